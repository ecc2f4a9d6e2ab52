"""Which texts the code can say, read from its syntax: every effect with a key, in flows/, and every key in bot/.

A key that is put together (``f"tafel/{knop}"``) is followed back to the values its parts may have: the names a
``match`` lets through, the arguments of the callers, the branches of a choice, a module's own steps or phases. A new flow
needs no change here; a key that cannot be followed is a fault that says where it stands.
"""

import ast
import importlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from flows import effect
from messages.laden import MAP
from tests.huis.bron import modules, tree

SOORTEN = tuple(sorted(p.name for p in MAP.iterdir() if p.is_dir()))
SLEUTEL = re.compile(rf"(?:{'|'.join(SOORTEN)})/[a-z_]+")
EFFECTEN: dict[str, list[str]] = {
    naam: [f.name for f in fields(soort)]
    for naam, soort in vars(effect).items()
    if hasattr(soort, "__dataclass_fields__") and "key" in soort.__dataclass_fields__
}
Functie = ast.FunctionDef | ast.AsyncFunctionDef


class Onbekend(Exception):
    """An expression whose values cannot be followed."""


@dataclass(frozen=True)
class Gezegd:
    """One text said in one place. ``kanaal``: it can land in a channel."""

    key: str
    effect: str
    waar: str
    kanaal: bool


