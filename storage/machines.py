"""Machines in their rows: load, create, and save only over the version that was read (compare and set)."""

from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table, bindparam, func, insert, select, tuple_, update

from flows.machine import machines
from flows.plan import Planversie
from storage import codec
from storage.sleutels import Sleutelring
from storage.tabellen import MACHINES
from storage.zin import Zin

EIGEN = ("id", "team", "versie", "sleutel", "geheim")


class Botsing(Exception):
    """Another turn changed this row first: do the turn again."""


def state_type(soort: str) -> type:
    """The state's dataclass of a kind."""
    return Planversie if soort == "planversie" else machines()[soort].State


class MachineStore:
    """The rows of all machines over one connection. A row that was read or written is not read again in the same
    transaction; after a part of it was taken back, ``forget()`` what was read."""

    def __init__(self, conn: Connection, ring: Sleutelring) -> None:
        self._conn, self._ring = conn, ring
        self._gelezen: dict[tuple[str, str], tuple[Any, int]] = {}

    def forget(self) -> None:
        """Read every row anew from here on."""
        self._gelezen.clear()

    def load(self, soort: str, id: str) -> tuple[Any, int] | None:
        """The state and its version; None where there is none. Raises SleutelFout."""
        if (soort, id) not in self._gelezen:
            rij = _load(soort).first(self._conn, id=id)
            if rij is None:
                return None
            self._gelezen[(soort, id)] = self._state(soort, id, rij.sleutel, rij.geheim), rij.versie
        return self._gelezen[(soort, id)]

    def get(self, soort: str, id: str) -> Any:
        """The state alone; None where there is none."""
        gevonden = self.load(soort, id)
        return gevonden[0] if gevonden else None

    def find(self, soort: str, limit: int | None = None, newest: str | None = None, **kolommen: Any) -> list[Any]:
        """The states whose columns have these values (a tuple: one of these)."""
        tabel = _table(soort)
        vraag = select(tabel.c.id, tabel.c.sleutel, tabel.c.geheim)
        for naam, waarde in kolommen.items():
            kolom = tabel.c[naam]
            vraag = vraag.where(kolom.in_(waarde) if isinstance(waarde, tuple) else kolom == waarde)
        if newest:
            vraag = vraag.order_by(tabel.c[newest].desc())
        if limit:
            vraag = vraag.limit(limit)
        return [self._state(soort, r.id, r.sleutel, r.geheim) for r in self._conn.execute(vraag)]

    def ids(self, soort: str, **kolommen: Any) -> list[str]:
        """The ids alone of the states whose columns have these values; nothing is deciphered."""
        tabel = _table(soort)
        waar = (tabel.c[naam] == waarde for naam, waarde in kolommen.items())
        return list(self._conn.execute(select(tabel.c.id).where(*waar).order_by(tabel.c.id)).scalars())

    def fetch(self, soort: str, ids: Iterable[str]) -> dict[str, Any]:
        """The states with these ids, read at once; what was read before is not read again."""
        gevraagd = list(dict.fromkeys(ids))
        nieuw = [id for id in gevraagd if (soort, id) not in self._gelezen]
        tabel = _table(soort)
        if nieuw:
            vraag = select(tabel.c.id, tabel.c.versie, tabel.c.sleutel, tabel.c.geheim).where(tabel.c.id.in_(nieuw))
            for r in self._conn.execute(vraag):
                self._gelezen[(soort, r.id)] = self._state(soort, r.id, r.sleutel, r.geheim), r.versie
        return {id: self._gelezen[(soort, id)][0] for id in gevraagd if (soort, id) in self._gelezen}

    def last(self, soort: str, per: str, naar: str, waarden: Iterable[str]) -> list[Any]:
        """Of each of these values in column ``per`` the state with the highest ``naar``."""
        tabel = _table(soort)
        hoogste = (
            select(tabel.c[per], func.max(tabel.c[naar])).where(tabel.c[per].in_(list(waarden))).group_by(tabel.c[per])
        )
        vraag = select(tabel.c.id, tabel.c.sleutel, tabel.c.geheim).where(
            tuple_(tabel.c[per], tabel.c[naar]).in_(hoogste)
        )
        return [self._state(soort, r.id, r.sleutel, r.geheim) for r in self._conn.execute(vraag)]

    def insert(self, soort: str, state: Any) -> None:
        """A new row. Raises sqlalchemy.exc.IntegrityError where it is there already."""
        _insert(soort).run(self._conn, versie=1, **self._row(soort, state))
        self._gelezen[(soort, state.id)] = state, 1

    def save(self, soort: str, state: Any, versie: int) -> None:
        """Write over this version. Raises Botsing where the row has another one by now."""
        rij = self._row(soort, state)
        waar = {"deze_id": rij.pop("id"), "deze_versie": versie}
        if _save(soort).run(self._conn, versie=versie + 1, **waar, **rij) != 1:
            raise Botsing(f"{soort} {state.id}")
        self._gelezen[(soort, state.id)] = state, versie + 1

    def _row(self, soort: str, state: Any) -> dict[str, Any]:
        tabel = _table(soort)
        dicht = self._ring.close(codec.dump(state), f"{soort}:{state.id}")
        kolommen = {f.name: getattr(state, f.name) for f in fields(state) if f.name in tabel.c and f.name not in EIGEN}
        return {"id": state.id, "team": state.team, "sleutel": dicht.sleutel, "geheim": dicht.inhoud, **kolommen}

    def _state(self, soort: str, id: str, sleutel: str, geheim: bytes) -> Any:
        return codec.load(state_type(soort), self._ring.open(sleutel, geheim, f"{soort}:{id}"))


def _table(soort: str) -> Table:
    return MACHINES[soort].__table__  # type: ignore[attr-defined, no-any-return]


@cache
def _load(soort: str) -> Zin:
    tabel = _table(soort)
    return Zin(select(tabel.c.versie, tabel.c.sleutel, tabel.c.geheim).where(tabel.c.id == bindparam("id")))


@cache
def _insert(soort: str) -> Zin:
    return Zin(insert(_table(soort)).inline())


@cache
def _save(soort: str) -> Zin:
    tabel = _table(soort)
    return Zin(update(tabel).where(tabel.c.id == bindparam("deze_id"), tabel.c.versie == bindparam("deze_versie")))
