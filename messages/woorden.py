"""How dates, times and people are written in Dutch. Filters for the texts; no decisions."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date
from markupsafe import Markup, escape

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def as_day(waarde: date | datetime | str) -> date:
    """A date from a date, an aware moment (its day in Amsterdam) or ISO text."""
    if isinstance(waarde, str):
        waarde = datetime.fromisoformat(waarde) if "T" in waarde else date.fromisoformat(waarde)
    return waarde.astimezone(AMSTERDAM).date() if isinstance(waarde, datetime) else waarde


def datum(waarde: date | datetime | str) -> str:
    """donderdag 3 december 2026"""
    return format_date(as_day(waarde), "EEEE d MMMM y", locale="nl")


def dag(waarde: date | datetime | str) -> str:
    """donderdag 3 december"""
    return format_date(as_day(waarde), "EEEE d MMMM", locale="nl")


def tijd(waarde: datetime) -> str:
    """14.30 uur"""
    return waarde.astimezone(AMSTERDAM).strftime("%H.%M uur").lstrip("0")


def moment(waarde: datetime) -> str:
    """donderdag 12 maart 2026, 14.30 uur"""
    return f"{datum(waarde)}, {tijd(waarde)}"


def dagdeel(waarde: datetime | str) -> str:
    """donderdag 12 maart, 14.30 uur; text is wall time in Amsterdam."""
    heel = datetime.fromisoformat(waarde).replace(tzinfo=AMSTERDAM) if isinstance(waarde, str) else waarde
    return f"{dag(heel)}, {tijd(heel)}"


def dagen(n: int) -> str:
    """vandaag, morgen, over elf dagen; gisteren, drie dagen geleden"""
    getal = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
    woord = getal[abs(n)] if abs(n) < len(getal) else str(abs(n))
    vast = {0: "vandaag", 1: "morgen", -1: "gisteren"}
    return vast.get(n) or (f"over {woord} dagen" if n > 0 else f"{woord} dagen geleden")


def plain(tekst: str) -> str:
    """Text of a person as it may stand inside a message: & < > escaped, no blank lines."""
    regels = [r for r in str(tekst).splitlines() if r.strip()]
    return str(Markup("\n").join(escape(r) for r in regels)).replace("&#39;", "'").replace("&#34;", '"')


def citaat(tekst: str, lengte: int = 600) -> Markup:
    """Text of a person as a quotation, cut where it is very long."""
    kort = tekst if len(tekst) <= lengte else tekst[: lengte - 1].rstrip() + "…"
    return Markup("\n".join(f"> {r}" for r in plain(kort).splitlines()))


def kort(tekst: str, lengte: int = 400) -> str:
    """Text of a person on one line, cut where it is long."""
    regel = " ".join(tekst.split())
    return regel if len(regel) <= lengte else regel[: lengte - 1].rstrip() + "…"


FILTERS = {
    "kort": kort,
    "datum": datum,
    "dag": dag,
    "moment": moment,
    "dagdeel": dagdeel,
    "tijd": tijd,
    "dagen": dagen,
    "citaat": citaat,
}
