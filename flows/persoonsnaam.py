"""Where names of people stand in a Dutch text (PRI-05). Knows no casus and decides nothing about the text.

A list of names alone will not do: *Roos*, *Wil* and *Mark* are words too, and no list is whole. So a name is what a
title, initials or a known name begins, and where a word says too little by itself, what stands beside it decides.
"""

import re
from collections.abc import Iterator

from flows import naamwoorden as woorden
from flows.achternamen import ACHTERNAAM
from flows.tekstwoord import Woord, read_words
from flows.voornamen import GEWOON

_VAST = re.compile("|".join(map(re.escape, woorden.VASTE_NAAM)), re.IGNORECASE)
_TUSSEN_NAAM = re.compile(r"[ \xa0]*")
_OUD = re.compile(r" (?:is (?:\d|een |twee |drie |vier )|van \d|en [A-Z])")  # "Storm is vier", "Roos en Bas"
_LEEFTIJD = re.compile(r"\s?[(,]\s?\d{1,2}(?:\)| jaar|[-/.]\d)")
_LANGSTE = 4


def find_names(text: str) -> Iterator[tuple[int, int]]:
    """(begin, end) of each name, in order, without title; first name, what stands between and surname are one."""
    zin = read_words(text)
    vast = [m.span() for m in _VAST.finditer(text)]
    i = 0
    while i < len(zin):
        eind = 0 if any(b <= zin[i].begin < e for b, e in vast) else _name_end(text, zin, i)
        if eind:
            yield zin[i].begin, zin[eind - 1].eind
        i = max(eind, i + 1)


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
    """A word without title or initials: a known name by itself, an ordinary or unknown word by what stands beside it."""
    woord = zin[i]
    voor = "" if woord.opening else zin[i - 1].laag
    na = zin[i + 1].laag if i + 1 < len(zin) and not zin[i + 1].opening else ""
    if woord.laag in woorden.GEEN_NAAM or voor in woorden.PLEK - {"bij", "naar"}:
        return False
    if woord.voornaam and woord.voornaam not in GEWOON:
        return woord.hoofdletter or len(woord.laag) > 3
    if not woord.hoofdletter or (woord.tekst.isupper() and len(woord.tekst) > 1):
        return False
    leeftijd = bool(_LEEFTIJD.match(text, woord.eind))
    volgt = na in woorden.DOET or _extended(text, zin, i) > i + 1
    if woord.voornaam:
        return not woord.opening or volgt or leeftijd or bool(_OUD.match(text, woord.eind))
    if woord.opening or woord.geen_naam:
        return leeftijd and not woord.geen_naam
    mens = woord.laag in ACHTERNAAM or leeftijd or not woorden.VAN_MENSEN.isdisjoint((voor, na))
    return mens or voor in woorden.WIJST_AAN or (voor in woorden.LEIDT_IN and volgt)


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
