"""Where an address stands in a Dutch text (PRI-05): a street with a house number, a postbus, the street of who lives there.

A street by itself is mostly the talk of a neighbourhood and no address; only beside *woont* or *huis* it points at somebody.
"""

import re
from collections.abc import Iterator

_HOOFD = r"[A-ZÀ-Þ][\w'’.-]{0,30}"
_EIND = (
    r"(?:straat|laan|weg|plein|singel|gracht|kade|dijk|hof|pad|steeg|dreef|park|plantsoen|baan|wal|markt|berg|akker|veld|kamp|hoek|erf|ring|poort|"
    r"oord|werf|horst|brink|heuvel|zoom|tuin|boulevard|allee|buurt|heide|beemd|weide|hage|burg|donk|dal|rade|stede|str\.?)"
)
_MAAT = (
    r"(?! ?(?:jaar|jaren|uur|uren|dag|dagen|we(?:ek|ken)|maand|maanden|keer|x\b|kinderen|min|minuten|euro|meter|km|kilometer|mensen|bewoners|gezinnen|"
    r"huizen|woningen|personen|procent|%|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december))"
)
_NUMMER = rf"\d{{1,4}}(?![\d.,:/]\d|[-/]\d{{1,2}}[-/])(?:(?: ?-? ?(?:[a-zA-Z]|bis|hs|I{{1,3}})\b)|(?: ?[-/] ?\d{{1,3}}))?(?!\d){_MAAT}"

_VOORAF = rf"(?:{_HOOFD} (?:(?:{_HOOFD}|van|de|der|den|het) ){{0,3}})"
_STRAAT = re.compile(
    rf"(?:{_VOORAF}?\b[^\W\d_][\w'’-]{{2,30}}(?i:{_EIND})|{_VOORAF}(?i:{_EIND})) (?:nr\.? |nummer )?{_NUMMER}",
)
_GENOEMD = re.compile(
    r"\b(?:[Aa]an(?: de| het)?|[Oo]p(?: de| het)?|(?:[Pp]ost)?[Aa]dres:?(?: is)?|[Nn]aar(?: de| het)?|[Ww]oont(?: op)?|[Ii]n de) "
    rf"(?P<adres>(?:{_HOOFD} ){{1,4}}{_NUMMER})"
)
_POSTBUS = re.compile(r"\bpostbus \d{1,5}\b", re.IGNORECASE)
_WOONT = re.compile(
    r"\b(?:woon\w*|won(?:en|ing)\w*|huis|verhui\w+|adres|flat|appartement|kamer|ingeschreven|pand)\b", re.IGNORECASE
)
_ALLEEN = re.compile(
    rf"\b(?:in|aan|op) (?:de|het) (?P<adres>(?:{_HOOFD} ){{0,3}}[A-ZÀ-Þ][\w'’-]{{0,30}}(?i:{_EIND}))\b(?! \d)"
)
_GEEN_STRAAT = re.compile(
    r"\b(?:kamer|zaal|artikel|lid|groep|stap|vraag|fase|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|afslag|route)\b",
    re.IGNORECASE,
)
_AANLOOP = re.compile(r"^(?:(?:van|de|der|den|het|naar|op|aan|in|woont) )+", re.IGNORECASE)


def find_addresses(text: str) -> Iterator[tuple[int, int]]:
    """(begin, end) of each address; they may overlap, the surer ones first."""
    for patroon in (_POSTBUS, _STRAAT, _GENOEMD):
        for m in patroon.finditer(text):
            begin, eind = m.span("adres" if "adres" in m.groupdict() else 0)
            if not _GEEN_STRAAT.search(text[begin:eind]):
                yield begin + _lead(text[begin:eind]), eind
    for m in _ALLEEN.finditer(text):
        if _WOONT.search(_sentence(text, m.start())):
            yield m.span("adres")


def _lead(adres: str) -> int:
    """How many signs before the name belong to the sentence: "de Kerkstraat 12" begins at the K."""
    m = _AANLOOP.match(adres)
    return m.end() if m else 0


def _sentence(text: str, plaats: int) -> str:
    begin = max(text.rfind(teken, 0, plaats) for teken in ".!?\n") + 1
    einden = [e for teken in ".!?\n" if (e := text.find(teken, plaats)) >= 0]
    return text[begin : min(einden, default=len(text))]
