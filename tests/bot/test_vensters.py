"""One builder for every window: what a form asks becomes inputs, and what comes back is what the form checks."""

from typing import Any

import pytest

from bot.vensters import fields
from bot.vertaal import submission
from flows.formulier import Formulier, Veld, Veldsoort, check
from flows.machine import formulieren
from messages.laden import load
from messages.model import Bericht, Veldtekst
from messages.opmaak import _field
from proeftuin.blokken import check_blocks
from tests.flows.spel import BEGIN, ELS, MO, NU, SANNE, filled

FORMULIEREN = sorted(formulieren().values(), key=lambda f: f.key)


def words(formulier: Formulier) -> Bericht:
    """The words of a form, the few that speak of a state aside."""
    velden = {
        k: _field(v, {"mensen": [], "noem": str, "gesprek": BEGIN["gesprek"], "actie": BEGIN["actie"], "ik": SANNE})
        for k, v in load(formulier.key).kop.get("velden", {}).items()
    }
    return Bericht(formulier.key, "", (), velden=velden)


def inputs(formulier: Formulier, **data: Any) -> list[dict[str, Any]]:
    return fields(
        formulier,
        words(formulier),
        {"mensen": [MO, ELS], "collegas": [MO, ELS], "opties": {"grondslag": {"wmo": "Wmo 2015"}}, **data},
        lambda p: f"naam van {p}",
    )


def send(blokken: list[dict[str, Any]], formulier: str, **gekozen: Any) -> Any:
    """What Slack sends back for these inputs, filled in where ``gekozen`` says so."""
    state = {
        b["block_id"]: {"waarde": {"type": b["element"]["type"], **gekozen.get(b["block_id"], {})}}
        for b in blokken
        if b["type"] == "input"
    }
    view = {
        "id": "V1",
        "hash": "1.a",
        "callback_id": formulier,
        "private_metadata": '{"id": "c1"}',
        "state": {"values": state},
    }
    return submission({"view": view, "user": {"id": "U0SANNE"}, "trigger_id": "t1"}).invoer


@pytest.mark.parametrize("formulier", FORMULIEREN, ids=lambda f: f.key)
def test_every_form_makes_inputs_that_slack_takes(formulier: Formulier) -> None:
    blokken = inputs(formulier)
    assert not blokken or check_blocks(blokken, "modal") == []
    ids = [b["block_id"] for b in blokken if b["type"] == "input"]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("formulier", FORMULIEREN, ids=lambda f: f.key)
def test_a_form_sent_in_empty_comes_back_as_it_was_asked(formulier: Formulier) -> None:
    """Each field comes back under a key that the form knows: none is lost, none is strange."""
    blokken = inputs(formulier)
    waarden = send(blokken, formulier.key).waarden
    schoon, fouten = check(formulier, waarden)
    assert set(waarden) <= set(schoon)
    verplicht = {b["block_id"] for b in blokken if b["type"] == "input" and not b["optional"]}
    assert set(fouten) == verplicht


@pytest.mark.parametrize("formulier", FORMULIEREN, ids=lambda f: f.key)
def test_values_to_begin_with_stand_in_the_form(formulier: Formulier) -> None:
    goed = filled(formulier)
    vul = {k: str(v) if v is not None and not isinstance(v, list) else v for k, v in goed.items()}
    blokken = inputs(formulier, vul=vul)
    assert not blokken or check_blocks(blokken, "modal") == []
    for b in blokken:
        soort = b["element"]["type"] if b["type"] == "input" else ""
        if soort and vul.get(b["block_id"]) and "external" not in soort and soort != "file_input":
            assert any(k.startswith("initial_") for k in b["element"]), b["block_id"]


def test_a_value_that_is_no_option_any_more_is_left_out() -> None:
    f = Formulier("x/y", (Veld("k", Veldsoort.KEUZE, opties=("a",)),))
    tekst = Bericht("x/y", "", (), velden={"k": Veldtekst("Kies", opties={"a": "A"})})
    assert "initial_option" not in fields(f, tekst, {"vul": {"k": "weg"}}, str)[0]["element"]


def test_a_field_over_a_list_without_anybody_is_not_shown() -> None:
    assert [b["block_id"] for b in inputs(formulieren()["tafel/kies"], mensen=[])] == []


def test_a_text_to_begin_with_is_cut_to_what_the_field_takes() -> None:
    f = Formulier("x/y", (Veld("t", maximum=50),))
    tekst = Bericht("x/y", "", (), velden={"t": Veldtekst("Tekst")})
    el = fields(f, tekst, {"vul": {"t": "x" * 900}}, str)[0]["element"]
    assert len(el["initial_value"]) <= el["max_length"] == 50


def test_what_is_chosen_reaches_the_flow_clean() -> None:
    f = formulieren()["overleg/actie"]
    dag = NU.date().isoformat()
    invoer = send(
        inputs(f), f.key, wat={"value": "bellen"}, wie={"selected_user": "U0MO"}, uiterlijk={"selected_date": dag},
    )  # fmt: skip
    schoon, fouten = check(f, invoer.waarden)
    assert fouten == {}
    assert (schoon["wat"], schoon["wie"], schoon["uiterlijk"], schoon["zonder"]) == ("bellen", MO, NU.date(), None)
