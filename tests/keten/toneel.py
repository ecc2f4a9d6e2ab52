"""The stage: the bot in the proeftuin on Monday 2 March 2026, and everybody of the story. Holds no story itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from bot.runtime import Runtime
from proeftuin import Proeftuin
from proeftuin.meespelen import Speler
from proeftuin.personen import BOT
from proeftuin.werkruimte import Kanaal
from tests.opstelling import bot_in_proeftuin

BEGIN = datetime.fromisoformat("2026-03-02T09:00:00+01:00")
GEDULD = 60.0


@dataclass
class Toneel:
    """``zinnen``: every sentence that somebody typed about the casus, by who typed it."""

    tuin: Proeftuin
    bot: Runtime
    sanne: Speler
    mo: Speler
    els: Speler
    fatma: Speler
    bram: Speler
    zinnen: dict[str, str] = field(default_factory=dict)

    def zin(self, wie: Speler, tekst: str) -> str:
        """Remember that this is text of the casus, typed by this person."""
        self.zinnen[tekst] = wie.id
        return tekst

    async def wind(self, dagen: int = 0, **verder: int) -> None:
        """Wind the clock of both."""
        await self.bot.wind(self.bot.clock.now() + timedelta(days=dagen, **verder))
        await self.sanne.rust()

    async def wind_to(self, moment: str) -> None:
        """Wind to a local moment: ``2026-03-23 09:00``."""
        toen = datetime.fromisoformat(moment).replace(tzinfo=self.bot.clock.now().tzinfo)
        assert toen > self.bot.clock.now(), f"{moment} is al voorbij"
        await self.bot.wind(toen)
        await self.sanne.rust()

    def user(self, voornaam: str) -> str:
        """The id of somebody in the workspace."""
        [user] = [p.id for p in self.tuin.ruimte.personen.values() if p.naam.split()[0] == voornaam]
        return user

    def kanaal(self, begin: str) -> Kanaal:
        """The newest channel whose name begins so."""
        return [k for k in self.tuin.ruimte.kanalen.values() if k.naam.startswith(begin)][-1]

    def leden(self, begin: str) -> set[str]:
        """First names of who is in that channel; the bot left out."""
        kanaal = self.kanaal(begin)
        return {self.tuin.ruimte.personen[u].naam.split()[0] for u in kanaal.leden if u != BOT}


@asynccontextmanager
async def toneel(map_: Path, weg: str = "socket", optioneel: bool = False, **meer: str) -> AsyncIterator[Toneel]:
    """Everybody on stage; the bot hangs on the proeftuin by this road."""
    async with bot_in_proeftuin(map_, weg, begin=BEGIN, optioneel=optioneel, **meer) as (tuin, bot):
        spelers = (Speler(tuin, wie, bot.settle, GEDULD) for wie in ("Sanne", "Mo", "Els", "Fatma", "Bram"))
        yield Toneel(tuin, bot, *spelers)
