"""Whom it is about is opened once by who accepted, in a window, and goes when it is over (OVL-18)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows.casusstand import Briefje, Casus
from flows.effect import FieldErrors, OpenWindow, Remind, Say
from flows.invoer import Click, Due, Happened, Submitted
from flows.machine import machines, may, may_read
from tests.flows.spel import BEGIN, ELS, MO, NU, SANNE, at, do, keys, of, play

C: Casus = BEGIN["casus"]


def left(tekst: str | None = "mevrouw De Wit, Dorpsstraat 1", tot: date = date(2026, 3, 16)) -> Submitted:
    return Submitted("casus/briefje", {"tekst": tekst, "tot": tot})


LIGT: Casus = play(C, left())


@pytest.mark.regel_deel("OVL-18")
def test_it_lies_ready_for_who_accepted_and_stands_in_no_message() -> None:
    r = do(C, left(), at(betrokken=frozenset({SANNE, MO, ELS, "netwerk1"})))
    assert r.state.briefje == Briefje("mevrouw De Wit, Dorpsstraat 1", date(2026, 3, 16))
    assert {(s.aan, s.key) for s in of(r, Say)} == {
        (SANNE, "casus/briefje_ligt"),
        (MO, "casus/briefje_klaar"),
        (ELS, "casus/briefje_klaar"),
    }
    assert "Wit" not in str(r.effecten)


@pytest.mark.regel("OVL-18")
def test_each_opens_it_once() -> None:
    r = do(LIGT, Click("over_wie"), at(MO))
    assert [v.key for v in of(r, OpenWindow)] == ["casus/over_wie"]
    even = do(r.state, Click("over_wie"), at(MO, NU + timedelta(minutes=9)))
    assert of(even, OpenWindow), "een venster dat door een telefoontje dichtging, mag nog even open"
    later = do(r.state, Click("over_wie"), at(MO, NU + timedelta(minutes=11)))
    assert of(later, OpenWindow) == []
    assert keys(later) == ["casus/briefje_al"]
    assert of(do(later.state, Click("over_wie"), at(ELS, NU + timedelta(hours=1))), OpenWindow)
    opnieuw = play(r.state, left("een ander adres"))
    assert of(do(opnieuw, Click("over_wie"), at(MO, NU + timedelta(hours=1))), OpenWindow), "nieuw is nieuw"


@pytest.mark.regel_deel("OVL-18", "PRI-02")
def test_only_who_accepted_may_open_it_and_only_the_casusregisseur_may_leave_it() -> None:
    machine = machines()["casus"]
    op = frozenset({"op_casus", "deelnemer"})
    assert may(machine, Click("over_wie"), op)
    assert may_read(machine, "casus/over_wie", op)
    assert not may(machine, Click("briefje"), op)
    assert not may(machine, left(), op)
    for rollen in (frozenset({"uitgenodigd"}), frozenset({"aanjager"}), frozenset({"beheerder"}), frozenset()):
        assert not may(machine, Click("over_wie"), rollen)
        assert not may_read(machine, "casus/over_wie", rollen)


@pytest.mark.regel("OVL-18")
@pytest.mark.parametrize("over", [Happened("overleg_voorbij"), Due("briefje_weg", "", NU)])
def test_it_goes_when_it_is_over(over: Any) -> None:
    weg = do(LIGT, over, at(nu=NU + timedelta(days=20))).state
    assert weg.briefje is None
    assert keys(do(weg, Click("over_wie"), at(MO))) == ["casus/briefje_niet"]


def test_its_last_day_counts_and_a_moment_of_before_takes_nothing_away() -> None:
    assert [m.wanneer.date() for m in of(do(C, left()), Remind)] == [date(2026, 3, 17)]
    assert do(LIGT, Due("briefje_weg", "", NU), at(nu=NU + timedelta(days=14))).state is LIGT
    assert of(do(LIGT, Click("over_wie"), at(MO, NU + timedelta(days=14))), OpenWindow)
    assert keys(do(LIGT, Click("over_wie"), at(MO, NU + timedelta(days=15)))) == ["casus/briefje_niet"]
    assert of(do(C, left(tot=date(2026, 3, 1))), FieldErrors) == [FieldErrors({"tot": "voorbij"})]


@pytest.mark.regel_deel("PRI-01")
def test_withdrawing_or_emptying_takes_it_away() -> None:
    assert play(LIGT, left(None)).briefje is None
    met = replace(LIGT, toestemming=NU)
    weg = do(met, Submitted("casus/intrekken", {"wat": "delen", "hoe": "mondeling", "bezwaren": None}))
    assert weg.state.briefje is None
