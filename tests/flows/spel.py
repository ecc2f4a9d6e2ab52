"""People, moments and small handles with which the tests of flows/ talk to a machine. No decision is repeated here."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from flows import effect as e
from flows.actie import Actie
from flows.casus import Casus
from flows.dm import Dm
from flows.formulier import Formulier, Veld, Veldsoort, check
from flows.gesprek import Gesprek
from flows.invoer import Click, Due, Happened, Input, Mens, Occasion, Submitted, Text, persoon_of
from flows.machine import Machine, Result, machines, may
from flows.overleg import Overleg
from flows.stap import Antwoord, Deel
from flows.tafel import Tafel
from flows.termijnen import AMSTERDAM
from flows.uitnodiging import Uitnodiging
from tests.huis.bron import ROOT, tree

SANNE, MO, ELS, FATMA, JORIS, WIM, ROBOT = map(
    persoon_of, ("U0SANNE", "U0MO", "U0ELS", "U0FATMA", "U0JORIS", "U0WIM", "U0ROBOT")
)
MENSEN = {p: Mens(p, is_bot=p == ROBOT, weg=p == WIM) for p in (SANNE, MO, ELS, FATMA, JORIS, WIM, ROBOT)}
NU = datetime(2026, 3, 2, 9, tzinfo=AMSTERDAM)
CASUS = "c1"
OP = frozenset({"op_casus"})
ROLLEN = {SANNE: OP | {"casusregisseur"}, MO: OP | {"deelnemer"}, FATMA: frozenset({"aanjager"})}
ZEGT = e.Say | e.OpenWindow | e.ReplaceWindow | e.FieldErrors | e.Whisper

BEGIN: dict[str, Any] = {
    "dm": Dm(id=SANNE, team="T0"),
    "casus": Casus(id=CASUS, team="T0", nummer="2026-014", regisseur=SANNE, gestart=NU, gesprek="g1"),
    "gesprek": Gesprek(id="g1", team="T0", casus=CASUS, persoon=SANNE),
    "uitnodiging": Uitnodiging(
        id="u1", team="T0", casus=CASUS, nummer="2026-014", van=SANNE, aan=MO, reden="expertise", expertise="wonen",
        woorden="jij kent het huis", doel="rust in huis", uiterlijk=date(2026, 3, 6),
    ),
    "actie": Actie(
        id="a1", team="T0", casus=CASUS, casusnummer="2026-014", volg=1, wat="bellen over het lek", eigenaar=MO, contact="",
        uiterlijk=date(2026, 4, 13), gemaakt=NU, door=SANNE,
    ),
    "overleg": Overleg(id=CASUS, team="T0", casus=CASUS, nummer="2026-014"),
    "tafel": Tafel("t1", "T0", "C0LEER", FATMA, FATMA, JORIS, (ELS, MO, JORIS), NU),
}  # fmt: skip
# What an input may answer, by machine: the id or step that its newest buttons carry.
BIJ: dict[str, Callable[[Any], tuple[str, ...]]] = {
    "dm": lambda d: (d.start,),
    "gesprek": lambda g: (g.nu,),
    "tafel": lambda t: (f"{t.ronde}:{t.fase}", f"{t.ronde}:{t.beurt}", t.fase, str(t.beurt)),
}


class Woord(dict[str, Any]):
    """What may stand in a word from the shell; what is not named here is empty."""

    def __missing__(self, naam: str) -> str:
        return ""


WOORD = Woord(
    persoon=ELS, kanaal="C0OVERLEG", naam="overleg-2026-014", fout="restricted_action", nummer="2026-014", gesprek="g1",
    stap="ik_wil", ids={"gesprek": "g1"}, key="gesprek/ik_wil", ts="1767600000.000900",
)  # fmt: skip


def at(
    wie: str = SANNE, nu: datetime = NU, zaad: str = "0", rollen: frozenset[str] | None = None, **instelling: Any
) -> Occasion:
    """An occasion: who, when, and what the shell knows of the casus."""
    standaard = {"regisseur": SANNE, "betrokken": frozenset({SANNE, MO, ELS})}
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
        for persoon in mensen if veld.per else ("",):
            rauw[f"{veld.key}:{persoon}" if persoon else veld.key] = _value(veld, mensen)
    schoon, fouten = check(formulier, rauw)
    assert not fouten, (formulier.key, fouten)
    return schoon


def _value(veld: Veld, mensen: tuple[str, ...]) -> Any:
    if veld.lijst:
        return [] if veld.soort is Veldsoort.VINKJES else None
    if veld.soort is Veldsoort.DATUM:
        return (NU.date() + timedelta(days=14)).isoformat()
    if veld.soort is Veldsoort.MENS:
        return mensen[0] if veld.verplicht or veld.key == "wie" else None
    if veld.soort is Veldsoort.MENSEN:
        return list(mensen)
    if veld.opties:
        een = veld.soort in (Veldsoort.KEUZE, Veldsoort.RONDJES)
        return (veld.opties[0] if veld.verplicht else None) if een else list(veld.opties)
    return "een tekst" if veld.verplicht else None


@dataclass(frozen=True)
class Invoer:
    """An input with its name in a diagram and who gives it."""

    naam: str
    wie: str
    invoer: Input


def inputs(machine: Machine, state: Any) -> Iterator[Invoer]:
    """Everything that can come in now from whoever may: each button (fresh and stale), each window, each word."""
    for wie in (SANNE, MO, ELS, FATMA, JORIS):
        rollen = ROLLEN.get(wie, frozenset()) | machine.relaties(state, wie)
        for naam in machine.mag:
            for invoer in _forms(machine, state, naam):
                if may(machine, invoer, rollen):
                    yield Invoer(naam, wie, invoer)
    for wat in heard(machine.soort, "Happened"):
        yield Invoer(wat, "", Happened(wat, WOORD))
        if wat.endswith("_mislukt"):
            yield Invoer(f"{wat} (naam bezet)", "", Happened(wat, Woord(WOORD, fout="name_taken")))
    for wat in heard(machine.soort, "Due"):
        yield Invoer(wat, "", Due(wat, MO, NU))


def _forms(machine: Machine, state: Any, naam: str) -> list[Input]:
    if naam == "tekst":
        return [text("een antwoord")]
    if naam in ("bewerkt", "gewist"):
        return []
    formulier = next((f for f in machine.formulieren if f.key == naam), None)
    if formulier:
        return [Submitted(naam, filled(formulier), "C0LEER")]
    bij = (*BIJ.get(machine.soort, lambda _: ())(state), "oud")
    return [Click(naam, b, "8") for b in dict.fromkeys(bij)]


@cache
def heard(soort: str, klasse: str) -> list[str]:
    """The words (``Happened``) or moments (``Due``) that a machine listens to, read from its ``case`` lines."""
    boom = tree(Path(machines()[soort].step.__code__.co_filename).relative_to(ROOT))
    uit = []
    for n in ast.walk(boom):
        if isinstance(n, ast.MatchClass) and isinstance(n.cls, ast.Name) and n.cls.id == klasse:
            uit += [c.value for p in n.kwd_patterns for c in ast.walk(p) if isinstance(c, ast.Constant)]
    return list(dict.fromkeys(uit))


def gist(state: Any) -> Any:
    """What makes two states different enough to look at both; how long they have lasted does not."""
    match type(state).__name__:
        case "Gesprek":
            return (state.nu, state.klaar is None, state.pauze, tuple(sorted(state.live)), bool(state.gewist))
        case "Tafel":
            nieuw = {p for p in state.concept or () if not state.advies_van(p)}
            geschreven = [x for x in state.adviezen if x.tekst]
            return (
                state.fase, bool(state.vraag), state.inbrenger in nieuw, bool(nieuw - {state.inbrenger}), min(len(geschreven), 2),
                len(geschreven) < state.klaar, state.beurt, len(state.volgorde), min(state.ronde, 2),
            )  # fmt: skip
        case "Overleg":
            return (state.status, state.naam, state.leden, state.binnen, state.gewijzigd, min(state.acties, 1))
        case "Dm":
            return (
                state.gesprek,
                state.stap,
                bool(state.gevraagd_ts),
                bool(state.start),
                bool(state.gestart),
                bool(state.recent),
            )
    return repr(state)


def walk(
    machine: Machine, key: Callable[[Any], Any] = gist, most: int = 400, begin: tuple[Any, ...] = ()
) -> Iterator[tuple[Any, Invoer, Result]]:
    """Every step from every state that can be reached, nearest first, until ``most`` different states were seen."""
    wachtend = list(begin or (BEGIN[machine.soort],))
    gezien = {key(s) for s in wachtend}
    for state in wachtend:
        for i in inputs(machine, state):
            r = machine.step(state, i.invoer, at(i.wie, zaad=str(len(wachtend))))
            yield state, i, r
            if key(r.state) not in gezien and len(wachtend) < most:
                gezien.add(key(r.state))
                wachtend.append(r.state)
