"""The states of one turn: each is read once, changed in memory, and written at the end of it (law 3).

Everybody has their own chat and desk from the moment that they use it: these need not be made first. One in which
nothing happened is not written.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flows.beheer import Beheer
from flows.dmstand import Dm
from storage.work import Work

EIGEN: Mapping[str, Callable[..., Any]] = {"dm": Dm, "beheer": Beheer}
"""What everybody has one of, under their own id."""


@dataclass
class Stand:
    """A state during a turn, as it is now; ``versie``: of the row as read, ``nieuw``: there is no row yet, ``vuil``: it is
    another one than was read."""

    state: Any
    versie: int
    nieuw: bool = False
    vuil: bool = False

    def becomes(self, state: Any) -> None:
        """The state after a step; the very same object is no change."""
        if state is not self.state:
            self.state, self.vuil = state, True


class Standen:
    """Every state that one turn read, made or changed."""

    def __init__(self, work: Work, team: str) -> None:
        self._work = work
        self._team = team
        self._open: dict[tuple[str, str], Stand | None] = {}

    def find(self, soort: str, id: str) -> Stand | None:
        """A machine as it is now in this turn; None where there is none."""
        if (soort, id) not in self._open:
            gevonden = self._work.machines.load(soort, id)
            if gevonden is None and soort in EIGEN and id:
                self._open[(soort, id)] = Stand(EIGEN[soort](id=id, team=self._team), 0, nieuw=True)
            else:
                self._open[(soort, id)] = Stand(*gevonden) if gevonden else None
        return self._open[(soort, id)]

    def add(self, soort: str, state: Any) -> None:
        """A machine that begins in this turn."""
        self._open[(soort, state.id)] = Stand(state, 0, nieuw=True, vuil=True)

    def change(self, soort: str, id: str, doe: Callable[[Any], Any]) -> None:
        """A state as this makes of it."""
        if stand := self.find(soort, id):
            stand.becomes(doe(stand.state))

    def forget(self) -> None:
        """What was read no longer stands: rows were removed."""
        self._open.clear()
        self._work.machines.forget()

    def flush(self) -> None:
        """Write what changed. Raises Botsing where another turn was first."""
        for (soort, _), stand in self._open.items():
            if stand is None or not stand.vuil:
                continue
            if stand.nieuw:
                self._work.machines.insert(soort, stand.state)
                stand.versie = 1
            else:
                self._work.machines.save(soort, stand.state, stand.versie)
                stand.versie += 1
            stand.nieuw = stand.vuil = False
