"""What is due becomes a turn. The clock is only a metronome: the rows know what is due (law 5).

One failing moment never stops the rest. Of several moments of one machine for one person that are due together
(the bot was away), only the last one is asked; the others lapse.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import AMSTERDAM
from bot.turn import Rules, Turn
from flows.invoer import Due
from storage.database import Database, overtaken
from storage.work import Work

log = structlog.get_logger()
PER_KEER = 50
ELKE = 15
BEWAARD = timedelta(days=7)


async def tick(db: Database, regels: Rules, now: Callable[[], datetime]) -> int:
    """Everything that is due, in batches; how many came."""
    totaal = 0
    while aantal := await db.run(_batch, regels, now()):
        totaal += aantal
    return totaal


async def sweep(db: Database, nu: datetime) -> None:
    """Remove what was kept only to answer a repeat, and what was sent long ago: seven days each (law 3)."""
    await db.run(_sweep, nu)
    await db.tidy()


def metronome(job: Callable[[], Any]) -> AsyncIOScheduler:
    """The one job that looks at the rows."""
    rooster = AsyncIOScheduler(timezone=AMSTERDAM)
    rooster.add_job(job, "interval", seconds=ELKE, coalesce=True, max_instances=1, misfire_grace_time=None)
    return rooster


def _sweep(work: Work, nu: datetime) -> None:
    work.ontvangen.purge(nu)
    work.outbox.purge(nu - BEWAARD)


def _batch(work: Work, regels: Rules, nu: datetime) -> int:
    rijen = work.momenten.claim(nu, PER_KEER)
    for r in rijen:
        _one(work, regels, nu, r)
    return len(rijen)


def _one(work: Work, regels: Rules, nu: datetime, r: Any) -> None:
    work.momenten.settle(r, nu)
    try:
        with work.apart():
            Turn(work, regels, nu).happen(r.soort, r.machine, Due(r.wat, r.wie, r.wanneer.astimezone(AMSTERDAM)))
    except Exception as fout:
        if overtaken(fout):  # the whole batch is done again
            raise
        log.error("moment", soort=r.soort, wat=r.wat, fout=type(fout).__name__)
