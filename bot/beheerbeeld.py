"""What the windows of a beheerder speak of: gebieden, roles, and what was. Read-only, and no text of a casus."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from bot.instelling import orphaned
from flows.beheer import Beheer
from flows.eigen_tekst import EigenTekst
from flows.gebied import Gebied
from flows.instellen import GROEPEN
from flows.invoer import Mens
from flows.organisatie import Organisatie
from flows.rol import THUIS, Rol
from flows.verweesd import Verweesd
from messages.eigen import replaceable, sample
from storage.work import Work

HOOGSTENS = 40
"""So many lines in a window."""


@dataclass(frozen=True)
class BeheerBeeld:
    """Every part is read when a text asks for it."""

    work: Work
    wie: str

    @cached_property
    def gebieden(self) -> tuple[Gebied, ...]:
        """The gebieden of now, by name."""
        return self.work.gebieden.all()

    @cached_property
    def rollen(self) -> tuple[Rol, ...]:
        """The roles of now, newest first."""
        return tuple(r for r in reversed(self.work.rollen.beside()) if r.rol != THUIS)

    @cached_property
    def geschiedenis(self) -> tuple[Rol, ...]:
        """The last roles that were given, ended ones too, newest first."""
        return tuple(r for r in self.work.rollen.beside(alles=True, limit=4 * HOOGSTENS) if r.rol != THUIS)[:HOOGSTENS]

    @cached_property
    def namen(self) -> dict[str, str]:
        """The name of every gebied that is or was, by its id."""
        return self.work.gebieden.names()

    @cached_property
    def kaart(self) -> dict[str, int]:
        """How many entries the sociale kaart has, by expertise."""
        return self.work.kaart.count()

    @cached_property
    def organisatie(self) -> Organisatie:
        """What the organisation chose, over what was there."""
        return self.work.instellingen.now()

    def gekozen(self, groep: str) -> bool:
        """Whether anything of this group of choices was chosen."""
        return any(veld.key in self.work.instellingen.chosen() for veld in GROEPEN[groep])

    @cached_property
    def teksten(self) -> tuple[str, ...]:
        """The keys of what can be said in own words."""
        return replaceable()

    def eigen(self, key: str) -> bool:
        """Whether this is said in own words now."""
        return key in self.work.teksten.own()

    @cached_property
    def concept(self) -> EigenTekst | None:
        """What this person is trying out."""
        bureau: Beheer | None = self.work.machines.get("beheer", self.wie)
        return bureau.concept if bureau else None

    @cached_property
    def voorbeeld(self) -> Markup:
        """What is tried out, as it will be seen."""
        return sample(self.concept.id, self.concept.tekst) if self.concept else Markup("")

    @cached_property
    def verweesd(self) -> tuple[Verweesd, ...]:
        """Casussen without a casusregisseur who works here."""
        return orphaned(self.work)

    @cached_property
    def mensen(self) -> list[Mens]:
        """Who is known and works here."""
        return [m for m in self.work.personen.colleagues() if not m.weg]

    @cached_property
    def vertrokken(self) -> list[Mens]:
        """Who is known and works here no longer."""
        return [m for m in self.work.personen.colleagues() if m.weg]

    def in_gebied(self, gebied: str, rol: str) -> list[str]:
        """Who has this role in this gebied, who had it first in front."""
        return [r.persoon for r in reversed(self.rollen) if (r.gebied, r.rol) == (gebied, rol)]

    def ambassadeurs(self, wie: str) -> list[str]:
        """The ambassadeurs of the gebieden of which this person is aanjager."""
        van_hen = {r.gebied for r in self.rollen if (r.persoon, r.rol) == (wie, "aanjager")}
        alle = (r for r in self.rollen if r.rol == "ambassadeur" and ("" in van_hen or r.gebied in van_hen))
        return list(dict.fromkeys(r.persoon for r in alle))
