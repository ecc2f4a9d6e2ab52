"""After twenty thousand steps the bot holds no more memory than after two thousand (ontwerp.md, numbers)."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.krachten.iemand import Iemand, newcomers
from tests.meten.last import VRAGEN, Luisteraar, Teller, forget_chat, to_first_question
from tests.meten.proces import measured
from tests.meten.uitslag import report

MENSEN, BEGIN, EIND = 20, 2_000, 20_000


@pytest.mark.meting
async def test_memory_stays_flat(tmp_path: Path) -> None:
    async with measured("bot", tmp_path / "bot") as proces:
        teller, oor = Teller(), Luisteraar(proces.tuin)

        async def go_on(mens: Iemand, tot: int) -> None:
            while teller.aangeboden < tot:
                await to_first_question(mens)
                for _ in range(VRAGEN):
                    await oor.step(mens, teller)
                    await asyncio.sleep(0.01)
                forget_chat(mens)

        mensen, geheugen = newcomers(proces.tuin, MENSEN), []
        for tot in (BEGIN, EIND):
            await asyncio.gather(*(go_on(m, tot) for m in mensen))
            geheugen.append(proces.memory / 1e6)
    for tot, mb in zip((BEGIN, EIND), geheugen, strict=True):
        report(f"geheugen na {tot} stappen, MB", mb)
    report("geheugen, na 20.000 keer na 2.000 stappen", geheugen[1] / geheugen[0], 1.1)
