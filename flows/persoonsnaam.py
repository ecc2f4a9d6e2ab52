"""Where names of people stand in a Dutch text (PRI-05). Knows no casus and decides nothing about the text.

A list of names alone will not do: *Roos*, *Wil* and *Mark* are words too, and no list is whole. So a name is what a
title, initials or a known name begins, and where a word says too little by itself, what stands beside it decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from flows import naamwoorden as woorden
from flows.achternamen import ACHTERNAAM
from flows.voornamen import GEWOON, VOORNAAM

_WOORD = re.compile(r"(?:[A-Z]\.)+(?![a-z])|v\.d\.?|['’][ts]\b|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ZINSEINDE = re.compile(r"[.!?:;\n\"•]|^\s*[-*]")
_VAST = re.compile("|".join(map(re.escape, woorden.VASTE_NAAM)), re.IGNORECASE)
_TUSSEN_NAAM = re.compile(r"[ \xa0]*")
_LEEFTIJD = re.compile(r"\s?[(,]\s?\d{1,2}(?:\)| jaar|[-/.]\d)")
_WIJST_AAN = frozenset(["volgens", "vindt", "vind", "zegt", "zei", "heet", "jij"])
_LEIDT_IN = _WIJST_AAN | frozenset(
    [
        "dat",
        "als",
        "of",
        "voor",
        "met",
        "aan",
        "door",
        "zonder",
        "alleen",
        "en",
        "is",
        "was",
        "toen",
        "omdat",
        "want",
        "om",
    ]
)
_LANGSTE = 4


@dataclass(frozen=True)
class Woord:
    """One word and where it stands."""

    tekst: str
    begin: int
    eind: int
    opening: bool

    @cached_property
    def laag(self) -> str:
        """The word in lower case, with the straight apostrophe."""
        return self.tekst.lower().replace("’", "'")

    @property
    def hoofdletter(self) -> bool:
        """Whether it begins with a capital."""
        return self.tekst[0].isupper()

    @property
    def geen_naam(self) -> bool:
        """Whether it is a place, organisation, language or the like, or ends as their names do."""
        laag = self.laag
        return laag in woorden.GEEN_NAAM or (len(laag) > 4 and laag.endswith(woorden.GEEN_NAAM_EIND))

    @cached_property
    def voornaam(self) -> str:
        """The first name that this is, a possessive's s left out; empty where it is none."""
        laag = self.laag
        delen = laag.split("-")
        if len(delen) > 1 and all(deel in VOORNAAM for deel in delen):
            return laag
        vormen = [laag, laag.removesuffix("'s")] + ([laag[:-1]] if laag.endswith("s") and self.hoofdletter else [])
        return next((vorm for vorm in vormen if vorm in VOORNAAM), "")


def find_names(text: str) -> Iterator[tuple[int, int]]:
    """(begin, end) of each name, in order, without title; first name, what stands between and surname are one."""
    zin = _words(text)
    vast = [m.span() for m in _VAST.finditer(text)]
    i = 0
    while i < len(zin):
        eind = 0 if any(b <= zin[i].begin < e for b, e in vast) else _name_end(text, zin, i)
        if eind:
            yield zin[i].begin, zin[eind - 1].eind
        i = max(eind, i + 1)


def _words(text: str) -> list[Woord]:
    zin: list[Woord] = []
    vorig = 0
    for m in _WOORD.finditer(text):
        tussen = text[vorig : m.start()]
        kort = bool(zin) and (zin[-1].laag in woorden.AANHEF | woorden.ROL) and tussen.strip() == "."
        zin.append(Woord(m.group(), m.start(), m.end(), not zin or (bool(_ZINSEINDE.search(tussen)) and not kort)))
        vorig = m.end()
    return zin


def _name_end(text: str, zin: list[Woord], i: int) -> int:
    """The index after the last word of the name that begins at word ``i``; 0 where none does."""
    j = i
    while j < len(zin) and zin[j].laag in woorden.TUSSENVOEGSEL and not (j > i and zin[j].opening):
        j += 1
    if j == len(zin) or (j > i and not _joined(text, zin, j)):
        return 0
    begint = _after_title(zin, i, j) or (
        _initials(zin, i) or _by_prefix(zin, i, j) if j > i or _is_initials(zin[i]) else _alone(text, zin, i)
    )
    return _extended(text, zin, j) if begint else 0


