"""A week of downtime: everything that fell due is sent once, or replaced by what follows it, in one tick (law 5)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from bot.clock import FixedClock
from bot.runtime import Runtime
from bot.tempo import Tempo
from bot.turn import Rules
from storage.database import Database
from storage.sleutels import Sleutelring, new_key
from tests.draaiboek.werkplek import Werkplek
from tests.krachten.rijen import START, plan_actions, posts_by_action

pytestmark = pytest.mark.traag
AANTAL, DAGEN = 40, 10
Stil = tuple[Runtime, FixedClock, Werkplek]


@pytest_asyncio.fixture
async def stil(tmp_path: Path) -> AsyncIterator[Stil]:
    """A bot that does nothing by itself, with actions that are due in ten days."""
    klok, slack = FixedClock(START), Werkplek({})
    db = Database(f"sqlite:///{tmp_path / 'x.db'}", Sleutelring([new_key()]), "T0")
    bot = Runtime(db, slack, Rules("T0"), klok, "U0BOT", Tempo(aan=False))
    plan_actions(db, AANTAL, DAGEN)
    yield bot, klok, slack
    await bot.stop()


@pytest.mark.parametrize(
    ("weg_tot", "laatste"),
    [(9, "herinnering"), (10, "herinnering"), (13, "te_laat"), (21, "te_laat")],
    ids=["twee herinneringen gemist", "ook die van de dag zelf", "al te laat", "lang te laat"],
)
async def test_each_person_hears_the_newest_once(stil: Stil, weg_tot: int, laatste: str) -> None:
    bot, klok, slack = stil
    klok.set(START + timedelta(days=weg_tot, hours=1))
    assert await bot.tick() > AANTAL
    await bot.sender.drain()
    assert set(posts_by_action(slack).values()) == {1}
    assert len(posts_by_action(slack)) == AANTAL
    keys = bot.db.run_now(lambda w: set(w.conn.exec_driver_sql("select key from outbox where soort = 'zeg'").scalars()))
    assert keys == {f"actie/{laatste}"}
    assert await bot.tick() == 0


async def test_what_was_done_meanwhile_is_not_asked_any_more(stil: Stil) -> None:
    """The contrast: somebody who is done hears nothing, his neighbour does."""
    from dataclasses import replace

    bot, klok, slack = stil
    state, versie = bot.db.run_now(lambda w: w.machines.load("actie", "a0"))
    bot.db.run_now(lambda w: w.machines.save("actie", replace(state, status="klaar"), versie))
    klok.set(START + timedelta(days=9))
    await bot.tick()
    await bot.sender.drain()
    assert "D000000" not in posts_by_action(slack)
    assert len(posts_by_action(slack)) == AANTAL - 1


async def test_without_downtime_each_moment_is_heard(stil: Stil) -> None:
    bot, _, slack = stil
    await bot.wind(START + timedelta(days=9))
    assert set(posts_by_action(slack).values()) == {2}


async def test_one_failing_moment_stops_no_other(stil: Stil) -> None:
    bot, klok, slack = stil
    bot.db.run_now(lambda w: w.conn.exec_driver_sql("update actie set geheim = x'00' where id = 'a3'"))
    klok.set(START + timedelta(days=9))
    await bot.tick()
    await bot.sender.drain()
    assert len(posts_by_action(slack)) == AANTAL - 1


async def test_what_need_not_be_kept_longer_goes_after_seven_days_and_nothing_before(stil: Stil) -> None:
    bot, klok, _ = stil
    bot.db.run_now(lambda w: w.ontvangen.take("oud", START))
    bot.db.run_now(lambda w: w.ontvangen.take("jong", START + timedelta(days=1)))
    klok.set(START + timedelta(days=7, minutes=1))
    await bot.tick()
    assert bot.db.run_now(lambda w: w.conn.exec_driver_sql("select key from invoer").scalars().all()) == ["jong"]
