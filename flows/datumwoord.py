"""Which last day a Dutch sentence names: "voor 1 februari", "volgende week dinsdag", "binnen twee weken" (MDO-05).

Pure text. A named day is the last day itself, as people point at it on the calendar; "eind van de week" is its Friday.
What is no last day is left alone: "vanaf maandag", "elke dinsdag", "de brief van 12 november", "tussen 9 en 12 uur".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from flows import kalender
from flows.getalwoord import GETAL, MAAND, RANG, WEEKDAG, WEEKDAG_KORT, either, number

PAS_VOORBIJ = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Dag:
    """A day as it was said. ``fout``: ``bestaat_niet`` (then there is no ``dag``) or ``voorbij``; ``sterk``: "uiterlijk"
    or the like stood before it."""

    begin: int
    eind: int
    dag: date | None
    fout: str = ""
    sterk: bool = False


_WD, _WD_KORT = either(WEEKDAG), either(WEEKDAG_KORT)
_MND, _GETAL, _RANG = either(MAAND), either(GETAL), either(RANG)
_DAGDEEL = r"(?:ochtend|morgen|middag|avond|nacht)?"
_NET = r"(?:aanstaande|a\.s\.|as|komende|eerstkomende|eerstvolgende|deze)"
_DAGGETAL = rf"(?:de )?(?P<d>\d{{1,2}}|{_RANG}|{_GETAL})(?:e|ste|de)?(?: van)?"
_JAAR = r"(?:,? (?P<j>(?:19|20)\d\d)|,? ?'(?P<jk>\d\d))?"
_BIJWOORD = r"(?:(?:nog|liefst|graag|al) )*(?:(?:uiterlijk|uiterst|ten laatste|niet later dan)[,:]? )?"
_VOOR = r"v[oóò]{2}r|tot en met|t/m|tot|tegen|per|tussen (?:de )?[\w.]+(?: \w+)? en"
# "Haalt de kast op, dit weekend": only a day of its own takes "op", the rest leaves it with its verb.
_AANLOOP, _AANLOOP_DAG = rf"{_BIJWOORD}(?:(?:{_VOOR}) )?", rf"{_BIJWOORD}(?:(?:{_VOOR}|op|rond|omstreeks) )?"
_STERK = re.compile(r"uiterlijk|uiterst|laatste|later dan|v[oóò]{2}r|tot|t/m|binnen", re.IGNORECASE)
_NALOOP = r"(?: (?:aanstaande|a\.s\.|as\b|nog\b|uiterlijk\b))*"
# What stands before a day that is no last day, and after figures that are no day.
_GEEN_UITERLIJK = re.compile(
    r"(?:^|\W)(?:vanaf|sinds|na|elke|iedere|elk|ieder|van|dan|artikel|art\.?|goede|per) (?:de |het )?$", re.IGNORECASE
)
_GEEN_DAG = re.compile(r"\s?(?:uur|u\b|%|jaar\b|dagen\b|weken\b|van (?:de|het|een)\b|keer\b|[-/]\d)", re.IGNORECASE)

# "De 2e verdieping" is no day.
_TELT = r"(?:verdieping|etage|keer|klas|kamer|week|maand|persoon|plek|plaats|termijn|deur|straat|brief|afspraak|kans)\b"
_RANG_NA = r"(?=\s*$|[,.;)]| (?:van de maand|bij|naar|met|om|aan|weer|langs))"

Lees = Callable[[re.Match[str], date], date | str | None]


def find_day(tekst: str, vandaag: date) -> Dag | None:
    """The last day that a sentence names, or None. Of several, one after "uiterlijk" or "voor" wins, else the last."""
    dagen = list(_all(tekst, vandaag))
    return max(dagen, key=lambda d: (d.sterk, d.begin)) if dagen else None


def _all(tekst: str, vandaag: date) -> Iterator[Dag]:
    bezet: list[tuple[int, int]] = []
    for patroon, lees in _VORMEN:
        for m in patroon.finditer(tekst):
            if any(m.start() < e and b < m.end() for b, e in bezet) or _no_day(tekst, m):
                continue
            gelezen = _try(lees, m, vandaag)
            if gelezen is None:
                continue
            bezet.append(m.span())
            fout = gelezen if isinstance(gelezen, str) else "voorbij" if gelezen < vandaag else ""
            dag = None if isinstance(gelezen, str) else gelezen
            yield Dag(m.start(), m.end(), dag, fout, bool(_STERK.search(m["aanloop"])))


def _try(lees: Lees, m: re.Match[str], vandaag: date) -> date | str | None:
    try:
        return lees(m, vandaag)
    except (ValueError, OverflowError):
        return "bestaat_niet"


def _no_day(tekst: str, m: re.Match[str]) -> bool:
    kaal = m.start("kern") == m.start()
    voor = tekst[: m.start()]
    # "Van 1 maart tot ..." begins a stretch of time; "de brief van 12 november" is a letter.
    return bool((kaal or m["aanloop"].lower() == "per ") and _GEEN_UITERLIJK.search(voor) and voor.strip())


def _named(m: re.Match[str], vandaag: date) -> date | str | None:
    """A day with the name of its month."""
    return _in_year(m, number(m["d"]) or 0, MAAND[m["m"].lower()], vandaag)


def _figures(m: re.Match[str], vandaag: date) -> date | str | None:
    """1-2, 1/2/2027: a day and a month, where it can be nothing else."""
    d, maand, kaal = int(m["d"]), int(m["m"]), m.start("kern") == m.start()
    los = kaal and m["s"] == "/" and not (m["j"] or m["jk"])
    rest = m.string[m.end() :]
    if (
        not (1 <= d <= 31 and 1 <= maand <= 12)
        or _GEEN_DAG.match(rest)
        or m.string[: m.start()].endswith(("artikel ", "/", "-"))
    ):
        return None
    if los and not re.match(r"\s*(?:$|[,;:|/)-])", rest):
        return None
    return _in_year(m, d, maand, vandaag)


def _in_year(m: re.Match[str], dag: int, maand: int, vandaag: date) -> date | str:
    """In the year that was said, else the one that makes sense: a day that passed less than a month ago is a slip."""
    if m["j"] or m["jk"]:
        return date(int(m["j"] or f"20{m['jk']}"), maand, dag)
    if not 1 <= dag <= 31:
        return "bestaat_niet"
    try:
        dit = date(vandaag.year, maand, dag)
    except ValueError:
        # 29 February of another year is no day to count on.
        return "bestaat_niet"
    if dit >= vandaag:
        return dit
    return dit if vandaag - dit <= PAS_VOORBIJ else date(vandaag.year + 1, maand, dag)


def _ordinal(m: re.Match[str], vandaag: date) -> date | str:
    """ "De 15e": of this month, or of the next where it is past."""
    dag = number(m["d"] or m["rang"]) or 0
    if dag < vandaag.day:
        return kalender.month_later(vandaag, 1).replace(day=dag)
    return vandaag.replace(day=dag)


def _span(m: re.Match[str], vandaag: date) -> date | None:
    """ "Over twee weken", "binnen een maand"; with a day of the week: that day, so much later."""
    n = number(m["n"]) if m["n"] else 1
    if n is None:
        return None
    eenheid = m["e"].lower()
    begin = kalender.next_weekday(vandaag, WEEKDAG[m["w"].lower()]) if m["w"] else vandaag
    return kalender.later(begin, n, eenheid, bool(m["half"]))


def _weekday(m: re.Match[str], vandaag: date) -> date:
    dag = WEEKDAG[m["w"].lower()]
    if m["vw"] or m["vw2"]:
        return kalender.next_week(vandaag, dag)
    return kalender.next_weekday(vandaag, dag)


def _week(m: re.Match[str], vandaag: date) -> date | None:
    """A week's last working day; its beginning is Tuesday, its middle Wednesday."""
    deel, welke = (m["deel"] or "").lower(), m["welke"].lower()
    if welke == "de" and not deel:
        return None
    dag = 1 if deel.startswith("begin") else 2 if deel.startswith(("hal", "mid")) else 4
    if welke in ("volgende", "komende"):
        return kalender.next_week(vandaag, dag)
    return max(vandaag, vandaag + timedelta(days=dag - vandaag.weekday()))


