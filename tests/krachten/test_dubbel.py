"""Slack brings things twice, and out of order: every third event comes again, and quick texts overtake each other."""

from __future__ import annotations

import asyncio
import random
from typing import Any

import pytest

from tests.krachten import nalezen, spel
from tests.krachten.conftest import Samen
from tests.krachten.iemand import newcomers

pytestmark = pytest.mark.traag


async def test_every_third_event_twice_gives_nothing_twice(samen: Samen) -> None:
    tuin, bot = samen
    tuin.aflevering.dubbel_om_de = 3
    mensen, partners = newcomers(tuin, 3), newcomers(tuin, 2)
    ja = [asyncio.create_task(spel.accept_all(p)) for p in partners]
    await asyncio.gather(*(spel.whole_job(m, partners) for m in mensen))
    for taak in ja:
        taak.cancel()
    await tuin.rust()
    await bot.settle()
    assert nalezen.faults(tuin, bot.db, mensen) == {}
    assert all(_asked_once(m) for m in mensen)


def _asked_once(mens: spel.Iemand) -> bool:
    """Each question stands once in the chat."""
    vragen = [k[2]["value"] for k in mens.buttons("gesprek.overslaan")]
    return len(vragen) == len(set(vragen))


@pytest.mark.parametrize("zaad", range(5))
async def test_quick_texts_that_overtake_each_other_end_in_the_answer_they_were_meant_for(
    samen: Samen, zaad: int
) -> None:
    """Three in a row to one question, brought in any order and slowly: together they are its answer, as they were typed."""
    tuin, bot = samen
    kans = random.Random(zaad)
    mens = newcomers(tuin, 1)[0]
    await spel.start_casus(mens)
    await mens.klik("gesprek.overslaan")
    await mens.hears("vraag 2 van 9")
    await bot.settle()
    gewoon = tuin.aflevering.deliver

    async def shuffled(payload: dict[str, Any], *rest: Any, **velden: Any) -> None:
        await asyncio.sleep(kans.uniform(0, 0.2))
        await gewoon(payload, *rest, **velden)

    tuin.aflevering.deliver = shuffled  # type: ignore[method-assign]
    for tekst in ("weer rustig wonen", "en zelf de post doen", "zonder schrik"):
        await mens.typ(tekst)
    await tuin.wacht_op(lambda: not tuin.aflevering.taken, 30)
    await bot.settle()
    (gesprek,) = bot.db.run_now(lambda w: w.machines.find("gesprek"))
    assert gesprek.tekst("ik_wil") == "weer rustig wonen\nen zelf de post doen\nzonder schrik"
    assert gesprek.nu == "doorvragen"


async def test_two_answers_to_two_questions_stay_apart(samen: Samen) -> None:
    """The contrast: who waits for the question answers that question."""
    tuin, bot = samen
    mens = newcomers(tuin, 1)[0]
    await spel.start_casus(mens)
    await mens.klik("gesprek.overslaan")
    for n, tekst in ((2, "weer rustig wonen"), (3, "minder zorgen")):
        await mens.hears(f"vraag {n} van 9")
        await bot.settle()
        await mens.typ(tekst)
    await mens.hears("vraag 4 van 9")
    (gesprek,) = bot.db.run_now(lambda w: w.machines.find("gesprek"))
    assert (gesprek.tekst("ik_wil"), gesprek.tekst("doorvragen")) == ("weer rustig wonen", "minder zorgen")
