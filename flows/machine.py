"""What a machine is, and which there are. Nothing here decides anything about a casus.

A machine is a frozen state, a pure ``step`` and a table of who may do what. Input that ``mag`` does not
name is refused: a new button is closed until it is opened here on purpose.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from flows.effect import Effect
from flows.formulier import Formulier
from flows.invoer import Click, Deleted, Due, Edited, Happened, Input, Occasion, Shared, Submitted, Text

IEDEREEN = frozenset({"iedereen"})


@dataclass(frozen=True, slots=True)
class Result:
    """The state after a step (the very same object where nothing changed) and the effects in order."""

    state: Any
    effecten: tuple[Effect, ...] = ()


def keep(state: Any, *effecten: Effect) -> Result:
    """A result with these effects."""
    return Result(state, effecten)


@dataclass(frozen=True)
class Machine:
    """One kind of machine. ``mag`` maps an input's name to the roles or relations that may give it; ``spoorloos`` tells
    of an input whether nothing of it may be kept, not even that it was given (VEI-01)."""

    soort: str
    State: type
    step: Callable[[Any, Input, Occasion], Result]
    mag: Mapping[str, frozenset[str]]
    relaties: Callable[[Any, str], frozenset[str]] = lambda state, wie: frozenset()
    formulieren: tuple[Formulier, ...] = ()
    leesvensters: Mapping[str, frozenset[str]] = field(default_factory=dict)
    spoorloos: Callable[[Input], bool] = lambda invoer: False


def name_of(invoer: Input) -> str:
    """The name under which ``Machine.mag`` knows an input."""
    match invoer:
        case Click(knop=knop):
            return knop
        case Submitted(formulier=key):
            return key
        case Text():
            return "tekst"
        case Shared():
            return "bestand"
        case Edited():
            return "bewerkt"
        case Deleted():
            return "gewist"
        case Happened(wat=wat) | Due(wat=wat):
            return wat
    raise TypeError(invoer)


def may(machine: Machine, invoer: Input, rollen: Iterable[str]) -> bool:
    """Whether somebody with these roles may give this input. Word from the shell itself needs no role."""
    return isinstance(invoer, Happened | Due) or allows(machine.mag.get(name_of(invoer), frozenset()), rollen)


def may_read(machine: Machine, venster: str, rollen: Iterable[str]) -> bool:
    """Whether somebody with these roles may see this window; one that no table names stays shut."""
    return allows(machine.leesvensters.get(venster) or machine.mag.get(venster, frozenset()), rollen)


def allows(toegestaan: frozenset[str], rollen: Iterable[str]) -> bool:
    """Whether one of these roles is allowed. A relation written ``eigenaar+`` counts only together with a
    role on the casus (``op_casus``): who left the casus is no owner any more."""
    heeft = frozenset(rollen) | IEDEREEN
    if "op_casus" in heeft:
        heeft |= {f"{rol}+" for rol in heeft}
    return bool(toegestaan & heeft)


@cache
def machines() -> Mapping[str, Machine]:
    """Every machine in this package, by kind."""
    import flows

    found = (importlib.import_module(f"flows.{m.name}") for m in pkgutil.iter_modules(flows.__path__))
    return {m.MACHINE.soort: m.MACHINE for m in found if hasattr(m, "MACHINE")}


@cache
def formulieren() -> Mapping[str, Formulier]:
    """Every form, by key."""
    return {f.key: f for m in machines().values() for f in m.formulieren}
