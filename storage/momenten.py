"""Moments that fall due: rows, unique on what, whom and when; the clock only looks at them (law 5)."""

from datetime import datetime

from sqlalchemy import Connection, Integer, Row, bindparam, case, exists, func, literal_column, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.rijen import MomentRij
from storage.tijd import UTCDateTime

TABEL = MomentRij.__table__  # type: ignore[attr-defined]
# A literal, not a parameter: only so does a database see that the index of open moments will do.
OPEN = TABEL.c.staat == literal_column("'open'")
NU = bindparam("nu", type_=UTCDateTime)
LATER = TABEL.alias("later")
# Of several that are due for one person about one machine, the last one speaks for all.
OVERTAKEN = exists().where(
    *(LATER.c[k] == TABEL.c[k] for k in ("soort", "machine", "wie")),
    LATER.c.staat == literal_column("'open'"),
    LATER.c.wanneer <= NU,
    (LATER.c.wanneer > TABEL.c.wanneer) | ((LATER.c.wanneer == TABEL.c.wanneer) & (LATER.c.id > TABEL.c.id)),
)
DUE = (
    select(TABEL)
    .where(OPEN, TABEL.c.wanneer <= NU, ~OVERTAKEN)
    .order_by(TABEL.c.wanneer, TABEL.c.id)
    .limit(bindparam("hoogstens", type_=Integer))
)
LOCKED = DUE.with_for_update(skip_locked=True, of=TABEL)
SETTLE = (
    update(TABEL)
    .where(*(TABEL.c[k] == bindparam(f"deze_{k}") for k in ("soort", "machine", "wie")), OPEN, TABEL.c.wanneer <= NU)
    .values(staat=case((TABEL.c.id == bindparam("deze"), "klaar"), else_="vervallen"))
)


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
        """What is due, locked for this transaction (on PostgreSQL others skip it), oldest first: of each machine and
        person only the last moment."""
        vraag = LOCKED if self._conn.dialect.name == "postgresql" else DUE
        return list(self._conn.execute(vraag, {"nu": nu, "hoogstens": limit}))

    def settle(self, r: Row, nu: datetime) -> None:  # type: ignore[type-arg]
        """This one is done (``klaar``); the earlier ones that it speaks for are ``vervallen``."""
        deze = {"deze": r.id, "deze_soort": r.soort, "deze_machine": r.machine, "deze_wie": r.wie}
        self._conn.execute(SETTLE, {**deze, "nu": nu})

    def next_due(self) -> datetime | None:
        """When the next open moment falls due."""
        vraag = select(func.min(TABEL.c.wanneer)).where(OPEN)
        return self._conn.execute(vraag).scalar()

    def open_for(self, soort: str, machine: str) -> list[tuple[str, datetime]]:
        """(wat, wanneer) still to come for a machine."""
        vraag = select(TABEL.c.wat, TABEL.c.wanneer).where(TABEL.c.soort == soort, TABEL.c.machine == machine, OPEN)
        return [(r.wat, r.wanneer) for r in self._conn.execute(vraag.order_by(TABEL.c.wanneer))]
