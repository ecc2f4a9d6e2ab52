"""What the overleg of a casus is at a moment: its channel, who accepted, who is in. No transitions here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Agendapunt:
    """Something to talk about in the overleg (OVL-13). ``uitzondering``: why it may be talked about without the inwoner,
    empty where the inwoner is there; ``vooraf``, ``achteraf``: when the inwoner was told of it."""

    id: str
    wie: str
    sinds: datetime
    tekst: str
    uitzondering: str = ""
    vooraf: datetime | None = None
    achteraf: datetime | None = None
    besproken: datetime | None = None


@dataclass(frozen=True, slots=True)
class Overleg:
    """``status``: geen, maken, open, mislukt, weg, dicht (archived: the casus was closed). ``leden``: who accepted; ``binnen``:
    who is in the channel; ``vreemd``: who was put in it by hand and is asked about; ``hernoemd``: it was given another name,
    and that was said; ``bijeenkomst``: the gathering that is being planned or was held last; ``voorbereid``: what was talked
    through with the inwoner before it, with notes (OVL-12), in the message ``lijst``."""

    id: str
    team: str
    casus: str
    nummer: str
    status: str = "geen"
    kanaal: str = ""
    naam: str = ""
    leden: tuple[str, ...] = ()
    binnen: tuple[str, ...] = ()
    vreemd: tuple[str, ...] = ()
    hernoemd: bool = False
    acties: int = 0
    bijdragen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    gewijzigd: bool = False
    bijeenkomst: str = ""
    agendapunten: tuple[Agendapunt, ...] = ()
    voorbereid: Mapping[str, str] = field(default_factory=dict)
    lijst: str = ""

    @property
    def op_de_agenda(self) -> tuple[Agendapunt, ...]:
        """What is still to be talked about, oldest first."""
        return tuple(p for p in self.agendapunten if p.besproken is None)


def ids_of(o: Overleg) -> dict[str, str]:
    """What a text about the overleg may speak of."""
    return {"overleg": o.id, "casus": o.casus}
