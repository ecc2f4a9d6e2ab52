"""A person's own chat: words that count as a whole message, and no casus without a yes (AAN-02)."""

from dataclasses import replace

import pytest

from flows.dmstand import Dm
from flows.effect import Create, Grant, NextNumber, Record, Tell
from flows.huiswoord import COMMANDS, IN_GESPREK
from flows.invoer import Click, Happened, Submitted, Text
from tests.flows.spel import BEGIN, SANNE, at, do, keys, of, play, text, told

D: Dm = BEGIN["dm"]
BEZIG = replace(D, gesprek="g1", stap="ik_wil", gevraagd_ts="1767600000.000500")


@pytest.mark.regel("AAN-02")
@pytest.mark.parametrize("knop", ["nee", "nog_bespreken"])
def test_without_a_yes_nothing_is_kept(knop: str) -> None:
    d = play(D, Click("nieuwe_casus"))
    r = do(d, Click(knop, d.start))
    assert of(r, Create) == of(r, Record) == of(r, NextNumber) == []
    assert keys(r) == [f"dm/{knop}"]


@pytest.mark.regel_deel("AAN-02", "REG-11")
def test_yes_starts_one_casus_with_the_starter_as_casusregisseur() -> None:
    d = play(D, Click("nieuwe_casus"))
    ja = do(d, Click("ja", d.start))
    assert of(ja, NextNumber) == [NextNumber(2026)]
    r = do(ja.state, Happened("nummer", {"nummer": "2026-014"}))
    assert [c.soort for c in of(r, Create)] == ["casus", "overleg", "gesprek"]
    assert [(g.persoon, g.rol) for g in of(r, Grant)] == [(SANNE, "casusregisseur")]
    assert of(r, Record)[0].tabel == "werkwijze_gewild"
    tweede = do(r.state, Click("ja", d.start))
    assert of(tweede, NextNumber) == []
    assert len(keys(tweede)) == 1


@pytest.mark.regel_deel("AAN-02")
@pytest.mark.parametrize("bij", ["", "ouder"])
def test_a_window_or_a_button_that_answers_no_open_question_starts_nothing(bij: str) -> None:
    anders = {"hoe": "digitaal", "verteld": [], "bezwaren": None, "begin": "ja"}
    for invoer in (Click("ja", bij), Click("ging_anders", bij), Submitted("dm/hoe_gewild", anders, bij)):
        r = do(D, invoer)
        assert r.state == D
        assert keys(r) == ["dm/verlopen"]


def test_an_older_question_is_not_answered_by_a_newer_one() -> None:
    eerste = do(D, Click("nieuwe_casus"), at(zaad="a")).state
    tweede = do(eerste, Click("nieuwe_casus"), at(zaad="b")).state
    r = do(tweede, Click("ja", eerste.start))
    assert r.state is tweede
    assert keys(r) == ["dm/verlopen"]


@pytest.mark.parametrize("woord", sorted(COMMANDS))
@pytest.mark.parametrize("vorm", ["{}", " {} ", "{}.", "{}!"])
def test_a_command_is_a_whole_message(woord: str, vorm: str) -> None:
    assert keys(do(D, text(vorm.format(woord.capitalize())))) != ["dm/niet_begrepen"]
    in_een_zin = do(BEZIG, text(f"ik wil {woord} met de post"))
    assert told(in_een_zin, "gesprek"), "in een zin is het een antwoord"


@pytest.mark.regel_deel("VRA-12")
@pytest.mark.parametrize("klaar", [True, False], ids=["klaar", "pauze"])
def test_a_text_that_was_typed_before_the_talk_was_let_go_still_belongs_to_it(klaar: bool) -> None:
    """Slack brings it late; a new talk may be going on by then. What is typed after it belongs there no more."""
    los = do(BEZIG, Happened("los", {"gesprek": "g1", "klaar": klaar})).state
    tot = float(los.vorig_tot)
    vroeg, laat = Text("nog iets", f"{tot - 1:.6f}"), Text("nog iets", f"{tot + 1:.6f}")
    for nu in (los, replace(los, gesprek="g2", stap="ik_wil", gevraagd_ts=f"{tot + 0.5:.6f}")):
        assert [(t.id, t.invoer) for t in of(do(nu, vroeg), Tell)] == [("g1", replace(vroeg, oud=True))]
    assert keys(do(los, laat)) == ["dm/niet_begrepen"]


@pytest.mark.parametrize("woord", sorted(IN_GESPREK))
def test_during_the_talk_a_few_words_more_count(woord: str) -> None:
    assert told(do(BEZIG, text(woord)), "gesprek") == [Click(IN_GESPREK[woord], bij="ik_wil")]


@pytest.mark.regel_deel("VRA-12")
@pytest.mark.parametrize("woord", ["verder", "hoi"])
def test_after_a_pause_one_can_come_back_by_typing(woord: str) -> None:
    d = play(BEZIG, Happened("los", {"gesprek": "g1", "klaar": False}))
    r = do(d, text(woord))
    assert keys(r) not in (["dm/niet_begrepen"], ["dm/hallo"])
    assert told(r, "gesprek") or keys(r) == ["dm/welkom_terug"]


@pytest.mark.parametrize(
    ("ts", "oud"), [("1767600000.000400", True), ("1767600000.000500", True), ("1767600000.000600", False)]
)
def test_text_older_than_the_question_says_so(ts: str, oud: bool) -> None:
    assert told(do(BEZIG, text("rust", ts)), "gesprek") == [Text("rust", ts, oud)]


def test_text_before_the_question_is_visible_is_old() -> None:
    assert told(do(replace(BEZIG, gevraagd_ts=""), text("rust")), "gesprek") == [text("rust", oud=True)]


def test_text_without_a_conversation_is_kept_nowhere() -> None:
    r = do(D, text("mevrouw Jansen komt morgen"))
    assert r.state is D
    assert keys(r) == ["dm/niet_begrepen"]


@pytest.mark.regel_deel("PRI-08")
def test_a_bsn_without_a_conversation_is_pointed_at_and_kept_nowhere() -> None:
    r = do(D, text("mevrouw Jansen, 123456782"))
    assert r.state is D
    assert keys(r) == ["gesprek/fout_bsn"]
    assert of(r, Tell) == []


def test_what_it_remembers_of_messages_has_an_end() -> None:
    d = BEZIG
    for n in range(120):
        d = play(d, text("x", f"17676000{n:02d}.000001"))
    assert len(d.recent) <= 50
