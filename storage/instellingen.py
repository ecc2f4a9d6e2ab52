"""What the organisation chose, over one connection: read once a transaction, written by a beheerder."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from flows.organisatie import Organisatie, merge
from storage.rijen import InstellingRij
from storage.zin import Zin

TABEL = InstellingRij.__table__  # type: ignore[attr-defined]
ALLE = Zin(select(TABEL.c.naam, TABEL.c.waarde).where(TABEL.c.team == bindparam("team")))


class InstellingStore:
    """The choices of one team, over what stands where nobody chose (``begin``)."""

    def __init__(self, conn: Connection, team: str, begin: Organisatie) -> None:
        self._conn, self._team, self._begin = conn, team, begin
        self._gelezen: dict[str, Any] | None = None

    def chosen(self) -> dict[str, Any]:
        """Every value that was chosen, by name."""
        if self._gelezen is None:
            self._gelezen = {r.naam: r.waarde for r in ALLE.all(self._conn, team=self._team)}
        return self._gelezen

    def now(self) -> Organisatie:
        """What holds now."""
        return merge(self._begin, self.chosen())

    def choose(self, naam: str, waarde: Any, nu: datetime, door: str) -> None:
        """Keep a choice; None goes back to the default."""
        self._conn.execute(delete(TABEL).where(TABEL.c.team == self._team, TABEL.c.naam == naam))
        if waarde is not None:
            rij = {"team": self._team, "naam": naam, "waarde": waarde, "sinds": nu, "door": door}
            self._conn.execute(insert(TABEL).values(**rij))
        self._gelezen = None
