"""How the database is doing, for who looks after it: its form, and what waits or failed. Reads only, and no content."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import ColumnElement, Connection, Engine, Table, create_engine, func, select
from sqlalchemy.pool import NullPool

from storage.migratie import MAP
from storage.rijen import GebiedRij, InstellingRij, KaartRij, OutboxRij, PersoonRij, RolRij
from storage.tabellen import CasusRij

OUTBOX = OutboxRij.__table__  # type: ignore[attr-defined]
RECENT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Vorm:
    """``heeft``: the database's own revision, None while it is empty; ``kent``: every revision that this code knows."""

    heeft: str | None
    nieuwste: str
    kent: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wachtrij:
    """``sinds``: since when the oldest row could have gone; ``dood``: rows given up in the last week, by Slack's error."""

    wacht: int
    sinds: datetime | None
    dood: dict[str, int]


def onlooker(url: str) -> Engine:
    """An engine to look with: it takes no writer's lock, so a running bot does not wait for it. Raises what
    sqlalchemy.create_engine raises."""
    return create_engine(url, poolclass=NullPool)


def form(conn: Connection) -> Vorm:
    """Which form the database has, and which it should have."""
    config = Config()
    config.set_main_option("script_location", str(MAP))
    boek = ScriptDirectory.from_config(config)
    heeft = MigrationContext.configure(conn).get_current_revision()
    return Vorm(heeft, str(boek.get_current_head()), frozenset(s.revision for s in boek.walk_revisions()))


def queue(conn: Connection, nu: datetime) -> Wachtrij:
    """What waits to be sent, and what was given up."""
    klaar = func.coalesce(OUTBOX.c.niet_voor, OUTBOX.c.gemaakt)
    wacht, sinds = conn.execute(
        select(func.count(), func.min(klaar)).where(OUTBOX.c.staat.in_(("wacht", "bezig")))
    ).one()
    vraag = select(OUTBOX.c.fout, func.count().label("aantal")).where(
        OUTBOX.c.staat == "dood", OUTBOX.c.gemaakt > nu - RECENT
    )
    return Wachtrij(wacht, sinds, {r.fout: r.aantal for r in conn.execute(vraag.group_by(OUTBOX.c.fout))})


@dataclass(frozen=True, slots=True)
class Huis:
    """How much there is of what a beheerder looks after; ``verweesd``: casussen whose casusregisseur left; ``invoer``: what
    was chosen, empty where nothing was."""

    gebieden: int
    aanjagers: int
    kaart: int
    verweesd: int
    invoer: str


def chosen(conn: Connection, naam: str) -> str:
    """What the organisation chose under this name; empty where nobody did."""
    keuze = InstellingRij.__table__  # type: ignore[attr-defined]
    return str(conn.execute(select(keuze.c.waarde).where(keuze.c.naam == naam)).scalar() or "")


def house_of(conn: Connection) -> Huis:
    """Counts only; nothing is opened."""
    gebied, rol, kaart, persoon, casus = (
        rij.__table__  # type: ignore[union-attr]
        for rij in (GebiedRij, RolRij, KaartRij, PersoonRij, CasusRij)
    )

    def count(tabel: Table, *waar: ColumnElement[bool]) -> int:
        return conn.execute(select(func.count()).select_from(tabel).where(*waar)).scalar_one()

    weg = select(persoon.c.id).where(persoon.c.weg.is_(True))
    return Huis(
        gebieden=count(gebied, gebied.c.tot.is_(None)),
        aanjagers=count(rol, rol.c.rol == "aanjager", rol.c.casus == "", rol.c.tot.is_(None)),
        kaart=count(kaart),
        verweesd=count(casus, casus.c.regisseur.in_(weg), casus.c.status.in_(("open", "gestopt", "gesloten"))),
        invoer=chosen(conn, "invoer"),
    )
