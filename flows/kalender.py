"""Counting on a calendar: so many weeks or months later, the next Tuesday, the day before a feast. Knows no text but names of feasts."""

from datetime import date, timedelta

from flows.termijnen import working_days_after

ONE_DAY = timedelta(days=1)
# Days from Easter Sunday, or (month, day).
FEESTEN: dict[str, int | tuple[int, int]] = {
    "kerst": (12, 25), "kerstmis": (12, 25), "nieuwjaar": (1, 1), "koningsdag": (4, 27), "sinterklaas": (12, 6), "pasen": 0,
    "hemelvaart": 39, "hemelvaartsdag": 39, "pinksteren": 49,
}  # fmt: skip


def last_of_month(dag: date) -> date:
    """The last day of this month."""
    return month_later(dag.replace(day=1), 1) - ONE_DAY


def month_later(dag: date, n: int) -> date:
    """So many months later on the same day, or on the last one where that month is shorter."""
    maand = dag.month - 1 + n
    jaar, maand = dag.year + maand // 12, maand % 12 + 1
    lengte = (date(jaar + maand // 12, maand % 12 + 1, 1) - ONE_DAY).day
    return date(jaar, maand, min(dag.day, lengte))


def later(dag: date, n: int, eenheid: str, half: bool = False) -> date | None:
    """So many hours, days, working days, weeks, months or years later; ``half``: half a year. None for other halves."""
    if half:
        return month_later(dag, 6) if eenheid == "jaar" else None
    match eenheid:
        case "uur":
            return dag + timedelta(hours=n)
        case "dag" | "dagen":
            return dag + timedelta(days=n)
        case "werkdag" | "werkdagen":
            return working_days_after(dag, n)
        case "week" | "weken":
            return dag + timedelta(weeks=n)
        case "maand" | "maanden":
            return month_later(dag, n)
    return month_later(dag, 12 * n)


def next_weekday(dag: date, weekdag: int) -> date:
    """The first such day after ``dag``, which itself never counts."""
    return dag + timedelta(days=(weekdag - dag.weekday() - 1) % 7 + 1)


def next_week(dag: date, weekdag: int) -> date:
    """That day of the week that begins next Monday."""
    return dag + timedelta(days=7 - dag.weekday() + weekdag)


def before_feast(naam: str, vandaag: date) -> date:
    """The day before a feast that is still to come."""
    vast = FEESTEN[naam]
    for jaar in (vandaag.year, vandaag.year + 1):
        dag = (_easter(jaar) + timedelta(days=vast) if isinstance(vast, int) else date(jaar, *vast)) - ONE_DAY
        if dag >= vandaag:
            return dag
    return dag


def _easter(jaar: int) -> date:
    """Easter Sunday, Gregorian (the method of Meeus, Jones and Butcher)."""
    a, (b, c) = jaar % 19, divmod(jaar, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    d = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * d) // 451
    maand, dag = divmod(h + d - 7 * m + 114, 31)
    return date(jaar, maand, dag + 1)
