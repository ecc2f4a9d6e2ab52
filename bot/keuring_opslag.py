"""What can be checked of what is kept: the database, the keys, the audit log and the outbox. Changes nothing."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from bot.bevinding import Bevinding, right, wrong
from bot.keuring_huis import house
from bot.settings import Settings
from storage.audit import AuditStore
from storage.herversleutel import GEHEIMEN, keys_in_use, newest_rows
from storage.rechten import owns_audit
from storage.sleutels import SleutelFout, Sleutelring
from storage.toestand import form, onlooker, queue

PROEF = 20  # rows of each table that the keys are tried on
LANG = timedelta(minutes=15)
BIJ_START = "Start de bot opnieuw: `samenwerkbot start` werkt hem bij."
BIJ_EIGENAAR = "Doe als eigenaar van de tabellen `samenwerkbot bijwerken`, met bij --rol de rol van de bot."
WACHTWOORD = "Staan gebruiker, wachtwoord en adres goed in DATABASE_URL, en draait de database?"


def kept(settings: Settings, nu: datetime) -> Iterator[Bevinding]:
    """Every check of what is kept, in an order to mend things in."""
    try:
        url = make_url(settings.database_url)
        if url.get_backend_name() == "sqlite" and url.database and not Path(url.database).exists():
            yield right("De database is er nog niet; `samenwerkbot start` maakt hem.")
            yield from keys(settings, None)
            return
        engine = onlooker(settings.database_url)
    except (SQLAlchemyError, ImportError):
        yield wrong("DATABASE_URL klopt niet.", "Een voorbeeld: postgresql+psycopg://gebruiker@adres/samenwerkbot")
        return
    yield from _with_database(settings, engine, nu)


def _with_database(settings: Settings, engine: Engine, nu: datetime) -> Iterator[Bevinding]:
    try:
        with engine.connect() as conn:
            vorm = form(conn)
            if vorm.heeft is None:
                yield right("De database is bereikbaar en nog leeg; `samenwerkbot start` maakt de tabellen.")
            elif vorm.heeft not in vorm.kent:
                yield wrong("De database is van een nieuwere bot.", "Zet hier dezelfde versie van de bot op.")
            elif vorm.heeft != vorm.nieuwste:
                eigen = conn.dialect.name != "postgresql" or owns_audit(conn)
                yield wrong("De database is van een oudere bot.", BIJ_START if eigen else BIJ_EIGENAAR)
            else:
                yield right("De database is bereikbaar en bijgewerkt.")
                yield from keys(settings, conn)
                yield from audit(conn)
                yield from outbox(conn, nu)
                yield from house(conn, settings)
                return
            yield from keys(settings, None)
    except SQLAlchemyError:
        yield wrong("De database is niet bereikbaar.", WACHTWOORD)
    finally:
        engine.dispose()


def keys(settings: Settings, conn: Connection | None) -> Iterator[Bevinding]:
    """The keys are whole, are all there, and open what stands in the database."""
    pad = settings.key_file()
    gebruikt = keys_in_use(conn) if conn is not None else {}
    if not settings.sleutels and (pad is None or not pad.exists()):
        if gebruikt:
            yield wrong(
                "Het sleutelbestand is weg; zonder is casustekst niet te lezen.",
                f"Zet het terug van je reservekopie: {pad}",
            )
        elif pad is not None:
            yield right("Er is nog geen sleutel; `samenwerkbot start` maakt er een in een eigen bestand.")
        return
    try:
        ring = Sleutelring(settings.keys())
    except SleutelFout as fout:
        yield wrong(
            f"SLEUTELS klopt niet: {fout}.",
            "Maak een sleutel met `samenwerkbot sleutel`; zet meer sleutels met een komma ertussen.",
        )
        return
    kwijt = {id: aantal for id, aantal in gebruikt.items() if not ring.has(id)}
    if kwijt:
        namen = ", ".join(kwijt)
        yield wrong(
            f"{sum(kwijt.values())} rijen zijn versleuteld met een sleutel die hier niet staat ({namen}).",
            "Zet die erbij in SLEUTELS.",
        )
    elif dicht := _unreadable(conn, ring) if conn is not None else 0:
        yield wrong(
            f"{dicht} rijen zijn niet te openen: er is aan gezeten.",
            "Zet een reservekopie terug, en zoek uit wie erbij kon.",
        )
    elif oud := sum(aantal for id, aantal in gebruikt.items() if id != ring.nieuwste):
        yield right(
            f"De sleutels openen alles. {oud} rijen hebben nog een oude sleutel; `samenwerkbot sleutels wissel` schrijft ze opnieuw."
        )
    else:
        yield right("De sleutel opent wat er bewaard is.")


def _unreadable(conn: Connection, ring: Sleutelring) -> int:
    dicht = 0
    for geheim in GEHEIMEN:
        for r in newest_rows(conn, geheim, PROEF):
            try:
                ring.open(r.sleutel, getattr(r, geheim.inhoud), geheim.plaats(r))
            except SleutelFout:
                dicht += 1
    return dicht


def audit(conn: Connection) -> Iterator[Bevinding]:
    """The audit log can only grow, and its chain is whole (PRI-07)."""
    if conn.dialect.name == "postgresql":
        if owns_audit(conn):
            doe = "Laat hem met een eigen rol draaien: docs/installeren.md, bij PostgreSQL."
            yield wrong("De bot zou het auditspoor kunnen veranderen.", doe)
        else:
            yield right("De bot kan het auditspoor niet veranderen.")
    kapot = AuditStore(conn, "").broken()
    if not kapot:
        yield right("Het auditspoor is heel.")
        return
    regels = ", ".join(map(str, kapot[:5]))
    yield wrong(
        f"Het auditspoor is op {len(kapot)} plek{'ken' if len(kapot) > 1 else ''} gebroken (regel {regels}).",
        "Zoek uit wie erbij kon.",
    )


def outbox(conn: Connection, nu: datetime) -> Iterator[Bevinding]:
    """Nothing was given up lately, and nothing waits for long."""
    rij = queue(conn, nu)
    if rij.dood:
        waarom = ", ".join(f"{fout} {aantal}×" for fout, aantal in sorted(rij.dood.items()))
        doe = "Kijk in het log bij niet_gelukt wat Slack niet toeliet."
        yield wrong(f"{sum(rij.dood.values())} berichten kwamen deze week niet aan ({waarom}).", doe)
    if rij.sinds and nu - rij.sinds > LANG:
        minuten = int((nu - rij.sinds).total_seconds() // 60)
        yield wrong(
            f"Er wachten {rij.wacht} berichten, het oudste al {minuten} minuten.",
            "Draait de bot? Start hem met `samenwerkbot start`.",
        )
    elif not rij.dood:
        yield right(f"De wachtrij naar Slack loopt: {rij.wacht} te gaan, niets blijven liggen.")
