"""What an action is at a moment. No transitions here."""

from dataclasses import dataclass
from datetime import date, datetime

from flows.namens import Namens

OPEN = ("open", "bezig", "later", "vast")


@dataclass(frozen=True, slots=True)
class Actie:
    """``volg``: its number in the casus. ``eigenaar``: persoon; where that one has no Slack, ``contact`` has.
    ``status``: open, bezig, later, vast, klaar; ``namens``: who last said so for an owner without Slack (HAN-06);
    ``vastgelopen``: how often it got stuck."""

    id: str
    team: str
    casus: str
    casusnummer: str
    volg: int
    wat: str
    eigenaar: str
    contact: str
    uiterlijk: date
    gemaakt: datetime
    door: str
    status: str = "open"
    perspectief: str = ""
    obstakel: str = ""
    nodig: str = ""
    namens: Namens | None = None
    vastgelopen: int = 0

    @property
    def ontvanger(self) -> str:
        """Who is reminded: the owner, or who reaches them (UIT-09)."""
        return self.contact or self.eigenaar
