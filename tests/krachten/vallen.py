"""A bot in a process of its own that may fall away at any moment, before a workspace that keeps delivering."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from proeftuin import Proeftuin
from proeftuin.tijd import Tempo
from storage.database import Database
from storage.sleutels import Sleutelring
from tests.krachten import nalezen
from tests.krachten.proces import ROOT, Proces
from tests.verkeer import keep_traffic

BINNEN = 60.0  # seconds after the last start in which everything must be answered


@dataclass
class Val:
    """``kans``: for moments that nobody chose; its seed is printed. ``acks``: what the bot acknowledged."""

    tuin: Proeftuin
    bot: Proces
    acks: nalezen.Acks
    kans: random.Random
    map_: Path

    async def fall(self) -> None:
        """SIGKILL, and up again."""
        await self.bot.kill()
        await self.bot.start()

    def database(self) -> Database:
        """What the bot keeps, to be read beside it."""
        ring = Sleutelring((self.map_ / "bot.sleutel").read_text().split())
        return Database(self.bot.omgeving["DATABASE_URL"], ring)

    async def quiet(self, db: Database) -> None:
        """Until everything was delivered and nothing waits to be sent."""
        await self.tuin.wacht_op(lambda: not self.tuin.aflevering.taken and not nalezen.waiting(db), BINNEN)


@asynccontextmanager
async def falling(map_: Path, naam: str) -> AsyncIterator[Val]:
    """The bot runs; what went over the line is kept for the checkers under this name."""
    zaad = random.randrange(10**6)
    print(f"\n  zaad {zaad}")
    async with Proeftuin(ROOT / "manifest.yml", tempo=Tempo(herbezorging=(0.2, *[1.0] * 200)), vertraging=0.02) as tuin:
        val = Val(tuin, Proces.bot(tuin, map_), nalezen.Acks(tuin), random.Random(zaad), map_)
        await val.bot.start()
        try:
            yield val
        finally:
            val.bot.stop()
        keep_traffic(tuin.verkeer, naam)
