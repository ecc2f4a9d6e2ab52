"""Inputs that were handled: a repeat gets the same answer and does nothing (law 3). Kept seven days."""

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.rijen import InvoerRij
from storage.sleutels import Sleutelring
from storage.zin import Zin

TABEL = InvoerRij.__table__  # type: ignore[attr-defined]
SEEN = select(TABEL.c.sleutel, TABEL.c.ack).where(TABEL.c.key == bindparam("key"))
ADD = {
    "sqlite": Zin(sqlite.insert(TABEL).on_conflict_do_nothing().returning(TABEL.c.key)),
    "postgresql": Zin(postgresql.insert(TABEL).on_conflict_do_nothing().returning(TABEL.c.key)),
}
ANSWER = update(TABEL).where(TABEL.c.key == bindparam("van"))
BEWAARD = timedelta(days=7)


class InvoerStore:
    """Handled inputs over one connection."""

    def __init__(self, conn: Connection, ring: Sleutelring) -> None:
        self._conn, self._ring = conn, ring

    def take(self, key: str, nu: datetime) -> tuple[bool, Any]:
        """(False, None) for a new input, which is handled from here on; (True, answer) for one that was handled. Two
        that come at the same time wait for each other."""
        if ADD[self._conn.dialect.name].first(self._conn, key=key, wanneer=nu, sleutel="", ack=b""):
            return False, None
        r = self._conn.execute(SEEN, {"key": key}).one()
        return True, json.loads(self._ring.open(r.sleutel, r.ack, f"invoer:{key}")) if r.ack else None

    def answer(self, key: str, ack: Any) -> None:
        """Keep the answer, for a repeat."""
        dicht = self._ring.close(json.dumps(ack).encode(), f"invoer:{key}")
        self._conn.execute(ANSWER, {"van": key, "sleutel": dicht.sleutel, "ack": dicht.inhoud})

    def purge(self, nu: datetime) -> int:
        """Forget what was handled more than seven days ago."""
        return self._conn.execute(delete(TABEL).where(TABEL.c.wanneer < nu - BEWAARD)).rowcount
