"""Pages of plans on paper, encrypted. Who may see one is not decided here (PLA-08)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from storage.rijen import BladRij
from storage.sleutels import Sleutelring

TABEL = BladRij.__table__  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """``soort``: jpg, png, heic or pdf."""

    soort: str
    inhoud: bytes


class BladStore:
    """Pages over one connection."""

    def __init__(self, conn: Connection, ring: Sleutelring, team: str) -> None:
        self._conn, self._ring, self._team = conn, ring, team

    def add(self, id: str, casus: str, soort: str, inhoud: bytes, nu: datetime) -> None:
        """Keep a page; one that is kept already is written over, for it was fetched twice."""
        dicht = self._ring.close(inhoud, f"blad:{id}")
        self.drop([id])
        waarden = {
            "soort": soort,
            "grootte": len(inhoud),
            "wanneer": nu,
            "sleutel": dicht.sleutel,
            "inhoud": dicht.inhoud,
        }
        self._conn.execute(insert(TABEL).values(id=id, team=self._team, casus=casus, **waarden))

    def get(self, id: str, casus: str) -> Bladzijde | None:
        """One page of this casus; None where it is gone. Raises SleutelFout."""
        r = self._conn.execute(select(TABEL).where(TABEL.c.id == id, TABEL.c.casus == casus)).first()
        return Bladzijde(r.soort, self._ring.open(r.sleutel, r.inhoud, f"blad:{id}")) if r else None

    def drop(self, ids: Iterable[str]) -> None:
        """Remove pages."""
        self._conn.execute(delete(TABEL).where(TABEL.c.id.in_(list(ids))))
