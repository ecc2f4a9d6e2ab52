"""One spoken agreement, one line: who, what, and the last day (MDO-03, MDO-05). A guess, always shown to be confirmed.

Never raises, never invents: what is not said is empty. What is left after who and when is what, in the speaker's words.
"""

import re
from dataclasses import dataclass
from datetime import date

from flows.datumwoord import find_day
from flows.tekst import clean
from flows.wiewoord import find_who

LANGST = 500
_OPSOMMING = re.compile(
    r"^\s*(?:[-*•–+>]+\s*|\d{1,2}[.)]\s+)?(?:(?:actie(?:punt)?|afspraak|taak|todo|besluit|ap)\s*\d*\s*[:.)-]+\s*)?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:^|[,;|]\s*|\s)(?:wat|uiterlijk|wanneer|datum|voor|deadline)\s*[:=]\s*", re.IGNORECASE)
_RAND = " \t,;:|/=–→>-"
_LOSSE_STAART = re.compile(r"(?:\s|^)(?:uiterlijk|voor|vóór|tot|per|nog|en)$|\(\s*\)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Afspraak:
    """``wie`` and ``wat`` as they were said (empty where they were not); ``uiterlijk``: the last day, None where none was
    said; ``opmerking``: ``bestaat_niet`` for a day that is on no calendar, ``voorbij`` for one that is past."""

    wie: str
    wat: str
    uiterlijk: date | None
    opmerking: str = ""


def parse_agreement(line: str, today: date) -> Afspraak:
    """What a line agrees, as far as it says. ``today``: the day on which it was said."""
    regel = _OPSOMMING.sub("", " ".join(clean(line)[: 2 * LANGST].split()))
    dag = find_day(regel, today)
    rest = _without(regel, dag.begin, dag.eind) if dag else regel
    wie = find_who(rest)
    wat = _without(rest, wie.begin, wie.eind) if wie else rest
    return Afspraak(
        wie.naam.strip(_RAND) if wie else "",
        _tidy(wat),
        dag.dag if dag else None,
        dag.fout if dag else "",
    )


def _without(tekst: str, begin: int, eind: int) -> str:
    return " ".join(f"{tekst[:begin].rstrip()} {tekst[eind:].lstrip()}".split()).lstrip(_RAND)


def _tidy(tekst: str) -> str:
    kaal = _LABEL.sub(" ", f" {tekst}").strip(_RAND)
    while (korter := _LOSSE_STAART.sub("", kaal).strip(_RAND + ".")) != kaal.strip(_RAND + "."):
        kaal = korter
    return " ".join(kaal.strip(_RAND + ".").replace(" ,", ",").split())
