"""The only place that knows what time it is (law 5).

Two clocks: civil time, which the proeftuin may wind forward, and monotonic time for I/O, which nobody can.
"""

import time
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class Clock:
    """Civil time in Amsterdam: the machine's own."""

    def now(self) -> datetime:
        """Now, aware, in Amsterdam."""
        return datetime.now(AMSTERDAM)


class WoundClock(Clock):
    """A clock that can be set ahead and then runs on. Forward only."""

    def __init__(self, start: datetime | None = None) -> None:
        echt = datetime.now(UTC)
        self._verschil = (start.astimezone(UTC) - echt) if start else echt - echt

    def now(self) -> datetime:
        """Now, aware, in Amsterdam, with what it was wound ahead."""
        return (datetime.now(UTC) + self._verschil).astimezone(AMSTERDAM)

    def set(self, moment: datetime) -> None:
        """Wind to a moment; one that is past changes nothing."""
        sprong = moment - self.now()
        if sprong.total_seconds() > 0:
            self._verschil += sprong


class FixedClock(WoundClock):
    """A clock that stands still until it is set: for tests and transcripts."""

    def __init__(self, start: datetime) -> None:
        self._stand = start.astimezone(AMSTERDAM)

    def now(self) -> datetime:
        """The moment at which it stands."""
        return self._stand

    def set(self, moment: datetime) -> None:
        """Stand at a later moment."""
        self._stand = max(self._stand, moment.astimezone(AMSTERDAM))


def monotonic() -> float:
    """Seconds that only ever go up, for timeouts and waits."""
    return time.monotonic()
