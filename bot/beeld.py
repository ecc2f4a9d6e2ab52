"""What a text may speak of: machines by id, and on demand the plan, the people and the actions of a casus.

Read-only, over the work that renders. In a channel nobody from the network has a name (law 8).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property, partial
from typing import Any

from bot.beheerbeeld import BeheerBeeld
from bot.namen import Namen
from bot.openplek import Plekbeeld, seat
from bot.thuis import ThuisBeeld
from bot.voorbeeld import previews
from flows.actiestand import Actie
from flows.bijeenkomststand import Bijeenkomst
from flows.casusstand import Casus
from flows.gesprekstand import Gesprek
from flows.machine import machines
from flows.overlegstand import Overleg
from flows.papier import Papier
from flows.plan import Inhoud, Planversie, compose
from flows.prikken import Telling, best, needed, tally
from flows.toestemming import holds, may_read
from flows.uitnodigingstand import WACHT, Uitnodiging
from flows.verschil import Verschil, compare
from storage.rollen import OP_CASUS
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Deelnemer:
    """Somebody on the casus: every role, and from the invitation the kind of reason and the expertise (OVL-04)."""

    persoon: str
    rollen: tuple[str, ...]
    reden: str = ""
    expertise: str = ""


@dataclass(frozen=True)
class CasusBeeld:
    """A casus as its texts see it; every part is read when a text asks for it."""

    work: Work
    id: str

    @cached_property
    def casus(self) -> Casus:
        """The casus itself."""
        return self.work.machines.get("casus", self.id)  # type: ignore[no-any-return]

    @cached_property
    def gesprek(self) -> Gesprek:
        """The conversation of the casus."""
        return self.work.machines.get("gesprek", self.casus.gesprek)  # type: ignore[no-any-return]

    @cached_property
    def overleg(self) -> Overleg:
        """The overleg of the casus."""
        return self.work.machines.get("overleg", self.id)  # type: ignore[no-any-return]

    @cached_property
    def bijeenkomst(self) -> Bijeenkomst | None:
        """The gathering that is being planned or was held last; None before there is one."""
        id = self.overleg.bijeenkomst
        return self.work.machines.get("bijeenkomst", id) if id else None

    def geprikt(self, b: Bijeenkomst) -> tuple[tuple[Telling, ...], Telling | None]:
        """What was answered to the moments that are out, and the one that suits best."""
        tellingen = tally(b.voorstellen, b.antwoorden, needed(b.inwoner, self.uitnodigingen))
        return tellingen, best(tellingen)

    @cached_property
    def acties(self) -> list[Actie]:
        """The actions in the order of their numbers, the inwoner's own first (MDO-15)."""
        return sorted(
            self.work.machines.find("actie", casus=self.id), key=lambda t: (t.eigenaar not in self.inwoner, t.volg)
        )

    @cached_property
    def inwoner(self) -> frozenset[str]:
        """The ids by which the inwoner is known."""
        return self.work.personen.inwoner_of(self.id)

    @cached_property
    def klaar(self) -> int:
        """How many actions are done."""
        return sum(t.status == "klaar" for t in self.acties)

    def leidt(self, wie: str) -> bool:
        """Whether this person leads the overleg or the casus."""
        return any(p == wie and rol != "deelnemer" for p, rol in self.mensen)

    def open_van(self, wie: str) -> int:
        """How many open actions this person is reminded of."""
        return sum(t.ontvanger == wie and t.status != "klaar" for t in self.acties)

    @property
    def procesregisseur(self) -> str:
        """Who helps with the cooperation; empty where nobody does (REG-03)."""
        return next((p for p, rol in self._rollen if rol == "procesregisseur"), "")

    @property
    def achtergelaten(self) -> int:
        """How many open actions a casusregisseur left behind who is not on the casus any more."""
        van = self.casus.voorganger
        return self.open_van(van) if van and van not in {p for p, _ in self.mensen} else 0

    @cached_property
    def uitnodigingen(self) -> list[Uitnodiging]:
        """All invitations."""
        return self.work.machines.find("uitnodiging", casus=self.id)

    @property
    def onbeantwoord(self) -> list[Uitnodiging]:
        """Invitations that still wait for an answer, or for a yes to it."""
        return [u for u in self.uitnodigingen if u.status in (*WACHT, "moment", "wacht")]

    @cached_property
    def _rollen(self) -> list[tuple[str, str]]:
        """(persoon, rol) of everybody with a part in the casus, also who reads nothing of it."""
        return self.work.rollen.on(self.id)

    @property
    def mensen(self) -> list[tuple[str, str]]:
        """(persoon, rol) on the casus now."""
        return [(p, rol) for p, rol in self._rollen if rol in OP_CASUS]

    @cached_property
    def deelnemers(self) -> list[Deelnemer]:
        """Everybody on the casus once, the casusregisseur first, with roles and the kind of reason they were asked for."""
        waarom = {u.aan: u for u in self.uitnodigingen if u.status == "mee"}
        rollen: dict[str, list[str]] = {}
        for p, rol in self.mensen:
            rollen.setdefault(p, []).append(rol)
        alle = [
            Deelnemer(p, tuple(r), u.reden if (u := waarom.get(p)) else "", u.expertise if u else "")
            for p, r in rollen.items()
        ]
        return sorted(alle, key=lambda d: "casusregisseur" not in d.rollen)

    def nieuw_hier(self, persoon: str) -> bool:
        """Whether this is the first time that somebody is asked along: they get the way of working on one page (OVL-15)."""
        return not self.work.rollen.elsewhere(persoon, self.id)

    def leest(self, wie: str) -> bool:
        """Whether this person may read the plan now: the casusregisseur always, others once it is shared (PRI-01)."""
        return may_read(self.casus, wie)

    @cached_property
    def plan(self) -> Planversie | None:
        """The last version of the plan."""
        return self.work.records.newest_plan(self.id)

    def nieuw_voor(self, wie: str) -> bool:
        """Whether the plan changed since this person last opened it (PLA-05)."""
        plan = self.plan
        return (
            plan is not None and plan.door != wie and not self.work.audit.saw(wie, "casus/plan", self.id, plan.wanneer)
        )

    @property
    def cijfer_dag(self) -> date | None:
        """The day on which the first welzijnscijfer was given (VRA-06)."""
        eerste = self.gesprek.live.get("cijfer")
        return eerste.wanneer.date() if eerste else None

    @cached_property
    def cijfers(self) -> list[tuple[date, int, str]]:
        """The welzijnscijfers in order, each with its day and the inwoner's own words (PLA-04, EVA-04)."""
        g, dag = self.gesprek, self.cijfer_dag
        uit = [(dag, g.cijfer, g.cijfer_waarom)] if dag and g.cijfer else []
        return uit + [(t.wanneer.date(), t.cijfer, t.woorden) for t in self.casus.evaluaties if t.cijfer]

    @cached_property
    def papieren(self) -> list[Papier]:
        """What stands on paper of this plan, oldest first (PLA-08, PLA-10)."""
        alle: list[Papier] = self.work.machines.find("papier", casus=self.id, status="bewaard")
        return sorted(alle, key=lambda p: p.gemaakt)

    @cached_property
    def verschil(self) -> Verschil | None:
        """What the last version changed; None where there is only one."""
        versies = self.work.machines.find("planversie", casus=self.id, newest="nummer", limit=2)
        return compare(versies[1].inhoud, versies[0].inhoud) if len(versies) == 2 else None

    @cached_property
    def eerste_dag(self) -> date:
        """The day of the first version: what was added later is marked with its own day (PLA-05)."""
        eerste = self.work.machines.find("planversie", casus=self.id, nummer=1)
        return eerste[0].wanneer.date() if eerste else date.max

    @cached_property
    def inhoud(self) -> Inhoud:
        """What stands now, also before the first version."""
        return compose(self.casus, self.gesprek, self.acties, self.inwoner)

    @cached_property
    def plekken(self) -> list[Plekbeeld]:
        """Seats without a name, each with whom to ask for one."""
        return [seat(self.work, p) for p in self.casus.plekken]

    @cached_property
    def toestemming(self) -> dict[str, Any] | None:
        """The consent to share that holds now, with whom all together (PRI-01)."""
        return holds(self.work.records.of("toestemming_delen", self.id))

    @property
    def gedeeld_met(self) -> list[str]:
        """With whom the inwoner agreed to share."""
        return self.toestemming["met"] if self.toestemming else []

    @cached_property
    def gewild(self) -> dict[str, Any] | None:
        """How the inwoner last said whether they want to be helped this way (AAN-02)."""
        rijen = self.work.records.of("werkwijze_gewild", self.id)
        return rijen[-1] if rijen else None

    @property
    def zonder_slack(self) -> bool:
        """Whether somebody without Slack has an action (UIT-09)."""
        return any(t.contact for t in self.acties)

    @cached_property
    def bestanden_bij(self) -> list[str]:
        """Who took the plan out as a file."""
        return sorted({r.wie for r in self.work.audit.of(self.id) if r.wat in ("pdf", "docx", "json")})


