"""Who an agreement names: "Mo belt ...", "de zus: ...", "... door Els", "belt Mo ..." (MDO-03). Pure text, no people known.

The idea: in a Dutch sentence the verb comes second, so what stands before it is who does it; after a day in front the
verb comes first and who does it follows.
"""

import re
from dataclasses import dataclass

from flows.afspraakwoord import DING, EINDEN, FINIET, LID, MEER, MEER_EIND, MEERVOUD, VOORZETSEL, VRAAG, WIE_NOG, ZELF
from flows.naamwoorden import AANHEF, ROL, TUSSENVOEGSEL
from flows.voornamen import VOORNAAM


@dataclass(frozen=True, slots=True)
class Wie:
    """Where who does it stands, and where with it what only points at it (a colon, "door")."""

    naam: str
    begin: int
    eind: int


_WOORD = re.compile(r"[@\w][\w'’.-]*|[,&+]")
_NAAM = r"@?[\w'’.-]+(?: [\w'’.-]+){0,3}?(?:(?:, | en | of | & )@?[\w'’.-]+(?: [\w'’.-]+)?)*"
_VOORAAN = re.compile(rf"^(?P<wie>{_NAAM})(?P<sep>\s*(?:->|→|[:;=|,]|/(?=\s)|\s[-–](?=\s))\s*)(?=\S)")
_ACHTERAAN = re.compile(rf"(?P<sep>\s*(?:->|→|[,;|(]|\s/\s|\s[-–]\s)\s*)(?P<wie>{_NAAM})(?P<na>\)?[\s,;|.–-]*)$")
_HAAKJES = re.compile(rf"\s*\((?P<wie>{_NAAM})\)")
_DOOR = re.compile(
    r"(?P<door>\bdoor )(?P<wie>(?:(?:de|het|haar|zijn|hun|een) )?@?[\w'’.-]+(?: [A-Z][\w'’.-]+)?(?: en @?[\w'’.-]+)?)",
    re.IGNORECASE,
)
_GELABELD = re.compile(r"wie\s*[:=]\s*(?P<wie>[^,;|]+?)\s*(?=[,;|]|$)", re.IGNORECASE)


def find_who(tekst: str) -> Wie | None:
    """Who does it, or None where nobody is named."""
    if m := _GELABELD.search(tekst):
        return Wie(m["wie"].lstrip("@"), m.start(), m.end())
    return _up_front(tekst) or _by(tekst) or _subject(tekst) or _at_end(tekst) or _name_alone(tekst)


def _up_front(tekst: str) -> Wie | None:
    """ "Mo: ...", "Wijkteam - ...", "Mo, ..."."""
    m = _VOORAAN.match(tekst)
    if not m:
        return None
    wie, komma = m["wie"], m["sep"].strip() == ","
    woorden = _lower(wie)
    if m["sep"].strip() in ("->", "→") and is_somebody(tekst[m.end() :]) and not is_somebody(wie):
        return None
    if (
        any(w in FINIET | MEERVOUD - LID for w in woorden)
        or woorden[0] in VOORZETSEL | VRAAG
        or (komma and not is_somebody(wie))
    ):
        return None
    if komma and _subject(tekst):
        return None
    return Wie(wie.lstrip("@"), 0, m.end())


def _by(tekst: str) -> Wie | None:
    """ "... door Els"."""
    for m in _DOOR.finditer(tekst):
        if is_somebody(m["wie"]):
            return Wie(m["wie"].lstrip("@"), m.start(), m.end())
    return None


def _at_end(tekst: str) -> Wie | None:
    """ "..., Els", "... (Els)", "... -> Els"."""
    m = _HAAKJES.search(tekst) or _ACHTERAAN.search(tekst)
    return Wie(m["wie"].lstrip("@"), m.start(), m.end()) if m and is_somebody(m["wie"]) else None


