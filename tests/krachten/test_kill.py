"""Twenty times SIGKILL at a moment that nobody chose, while people type, click, print, invite and accept (ontwerp.md, numbers)."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from pathlib import Path

import pytest

from proeftuin import Proeftuin
from proeftuin.tijd import Tempo
from storage.database import Database
from storage.sleutels import Sleutelring
from tests.krachten import nalezen, spel
from tests.krachten.iemand import Iemand, newcomers
from tests.krachten.proces import ROOT, Proces
from tests.verkeer import keep_traffic

pytestmark = pytest.mark.traag
KEREN, PROFESSIONALS, PARTNERS = 20, 8, 2
BINNEN = 60.0  # seconds after the last start in which everything must be answered


async def test_nothing_is_lost_and_nothing_comes_twice(tmp_path: Path) -> None:
    zaad = random.randrange(10**6)
    kans = random.Random(zaad)
    print(f"\n  zaad {zaad}")
    async with Proeftuin(ROOT / "manifest.yml", tempo=Tempo(herbezorging=(0.2, *[1.0] * 200)), vertraging=0.02) as tuin:
        acks, bot = nalezen.Acks(tuin), Proces.bot(tuin, tmp_path)
        mensen, partners = newcomers(tuin, PROFESSIONALS), newcomers(tuin, PARTNERS)
        raak, door = [], True

        async def work(mens: Iemand) -> int:
            keren = 0
            while door:
                await spel.whole_job(mens, partners)
                keren += 1
            return keren

        await bot.start()
        ja = [asyncio.create_task(spel.accept_all(p)) for p in partners]
        werk = [asyncio.create_task(work(m)) for m in mensen]
        for _ in range(KEREN):
            await asyncio.sleep(kans.uniform(0, 1.6))
            onderweg = tuin.aflevering.onderweg
            await bot.kill()
            raak.append(bool(onderweg or under_way(tmp_path / "bot.db")))
            await bot.start()
        db = Database(bot.omgeving["DATABASE_URL"], Sleutelring((tmp_path / "bot.sleutel").read_text().split()))
        laatste, door = time.monotonic(), False
        for mens in (*mensen, *partners):
            mens.mag.clear()  # nobody adds to it: what was given before has to be answered
        await tuin.wacht_op(lambda: not tuin.aflevering.taken and not nalezen.waiting(db), BINNEN)
        duur = time.monotonic() - laatste
        assert nalezen.unanswered((*mensen, *partners)) == []
        for mens in (*mensen, *partners):
            mens.mag.set()
        casussen = sum(await asyncio.gather(*werk))  # and nobody is stuck: they all finish what they began
        for taak in ja:
            taak.cancel()
        await tuin.wacht_op(lambda: not tuin.aflevering.taken and not nalezen.waiting(db), BINNEN)
        bot.stop()
        keep_traffic(tuin.verkeer, "kill")
    print(
        f"  {sum(raak)} van {KEREN} keer midden in iets; alles beantwoord {duur:.1f} s na de laatste start; {casussen} keer "
        f"de hele hoofdtaak, {len(acks.sleutels)} bevestigde invoeren, {nalezen.uids(tuin).total()} berichten"
    )
    assert casussen >= PROFESSIONALS
    assert sum(raak) >= KEREN / 4, "te weinig keren midden in iets: dit zegt niets"
    assert nalezen.faults(tuin, db, mensen, acks) == {}
    assert sum(len(nalezen.files_in(m.dm)) for m in mensen) == casussen
    db.close()


def under_way(pad: Path) -> int:
    """Rows that were on their way to Slack when the process fell away."""
    with sqlite3.connect(pad) as conn:
        aantal = conn.execute("select count(*) from outbox where staat = 'bezig'").fetchone()[0]
    conn.close()
    return int(aantal)
