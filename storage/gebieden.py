"""The gebieden of a team, over one connection. One that ended is not offered any more, and keeps its name in what was."""

from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from flows.gebied import Gebied
from storage.rijen import GebiedRij

TABEL = GebiedRij.__table__  # type: ignore[attr-defined]


class GebiedStore:
    """Gebieden of one team."""

    def __init__(self, conn: Connection, team: str) -> None:
        self._conn, self._team = conn, team

    def all(self) -> tuple[Gebied, ...]:
        """Those that are there now, by name."""
        vraag = select(TABEL).where(TABEL.c.team == self._team, TABEL.c.tot.is_(None)).order_by(TABEL.c.naam)
        return tuple(Gebied(r.id, r.naam, tuple(r.wijken)) for r in self._conn.execute(vraag))

    def names(self) -> dict[str, str]:
        """The name of every gebied that is or was, by its id."""
        vraag = select(TABEL.c.id, TABEL.c.naam).where(TABEL.c.team == self._team)
        return {r.id: r.naam for r in self._conn.execute(vraag)}

    def put(self, gebied: Gebied) -> None:
        """Keep a gebied, new or over the one with its id."""
        waarden = {"naam": gebied.naam, "wijken": list(gebied.wijken)}
        waar = (TABEL.c.id == gebied.id, TABEL.c.team == self._team)
        if self._conn.execute(update(TABEL).where(*waar).values(**waarden)).rowcount == 0:
            self._conn.execute(insert(TABEL).values(id=gebied.id, team=self._team, **waarden))

    def close(self, id: str, nu: datetime) -> None:
        """A gebied ends."""
        waar = (TABEL.c.id == id, TABEL.c.team == self._team)
        self._conn.execute(update(TABEL).where(*waar).values(tot=nu))
