"""One person under two ids on a casus: every state and role of the one goes over to the other, in this same transaction."""

from functools import partial
from typing import TYPE_CHECKING

from flows.zelfde_mens import taken_over
from storage.wissen import MET_CASUS

if TYPE_CHECKING:
    from bot.turn import Turn

BLIJFT = ("koppeling", "planversie")
"""What remembers who it was: how they came in, and what an earlier plan said."""


def merge(t: "Turn", casus: str, van: str, naar: str, wie: str) -> None:
    """Carry it out. What is not of ``van`` is not written."""
    op = t.work.rollen.on(casus)
    regisseur = next((p for p, rol in op if rol == "casusregisseur"), "")
    over = partial(taken_over, van=van, naar=naar, contact=regisseur)
    t.standen.flush()
    t.standen.change("casus", casus, over)
    for soort in MET_CASUS:
        if soort not in BLIJFT:
            for id in t.work.machines.ids(soort, casus=casus):
                t.standen.change(soort, id, over)
    for rol in {rol for p, rol in op if p == van}:
        t.work.rollen.revoke(van, rol, casus, t.nu)
        t.work.rollen.grant(naar, rol, casus, t.nu, wie)
