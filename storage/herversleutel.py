"""Every encrypted row written anew with the newest key, so that an old key can go (PRI-04).

Nothing but the key and the cipher text of a row changes; the audit log has no secrets and is not touched. A row that
somebody else writes at the same moment is left to the next round: only what was read is replaced.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, func, select, update

from storage.rijen import BladRij, InvoerRij, PersoonRij, ToestemmingDelenRij, WerkwijzeGewildRij
from storage.sleutels import Sleutelring
from storage.tabellen import MACHINES

PER_KEER = 200
BLADEN_PER_KEER = 4


@dataclass(frozen=True)
class Geheim:
    """Where encrypted bytes stand: a table, its key, the column, and the place that is bound into them."""

    tabel: Table
    id: str
    inhoud: str
    plaats: Callable[[Any], str]
    per_keer: int = PER_KEER

    @property
    def vol(self) -> Any:
        """The condition that a row holds something."""
        return func.length(self.tabel.c[self.inhoud]) > 0


def _table(model: Any) -> Table:
    return model.__table__  # type: ignore[no-any-return]


def _machine(soort: str) -> Geheim:
    return Geheim(_table(MACHINES[soort]), "id", "geheim", lambda r: f"{soort}:{r.id}")


GEHEIMEN = (
    *map(_machine, MACHINES),
    Geheim(_table(PersoonRij), "id", "naam", lambda r: f"persoon:{r.id}"),
    Geheim(_table(WerkwijzeGewildRij), "id", "geheim", lambda r: f"werkwijze_gewild:{r.casus_id}"),
    Geheim(_table(ToestemmingDelenRij), "id", "geheim", lambda r: f"toestemming_delen:{r.casus_id}"),
    Geheim(_table(BladRij), "id", "inhoud", lambda r: f"blad:{r.id}", BLADEN_PER_KEER),
    Geheim(_table(InvoerRij), "key", "ack", lambda r: f"invoer:{r.key}"),
)
"""Everything that is encrypted. ``tests/storage/test_herversleutel.py`` holds this against the tables."""


def rewrite(conn: Connection, ring: Sleutelring, geheim: Geheim) -> int:
    """One batch of one table to the newest key; how many rows that were. Raises SleutelFout for a row that does not
    open: nothing of the batch is written then."""
    aantal = 0
    for r in _old(conn, ring, geheim, geheim.per_keer):
        oud = getattr(r, geheim.inhoud)
        dicht = ring.close(ring.open(r.sleutel, oud, geheim.plaats(r)), geheim.plaats(r))
        waar = (geheim.tabel.c[geheim.id] == getattr(r, geheim.id), geheim.tabel.c[geheim.inhoud] == oud)
        nieuw = {"sleutel": dicht.sleutel, geheim.inhoud: dicht.inhoud}
        aantal += conn.execute(update(geheim.tabel).where(*waar).values(**nieuw)).rowcount
    return aantal


def newest_rows(conn: Connection, geheim: Geheim, hoeveel: int) -> Iterator[Row[Any]]:
    """Rows to try a key on, newest first where the table can tell."""
    volgorde = next((geheim.tabel.c[k].desc() for k in ("wanneer", "gezien", "nummer") if k in geheim.tabel.c), None)
    vraag = select(geheim.tabel).where(geheim.vol)
    yield from conn.execute((vraag if volgorde is None else vraag.order_by(volgorde)).limit(hoeveel))


def keys_in_use(conn: Connection) -> dict[str, int]:
    """How many rows each key wrote, by the key's id."""
    uit: dict[str, int] = {}
    for geheim in GEHEIMEN:
        vraag = select(geheim.tabel.c.sleutel, func.count()).where(geheim.vol).group_by(geheim.tabel.c.sleutel)
        for sleutel, aantal in conn.execute(vraag):
            uit[sleutel] = uit.get(sleutel, 0) + aantal
    return uit


def _old(conn: Connection, ring: Sleutelring, geheim: Geheim, hoeveel: int) -> list[Row[Any]]:
    vraag = select(geheim.tabel).where(geheim.vol, geheim.tabel.c.sleutel != ring.nieuwste)
    return list(conn.execute(vraag.limit(hoeveel)))
