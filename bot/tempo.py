"""Not faster than Slack allows: a small bucket per method and channel, so that a refusal stays rare."""

import asyncio
from collections.abc import Callable

from bot.clock import monotonic

PER_SECONDE = {"chat.postMessage": (1.0, 4), "chat.update": (0.8, 8)}


class Tempo:
    """Waits where a call would come too soon. ``aan=False`` for measurements without Slack's limits."""

    def __init__(self, aan: bool = True, now: Callable[[], float] = monotonic) -> None:
        self._aan, self._now = aan, now
        self._stand: dict[tuple[str, str], tuple[float, float]] = {}

    async def wait(self, methode: str, kanaal: str) -> None:
        """Until this call may go."""
        if self._aan and methode in PER_SECONDE:
            seconden = self.take(methode, kanaal)
            if seconden > 0:
                await asyncio.sleep(seconden)

    def take(self, methode: str, kanaal: str) -> float:
        """Take one place; the seconds to wait for it."""
        tempo, ruimte = PER_SECONDE[methode]
        nu = self._now()
        over, sinds = self._stand.get((methode, kanaal), (float(ruimte), nu))
        over = min(ruimte, over + (nu - sinds) * tempo) - 1
        self._stand[(methode, kanaal)] = (over, nu)
        if len(self._stand) > 5000:
            self._stand = {k: v for k, v in self._stand.items() if nu - v[1] < 60}
        return max(0.0, -over / tempo)
