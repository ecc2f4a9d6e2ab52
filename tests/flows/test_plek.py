"""An empty seat: the professional chooses to ask the aanjager, who sees next to nothing and reports what came of it (OVL-06)."""

from dataclasses import fields, replace
from typing import Any

import pytest

from flows.effect import Create, FieldErrors, Say, Tell
from flows.invoer import Click, Happened, Submitted
from flows.machine import machines, may, may_read
from flows.plek import Plek
from tests.flows.spel import BEGIN, ELS, FATMA, JORIS, MO, ROBOT, SANNE, WIM, at, do, keys, of, play

P: Plek = play(BEGIN["plek"], Happened("vraag"))
NEE = replace(BEGIN["uitnodiging"], status="nee", expertise="geld")


def reported(wat: str, **anders: Any) -> Submitted:
    return Submitted("plek/meld", {"wat": wat, "wie": None, "woorden": None} | anders)


@pytest.mark.regel_deel("OVL-06")
def test_the_professional_asks_the_aanjager_and_who_declined_is_told_that_it_goes_on() -> None:
    r = do(NEE, Click("vraag_aanjager"), at(aanjagers=(FATMA,)))
    plek = of(r, Create)[0].state
    assert (plek.nummer, plek.expertise, plek.aanjagers, plek.bedankte) == ("2026-014", "geld", (FATMA,), MO)
    assert of(r, Tell) == [Tell("plek", plek.id, Happened("vraag"))]
    verder = do(plek, Happened("vraag"))
    assert {(s.aan, s.key) for s in of(verder, Say)} == {(FATMA, "plek/vraag"), (MO, "plek/gaat_verder")}
    nog_eens = do(r.state, Click("vraag_aanjager"), at(aanjagers=(FATMA,)))
    assert nog_eens.state is r.state
    assert of(nog_eens, Create) == []


@pytest.mark.regel_deel("OVL-06", "ROL-04")
def test_an_aanjager_gets_a_number_and_an_expertise_and_nothing_more_of_the_casus() -> None:
    assert all(set(s.ids) == {"plek"} for s in of(do(BEGIN["plek"], Happened("vraag")), Say))
    namen = {f.name for f in fields(Plek)}
    assert namen & {"doel", "reden", "antwoord", "waarom"} == set()
    machine = machines()["plek"]
    assert may(machine, Click("meld"), machine.relaties(P, FATMA))
    assert not may(machine, Click("lezen"), machine.relaties(P, FATMA))
    assert not may_read(machine, "plek/lezen", machine.relaties(P, FATMA))
    for wie in (MO, ELS, SANNE):
        assert not may(machine, Click("meld"), machine.relaties(P, wie) | {"op_casus", "deelnemer", "aanjager"})


@pytest.mark.regel_deel("OVL-06")
def test_without_an_answer_and_without_an_invitation_it_can_be_asked_too() -> None:
    stil = do(replace(NEE, status="gevraagd"), Click("vraag_aanjager"), at(aanjagers=(FATMA,)))
    assert of(stil, Create)[0].state.bedankte == "", "wie nog kan antwoorden, is niet bedankt"
    c = replace(BEGIN["casus"], gezocht=("geld",))
    r = do(c, Click("vraag_aanjager", "geld"), at(aanjagers=(FATMA,)))
    assert of(r, Create)[0].state.expertise == "geld"
    for kennis in ("geld", "wonen"):
        weer = do(r.state, Click("vraag_aanjager", kennis), at(aanjagers=(FATMA,)))
        assert of(weer, Create) == []
        assert keys(weer) == ["plek/al_gevraagd"]


@pytest.mark.parametrize("aanjagers", [(), (SANNE,), (MO,)])
def test_where_nobody_can_be_asked_it_is_said_and_can_be_asked_later(aanjagers: tuple[str, ...]) -> None:
    r = do(NEE, Click("vraag_aanjager"), at(aanjagers=aanjagers))
    assert keys(r) == ["plek/geen_aanjager"]
    assert not r.state.bij_aanjager


@pytest.mark.regel_deel("OVL-06")
@pytest.mark.parametrize("wat", ["gevonden", "opgenomen", "lukt_niet"])
def test_the_outcome_comes_back_to_who_has_the_regie(wat: str) -> None:
    r = do(P, reported(wat, woorden="bel na vier uur"), at(FATMA, regisseur=ELS))
    assert (r.state.status, r.state.door, r.state.woorden) == (wat, FATMA, "bel na vier uur")
    assert keys(r, ELS) == ["plek/uitkomst"]
    assert keys(r, MO) == (["plek/naar_manager"] if wat == "opgenomen" else [])


def test_taken_up_with_a_manager_is_told_once_and_can_still_end() -> None:
    op = play(P, (FATMA, reported("opgenomen")))
    assert keys(do(op, reported("opgenomen"), at(FATMA)), MO) == []
    klaar = do(op, reported("gevonden", wie=JORIS), at(FATMA))
    assert (klaar.state.status, klaar.state.gevonden) == ("gevonden", JORIS)
    for laat in (Click("meld"), reported("lukt_niet")):
        r = do(klaar.state, laat, at(FATMA))
        assert r.state is klaar.state
        assert keys(r) == ["plek/al_gemeld"]


@pytest.mark.parametrize("wie", [ROBOT, WIM, "slack:U0ONBEKEND"])
def test_who_is_found_is_somebody_who_works_here(wie: str) -> None:
    r = do(P, reported("gevonden", wie=wie), at(FATMA))
    assert r.state is P
    assert of(r, FieldErrors) == [FieldErrors({"wie": "geen_mens"})]


@pytest.mark.regel_deel("PRI-01")
def test_withdrawn_consent_ends_the_search() -> None:
    r = do(P, Happened("toestemming_weg"))
    assert r.state.status == "weg"
    assert keys(r, FATMA) == ["plek/niet_meer"]
    assert keys(do(r.state, Click("meld"), at(FATMA))) == ["plek/al_gemeld"]
