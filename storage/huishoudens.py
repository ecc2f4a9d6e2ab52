"""Households by the hash of a reference, under a key of its own that changing the text keys leaves alone (AAN-04)."""

import hashlib
import hmac
from datetime import datetime

from sqlalchemy import Connection, insert, select

from storage.rijen import HuishoudenRij

TABEL = HuishoudenRij.__table__  # type: ignore[attr-defined]


def household_hash(sleutel: bytes, kenmerk: str) -> str:
    """What is kept of a reference: nothing that can be read back without the key."""
    return hmac.new(sleutel, kenmerk.encode(), hashlib.sha256).hexdigest()


class HuishoudStore:
    """Households over one connection."""

    def __init__(self, conn: Connection, team: str) -> None:
        self._conn, self._team = conn, team

    def claim(self, kenmerk: str, casus: str, nu: datetime) -> list[str]:
        """Keep the hash with this casus; the other casussen that have it, oldest first."""
        waar = (TABEL.c.team == self._team, TABEL.c.kenmerk == kenmerk)
        eerder = list(
            dict.fromkeys(self._conn.execute(select(TABEL.c.casus).where(*waar).order_by(TABEL.c.id)).scalars())
        )
        if casus not in eerder:
            self._conn.execute(insert(TABEL).values(team=self._team, kenmerk=kenmerk, casus=casus, wanneer=nu))
        return [c for c in eerder if c != casus]
