"""An organisation's own words for some texts, over one connection: read once a transaction, written by a beheerder."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from storage.rijen import TekstRij
from storage.zin import Zin

TABEL = TekstRij.__table__  # type: ignore[attr-defined]
ALLE = Zin(select(TABEL.c.key, TABEL.c.tekst).where(TABEL.c.team == bindparam("team")))


class TekstStore:
    """The own words of one team."""

    def __init__(self, conn: Connection, team: str) -> None:
        self._conn, self._team = conn, team
        self._gelezen: dict[str, str] | None = None

    def own(self) -> dict[str, str]:
        """The words that were chosen, by the key of their text."""
        if self._gelezen is None:
            self._gelezen = {r.key: r.tekst for r in ALLE.all(self._conn, team=self._team)}
        return self._gelezen

    def put(self, key: str, tekst: str, nu: datetime, door: str) -> None:
        """Keep own words for a text; empty ones go back to ours."""
        self._conn.execute(delete(TABEL).where(TABEL.c.team == self._team, TABEL.c.key == key))
        if tekst:
            self._conn.execute(insert(TABEL).values(team=self._team, key=key, tekst=tekst, sinds=nu, door=door))
        self._gelezen = None
