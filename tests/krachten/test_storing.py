"""What goes wrong at Slack's side, or at the database's: nothing lost, nothing twice, and a person hears it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot import sender
from tests.krachten import nalezen, spel
from tests.krachten.conftest import Samen
from tests.krachten.iemand import Iemand, newcomers
from tests.opstelling import bot_in_proeftuin
from tests.postgres import own_database

pytestmark = pytest.mark.traag


@pytest_asyncio.fixture
async def met_plan(samen: Samen) -> AsyncIterator[tuple[Iemand, list[Iemand]]]:
    """Somebody with a plan, and two colleagues."""
    mens, *partners = newcomers(samen[0], 3)
    await spel.make_plan(mens)
    await samen[1].settle()
    yield mens, partners


def calls(samen: Samen, methode: str) -> list[Any]:
    """The answers to this method, in order."""
    return [c["answer"] for c in samen[0].verkeer if c["method"] == methode]


async def test_too_many_requests_are_waited_for_as_long_as_slack_says(
    samen: Samen, monkeypatch: pytest.MonkeyPatch
) -> None:
    tuin, _ = samen
    mens = newcomers(tuin, 1)[0]
    laatste_blik = 2 * sender.HERHAAL
    monkeypatch.setattr(sender, "HERHAAL", 60.0)
    await asyncio.sleep(laatste_blik)  # from now on nobody looks again by itself
    tuin.plan_fout("chat.postMessage", "ratelimited", times=2, retry_after=1)
    await mens.typ("hoi")
    await tuin.wacht_op(lambda: mens.heard(), 20)
    assert [a.get("error") for a in calls(samen, "chat.postMessage")] == ["ratelimited", "ratelimited", None]
    assert calls(samen, "conversations.history") == []  # a refusal arrived nowhere: no need to look


@pytest.mark.parametrize("fout", ["verbroken", "internal_error", "fatal_error"])
async def test_an_answer_that_got_lost_is_looked_for_and_not_repeated(samen: Samen, fout: str) -> None:
    tuin, bot = samen
    mens = newcomers(tuin, 1)[0]
    await mens.typ("hoi")
    await tuin.wacht_op(lambda: mens.heard())
    tuin.plan_fout("chat.postMessage", fout, na_afloop=True)
    await mens.typ("help")
    await tuin.wacht_op(lambda: not tuin.aflevering.taken and not nalezen.waiting(bot.db), 20)
    assert len(mens.heard()) == 2
    assert len(calls(samen, "conversations.history")) == 1


async def test_a_question_whose_answer_got_lost_is_still_the_question(samen: Samen) -> None:
    tuin, bot = samen
    mens = newcomers(tuin, 1)[0]
    tuin.plan_fout("chat.postMessage", "verbroken", times=3, na_afloop=True)
    await spel.make_plan(mens)
    assert nalezen.lost(bot.db, [mens]) == []
    assert nalezen.doubles(tuin, bot.db) == []


async def test_a_call_that_never_arrived_is_repeated(samen: Samen) -> None:
    tuin, _ = samen
    mens = newcomers(tuin, 1)[0]
    tuin.plan_fout("chat.postMessage", "verbroken")
    await mens.typ("hoi")
    await tuin.wacht_op(lambda: mens.heard(), 20)
    assert len(mens.heard()) == 1


async def test_a_channel_whose_answer_got_lost_is_found_again(
    samen: Samen, met_plan: tuple[Iemand, list[Iemand]]
) -> None:
    tuin, bot = samen
    mens, partners = met_plan
    tuin.plan_fout("conversations.create", "verbroken", na_afloop=True)
    await to_channel(mens, partners)
    assert len(spel.channels_of(mens)) == 1
    assert nalezen.doubles(tuin, bot.db) == []


@pytest.mark.parametrize("na_afloop", [True, False], ids=["kwam aan", "kwam niet aan"])
async def test_a_file_whose_answer_got_lost_is_there_once(
    samen: Samen, met_plan: tuple[Iemand, list[Iemand]], na_afloop: bool
) -> None:
    tuin, bot = samen
    mens, _ = met_plan
    tuin.plan_fout("files.completeUploadExternal", "verbroken", na_afloop=na_afloop)
    await spel.print_plan(mens)
    await tuin.wacht_op(lambda: not nalezen.waiting(bot.db), 30)
    assert len(nalezen.files_in(mens.dm)) == 1
    assert nalezen.unsaid(tuin, bot.db) == []
    assert len(calls(samen, "files.completeUploadExternal")) == (1 if na_afloop else 2)
    await spel.print_plan(mens)
    assert len(nalezen.files_in(mens.dm)) == 2, "wie later nog eens drukt, krijgt er nog een"


async def test_a_second_click_while_a_file_is_on_its_way_brings_no_second_file(
    samen: Samen, met_plan: tuple[Iemand, list[Iemand]]
) -> None:
    tuin, bot = samen
    mens, _ = met_plan
    await mens.klik("casus.afdrukken")
    await tuin.wacht_op(lambda: next(mens.buttons("casus.pdf"), None))
    for _ in range(3):
        await mens.klik("casus.pdf")
    await mens.klik("casus.leeg")
    await bot.settle()
    assert [naam[-9:] for naam in nalezen.files_in(mens.dm)] == ["sie-1.pdf", "-leeg.pdf"]


async def test_a_name_that_is_taken_gets_one_suffix_and_the_old_channel_stays_alone(
    samen: Samen, met_plan: tuple[Iemand, list[Iemand]]
) -> None:
    tuin, bot = samen
    mens, partners = met_plan
    nummer = bot.db.run_now(lambda w: w.machines.find("casus"))[0].nummer
    oud = tuin.ruimte.add_channel(f"overleg-{nummer}", "U0ELS", ["U0ELS"])
    await to_channel(mens, partners)
    assert [k.naam for k in spel.channels_of(mens)] == [f"overleg-{nummer}-b"]
    assert (oud.leden, oud.berichten) == (["U0ELS"], {})


async def test_a_panel_that_was_removed_is_posted_anew(samen: Samen, met_plan: tuple[Iemand, list[Iemand]]) -> None:
    tuin, bot = samen
    mens, partners = met_plan
    await to_channel(mens, partners)
    (kanaal,) = spel.channels_of(mens)
    await bot.settle()
    paneel = next(mens.buttons("overleg.nieuwe_actie", kanaal))[0]
    await mens.klik("overleg.nieuwe_actie", kanaal)
    tuin.ruimte.remove(kanaal, paneel)
    await tuin.wacht_op(lambda: mens.has_window("overleg/actie"))
    await mens.verstuur("overleg/actie", wat="1, want de corporatie bellen", wie=mens.user)
    await tuin.wacht_op(lambda: next(mens.buttons("overleg.nieuwe_actie", kanaal), None), 20)
    assert sum(1 for _ in mens.buttons("overleg.nieuwe_actie", kanaal)) == 1


async def test_a_revoked_token_loses_nothing_and_all_goes_on_once_it_is_mended(
    samen: Samen, monkeypatch: pytest.MonkeyPatch
) -> None:
    tuin, bot = samen
    monkeypatch.setattr(sender, "PAUZE", 0.5)
    mens = newcomers(tuin, 1)[0]
    goed, tuin.bot_token = tuin.bot_token, "ingetrokken"
    await mens.typ("hoi")
    await tuin.rust()
    await asyncio.sleep(1.2)
    assert mens.heard() == []
    assert nalezen.waiting(bot.db) == 1
    tuin.bot_token = goed
    await tuin.wacht_op(lambda: mens.heard(), 20)
    assert len(mens.heard()) == 1


async def test_a_database_that_is_away_gives_no_ack_and_nothing_is_lost(tmp_path: Path, postgres_url: str) -> None:
    with own_database(postgres_url) as url:
        async with bot_in_proeftuin(tmp_path, wachttijd=_soon(), DATABASE_URL=url, SLEUTELS=_key()) as (tuin, bot):
            mens = newcomers(tuin, 1)[0]
            await spel.start_casus(mens)
            weg, bot.db.engine = bot.db.engine, _nowhere(url)
            await mens.klik("gesprek.overslaan")
            await mens.typ("7, want ik wil weer slapen")
            await asyncio.sleep(1)
            assert tuin.aflevering.taken  # still to be acknowledged
            bot.db.engine = weg
            await tuin.wacht_op(lambda: not tuin.aflevering.taken and not nalezen.waiting(bot.db), 60)
            assert nalezen.lost(bot.db, [mens]) == []


async def to_channel(mens: Iemand, partners: list[Iemand]) -> None:
    """Invite them all, and let them all accept."""
    await spel.invite(mens, partners)
    for partner in partners:
        await partner.klik("uitnodiging.doe_mee")
    await mens.tuin.wacht_op(lambda: spel.channels_of(mens), 30)
    (kanaal,) = spel.channels_of(mens)
    await mens.tuin.wacht_op(lambda: all(p.user in kanaal.leden for p in partners), 30)


def _soon() -> Any:
    from proeftuin.tijd import Tempo

    return Tempo(herbezorging=(0.1, *[0.5] * 100))


def _key() -> str:
    from storage.sleutels import new_key

    return new_key()


def _nowhere(url: str) -> Any:
    """An engine to a door that nobody opens."""
    from sqlalchemy import make_url

    from storage.database import open_engine

    return open_engine(make_url(url).set(port=1).render_as_string(hide_password=False))
