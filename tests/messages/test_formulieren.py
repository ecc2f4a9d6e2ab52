"""Every form has words for every field, every choice and every fault; and no words that nobody sees."""

import ast
from collections.abc import Iterator

import pytest

from flows.formulier import Formulier, Veldsoort, check
from flows.machine import formulieren
from messages.laden import load
from tests.huis.bron import modules
from tests.messages.gezegd import source

FORMULIEREN = sorted(formulieren().values(), key=lambda f: f.key)
FLOWS = modules("flows")
VAN_VELD = {"leeg", "te_lang", "bsn", "geen_datum", "kies"}


def literals(node: ast.AST) -> Iterator[str]:
    """Every literal text in a piece of syntax."""
    return (n.value for n in ast.walk(node) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def faults(boom: ast.AST) -> set[str]:
    """What a module may put by a field: in ``FieldErrors({..})``, in ``fouten[..] = ..`` and in a comprehension."""
    gevonden: set[str] = set()
    for n in ast.walk(boom):
        match n:
            case ast.Call(func=ast.Name(id="FieldErrors"), args=[ast.Dict(values=waarden)]):
                gevonden.update(*(literals(w) for w in waarden))
            case ast.Assign(targets=[ast.Subscript(value=ast.Name(id="fouten"))], value=w):
                gevonden.update(literals(w))
            case ast.DictComp(value=ast.Constant(value=str(tekst))):
                gevonden.add(tekst)
    return gevonden


def sentences(*keys: str) -> set[str]:
    """The keys of the general sentences and of those of these forms."""
    return {*load("algemeen/fouten").kop["fouten"], *(f for key in keys for f in load(key).kop.get("fouten", {}))}


@pytest.mark.parametrize("formulier", FORMULIEREN, ids=lambda f: f.key)
def test_a_form_has_a_title_and_says_what_sending_does(formulier: Formulier) -> None:
    kop = load(formulier.key).kop
    assert 0 < len(kop["titel"]) <= 24
    assert 0 < len(kop["verstuur"]) <= 24


@pytest.mark.parametrize("formulier", FORMULIEREN, ids=lambda f: f.key)
def test_a_field_and_its_choices_have_labels_and_nothing_else_has(formulier: Formulier) -> None:
    velden = load(formulier.key).kop.get("velden", {})
    assert set(velden) == {v.key for v in formulier.velden}
    for veld in formulier.velden:
        if veld.opties:
            assert {str(o) for o in velden[veld.key].get("opties", {})} == set(veld.opties), veld.key


def test_what_can_be_wrong_with_a_field_has_a_sentence() -> None:
    assert sentences() >= VAN_VELD


@pytest.mark.parametrize("pad", FLOWS, ids=str)
def test_what_a_flow_finds_wrong_has_a_sentence(pad: str) -> None:
    assert faults(source(pad).boom) <= sentences(*(f.key for f in FORMULIEREN))


@pytest.mark.parametrize("formulier", FORMULIEREN, ids=lambda f: f.key)
def test_a_sentence_by_a_field_can_occur(formulier: Formulier) -> None:
    letterlijk = {tekst for pad in FLOWS for tekst in literals(source(pad).boom)}
    assert set(load(formulier.key).kop.get("fouten", {})) <= letterlijk


@pytest.mark.parametrize("formulier", FORMULIEREN, ids=lambda f: f.key)
def test_a_form_sent_in_empty_says_what_is_missing(formulier: Formulier) -> None:
    _, fouten = check(formulier, {})
    assert set(fouten) == {
        v.key for v in formulier.velden if v.verplicht and v.per is None and v.soort is not Veldsoort.UITLEG
    }


@pytest.mark.regel_deel("PRI-08")
@pytest.mark.parametrize("formulier", FORMULIEREN, ids=lambda f: f.key)
def test_no_typed_field_keeps_a_citizen_service_number(formulier: Formulier) -> None:
    getypt = {v.key: "bel 123456782" for v in formulier.velden if v.soort in (Veldsoort.REGEL, Veldsoort.TEKST)}
    _, fouten = check(formulier, {f"{k}:slack:U1" if k in per(formulier) else k: t for k, t in getypt.items()})
    assert {fout for veld, fout in fouten.items() if veld.split(":")[0] in getypt} <= {"bsn"}
    assert len([f for f in fouten.values() if f == "bsn"]) == len(getypt)


def per(formulier: Formulier) -> set[str]:
    """The fields that repeat per person."""
    return {v.key for v in formulier.velden if v.per}
