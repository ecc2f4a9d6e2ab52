"""Not faster than Slack allows: buckets for the workspace and for each channel, so that a refusal stays rare.

Nobody waits here. What finds no room stays in its row, and the most urgent row takes the next place.
"""

import threading
from collections.abc import Callable

from bot.clock import monotonic

PER_MINUUT = {
    "chat.postMessage": 300, "chat.update": 50, "views.publish": 100, "conversations.create": 20, "conversations.invite": 50,
    "conversations.kick": 50, "conversations.setPurpose": 20, "conversations.archive": 20, "pins.add": 20,
    "conversations.rename": 20, "files.delete": 50,
}  # fmt: skip
PANEEL = "paneel"
PER_KANAAL = {"chat.postMessage": (1.0, 4.0), PANEEL: (1 / 3, 1.0)}  # a panel is drawn at most once in three seconds
Sleutel = tuple[str, str]


class Tempo:
    """A place a call. ``aan=False`` for measurements without Slack's limits."""

    def __init__(self, aan: bool = True, now: Callable[[], float] = monotonic) -> None:
        self._aan, self._now = aan, now
        self._stand: dict[Sleutel, tuple[float, float]] = {}
        self._slot = threading.Lock()

    def take(self, methode: str, kanaal: str, paneel: bool = False) -> bool:
        """Take a place where there is one; a panel also keeps its own pace, so that a burst of changes is drawn once."""
        if not self._aan:
            return True
        with self._slot:
            sleutels = ((methode, ""), (methode, kanaal), *([(PANEEL, kanaal)] if paneel else []))
            emmers = {s: self._level(s) for s in sleutels if self._pace(s)}
            vrij = all(peil >= 1 for peil in emmers.values())
            nu = self._now()
            for sleutel, peil in emmers.items():
                self._stand[sleutel] = (peil - 1 if vrij else peil, nu)
            if len(self._stand) > 5000:
                self._stand = {s: v for s, v in self._stand.items() if nu - v[1] < 60}
            return vrij

    def refused(self, methode: str, kanaal: str, seconden: float) -> None:
        """Slack says to wait: no place before that."""
        sleutel = (methode, kanaal if methode in PER_KANAAL else "")
        with self._slot:
            if pace := self._pace(sleutel):
                self._stand[sleutel] = (1 - seconden * pace[0], self._now())

    def _level(self, sleutel: Sleutel) -> float:
        pace = self._pace(sleutel)
        assert pace
        peil, sinds = self._stand.get(sleutel, (pace[1], self._now()))
        return min(pace[1], peil + (self._now() - sinds) * pace[0])

    def _pace(self, sleutel: Sleutel) -> tuple[float, float] | None:
        """(places a second, places at once), or None where nothing is limited."""
        methode, kanaal = sleutel
        if kanaal:
            return PER_KANAAL.get(methode)
        minuut = PER_MINUUT.get(methode)
        return (minuut / 60, minuut / 2) if minuut else None
