"""A tick over a million moments that are not due costs what a tick over a thousand does (ontwerp.md, numbers)."""

from __future__ import annotations

import time
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import FixedClock
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


async def ticks(map_: Path, rijen: int) -> float:
    """The quickest of ticks in each of which as many reminders fall due, in milliseconds."""
    db = Database(f"sqlite:///{map_ / f'{rijen}.db'}", Sleutelring([new_key()]), "T0")
    plan_actions(db, RIJEN, 60)
    for begin in range(0, rijen, PER_KEER):
        db.run_now(_later, begin, min(PER_KEER, rijen - begin))
    klok, tijden = FixedClock(START), list[float]()
    for dag in sorted({r.date() for r in db.run_now(_moments)})[:KEREN]:
        klok.set(START + (dag - START.date()))
        begin_tijd = time.perf_counter()
        assert await tick(db, Rules("T0"), klok.now) >= RIJEN
        tijden.append(time.perf_counter() - begin_tijd)
        db.run_now(lambda w: w.conn.exec_driver_sql("update outbox set staat = 'klaar'"))
    db.close()
    return min(tijden) * 1000


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
    weinig, veel = await ticks(tmp_path, 1_000), await ticks(tmp_path, 1_000_000)
    report(f"tik met {RIJEN} herinneringen, duizend rijen, ms", weinig)
    report(f"tik met {RIJEN} herinneringen, een miljoen rijen, ms", veel)
    report("tik, een miljoen rijen keer duizend rijen", veel / weinig, 1.25)
