"""Two kinds of time: the workspace's clock (dates of messages, can be wound) and durations (acks, triggers; real seconds).

Nothing here waits. Durations are in seconds and may be made shorter by a test.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def unix_seconds() -> int:
    """Real time, whatever the workspace's clock says: signatures are checked against it."""
    return int(time.time())


class Klok(Protocol):
    def now(self) -> datetime: ...

    async def wind(self, to: datetime) -> None: ...

    async def next_due(self) -> datetime | None: ...


class Systeemklok:
    """The machine's own time. It has no `wind`: a clock without it stands fast."""

    def now(self) -> datetime:
        return datetime.fromtimestamp(time.time(), AMSTERDAM)


@dataclass
class Tempo:
    ack: float = 3.0
    trigger: float = 3.0
    herbezorging: tuple[float, ...] = (0.0, 60.0, 300.0)
    response_url: float = 1800.0
    afscheid: float = 0.5


class Tijdstempel:
    """Message times as Slack writes them: unique, and always later than the one before."""

    def __init__(self, klok: Klok | Systeemklok) -> None:
        self.klok = klok
        self.laatste = 0

    def next(self) -> str:
        nu = int(self.klok.now().timestamp() * 1_000_000)
        self.laatste = max(self.laatste + 1, nu)
        return f"{self.laatste // 1_000_000}.{self.laatste % 1_000_000:06d}"

    def seconds(self) -> int:
        return int(self.klok.now().timestamp())
