"""Which moments are proposed, and which suits best."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.prikken import AANTAL, ANTWOORDEN, best, key_of, propose, propose_other, tally
from flows.termijnen import AMSTERDAM, CLOSING, OPENING, is_working_day, within_two_weeks, working_days_after
from tests.flows.spel import ELS, MO, SANNE

DAGEN = st.dates(date(2024, 1, 1), date(2032, 12, 31))
MOMENTEN = tuple(datetime(2026, 3, 5 + n, 10, tzinfo=AMSTERDAM) for n in range(3))
INWONER = "p-inwoner"


@pytest.mark.regel_deel("OVL-07", "UIT-03")
@settings(max_examples=400)
@given(besloten=DAGEN, later=st.integers(0, 30), uur=st.integers(0, 23))
def test_four_moments_in_working_hours_mornings_and_afternoons_in_time_where_that_can_be(
    besloten: date, later: int, uur: int
) -> None:
    nu = datetime.combine(besloten + timedelta(days=later), time(uur), AMSTERDAM)
    momenten = propose(nu, besloten)
    assert len(set(momenten)) == AANTAL
    assert list(momenten) == sorted(momenten)
    assert all(is_working_day(m.date()) for m in momenten)
    assert all(m.time() >= OPENING and (m + timedelta(minutes=120)).time() <= CLOSING for m in momenten)
    assert sum(m.hour < 12 for m in momenten) == AANTAL // 2
    assert momenten[0].date() >= working_days_after(nu.date(), 2)
    if working_days_after(nu.date(), 3) <= within_two_weeks(besloten):
        assert momenten[-1].date() <= within_two_weeks(besloten)


@settings(max_examples=400)
@given(besloten=DAGEN, later=st.integers(0, 20), rondes=st.integers(1, 6))
def test_after_nobody_could_others_are_proposed_and_none_of_those_again(
    besloten: date, later: int, rondes: int
) -> None:
    nu = datetime.combine(besloten + timedelta(days=later), time(9), AMSTERDAM)
    niet = propose(nu, besloten)
    for ronde in range(rondes):
        anders = propose_other(nu, besloten, niet)
        assert len(set(anders)) == AANTAL
        assert list(anders) == sorted(anders)
        assert not {key_of(m) for m in anders} & {key_of(m) for m in niet}
        assert all(is_working_day(m.date()) and m.time() >= OPENING for m in anders)
        assert anders[0].date() >= working_days_after(nu.date(), 2)
        if ronde == 0:
            deel = {(m.weekday(), m.hour < 12) for m in niet}
            assert not {(m.weekday(), m.hour < 12) for m in anders} & deel, "niet weer hetzelfde dagdeel"
        niet = (*niet, *anders)


def test_a_public_holiday_is_skipped() -> None:
    """Around Easter Monday, 6 April 2026."""
    dagen = {m.date() for m in propose(datetime(2026, 3, 27, 9, tzinfo=AMSTERDAM), date(2026, 3, 27))}
    assert date(2026, 4, 6) not in dagen
    assert max(dagen) <= date(2026, 4, 10)


def answers(**wie: str) -> dict[str, dict[str, str]]:
    """``mo="kl-"``: kan, liever niet, kan niet."""
    woord = dict(zip("kl-", ANTWOORDEN, strict=True))
    namen = {"mo": MO, "els": ELS, "sanne": SANNE, "inwoner": INWONER}
    return {
        namen[n]: {key_of(m): woord[teken] for m, teken in zip(MOMENTEN, rij, strict=True) if teken in woord}
        for n, rij in wie.items()
    }


@pytest.mark.parametrize(
    ("gezegd", "onmisbaar", "hoeveelste"),
    [
        (answers(mo="k--", els="kk-"), (), 0),
        (answers(mo="-k-", els="kk-"), (), 1),
        (answers(mo="kkk", els="lkk"), (), 1),
        (answers(mo="kkk", els="kkk"), (), 0),
        (answers(mo="kk-", els="kk-", inwoner="-kk"), (INWONER,), 1),
        (answers(mo="kk-", els="kk-", sanne="kk-", inwoner="--k"), (INWONER,), None),
        (answers(mo="-kk", els="k-k", sanne="k-k"), (MO,), 2),
        (answers(mo="k..", els="kk."), (), 0),
    ],
    ids=("de meesten", "de meesten, later", "minste liever niet", "gelijk: de eerste", "de inwoner weegt",
         "de inwoner weegt, maar niemand anders kan", "wie om kennis gevraagd is weegt", "nog niet allen geantwoord"),
)  # fmt: skip
def test_the_best_moment(gezegd: dict[str, dict[str, str]], onmisbaar: tuple[str, ...], hoeveelste: int | None) -> None:
    gevonden = best(tally(MOMENTEN, gezegd, onmisbaar))
    assert gevonden is not None
    assert gevonden.moment == MOMENTEN[2 if hoeveelste is None else hoeveelste]


def test_where_nobody_can_no_moment_is_best() -> None:
    assert best(tally(MOMENTEN, answers(mo="---", els="---"))) is None
    assert best(tally(MOMENTEN, {})) is None


@given(st.lists(st.text("kl-.", min_size=3, max_size=3), min_size=1, max_size=4))
def test_a_better_moment_never_keeps_out_somebody_who_cannot_be_missed_without_need(rijen: list[str]) -> None:
    gezegd = answers(**dict(zip(("mo", "els", "sanne", "inwoner"), rijen, strict=False)))
    tellingen = tally(MOMENTEN, gezegd, (MO,))
    gevonden = best(tellingen)
    mogelijk = [t for t in tellingen if t.kan or t.liever_niet]
    assert (gevonden is None) == (not mogelijk)
    assert gevonden is None or len(gevonden.mist) == min(len(t.mist) for t in mogelijk)
    assert all(len(t.kan) + len(t.liever_niet) + len(t.kan_niet) <= len(gezegd) for t in tellingen)
