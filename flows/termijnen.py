"""Which day and which moment: working days, reminders, the six weeks (ontwerp, "Working day").

Pure: a day goes in, days or moments come out. Never asks what day it is, and knows no casus.
Moments are aware, in Amsterdam wall time; who stores them turns them into UTC.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

import holidays

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OPENING, CLOSING = time(9), time(17)
REMINDER_DAYS = (21, 7, 2, 0)
OWNER_DAYS = 3
ANSWER_DAYS = 3
WORKS_ON = "Goede vrijdag"
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class TeLaat:
    """When an overdue action is asked after: first its owner, then the casusregisseur (UIT-02)."""

    eigenaar: tuple[datetime, ...]
    casusregisseur: datetime


@dataclass(frozen=True, slots=True)
class Antwoordtijd:
    """When an invitation without an answer asks once more (None where that day is too near), and when it is with the
    casusregisseur."""

    halverwege: datetime | None
    laatste_dag: datetime | None
    daarna: datetime


def is_working_day(day: date) -> bool:
    """Monday to Friday and no public holiday; Good Friday is worked on."""
    return day.weekday() < 5 and day not in _public_holidays(day.year)


def working_days_after(day: date, n: int) -> date:
    """The ``n``-th working day after ``day``, which itself never counts. ValueError where n is under 1."""
    if n < 1:
        raise ValueError(f"n is {n}: count at least one working day")
    while n:
        day += ONE_DAY
        n -= is_working_day(day)
    return day


def latest_working_day(day: date) -> date:
    """``day`` itself where it is a working day, otherwise the last one before it."""
    while not is_working_day(day):
        day -= ONE_DAY
    return day


def working_moment(day: date) -> datetime:
    """09.00 in Amsterdam on ``day``: the hour at which reminders go out."""
    return datetime.combine(day, OPENING, AMSTERDAM)


def next_working_moment(moment: datetime) -> datetime:
    """``moment`` itself within working hours (09.00 to 17.00), otherwise the next opening (UIT-03)."""
    local = moment.astimezone(AMSTERDAM)
    if is_working_day(local.date()) and local.time() < CLOSING:
        return max(local, working_moment(local.date()))
    return working_moment(working_days_after(local.date(), 1))


def reminder_moments(deadline: date) -> list[datetime]:
    """21, 7, 2 and 0 days before, each at or before that day, ascending; equal ones fall together (UIT-02, UIT-03).

    Drops nothing that is past: the caller knows the day, this module does not.
    """
    days = {latest_working_day(deadline - timedelta(days=n)) for n in REMINDER_DAYS}
    return [working_moment(day) for day in sorted(days)]


def overdue_moments(deadline: date) -> TeLaat:
    """The first three working days after for the owner, the fourth for the casusregisseur (UIT-02)."""
    *eigenaar, casusregisseur = (working_moment(working_days_after(deadline, n)) for n in range(1, OWNER_DAYS + 2))
    return TeLaat(tuple(eigenaar), casusregisseur)


def six_weeks(after: date) -> date:
    """42 days later, whatever day that is: a promise is not shifted (UIT-01)."""
    return after + timedelta(weeks=6)


def within_two_weeks(decided: date) -> date:
    """The last day on which the overleg may be held: 14 days later, not shifted (OVL-07)."""
    return decided + timedelta(weeks=2)


def answer_by(start: date) -> date:
    """The last day for an answer to an invitation unless chosen otherwise: three working days later (OVL-04)."""
    return working_days_after(start, ANSWER_DAYS)


def answer_moments(asked: date, deadline: date) -> Antwoordtijd:
    """Halfway to the last day, on that day (each on the latest working day at or before it), and the first working day
    after it."""
    halverwege = latest_working_day(asked + (deadline - asked) // 2)
    dag = latest_working_day(deadline)
    return Antwoordtijd(
        working_moment(halverwege) if asked < halverwege < dag else None,
        working_moment(dag) if asked < dag else None,
        working_moment(working_days_after(deadline, 1)),
    )


@cache
def _public_holidays(year: int) -> frozenset[date]:
    # One calendar a year: a lazy calendar shared by threads marks a year as known before it has filled it.
    feestdagen = holidays.country_holidays("NL", years=year, language="nl")
    return frozenset(day for day, naam in feestdagen.items() if naam != WORKS_ON)
