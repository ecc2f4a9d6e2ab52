"""What the question to a procesregisseur is at a moment, from the asking until they are not needed any more. No transitions."""

from dataclasses import dataclass
from datetime import date, datetime

REDENEN = ("uit_de_hand", "samenwerking", "hulp")
"""Escalation threatens, cooperation stalls, help does not work (REG-03)."""


@dataclass(frozen=True, slots=True)
class Besluit:
    """What the procesregisseur decided where the helpers did not."""

    tekst: str
    wanneer: datetime


@dataclass(frozen=True, slots=True)
class Opschaling:
    """``van``: the casusregisseur who asked; ``aan``: who is asked; ``reden``: one of ``REDENEN``; ``vraag``: what is asked of
    them, in words of the casusregisseur; ``gevraagd``: the day; ``uiterlijk``: the last day for an answer. ``status``: nieuw,
    gevraagd, mee, nee, weg (taken back), klaar (over); ``antwoord``: why they cannot."""

    id: str
    team: str
    casus: str
    nummer: str
    van: str
    aan: str
    reden: str
    vraag: str
    gevraagd: date
    uiterlijk: date
    status: str = "nieuw"
    antwoord: str = ""
    besluiten: tuple[Besluit, ...] = ()


def ids_of(o: Opschaling) -> dict[str, str]:
    """What its texts and buttons are about."""
    return {"opschaling": o.id, "casus": o.casus, "overleg": o.casus}
