"""Working days, reminders and the six weeks: known days by name, and laws that hold for any day."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.termijnen import (
    AMSTERDAM,
    answer_by,
    is_working_day,
    latest_working_day,
    next_working_moment,
    overdue_moments,
    reminder_moments,
    six_weeks,
    within_two_weeks,
    working_days_after,
    working_moment,
)

DAYS = st.dates(date(2020, 1, 1), date(2060, 12, 31))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2060, 12, 31), timezones=st.just(UTC))


def day_of(moment: datetime) -> date:
    return moment.date()


@pytest.mark.regel("UIT-03")
@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 3, 2), True),
        (date(2026, 3, 7), False),
        (date(2026, 3, 8), False),
        pytest.param(date(2026, 4, 3), True, id="Goede vrijdag is een werkdag"),
        pytest.param(date(2026, 4, 6), False, id="Tweede paasdag"),
        pytest.param(date(2026, 4, 27), False, id="Koningsdag"),
        pytest.param(date(2025, 4, 28), True, id="Koningsdag 2025 was op zaterdag de 26e"),
        pytest.param(date(2025, 5, 5), False, id="Bevrijdingsdag in een lustrumjaar"),
        pytest.param(date(2026, 5, 5), True, id="Bevrijdingsdag buiten een lustrumjaar"),
        pytest.param(date(2026, 5, 14), False, id="Hemelvaartsdag"),
        pytest.param(date(2026, 5, 15), True, id="de vrijdag na Hemelvaart"),
        pytest.param(date(2026, 5, 25), False, id="Tweede pinksterdag"),
        pytest.param(date(2026, 12, 24), True, id="de dag voor Kerst"),
        pytest.param(date(2026, 12, 25), False, id="Eerste kerstdag"),
        pytest.param(date(2025, 12, 26), False, id="Tweede kerstdag"),
        pytest.param(date(2026, 12, 31), True, id="oudejaarsdag"),
        pytest.param(date(2027, 1, 1), False, id="nieuwjaarsdag"),
        pytest.param(date(2029, 4, 27), False, id="Koningsdag op een vrijdag"),
    ],
)
def test_a_working_day_is_a_weekday_that_is_no_public_holiday(day: date, works: bool) -> None:
    assert is_working_day(day) is works


@pytest.mark.regel("UIT-02", "UIT-03")
def test_a_reminder_on_easter_monday_comes_on_good_friday() -> None:
    moments = reminder_moments(date(2026, 4, 13))
    assert [m.isoformat() for m in moments] == [
        "2026-03-23T09:00:00+01:00",
        "2026-04-03T09:00:00+02:00",
        "2026-04-10T09:00:00+02:00",
        "2026-04-13T09:00:00+02:00",
    ]


@pytest.mark.regel("UIT-02", "UIT-03")
def test_nine_in_the_morning_stays_nine_when_the_clock_goes_back() -> None:
    assert [m.astimezone(UTC).hour for m in reminder_moments(date(2026, 10, 30))] == [7, 7, 8, 8]


@pytest.mark.regel("UIT-02", "UIT-03")
def test_moments_that_shift_onto_one_day_fall_together() -> None:
    sunday = date(2026, 3, 8)
    assert [day_of(m) for m in reminder_moments(sunday)] == [date(2026, 2, 13), date(2026, 2, 27), date(2026, 3, 6)]


@pytest.mark.regel("UIT-02", "UIT-03")
def test_a_deadline_on_new_years_day_is_reminded_in_the_old_year() -> None:
    assert [day_of(m) for m in reminder_moments(date(2027, 1, 1))] == [
        date(2026, 12, 11),
        date(2026, 12, 24),
        date(2026, 12, 30),
        date(2026, 12, 31),
    ]


@pytest.mark.regel("UIT-02")
def test_overdue_before_christmas_asks_the_owner_three_times_and_then_the_casusregisseur() -> None:
    te_laat = overdue_moments(date(2026, 12, 23))
    assert [day_of(m) for m in te_laat.eigenaar] == [date(2026, 12, 24), date(2026, 12, 28), date(2026, 12, 29)]
    assert te_laat.casusregisseur == datetime(2026, 12, 30, 9, tzinfo=AMSTERDAM)


@pytest.mark.regel("UIT-01")
@pytest.mark.parametrize(
    ("after", "until"),
    [
        (date(2026, 3, 2), date(2026, 4, 13)),
        pytest.param(date(2026, 2, 23), date(2026, 4, 6), id="ook op Tweede paasdag"),
        pytest.param(date(2026, 11, 26), date(2027, 1, 7), id="over nieuwjaar heen"),
        pytest.param(date(2026, 10, 20), date(2026, 12, 1), id="over de wintertijd heen"),
    ],
)
def test_six_weeks_is_forty_two_days_and_never_shifted(after: date, until: date) -> None:
    assert six_weeks(after) == until


@pytest.mark.regel("OVL-07")
def test_the_overleg_is_within_fourteen_days_weekend_or_not() -> None:
    assert within_two_weeks(date(2026, 3, 7)) == date(2026, 3, 21)


@pytest.mark.regel("OVL-04")
@pytest.mark.parametrize(
    ("asked", "last_day"),
    [
        (date(2026, 3, 2), date(2026, 3, 5)),
        pytest.param(date(2026, 3, 5), date(2026, 3, 10), id="over het weekend heen"),
        pytest.param(date(2026, 4, 2), date(2026, 4, 8), id="over Pasen heen"),
        pytest.param(date(2026, 3, 7), date(2026, 3, 11), id="gevraagd op zaterdag"),
    ],
)
def test_an_invitation_is_answered_within_three_working_days(asked: date, last_day: date) -> None:
    assert answer_by(asked) == last_day


@pytest.mark.regel("UIT-03")
@pytest.mark.parametrize(
    ("moment", "next_one"),
    [
        pytest.param("2026-03-02T08:59+01:00", "2026-03-02T09:00+01:00", id="te vroeg"),
        pytest.param("2026-03-02T13:30+01:00", "2026-03-02T13:30+01:00", id="overdag: meteen"),
        pytest.param("2026-03-02T17:00+01:00", "2026-03-03T09:00+01:00", id="na sluiting"),
        pytest.param("2026-04-03T23:30+02:00", "2026-04-07T09:00+02:00", id="vrijdagavond voor Pasen"),
        pytest.param("2026-03-01T23:30+00:00", "2026-03-02T09:00+01:00", id="in UTC nog zondag"),
    ],
)
def test_what_cannot_wait_still_keeps_to_working_hours(moment: str, next_one: str) -> None:
    assert next_working_moment(datetime.fromisoformat(moment)) == datetime.fromisoformat(next_one)


def test_counting_no_working_day_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        working_days_after(date(2026, 3, 2), 0)


@pytest.mark.regel("UIT-02", "UIT-03")
@given(DAYS)
def test_any_deadline_is_reminded_on_working_days_in_order_and_never_late(deadline: date) -> None:
    moments = reminder_moments(deadline)
    assert moments == sorted(set(moments))
    assert 2 <= len(moments) <= 4
    assert all(is_working_day(day_of(m)) and m.time() == time(9) and m.tzinfo is AMSTERDAM for m in moments)
    assert day_of(moments[-1]) == latest_working_day(deadline) <= deadline
    assert deadline - timedelta(days=26) <= day_of(moments[0]) <= deadline - timedelta(days=21)


@pytest.mark.regel("UIT-02")
@given(DAYS)
def test_any_overdue_action_has_four_working_days_in_a_row(deadline: date) -> None:
    te_laat = overdue_moments(deadline)
    days = [day_of(m) for m in (*te_laat.eigenaar, te_laat.casusregisseur)]
    assert len(days) == 4
    assert days[0] > deadline
    assert [d for d in span(deadline + timedelta(days=1), days[-1]) if is_working_day(d)] == days


@given(DAYS, st.integers(1, 40))
def test_counting_on_and_counting_days_agree(day: date, n: int) -> None:
    last = working_days_after(day, n)
    assert is_working_day(last)
    assert sum(map(is_working_day, span(day + timedelta(days=1), last))) == n


@pytest.mark.regel("UIT-03")
@given(DAYS)
def test_the_latest_working_day_has_no_working_day_after_it(day: date) -> None:
    last = latest_working_day(day)
    assert is_working_day(last)
    assert not any(map(is_working_day, span(last + timedelta(days=1), day)))


@pytest.mark.regel("UIT-03")
@given(MOMENTS)
def test_the_next_working_moment_is_never_earlier_and_settles(moment: datetime) -> None:
    later = next_working_moment(moment)
    assert later >= moment
    assert next_working_moment(later) == later
    assert working_moment(day_of(later)) <= later


def span(first: date, last: date) -> list[date]:
    """The days from first to last, both included; empty where last comes first."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
