"""Twenty times SIGKILL at a moment that nobody chose, while people type, click, invite and accept (ontwerp.md, numbers)."""

from __future__ import annotations

import asyncio
import random
import time
from pathlib import Path

import pytest

from proeftuin import Proeftuin
from proeftuin.tijd import Tempo
from storage.database import Database
from storage.sleutels import Sleutelring
from tests.krachten import nalezen, spel
from tests.krachten.iemand import newcomers
from tests.krachten.proces import ROOT, Proces
from tests.verkeer import keep_traffic

KEREN, PROFESSIONALS, PARTNERS = 20, 6, 2


@pytest.mark.meting
async def test_nothing_is_lost_and_nothing_comes_twice(tmp_path: Path) -> None:
    zaad = random.randrange(10**6)
    kans = random.Random(zaad)
    print(f"\n  zaad {zaad}")
    tempo = Tempo(herbezorging=(0.2, *[1.0] * 200))
    async with Proeftuin(ROOT / "manifest.yml", tempo=tempo, vertraging=0.02) as tuin:
        acks = nalezen.Acks(tuin)
        bot = Proces.bot(tuin, tmp_path)
        mensen, partners = newcomers(tuin, PROFESSIONALS), newcomers(tuin, PARTNERS)
        door = True

        async def work(n: int) -> int:
            keren = 0
            while door:
                await spel.whole_job(mensen[n], partners)
                keren += 1
            return keren

        await bot.start()
        ja = [asyncio.create_task(spel.accept_all(p)) for p in partners]
        werk = [asyncio.create_task(work(n)) for n in range(PROFESSIONALS)]
        for _ in range(KEREN):
            await asyncio.sleep(kans.uniform(0.2, 2.5))
            await bot.kill()
            await bot.start()
        laatste = time.monotonic()
        door = False
        casussen = sum(await asyncio.gather(*werk))
        for taak in ja:
            taak.cancel()
        db = Database(bot.omgeving["DATABASE_URL"], Sleutelring((tmp_path / "bot.sleutel").read_text().split()))
        async with asyncio.timeout(60):
            while tuin.aflevering.taken or nalezen.waiting(db):
                await asyncio.sleep(0.2)
        duur = time.monotonic() - laatste
        bot.stop()
        keep_traffic(tuin.verkeer, "kill")
    print(
        f"  {casussen} keer de hele hoofdtaak, {len(acks.sleutels)} bevestigde invoeren, {sum(nalezen.uids(tuin).values())} berichten"
    )
    assert casussen >= PROFESSIONALS
    assert acks.missing(db) == set()
    assert nalezen.lost(db, mensen) == []
    assert nalezen.doubles(tuin) == []
    assert nalezen.state_of_outbox(db).get("dood", 0) == 0
    assert tuin.aflevering.niet_bezorgd == []
    assert db.run_now(lambda w: w.audit.broken()) == []
    assert duur < 60 + WERK_ZELF
    db.close()


WERK_ZELF = 60.0  # seconds in which the people finish what they began; only then there is nothing left to answer