class Bron:
    """One module of flows/ with what is needed to follow a value back."""

    def __init__(self, pad: Path) -> None:
        self.pad, self.boom = pad, tree(pad)
        self.module = importlib.import_module(".".join(pad.with_suffix("").parts))
        self.ouder = {kind: n for n in ast.walk(self.boom) for kind in ast.iter_child_nodes(n)}
        self.functies: dict[str, Functie] = {n.name: n for n in ast.walk(self.boom) if isinstance(n, Functie)}

    def said(self) -> Iterator[Gezegd]:
        for node in ast.walk(self.boom):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in EFFECTEN:
                namen = EFFECTEN[node.func.id]
                args = {**dict(zip(namen, node.args, strict=False)), **{k.arg: k.value for k in node.keywords if k.arg}}
                waar = f"{self.pad}:{node.lineno}"
                naar = args.get("aan") or args.get("kanaal")
                kanaal = naar is not None and ast.unparse(naar).split(".")[-1] == "kanaal"
                gevonden = self.values(args["key"])
                if not gevonden:
                    raise Onbekend(f"{waar}: {ast.unparse(args['key'])}")
                for key in gevonden:
                    yield Gezegd(key, node.func.id, waar, kanaal)

    def values(self, e: ast.expr, diep: int = 0) -> set[str]:
        """The strings that an expression may be. Raises Onbekend."""
        if diep > 12:
            raise Onbekend(ast.unparse(e))
        match e:
            case ast.Constant(value=str(tekst)):
                return {tekst}
            case ast.Constant():
                return set()
            case ast.JoinedStr(values=delen):
                uit = {""}
                for deel in delen:
                    stuk = self.values(deel.value if isinstance(deel, ast.FormattedValue) else deel, diep + 1)
                    uit = {a + b for a in uit for b in stuk}
                return uit
            case ast.IfExp(body=ja, orelse=nee):
                return self.values(ja, diep + 1) | self.values(nee, diep + 1)
            case ast.BoolOp(values=delen):
                return set().union(*(self.values(d, diep + 1) for d in delen))
            case ast.Subscript(
                value=ast.Call(func=ast.Attribute(value=bron, attr="split"), args=[ast.Constant(value=bij)]),
                slice=ast.Constant(value=n),
            ):
                return {tekst.split(bij)[n] for tekst in self.values(bron, diep + 1)}
            case ast.Call(func=ast.Attribute(value=bron, attr=methode), args=[ast.Constant(value=str(arg))]) if hasattr(
                str, methode
            ):
                return {getattr(tekst, methode)(arg) for tekst in self.values(bron, diep + 1)}
            case ast.Call(func=ast.Name(id=naam)):
                return self.returned(naam, diep)
            case ast.Name(id=naam):
                return self.name(e, naam, diep)
            case ast.Attribute(attr=attr):
                return self.let_through(e, attr) or self.own(attr)
        raise Onbekend(ast.unparse(e))

    def name(self, node: ast.expr, naam: str, diep: int) -> set[str]:
        """A name: captured by a ``match``, given to it here, or a parameter (then: what the callers pass)."""
        gevangen = self.let_through(node, naam)
        if gevangen:
            return gevangen
        functie = self.function_of(node)
        if functie is None:
            raise Onbekend(naam)
        gegeven = [
            n.value
            for n in ast.walk(functie)
            if (isinstance(n, ast.Assign) and any(isinstance(t, ast.Name) and t.id == naam for t in n.targets))
            or (isinstance(n, ast.NamedExpr) and n.target.id == naam)
        ]
        if gegeven:
            return set().union(*(self.values(g, diep + 1) for g in gegeven if g is not None))
        namen = [p.arg for p in functie.args.args]
        if naam not in namen:
            return self.own(naam)
        if alleen := self.guarded(functie, naam):
            return alleen
        uit: set[str] = set()
        for bron in self.callers(functie):
            for call in ast.walk(bron.boom):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == functie.name:
                    args = {
                        **dict(zip(namen, call.args, strict=False)),
                        **{k.arg: k.value for k in call.keywords if k.arg},
                    }
                    if naam in args:
                        uit |= bron.passed(args[naam], naam, diep)
        return (uit or self.own(naam)) - self.left_before(functie, naam, node)

    def callers(self, functie: Functie) -> Iterator["Bron"]:
        """The modules of flows/ that have this very function under its own name."""
        ding = getattr(self.module, functie.name, None)
        for pad in modules("flows"):
            bron = self if pad == self.pad else source(pad)
            if bron is self or (ding is not None and getattr(bron.module, functie.name, None) is ding):
                yield bron

    def passed(self, e: ast.expr, naam: str, diep: int) -> set[str]:
        """What one caller passes; where that comes from outside, the parameter's own alternatives."""
        try:
            return self.values(e, diep + 1)
        except Onbekend:
            return self.own(naam)

    def left_before(self, functie: Functie, naam: str, node: ast.AST) -> set[str]:
        """Values with which the function has returned before it comes here: ``if knop == "ja": return ...``."""
        weg: set[str] = set()
        for n in functie.body:
            match n:
                case ast.If(
                    test=ast.Compare(left=ast.Name(id=links), ops=[op], comparators=[rechts]), body=[*_, ast.Return()]
                ):
                    if links == naam and isinstance(op, ast.Eq | ast.In) and (n.end_lineno or 0) < node.lineno:  # type: ignore[attr-defined]
                        weg |= {rechts.value} if isinstance(rechts, ast.Constant) else self.listed(rechts)
        return weg

    def guarded(self, functie: Functie, naam: str) -> set[str]:
        """The only values with which the function goes on: ``if weg not in ("snel", "volledig"): return ...``."""
        for n in functie.body:
            if isinstance(n, ast.If) and isinstance(n.body[-1], ast.Return):
                for toets in n.test.values if isinstance(n.test, ast.BoolOp) else [n.test]:
                    match toets:
                        case ast.Compare(left=ast.Name(id=links), ops=[ast.NotIn()], comparators=[rechts]) if (
                            links == naam
                        ):
                            return self.listed(rechts)
        return set()

    def listed(self, e: ast.expr) -> set[str]:
        """The strings of a list in the code, or of one of the module's own by its name."""
        return set(getattr(self.module, e.id, ())) if isinstance(e, ast.Name) else set(_strings(e))

    def let_through(self, node: ast.AST, naam: str) -> set[str]:
        """What the nearest ``case`` around a node lets through under this name, as capture or as keyword."""
        while node in self.ouder:
            node = self.ouder[node]
            if isinstance(node, ast.match_case):
                for p in ast.walk(node.pattern):
                    if isinstance(p, ast.MatchAs) and p.name == naam and p.pattern:
                        return set(_strings(p.pattern))
                    if isinstance(p, ast.MatchClass) and naam in p.kwd_attrs:
                        gevonden = set(_strings(p.kwd_patterns[p.kwd_attrs.index(naam)]))
                        if gevonden:
                            return gevonden
            if isinstance(node, Functie):
                return set()
        return set()

    def own(self, naam: str) -> set[str]:
        """The alternatives of a module or of what it imports: ``FASEN`` for a ``fase``, the keys of ``STAPPEN`` for a step."""
        uit: set[str] = set()
        for buur in self.near():
            for groot, waarde in vars(buur).items():
                if groot.isupper() and groot.startswith(naam.upper()) and isinstance(waarde, tuple):
                    uit |= {w for w in waarde if isinstance(w, str)}
            if naam in ("key", "stap", "nu") and hasattr(buur, "STAPPEN"):
                uit |= {s.key for s in buur.STAPPEN}
            if uit:
                return uit
        raise Onbekend(f"{self.pad}: {naam}")

    def near(self) -> Iterator[ModuleType]:
        """This module, then those of flows/ from which it has something."""
        namen = {getattr(ding, "__module__", None) or "" for ding in vars(self.module).values()}
        yield self.module
        yield from (sys.modules[naam] for naam in sorted(namen) if naam.startswith("flows."))

    def returned(self, naam: str, diep: int) -> set[str]:
        """The strings that a function of flows/ may give back."""
        ding: Any = getattr(self.module, naam, None)
        if ding is None or not ding.__module__.startswith("flows."):
            raise Onbekend(naam)
        bron = source(Path(*ding.__module__.split(".")).with_suffix(".py"))
        terug = [n.value for n in ast.walk(bron.functies[naam]) if isinstance(n, ast.Return) and n.value]
        return set().union(*(bron.values(t, diep + 1) for t in terug))

    def function_of(self, node: ast.AST) -> Functie | None:
        while node in self.ouder:
            node = self.ouder[node]
            if isinstance(node, Functie):
                return node
        return None


def _strings(patroon: ast.AST) -> Iterator[str]:
    return (n.value for n in ast.walk(patroon) if isinstance(n, ast.Constant) and isinstance(n.value, str))


@cache
def source(pad: Path) -> Bron:
    """A module, read once."""
    return Bron(pad)


@cache
def said() -> tuple[Gezegd, ...]:
    """Everything that can be said. Raises Onbekend."""
    uit = [g for pad in modules("flows") if pad.name != "effect.py" for g in source(pad).said()]
    for pad in modules("bot", "messages"):
        for n in ast.walk(tree(pad)):
            if isinstance(n, ast.Constant) and isinstance(n.value, str) and SLEUTEL.fullmatch(n.value):
                uit.append(Gezegd(n.value, "schil", f"{pad}:{n.lineno}", kanaal=False))
    return tuple(uit)


def in_channel() -> set[str]:
    """Keys of what can land in a channel, for all to see or for one."""
    return {g.key for g in said() if g.kanaal or g.effect == "SetPurpose"}


def only_windows() -> set[str]:
    """Keys that are never a message."""
    vensters = {"OpenWindow", "ReplaceWindow"}
    return {g.key for g in said() if g.effect in vensters} - {g.key for g in said() if g.effect not in vensters}
