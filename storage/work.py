"""One unit of work: all stores over one connection in one transaction."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, text

from flows.organisatie import BEGIN, Organisatie
from storage.audit import AuditStore
from storage.besluiten import RecordStore
from storage.bladen import BladStore
from storage.gebieden import GebiedStore
from storage.huishoudens import HuishoudStore
from storage.instellingen import InstellingStore
from storage.kaart import KaartStore
from storage.machines import MachineStore
from storage.momenten import MomentStore
from storage.ontvangen import InvoerStore
from storage.outbox import OutboxStore
from storage.personen import PersoonStore
from storage.rollen import RolStore
from storage.sleutels import Sleutelring
from storage.sporen import SpoorStore
from storage.teksten import TekstStore


class Work:
    """What a turn may touch. Everything is committed together, or nothing is."""

    def __init__(self, conn: Connection, ring: Sleutelring, team: str, begin: Organisatie = BEGIN) -> None:
        self.conn = conn
        self.team = team
        self.machines = MachineStore(conn, ring)
        self.rollen = RolStore(conn, team)
        self.audit = AuditStore(conn, team)
        self.momenten = MomentStore(conn, team)
        self.personen = PersoonStore(conn, ring, team)
        self.outbox = OutboxStore(conn, ring, team)
        self.ontvangen = InvoerStore(conn, ring)
        self.huishoudens = HuishoudStore(conn, team)
        self.gebieden = GebiedStore(conn, team)
        self.kaart = KaartStore(conn, team)
        self.instellingen = InstellingStore(conn, team, begin)
        self.bladen = BladStore(conn, ring, team)
        self.teksten = TekstStore(conn, team)
        self.sporen = SpoorStore(conn, team)
        self.records = RecordStore(conn, ring, team)

    @contextmanager
    def apart(self) -> Iterator[None]:
        """A part that may fail on its own: then nothing of it stays, and what was read in it is read again."""
        try:
            with self.conn.begin_nested():
                yield
        except BaseException:
            self.machines.forget()
            self.rollen.forget()
            raise

    def lock(self, *sleutels: str) -> None:
        """Hold these names until the end of the transaction; SQLite has one writer already."""
        if self.conn.dialect.name == "postgresql":
            for sleutel in sorted(set(sleutels)):
                self.conn.execute(text("select pg_advisory_xact_lock(hashtextextended(:s, 0))"), {"s": sleutel})
