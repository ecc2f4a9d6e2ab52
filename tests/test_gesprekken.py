"""Every transcript in tests/gesprekken is played through the real flows, messages and storage, and compared whole.

``pytest --update`` writes what came out over the file; the diff is read before it is committed."""

from pathlib import Path

import pytest

from storage.database import Database
from tests.draaiboek.spelen import Speler

MAP = Path(__file__).parent / "gesprekken"


@pytest.mark.parametrize("naam", sorted(p.stem for p in MAP.glob("*.txt")))
async def test_transcript(naam: str, db: Database, request: pytest.FixtureRequest) -> None:
    pad = MAP / f"{naam}.txt"
    tekst = pad.read_text(encoding="utf-8")
    speler = Speler(db, tekst)
    try:
        uit = await speler.play()
    except AssertionError as fout:
        laatste = "\n".join(speler.uit[-25:])
        raise AssertionError(f"{fout}\n\nhet laatste:\n{laatste}") from None
    if request.config.getoption("--update"):
        pad.write_text(uit, encoding="utf-8")
    assert uit == tekst
