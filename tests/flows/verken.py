"""Walks a machine: from a first state, every input that somebody may give, to every state that can be reached.

A new button, window or word is walked by itself; only what makes two states different enough is named here.
"""

import ast
import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from flows.invoer import Bijlage, Click, Due, Happened, Input, Shared, Submitted
from flows.machine import Machine, Result, machines, may
from flows.prikken import key_of
from tests.flows.spel import BEGIN, ELS, FATMA, JORIS, MO, NU, ROLLEN, SANNE, at, filled, text
from tests.huis.bron import ROOT, tree

# What an input may answer, by machine: the id or step that its newest buttons carry.
BIJ: dict[str, Callable[[Any], tuple[str, ...]]] = {
    "dm": lambda d: (d.start,),
    "gesprek": lambda g: (g.nu,),
    "leersessie": lambda s: tuple({str(v.keer) for v in s.oproepen}),
    "bijeenkomst": lambda b: (str(b.ronde), *(key_of(m) for m in b.voorstellen[:1])),
    "agenda": lambda x: (x.stempel, f"{x.stempel}:toch"),
    "tafel": lambda t: (f"{t.ronde}:{t.fase}", f"{t.ronde}:{t.beurt}", t.fase, str(t.beurt)),
}


class Woord(dict[str, Any]):
    """What may stand in a word from the shell; what is not named here is empty."""

    def __missing__(self, naam: str) -> str:
        return ""


WOORD = Woord(
    persoon=ELS, kanaal="C0OVERLEG", naam="overleg-2026-014", fout="restricted_action", nummer="2026-014", versie=2, eerder=(), gesprek="g1", casus="c1", blad="b1", bladen=("b1",), papier="p1", van=MO, naar=SANNE, waarom="vast", opschaling="s1",
    stap="ik_wil", acties=(), antwoorden=Woord(), ids={"gesprek": "g1"}, key="gesprek/ik_wil", ts="1767600000.000900",
)  # fmt: skip


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
    if naam == "bestand":
        return [Shared((Bijlage("F0EEN", soort, 5_000),), "", "1767600000.001000") for soort in ("jpg", "docx")]
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
        match n:
            case ast.match_case(
                pattern=ast.MatchClass(cls=ast.Name(id=naam)),
                guard=ast.Compare(comparators=[ast.Attribute(value=ast.Name(id=module), attr=lijst)]),
            ) if naam == klasse:  # passed on to another module, which says itself what it listens to
                uit += sorted(getattr(importlib.import_module(f"flows.{module}"), lijst))
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
        case "Agenda":
            return (
                state.punt, state.status, bool(state.pauze), state.mist, bool(state.regels), bool(state.vervolg and state.laatste),
                state.voorzitter, state.notulist,
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
