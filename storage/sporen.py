"""Where the bot left something of a casus at Slack: its own messages with case text in them, and files of the plan.

Kept so that they can be taken away when the casus is erased (PRI-06). No text stands here: a chat, and a ts or a file's id.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from storage.rijen import SpoorRij
from storage.zin import Zin

TABEL = SpoorRij.__table__  # type: ignore[attr-defined]
ADD = {
    "sqlite": Zin(sqlite.insert(TABEL).on_conflict_do_nothing()),
    "postgresql": Zin(postgresql.insert(TABEL).on_conflict_do_nothing()),
}
OF = Zin(select(TABEL).where(TABEL.c.casus == bindparam("casus")).order_by(TABEL.c.wanneer, TABEL.c.wat))


class SpoorStore:
    """Traces over one connection."""

    def __init__(self, conn: Connection, team: str) -> None:
        self._conn, self._team = conn, team

    def add(self, casus: str, persoon: str, kanaal: str, soort: str, wat: str, nu: datetime) -> None:
        """A trace; one that is known already stays as it is. ``soort``: bericht or bestand; ``wat``: its ts or id."""
        waar = {"kanaal": kanaal, "wat": wat, "team": self._team, "casus": casus}
        ADD[self._conn.dialect.name].run(self._conn, **waar, persoon=persoon, soort=soort, wanneer=nu)

    def take(self, casus: str) -> list[Any]:
        """All traces of a casus, oldest first; from now on they are somebody else's to remember."""
        rijen = OF.all(self._conn, casus=casus)
        self._conn.execute(delete(TABEL).where(TABEL.c.casus == casus))
        return rijen
