"""What one person has to do with: invitations, actions, and every casus with the one thing to do next.

Read-only, over the work that renders. It asks the database the same number of things for one casus as for two hundred.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from bot.instelling import near, planned
from flows.actiestand import Actie
from flows.bijeenkomststand import Bijeenkomst
from flows.casusstand import Casus
from flows.gebied import Gebied
from flows.leersessiestand import Leersessie
from flows.opschalingstand import Opschaling
from flows.uitnodigingstand import Uitnodiging
from flows.volgende import Stand, Volgende, next_for
from storage.rollen import OP_CASUS
from storage.work import Work

BLAD = 10
"""So many casussen on a page."""


@dataclass(frozen=True)
class Rij:
    """One casus in a list: the casus, and what this person can best do now."""

    casus: Casus
    volgende: Volgende
    eigen: bool


@dataclass(frozen=True)
class ThuisBeeld:
    """What one person has to do with on a day; every part is read when a text asks for it."""

    work: Work
    wie: str
    vandaag: date
    beheerder: bool = False

    @cached_property
    def rollen(self) -> frozenset[str]:
        """Roles on the workspace."""
        return self.work.rollen.of(self.wie, "") | ({"beheerder"} if self.beheerder else set())

    @cached_property
    def gebied(self) -> Gebied | None:
        """Where this person works most; None where they did not say."""
        thuis = self.work.rollen.home(self.wie)
        return next((g for g in self.gebieden if g.id == thuis), None)

    @cached_property
    def gebieden(self) -> tuple[Gebied, ...]:
        """Every gebied."""
        return self.work.gebieden.all()

    @cached_property
    def aanjagers(self) -> tuple[str, ...]:
        """Who drives the method where this person works."""
        return near(self.work, "aanjager", self.wie)

    @cached_property
    def _rollen_op(self) -> list[tuple[str, str]]:
        """(casus, rol) of this person, newest first."""
        return self.work.rollen.casussen_of(self.wie)

    @cached_property
    def _op(self) -> dict[str, str]:
        """The casussen this person is on, newest first, each with the role that counts most."""
        rollen: dict[str, str] = {}
        for casus, rol in self._rollen_op:
            if rol in OP_CASUS and (casus not in rollen or rol == "casusregisseur"):
                rollen[casus] = rol
        return rollen

    @cached_property
    def _leidt(self) -> frozenset[str]:
        """The casussen of which this person leads the overleg: as voorzitter or notulist."""
        return frozenset(casus for casus, rol in self._rollen_op if rol in ("voorzitter", "notulist"))

    @cached_property
    def eigen(self) -> list[str]:
        """The ids of the casussen of which this person is casusregisseur, newest first."""
        return [casus for casus, rol in self._op.items() if rol == "casusregisseur"]

    @cached_property
    def _casussen(self) -> dict[str, Casus]:
        return self.work.machines.fetch("casus", self._op)

    @cached_property
    def afgerond(self) -> list[Casus]:
        """The casussen that are closed and can still be read: no work any more. The first to be erased first (PRI-09)."""
        dicht = [c for c in self._casussen.values() if c.status == "gesloten"]
        return sorted(dicht, key=lambda c: (c.wissen or self.vandaag, c.nummer))

    @cached_property
    def eigen_casussen(self) -> list[Casus]:
        """The casussen of which this person is casusregisseur, newest first."""
        return [c for id in self.eigen if (c := self._casussen[id]).status == "open"]

    @cached_property
    def rijen(self) -> list[Rij]:
        """Every casus of this person that is not closed, the most urgent first; of equals the newest."""
        m, eigen, casussen = self.work.machines, frozenset(self.eigen), self._casussen
        gesprekken = m.fetch("gesprek", [casussen[id].gesprek for id in self.eigen])
        overleggen = m.fetch("overleg", self._op)
        bijeenkomsten = m.fetch("bijeenkomst", [o.bijeenkomst for o in overleggen.values() if o.bijeenkomst])
        gevraagd = _by_casus(m.find("uitnodiging", casus=tuple(self.eigen)) if eigen else ())
        acties, nieuw = _by_casus(self._acties), self._changed
        rijen = []
        for id in self._op:
            c = casussen[id]
            if c.status == "gesloten":
                continue
            o = overleggen.get(id)
            b = bijeenkomsten.get(o.bijeenkomst) if o else None
            praat, leidt = gesprekken.get(c.gesprek), id in self._leidt
            s = Stand(c, praat, o, acties[id], gevraagd[id], id in nieuw, b, leidt)
            rijen.append(Rij(c, next_for(self.wie, s, self.vandaag), id in eigen))
        return sorted(rijen, key=lambda r: r.volgende.rang)

    @property
    def bladen(self) -> int:
        """How many pages there are, at least one."""
        return max(1, -(-len(self.rijen) // BLAD))

    @cached_property
    def blad(self) -> int:
        """The page this person is on, from nought."""
        dm = self.work.machines.get("dm", self.wie)
        return min(dm.bladzijde if dm else 0, self.bladen - 1)

    @property
    def op_blad(self) -> list[Rij]:
        """The casussen on this page."""
        return self.rijen[self.blad * BLAD : (self.blad + 1) * BLAD]

    @cached_property
    def _changed(self) -> frozenset[str]:
        """Casussen whose plan somebody else changed since this person last opened it (PLA-05)."""
        gezien = self.work.audit.last_seen(self.wie, "casus/plan", self._op)
        plannen = self.work.machines.last("planversie", "casus", "nummer", self._op)
        anders = (p for p in plannen if p.door != self.wie)
        return frozenset(p.casus for p in anders if p.casus not in gezien or gezien[p.casus] < p.wanneer)

    @cached_property
    def _acties(self) -> list[Actie]:
        loopt = tuple(id for id, c in self._casussen.items() if c.status == "open")
        return self.work.machines.find("actie", casus=loopt) if loopt else []

    @cached_property
    def acties(self) -> list[Actie]:
        """Open actions that this person is reminded of, soonest first."""
        van_mij = (t for t in self._acties if t.ontvanger == self.wie and t.status != "klaar")
        return sorted(van_mij, key=lambda t: (t.uiterlijk, t.casusnummer, t.volg))

    @cached_property
    def uitnodigingen(self) -> list[Uitnodiging]:
        """Invitations that wait for this person's answer, the soonest first."""
        gevraagd: list[Uitnodiging] = self.work.machines.find("uitnodiging", aan=self.wie, status="gevraagd")
        return sorted(gevraagd, key=lambda u: u.uiterlijk)

    @cached_property
    def opschalingen(self) -> list[Opschaling]:
        """Where this person is asked as procesregisseur, or is one."""
        alle: list[Opschaling] = self.work.machines.find("opschaling", aan=self.wie, status=("gevraagd", "mee"))
        return sorted(alle, key=lambda o: (o.status != "gevraagd", o.uiterlijk))

    def kies(self, nummer: str, gesprek: str) -> Casus | None:
        """The casus that is meant: by its number, by the conversation that is open, else the newest own one."""
        m = self.work.machines
        if nummer:
            gevonden = m.find("casus", nummer=nummer, id=tuple(self._op)) if self._op else []
            return gevonden[0] if gevonden else None
        praat = m.get("gesprek", gesprek) if gesprek else None
        volgorde = sorted([*self.eigen, *self._op], key=lambda casus: self._casussen[casus].status == "gesloten")
        id = praat.casus if praat and praat.casus in self._op else next(iter(volgorde), "")
        return m.get("casus", id) if id else None

    def actie(self, id: str) -> Actie:
        """One action, for a list of what is due."""
        return self.work.machines.get("actie", id)  # type: ignore[no-any-return]

    def uitnodiging(self, id: str) -> Uitnodiging:
        """One invitation, for a list of what is due."""
        return self.work.machines.get("uitnodiging", id)  # type: ignore[no-any-return]

    def opschaling(self, id: str) -> Opschaling:
        """One question to a procesregisseur, for a list of what is due."""
        return self.work.machines.get("opschaling", id)  # type: ignore[no-any-return]

    def bijeenkomst(self, id: str) -> Bijeenkomst:
        """One bijeenkomst, for a list of what is due."""
        return self.work.machines.get("bijeenkomst", id)  # type: ignore[no-any-return]

    def casus(self, id: str) -> Casus:
        """One casus, for a list of what is due."""
        return self.work.machines.get("casus", id)  # type: ignore[no-any-return]

    def leersessie(self, id: str) -> Leersessie:
        """One leersessie, for a list of what is due."""
        return self.work.machines.get("leersessie", id)  # type: ignore[no-any-return]

    @cached_property
    def leersessies(self) -> list[Leersessie]:
        """What is planned in the gebieden that this person drives, soonest first (LEE-07)."""
        if not self.rollen & {"aanjager", "beheerder"}:
            return []
        van_hen = {r.gebied for r in self.work.rollen.beside() if (r.persoon, r.rol) == (self.wie, "aanjager")}
        overal = "" in van_hen or "beheerder" in self.rollen
        return [s for s in planned(self.work) if overal or s.gebied in van_hen]


def _by_casus(dingen: Iterable[Any]) -> dict[str, list[Any]]:
    uit: dict[str, list[Any]] = defaultdict(list)
    for ding in dingen:
        uit[ding.casus].append(ding)
    return uit
