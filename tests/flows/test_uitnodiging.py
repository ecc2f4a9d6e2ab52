"""An invitation: answered once, passed on once, and nothing of the goal before the professional agrees (OVL-05)."""

from dataclasses import replace
from typing import Any

import pytest

from flows.effect import Create, FieldErrors, Grant, Revoke, Say
from flows.invoer import Click, Happened, Submitted
from flows.uitnodigingstand import Uitnodiging
from tests.flows.spel import BEGIN, ELS, FATMA, MO, ROBOT, SANNE, WIM, at, do, keys, of, play, told

U: Uitnodiging = replace(BEGIN["uitnodiging"], status="gevraagd")
COLLEGA: dict[str, Any] = {"wie": FATMA, "waarom": None}


def answer(u: Uitnodiging, wat: Any, wie: str = MO, **instelling: Any) -> Any:
    return do(u, wat, at(wie, **instelling))


@pytest.mark.regel_deel("OVL-04")
def test_it_is_sent_once() -> None:
    eerst = do(BEGIN["uitnodiging"], Happened("verstuur"))
    assert keys(eerst) == ["uitnodiging/vraag"]
    assert of(eerst, Grant) == [Grant(MO, "uitgenodigd", "c1")]
    nog_eens = do(eerst.state, Happened("verstuur"))
    assert nog_eens.state is eerst.state
    assert nog_eens.effecten == ()


@pytest.mark.regel_deel("OVL-09")
def test_only_yes_gives_a_seat() -> None:
    ja = answer(U, Click("doe_mee"))
    assert ja.state.status == "mee"
    assert of(ja, Grant) == [Grant(MO, "deelnemer", "c1")]
    assert told(ja, "overleg") == [Happened("doet_mee", {"persoon": MO})]
    for nee in (Submitted("uitnodiging/kan_niet", {}), Submitted("uitnodiging/ander_moment", {"wanneer": "dinsdag"})):
        assert of(answer(U, nee), Grant) == []
        assert told(answer(U, nee), "overleg") == []


@pytest.mark.parametrize(
    "tweede",
    [
        Click("doe_mee"),
        Click("kan_niet"),
        Submitted("uitnodiging/kan_niet", {}),
        Submitted("uitnodiging/collega", COLLEGA),
    ],
)
@pytest.mark.parametrize("status", ["mee", "nee", "door", "weg", "wacht"])
def test_a_second_answer_says_what_stands_and_changes_nothing(status: str, tweede: Any) -> None:
    u = replace(U, status=status)
    r = answer(u, tweede)
    assert r.state is u
    assert keys(r) == ["uitnodiging/al_geantwoord"]
    assert len(r.effecten) == 1


@pytest.mark.regel_deel("OVL-05")
def test_a_decline_needs_no_reason_and_frees_the_seat() -> None:
    r = answer(U, Submitted("uitnodiging/kan_niet", {"waarom": None, "ander": None}))
    assert r.state.status == "nee"
    assert told(r, "casus") == [Happened("vrij", {"persoon": MO})]
    assert Revoke(MO, "uitgenodigd", "c1") in r.effecten
    assert keys(r, SANNE) == ["uitnodiging/nee_bericht"]


@pytest.mark.regel("OVL-05")
def test_a_colleague_sees_the_kind_of_reason_and_not_the_words_meant_for_another() -> None:
    r = answer(U, Submitted("uitnodiging/collega", COLLEGA))
    nieuw = of(r, Create)[0].state
    assert (nieuw.aan, nieuw.via, nieuw.reden, nieuw.akkoord) == (FATMA, MO, "expertise", False)
    assert nieuw.woorden == ""
    assert r.state.status == "door"


@pytest.mark.regel_deel("OVL-05")
def test_a_colleague_gets_a_seat_only_after_the_professional_agrees() -> None:
    collega = replace(U, aan=FATMA, via=MO, akkoord=False)
    ja = answer(collega, Click("doe_mee"), FATMA)
    assert ja.state.status == "wacht"
    assert of(ja, Grant) == []
    akkoord = do(ja.state, Click("akkoord"))
    assert akkoord.state.status == "mee"
    assert of(akkoord, Grant) == [Grant(FATMA, "deelnemer", "c1")]
    andersom = do(play(collega, Click("akkoord")), Click("doe_mee"), at(FATMA))
    assert of(andersom, Grant) == [Grant(FATMA, "deelnemer", "c1")]


def test_not_agreed_ends_it_and_both_hear_so() -> None:
    collega = replace(U, aan=FATMA, via=MO, akkoord=False, status="wacht")
    r = do(collega, Click("niet_akkoord"))
    assert r.state.status == "weg"
    assert of(r, Grant) == []
    assert keys(r, FATMA) == ["uitnodiging/weg"]
    assert len(keys(r, SANNE)) == 1


def test_it_is_passed_on_once_only() -> None:
    collega = replace(U, aan=FATMA, via=MO)
    r = answer(collega, Submitted("uitnodiging/collega", {"wie": ELS, "waarom": None}), FATMA, betrokken=frozenset())
    assert r.state is collega
    assert of(r, FieldErrors) == [FieldErrors({"wie": "eenmaal_doorgegeven"})]


@pytest.mark.parametrize("wie", [MO, SANNE, ROBOT, WIM, "slack:U0ONBEKEND", ELS])
def test_it_is_not_passed_on_to_oneself_a_bot_somebody_gone_or_somebody_on_it(wie: str) -> None:
    r = answer(U, Submitted("uitnodiging/collega", {"wie": wie, "waarom": None}))
    assert r.state is U
    assert of(r, FieldErrors) == [FieldErrors({"wie": "niet_deze_collega"})]


def test_it_is_not_passed_on_to_somebody_who_was_asked_already() -> None:
    r = answer(U, Submitted("uitnodiging/collega", COLLEGA), uitgenodigd=frozenset({FATMA}))
    assert of(r, Create) == []
    assert of(r, FieldErrors)


@pytest.mark.regel_deel("PRI-01")
@pytest.mark.parametrize("status", ["gevraagd", "moment", "wacht", "mee"])
def test_withdrawn_consent_ends_it_at_once(status: str) -> None:
    r = do(replace(U, status=status), Happened("toestemming_weg"))
    assert r.state.status == "weg"
    assert {Revoke(MO, "uitgenodigd", "c1"), Revoke(MO, "deelnemer", "c1")} <= set(of(r, Revoke))
    laat = answer(r.state, Click("doe_mee"))
    assert of(laat, Grant) == []
    assert keys(laat) == ["uitnodiging/al_geantwoord"]


@pytest.mark.parametrize("status", ["nee", "door", "weg"])
def test_who_is_out_already_hears_nothing_of_it(status: str) -> None:
    u = replace(U, status=status)
    assert do(u, Happened("toestemming_weg")).effecten == ()


def test_word_goes_to_who_has_the_regie_now() -> None:
    r = answer(U, Click("doe_mee"), regisseur=ELS)
    assert keys(r, ELS) == ["uitnodiging/mee_bericht"]
    assert keys(r, SANNE) == []


def test_one_message_is_kept_current_in_its_place() -> None:
    slots = {
        s.slot
        for r in (do(BEGIN["uitnodiging"], Happened("verstuur")), answer(U, Click("doe_mee")))
        for s in of(r, Say)
        if s.aan == MO
    }
    assert slots == {"uitnodiging:u1"}
