"""The conversation: it always ends, goes back, keeps all that is typed, and says what it cannot keep (VRA)."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.effect import NewVersion, OpenWindow, Say
from flows.gesprek import Gesprek
from flows.invoer import Click, Deleted, Edited, Happened, Input, Submitted
from flows.vraagverheldering import FORMULIEREN, STAPPEN
from tests.flows.spel import BEGIN, SANNE, at, do, filled, keys, of, play, speaks, text
from tests.flows.spel import given as gegeven

BEGIN_: Gesprek = BEGIN["gesprek"]
KNOPPEN = (
    "overslaan",
    "laat_staan",
    "voorbeelden",
    "terug",
    "pauze",
    "verder",
    "bekijk",
    "venster",
    "wijzig",
    "klopt",
    "weghalen",
    "houden",
)
ts = st.integers(1000, 9999).map(lambda n: f"1767600000.{n:06d}")
invoer = st.one_of(
    st.builds(
        text, st.sampled_from(["rust", "8", "een", "", "bel 123456782", "x" * 3001, "x" * 1600]), ts, st.booleans()
    ),
    st.builds(Click, st.sampled_from(KNOPPEN), st.sampled_from(["", "ik_wil", "cijfer", "nodig_lang"])),
    st.builds(Click, st.just("cijfer"), st.sampled_from(["", "cijfer"]), st.sampled_from(["1", "10", "11", None])),
    st.sampled_from(FORMULIEREN).map(lambda f: Submitted(f.key, filled(f))),
    st.builds(Edited, ts, st.sampled_from(["anders", "123456782", "9 want beter"])),
    st.builds(Deleted, ts),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(invoer, max_size=14))
def test_whatever_is_done_nothing_is_lost_and_nobody_is_left_silent(rij: list[Input]) -> None:
    g = BEGIN_
    for i in rij:
        r = do(g, i)
        assert r.state.antwoorden[: len(g.antwoorden)] == g.antwoorden, "antwoorden komen er alleen bij"
        assert all(a.stap for a in r.state.antwoorden), "een antwoord hoort bij een stap"
        assert all(len(a.tekst) <= 3000 for a in r.state.antwoorden)
        assert "123456782" not in repr(r.state), "een BSN wordt nergens bewaard"
        if not isinstance(i, Edited | Deleted):
            assert speaks(r), i
        g = r.state


@settings(max_examples=80, deadline=None)
@given(st.lists(invoer, max_size=8))
def test_from_anywhere_one_comes_to_the_plan(rij: list[Input]) -> None:
    g = play(BEGIN_, *rij)
    for _ in range(len(STAPPEN) + 2):
        if not g.nu:
            break
        g = play(g, Click("overslaan", g.nu))
    assert g.nu == ""
    assert play(g, Click("klopt")).klaar is not None


@pytest.mark.regel("VRA-01")
def test_ik_wil_then_ik_kan_then_ik_heb_nodig() -> None:
    koppen = list(dict.fromkeys(s.kop for s in STAPPEN))
    assert koppen == ["ik_wil", "ik_kan", "ik_heb_nodig"]


@pytest.mark.regel_deel("VRA-05")
def test_after_the_first_wish_the_bot_asks_on_once_and_lets_it_be() -> None:
    g = play(BEGIN_, Click("overslaan", "leefgebieden"))
    r = do(g, text("huishoudelijke hulp"))
    assert keys(r) == ["gesprek/doorvragen"]
    klaar = do(r.state, Click("laat_staan", "doorvragen"))
    assert klaar.state.wens == "huishoudelijke hulp"
    assert keys(klaar) == ["gesprek/cijfer"]


@pytest.mark.regel("VRA-12")
def test_stepping_back_asks_the_same_again_with_what_stood_there() -> None:
    g = play(BEGIN_, Click("overslaan", "leefgebieden"), text("rust in huis"))
    r = do(g, Click("terug", "doorvragen"))
    assert keys(r) == ["gesprek/ik_wil"]
    assert r.state.vorige == "rust in huis"
    venster = of(do(r.state, Click("venster", "ik_wil")), OpenWindow)[0]
    assert venster.data["vul"]["antwoord"] == "rust in huis"


@pytest.mark.regel_deel("VRA-12")
def test_stepping_back_offers_choices_again_too() -> None:
    scherm = filled(next(f for f in FORMULIEREN if f.key == "gesprek/leefgebieden")) | {"wonen": "vraag"}
    g = play(BEGIN_, Submitted("gesprek/leefgebieden", scherm), Click("terug", "ik_wil"))
    assert of(do(g, Click("venster", "leefgebieden")), OpenWindow)[0].data["vul"]["wonen"] == "vraag"


def test_back_from_the_first_question_stays_there_kindly() -> None:
    r = do(BEGIN_, Click("terug", "leefgebieden"))
    assert r.state is BEGIN_
    assert keys(r) == ["gesprek/terug_kan_niet"]


@pytest.mark.parametrize(
    ("tekst", "key"),
    [("", "fout_leeg"), ("\u200b \n", "fout_leeg"), ("x" * 3001, "fout_te_lang"), ("bsn 123456782", "fout_bsn")],
)
def test_what_cannot_be_kept_is_said_and_changes_nothing(tekst: str, key: str) -> None:
    g = play(BEGIN_, Click("overslaan", "leefgebieden"))
    r = do(g, text(tekst))
    assert r.state is g
    assert keys(r) == [f"gesprek/{key}"]


def test_the_longest_answer_fits_and_a_piece_too_many_is_refused() -> None:
    g = play(BEGIN_, Click("overslaan", "leefgebieden"), text("a" * 3000))
    assert len(g.tekst("ik_wil")) == 3000
    r = do(g, text("nog iets", oud=True))
    assert r.state is g
    assert keys(r) == ["gesprek/fout_te_lang"]


@pytest.mark.regel_deel("VRA-12")
def test_text_older_than_the_question_joins_the_answer_before_in_order() -> None:
    g = play(BEGIN_, Click("overslaan", "leefgebieden"), text("tweede", "1767600000.000900"))
    r = do(g, text("eerste", "1767600000.000800", oud=True))
    assert keys(r) == ["gesprek/erbij"]
    assert r.state.tekst("ik_wil") == "eerste\ntweede"
    assert r.state.nu == g.nu == "doorvragen"


@pytest.mark.regel_deel("VRA-12", "PLA-05")
def test_a_text_brought_after_the_plan_stands_joins_it_and_makes_a_version() -> None:
    g = play(BEGIN_, *(Click("overslaan", s.key) for s in STAPPEN[:-1] if s.key in BEGIN_.te_vragen))
    g = play(g, text("een klusser"), Click("klopt"))
    r = do(g, text("en een tuinman", oud=True))
    assert (r.state.tekst("nodig_lang"), keys(r)) == ("een klusser\nen een tuinman", ["gesprek/erbij"])
    assert of(r, NewVersion)


@pytest.mark.regel_deel("VRA-06")
@pytest.mark.parametrize(
    ("tekst", "cijfer", "waarom", "daarna"),
    [("3", 3, "", "cijfer_waarom"), ("acht, het gaat goed", 8, "het gaat goed", "ik_kan")],
)
def test_the_cijfer_with_or_without_words(tekst: str, cijfer: int, waarom: str, daarna: str) -> None:
    g = play(BEGIN_, *(Click("overslaan", k) for k in ("leefgebieden", "ik_wil", "doorvragen")), text(tekst))
    assert (g.cijfer, g.cijfer_waarom, g.nu) == (cijfer, waarom, daarna)


def test_a_second_click_on_an_old_question_says_what_stands() -> None:
    g = play(BEGIN_, Click("overslaan", "leefgebieden"))
    r = do(g, Click("overslaan", "leefgebieden"))
    assert r.state is g
    assert keys(r) == ["gesprek/al_gehad"]


def done() -> Any:
    g = BEGIN_
    while g.nu:
        g = play(g, Click("overslaan", g.nu))
    return play(g, Click("klopt"))


@pytest.mark.regel_deel("PLA-05", "VRA-12")
def test_a_change_after_the_plan_stands_is_a_new_version() -> None:
    r = do(done(), Submitted("gesprek/ik_wil", {"antwoord": "rust"}))
    assert len(of(r, NewVersion)) == 1
    assert r.state.tekst("ik_wil") == "rust"
    assert "gesprek/gewijzigd" in keys(r)


def test_a_question_that_opens_after_the_plan_stands_is_asked() -> None:
    """Law 1: a finished conversation offers what is new."""
    g = do(done(), Submitted("gesprek/cijfer", {"cijfer": "4", "waarom": "stil"})).state
    open_ = gegeven("cijfer", cijfer=4)
    leeg = replace(g, antwoorden=(*(a for a in g.antwoorden if a.stap != "cijfer_waarom"), open_))
    if leeg.nu:
        assert "gesprek/cijfer_waarom" in keys(do(leeg, Click("klopt")))


def test_finishing_twice_makes_one_plan() -> None:
    g = done()
    r = do(g, Click("klopt"))
    assert r.state is g
    assert of(r, NewVersion) == []
    assert keys(r) == ["gesprek/al_klaar"]


@pytest.mark.parametrize("wat", ["overslaan", "voorbeelden", "laat_staan", "cijfer"])
def test_a_word_typed_at_the_summary_answers_nothing(wat: str) -> None:
    g = BEGIN_
    while g.nu:
        g = play(g, Click("overslaan", g.nu))
    r = do(g, Click(wat, ""))
    assert r.state.antwoorden == g.antwoorden
    assert "gesprek/voorbeelden" not in keys(r)
    assert speaks(r)


def test_what_is_removed_from_the_chat_is_asked_about_first() -> None:
    g = play(BEGIN_, Click("overslaan", "leefgebieden"), text("rust", "1767600000.000700"))
    r = do(g, Deleted("1767600000.000700"))
    assert keys(r) == ["gesprek/gewist"]
    assert r.state.tekst("ik_wil") == "rust"
    assert play(r.state, Click("houden")).tekst("ik_wil") == "rust"
    assert play(r.state, Click("weghalen")).tekst("ik_wil") == ""
    assert keys(do(play(r.state, Click("weghalen")), Click("weghalen"))) == ["gesprek/al_gehad"]


def test_an_edited_message_replaces_the_answer_it_gave() -> None:
    g = play(BEGIN_, Click("overslaan", "leefgebieden"), text("rust", "1767600000.000700"))
    assert play(g, Edited("1767600000.000700", "vrede")).tekst("ik_wil") == "vrede"
    assert play(g, Edited("1767600000.000700", "123456782")).tekst("ik_wil") == "rust"
    assert do(g, Edited("1767600000.000999", "vreemd")).state is g


def test_it_speaks_only_to_who_is_there() -> None:
    for i in (Happened("begin"), Click("bekijk"), text("hoi")):
        assert {s.aan for s in of(do(BEGIN_, i, at(SANNE)), Say)} == {SANNE}
