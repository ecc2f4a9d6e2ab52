"""What the overleg of a casus is at a moment: its channel, who accepted, who is in. No transitions here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from flows.invoer import Occasion


@dataclass(frozen=True, slots=True)
class Overleg:
    """``status``: geen, maken, open, mislukt, weg. ``leden``: who accepted; ``binnen``: who is in the channel; ``vreemd``: who
    was put in it by hand and is asked about; ``hernoemd``: it was given another name, and that was said; ``bijeenkomst``: the
    gathering that is being planned or was held last."""

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


def ids_of(o: Overleg) -> dict[str, str]:
    """What a text about the overleg may speak of."""
    return {"overleg": o.id, "casus": o.casus}


def regisseur_of(a: Occasion) -> str:
    """Who is casusregisseur now; where nobody is, who acts."""
    return str(a.instelling.get("regisseur") or a.wie)
