"""One conversational step beside a bare Bolt echo: alternated in one run, three times, medians (ontwerp.md, numbers).

A step is a professional's answer to a text question of the vraagverheldering, SQLite FULL. The clock runs from the
moment the text goes over the websocket until the Web API has the next question; one in flight, and between two
steps a breath as long for the echo as for the bot. Processor time is that of the whole process, breaths included.
"""

from __future__ import annotations

import asyncio
import statistics
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.krachten.iemand import Iemand, newcomers
from tests.krachten.proces import Proces
from tests.meten.last import VRAGEN, Luisteraar, Teller, to_first_question
from tests.meten.proces import measured
from tests.meten.uitslag import report

RONDEN, MENSEN, ADEM = 3, 40, 0.02
SOORTEN = {"echo": "kale echo", "echo-voor": "echo met process_before_response", "bot": "stap"}


async def series(proces: Proces, mensen: list[Iemand]) -> tuple[float, float]:
    """(median wall, mean processor) of the steps of these people, in milliseconds."""
    oor, teller, cpu = Luisteraar(proces.tuin), Teller(), proces.cpu
    for mens in mensen:
        for _ in range(VRAGEN):
            await oor.step(mens, teller)
            await asyncio.sleep(ADEM)
    assert teller.beantwoord == 100
    return statistics.median(teller.duur) * 1000, (proces.cpu - cpu) * 1000 / teller.aangeboden


@pytest.mark.meting
async def test_a_step_costs_at_most_three_bare_echoes(tmp_path: Path) -> None:
    uit: dict[str, list[tuple[float, float]]] = {s: [] for s in SOORTEN}
    async with AsyncExitStack() as stack:
        lopend = {s: await stack.enter_async_context(measured(s, tmp_path / s)) for s in SOORTEN}
        mensen = {s: newcomers(p.tuin, MENSEN * RONDEN + 2) for s, p in lopend.items()}
        await asyncio.gather(*(to_first_question(mens) for mens in mensen["bot"]))
        for soort in SOORTEN:
            await series(lopend[soort], mensen[soort][:2])
        for ronde in range(RONDEN):
            deze = slice(2 + ronde * MENSEN, 2 + (ronde + 1) * MENSEN)
            for soort in SOORTEN:
                uit[soort].append(await series(lopend[soort], mensen[soort][deze]))
    wand = {s: statistics.median(w for w, _ in r) for s, r in uit.items()}
    cpu = {s: statistics.median(c for _, c in r) for s, r in uit.items()}
    for soort, naam in SOORTEN.items():
        report(f"{naam}, ms", wand[soort])
        report(f"{naam}, ms processor", cpu[soort])
    report("stap, tijd, keer de kale echo", wand["bot"] / wand["echo"], 3.0)
    report("stap, processor, keer de kale echo", cpu["bot"] / cpu["echo"], 4.0)