def _week_number(m: re.Match[str], vandaag: date) -> date:
    vrijdag = date.fromisocalendar(vandaag.isocalendar().year, int(m["n"]), 5)
    return vrijdag if vrijdag >= vandaag else date.fromisocalendar(vandaag.isocalendar().year + 1, int(m["n"]), 5)


def _month(m: re.Match[str], vandaag: date) -> date | str | None:
    deel, naam, voor = (m["deel"] or "").lower(), m["m"].lower(), bool(re.search(r"v[oóò]{2}r", m["aanloop"].lower()))
    if naam not in MAAND and not deel and naam == "de maand":
        return None
    if naam in MAAND:
        if not (deel or m["in"] or m["aanloop"].strip()):
            return None
        jaar = int(m["j"]) if m["j"] else vandaag.year + (MAAND[naam] < vandaag.month)
        eerste = date(jaar, MAAND[naam], 1)
    else:
        eerste = kalender.month_later(vandaag.replace(day=1), int(naam.startswith(("volgende", "komende"))))
    if voor and not deel:
        return eerste - timedelta(days=1)
    if deel.startswith("begin"):
        return eerste.replace(day=7)
    return eerste.replace(day=15) if deel.startswith(("hal", "mid", "medio")) else kalender.last_of_month(eerste)


