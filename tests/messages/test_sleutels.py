"""Whatever the code can say has its file, and no file lies unused."""

import pytest

from flows.machine import formulieren, machines
from messages.laden import keys
from tests.messages.gezegd import SOORTEN, said

GEZEGD = said()
FORMULIEREN = set(formulieren())


@pytest.mark.parametrize("key", sorted({g.key for g in GEZEGD}))
def test_what_can_be_said_has_a_file(key: str) -> None:
    assert key in keys(), f"{key} wordt gezegd in {[g.waar for g in GEZEGD if g.key == key]}"


@pytest.mark.parametrize("key", keys())
def test_a_file_is_used(key: str) -> None:
    assert key in {g.key for g in GEZEGD} | FORMULIEREN, "niemand zegt dit"


@pytest.mark.parametrize("key", sorted(FORMULIEREN))
def test_a_form_can_be_opened(key: str) -> None:
    assert key in {g.key for g in GEZEGD if g.effect in ("OpenWindow", "ReplaceWindow")}


def test_a_text_belongs_to_a_machine_or_to_the_shell() -> None:
    assert set(SOORTEN) <= {*machines(), "algemeen", "thuis"}


def test_the_collector_follows_what_is_put_together() -> None:
    """The contrast: were it blind, everything above would pass."""
    gevonden = {g.key for g in GEZEGD}
    assert {
        "tafel/klaar",
        "gesprek/nodig_lang",
        "gesprek/fout_bsn",
        "uitnodiging/mee_bericht",
        "dm/nog_bespreken",
        "actie/te_laat",
    } <= gevonden
    assert "dm/ja" not in gevonden
