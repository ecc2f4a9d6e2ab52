"""The JSON keeps to the published schema, and the schema refuses what is no plan."""

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot.documenten.json_export import make_json
from bot.documenten.planblad import Planblad
from tests.documenten.voorbeeld import DOSSIER, GEWOON, HULP, LANG, NAAM_VAN_DE_INWONER, PAPIEREN, TERUG, print_of
from tests.huis.bron import ROOT

SCHEMA = json.loads((ROOT / "docs/schema/samenwerkplan.schema.json").read_text(encoding="utf-8"))
KEURT = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
LEEG = replace(GEWOON, antwoorden=(), cijfer=None, regels=(), evaluatie=None, regisseur="")
BLADEN = {
    "gewoon": print_of(hulp=HULP),
    "zonder versie": print_of(versie=0, werkplan=True),
    "leeg": print_of(LEEG),
    "lang": print_of(LANG),
    "samen": print_of(stem="samen"),
    "teruggekeken": print_of(TERUG),
    "in plaats van": print_of(dossier=DOSSIER, klaar={1}, papieren=PAPIEREN),
}


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.regel_deel("PLA-06")
@pytest.mark.parametrize("blad", BLADEN.values(), ids=BLADEN)
def test_a_plan_keeps_to_the_schema(blad: Planblad) -> None:
    assert [f.message for f in KEURT.iter_errors(make_json(blad))] == []


def test_it_holds_what_the_plan_holds_and_no_name_of_the_inwoner() -> None:
    plan = make_json(print_of(hulp=HULP))
    assert plan["antwoorden"]["ik_kan"] == [{"vraag": "ik_kan", "tekst": "koken\nen mijn zus belt elke week"}]
    assert plan["welzijnscijfer"] == {"cijfer": 4, "toelichting": "ik slaap slecht"}
    assert plan["afspraken"][0]["wie"] == {"soort": "inwoner"}
    assert [t["nieuw_sinds"] for t in plan["afspraken"]] == [None, None, "2026-03-12"]
    assert plan["let_op"].startswith("Dit plan is van u. Niemand geeft het door")
    assert NAAM_VAN_DE_INWONER not in json.dumps(plan)


@pytest.mark.regel("PLA-13")
def test_only_instead_of_an_ondersteuningsplan_it_has_the_fields_of_one() -> None:
    dossier = make_json(BLADEN["in plaats van"])["dossier"]
    assert (dossier["datum_vraag"], dossier["datum_gesprek"]) == ("2026-02-27", "2026-03-02")
    assert dossier["professional"]["naam"] == "Sanne de Wit"
    assert dossier["benodigde_ondersteuning"] == "iemand die meekijkt met de huur\neen vast gezicht"
    assert [g["leefgebied"] for g in dossier["leefgebieden"]] == ["wonen", "geld"]
    assert "geen rechten ontlenen" in dossier["rechten"]
    assert "dossier" not in make_json(print_of())


@pytest.mark.regel("PLA-03", "PLA-04")
def test_deel_b_and_deel_c_are_data_too() -> None:
    plan = make_json(BLADEN["teruggekeken"])
    assert plan["deel_b"] == {"situatie": "zonder laptop geen opleiding", "budget": "€ 450,00 voor een laptop"}
    assert [(c["datum"], c["cijfer"]) for c in plan["deel_c"]["welzijnscijfers"]] == [
        ("2026-03-02", 4),
        ("2026-04-13", 7),
    ]
    assert plan["deel_c"]["gezegd"] == [{"datum": "2026-04-13", "nodig": "hulp bij het huiswerk", "woorden": ""}]
    assert (make_json(print_of())["deel_b"], make_json(print_of())["deel_c"]) == (None, None)


@pytest.mark.regel_deel("PLA-10")
def test_how_the_paper_was_filled_in_goes_along() -> None:
    assert make_json(BLADEN["in plaats van"])["op_papier"] == [
        {"datum": "2026-03-02", "ingevuld": "voorgelezen", "fotos": 2},
        {"datum": "2026-03-12", "ingevuld": None, "fotos": 0},
    ]


def test_what_is_done_is_said() -> None:
    assert [t["klaar"] for t in make_json(print_of(klaar={2}))["afspraken"]] == [False, True, False]


@pytest.mark.parametrize(
    "anders",
    [
        {"casusnummer": "Jan"},
        {"datum": "12 maart"},
        {"welzijnscijfer": {"cijfer": 11, "toelichting": ""}},
        {"naam": "Jan"},
        {"casusregisseur": {"soort": "inwoner", "naam": "Jan"}},
        {"ondersteuningsplan": "in_plaats_van"},
    ],
    ids=lambda a: next(iter(a)),
)
def test_the_schema_refuses_what_is_no_plan(anders: dict[str, Any]) -> None:
    assert not KEURT.is_valid({**make_json(print_of()), **anders})
