"""The measured programs, each in a process and on a proeftuin of its own, so that its time and memory are its own."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from proeftuin import Proeftuin
from tests.krachten.proces import ROOT, Proces

PROGRAMMA = Path(__file__).with_name("programma.py")
ONTHOUDEN = 1000  # calls that the proeftuin keeps


@asynccontextmanager
async def measured(soort: str, map_: Path, **tuin_: Any) -> AsyncIterator[Proces]:
    """``soort``: bot, echo or echo-voor (programma.py); the rest is for the proeftuin."""
    map_.mkdir()
    async with Proeftuin(ROOT / "manifest.yml", hoogstens=ONTHOUDEN, **tuin_) as tuin:
        proces = Proces(tuin, map_, [sys.executable, str(PROGRAMMA), soort])
        await proces.start()
        try:
            yield proces
        finally:
            proces.stop()
