"""Moments that fall due: rows, unique on what, whom and when; the clock only looks at them (law 5)."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, func, literal_column, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.tabellen import MomentRij
from storage.tijd import UTCDateTime

TABEL = MomentRij.__table__  # type: ignore[attr-defined]
# A literal, not a parameter: only so does a database see that the index of open moments will do.
OPEN = TABEL.c.staat == literal_column("'open'")
DUE = (
    select(TABEL)
    .where(OPEN, TABEL.c.wanneer <= bindparam("nu", type_=UTCDateTime))
    .order_by(TABEL.c.wanneer, TABEL.c.id)
)
SETTLE = update(TABEL).where(TABEL.c.id.in_(bindparam("ids", expanding=True)))


class MomentStore:
    """Moments over one connection."""

    def __init__(self, conn: Connection, team: str) -> None:
        self._conn, self._team = conn, team

    def add(self, soort: str, machine: str, wat: str, wie: str, wanneer: datetime) -> None:
        """Plan a moment; one that is there already is opened again, so that it comes once."""
        maak = postgresql.insert if self._conn.dialect.name == "postgresql" else sqlite.insert
        rij = {
            "team": self._team,
            "soort": soort,
            "machine": machine,
            "wat": wat,
            "wie": wie,
            "wanneer": wanneer,
            "staat": "open",
        }
        uniek = ["soort", "machine", "wat", "wie", "wanneer"]
        self._conn.execute(
            maak(TABEL).values(**rij).on_conflict_do_update(index_elements=uniek, set_={"staat": "open"})
        )

    def forget(self, soort: str, machine: str, wat: str | None = None) -> None:
        """Drop the open moments of a machine, or only those of one kind."""
        waar = [TABEL.c.soort == soort, TABEL.c.machine == machine, OPEN]
        if wat:
            waar.append(TABEL.c.wat == wat)
        self._conn.execute(update(TABEL).where(*waar).values(staat="vervallen"))

    def claim(self, nu: datetime, limit: int = 100) -> list[Row]:  # type: ignore[type-arg]
        """The moments that are due, locked for this transaction (on PostgreSQL others skip them), oldest first."""
        vraag = DUE.limit(limit)
        if self._conn.dialect.name == "postgresql":
            vraag = vraag.with_for_update(skip_locked=True)
        return list(self._conn.execute(vraag, {"nu": nu}))

    def settle(self, ids: Iterable[int], staat: str) -> None:
        """Mark these as ``klaar`` or ``vervallen``."""
        self._conn.execute(SETTLE, {"ids": list(ids), "staat": staat})

    def next_due(self) -> datetime | None:
        """When the next open moment falls due."""
        vraag = select(func.min(TABEL.c.wanneer)).where(OPEN)
        return self._conn.execute(vraag).scalar()

    def open_for(self, soort: str, machine: str) -> list[tuple[str, datetime]]:
        """(wat, wanneer) still to come for a machine."""
        vraag = select(TABEL.c.wat, TABEL.c.wanneer).where(TABEL.c.soort == soort, TABEL.c.machine == machine, OPEN)
        return [(r.wat, r.wanneer) for r in self._conn.execute(vraag.order_by(TABEL.c.wanneer))]
