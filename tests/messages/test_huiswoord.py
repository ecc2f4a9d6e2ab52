"""The organisation's own word for an overleg, in every text (PRN-03)."""

import re

import pytest
from jinja2 import Environment, nodes

from flows.organisatie import KEUZES, Organisatie
from messages import render
from messages.huiswoord import load_spoken, spoken
from messages.laden import keys, load
from tests.messages.test_sjablonen import TITEL, sources

WOORDEN = KEUZES["overlegwoord"]


@pytest.mark.parametrize(
    ("tekst", "mdo"),
    [
        ("Overleg van casus {{ overleg.nummer }}", "MDO van casus {{ overleg.nummer }}"),
        ("het overleg. Een overleg, twee overleggen", "het MDO. Een MDO, twee MDO's"),
        ("het kanaal overleg-2026-014 en het overlegkanaal", "het kanaal overleg-2026-014 en het overlegkanaal"),
        ("{% if beeld.overleg %}overleg{% endif %}", "{% if beeld.overleg %}MDO{% endif %}"),
    ],
)
def test_the_word_is_changed_where_it_is_ours(tekst: str, mdo: str) -> None:
    assert spoken(tekst, "MDO") == mdo
    assert spoken(tekst, "overleg") == tekst


def test_the_head_of_a_sentence_keeps_its_capital() -> None:
    assert spoken("Overleggen. Het overleg", "samenwerkoverleg") == "Samenwerkoverleggen. Het samenwerkoverleg"


@pytest.mark.parametrize("key", keys())
@pytest.mark.parametrize("woord", WOORDEN)
def test_titles_and_buttons_fit_in_every_word(key: str, woord: str) -> None:
    kop = load_spoken(key, woord).kop
    assert all(len(kop.get(naam, "")) <= TITEL for naam in ("titel", "verstuur", "sluit"))
    assert len(kop.get("tekst", "")) <= 80


@pytest.mark.parametrize("key", keys())
def test_no_word_hides_inside_an_expression(key: str) -> None:
    """A text inside a tag is not found by the change: it would keep saying *overleg*."""
    for bron in sources(key):
        teksten = [n.value for n in Environment().parse(bron).find_all(nodes.Const) if isinstance(n.value, str)]
        assert [t for t in teksten if re.search(r"\boverleg\b(?!\.)", t) and " " in t] == []


@pytest.mark.regel_deel("PRN-03")
@pytest.mark.parametrize("key", keys())
def test_opschalen_is_never_called_escaleren(key: str) -> None:
    assert not re.search(r"\bescal", " ".join(sources(key)), re.IGNORECASE)


def test_what_a_person_typed_keeps_its_word() -> None:
    gegevens = {"nummer": "het overleg", "organisatie": Organisatie(overlegwoord="MDO")}
    assert "het overleg" in render("casus/niet_leeg", gegevens, {}).alineas[0].tekst


def test_without_a_choice_it_is_our_own() -> None:
    assert load_spoken("overleg/welkom", "overleg") is load("overleg/welkom")
