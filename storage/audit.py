"""The log of who did or saw what (PRI-07): rows are only added, each holds the hash of the one before it.

The chain runs per casus, so that two casussen never wait for each other. No content ever stands in it.
"""

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime

from sqlalchemy import Connection, bindparam, func, insert, select

from storage.rijen import AuditRij
from storage.zin import Zin

TABEL = AuditRij.__table__  # type: ignore[attr-defined]
ADD = Zin(insert(TABEL).inline())
LAST = Zin(select(TABEL.c.hash).where(TABEL.c.casus == bindparam("casus")).order_by(TABEL.c.id.desc()).limit(1))


class AuditStore:
    """The audit log over one connection."""

    def __init__(self, conn: Connection, team: str) -> None:
        self._conn, self._team = conn, team

    def add(self, nu: datetime, wie: str, wat: str, soort: str, machine: str, casus: str) -> None:
        """One line. The caller holds the lock of the casus."""
        laatste = LAST.first(self._conn, casus=casus)
        vorige = laatste.hash if laatste else ""
        rij = {
            "team": self._team,
            "wanneer": nu,
            "wie": wie,
            "wat": wat,
            "soort": soort,
            "machine": machine,
            "casus": casus,
        }
        velden = (self._team, _stamp(nu), wie, wat, soort, machine, casus)
        ADD.run(self._conn, **rij, vorige=vorige, hash=_hash(vorige, velden))

    def of(self, casus: str) -> list[AuditRij]:
        """All lines of a casus, oldest first."""
        return [
            AuditRij(**r._mapping)
            for r in self._conn.execute(select(TABEL).where(TABEL.c.casus == casus).order_by(TABEL.c.id))
        ]

    def receipts(self) -> list[str]:
        """What is left of the casussen that were erased, oldest first (PRI-09)."""
        waar = TABEL.c.wat.startswith("bewijs ")
        return list(self._conn.execute(select(TABEL.c.wat).where(waar).order_by(TABEL.c.id)).scalars())

    def saw(self, wie: str, venster: str, casus: str, sinds: datetime) -> bool:
        """Whether this person opened this window of the casus since a moment."""
        waar = (
            TABEL.c.casus == casus,
            TABEL.c.wie == wie,
            TABEL.c.wat == f"gezien:{venster}",
            TABEL.c.wanneer >= sinds,
        )
        return self._conn.execute(select(TABEL.c.id).where(*waar).limit(1)).first() is not None

    def last_seen(self, wie: str, venster: str, casussen: Iterable[str]) -> dict[str, datetime]:
        """When this person last opened this window, by casus; a casus where they never did is not in it."""
        waar = (TABEL.c.casus.in_(list(casussen)), TABEL.c.wie == wie, TABEL.c.wat == f"gezien:{venster}")
        laatst = func.max(TABEL.c.wanneer).label("laatst")
        rijen = self._conn.execute(select(TABEL.c.casus, laatst).where(*waar).group_by(TABEL.c.casus))
        return {r.casus: r.laatst for r in rijen}

    def broken(self) -> list[int]:
        """The ids of lines that do not fit the chain; empty where all is well."""
        laatste: dict[str, str] = {}
        fout = []
        for r in self._conn.execute(select(TABEL).order_by(TABEL.c.id)):
            velden = (r.team, _stamp(r.wanneer), r.wie, r.wat, r.soort, r.machine, r.casus)
            if r.vorige != laatste.get(r.casus, "") or r.hash != _hash(r.vorige, velden):
                fout.append(r.id)
            laatste[r.casus] = r.hash
        return fout


def _stamp(nu: datetime) -> str:
    return nu.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _hash(vorige: str, velden: tuple[str, ...]) -> str:
    return hashlib.sha256("\x1f".join((vorige, *velden)).encode()).hexdigest()
