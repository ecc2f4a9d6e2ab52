"""Twenty times SIGKILL at a moment that nobody chose, while people type, click, print, invite and accept (ontwerp.md, numbers)."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from pathlib import Path

import pytest

from tests.krachten import nalezen, spel
from tests.krachten.iemand import Iemand, newcomers
from tests.krachten.vallen import falling

pytestmark = pytest.mark.traag
KEREN, PROFESSIONALS, PARTNERS = 20, 8, 2


async def test_nothing_is_lost_and_nothing_comes_twice(tmp_path: Path) -> None:
    async with falling(tmp_path, "kill") as val:
        tuin, bot = val.tuin, val.bot
        mensen, partners = newcomers(tuin, PROFESSIONALS), newcomers(tuin, PARTNERS)
        raak, door = [], True

        async def work(mens: Iemand) -> int:
            keren = 0
            while door:
                await spel.whole_job(mens, partners)
                keren += 1
            return keren

        ja = [asyncio.create_task(spel.accept_all(p)) for p in partners]
        werk = [asyncio.create_task(work(m)) for m in mensen]
        for _ in range(KEREN):
            await asyncio.sleep(val.kans.uniform(0, 1.6))
            onderweg = tuin.aflevering.onderweg
            await bot.kill()
            raak.append(bool(onderweg or under_way(tmp_path / "bot.db")))
            await bot.start()
        db = val.database()
        laatste, door = time.monotonic(), False
        for mens in (*mensen, *partners):
            mens.mag.clear()  # nobody adds to it: what was given before has to be answered
        await val.quiet(db)
        duur = time.monotonic() - laatste
        assert nalezen.unanswered((*mensen, *partners)) == []
        for mens in (*mensen, *partners):
            mens.mag.set()
        casussen = sum(await asyncio.gather(*werk))  # and nobody is stuck: they all finish what they began
        for taak in ja:
            taak.cancel()
        await val.quiet(db)
    print(
        f"  {sum(raak)} van {KEREN} keer midden in iets; alles beantwoord {duur:.1f} s na de laatste start; {casussen} keer "
        f"de hele hoofdtaak, {len(val.acks.sleutels)} bevestigde invoeren, {nalezen.uids(tuin).total()} berichten"
    )
    assert casussen >= PROFESSIONALS
    assert sum(raak) >= KEREN / 4, "te weinig keren midden in iets: dit zegt niets"
    assert nalezen.faults(tuin, db, mensen, val.acks) == {}
    assert sum(len(nalezen.files_in(m.dm)) for m in mensen) == casussen
    db.close()


def under_way(pad: Path) -> int:
    """Rows that were on their way to Slack when the process fell away."""
    with sqlite3.connect(pad) as conn:
        aantal = conn.execute("select count(*) from outbox where staat = 'bezig'").fetchone()[0]
    conn.close()
    return int(aantal)
