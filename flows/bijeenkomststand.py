"""What one gathering of the overleg of a casus is at a moment: its date, its place, who leads it. No transitions here.

The address never stands in it, only the kind of place (OVL-08, OVL-18).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from flows.namens import Namens
from flows.prikken import key_of
from flows.termijnen import AMSTERDAM, within_two_weeks

PLAATSEN = ("thuis", "kantoor", "online", "anders")
DUREN = ("60", "90", "120")
VOORBIJ = ("gesloten", "afgezegd")
AF = ("bezig", *VOORBIJ)


@dataclass(frozen=True, slots=True)
class Bijeenkomst:
    """``volg``: the how-manieth of its casus; ``besloten``: the day it was decided to hold it, from which the two weeks
    count (OVL-07); ``inwoner``: the persoon it is about, empty for a question of a neighbourhood or an organisation;
    ``voorstellen``: the moments of this ``ronde`` of *datum prikken*; ``nooit``: those of earlier rounds at which nobody
    could come; ``hierna``: what the bot would ask next, where nobody can come at any of these; ``gevraagd``: who is asked, without the
    casusregisseur, who chose them; ``antwoorden``: per persoon and moment; ``namens``: whose answer was passed on (HAN-06);
    ``begin``: aware, None without a date; ``was``: the date before it was moved; ``duur``: minutes; ``plaats``: one of
    ``PLAATSEN``; ``reden``: why it is later than two weeks; ``agenda``: who got its calendar item; ``sequence``: of that
    item; ``volgende``: the one after this, once there is one; ``status``: prikken, gepland, bezig, gesloten, afgezegd."""

    id: str
    team: str
    casus: str
    casusnummer: str
    volg: int
    besloten: date
    inwoner: str = ""
    voorstellen: tuple[datetime, ...] = ()
    ronde: int = 0
    nooit: tuple[datetime, ...] = ()
    hierna: tuple[datetime, ...] = ()
    gevraagd: tuple[str, ...] = ()
    antwoorden: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    namens: Mapping[str, Namens] = field(default_factory=dict)
    begin: datetime | None = None
    was: datetime | None = None
    duur: int = 90
    plaats: str = "thuis"
    voorzitter: str = ""
    notulist: str = ""
    reden: str = ""
    agenda: tuple[str, ...] = ()
    sequence: int = 0
    volgende: str = ""
    status: str = "prikken"

    @property
    def wacht_op(self) -> tuple[str, ...]:
        """Who has not answered to every moment yet."""
        keys = {key_of(m) for m in self.voorstellen}
        return tuple(p for p in self.gevraagd if not keys <= set(self.antwoorden.get(p, ())))

    def zei(self, persoon: str, moment: datetime) -> str:
        """What one person answered to a moment; empty where they did not."""
        return self.antwoorden.get(persoon, {}).get(key_of(moment), "")

    @property
    def prikt(self) -> bool:
        """Whether moments are out and nothing is settled."""
        return self.status == "prikken" and bool(self.voorstellen)

    @property
    def geantwoord(self) -> int:
        """How many answered to every moment."""
        return len(self.gevraagd) - len(self.wacht_op)

    @property
    def stand(self) -> tuple[bool, int, int]:
        """What all may know of the asking: that it goes on, how many answered, and how many are asked."""
        return self.prikt, self.geantwoord, len(self.gevraagd)

    @property
    def einde(self) -> datetime | None:
        """When it ends as planned."""
        return self.begin + timedelta(minutes=self.duur) if self.begin else None

    @property
    def uiterlijk(self) -> date:
        """The last day within the two weeks (OVL-07)."""
        return within_two_weeks(self.besloten)

    @property
    def laat(self) -> bool:
        """Whether its date is after the two weeks. That is allowed."""
        return self.begin is not None and self.begin.astimezone(AMSTERDAM).date() > self.uiterlijk
