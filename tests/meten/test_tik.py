"""A tick over a million moments that are not due costs what a tick over a thousand does (ontwerp.md, numbers)."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.ticker import tick
from bot.turn import Rules
from storage.database import Database
from storage.rijen import MomentRij
from storage.sleutels import Sleutelring, new_key
from storage.work import Work
from tests.krachten.rijen import START, plan_actions
from tests.meten.uitslag import report

KEREN, RIJEN, PER_KEER = 7, 40, 20_000
TABEL = MomentRij.__table__  # type: ignore[attr-defined]


def filled(map_: Path, rijen: int) -> Database:
    """A database with reminders that fall due, day by day, among so many rows that do not."""
    db = Database(f"sqlite:///{map_ / f'{rijen}.db'}", Sleutelring([new_key()]), "T0")
    plan_actions(db, RIJEN, 60)
    for begin in range(0, rijen, PER_KEER):
        db.run_now(_later, begin, min(PER_KEER, rijen - begin))
    return db


async def one_tick(db: Database, nu: datetime) -> float:
    """How much processor the tick of this moment takes, in milliseconds: so other work on the machine does not count."""
    begin = time.process_time()
    assert await tick(db, Rules("T0"), lambda: nu) >= RIJEN
    duur = (time.process_time() - begin) * 1000
    db.run_now(lambda w: w.conn.exec_driver_sql("update outbox set staat = 'klaar'"))
    return duur


def _later(work: Work, begin: int, aantal: int) -> None:
    """Moments of other casussen, a year and more from now, and as many long past and done."""
    vast = {"team": "T0", "soort": "actie", "wat": "herinnering", "wie": "slack:U9"}
    open_ = [
        {**vast, "machine": f"x{n}", "wanneer": START + timedelta(days=400, seconds=n), "staat": "open"}
        for n in range(begin, begin + aantal)
    ]
    klaar = [
        {**r, "machine": f"y{r['machine']}", "wanneer": START - timedelta(days=9), "staat": "klaar"} for r in open_
    ]
    work.conn.execute(TABEL.insert(), open_ + klaar)


def _moments(work: Work) -> list:  # type: ignore[type-arg]
    return [r.wanneer for r in work.conn.execute(TABEL.select().where(TABEL.c.machine == "a0"))]


@pytest.mark.meting
async def test_a_tick_does_not_feel_what_is_not_due(tmp_path: Path) -> None:
    """Alternated day by day, the quickest of each."""
    dbs = [filled(tmp_path, rijen) for rijen in (1_000, 1_000_000)]
    dagen = sorted({r.date() for r in dbs[0].run_now(_moments)})[:KEREN]
    duur = [[await one_tick(db, START + (dag - START.date())) for db in dbs] for dag in dagen]
    weinig, veel = (min(kolom) for kolom in zip(*duur, strict=True))
    for db in dbs:
        db.close()
    report(f"tik met {RIJEN} herinneringen, duizend rijen, ms processor", weinig)
    report(f"tik met {RIJEN} herinneringen, een miljoen rijen, ms processor", veel)
    report("tik, een miljoen rijen keer duizend rijen", veel / weinig, 1.25)
