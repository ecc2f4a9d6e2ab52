"""What is still to be done at Slack: rows in order per conversation, kept until they are sent or given up (law 4)."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select, update

from storage.sleutels import Sleutelring
from storage.tabellen import BerichtRij, OutboxRij

TABEL = OutboxRij.__table__  # type: ignore[attr-defined]
BERICHT = BerichtRij.__table__  # type: ignore[attr-defined]
OPEN = ("wacht", "bezig")


class OutboxStore:
    """The outbox over one connection."""

    def __init__(self, conn: Connection, ring: Sleutelring, team: str) -> None:
        self._conn, self._ring, self._team = conn, ring, team

    def add(
        self, uid: str, soort: str, doel: str, nu: datetime, key: str = "", data: Mapping[str, Any] | None = None, slot: str = "",
        rang: int = 0,
    ) -> None:  # fmt: skip
        """One row. A panel or Home (a slot of rang 2, or ``thuis``) is unique while it waits: the latest is drawn."""
        if slot and (rang == 2 or soort == "thuis"):
            waar = (TABEL.c.slot == slot, TABEL.c.soort == soort, TABEL.c.key == key, TABEL.c.staat == "wacht")
            if self._conn.execute(select(TABEL.c.id).where(*waar)).first():
                return
        self._conn.execute(
            insert(TABEL).values(
                uid=uid, team=self._team, soort=soort, doel=doel, key=key, data=dict(data or {}), slot=slot, rang=rang, gemaakt=nu,
                staat="wacht", pogingen=0, fout="", sleutel="", geheim=b"",
            )
        )  # fmt: skip

    def claim(self, nu: datetime, busy: Iterable[str], limit: int = 50) -> list[Row]:  # type: ignore[type-arg]
        """The first waiting row of each conversation that has none under way, most urgent first; marked ``bezig``."""
        eerste = select(func.min(TABEL.c.id)).where(TABEL.c.staat.in_(OPEN)).group_by(TABEL.c.doel)
        vraag = select(TABEL).where(
            TABEL.c.id.in_(eerste), TABEL.c.staat == "wacht", (TABEL.c.niet_voor.is_(None)) | (TABEL.c.niet_voor <= nu)
        )
        bezig = list(busy)
        if bezig:
            vraag = vraag.where(TABEL.c.doel.not_in(bezig))
        vraag = vraag.order_by(TABEL.c.rang, TABEL.c.id).limit(limit)
        if self._conn.dialect.name == "postgresql":
            vraag = vraag.with_for_update(skip_locked=True)
        rijen = list(self._conn.execute(vraag))
        if rijen:
            self._conn.execute(
                update(TABEL)
                .where(TABEL.c.id.in_([r.id for r in rijen]))
                .values(staat="bezig", pogingen=TABEL.c.pogingen + 1)
            )
        return rijen

    def reclaim(self) -> int:
        """After a start: rows that were under way wait again, to be looked up before they are repeated."""
        return self._conn.execute(update(TABEL).where(TABEL.c.staat == "bezig").values(staat="wacht")).rowcount

    def sent(self, id: int) -> None:
        """Done; nothing literal is kept."""
        self._conn.execute(update(TABEL).where(TABEL.c.id == id).values(staat="klaar", geheim=b""))

    def again(self, id: int, niet_voor: datetime, fout: str) -> None:
        """Wait and try again."""
        self._conn.execute(update(TABEL).where(TABEL.c.id == id).values(staat="wacht", niet_voor=niet_voor, fout=fout))

    def dead(self, id: int, fout: str) -> None:
        """Given up; a person is told elsewhere."""
        self._conn.execute(update(TABEL).where(TABEL.c.id == id).values(staat="dood", fout=fout, geheim=b""))

    def waiting(self) -> tuple[int, datetime | None]:
        """How many rows wait, and the earliest moment at which one may go (None: at once)."""
        vraag = select(func.count(), func.min(func.coalesce(TABEL.c.niet_voor, TABEL.c.gemaakt))).where(
            TABEL.c.staat == "wacht"
        )
        aantal, eerst = self._conn.execute(vraag).one()
        return aantal, eerst

    def counts(self) -> dict[str, int]:
        """Rows by state."""
        return {
            r.staat: r.n
            for r in self._conn.execute(select(TABEL.c.staat, func.count().label("n")).group_by(TABEL.c.staat))
        }

    def purge(self, voor: datetime) -> int:
        """Remove rows that were done before this moment."""
        return self._conn.execute(delete(TABEL).where(TABEL.c.staat == "klaar", TABEL.c.gemaakt < voor)).rowcount

    def place(self, slot: str) -> Row | None:  # type: ignore[type-arg]
        """Where a message kept in place stands: (kanaal, ts, vast)."""
        return self._conn.execute(select(BERICHT).where(BERICHT.c.slot == slot)).first()

    def set_place(self, slot: str, kanaal: str, ts: str, vast: bool = False) -> None:
        """Remember where a message kept in place stands."""
        waarden = {"kanaal": kanaal, "ts": ts, "vast": vast}
        if self._conn.execute(update(BERICHT).where(BERICHT.c.slot == slot).values(**waarden)).rowcount == 0:
            self._conn.execute(insert(BERICHT).values(slot=slot, team=self._team, **waarden))

    def forget_place(self, slot: str) -> None:
        """The message kept in place is gone."""
        self._conn.execute(delete(BERICHT).where(BERICHT.c.slot == slot))