def _joined(text: str, zin: list[Woord], j: int) -> bool:
    return bool(_TUSSEN_NAAM.fullmatch(text[zin[j - 1].eind : zin[j].begin]))


def _is_initials(woord: Woord) -> bool:
    return woord.tekst.endswith(".") and woord.hoofdletter


def _initials(zin: list[Woord], i: int) -> bool:
    """ "P.J.M. van Dijk": initials with a capital after them."""
    na = [w for w in zin[i + 1 : i + 4] if w.laag not in woorden.TUSSENVOEGSEL]
    return _is_initials(zin[i]) and bool(na) and na[0].hoofdletter and not na[0].geen_naam


def _after_title(zin: list[Woord], i: int, j: int) -> bool:
    """ "mevrouw van den berg", "buurvrouw Noor": after a form of address also without a capital."""
    if not i or zin[i].opening:
        return False
    titel, naam = zin[i - 1].laag, zin[j]
    if naam.laag in woorden.ROL | woorden.AANHEF or (naam.laag in woorden.DOET and not naam.hoofdletter):
        return False
    if titel in woorden.AANHEF:
        return naam.hoofdletter or (naam.laag in ACHTERNAAM and naam.laag not in woorden.GEEN_NAAM)
    return (
        (titel in woorden.ROL or titel.endswith(woorden.ROL_EIND))
        and naam.hoofdletter
        and not naam.geen_naam
        and not naam.tekst.isupper()
    )


def _by_prefix(zin: list[Woord], i: int, j: int) -> bool:
    """ "El Amrani", "van den Berg": what stands before a surname, with a surname."""
    if not zin[j].hoofdletter or zin[j].geen_naam:
        return False
    return zin[j].laag in ACHTERNAAM or [w.laag for w in zin[i:j]] in (["van", "der"], ["van", "den"])


def _alone(text: str, zin: list[Woord], i: int) -> bool:
    woord = zin[i]
    voor = "" if woord.opening else zin[i - 1].laag
    na = zin[i + 1] if i + 1 < len(zin) and not zin[i + 1].opening else None
    if woord.laag in woorden.GEEN_NAAM or (voor in woorden.PLEK - {"bij", "naar"} and woord.laag != "mohamed"):
        return False
    doet = na is not None and na.laag in woorden.DOET
    if woord.voornaam and woord.voornaam not in GEWOON:
        return woord.hoofdletter or len(woord.laag) > 3
    if not woord.hoofdletter or (woord.tekst.isupper() and len(woord.tekst) > 1):
        return False
    leeftijd = bool(_LEEFTIJD.match(text, woord.eind))
    achternaam = _extended(text, zin, i) > i + 1
    if woord.voornaam:
        if not woord.opening:
            return True
        return doet or leeftijd or achternaam or _is_of_age(text, woord)
    if woord.opening or woord.geen_naam:
        return leeftijd and not woord.geen_naam
    if woord.laag in ACHTERNAAM:
        return True
    if voor in woorden.VAN_MENSEN or (na is not None and na.laag in woorden.VAN_MENSEN):
        return True
    return leeftijd or voor in _WIJST_AAN or (voor in _LEIDT_IN and (doet or achternaam))


def _is_of_age(text: str, woord: Woord) -> bool:
    return bool(re.match(r" (?:is (?:\d|een |twee |drie |vier )|van \d|en [A-Z])", text[woord.eind :]))


def _extended(text: str, zin: list[Woord], j: int) -> int:
    """The index after the name that has word ``j``: "Sanne" in "Sanne de Wit van het wijkteam" gives that of "Wit"."""
    eind = j + 1
    while eind < len(zin) and eind - j < _LANGSTE:
        k = eind
        while k < len(zin) and zin[k].laag in woorden.TUSSENVOEGSEL and _joined(text, zin, k):
            k += 1
        if k == len(zin) or not _joined(text, zin, k) or not _is_surname(zin, eind, k):
            break
        eind = k + 1
    return eind


def _is_surname(zin: list[Woord], eind: int, k: int) -> bool:
    woord = zin[k]
    if woord.laag in woorden.GEEN_NAAM:
        return False
    if woord.hoofdletter:
        return not woord.tekst.isupper() or len(woord.tekst) == 1 or woord.laag in ACHTERNAAM
    return woord.laag in ACHTERNAAM and (k > eind or not zin[eind - 1].hoofdletter) and woord.laag not in GEWOON