def gather(
    work: Work,
    ids: Mapping[str, str],
    data: Mapping[str, Any],
    wie: str,
    in_kanaal: bool,
    beheerders: frozenset[str],
    nu: datetime,
    chat_van: str = "",
) -> dict[str, Any]:
    """Everything that a text may speak of; ``chat_van``: whose chat it lands in, empty for a window or a channel."""
    namen = Namen(work, in_kanaal, chat_van)
    organisatie = work.instellingen.now()
    uit: dict[str, Any] = {
        "organisatie": organisatie,
        "eigen_teksten": work.teksten.own(),
        "ik": wie,
        "noem": namen,
        "voluit": namen.voluit,
        "noem_buiten": namen.buiten,
        "stempel": "",
        **data,
    }
    for naam, id in ids.items():
        if naam == "thuis":
            uit["thuis"] = ThuisBeeld(work, id, nu.date(), id in beheerders)
        elif naam == "wie":
            uit["wie"] = id
        elif naam in machines():
            uit[naam] = work.machines.get(naam, id)
    if "beheer" in ids:
        uit["huis"] = BeheerBeeld(work, ids["beheer"])
    if "casus" in ids:
        uit["beeld"] = CasusBeeld(work, ids["casus"])
        uit["voorbeelden"] = partial(previews, uit)
    return uit
