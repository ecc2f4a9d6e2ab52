"""The overleg: a channel of its own, never somebody else's; who accepted comes in, who may not stay goes out (OVL-09)."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from flows.effect import Create, FieldErrors, Invite, Kick, NewPersoon, NewVersion, OpenChannel, Remind, Say
from flows.invoer import Click, Due, Happened, Submitted
from flows.overlegstand import Overleg
from flows.termijnen import AMSTERDAM, is_working_day
from tests.flows.spel import BEGIN, ELS, MO, NU, SANNE, at, do, keys, of, play

LEEG: Overleg = BEGIN["overleg"]


def joins(wie: str) -> Happened:
    return Happened("doet_mee", {"persoon": wie})


def fails(fout: str) -> Happened:
    return Happened("kanaal_mislukt", {"fout": fout})


def opens(kanaal: str = "C1") -> Happened:
    return Happened("kanaal_open", {"kanaal": kanaal, "naam": "overleg-2026-014"})


def running(*leden: str) -> Overleg:
    o = play(LEEG, *(joins(p) for p in leden), opens())
    return play(o, *(Happened("binnen", {"persoon": p}) for p in (SANNE, *leden)))  # type: ignore[no-any-return]


@pytest.mark.regel_deel("OVL-09", "AAN-05")
def test_the_first_yes_makes_one_channel_named_by_the_number() -> None:
    r = do(LEEG, joins(MO))
    assert of(r, OpenChannel) == [OpenChannel("overleg-2026-014", ("overleg", "c1"))]
    tweede = do(r.state, joins(ELS))
    assert of(tweede, OpenChannel) == []
    assert tweede.state.leden == (MO, ELS)


@pytest.mark.regel_deel("OVL-09")
def test_once_it_is_there_all_who_accepted_come_in_one_by_one() -> None:
    r = do(play(LEEG, joins(MO), joins(ELS)), opens())
    assert [i.persoon for i in of(r, Invite)] == [SANNE, MO, ELS]
    assert keys(r, "C1") == ["overleg/welkom", "overleg/paneel"]
    later = do(r.state, joins("slack:U0FATMA"))
    assert [i.persoon for i in of(later, Invite)] == ["slack:U0FATMA"]


@pytest.mark.regel_deel("AAN-03")
@pytest.mark.parametrize(
    ("soort", "key"), [("inwoner", "welkom"), ("wijk", "welkom_samen"), ("organisatie", "welkom_samen")]
)
def test_who_is_welcomed_hears_of_the_inwoner_only_where_there_is_one(soort: str, key: str) -> None:
    r = do(play(LEEG, joins(MO)), opens(), at(soort=soort))
    assert keys(r, "C1")[0] == f"overleg/{key}"


def test_a_name_that_is_taken_gets_one_suffix_and_then_a_person_hears_it() -> None:
    r = do(play(LEEG, joins(MO)), fails("name_taken"))
    assert of(r, OpenChannel) == [OpenChannel("overleg-2026-014-b", ("overleg", "c1"))]
    assert keys(r) == []
    nog_eens = do(r.state, fails("name_taken"))
    assert of(nog_eens, OpenChannel) == []
    assert nog_eens.state.status == "mislukt"
    assert keys(nog_eens, SANNE) == ["overleg/kanaal_mislukt"]
    assert nog_eens.state.leden == (MO,), "wie ja zei, blijft genoteerd"


def test_another_fault_is_told_at_once_and_can_be_tried_again() -> None:
    r = do(play(LEEG, joins(MO)), fails("restricted_action"))
    assert keys(r, SANNE) == ["overleg/kanaal_mislukt"]
    opnieuw = do(r.state, Click("opnieuw"))
    assert of(opnieuw, OpenChannel)
    assert [i.persoon for i in of(do(opnieuw.state, opens(), at(betrokken={SANNE, MO})), Invite)] == [SANNE, MO]
    assert keys(do(running(MO), Click("opnieuw"))) == ["overleg/staat_al"]


def test_a_channel_that_is_gone_is_told_once_and_a_new_one_starts_afresh() -> None:
    r = do(running(MO), Happened("kanaal_weg"))
    assert (r.state.status, keys(r, SANNE)) == ("weg", ["overleg/kanaal_weg"])
    assert do(r.state, Happened("kanaal_weg")).effecten == ()
    oud = {s.slot for s in of(do(play(LEEG, joins(MO)), opens("C1")), Say) if s.slot}
    nieuw = do(play(r.state, Click("opnieuw")), opens("C2"))
    assert not oud & {s.slot for s in of(nieuw, Say) if s.slot}, "het nieuwe kanaal krijgt eigen berichten"


def test_who_could_not_come_in_stops_no_other() -> None:
    r = do(running(MO), Happened("niet_binnen", {"persoon": ELS, "fout": "user_is_restricted"}))
    assert keys(r, SANNE) == ["overleg/niet_binnen"]
    assert r.state.status == "open"


@pytest.mark.regel_deel("PRI-01")
def test_withdrawn_consent_takes_everybody_but_the_regisseur_out() -> None:
    o = replace(running(MO), leden=(MO, ELS))
    r = do(o, Happened("toestemming_weg"))
    assert {k.persoon for k in of(r, Kick)} == {MO, ELS}, "ook wie nog onderweg is naar binnen"
    assert keys(r, "C1") == ["overleg/gesloten"]
    assert r.state.leden == ()


@pytest.mark.regel_deel("UIT-02")
def test_a_week_in_which_nothing_changed_is_silent() -> None:
    o = play(running(MO), Happened("actie_anders"))
    r = do(o, Due("week", "", NU))
    assert keys(r) == ["overleg/week"]
    assert do(r.state, Due("week", "", NU)).effecten == ()


@pytest.mark.regel_deel("UIT-03")
@pytest.mark.parametrize(
    "dag",
    [date(2026, 3, 2), date(2026, 3, 8), date(2026, 4, 2), date(2026, 4, 3), date(2026, 5, 22), date(2026, 12, 24)],
)
def test_the_summary_comes_on_a_working_day(dag: date) -> None:
    nu = datetime.combine(dag, NU.timetz())
    rij = of(do(running(MO), Happened("actie_anders"), at("", nu)), Remind)[0]
    assert rij.wanneer > nu
    assert is_working_day(rij.wanneer.astimezone(AMSTERDAM).date())
    assert rij.wanneer.astimezone(AMSTERDAM).hour == 9


def action(**anders: Any) -> Submitted:
    w = {
        "wat": "bellen",
        "wie": MO,
        "zonder": None,
        "naam": None,
        "contact": None,
        "uiterlijk": date(2026, 4, 1),
        "perspectief": None,
    }
    return Submitted("overleg/actie", w | anders)


@pytest.mark.regel_deel("MDO-05", "PLA-05")
def test_an_action_gets_the_next_number_and_makes_a_new_version() -> None:
    r = do(running(MO), action())
    tweede = do(r.state, action(), at(zaad="anders"))
    assert [of(x, Create)[0].state.volg for x in (r, tweede)] == [1, 2]
    assert len(of(r, NewVersion)) == 1
    fout = do(r.state, action(wie=None))
    assert fout.state is r.state
    assert of(fout, FieldErrors)


@pytest.mark.regel_deel("UIT-09", "PLA-11")
def test_somebody_without_slack_has_a_contact_and_the_inwoner_no_name() -> None:
    r = do(running(MO), action(wie=None, zonder="inwoner"))
    nieuw, actie = of(r, NewPersoon)[0], of(r, Create)[0].state
    assert (nieuw.soort, nieuw.naam) == ("inwoner", "")
    assert (actie.eigenaar, actie.contact) == (nieuw.id, SANNE)
    assert of(do(running(MO), action()), Create)[0].state.contact == ""


@pytest.mark.regel_deel("PLA-11", "PRI-03")
def test_a_name_typed_with_the_inwoner_is_not_kept() -> None:
    r = do(running(MO), action(wie=None, zonder="inwoner", naam="mevrouw Jansen"))
    assert all(n.naam == "" for n in of(r, NewPersoon))
