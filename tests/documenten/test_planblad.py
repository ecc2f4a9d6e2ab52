"""What the paper says, before it is drawn."""

from dataclasses import replace

import pytest

from bot.documenten.planblad import Mens
from flows.plan import Regel
from tests.documenten.voorbeeld import EINDE, ERBIJ, GEWOON, MENSEN, NAAM_VAN_DE_INWONER, START, print_of


@pytest.mark.regel_deel("PLA-11")
def test_no_name_of_the_inwoner_comes_on_the_paper() -> None:
    blad = print_of()
    assert NAAM_VAN_DE_INWONER not in repr(blad)
    assert "geheim nummer" not in repr(blad)
    assert blad.afspraken[0].wie == Mens("", "", inwoner=True)


def test_answers_stand_under_their_question_and_empty_ones_are_left_out() -> None:
    delen = {d.key: [a.key for a in d.antwoorden] for d in print_of().delen}
    assert delen == {
        "ik_wil": ["ik_wil", "doorvragen"],
        "ik_kan": ["ik_kan"],
        "ik_heb_nodig": ["nodig_kort", "nodig_lang"],
    }


@pytest.mark.regel_deel("HAN-02")
def test_who_to_call_is_the_owner_or_who_passes_it_on() -> None:
    zelf, mo, ria = print_of().afspraken
    assert zelf.bel is None
    assert mo.bel == MENSEN["slack:U2"]
    assert ria.bel == MENSEN["slack:U1"]
    eigen = print_of(replace(GEWOON, regels=(Regel(1, "x", "slack:U1", "slack:U2", EINDE, START),)))
    assert eigen.afspraken[0].bel == MENSEN["slack:U1"]


@pytest.mark.regel_deel("PLA-05")
def test_only_what_was_added_after_the_first_version_is_new() -> None:
    assert [t.nieuw for t in print_of().afspraken] == [None, None, ERBIJ]
    assert [t.nieuw for t in print_of(eerste_dag=ERBIJ).afspraken] == [None, None, None]


@pytest.mark.regel_deel("AAN-02")
def test_a_plan_of_a_neighbourhood_has_no_cijfer() -> None:
    assert print_of().cijfer == 4
    samen = print_of(stem="samen")
    assert (samen.cijfer, samen.cijfer_waarom, samen.van_een_inwoner) == (None, "", False)


def test_what_no_page_can_show_is_cleaned() -> None:
    vuil = replace(GEWOON, antwoorden=(("ik_wil", "rust\x00\x0b\u202e in huis"),))
    assert print_of(vuil).delen[0].antwoorden[0].tekst == "rust in huis"


def test_an_unknown_answer_is_an_error_and_not_left_out() -> None:
    with pytest.raises(KeyError):
        print_of(replace(GEWOON, antwoorden=(("verzonnen", "iets"),)))
