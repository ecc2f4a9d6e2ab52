"""What one led overleg is at a moment: where it is on its agenda, who is there, what was said and decided (MDO).

Same id as its bijeenkomst. No transitions here. Everything typed in it is case text, and stands in windows only (law 8).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from flows.invoer import slack_id
from flows.termijnen import AMSTERDAM, six_weeks

# The points in order (MDO-01), with the minutes that each usually takes of an overleg of an hour and a half (MDO-04).
MINUTEN: Mapping[str, int] = {
    "welkom": 8, "huisregels": 4, "verhaal": 15, "vragen": 8, "plan": 6, "belang": 5, "niets_doen": 5, "steun": 14, "besluit": 5,
    "afspraken": 10, "regisseur": 2, "procesregisseur": 2, "evaluatie": 2, "ronde": 4,
}  # fmt: skip
PUNTEN = tuple(MINUTEN)
RONDES = ("belang", "besluit")
GEWOON = 90
ERBIJ = 10
NODIG = ("notulist", "regisseur", "evaluatie")


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question to understand, with why it is asked; shown to who leads, never in the channel."""

    wie: str
    vraag: str
    waarom: str


@dataclass(frozen=True, slots=True)
class Standpunt:
    """One person in a round: behind it, or a doubt with what would take it away (MDO-12)."""

    twijfel: str = ""
    weg: str = ""


@dataclass(frozen=True, slots=True)
class Oplossing:
    """First only ``wat``; then weighed (MDO-11). ``keuze``: doen, niet or uitzoeken; empty: not weighed yet."""

    wat: str
    welzijn: str = ""
    kosten: str = ""
    wet: str = ""
    keuze: str = ""
    waarom: str = ""


@dataclass(frozen=True, slots=True)
class Agenda:
    """``voorzitter``: empty where somebody without Slack leads. ``tel``: how often a point was begun, so that a second
    click is known; ``door``: who began this one. ``sinds``: when (a pause does not count); ``langer``: minutes added to it.
    ``aanwezig``: persoon ids, the inwoner among them; ``zonder``: why not, where the
    inwoner is not there (OVL-13); ``regels``: lines not confirmed yet, by who typed them; ``eigenaars``: who got an action here. ``leerpunten``: without
    names and in no order (MDO-09); they stay here after closing, encrypted, until the casus is erased, because nothing else
    keeps them yet. ``schermen``: the window of each who leads and has it open. ``status``: bezig, gesloten."""

    id: str
    team: str
    casus: str
    casusnummer: str
    kanaal: str
    voorzitter: str
    notulist: str
    inwoner: str
    gestart: datetime
    sinds: datetime
    aanwezig: tuple[str, ...] = ()
    zonder: str = ""
    duur: int = GEWOON
    punt: str = "welkom"
    tel: int = 1
    door: str = ""
    langer: int = 0
    pauze: datetime | None = None
    gesproken: tuple[str, ...] = ()
    vragen: tuple[Vraag, ...] = ()
    rondes: Mapping[str, Mapping[str, Standpunt]] = field(default_factory=dict)
    niets_doen: str = ""
    oplossingen: tuple[Oplossing, ...] = ()
    besluit: str = ""
    regels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    genoteerd: int = 0
    eigenaars: tuple[str, ...] = ()
    erna: Mapping[str, str] = field(default_factory=dict)
    regisseur: str = ""
    procesregisseur: str = ""
    evaluatie: date | None = None
    vervolg: bool = False
    leerpunten: tuple[str, ...] = ()
    schermen: Mapping[str, str] = field(default_factory=dict)
    status: str = "bezig"

    @property
    def nummer(self) -> int:
        """The how-manieth point this is, from 1."""
        return PUNTEN.index(self.punt) + 1

    @property
    def stempel(self) -> str:
        """What a button of now answers: this point, begun this many times (law 7)."""
        return f"{self.punt}:{self.tel}"

    @property
    def minuten(self) -> int:
        """How long this point usually takes in an overleg of this length, with what was added."""
        return max(1, round(MINUTEN[self.punt] * self.duur / GEWOON)) + self.langer

    @property
    def tot(self) -> datetime:
        """When the time of this point is over. It only advises."""
        return self.sinds + timedelta(minutes=self.minuten)

    @property
    def zes_weken(self) -> date:
        """Six weeks after this overleg (MDO-05, MDO-07)."""
        return six_weeks(self.gestart.astimezone(AMSTERDAM).date())

    @property
    def laatste(self) -> bool:
        """Whether the last point was reached."""
        return self.punt == PUNTEN[-1]

    @property
    def leider(self) -> str:
        """Who is nudged: the voorzitter, or the notulist where the voorzitter has no Slack."""
        return self.voorzitter or self.notulist

    @property
    def stil(self) -> tuple[str, ...]:
        """Who is there and has not spoken yet (MDO-10)."""
        return tuple(p for p in self.aanwezig if p not in self.gesproken)

    @property
    def buiten(self) -> tuple[str, ...]:
        """Who was there, is not the inwoner, and has no Slack to get the plan by."""
        return tuple(p for p in self.aanwezig if not slack_id(p) and p != self.inwoner)

    @property
    def ronde(self) -> Mapping[str, Standpunt]:
        """The round of this point, by person."""
        return self.rondes.get(self.punt, {})

    @property
    def twijfels(self) -> tuple[tuple[str, str, Standpunt], ...]:
        """(round, person, doubt) of every doubt, in the order of the rounds."""
        return tuple((r, p, s) for r in RONDES for p, s in self.rondes.get(r, {}).items() if s.twijfel)

    @property
    def mist(self) -> tuple[str, ...]:
        """What must be there before the overleg can be closed (MDO-03, MDO-06, MDO-07)."""
        return tuple(naam for naam in NODIG if not getattr(self, naam))


def ids_of(x: Agenda) -> dict[str, str]:
    """What a text about it may speak of, and what its buttons answer."""
    return {"agenda": x.id, "casus": x.casus, "overleg": x.casus, "bijeenkomst": x.id}
