"""Two processes over one PostgreSQL: they share the inputs, the outbox and what falls due, and nothing comes twice."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import FixedClock
from bot.runtime import Runtime
from bot.tempo import Tempo as Grenzen
from bot.turn import Rules
from proeftuin import Proeftuin
from proeftuin.personen import TEAM
from proeftuin.tijd import Tempo
from storage.database import Database
from storage.sleutels import Sleutelring, new_key
from tests.draaiboek.werkplek import Werkplek
from tests.krachten import nalezen, spel
from tests.krachten.iemand import newcomers
from tests.krachten.proces import ROOT, Proces
from tests.krachten.rijen import START, plan_actions, posts_by_action
from tests.postgres import own_database
from tests.verkeer import keep_traffic

pytestmark = pytest.mark.traag


KEREN, BINNEN = 6, 60.0


@pytest.mark.parametrize("keren", [0, KEREN], ids=["allebei blijven", "om de beurt valt er een weg"])
async def test_two_processes_share_the_work(tmp_path: Path, postgres_url: str, keren: int) -> None:
    """Where one falls away, the other goes on; what the dead one had on its way is taken up once it is no longer lent."""
    sleutel, huis = new_key(), new_key()
    with own_database(postgres_url) as url:
        async with Proeftuin(ROOT / "manifest.yml", tempo=Tempo(herbezorging=(0.2, *[1.0] * 200))) as tuin:
            acks = nalezen.Acks(tuin)
            mappen = [tmp_path / naam for naam in ("een", "twee")]
            for map_ in mappen:
                map_.mkdir()
            bots = [Proces.bot(tuin, map_, url, SLEUTELS=sleutel, HUISHOUDSLEUTEL=huis) for map_ in mappen]
            for n, bot in enumerate(bots):
                await bot.start(n + 1)
            mensen, partners = newcomers(tuin, 4), newcomers(tuin, 2)
            ja = [asyncio.create_task(spel.accept_all(p)) for p in partners]
            werk = [asyncio.create_task(spel.whole_job(m, partners)) for m in mensen]
            for n in range(keren):
                await asyncio.sleep(random.uniform(0.2, 1.5))
                await bots[n % 2].kill(1)
                await bots[n % 2].start(2)
            await asyncio.gather(*werk)
            for taak in ja:
                taak.cancel()
            db = Database(url, Sleutelring([sleutel]), TEAM)
            await tuin.wacht_op(lambda: not tuin.aflevering.taken and not nalezen.waiting(db), BINNEN)
            for bot in bots:
                bot.stop()
            keep_traffic(tuin.verkeer, "twee_processen")
        assert nalezen.faults(tuin, db, mensen, acks) == {}
        assert [len(nalezen.files_in(m.dm)) for m in mensen] == [1] * len(mensen)
        db.close()


async def test_two_tickers_remind_once(postgres_url: str) -> None:
    with own_database(postgres_url) as url:
        ring, klok, slack = Sleutelring([new_key()]), FixedClock(START), Werkplek({})
        bots = [
            Runtime(Database(url, ring, "T0"), slack, Rules("T0"), klok, "U0BOT", Grenzen(aan=False)) for _ in range(2)
        ]
        plan_actions(bots[0].db, 100)
        klok.set(START + timedelta(days=60))
        await asyncio.gather(*(bot.tick() for bot in bots for _ in range(3)))
        await asyncio.gather(*(bot.sender.drain() for bot in bots))
        assert set(posts_by_action(slack).values()) == {1}
        assert len(posts_by_action(slack)) == 100
        for bot in bots:
            await bot.stop()
