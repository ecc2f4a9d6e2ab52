"""A workspace with the bot in it, in this process, with everything that can go wrong at hand."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio

from bot.runtime import Runtime
from proeftuin import Proeftuin
from proeftuin.tijd import Tempo
from tests.opstelling import bot_in_proeftuin
from tests.verkeer import keep_traffic

Samen = tuple[Proeftuin, Runtime]
MET_OPZET = ("verbroken", "internal_error", "fatal_error", "invalid_auth")  # made by a test, not by the bot


@pytest_asyncio.fixture
async def samen(tmp_path: Path) -> AsyncIterator[Samen]:
    """(workspace, bot). What went over the line is kept for the checkers, but for the faults asked for."""
    async with bot_in_proeftuin(tmp_path, wachttijd=Tempo(herbezorging=(0.1, *[0.5] * 100))) as (tuin, bot):
        yield tuin, bot
        keep_traffic((c for c in tuin.verkeer if (c["answer"] or {}).get("error") not in MET_OPZET), "krachten")
