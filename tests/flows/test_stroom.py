"""The drawings in docs/stroom are what the code does now; `pytest --update` draws them anew."""

import re

from flows.tafelstand import FASEN
from tests.flows.stroom import MAP, pages, write


def test_the_drawings_are_not_stale(update: bool) -> None:
    if update:
        write()
    assert {p.name: p.read_text(encoding="utf-8") for p in MAP.glob("*.md")} == pages()


def test_the_walk_reaches_every_phase_of_a_table() -> None:
    assert set(re.findall(r"--> (\w+)", pages()["tafel.md"])) == set(FASEN)


def test_every_end_is_an_end_on_purpose() -> None:
    """From where nothing leads on, nobody is waiting for anything."""
    eind = {
        "uitnodiging.md": {"mee", "nee", "door", "weg"},
        "plek.md": {"gevonden", "lukt_niet", "weg"},
        "opschaling.md": {"nee", "weg", "klaar"},
        "actie.md": set(),
        "overleg.md": set(),
        "tafel.md": {"klaar"},
        "agenda.md": {"gesloten"},
        "bijeenkomst.md": {"gesloten", "afgezegd"},
    }
    for naam, verwacht in eind.items():
        pijlen = re.findall(r"^    (\w+) --> (\w+): ", pages()[naam], re.MULTILINE)
        assert {naar for _, naar in pijlen} - {van for van, _ in pijlen} <= verwacht, naam
