"""People, moments and small handles with which the tests of flows/ talk to a machine. No decision is repeated here."""

from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from flows import effect as e
from flows.actiestand import Actie
from flows.agendastand import Agenda, Oplossing
from flows.beheer import Beheer
from flows.bijeenkomststand import Bijeenkomst
from flows.casus import Casus
from flows.dmstand import Dm
from flows.formulier import Formulier, Veld, Veldsoort, check
from flows.gesprek import Gesprek
from flows.invoer import Bijlage, Input, Mens, Occasion, Text, persoon_of
from flows.koppeling import Koppeling
from flows.leersessiestand import Leersessie, Oproep, taken_for
from flows.machine import Result, machines
from flows.meevragen import Meedenkvraag
from flows.opschalingstand import Opschaling
from flows.overlegstand import Overleg
from flows.papier import Blad, Papier
from flows.plek import Plek
from flows.stap import Antwoord, Deel
from flows.tafelstand import Tafel
from flows.termijnen import AMSTERDAM
from flows.uitnodigingstand import Uitnodiging

SANNE, MO, ELS, FATMA, JORIS, WIM, ROBOT = map(
    persoon_of, ("U0SANNE", "U0MO", "U0ELS", "U0FATMA", "U0JORIS", "U0WIM", "U0ROBOT")
)
MENSEN = {p: Mens(p, is_bot=p == ROBOT, weg=p == WIM) for p in (SANNE, MO, ELS, FATMA, JORIS, WIM, ROBOT)}
NU = datetime(2026, 3, 2, 9, tzinfo=AMSTERDAM)
CASUS = "c1"
OP = frozenset({"op_casus"})
ROLLEN = {SANNE: OP | {"casusregisseur"}, MO: OP | {"deelnemer"}, FATMA: frozenset({"aanjager", "beheerder"})}
ZEGT = (
    e.Say | e.OpenWindow | e.ReplaceWindow | e.FieldErrors | e.Whisper | e.NextNumber
)  # a number begins a casus, which speaks

BEGIN: dict[str, Any] = {
    "dm": Dm(id=SANNE, team="T0"),
    "beheer": Beheer(id=FATMA, team="T0"),
    "casus": Casus(id=CASUS, team="T0", nummer="2026-014", regisseur=SANNE, gestart=NU, gesprek="g1"),
    "gesprek": Gesprek(id="g1", team="T0", casus=CASUS, persoon=SANNE),
    "uitnodiging": Uitnodiging(
        id="u1", team="T0", casus=CASUS, nummer="2026-014", van=SANNE, aan=MO, reden="expertise", expertise="wonen",
        woorden="jij kent het huis", doel="rust in huis", uiterlijk=date(2026, 3, 6),
    ),
    "plek": Plek("p1", "T0", CASUS, "2026-014", "wonen", SANNE, (FATMA,), bedankte=MO),
    "opschaling": Opschaling(
        "s1", "T0", CASUS, "2026-014", SANNE, JORIS, "samenwerking", "help ons om samen te werken", NU.date(), date(2026, 3, 6)
    ),
    "actie": Actie(
        id="a1", team="T0", casus=CASUS, casusnummer="2026-014", volg=1, wat="bellen over het lek", eigenaar=MO, contact="",
        uiterlijk=date(2026, 4, 13), gemaakt=NU, door=SANNE,
    ),
    "agenda": Agenda(
        "b1", "T0", CASUS, "2026-014", "C0OVERLEG", SANNE, ELS, "p1", NU, NU, aanwezig=("p1", SANNE, MO, ELS), regels={SANNE: ("Mo belt de corporatie",)},
        oplossingen=(Oplossing("een klusser uit de buurt"),),
    ),
    "bijeenkomst": Bijeenkomst("b1", "T0", CASUS, "2026-014", 1, NU.date(), "p1"),
    "koppeling": Koppeling("k1", "T0", CASUS, "2026-014", "u1", "netwerk1", "nina@huisartsen.example", "onderweg"),
    "overleg": Overleg(id=CASUS, team="T0", casus=CASUS, nummer="2026-014"),
    "meedenken": Meedenkvraag(
        id="m1", team="T0", van=SANNE, aan=MO, vraag="hoe begin ik een gesprek over geld?", gestart=NU, status="gevraagd",
    ),
    "papier": Papier("p1", "T0", SANNE, NU, (Blad("b1", "F0EEN"), Blad("b2", "F0TWEE"))),
    "tafel": Tafel("t1", "T0", "C0LEER", FATMA, FATMA, JORIS, (ELS, MO, JORIS), NU),
    "leersessie": Leersessie(
        "l1", "T0", "", "", FATMA, NU + timedelta(days=8, hours=5), taken_for(2, True), (Oproep(ELS, 1), Oproep(MO, 1)), keer=1, bord=1, straks=True,
    ).put("1.gespreksleider", SANNE),
}  # fmt: skip


