"""What comes in a plan later, only where it is there: Deel B (an exception) and Deel C (looking back) (PLA-03, PLA-04)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from flows.casusstand import Evaluatie
from flows.tekst import clean


@dataclass(frozen=True, slots=True)
class Cijfer:
    """One welzijnscijfer with its day and the inwoner's own words; they stand as a series, without any judgement."""

    dag: date
    cijfer: int
    woorden: str = ""


@dataclass(frozen=True, slots=True)
class Teruggekeken:
    """What was said on a day, apart from the cijfer: what else is needed, or words without a cijfer."""

    dag: date
    nodig: str = ""
    woorden: str = ""


@dataclass(frozen=True, slots=True)
class DeelC:
    """``laatst``: the day on which people looked back last; what was agreed from then on is new."""

    laatst: date
    cijfers: tuple[Cijfer, ...]
    gezegd: tuple[Teruggekeken, ...]


def looked_back(evaluaties: Iterable[Evaluatie], eerste: Cijfer | None) -> DeelC | None:
    """Deel C of these; None where nobody looked back yet. ``eerste``: the cijfer of the first conversation."""
    alle = [(t.wanneer.date(), t.cijfer, clean(t.woorden), clean(t.nodig)) for t in evaluaties]
    if not alle:
        return None
    later = tuple(Cijfer(dag, cijfer, woorden) for dag, cijfer, woorden, _ in alle if cijfer)
    gezegd = tuple(Teruggekeken(dag, nodig, "" if cijfer else woorden) for dag, cijfer, woorden, nodig in alle)
    return DeelC(alle[-1][0], ((eerste,) if eerste else ()) + later, tuple(g for g in gezegd if g.nodig or g.woorden))
