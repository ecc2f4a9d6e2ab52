"""People under load: each answers the questions of his own conversation, and the time of every answer is kept."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections import defaultdict, deque
from dataclasses import dataclass, field

from proeftuin import Proeftuin
from tests.krachten import spel
from tests.krachten.iemand import Iemand

ANTWOORD, VRAGEN = "4, want het is stil in huis", 8  # fits every question; so many are answered with a text


@dataclass
class Teller:
    """Steps offered, and how long each answer took (seconds)."""

    aangeboden: int = 0
    duur: list[float] = field(default_factory=list)

    @property
    def beantwoord(self) -> float:
        """Answered, in percent of what was offered."""
        return 100 * len(self.duur) / self.aangeboden

    def centile(self, deel: int) -> float:
        """So many percent took no longer than this many milliseconds."""
        return statistics.quantiles(self.duur, n=100)[deel - 1] * 1000


class Luisteraar:
    """Hears every message of the bot once, and tells who has waited longest in that chat: each text has one answer."""

    def __init__(self, tuin: Proeftuin) -> None:
        self.wacht: defaultdict[str, deque[asyncio.Future[None]]] = defaultdict(deque)
        tuin.ruimte.luisteraars.append(self._hear)

    def _hear(self, feit: object) -> None:
        bericht = getattr(feit, "bericht", None)
        if bericht and bericht.van_bot and (rij := self.wacht[bericht.kanaal]):
            klaar = rij.popleft()
            if not klaar.done():
                klaar.set_result(None)

    async def step(self, mens: Iemand, teller: Teller, geduld: float = 30) -> None:
        """Answer a question and wait for the next one, for so many seconds."""
        klaar = asyncio.get_running_loop().create_future()
        self.wacht[mens.dm.id].append(klaar)
        teller.aangeboden += 1
        begin = time.perf_counter()
        await mens.typ(ANTWOORD)
        try:
            await asyncio.wait_for(klaar, geduld)
        except TimeoutError:
            return
        teller.duur.append(time.perf_counter() - begin)


async def to_first_question(mens: Iemand) -> None:
    """A casus, up to the first question that is answered with a text."""
    await spel.start_casus(mens)
    await mens.klik("gesprek.overslaan")
    await mens.hears("vraag 2 van 9")
    await mens.sluit()


def forget_chat(mens: Iemand) -> None:
    """Keep only the last few messages, so that the workspace itself stays small."""
    for ts in list(mens.dm.berichten)[:-4]:
        del mens.dm.berichten[ts]
