"""The clock of the rehearsal: one civil time for the workspace and the bot, wound forward through the bot's moments."""

from datetime import datetime

from bot.clock import WoundClock
from bot.runtime import Runtime


class Wekker:
    """What the proeftuin winds. ``bot`` is set once the bot runs; until then only the clock moves."""

    def __init__(self, klok: WoundClock) -> None:
        self.klok = klok
        self.bot: Runtime | None = None

    def now(self) -> datetime:
        """The civil time of both."""
        return self.klok.now()

    async def wind(self, to: datetime) -> None:
        """Forward to a moment, due moment by due moment."""
        if self.bot:
            await self.bot.wind(to)
        else:
            self.klok.set(to)

    async def next_due(self) -> datetime | None:
        """When the bot has something to do next."""
        return await self.bot.next_due() if self.bot else None
