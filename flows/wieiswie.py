"""Which person an agreement means: from a name or a role as it was said, to somebody of the casus (MDO-03, MDO-05).

Only who is known here; a name that two people have, or that nobody has, is left to be chosen.
"""

import re
from collections.abc import Mapping

from flows.agendastand import Agenda
from flows.invoer import Occasion

NIEUW = "nieuw"
_INWONER = frozenset({"inwoner", "bewoner", "mevrouw", "meneer", "mw", "dhr", "cliënt", "hijzelf", "zijzelf"})
_LID = re.compile(r"^(?:de|het|een|zijn|haar|hun|mijn|onze)\s+", re.IGNORECASE)
_SAMEN = re.compile(r"\s*(?:,|&|\+|\ben\b|\bof\b|\bsamen met\b)\s*", re.IGNORECASE)


def who_is(wie: str, x: Agenda, a: Occasion) -> tuple[str, str]:
    """(persoon id, remark). ``nieuw``: somebody without Slack who is not on the casus yet; empty: to be chosen. Remarks:
    ``een_eigenaar`` where several were named (the first is proposed), ``wie`` where nobody was."""
    delen = [d for d in _SAMEN.split(wie) if d]
    if not delen:
        return "", "wie"
    gevonden = _one(delen[0], x, a)
    return gevonden, "een_eigenaar" if len(delen) > 1 else "" if gevonden else "wie"


def _one(wie: str, x: Agenda, a: Occasion) -> str:
    kaal = _LID.sub("", wie).strip(" .").casefold()
    if kaal in ("ik", "ikzelf"):
        return a.wie
    if kaal in _INWONER and x.inwoner:
        return x.inwoner
    vast = {
        "voorzitter": x.voorzitter,
        "notulist": x.notulist,
        "casusregisseur": str(a.instelling.get("regisseur") or ""),
    }
    if kaal in vast:
        return vast[kaal]
    if kaal in ("wij", "we", "iedereen", "jij", "je", "hij", "zij", "ze", "jullie", "wie"):
        return ""
    raak = named(kaal, a)
    return raak[0] if len(raak) == 1 else "" if raak else NIEUW


def named(naam: str, a: Occasion) -> list[str]:
    """Everybody of the casus whom this name may mean: those who bear it whole, else those whose name holds it."""
    namen: Mapping[str, str] = a.instelling.get("namen", {})
    kaal = naam.casefold()
    heel = [p for p, bekend in namen.items() if bekend.casefold() == kaal]
    deels = [
        p
        for p, bekend in namen.items()
        if kaal in bekend.casefold().split() or bekend.casefold().startswith(f"{kaal} ")
    ]
    return heel or deels
