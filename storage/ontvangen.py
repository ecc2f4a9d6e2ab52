"""Inputs that were handled: a repeat gets the same answer and does nothing (law 3). Kept seven days."""

import json
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from storage.sleutels import Gesloten, Sleutelring
from storage.tabellen import InvoerRij

TABEL = InvoerRij.__table__  # type: ignore[attr-defined]
SEEN = select(TABEL.c.sleutel, TABEL.c.ack).where(TABEL.c.key == bindparam("key"))
ADD = insert(TABEL)
BEWAARD = timedelta(days=7)


class InvoerStore:
    """Handled inputs over one connection."""

    def __init__(self, conn: Connection, ring: Sleutelring) -> None:
        self._conn, self._ring = conn, ring

    def seen(self, key: str) -> tuple[bool, Any]:
        """(True, answer) where this input was handled, (False, None) where it was not."""
        r = self._conn.execute(SEEN, {"key": key}).first()
        if r is None:
            return False, None
        return True, json.loads(self._ring.open(r.sleutel, r.ack, f"invoer:{key}")) if r.ack else None

    def add(self, key: str, nu: datetime, ack: Any) -> None:
        """Keep that it was handled, with its answer where there is one."""
        dicht = self._ring.close(json.dumps(ack).encode(), f"invoer:{key}") if ack is not None else Gesloten("", b"")
        self._conn.execute(ADD, {"key": key, "wanneer": nu, "sleutel": dicht.sleutel, "ack": dicht.inhoud})

    def purge(self, nu: datetime) -> int:
        """Forget what was handled more than seven days ago."""
        return self._conn.execute(delete(TABEL).where(TABEL.c.wanneer < nu - BEWAARD)).rowcount
