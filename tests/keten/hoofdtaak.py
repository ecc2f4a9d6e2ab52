"""The main job in chapters, each with what people see. It begins on Monday 2 March 2026; the dates follow from that."""

from __future__ import annotations

from tests.keten.acties import be_reminded, get_stuck_and_late
from tests.keten.overleg import agree, answer_invitations, hand_over, invite, withdraw
from tests.keten.plan import make_plan
from tests.keten.tafel import hold_table
from tests.keten.toneel import Toneel


async def play(t: Toneel) -> None:
    """All of it, in order."""
    await make_plan(t)
    await invite(t)
    await answer_invitations(t)
    await agree(t)
    await be_reminded(t)
    await get_stuck_and_late(t)
    await hand_over(t)
    await withdraw(t)
    await hold_table(t)
