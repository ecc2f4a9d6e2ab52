"""The sociale kaart over one connection: searched as somebody types, read whole, written entry by entry.

What stands here is how to reach professionals, no text of a casus: it is not encrypted, so that the database can search it.
"""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, case, delete, func, insert, select, update

from flows.kaart import Kaartregel
from storage.rijen import KaartRij

TABEL = KaartRij.__table__  # type: ignore[attr-defined]
VELDEN = ("expertise", "organisatie", "naam", "collega", "telefoon", "mail", "gebied", "ambassadeur")


class KaartStore:
    """Entries of one team."""

    def __init__(self, conn: Connection, team: str) -> None:
        self._conn, self._team = conn, team

    def all(self) -> tuple[Kaartregel, ...]:
        """Every entry, by expertise and organisation."""
        return self._read(select(TABEL).order_by(TABEL.c.expertise, TABEL.c.organisatie, TABEL.c.naam))

    def get(self, id: str) -> Kaartregel | None:
        """One entry; None where there is none."""
        return next(iter(self._read(select(TABEL).where(TABEL.c.id == id))), None)

    def of(self, organisatie: str) -> tuple[Kaartregel, ...]:
        """The entries of one organisation."""
        zelfde = func.lower(TABEL.c.organisatie) == organisatie.lower()
        return self._read(select(TABEL).where(zelfde).order_by(TABEL.c.id))

    def search(
        self, woorden: Iterable[str], kennis: Iterable[str] = (), gebied: str = "", limit: int = 100
    ) -> tuple[Kaartregel, ...]:
        """Entries with every one of these words in them; first those with the expertise looked for, then those of the
        gebied (or of everywhere)."""
        vraag = select(TABEL)
        for woord in woorden:
            vraag = vraag.where(TABEL.c.zoek.contains(woord.casefold(), autoescape=True))
        past = case((TABEL.c.expertise.in_(list(kennis)), 0), else_=1)
        dichtbij = case((TABEL.c.gebied.in_([gebied, ""]), 0), else_=1)
        volgorde = (past, TABEL.c.expertise, dichtbij, TABEL.c.organisatie, TABEL.c.naam)
        return self._read(vraag.order_by(*volgorde).limit(limit))

    def count(self) -> dict[str, int]:
        """How many entries there are for each expertise."""
        vraag = select(TABEL.c.expertise, func.count()).where(TABEL.c.team == self._team).group_by(TABEL.c.expertise)
        return {str(r[0]): int(r[1]) for r in self._conn.execute(vraag)}

    def put(self, regel: Kaartregel, zoek: str) -> None:
        """Keep an entry, new or over the one with its id. ``zoek``: words by which it is found besides its own."""
        waarden = {naam: getattr(regel, naam) for naam in VELDEN}
        waarden["zoek"] = " ".join((zoek, regel.organisatie, regel.naam)).casefold()
        waar = (TABEL.c.id == regel.id, TABEL.c.team == self._team)
        if self._conn.execute(update(TABEL).where(*waar).values(**waarden)).rowcount == 0:
            self._conn.execute(insert(TABEL).values(id=regel.id, team=self._team, **waarden))

    def drop(self, id: str) -> None:
        """An entry goes."""
        self._conn.execute(delete(TABEL).where(TABEL.c.id == id, TABEL.c.team == self._team))

    def _read(self, vraag: Select[Any]) -> tuple[Kaartregel, ...]:
        rijen = self._conn.execute(vraag.where(TABEL.c.team == self._team))
        return tuple(Kaartregel(r.id, *(getattr(r, naam) for naam in VELDEN)) for r in rijen)
