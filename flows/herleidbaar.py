"""What in a text points at one person (PRI-05, PRI-08): names, dates of birth, addresses, numbers. Pure string work.

Only points; who shares the text decides. Its one idea: each kind is looked for by itself, the surest first, and what
an earlier kind has found is no longer free for a later one. A BSN is not merely pointed at: `flows.tekst` refuses it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from flows.persoonsnaam import find_names
from flows.tekst import contains_bsn
from flows.woonadres import find_addresses

Soort = Literal["naam", "geboortedatum", "adres", "postcode", "telefoon", "email", "bsn", "iban"]
Plaats = tuple[int, int]

_EMAIL = re.compile(r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_IBAN = re.compile(
    r"\bNL ?\d\d(?:[ .-]?[A-Z]){4}(?:[ .-]?\d){10}\b|"
    r"(?-i:\b[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?\b)",
    re.IGNORECASE,
)
# As in flows.tekst, which tells that there is one and not where; a test holds the two together.
_NEGEN = re.compile(
    r"(?<![\d+])(?:\d{9}|(?<!\d[ .-])\d{3}([ .-])\d{3}\1\d{3}|(?<!\d[ .-])\d{4}([ .-])\d{2}\2\d{3})(?!\d)"
)
_DATUM_VORM = r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}"
_TELEFOON = re.compile(
    rf"(?<![\w+-])(?!{_DATUM_VORM})(?:(?:\+|00)31[ .-]?(?:\(0\) ?)?|\(?0)[1-9](?:[ .()-]{{0,3}}\d){{8}}(?!\d)"
)
# Small letters with a blank before them are mostly a word after a year: "2024 en".
_POSTCODE = re.compile(
    r"(?<![\w-])[1-9]\d{3}(?: ?[A-Z]{2}|(?!kg|km|cm|mm|ml|gr|st|er|en|px|de)[a-z]{2})\b(?!-)|"
    r"(?:(?<=(?i:postcode) )|(?<=(?i:postcode): ))[1-9]\d{3} [a-z]{2}\b"
)

_MAAND = (
    r"(?:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)"
)
_DATUM = re.compile(
    r"(?<![\d-])(?:\d{1,2}[-/.]\d{1,2}[-/.](?P<a>\d{4}|'?\d\d)|(?P<b>(?:19|20)\d\d)(?:-?[01]\d-?[0-3]\d)|"
    rf"\d{{1,2}} {_MAAND}\.?(?: (?P<c>\d{{4}}|'?\d\d))?)(?![\d-])",
    re.IGNORECASE,
)
# What is a date of birth only behind a word about birth: figures in one piece, a month with its year, a year.
_KALE_DATUM = re.compile(
    rf"(?<![\d-])(?:[0-3]\d[01]\d(?:19|20)\d\d|(?:{_MAAND}\.? )?(?:(?:19|20)\d\d|'\d\d))(?![\w-])", re.IGNORECASE
)
_GEBOREN_VOOR = re.compile(
    r"(?:\bgeb(?:oren|oorte\w*|dat\w*)?\b\.?|\bter wereld|\bg\.?d\.?|\bjarig|\bverjaardag|°|\bdob)\W*(?:(?:is|was|op|in|datum|dd)\W+){0,3}$",
    re.IGNORECASE,
)
_GEBOREN_NA = re.compile(r"\W{0,3}(?:is |zijn |was )?(?:geb\b|geboren|jarig)", re.IGNORECASE)
# "Moeder is van 19 februari": who a person is, said of a person.
_IS_VAN = re.compile(
    r"(?<!\bvan )(?<!\bvan de )(?<!\bvan (?:het|een) )(?<!\bvan (?:haar|mijn|zijn|onze) )\b"
    r"(?:hij|ze|zij|ik|meneer|mevrouw|dhr\.?|mevr\.?|mw\.?|man|vrouw|(?:groot|schoon|stief|pleeg)?(?:moeder|vader|ouders)|"
    r"oma|opa|mama|papa|mam|pap|(?:klein|schoon|stief|pleeg)?(?:zoon|dochter|kind)|broer|broertje|zus|zusje|partner|oom|"
    r"tante|nicht|neef|buurman|buurvrouw|vriend|vriendin|jongste|oudste|middelste|baby|tweeling|cliënt|inwoner)"
    r" (?:is|was|zijn) van $",
    re.IGNORECASE,
)
_GEBEURTENIS = re.compile(
    r"\b(?:sinds|tot|vanaf|van|per|uiterlijk|kwam|getrouwd|overleden|gescheiden|overleg|afspraak|zitting)\b[^.]*$",
    re.IGNORECASE,
)
_KINDERJAREN = 2000


@dataclass(frozen=True, slots=True)
class Vondst:
    """A finding: its kind, and where it stands in the text (``eind`` is the place after its last sign)."""

    soort: Soort
    begin: int
    eind: int


def find_identifying(text: str) -> list[Vondst]:
    """What in the text points at one person, from front to back; no two findings overlap."""
    gevonden: list[Vondst] = []
    for soort, find in _SOORTEN:
        for begin, eind in find(text):
            if all(eind <= v.begin or v.eind <= begin for v in gevonden):
                gevonden.append(Vondst(soort, begin, eind))
    return sorted(gevonden, key=lambda v: v.begin)


def _matches(patroon: re.Pattern[str], check: Callable[[str], bool] = bool) -> Callable[[str], Iterator[Plaats]]:
    return lambda text: (m.span() for m in patroon.finditer(text) if check(m.group()))


def _is_iban(iban: str) -> bool:
    """Whether the remainder is 1 when the land and check go to the end and letters become numbers (ISO 7064)."""
    kaal = re.sub(r"[ .-]", "", iban).upper()
    return int("".join(str(int(teken, 36)) for teken in kaal[4:] + kaal[:4])) % 97 == 1


def _find_births(text: str) -> Iterator[Plaats]:
    namen = {eind for _, eind in find_names(text)}
    yield from _dates_of_birth(text, namen)
    yield from (m.span() for m in _KALE_DATUM.finditer(text) if _GEBOREN_VOOR.search(text[: m.start()][-40:]))


def _dates_of_birth(text: str, namen: set[int]) -> Iterator[Plaats]:
    for m in _DATUM.finditer(text):
        voor = text[max(m.start() - 40, 0) : m.start()]
        jaar = m["a"] or m["b"] or m["c"]
        if (
            _GEBOREN_VOOR.search(voor)
            or _GEBOREN_NA.match(text, m.end())
            or (jaar and _IS_VAN.search(voor))
            or (jaar and (_behind_a_name(text, m.start(), namen) or (_is_old(jaar) and not _GEBEURTENIS.search(voor))))
        ):
            yield m.span()


def _is_old(jaar: str) -> bool:
    """Without a word about birth only a year long ago tells one: appointments and letters are of late years."""
    return len(jaar) == 4 and int(jaar) < _KINDERJAREN


def _behind_a_name(text: str, begin: int, namen: set[int]) -> bool:
    """ "Noor (9-8-2012)" or "Noor, 9-8-2012"."""
    voor = text[:begin].rstrip(" (")
    return (len(voor.removesuffix(",")) in namen and voor != text[:begin].rstrip(" ")) or (
        voor.removesuffix(",") != voor and len(voor) - 1 in namen
    )


# The surest and most specific first: what a later kind would make of the same signs is left out.
_SOORTEN: tuple[tuple[Soort, Callable[[str], Iterator[Plaats]]], ...] = (
    ("email", _matches(_EMAIL)),
    ("iban", _matches(_IBAN, _is_iban)),
    ("bsn", _matches(_NEGEN, contains_bsn)),
    ("geboortedatum", _find_births),
    ("telefoon", _matches(_TELEFOON)),
    ("postcode", _matches(_POSTCODE)),
    ("adres", find_addresses),
    ("naam", find_names),
)
