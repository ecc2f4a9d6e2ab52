"""A solution told from a wish: what names a provision, what only passes one, what says both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.oplossing import is_provision, looks_like_solution
from tests.meten.maat import sentences, solutions


@pytest.mark.regel("VRA-04")
@pytest.mark.parametrize("proef", ["proef", "nieuw"])
def test_it_holds_on_sentences_that_the_rule_was_not_written_for(proef: str) -> None:
    maat = solutions(proef)
    assert maat.precision >= 0.9
    assert maat.recall >= 0.8


@pytest.mark.regel("VRA-04")
@pytest.mark.parametrize(
    "zin",
    [
        "huishoudelijke hulp",
        "Een scootmobiel!",
        "een indicatie",
        "Ik wil naar een psycholoog.",
        "iemand die komt schoonmaken",
    ],
)
def test_a_provision_product_indication_or_professional_is_a_solution(zin: str) -> None:
    assert looks_like_solution(zin)


@pytest.mark.regel("VRA-04")
@pytest.mark.parametrize(
    "zin",
    [
        "niet meer zo alleen zijn",
        "dat ik zonder scootmobiel naar de markt kan",
        "geen thuiszorg meer",
        "met mijn rollator de straat op",
    ],
)
def test_a_wish_that_passes_a_provision_is_none(zin: str) -> None:
    assert not looks_like_solution(zin)


@pytest.mark.parametrize(
    "zin", ["een scootmobiel zodat ik mijn zus kan bezoeken", "een rollator om weer naar de kerk te gaan"]
)
def test_who_tells_what_it_would_bring_is_not_asked_it(zin: str) -> None:
    assert not looks_like_solution(zin)


def test_a_purpose_that_is_help_again_brings_nothing_yet() -> None:
    assert looks_like_solution("een indicatie om thuiszorg te krijgen")


@pytest.mark.parametrize("slip", ["scootmobeil", "scootmobil", "scootmobiell", "scotmobiel", "tuishzorg"])
def test_one_slip_in_a_long_word_is_seen_through(slip: str) -> None:
    assert is_provision(slip)


@pytest.mark.parametrize("woord", ["zorgen", "automobiel", "thuis", "hulpvaardig", "buren"])
def test_a_word_that_resembles_one_is_left_alone(woord: str) -> None:
    assert not is_provision(woord)


@given(st.text(max_size=200))
def test_any_text_is_judged(tekst: str) -> None:
    assert looks_like_solution(tekst) in (True, False)


def test_the_sets_share_no_sentence() -> None:
    zinnen = [zin.lower() for _, zin in sentences("oefen", "proef", "nieuw")]
    assert len(zinnen) == len(set(zinnen)) >= 300
