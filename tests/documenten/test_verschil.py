"""What is different between two versions: exactly that, and nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from flows.plan import Regel
from flows.verschil import AntwoordVerschil, RegelVerschil, compare
from tests.documenten.voorbeeld import EINDE, ERBIJ, GEWOON, START

LATER = date(2026, 5, 1)


def test_the_same_plan_differs_in_nothing() -> None:
    assert not compare(GEWOON, replace(GEWOON))


def test_answers_are_added_changed_and_removed_in_the_order_of_the_plan() -> None:
    oud = replace(GEWOON, antwoorden=(("ik_wil", "rust"), ("ik_kan", ""), ("nodig_kort", "een fiets"), ("weg", "x")))
    nieuw = replace(GEWOON, antwoorden=(("ik_wil", "rust in huis"), ("ik_kan", "koken"), ("nodig_kort", "")))
    assert compare(oud, nieuw).antwoorden == (
        AntwoordVerschil("ik_wil", "anders", "rust", "rust in huis"),
        AntwoordVerschil("ik_kan", "erbij", "", "koken"),
        AntwoordVerschil("nodig_kort", "weg", "een fiets", ""),
        AntwoordVerschil("weg", "weg", "x", ""),
    )


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [("cijfer", 7), ("cijfer", None), ("cijfer_waarom", "beter"), ("regisseur", "slack:U2"), ("evaluatie", None)],
)
def test_cijfer_regisseur_and_evaluation(veld: str, waarde: object) -> None:
    verschil = compare(GEWOON, replace(GEWOON, **{veld: waarde}))
    assert verschil
    assert verschil.velden == (veld,)
    assert (verschil.antwoorden, verschil.regels) == ((), ())
    assert getattr(verschil.oud, veld) != getattr(verschil.nieuw, veld)


@pytest.mark.regel_deel("PLA-05")
def test_actions_are_added_removed_and_changed() -> None:
    een, twee, drie = GEWOON.regels
    later = replace(twee, uiterlijk=LATER, wie="slack:U1")
    vier = Regel(4, "een kaart sturen", "slack:U1", "", EINDE, ERBIJ)
    assert compare(GEWOON, replace(GEWOON, regels=(later, drie, vier))).regels == (
        RegelVerschil(1, "weg", een, None),
        RegelVerschil(2, "anders", twee, later, ("wie", "uiterlijk")),
        RegelVerschil(4, "erbij", None, vier),
    )


def test_the_day_on_which_it_was_made_is_no_change() -> None:
    assert not compare(GEWOON, replace(GEWOON, regels=tuple(replace(r, sinds=START) for r in GEWOON.regels)))
