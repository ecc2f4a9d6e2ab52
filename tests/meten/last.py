"""People under load: so many conversations at once, each step of which is a text that the bot answers."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from proeftuin import Proeftuin
from tests.krachten.iemand import Iemand

ANTWOORD = "4, want het is stil in huis"


@dataclass
class Teller:
    """How many steps were taken, how many were answered, and how long each took (seconds)."""

    gedaan: int = 0
    duur: list[float] = field(default_factory=list)


class Luisteraar:
    """Hears every message of the bot once, and tells who waits in that chat."""

    def __init__(self, tuin: Proeftuin) -> None:
        self.wacht: dict[str, asyncio.Future[None]] = {}
        tuin.ruimte.luisteraars.append(self._hear)

    def _hear(self, feit: object) -> None:
        bericht = getattr(feit, "bericht", None)
        if bericht and bericht.van_bot and (klaar := self.wacht.pop(bericht.kanaal, None)) and not klaar.done():
            klaar.set_result(None)

    async def answer(self, mens: Iemand, tekst: str, seconden: float = 60) -> None:
        """Type, and wait for what the bot says. Raises TimeoutError."""
        klaar = self.wacht[mens.dm.id] = asyncio.get_running_loop().create_future()
        await mens.typ(tekst)
        await asyncio.wait_for(klaar, seconden)


async def step(mens: Iemand, oor: Luisteraar, teller: Teller) -> None:
    """One step of an endless conversation: an answer, and at the end of the questions *terug* and on again."""
    tekst = "terug" if mens.newest("gesprek.klopt", "gesprek.overslaan", "gesprek.laat_staan") == "gesprek.klopt" else ANTWOORD
    teller.gedaan += 1
    begin = time.perf_counter()
    await oor.answer(mens, tekst)
    teller.duur.append(time.perf_counter() - begin)


def forget_chat(mens: Iemand) -> None:
    """Keep only the last few messages, so that the workspace itself stays small."""
    berichten = mens.dm.berichten
    for ts in list(berichten)[:-4]:
        del berichten[ts]


@asynccontextmanager
async def every(seconden: float) -> AsyncIterator[None]:
    """A body that takes this long at least."""
    begin = time.perf_counter()
    yield
    await asyncio.sleep(max(0.0, seconden - (time.perf_counter() - begin)))
