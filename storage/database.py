"""The database: one writer with a queue on SQLite, a small pool on PostgreSQL; the same code over both (law 6)."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, SingletonThreadPool

from flows.organisatie import BEGIN, Organisatie
from storage.machines import Botsing
from storage.sleutels import Sleutelring
from storage.work import Work

P = ParamSpec("P")
T = TypeVar("T")
POGINGEN = 5
INGEHAALD = ("40001", "40P01", "23505")  # PostgreSQL: serialization, deadlock, somebody else made this row


def open_engine(url: str) -> Engine:
    """An engine with the settings of law 6. Nothing is made or migrated here."""
    if not url.startswith("sqlite"):
        return create_engine(url, poolclass=QueuePool, pool_size=8, pool_pre_ping=True)
    verbinding = {"isolation_level": None, "timeout": 10}
    engine = create_engine(url, poolclass=SingletonThreadPool, connect_args=verbinding, paramstyle="named")

    @event.listens_for(engine, "connect")
    def prepare(conn: Any, _: Any) -> None:
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "secure_delete=ON",
            "busy_timeout=10000",
            "cache_size=-8000",
        ):
            conn.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(conn: Any) -> None:
        conn.connection.driver_connection.execute("BEGIN IMMEDIATE")

    return engine


class Database:
    """Runs units of work in order. ``team``: the workspace that every row belongs to; ``begin``: what holds where the
    organisation chose nothing."""

    def __init__(self, url: str, ring: Sleutelring, team: str = "", begin: Organisatie = BEGIN) -> None:
        self.url, self.ring, self.team, self.begin = url, ring, team, begin
        self.engine = open_engine(url)
        self.sqlite = self.engine.dialect.name == "sqlite"
        self._pool = ThreadPoolExecutor(max_workers=1 if self.sqlite else 6, thread_name_prefix="db")

    def run_now(self, fn: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """One transaction, in this thread. Done again where another turn was first, or another process."""
        for poging in range(POGINGEN):
            try:
                with self.engine.begin() as conn:
                    return fn(Work(conn, self.ring, self.team, self.begin), *args, **kwargs)
            except (Botsing, DBAPIError) as fout:
                if poging == POGINGEN - 1 or not overtaken(fout):
                    raise
        raise AssertionError

    async def run(self, fn: Callable[Concatenate[Work, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """One transaction, in the writer's thread; units of work run in the order in which they were asked for."""
        return await asyncio.get_running_loop().run_in_executor(self._pool, lambda: self.run_now(fn, *args, **kwargs))

    async def tidy(self) -> None:
        """On SQLite: nothing of what was erased stays behind in the file beside the database."""
        if self.sqlite:
            await asyncio.get_running_loop().run_in_executor(self._pool, self._empty_wal)

    def _empty_wal(self) -> None:
        conn = self.engine.raw_connection()
        try:
            conn.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
        finally:
            conn.close()

    def close(self) -> None:
        """Wait for what is under way and let go of the database."""
        self._pool.shutdown(wait=True)
        self.engine.dispose()


def overtaken(fout: Exception) -> bool:
    """Whether somebody else was first: the transaction has to be done again, as a whole."""
    orig = fout.orig if isinstance(fout, DBAPIError) else None
    return isinstance(fout, Botsing) or getattr(orig, "sqlstate", None) in INGEHAALD
