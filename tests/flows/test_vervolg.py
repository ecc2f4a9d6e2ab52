"""The overleg after this one: it begins when its window is sent in, once, and not when somebody only looked."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from flows import effect as e
from flows.bijeenkomststand import Bijeenkomst
from flows.invoer import Click, Happened, Input, Submitted
from flows.machine import Result
from flows.termijnen import AMSTERDAM
from flows.vervolg import CASUS, VOLGENDE
from tests.flows.spel import BEGIN, ELS, MO, NU, SANNE, at, do, keys, of, told

GEWEEST: Bijeenkomst = replace(BEGIN["bijeenkomst"], status="gesloten", begin=NU - timedelta(days=1), plaats="kantoor")
DAG = datetime(2026, 3, 12, 14, 30, tzinfo=AMSTERDAM)


def date_of(dag: datetime = DAG) -> Submitted:
    return Submitted("bijeenkomst/datum", {"begin": dag, "duur": "90", "plaats": "thuis"}, VOLGENDE)


def moments() -> Submitted:
    w: dict[str, Any] = {f"moment{n}": DAG + timedelta(days=n) if n < 4 else None for n in range(1, 6)}
    return Submitted("bijeenkomst/voorstellen", {**w, "inwoner": []}, VOLGENDE)


def next_of(r: Result) -> Bijeenkomst:
    komt: Bijeenkomst = of(r, e.Create)[0].state
    return komt


@pytest.mark.parametrize("status", ["gesloten", "afgezegd"])
@pytest.mark.parametrize(("knop", "venster"), [("datum", "bijeenkomst/datum"), ("prikken", "bijeenkomst/voorstellen")])
def test_a_window_that_opens_plans_nothing_yet(status: str, knop: str, venster: str) -> None:
    af = replace(GEWEEST, status=status, ronde=2)
    r = do(af, Click(knop, CASUS))
    assert r.state is af
    assert [(x.key, x.bij) for x in r.effecten if isinstance(x, e.OpenWindow)] == [(venster, VOLGENDE)]
    assert len(r.effecten) == 1


def test_sent_in_it_begins_with_the_same_people_and_place_and_its_date_is_told() -> None:
    r = do(GEWEEST, date_of())
    komt = next_of(r)
    assert (komt.volg, komt.status, komt.begin, komt.besloten) == (2, "gepland", DAG, NU.date())
    assert r.state.volgende == komt.id
    assert keys(r, MO) == keys(r, ELS) == ["bijeenkomst/gepland"]
    assert [i.wat for i in told(r, "overleg") if isinstance(i, Happened)] == ["bijeenkomst", "datum"]
    assert [x.wat for x in of(r, e.Remind)] == ["morgen"]


def test_moments_sent_in_begin_it_too() -> None:
    r = do(GEWEEST, moments())
    assert (next_of(r).status, next_of(r).ronde, len(next_of(r).voorstellen)) == ("prikken", 1, 3)
    assert "bijeenkomst/prik_vraag" in keys(r, MO)
    assert not [x for x in of(r, e.Forget) if x.wat is None], "de twee weken worden nog bewaakt"


def test_what_is_wrong_in_it_is_said_and_nothing_begins() -> None:
    r = do(GEWEEST, date_of(NU - timedelta(hours=1)))
    assert of(r, e.FieldErrors)[0].fouten == {"begin": "moment_voorbij"}
    assert (r.state is GEWEEST, of(r, e.Create)) == (True, [])


@pytest.mark.parametrize("invoer", [date_of(), moments()])
def test_a_second_window_finds_it_there(invoer: Input) -> None:
    met = replace(GEWEEST, volgende="b2")
    r = do(met, invoer)
    assert (r.state is met, keys(r)) == (True, ["bijeenkomst/niets_veranderd"])


@pytest.mark.parametrize("knop", ["datum", "prikken"])
def test_an_old_button_brings_to_the_next_one(knop: str) -> None:
    r = do(replace(GEWEEST, volgende="b2"), Click(knop, CASUS))
    assert r.effecten == (e.Tell("bijeenkomst", "b2", Click(knop, CASUS)),)
    assert do(replace(GEWEEST, volgende="b2"), Click("start")).effecten == (
        e.Tell("bijeenkomst", "b2", Click("start")),
    )
    assert keys(do(GEWEEST, Click(knop))) == ["bijeenkomst/niets_veranderd"], "een oude knop zonder volgend overleg"


@pytest.mark.parametrize("knop", ["datum", "prikken"])
def test_while_it_is_on_no_next_one_is_planned(knop: str) -> None:
    bezig = replace(GEWEEST, status="bezig")
    assert keys(do(bezig, Click(knop, CASUS))) == ["bijeenkomst/niets_veranderd"]
    assert keys(do(bezig, date_of())) == ["bijeenkomst/niets_veranderd"]


def test_decided_anew_after_it_was_called_off_begins_one_and_not_two() -> None:
    af = replace(GEWEEST, status="afgezegd")
    r = do(af, Happened("besloten"), at(SANNE))
    assert r.state.volgende == next_of(r).id
    assert do(r.state, Happened("besloten")).effecten == ()
