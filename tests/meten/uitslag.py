"""A figure beside its target: on a line of its own at once, in one table at the end. A missed one fails."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest


@dataclass(frozen=True)
class Getal:
    """One figure; without ``doel`` it is only there to read the others by."""

    wat: str
    gemeten: float
    doel: float | None = None
    hoogstens: bool = True

    @property
    def gehaald(self) -> bool:
        """Whether the target was met."""
        return self.doel is None or (self.gemeten <= self.doel if self.hoogstens else self.gemeten >= self.doel)

    @property
    def grens(self) -> str:
        """The target in words."""
        return "" if self.doel is None else f"{'hoogstens' if self.hoogstens else 'minstens'} {self.doel:g}"


GETALLEN: list[Getal] = []


def report(wat: str, gemeten: float, doel: float | None = None, hoogstens: bool = True) -> None:
    """Print one figure and keep it for the table. The measurement fails at its end where the target is missed."""
    getal = Getal(wat, gemeten, doel, hoogstens)
    GETALLEN.append(getal)
    print(f"\n  {_mark(getal)} {wat}: {gemeten:.2f} {getal.grens}", end="", flush=True)


def table() -> Iterator[str]:
    """Every figure of this run, one line each."""
    breed = max(len(g.wat) for g in GETALLEN)
    for g in GETALLEN:
        yield f"{_mark(g)}  {g.wat:{breed}}  {g.gemeten:10.2f}  {g.grens}".rstrip()


@pytest.fixture(autouse=True)
def nothing_missed() -> Iterator[None]:
    """Fails at the end of a measurement where a figure missed its target."""
    al = len(GETALLEN)
    yield
    if gemist := [g.wat for g in GETALLEN[al:] if not g.gehaald]:
        pytest.fail("gemist: " + "; ".join(gemist), pytrace=False)


def _mark(g: Getal) -> str:
    return "       " if g.doel is None else "gehaald" if g.gehaald else "GEMIST "
