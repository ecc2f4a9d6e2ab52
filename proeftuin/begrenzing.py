"""Slack's published rate limits, as a switch. Calls a minute by tier, and one message a second in each channel.

Real seconds: winding the workspace's clock gives no room.
"""

from __future__ import annotations

import math
import time

PER_MINUTE = {"tier1": 1, "tier2": 20, "tier3": 50, "tier4": 100, "special": 600}


class Begrenzing:
    def __init__(self) -> None:
        self.aan = False
        self.emmers: dict[tuple[str, str], tuple[float, float]] = {}

    def wait(self, method: str, tier: str, channel: str) -> int:
        """Seconds for Retry-After; 0 when the call may go on."""
        if not self.aan:
            return 0
        if method == "chat.postMessage":
            return self.draw((method, channel), 1.0, 1.0)
        return self.draw((method, ""), float(PER_MINUTE[tier]), PER_MINUTE[tier] / 60)

    def draw(self, key: tuple[str, str], inhoud: float, per_seconde: float) -> int:
        nu = time.monotonic()
        peil, toen = self.emmers.get(key, (inhoud, nu))
        peil = min(inhoud, peil + (nu - toen) * per_seconde)
        if peil < 1:
            self.emmers[key] = (peil, nu)
            return max(1, math.ceil((1 - peil) / per_seconde))
        self.emmers[key] = (peil - 1, nu)
        return 0
