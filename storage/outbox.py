"""What is still to be done at Slack: rows in order per conversation, kept until they are sent or given up (law 4).

A row that is under way is lent (``niet_voor``): whoever took it and died gives it back by the lapse of that time.
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Select,
    bindparam,
    case,
    delete,
    exists,
    func,
    insert,
    literal_column,
    select,
    update,
)

from storage.rijen import BerichtRij, OutboxRij, PersoonRij
from storage.sleutels import Sleutelring
from storage.tijd import UTCDateTime
from storage.zin import Zin

TABEL = OutboxRij.__table__  # type: ignore[attr-defined]
BERICHT = BerichtRij.__table__  # type: ignore[attr-defined]
PERSOON = PersoonRij.__table__  # type: ignore[attr-defined]
LEEN = timedelta(seconds=45)
OUD = timedelta(seconds=30)
# Literals, not parameters: only so does a database see that the index of open rows will do.
OPEN = TABEL.c.staat.in_((literal_column("'wacht'"), literal_column("'bezig'")))
WACHT = TABEL.c.staat == literal_column("'wacht'")
BEZIG = TABEL.c.staat == literal_column("'bezig'")
ID = TABEL.c.id == bindparam("van")
ADD = Zin(insert(TABEL).inline())
ZELFDE = select(TABEL.c.id).where(*(TABEL.c[k] == bindparam(k) for k in ("slot", "soort", "key")))
WAITS, ON_ITS_WAY = Zin(ZELFDE.where(WACHT)), Zin(ZELFDE.where(OPEN))
# Where it goes comes along: the chat with a person, and the message that is kept in place.
WAARHEEN = (
    select(PERSOON.c.kanaal).where(PERSOON.c.id == TABEL.c.doel).scalar_subquery().label("chat"),
    select(BERICHT.c.kanaal).where(BERICHT.c.slot == TABEL.c.slot).scalar_subquery().label("plek"),
    select(BERICHT.c.ts).where(BERICHT.c.slot == TABEL.c.slot).scalar_subquery().label("plek_ts"),
)
# Most urgent first; what has waited long is no less urgent than an answer.
URGENTIE = case((TABEL.c.gemaakt < bindparam("oud", type_=UTCDateTime), 0), else_=TABEL.c.rang)
TAKE = Zin(update(TABEL).where(ID).values(pogingen=TABEL.c.pogingen + 1))
UPDATE = Zin(update(TABEL).where(ID, BEZIG))
FIRST = select(func.min(TABEL.c.id)).where(OPEN)
# A panel that has to wait holds nobody up: it stands in a lane of its own beside what is said in its conversation.
BAAN = case((TABEL.c.rang == literal_column("2"), 1), else_=0)
# What stands in one place is drawn in the order in which it was asked for, whatever its lane.
EERDER = TABEL.alias("eerder")
EARLIER_HERE = exists().where(
    EERDER.c.staat.in_((literal_column("'wacht'"), literal_column("'bezig'"))),
    *(EERDER.c[k] == TABEL.c[k] for k in ("doel", "slot")),
    EERDER.c.id < TABEL.c.id,
)
MAY_GO = (TABEL.c.niet_voor.is_(None)) | (TABEL.c.niet_voor <= bindparam("nu", type_=UTCDateTime))
IN_TURN = (TABEL.c.slot == literal_column("''")) | ~EARLIER_HERE
DUE = select(TABEL, *WAARHEEN).where(OPEN, MAY_GO, IN_TURN)
ANYWHERE = DUE.where(TABEL.c.id.in_(FIRST.group_by(TABEL.c.doel, BAAN))).order_by(URGENTIE, TABEL.c.id)
HERE = DUE.where(TABEL.c.id.in_(FIRST.where(TABEL.c.doel == bindparam("hier")).group_by(BAAN))).order_by(TABEL.c.id)


def _per_database(vraag: Select[Any]) -> dict[str, Zin]:
    return {"sqlite": Zin(vraag), "postgresql": Zin(vraag.with_for_update(skip_locked=True, of=TABEL))}


DUE_ANYWHERE = _per_database(ANYWHERE.limit(bindparam("hoogstens", type_=Integer)))
DUE_HERE = _per_database(HERE)


class OutboxStore:
    """The outbox over one connection. ``geraakt``: the conversations that got a row in this transaction."""

    def __init__(self, conn: Connection, ring: Sleutelring, team: str) -> None:
        self._conn, self._ring, self._team = conn, ring, team
        self.geraakt: set[str] = set()

    def add(
        self, uid: str, soort: str, doel: str, nu: datetime, key: str = "", data: Mapping[str, Any] | None = None, slot: str = "",
        rang: int = 0,
    ) -> None:  # fmt: skip
        """One row. A panel or Home (a slot of rang 2, or ``thuis``) is unique while it waits: the latest is drawn. A file
        is unique until it was sent."""
        zelfde = {"slot": slot, "soort": soort, "key": key}
        al = ON_ITS_WAY if soort == "bestand" else WAITS if rang == 2 or soort == "thuis" else None
        if slot and al and al.first(self._conn, **zelfde):
            return
        rij = {"uid": uid, "team": self._team, "doel": doel, "data": dict(data or {}), "rang": rang, "gemaakt": nu}
        vast = {"staat": "wacht", "pogingen": 0, "fout": "", "sleutel": "", "geheim": b""}
        ADD.run(self._conn, **zelfde, **rij, **vast)
        self.geraakt.add(doel)

    def due(self, nu: datetime, doelen: Collection[str] | None = None, limit: int = 500) -> list[Any]:
        """The first row of each conversation (of these, or of all) that may go now, and of its panel, most urgent first;
        locked on PostgreSQL, where others skip it. ``staat`` bezig: it was lent before, and nobody knows whether it arrived."""
        soort = self._conn.dialect.name
        if doelen is None:
            return DUE_ANYWHERE[soort].all(self._conn, nu=nu, oud=nu - OUD, hoogstens=limit)
        return [r for doel in doelen for r in DUE_HERE[soort].all(self._conn, nu=nu, hier=doel)]

    def take(self, ids: Collection[int], nu: datetime) -> None:
        """These are under way from now on, for as long as they are lent."""
        for id in ids:
            TAKE.run(self._conn, van=id, staat="bezig", niet_voor=nu + LEEN)

    def reclaim(self) -> int:
        """Where nobody else can be at work: what was under way at the last stop goes on at once."""
        return self._conn.execute(update(TABEL).where(BEZIG).values(niet_voor=None)).rowcount

    def sent(self, id: int) -> None:
        """Done; nothing literal is kept."""
        UPDATE.run(self._conn, van=id, staat="klaar", geheim=b"")

    def note(self, id: int, data: Mapping[str, Any]) -> None:
        """Keep beside a row what has to be known before its last call."""
        UPDATE.run(self._conn, van=id, data=dict(data))

    def again(self, id: int, niet_voor: datetime, fout: str) -> None:
        """Wait and try again."""
        UPDATE.run(self._conn, van=id, staat="wacht", niet_voor=niet_voor, fout=fout)

    def dead(self, id: int, fout: str) -> None:
        """Given up; a person is told elsewhere."""
        UPDATE.run(self._conn, van=id, staat="dood", fout=fout, geheim=b"")

    def waiting(self) -> tuple[int, datetime | None]:
        """How many rows wait, and the earliest moment at which one may go (None: at once)."""
        vraag = select(func.count(), func.min(func.coalesce(TABEL.c.niet_voor, TABEL.c.gemaakt))).where(WACHT)
        aantal, eerst = self._conn.execute(vraag).one()
        return aantal, eerst

    def busy(self, doel: str) -> bool:
        """Whether something is still to be done in this conversation."""
        return self._conn.execute(select(TABEL.c.id).where(OPEN, TABEL.c.doel == doel).limit(1)).first() is not None

    def counts(self) -> dict[str, int]:
        """Rows by state."""
        return {
            r.staat: r.n
            for r in self._conn.execute(select(TABEL.c.staat, func.count().label("n")).group_by(TABEL.c.staat))
        }

    def purge(self, voor: datetime) -> int:
        """Remove rows that were done before this moment."""
        return self._conn.execute(delete(TABEL).where(TABEL.c.staat == "klaar", TABEL.c.gemaakt < voor)).rowcount

    def set_place(self, slot: str, kanaal: str, ts: str, vast: bool = False) -> None:
        """Remember where a message kept in place stands."""
        waarden = {"kanaal": kanaal, "ts": ts, "vast": vast}
        if self._conn.execute(update(BERICHT).where(BERICHT.c.slot == slot).values(**waarden)).rowcount == 0:
            self._conn.execute(insert(BERICHT).values(slot=slot, team=self._team, **waarden))

    def forget_place(self, slot: str) -> None:
        """The message kept in place is gone."""
        self._conn.execute(delete(BERICHT).where(BERICHT.c.slot == slot))
