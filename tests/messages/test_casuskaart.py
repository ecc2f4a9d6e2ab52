"""The card of a casus: a few buttons, and everything else behind one of them (HAN-05)."""

import re
from itertools import product
from types import SimpleNamespace

import pytest

from messages.laden import load
from messages.opmaak import template

STATEN = product(
    (None, "prikken", "gepland", "bezig", "gesloten", "afgezegd"), ((), ("mo",)), ("", "nodig", "klaar"), (0, 2)
)


def shown(status: str | None, genodigden: tuple[str, ...], doorlopen: str, versie: int) -> list[str]:
    b = SimpleNamespace(status=status) if status else None
    casus = SimpleNamespace(genodigden=genodigden, doorlopen=doorlopen, versie=versie)
    gegevens = {"beeld": SimpleNamespace(bijeenkomst=b), "casus": casus}
    knoppen = load("casus/kaart").kop["knoppen"].items()
    als = {naam: label["als"] if isinstance(label, dict) and "als" in label else "True" for naam, label in knoppen}
    return [naam for naam, waar in als.items() if template(waar).render(gegevens) == "True"]


@pytest.mark.regel_deel("HAN-05")
@pytest.mark.parametrize("staat", STATEN)
def test_never_more_than_six_buttons_and_the_last_one_is_for_the_rest(
    staat: tuple[str, tuple[str, ...], str, int],
) -> None:
    knoppen = shown(*staat)
    assert len(knoppen) <= 6
    assert (knoppen[0], knoppen[-1]) == ("casus.plan", "casus.meer")


def test_what_the_card_leaves_out_for_now_stands_behind_meer() -> None:
    soms = {
        naam for naam, label in load("casus/kaart").kop["knoppen"].items() if isinstance(label, dict) and "als" in label
    }
    meer = set(re.findall(r"knop\('([\w.]+)'\)", load("casus/meer").body))
    assert meer == set(load("casus/meer").kop["inline"])
    assert soms - {"casus.doorlopen", "casus.prikken"} <= meer, "een datum die staat, wordt verzet en niet geprikt"
