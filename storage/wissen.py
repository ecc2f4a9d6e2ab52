"""Erasing a casus: every row with text of it goes; its number stays used, its audit lines stay (PRI-06)."""

from sqlalchemy import Connection, Table, delete, or_, select, update
from sqlmodel import SQLModel

from storage.rijen import (
    BerichtRij,
    BladRij,
    HuishoudenRij,
    MomentRij,
    PersoonRij,
    RolRij,
    ToestemmingDelenRij,
    WerkwijzeGewildRij,
)
from storage.tabellen import MACHINES

MET_CASUS = ("gesprek", "uitnodiging", "plek", "overleg", "bijeenkomst", "agenda", "actie", "papier", "planversie")


def erase(conn: Connection, casus: str) -> None:
    """Remove all that is kept of a casus. Safe to call twice."""
    ids = [casus]
    for soort in MET_CASUS:
        tabel = _table(MACHINES[soort])
        ids += conn.execute(select(tabel.c.id).where(tabel.c.casus == casus)).scalars()
        conn.execute(delete(tabel).where(tabel.c.casus == casus))
    tabel = _table(MACHINES["casus"])
    conn.execute(delete(tabel).where(tabel.c.id == casus))
    moment, bericht = _table(MomentRij), _table(BerichtRij)
    conn.execute(update(moment).where(moment.c.machine.in_(ids), moment.c.staat == "open").values(staat="vervallen"))
    vast = [f"{soort}:{id}" for id in ids for soort in ("gesprek", "papier", "uitnodiging")]
    reeks = (
        bericht.c.slot.startswith(f"{soort}:{id}:", autoescape=True) for id in ids for soort in ("plek", "bijeenkomst")
    )
    conn.execute(delete(bericht).where(or_(bericht.c.slot.in_(vast), *reeks)))
    for rest, kolom in (
        (PersoonRij, "casus"),
        (BladRij, "casus"),
        (HuishoudenRij, "casus"),
        (RolRij, "casus"),
        (ToestemmingDelenRij, "casus_id"),
        (WerkwijzeGewildRij, "casus_id"),
    ):
        conn.execute(delete(_table(rest)).where(_table(rest).c[kolom] == casus))


def _table(rij: type[SQLModel]) -> Table:
    return rij.__table__  # type: ignore[attr-defined, no-any-return]