def _subject(tekst: str) -> Wie | None:
    """What stands before the verb; or, where the verb comes first, what follows it."""
    woorden = list(_WOORD.finditer(tekst))
    laag = [w[0].lower().lstrip("@") for w in woorden]
    if not laag:
        return None
    if laag[0] in FINIET and len(laag) > 1:
        n = _group(woorden, laag, 1)
        return (
            Wie(tekst[woorden[1].start() : woorden[n].end()].lstrip("@"), woorden[1].start(), woorden[n].end())
            if n
            else None
        )
    for i in range(1, min(len(laag), 8)):
        if laag[i] in FINIET or (laag[i] in MEERVOUD and _several(laag[:i], tekst[: woorden[i - 1].end()])):
            break
        if laag[i - 1] in ZELF and i == 1:
            break
    else:
        return None
    if laag[0] in VOORZETSEL or laag[i - 1] in DING or laag[0] in (DING | MEERVOUD | VRAAG) - LID:
        return None
    if any(w in VOORZETSEL - TUSSENVOEGSEL for w in laag[:i]) or laag[i] in ZELF:
        return None
    return Wie(tekst[woorden[0].start() : woorden[i - 1].end()].lstrip("@"), woorden[0].start(), woorden[i - 1].end())


def _several(laag: list[str], tekst: str) -> bool:
    return (
        laag[-1] in MEER
        or laag[-1].endswith(MEER_EIND)
        or (bool({"en", "of", "&", "+", ","} & set(laag)) and is_somebody(tekst))
    )


def _group(woorden: list[re.Match[str]], laag: list[str], i: int) -> int:
    """The index of the last word of who stands at ``i``: "de zus", "Mo Yilmaz", "Mo en Els"; 0 where nobody does."""
    if laag[i] in ZELF:
        return i
    if laag[i] in LID and i + 1 < len(laag):
        i += 1
        if laag[i] in DING:
            return 0
    elif not (_capital(woorden[i]) or laag[i] in VOORNAAM or is_role(laag[i])):
        return 0
    while i + 1 < len(laag) and (
        _capital(woorden[i + 1]) or (laag[i + 1] in TUSSENVOEGSEL - LID and i + 2 < len(laag))
    ):
        i += 1
    if (
        i + 2 < len(laag)
        and laag[i + 1] in ("en", ",", "&")
        and (_capital(woorden[i + 2]) or laag[i + 2] in VOORNAAM | LID)
    ):
        return _group(woorden, laag, i + 2)
    return i


def _name_alone(tekst: str) -> Wie | None:
    """Short notes: "Joris busje regelen"."""
    woorden = list(_WOORD.finditer(tekst))
    if len(woorden) < 2:
        return None
    eerste = woorden[0]
    laag = eerste[0].lower()
    genoemd = (
        eerste[0].startswith("@") or (laag in VOORNAAM and _capital(eerste)) or (is_role(laag) and _capital(eerste))
    )
    return Wie(eerste[0].lstrip("@"), 0, eerste.end()) if genoemd and laag not in MEERVOUD else None


def _lower(tekst: str) -> list[str]:
    return [w[0].lower().lstrip("@") for w in _WOORD.finditer(tekst)] or [""]


def _capital(m: re.Match[str]) -> bool:
    return m[0].lstrip("@")[:1].isupper() or m[0].startswith("@")


def is_role(woord: str) -> bool:
    """Whether a word (lower case) says who somebody is: kin, an office, an organisation."""
    return woord in ROL | AANHEF | WIE_NOG | ZELF or woord.endswith(EINDEN)


def is_somebody(tekst: str) -> bool:
    """Whether these words are people: names, or who somebody is."""
    woorden = [m for m in _WOORD.finditer(tekst) if m[0].lower() not in LID | {"en", "of", "&", ","} | TUSSENVOEGSEL]
    laag = [m[0].lower().lstrip("@") for m in woorden]
    if not laag or any(w in FINIET | DING for w in laag):
        return False
    return all(
        w in VOORNAAM or is_role(w) or (_capital(m) and w not in MEERVOUD) for w, m in zip(laag, woorden, strict=True)
    )
