"""One file, one thing said: a neutral first line, buttons that exist, labels that fit, filters that are known."""

import ast
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jinja2 import Environment, nodes

from flows.machine import formulieren, machines
from messages.laden import keys, load
from messages.woorden import FILTERS
from tests.huis.bron import modules, tree
from tests.messages.gezegd import only_windows, said

KEYS = keys()
BERICHTEN = sorted({g.key for g in said() if g.effect in ("Say", "Whisper")})
GETALLEN = {"nummer", "casusnummer", "volg", "telling", "aantal", "lengte", "dagen"}
GEEN_KNOP = {"tekst", "bestand", "bewerkt", "gewist"}
LABEL, OPTIE, VAK, PLAATS, TITEL = 75, 75, 2000, 150, 24


def sources(key: str) -> Iterator[str]:
    """Every piece of template in a file: the body and each text of its front matter."""
    yield load(key).body
    yield from _texts(load(key).kop)


def _texts(kop: Any) -> Iterator[str]:
    if isinstance(kop, str):
        yield kop
    elif isinstance(kop, dict | list):
        for deel in kop.values() if isinstance(kop, dict) else kop:
            yield from _texts(deel)


def buttons(key: str) -> dict[str, dict[str, Any]]:
    """The buttons of a text by name, each as a dict."""
    kop = load(key).kop
    alle = {**kop.get("knoppen", {}), **kop.get("inline", {})}
    return {naam: k if isinstance(k, dict) else {"label": k} for naam, k in alle.items()}


def labels(key: str) -> Iterator[str]:
    """Every label that a button may show, the branches of a choice apart."""
    for knop in buttons(key).values():
        yield from filter(None, (s.strip() for s in re.split(r"{%.*?%}", knop["label"])))


@pytest.mark.regel_deel("PRI-03")
@pytest.mark.parametrize("key", BERICHTEN)
def test_a_message_has_a_neutral_line_for_a_locked_phone(key: str) -> None:
    tekst = load(key).kop.get("tekst", "")
    assert tekst, "een bericht heeft een neutrale tekst"
    namen = {n.attr for n in Environment().parse(tekst).find_all(nodes.Getattr)}
    namen |= {n.name for n in Environment().parse(tekst).find_all(nodes.Name)}
    assert namen - {"casus", "actie", "overleg", "uitnodiging"} <= GETALLEN
    assert len(tekst) <= 80


@pytest.mark.parametrize("key", KEYS)
def test_a_button_does_something(key: str) -> None:
    for naam in buttons(key):
        soort, _, knop = naam.partition(".")
        assert knop in machines()[soort].mag, naam


def test_what_may_be_pressed_can_be_pressed() -> None:
    """Whatever a table of rights names is a form, a typed input, or a button that somewhere stands."""
    staat = {naam for key in KEYS for naam in buttons(key)}
    getypt = {n.value for pad in modules("flows", "bot") for n in ast.walk(tree(pad)) if isinstance(n, ast.Constant)}
    for machine in machines().values():
        knoppen = set(machine.mag) - GEEN_KNOP - set(formulieren()) - set(machine.leesvensters)
        assert {
            k for k in knoppen if f"{machine.soort}.{k}" not in staat and not (machine.soort == "dm" and k in getypt)
        } == set()


@pytest.mark.parametrize("key", KEYS)
def test_a_button_that_is_drawn_in_the_text_has_a_label(key: str) -> None:
    getekend = set(re.findall(r"knop\('([a-z_.]+)'", load(key).body))
    assert getekend == set(load(key).kop.get("inline", {}))


@pytest.mark.parametrize("key", KEYS)
def test_labels_fit(key: str) -> None:
    kop = load(key).kop
    assert all(len(label) <= LABEL for label in labels(key))
    for knop in buttons(key).values():
        assert all(len(str(o)) <= OPTIE for o in knop.get("opties", {}).values())
        assert knop.get("stijl", "") in ("", "primary", "danger")
    for naam in ("titel", "verstuur", "sluit"):
        assert len(kop.get(naam, "")) <= TITEL
    for veld in kop.get("velden", {}).values():
        v = veld if isinstance(veld, dict) else {"label": veld}
        assert 0 < len(v["label"]) <= VAK
        assert len(v.get("hint", "")) <= VAK
        assert len(v.get("plaats", "")) <= PLAATS
        assert all(0 < len(str(o)) <= OPTIE for o in v.get("opties", {}).values())


@pytest.mark.parametrize("key", KEYS)
def test_one_button_at_most_stands_out(key: str) -> None:
    knoppen = load(key).kop.get("knoppen", {})
    assert sum(isinstance(k, dict) and k.get("stijl") == "primary" for k in knoppen.values()) <= 1


@pytest.mark.parametrize("key", KEYS)
def test_a_template_escapes_what_people_typed(key: str) -> None:
    for bron in sources(key):
        filters = {f.name for f in Environment().parse(bron).find_all(nodes.Filter)}
        assert "safe" not in filters
        assert filters <= {*FILTERS, "length"}, "een onbekend filter"
        assert not list(Environment().parse(bron).find_all(nodes.Macro)), "een macro ontsnapt twee keer"


@pytest.mark.parametrize("key", KEYS)
def test_words_of_a_window_belong_to_a_window(key: str) -> None:
    """No title or field is left behind in a text that no longer opens."""
    vensters = only_windows() | {g.key for g in said() if g.effect in ("OpenWindow", "ReplaceWindow", "schil")}
    kop = load(key).kop
    assert key in vensters or not {"titel", "verstuur", "velden"} & set(kop)
    assert key in formulieren() or not {"verstuur", "velden"} & set(kop) or key == "algemeen/woorden"
