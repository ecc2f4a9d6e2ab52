"""For every test of the chain: the bot's log, which may hold no error that the test did not name, and a stage to begin on."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from structlog.testing import capture_logs

from proeftuin.personen import Persoon
from tests.keten.aanloop import ask_along, make_short_plan
from tests.keten.toneel import Toneel, toneel
from tests.keten.verkeersregels import taken
from tests.verkeer import keep_traffic


class Logboek:
    """``mag``: events of level error that this test expects."""

    def __init__(self) -> None:
        self.mag: set[str] = set()


@pytest.fixture(autouse=True)
def logboek(caplog: pytest.LogCaptureFixture) -> Iterator[Logboek]:
    """Fails where something went wrong unseen: an error in the log, or an exception that nobody caught."""
    boek = Logboek()
    with capture_logs() as regels, caplog.at_level(logging.ERROR):
        yield boek
    fouten = [r for r in regels if r["log_level"] in ("error", "critical") and r["event"] not in boek.mag]
    assert fouten == []
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []


@pytest_asyncio.fixture
async def t(tmp_path: Path) -> AsyncIterator[Toneel]:
    """Everybody, with nothing begun; and Vera, a colleague who has nothing to do with it."""
    async with toneel(tmp_path) as op:
        op.tuin.ruimte.personen["U0VERA"] = Persoon("U0VERA", "Vera Bos", "professional", "1d5c63")
        yield op
        keep_traffic([c for c in op.tuin.verkeer if taken(c)], "keten_slecht")


@pytest_asyncio.fixture
async def gedeeld(t: Toneel) -> Toneel:
    """A casus with a plan; Mo is in the overleg and has an action, Els did not answer yet."""
    await make_short_plan(t)
    await ask_along(t, "Mo", "Els")
    await t.mo.klik("Ik doe mee")
    await t.mo.klik("Nieuwe actie", in_="overleg-")
    await t.mo.vul("Nieuwe actie", {"Wat spreken jullie af?": "de trap opmeten", "Wie doet het?": "Mo"}, "Leg vast")
    return t
