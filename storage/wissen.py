"""Erasing a casus: every row with text of it goes; its number stays used, its audit lines stay (PRI-06).

What the bot left at Slack is not of the database: ``sporen`` tells where it is.
"""

from sqlalchemy import ColumnElement, Connection, Table, Text, cast, delete, func, literal_column, or_, select, update
from sqlmodel import SQLModel

from storage.momenten import OPEN
from storage.rijen import (
    BerichtRij,
    BladRij,
    HuishoudenRij,
    InvoerRij,
    MomentRij,
    OutboxRij,
    PersoonRij,
    RolRij,
    SpoorRij,
    ToestemmingDelenRij,
    WerkwijzeGewildRij,
)
from storage.tabellen import MACHINES

MET_CASUS = (
    "gesprek",
    "uitnodiging",
    "koppeling",
    "plek",
    "opschaling",
    "overleg",
    "bijeenkomst",
    "agenda",
    "actie",
    "papier",
    "planversie",
)


def erase(conn: Connection, casus: str) -> None:
    """Remove all that is kept of a casus. Safe to call twice. Of the answers that are kept for a repeat nobody knows of
    which casus they are: all of them go. A window that is brought twice in this very second closes, and that is all."""
    ids = [casus]
    overleg = _table(MACHINES["overleg"])
    kanalen = [k for k in conn.execute(select(overleg.c.kanaal).where(overleg.c.casus == casus)).scalars() if k]
    for soort in MET_CASUS:
        tabel = _table(MACHINES[soort])
        ids += conn.execute(select(tabel.c.id).where(tabel.c.casus == casus)).scalars()
        conn.execute(delete(tabel).where(tabel.c.casus == casus))
    tabel = _table(MACHINES["casus"])
    conn.execute(delete(tabel).where(tabel.c.id == casus))
    moment = _table(MomentRij)
    conn.execute(update(moment).where(moment.c.machine.in_(ids), OPEN).values(staat="vervallen"))
    conn.execute(delete(_table(BerichtRij)).where(_places(ids, kanalen)))
    _forget_queue(conn, casus, ids)
    invoer = _table(InvoerRij)
    conn.execute(update(invoer).where(func.length(invoer.c.ack) > 0).values(ack=b"", sleutel=""))
    for rest, kolom in (
        (PersoonRij, "casus"),
        (BladRij, "casus"),
        (HuishoudenRij, "casus"),
        (RolRij, "casus"),
        (SpoorRij, "casus"),
        (ToestemmingDelenRij, "casus_id"),
        (WerkwijzeGewildRij, "casus_id"),
    ):
        conn.execute(delete(_table(rest)).where(_table(rest).c[kolom] == casus))


def _places(ids: list[str], kanalen: list[str]) -> ColumnElement[bool]:
    """The messages that are kept up to date in their place for these machines, and in these channels."""
    slot = _table(BerichtRij).c.slot
    vast = [f"{soort}:{id}" for id in ids for soort in ("gesprek", "papier", "uitnodiging", "opschaling")]
    vast += [f"{soort}:{kanaal}" for kanaal in kanalen for soort in ("paneel", "welkom")]
    soorten = ("plek", "bijeenkomst", "agenda", "voorbereiding", "koppeling")
    reeks = (slot.startswith(f"{soort}:{id}:", autoescape=True) for id in ids for soort in soorten)
    return or_(slot.in_(vast), *reeks)


def _forget_queue(conn: Connection, casus: str, ids: list[str]) -> None:
    """What still waits for Slack and speaks of these machines, and what was done and names the casus; what is under way is
    settled by itself. There may be many rows that were done, so in those only one thing is looked for."""
    outbox = _table(OutboxRij)

    def names(id: str) -> ColumnElement[bool]:
        return cast(outbox.c.data, Text).contains(id, autoescape=True)

    # Literals, not parameters: only so does a database see that the index of open rows will do.
    wacht, bezig = (outbox.c.staat == literal_column(f"'{staat}'") for staat in ("wacht", "bezig"))
    conn.execute(delete(outbox).where(wacht, or_(*map(names, ids))))
    conn.execute(delete(outbox).where(~bezig, names(casus)))


def _table(rij: type[SQLModel]) -> Table:
    return rij.__table__  # type: ignore[attr-defined, no-any-return]
