"""A flow is data: steps, answers, and where one is. Position is derived, never stored (law 1).

Answers are append-only. *Terug* adds a withdrawal; a skipped step is an answer; an answer whose ``when``
no longer holds is kept and not shown.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Stapsoort(StrEnum):
    """What kind of answer a step takes."""

    TEKST = "tekst"
    CIJFER = "cijfer"
    SCHERM = "scherm"


@dataclass(frozen=True, slots=True)
class Deel:
    """A piece of a typed answer; pieces stand in the order of their ts, not of their arrival."""

    ts: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Antwoord:
    """What was answered. ``soort``: gegeven, overgeslagen or ingetrokken (withdraws the newest live one)."""

    stap: str
    wanneer: datetime
    door: str
    soort: str = "gegeven"
    delen: tuple[Deel, ...] = ()
    data: Mapping[str, Any] = field(default_factory=dict)

    @property
    def tekst(self) -> str:
        """The typed text, in the order in which it was typed."""
        return "\n".join(d.tekst for d in sorted(self.delen, key=lambda d: ts_key(d.ts)) if d.tekst)


Live = Mapping[str, Antwoord]


def ts_key(ts: str) -> tuple[int, int]:
    """A Slack ts as something to sort by; what is no ts (a window) comes last."""
    a, _, b = ts.partition(".")
    return (int(a), int(b or 0)) if a.isdigit() else (1 << 62, 0)


@dataclass(frozen=True, slots=True)
class Stap:
    """One question. ``when`` sees the live answers; ``bij``: counted together with that step."""

    key: str
    soort: Stapsoort = Stapsoort.TEKST
    when: Callable[[Live], bool] = lambda live: True
    bij: str | None = None
    kop: str = ""


def live(antwoorden: Sequence[Antwoord]) -> dict[str, Antwoord]:
    """The answers that count now, by step, oldest first."""
    huidig: dict[str, list[Antwoord]] = {}
    volgorde: list[str] = []
    for a in antwoorden:
        if a.soort == "ingetrokken":
            huidig.pop(a.stap, None)
            volgorde = [s for s in volgorde if s != a.stap]
        else:
            huidig[a.stap] = [a]
            if a.stap not in volgorde:
                volgorde.append(a.stap)
    return {s: huidig[s][0] for s in volgorde}


def current(stappen: Sequence[Stap], nu: Live) -> Stap | None:
    """The first step not yet answered whose ``when`` holds; None at the end."""
    return next((s for s in stappen if s.key not in nu and s.when(nu)), None)


def previous(stappen: Sequence[Stap], nu: Live) -> Stap | None:
    """The last answered step before the current one: where *terug* goes."""
    hier = current(stappen, nu)
    eerder = [
        s for s in stappen[: stappen.index(hier) if hier else None] if s.key in nu and s.when(nu) and _asked(s, nu)
    ]
    return eerder[-1] if eerder else None


def _asked(stap: Stap, nu: Live) -> bool:
    """Whether the step is asked again once its answer is gone; one that came on request is not on the road."""
    return stap.when({key: a for key, a in nu.items() if key != stap.key})


def count(stappen: Sequence[Stap], nu: Live, stap: Stap) -> tuple[int, int]:
    """(n, m) of "vraag n van m": the steps whose ``when`` holds now."""
    tellend = [s for s in stappen if s.bij is None and (s.when(nu) or s.key == stap.key)]
    sleutel = stap.bij or stap.key
    return 1 + [s.key for s in tellend].index(sleutel), len(tellend)