def _weekend(m: re.Match[str], vandaag: date) -> date:
    vrijdag = re.search(r"v[oóò]{2}r", m["aanloop"].lower()) is not None
    dag = vandaag + timedelta(days=(4 if vrijdag else 6) - vandaag.weekday())
    return dag + timedelta(weeks=(m["welk"] or "").lower().startswith("volgend") or dag < vandaag)


def _soon(m: re.Match[str], vandaag: date) -> date:
    woord = m["kern"].lower()
    return vandaag + timedelta(days=2 if woord.startswith("over") else woord.startswith("morgen"))


def _year(m: re.Match[str], vandaag: date) -> date:
    return date(vandaag.year + (m["kern"].lower().startswith("volgend")), 12, 31)


def _feast(m: re.Match[str], vandaag: date) -> date:
    return kalender.before_feast(m["f"].lower(), vandaag)


def _form(kern: str, lees: Lees, aanloop: str = _AANLOOP, eind: str = r"(?!\w)") -> tuple[re.Pattern[str], Lees]:
    return re.compile(rf"(?<![\w/.-])(?P<aanloop>{aanloop})(?P<kern>{kern}){eind}{_NALOOP}", re.IGNORECASE), lees


_HEEL = r"(?:volgende week )?(?:(?:" + _NET + rf" )?(?:{_WD}|(?:{_WD_KORT})\.?){_DAGDEEL},? )?"
_DEEL = r"(?:(?P<deel>begin|half|halverwege|medio|midden|eind(?:e)?|het einde?) (?:van )?)?"
_VORMEN: tuple[tuple[re.Pattern[str], Lees], ...] = (
    _form(r"(?P<j>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)", lambda m, v: date(int(m["j"]), int(m["m"]), int(m["d"])), _AANLOOP_DAG),
    _form(
        rf"in de week van {_DAGGETAL} (?P<m>{_MND})\b\.?{_JAAR}",
        lambda m, v: d + timedelta(days=4 - d.weekday()) if isinstance(d := _named(m, v), date) else d,
    ),
    _form(rf"{_HEEL}{_DAGGETAL} (?P<m>{_MND})\b\.?{_JAAR}", _named, _AANLOOP_DAG, ""),
    _form(rf"{_HEEL}(?P<d>\d{{1,2}})(?P<s>[-/])(?P<m>\d{{1,2}})(?:(?P=s)(?:(?P<j>\d{{4}})|'?(?P<jk>\d\d)))?(?!\d)", _figures, _AANLOOP_DAG),
    _form(rf"{_HEEL}(?P<d>\d{{1,2}})(?P<s>\.)(?P<m>\d{{1,2}})\.(?:(?P<j>\d{{4}})|'?(?P<jk>\d\d))", _figures, _AANLOOP_DAG),
    _form(
        rf"(?:(?P<w>{_WD}) )?(?:over|binnen|in) (?P<half>een half |anderhalve )?(?P<n>\d+|{_GETAL})? ?"
        r"(?P<e>uur|dag|dagen|werkdag|werkdagen|week|weken|maand|maanden|jaar)",
        lambda m, v: _span(m, v) if m["n"] or m["half"] else None,
    ),
    _form(
        rf"(?:(?P<vw>volgende(?: week)?),? )?(?:{_NET} )?(?P<w>{_WD}){_DAGDEEL}(?: (?P<vw2>volgende week))?", _weekday, _AANLOOP_DAG
    ),
    _form(_DEEL + r"(?P<welke>deze|de|volgende|komende) week", _week),
    _form(r"(?:in )?week (?P<n>\d{1,2})", _week_number),
    _form(r"(?:in |van )?(?:(?P<welk>dit|het|komend|volgend|aankomend) )weekend", _weekend),
    _form(rf"(?:(?P<in>in )|{_DEEL})(?P<m>{_MND}|deze maand|volgende maand|komende maand|de maand)\b(?: (?P<j>20\d\d))?", _month, eind=""),
    _form(r"(?:overmorgen|morgen(?:ochtend|middag|avond|vroeg)?|vandaag|vanochtend|vanmiddag|vanavond)", _soon),
    _form(
        r"(?:het )?(?:eind(?:e)? van (?:het|dit) jaar|dit jaar|jaareinde|de jaarwisseling|oud en nieuw|volgend jaar|het nieuwe jaar)", _year
    ),
    _form(rf"(?:de |het )?(?P<f>{either(kalender.FEESTEN)})(?:dagen)?", _feast),
    _form(
        rf"(?<=(?:op|or|ót|ot|jk) )de (?:(?P<d>\d{{1,2}})(?:e|ste|de)\b(?! {_TELT})|(?P<rang>{_RANG}){_RANG_NA})(?: van de maand)?",
        _ordinal,
        _AANLOOP_DAG,
    ),
)  # fmt: skip