class Teksten:
    """What the shell knows of texts: one can be replaced, and any words will do."""

    def now(self, key: str) -> str | None:
        return "onze tekst" if key == "dm/uitleg" else None

    def fault(self, key: str, tekst: str) -> str:
        return "" if key == "dm/uitleg" else "leeg"


def at(
    wie: str = SANNE, nu: datetime = NU, zaad: str = "0", rollen: frozenset[str] | None = None, **instelling: Any
) -> Occasion:
    """An occasion: who, when, and what the shell knows of the casus."""
    standaard: dict[str, Any] = {
        "regisseur": SANNE,
        "betrokken": frozenset({SANNE, MO, ELS}),
        "teksten": Teksten(),
        "beheerders": frozenset({FATMA}),
    }
    return Occasion(
        wie, nu, "T0", ROLLEN.get(wie, frozenset()) if rollen is None else rollen, zaad, MENSEN, standaard | instelling
    )


def do(state: Any, invoer: Input, a: Occasion | None = None) -> Result:
    """One step of the machine that has this state."""
    machine = next(m for m in machines().values() if m.State is type(state))
    return machine.step(state, invoer, a or at())


def play(state: Any, *invoeren: Input | tuple[str, Input]) -> Any:
    """The state after these inputs, each by Sanne or by who is named before it."""
    for n, stap in enumerate(invoeren):
        wie, invoer = stap if isinstance(stap, tuple) else (SANNE, stap)
        state = do(state, invoer, at(wie, zaad=str(n))).state
    return state


def of(r: Result, soort: type) -> list[Any]:
    """The effects of one class."""
    return [x for x in r.effecten if isinstance(x, soort)]


def keys(r: Result, aan: str | None = None) -> list[str]:
    """The keys of all that is said or opened, or of what is said to one person or channel."""
    if aan is None:
        return [x.key for x in r.effecten if hasattr(x, "key")]
    return [
        x.key
        for x in r.effecten
        if (isinstance(x, e.Say) and x.aan == aan) or (isinstance(x, e.Whisper) and x.wie == aan)
        for x in [x]
    ]


def told(r: Result, soort: str) -> list[Input]:
    """The words for another machine."""
    return [x.invoer for x in of(r, e.Tell) if x.soort == soort]


def speaks(r: Result) -> bool:
    """Whether a person gets anything to see."""
    return any(isinstance(x, ZEGT) for x in r.effecten)


def text(tekst: str, ts: str = "1767600000.001000", oud: bool = False) -> Text:
    """A typed message."""
    return Text(tekst, ts, oud)


def given(stap: str, tekst: str = "", **data: Any) -> Antwoord:
    """An answer as it is kept."""
    return Antwoord(stap, NU, SANNE, delen=(Deel("1767600000.000100", tekst),) if tekst else (), data=data)


@cache
def filled(formulier: Formulier, mensen: tuple[str, ...] = (ELS,)) -> dict[str, Any]:
    """Clean values with which a form is right."""
    rauw: dict[str, Any] = {}
    for veld in formulier.velden:
        for persoon in ("1",) if veld.per == "regels" else mensen if veld.per else ("",):
            rauw[f"{veld.key}:{persoon}" if persoon else veld.key] = _value(veld, mensen)
    schoon, fouten = check(formulier, rauw)
    assert not fouten, (formulier.key, fouten)
    return schoon


def _value(veld: Veld, mensen: tuple[str, ...]) -> Any:
    if veld.soort in (Veldsoort.ZOEK, Veldsoort.ZOEKEN):
        return "k1" if veld.soort is Veldsoort.ZOEK else []
    if veld.lijst:
        return [] if veld.soort is Veldsoort.VINKJES else mensen[0] if veld.verplicht else None
    if veld.soort is Veldsoort.DATUM:
        return (NU.date() + timedelta(days=14)).isoformat()
    if veld.soort is Veldsoort.MOMENT:
        volg = int(veld.key[-1]) if veld.key[-1].isdigit() else 0  # moment1 to moment5 differ
        return int((NU + timedelta(days=7 + volg, hours=5)).timestamp())
    if veld.soort is Veldsoort.BESTAND:
        return Bijlage("F1", "csv", 100)
    if veld.soort is Veldsoort.MENS:
        return mensen[0] if veld.verplicht or veld.key == "wie" else None
    if veld.soort is Veldsoort.MENSEN:
        return list(mensen)
    if veld.soort is Veldsoort.KEUZE and not veld.opties:
        return "wmo"  # an organisation's own list
    if veld.opties:
        een = veld.soort in (Veldsoort.KEUZE, Veldsoort.RONDJES)
        return (veld.opties[0] if veld.verplicht else None) if een else list(veld.opties)
    return "een tekst" if veld.verplicht else None
