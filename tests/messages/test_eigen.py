"""Own words for a text: what is typed is text, what is filled in stays what it was, and nothing else is in reach."""

import pytest

from flows.eigen_tekst import FOUTEN
from messages import render
from messages.eigen import TEKSTEN, examples_of, fault, original, own_template, replaceable, sample
from messages.laden import load
from tests.flows.spel import BEGIN

ZES = "\n".join(f"Vraag {n}?" for n in range(6))


@pytest.mark.parametrize("key", replaceable())
def test_our_own_words_are_right_and_have_a_name(key: str) -> None:
    assert fault(key, original(key)) == ""
    assert key in load("algemeen/woorden").kop["velden"]["eigen_tekst"]["opties"]
    assert sample(key, original(key))


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        ("Welkom bij {{ overleg.nummer }}, fijn dat je er bent.", ""),
        ("Gewoon tekst & <b>tekens</b> met 100% zekerheid {niets}", ""),
        ("{{ overleg.naam }}", "onbekende_plek"),
        ("{{ casus }}", "onbekende_plek"),
        ("{{ overleg.nummer.__class__ }}", "onbekende_plek"),
        ("{{ ''.__class__.__mro__ }}", "onbekende_plek"),
        ("{{ overleg.nummer | kort }}", "onbekende_plek"),
        ("{{ cycler() }}", "onbekende_plek"),
        ("{% for x in range(10**9) %}x{% endfor %}", "onbekende_plek"),
        ("{% set x = 1 %}", "onbekende_plek"),
        ("{% include 'x' %}", "onbekende_plek"),
        ("{% macro x() %}{% endmacro %}", "onbekende_plek"),
        ("{{ overleg.nummer", "kapot"),
        ("{% if %}", "kapot"),
        ("   ", "leeg"),
        ("x" * 2501, "te_lang"),
        ("x\n\n" * 21, "te_lang"),
    ],
)
def test_only_the_places_that_were_there_can_be_filled_in(tekst: str, fout: str) -> None:
    assert fault("overleg/welkom", tekst) == fout


@pytest.mark.parametrize("key", ["gesprek/samenvatting", "bestaat/niet", "dm/gevaar", "../x"])
def test_no_other_text_can_be_replaced(key: str) -> None:
    assert fault(key, "iets") == "leeg"
    assert key not in replaceable()


@pytest.mark.parametrize(
    ("tekst", "fout"),
    [
        (ZES, ""),
        ("\n".join(ZES.splitlines()[:5]), "aantal_vragen"),
        (f"{ZES}\nVraag 0?", "aantal_vragen"),
        (f"{ZES}\nDit is geen vraag.", "geen_vraag"),
        (f"{ZES}\nEn {{{{ casus }}}}?", "geen_vraag"),
        (f"{ZES}\nWelke diagnose hebt u?", "opdringerig"),
    ],
)
@pytest.mark.regel_deel("PRI-11", "VRA-03")
def test_example_questions_stay_open_and_pry_into_nothing(tekst: str, fout: str) -> None:
    assert fault("gesprek/ik_wil", tekst) == fout


def test_own_words_are_said_instead_and_call_nobody() -> None:
    eigen = {"dm/uitleg": "Zeg het zo: <!channel> & klaar."}
    gezegd = render("dm/uitleg", {"eigen_teksten": eigen}, {})
    assert [a.tekst for a in gezegd.alineas] == ["Zeg het zo: &lt;!channel&gt; &amp; klaar."]
    assert gezegd.tekst == load("dm/uitleg").kop["tekst"], "de neutrale regel blijft van ons"
    assert render("dm/methode", {"eigen_teksten": eigen}, {}).titel == "Zo werken we"


def test_words_that_no_longer_fit_fall_back_to_ours() -> None:
    """A new version of the bot may have other places to fill in."""
    oud = {"dm/uitleg": "Zeg het zo: {{ weg.nu }}", "gesprek/ik_wil": "Geen vraag"}
    assert "Je kunt het zo zeggen" in render("dm/uitleg", {"eigen_teksten": oud}, {}).kaal
    assert examples_of("gesprek/ik_wil", {"eigen_teksten": oud}) == load("gesprek/ik_wil").kop["voorbeelden"]


def test_example_questions_come_from_the_organisation_where_it_has_them() -> None:
    eigen = {"gesprek/ik_wil": ZES}
    gezegd = render(
        "gesprek/voorbeelden", {"stap": "ik_wil", "vanaf": 4, "eigen_teksten": eigen, "gesprek": BEGIN["gesprek"]}, {}
    )
    assert [f"Vraag {n}?" in gezegd.kaal for n in (4, 5, 0, 1)] == [True, True, True, False]


def test_the_sandbox_stands_also_without_the_check() -> None:
    """Two locks on one door: were the check to fail, nothing could be reached."""
    for tekst in ("{{ x.__class__ }}", "{{ x.__init__.__globals__ }}", "{{ cycler }}", "{{ range(3) }}"):
        with pytest.raises(Exception, match=r"undefined|unsafe|geen|is not"):
            own_template(tekst).render({"x": object()})


def test_every_fault_has_a_sentence() -> None:
    zinnen = {*load("beheer/tekst").kop["fouten"], *load("algemeen/fouten").kop["fouten"]}
    assert {*FOUTEN, "leeg", "te_lang"} <= zinnen


def test_which_texts_these_are() -> None:
    assert TEKSTEN == ("dm/methode", "overleg/welkom", "dm/uitleg")
    assert "gesprek/ik_wil" in replaceable()
