"""A casus: whom the professional asks, with what consent, and how the regie goes from one to another."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.casus import Casus
from flows.effect import Create, FieldErrors, Grant, OpenWindow, Record, ReplaceWindow, Revoke
from flows.invoer import Click, Happened, Submitted
from flows.machine import formulieren
from flows.volgende import Stand, next_for
from tests.flows.spel import BEGIN, ELS, FATMA, MO, NU, ROBOT, SANNE, WIM, at, do, filled, keys, of, play, told

C: Casus = BEGIN["casus"]
JA = Submitted("casus/toestemming", filled(formulieren()["casus/toestemming"]))
WEG = Submitted("casus/intrekken", {"wat": "delen", "hoe": "mondeling", "bezwaren": None})


def pick(*mensen: str, **anders: Any) -> Submitted:
    return Submitted(
        "casus/mensen", filled(formulieren()["casus/mensen"]) | {"mensen": list(mensen), "kennis": None} | anders
    )


def reasons(*mensen: str) -> Submitted:
    return Submitted(
        "casus/redenen",
        {
            f"{veld}:{p}": w
            for p in mensen
            for veld, w in (("reden", "expertise"), ("expertise", "wonen"), ("woorden", None))
        },
    )


def agreed(*mensen: str) -> Casus:
    return play(C, pick(*mensen), reasons(*mensen), JA)  # type: ignore[no-any-return]


@pytest.mark.regel_deel("OVL-16", "PRI-01")
def test_nothing_leaves_before_the_inwoner_agreed() -> None:
    r = do(play(C, pick(MO, ELS)), reasons(MO, ELS))
    assert of(r, Create) == []
    assert [v.key for v in of(r, ReplaceWindow)] == ["casus/toestemming"]
    nee = do(r.state, Submitted("casus/toestemming", dict(JA.waarden) | {"akkoord": []}))
    assert nee.state is r.state
    assert of(nee, FieldErrors)
    ja = do(r.state, JA)
    assert [u.state.aan for u in of(ja, Create)] == [MO, ELS]
    assert (
        of(ja, Record)[0].data | {"soort": "gegeven", "met": [MO, ELS], "door": SANNE, "wanneer": NU}
        == of(ja, Record)[0].data
    )


@pytest.mark.regel_deel("OVL-04")
def test_every_invitation_has_a_reason_a_goal_and_a_last_day() -> None:
    r = do(play(C, pick(MO, doel="rust", uiterlijk=date(2026, 3, 6)), reasons(MO)), JA)
    u = of(r, Create)[0].state
    assert (u.reden, u.expertise, u.doel, u.uiterlijk, u.nummer) == (
        "expertise",
        "wonen",
        "rust",
        date(2026, 3, 6),
        "2026-014",
    )
    zonder = do(play(C, pick(MO, ELS)), reasons(MO))
    assert of(zonder, FieldErrors) == [FieldErrors({f"reden:{ELS}": "leeg"})]


def test_consent_is_asked_for_everybody_who_is_asked_later_too() -> None:
    c = agreed(MO)
    r = do(play(c, pick(ELS)), reasons(ELS))
    assert [(v.key, v.data["mensen"]) for v in of(r, ReplaceWindow)] == [("casus/toestemming", [ELS])]
    assert of(r, Create) == []
    assert [u.state.aan for u in of(do(r.state, JA), Create)] == [ELS]


@pytest.mark.parametrize(
    ("mensen", "fout"),
    [
        ((ROBOT,), "bot"),
        ((WIM,), "vertrokken"),
        ((SANNE,), "jezelf"),
        ((MO,), "al_gevraagd"),
        (("slack:U0X",), "onbekend"),
        ((ELS, ROBOT), "bot"),
    ],
)
def test_who_cannot_be_asked_is_said_by_the_field(mensen: tuple[str, ...], fout: str) -> None:
    c = agreed(MO)
    r = do(c, pick(*mensen))
    assert r.state is c
    assert of(r, FieldErrors) == [FieldErrors({"mensen": fout})]


def test_one_name_twice_is_one_invitation() -> None:
    assert [u.state.aan for u in of(do(play(C, pick(MO, MO), reasons(MO)), JA), Create)] == [MO]


def test_too_many_at_once_do_not_fit_in_a_window() -> None:
    veel = [f"slack:U{n}" for n in range(40)]
    a = at()
    mensen = {p: replace(a.mensen[MO], id=p) for p in veel}
    r = do(C, pick(*veel), replace(a, mensen=mensen))
    assert r.state is C
    assert of(r, FieldErrors)


def test_a_day_that_is_past_is_refused_and_today_is_not() -> None:
    assert of(do(C, pick(MO, uiterlijk=date(2026, 3, 1))), FieldErrors) == [FieldErrors({"uiterlijk": "voorbij"})]
    assert of(do(C, pick(MO, uiterlijk=NU.date())), FieldErrors) == []


def test_a_window_from_before_sends_nothing_twice() -> None:
    c = agreed(MO)
    for oud in (reasons(MO), JA):
        r = do(c, oud)
        assert r.state is c
        assert of(r, Create) == []
        assert of(r, Record) == []
        assert keys(r) == ["casus/al_verstuurd"]


def test_reasons_for_other_people_than_are_picked_now_break_nothing() -> None:
    r = do(play(C, pick(MO), reasons(MO), pick(ELS)), JA)
    assert of(r, Create) == []
    assert of(do(play(C, pick(MO), pick(ELS)), reasons(MO)), FieldErrors)


def test_who_declined_or_left_can_be_asked_again() -> None:
    c = play(agreed(MO), Happened("vrij", {"persoon": MO}))
    assert of(do(c, pick(MO)), FieldErrors) == []


@pytest.mark.regel_deel("PRI-01")
def test_withdrawing_stops_all_sharing_at_once() -> None:
    c = replace(agreed(MO, ELS), opvolger=MO, samenvatting="zo staat het")
    r = do(c, WEG)
    assert r.state.toestemming is None
    assert (r.state.opvolger, r.state.samenvatting) == ("", "")
    assert told(r, "uitnodigingen_van") == told(r, "overleg") == [Happened("toestemming_weg")]
    assert {Revoke(p, "deelnemer", "c1") for p in (MO, ELS)} <= set(of(r, Revoke))
    assert not any(x.persoon == SANNE for x in of(r, Revoke))
    assert of(r, Record)[0].data["soort"] == "ingetrokken"
    opnieuw = do(play(r.state, pick(MO)), reasons(MO))
    assert [v.key for v in of(opnieuw, ReplaceWindow)] == ["casus/toestemming"], (
        "daarna is er opnieuw toestemming nodig"
    )


def test_there_is_nothing_to_withdraw_before_it_was_given() -> None:
    r = do(C, WEG)
    assert r.state is C
    assert keys(r) == ["casus/niets_in_te_trekken"]


@pytest.mark.regel_deel("REG-05")
def test_the_regie_stays_until_the_other_confirms() -> None:
    r = do(C, Submitted("casus/overdragen", {"wie": MO, "samenvatting": "zo staat het"}))
    assert (r.state.regisseur, r.state.opvolger) == (SANNE, MO)
    assert of(r, Grant) == []
    ja = do(r.state, Click("neem_over"), at(MO))
    assert ja.state.regisseur == MO
    assert of(ja, Grant) == [Grant(SANNE, "deelnemer", "c1"), Grant(MO, "casusregisseur", "c1")]
    assert keys(ja, SANNE) == ["casus/overdracht_ja"]
    nog_eens = do(ja.state, Click("neem_over"), at(MO))
    assert nog_eens.state is ja.state
    assert keys(nog_eens) == ["casus/overdracht_al"]
    nee = do(r.state, Click("niet_overnemen"), at(MO))
    assert (nee.state.regisseur, nee.state.opvolger, nee.state.samenvatting) == (SANNE, "", "")
    assert of(nee, Grant) == []


@pytest.mark.parametrize(("wie", "fout"), [(FATMA, "niet_betrokken"), (SANNE, "jezelf"), (ELS, "niet_betrokken")])
def test_the_regie_goes_only_to_somebody_on_the_casus(wie: str, fout: str) -> None:
    els_weg = at(vertrokken=frozenset({ELS}))
    r = do(C, Submitted("casus/overdragen", {"wie": wie, "samenvatting": "x"}), els_weg)
    assert r.state is C
    assert of(r, FieldErrors) == [FieldErrors({"wie": fout})]


def test_only_who_is_on_the_casus_is_offered_for_the_regie() -> None:
    namen = {MO: "Mo", ELS: "Els", "riet": "Riet"}
    op = frozenset({SANNE, MO, ELS, "riet"})
    [venster] = of(do(C, Click("overdragen"), at(betrokken=op, namen=namen)), OpenWindow)
    assert venster.data["collegas"] == [ELS, MO], "op naam, zonder jezelf en zonder wie geen Slack heeft"
    alleen = do(C, Click("overdragen"), at(betrokken=frozenset({SANNE})))
    assert keys(alleen) == ["casus/overdracht_niemand"]


@pytest.mark.regel_deel("REG-05")
def test_who_took_over_goes_through_the_plan_and_it_is_asked_until_then() -> None:
    gevraagd = do(C, Submitted("casus/overdragen", {"wie": MO, "samenvatting": "de huur eerst"})).state
    over = do(gevraagd, Click("neem_over"), at(MO)).state
    assert (over.regisseur, over.doorlopen) == (MO, "nodig")
    assert next_for(MO, Stand(over, None, None), NU.date()).wat == "doorlopen"
    klaar = do(over, Submitted("casus/doorlopen", {"samen": "samen"}), at(MO)).state
    assert klaar.doorlopen == "samen"
    assert next_for(MO, Stand(klaar, None, None), NU.date()).wat != "doorlopen"
    assert keys(do(klaar, Click("doorlopen"), at(MO))) == ["casus/doorlopen_al"]


@pytest.mark.regel_deel("REG-05")
def test_who_leaves_before_the_yes_takes_nothing_over() -> None:
    gevraagd = do(C, Submitted("casus/overdragen", {"wie": MO, "samenvatting": "de huur eerst"})).state
    weg = do(gevraagd, Happened("vrij", {"persoon": MO})).state
    r = do(weg, Click("neem_over"), at(MO))
    assert (r.state.regisseur, keys(r)) == (SANNE, ["casus/overdracht_al"])
    assert do(gevraagd, Happened("vrij", {"persoon": ELS})).state.opvolger == MO
