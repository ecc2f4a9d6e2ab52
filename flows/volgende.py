"""The one thing to do next in a casus, for one person, and how soon it asks for attention. Decides nothing else.

``WAT`` stands in the order of urgency; its words are in algemeen/woorden, its button in the text that shows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flows.actiestand import Actie
from flows.bijeenkomststand import Bijeenkomst
from flows.casusstand import Casus
from flows.gesprekstand import Gesprek
from flows.overlegstand import Overleg
from flows.prikken import best, needed, tally
from flows.termijnen import AMSTERDAM, working_days_after
from flows.uitnodigingstand import UIT, WACHT, Uitnodiging
from flows.voorbereiding import still_open

WAT = (
    "bezig", "bezig_mee", "vandaag", "vandaag_mee", "overnemen", "kanaal", "voorbereiden", "doorlopen", "te_laat", "vast", "akkoord", "prik", "kies",
    "antwoord_laat", "terugkijken", "evaluatie", "versie", "prikken", "kijk_na", "concept", "vraag", "uitnodigen", "heeft_het", "gepland", "prikt",
    "afspreken", "wacht", "actie", "doet_mee", "later", "klaar", "gestopt", "dicht",
)  # fmt: skip
KNOP = {
    "bezig": "agenda.leid", "bezig_mee": "agenda.uitkomst", "vandaag": "casus.start", "vandaag_mee": "casus.plan", "voorbereiden": "overleg.voorbereiding",
    "prik": "bijeenkomst.per_moment", "kies": "bijeenkomst.kies", "prikken": "casus.prikken",
    "overnemen": "casus.overdracht_lezen", "doorlopen": "casus.doorlopen", "kanaal": "overleg.opnieuw", "te_laat": "casus.acties", "vast": "actie.obstakel",
    "akkoord": "uitnodiging.akkoord", "terugkijken": "casus.terugkijken", "evaluatie": "casus.evaluatie", "versie": "casus.plan", "kijk_na": "gesprek.verder",
    "concept": "casus.uitnodigen", "vraag": "gesprek.verder", "uitnodigen": "casus.uitnodigen", "heeft_het": "casus.heeft_het",
    "afspreken": "overleg.nieuwe_actie", "doet_mee": "casus.plan",
}  # fmt: skip
BINNENKORT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Volgende:
    """``wat``: one of ``WAT``; ``n`` of ``m``, ``dag``, ``om`` (a moment) and ``wie`` fill its sentence; ``id`` and ``bij``:
    what its button answers."""

    wat: str
    id: str = ""
    n: int = 0
    m: int = 0
    dag: date | None = None
    wie: str = ""
    bij: str = ""
    om: datetime | None = None

    @property
    def knop(self) -> str:
        """The button that does it."""
        return KNOP.get(self.wat, "casus.open")

    @property
    def rang(self) -> tuple[int, date]:
        """To sort by: the most urgent first, then the soonest."""
        return WAT.index(self.wat), self.dag or date.max


@dataclass(frozen=True, slots=True)
class Stand:
    """What one casus is at now. ``nieuw``: the plan changed since this person saw it; ``leidt``: whether they are
    voorzitter or notulist of its overleg."""

    casus: Casus
    gesprek: Gesprek | None
    overleg: Overleg | None
    acties: Sequence[Actie] = ()
    uitnodigingen: Sequence[Uitnodiging] = ()
    nieuw: bool = False
    bijeenkomst: Bijeenkomst | None = None
    leidt: bool = False


def next_for(wie: str, s: Stand, vandaag: date) -> Volgende:
    """What this person can best do now in this casus."""
    if s.casus.status != "open":
        return Volgende("gestopt" if s.casus.status == "gestopt" else "dicht", s.casus.id)
    mogelijk = [Volgende("overnemen", s.casus.id, wie=s.casus.regisseur)] if s.casus.opvolger == wie else []
    mogelijk += _held(wie, s, vandaag)
    mogelijk += _leading(s, vandaag) if s.casus.regisseur == wie else _taking_part(wie, s, vandaag)
    if s.nieuw:
        mogelijk.append(Volgende("versie", s.casus.id))
    return min(mogelijk, key=lambda v: v.rang)


def _held(wie: str, s: Stand, vandaag: date) -> list[Volgende]:
    """The gathering itself, for everybody on the casus: it is held, it has a date, or their answer is asked (OVL-07)."""
    b, leidt = s.bijeenkomst, s.leidt or s.casus.regisseur == wie
    if b is None:
        return []
    if b.status == "bezig":
        return [Volgende("bezig" if leidt else "bezig_mee", b.id)]
    if b.prikt and wie in b.wacht_op:
        return [Volgende("prik", b.id, bij=str(b.ronde))]
    if b.status != "gepland" or b.begin is None:
        return []
    dag = b.begin.astimezone(AMSTERDAM).date()
    if dag <= vandaag:
        return [Volgende("vandaag" if leidt else "vandaag_mee", s.casus.id, dag=dag, om=b.begin)]
    return [Volgende("gepland", s.casus.id, dag=dag, om=b.begin)]


def _leading(s: Stand, vandaag: date) -> list[Volgende]:
    c, g = s.casus, s.gesprek
    if g is not None and g.klaar is None:
        n, m = g.telling
        return [Volgende("vraag", g.id, n, m) if g.nu else Volgende("kijk_na", g.id)]
    uit = _actions(s, vandaag) + _invited(s, vandaag) + _dated(s, vandaag)
    if s.overleg and s.overleg.status in ("mislukt", "weg"):
        uit.append(Volgende("kanaal", c.id))
    if c.doorlopen == "nodig":
        uit.append(Volgende("doorlopen", c.id))
    if c.evaluatie:
        wanneer = "evaluatie" if c.evaluatie <= vandaag + BINNENKORT else "later"
        uit.append(Volgende("terugkijken" if c.evaluatie <= vandaag else wanneer, c.id, dag=c.evaluatie))
    if c.concept:
        uit.append(Volgende("concept", c.id))
    elif not (c.zonder_overleg or s.acties or any(u.status not in UIT for u in s.uitnodigingen)):
        uit.append(Volgende("uitnodigen", c.id))
    if c.soort == "inwoner" and c.bij_inwoner < c.versie:
        uit.append(Volgende("heeft_het", c.id, c.versie))
    return [*uit, Volgende("klaar", c.id)]


def _actions(s: Stand, vandaag: date) -> list[Volgende]:
    op_tijd = [t for t in s.acties if t.status != "klaar"]
    klaar = len(s.acties) - len(op_tijd)
    uit = [Volgende("te_laat", s.casus.id, t.volg, dag=t.uiterlijk) for t in op_tijd if t.uiterlijk < vandaag]
    uit += [Volgende("vast", t.id, t.volg, dag=t.uiterlijk) for t in op_tijd if t.status == "vast"]
    if op_tijd:
        uit.append(Volgende("actie", s.casus.id, len(s.acties), klaar, min(t.uiterlijk for t in op_tijd)))
    elif not s.acties and (s.casus.zonder_overleg or any(u.status == "mee" for u in s.uitnodigingen)):
        uit.append(Volgende("afspreken", s.casus.id))
    return uit


def _invited(s: Stand, vandaag: date) -> list[Volgende]:
    wacht = [u for u in s.uitnodigingen if u.status in (*WACHT, "moment")]
    uit = [Volgende("akkoord", u.id, wie=u.aan) for u in s.uitnodigingen if u.status == "wacht"]
    laat = [u for u in wacht if u.uiterlijk < vandaag]
    if laat:
        uit.append(Volgende("antwoord_laat", s.casus.id, len(laat), dag=min(u.uiterlijk for u in laat)))
    elif wacht:
        uit.append(Volgende("wacht", s.casus.id, len(wacht), dag=min(u.uiterlijk for u in wacht)))
    return uit


def _dated(s: Stand, vandaag: date) -> list[Volgende]:
    """An overleg that was decided on: find its date, settle it, or talk it through with the inwoner beforehand."""
    b = s.bijeenkomst
    if b is None:
        return []
    if b.status == "gepland" and b.begin is not None:
        morgen = b.begin.astimezone(AMSTERDAM).date() <= working_days_after(vandaag, 1)
        nog = s.overleg is not None and bool(still_open(s.overleg))
        return [Volgende("voorbereiden", s.casus.id, om=b.begin)] if morgen and nog else []
    if b.status != "prikken" or not (s.acties or any(u.status not in UIT for u in s.uitnodigingen)):
        return []
    komt = [m for m in b.voorstellen if m.astimezone(AMSTERDAM).date() > vandaag]
    if komt and b.wacht_op:
        return [Volgende("prikt", b.id, len(b.gevraagd), len(b.gevraagd) - len(b.wacht_op))]
    beste = best(tally(komt, b.antwoorden, needed(b.inwoner, s.uitnodigingen)))
    if beste is None:
        return [Volgende("prikken", s.casus.id, dag=b.uiterlijk)]
    return [Volgende("kies", b.id, bij=beste.key, om=beste.moment)]


def _taking_part(wie: str, s: Stand, vandaag: date) -> list[Volgende]:
    eigen = sorted((t for t in s.acties if t.ontvanger == wie and t.status != "klaar"), key=lambda t: t.uiterlijk)
    uit = [Volgende("te_laat", s.casus.id, t.volg, dag=t.uiterlijk) for t in eigen if t.uiterlijk < vandaag]
    return [*uit, Volgende("doet_mee", s.casus.id)]
