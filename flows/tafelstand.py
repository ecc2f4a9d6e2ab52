"""What a table is at a moment: who sits there, which phase, what was written. No transitions here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

FASEN = ("voorstellen", "vraag", "helder", "schrijven", "ronde", "kiezen", "dialoog", "klaar")


@dataclass(frozen=True, slots=True)
class Advies:
    """One person's advice. ``sluit_aan``: the person whose advice said it already. ``gepast``: gave none."""

    wie: str
    tekst: str = ""
    sluit_aan: str = ""
    gepast: bool = False
    nuttig: bool | None = None


@dataclass(frozen=True, slots=True)
class Tafel:
    """One table in one channel. ``beurt``: how many advices of the round have been shown."""

    id: str
    team: str
    kanaal: str
    aanjager: str
    leider: str
    inbrenger: str
    deelnemers: tuple[str, ...]
    gestart: datetime
    fase: str = "voorstellen"
    vraag: str = ""
    concept: Mapping[str, str] | None = None
    adviezen: tuple[Advies, ...] = ()
    volgorde: tuple[str, ...] = ()
    beurt: int = 0
    gekozen: tuple[str, ...] = ()
    adviseur: str = ""
    volgende: str = ""
    ronde: int = 1

    @property
    def stempel(self) -> str:
        """What a button of this phase answers; one of an earlier phase or round no longer fits (law 7)."""
        return f"{self.ronde}:{self.beurt if self.fase == 'ronde' else self.fase}"

    @property
    def schrijvers(self) -> tuple[str, ...]:
        """Who writes advice: everybody but the inbrenger, the gespreksleider too (ACT-11)."""
        return tuple(p for p in dict.fromkeys((*self.deelnemers, self.leider)) if p != self.inbrenger)

    @property
    def klaar(self) -> int:
        """How many have written."""
        return len(self.adviezen)

    def advies_van(self, wie: str) -> Advies | None:
        """What this person wrote."""
        return next((x for x in self.adviezen if x.wie == wie), None)

    @property
    def aan_het_woord(self) -> Advies | None:
        """The advice that is shown now."""
        return self.advies_van(self.volgorde[self.beurt - 1]) if 0 < self.beurt <= len(self.volgorde) else None

    @property
    def getoond(self) -> tuple[Advies, ...]:
        """The advices that were shown, in order, those that only join another left out."""
        gezien = (self.advies_van(p) for p in self.volgorde[: self.beurt])
        return tuple(x for x in gezien if x and x.tekst and not x.sluit_aan)
