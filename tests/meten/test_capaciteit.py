"""How much the bot carries: a hundred steps a second with a slow Slack, and what it does where Slack holds it back."""

from __future__ import annotations

import asyncio
import random
import time
from pathlib import Path

import pytest

from bot.app import running
from bot.settings import Settings
from bot.tempo import Tempo
from proeftuin import Proeftuin
from proeftuin.werkruimte import Kanaal
from tests.krachten import nalezen, spel
from tests.krachten.iemand import Iemand, newcomers
from tests.krachten.proces import ROOT
from tests.meten.last import VRAGEN, Luisteraar, Teller, to_first_question
from tests.meten.proces import measured
from tests.meten.uitslag import report
from tests.opstelling import environment

PER_SECONDE, MENSEN = 100, 250
KANALEN, PRATERS, DUUR = 8, 10, 60.0


@pytest.mark.meting
async def test_a_hundred_steps_a_second_with_a_slow_api(tmp_path: Path) -> None:
    """Offered at their time, whether or not the ones before were answered."""
    async with measured("bot", tmp_path / "bot", vertraging=0.15) as proces:
        mensen, teller, oor = newcomers(proces.tuin, MENSEN), Teller(), Luisteraar(proces.tuin)
        for begin in range(0, MENSEN, 25):
            await asyncio.gather(*(to_first_question(m) for m in mensen[begin : begin + 25]))
        start, stappen, cpu = time.perf_counter(), [], proces.cpu
        for n in range(MENSEN * VRAGEN):
            await asyncio.sleep(max(0.0, start + n / PER_SECONDE - time.perf_counter()))
            stappen.append(asyncio.create_task(oor.step(mensen[n % MENSEN], teller)))
        bood = teller.aangeboden / (time.perf_counter() - start)
        await asyncio.gather(*stappen)
        cpu = (proces.cpu - cpu) / teller.aangeboden * 1000
    zonder = "zonder grenzen, 150 ms per aanroep"
    report(f"{zonder}: aangeboden, stappen per seconde", bood, 0.97 * PER_SECONDE, hoogstens=False)
    report(f"{zonder}: beantwoord, procent", teller.beantwoord, 99, hoogstens=False)
    report(f"{zonder}: de helft beantwoord binnen, ms", teller.centile(50))
    report(f"{zonder}: 95 % beantwoord binnen, ms", teller.centile(95))
    report(f"{zonder}: ms processor per stap", cpu)


@pytest.mark.meting
async def test_with_slacks_limits_on_nothing_is_lost_and_answers_go_first(tmp_path: Path) -> None:
    """Panels change more often than Slack lets them be drawn, while people talk in their own chat."""
    async with Proeftuin(ROOT / "manifest.yml") as tuin:
        omgeving = environment(tuin, "socket", f"sqlite:///{tmp_path / 'bot.db'}")
        async with running(
            Settings(_env_file=None, **{k.lower(): v for k, v in omgeving.items()}), tempo=Tempo()
        ) as bot:
            mensen, partner, praters = newcomers(tuin, KANALEN), newcomers(tuin, 1), newcomers(tuin, PRATERS)
            ja = asyncio.create_task(spel.accept_all(partner[0]))
            await asyncio.gather(*(spel.whole_job(m, partner) for m in mensen), *map(to_first_question, praters))
            ja.cancel()
            tuin.begrenzing.aan = True
            teller, oor, panelen = Teller(), Luisteraar(tuin), Panelen(tuin)
            tot = time.monotonic() + DUUR
            await asyncio.gather(
                *(change_panel(m, panelen, tot) for m in mensen), *(talk(p, oor, teller, tot) for p in praters)
            )
            await tuin.wacht_op(lambda: all(panelen.seen(k) for k in panelen.anders), 90)
            while nalezen.waiting(bot.db):
                await asyncio.sleep(0.5)
            geweigerd = sum(c["answer"].get("error") == "ratelimited" for c in tuin.verkeer if c["answer"])
            dood = nalezen.state_of_outbox(bot.db).get("dood", 0)
    report("met grenzen: stappen", teller.aangeboden)
    report(f"met grenzen: veranderingen in {KANALEN} panelen", len(panelen.oud))
    report("met grenzen: panelen getekend", panelen.getekend)
    report("met grenzen: door Slack geweigerd (429)", geweigerd)
    report("met grenzen: beantwoord, procent", teller.beantwoord, 100, hoogstens=False)
    report("met grenzen: opgegeven rijen", dood, 0)
    report("met grenzen: oudste paneel, seconden", max(panelen.oud), 60)
    report("met grenzen: antwoord in de chat, 95 %, seconden", teller.centile(95) / 1000, 5)


class Panelen:
    """When each panel changed, and how long it took until that could be seen."""

    def __init__(self, tuin: Proeftuin) -> None:
        self.anders: dict[str, list[float]] = {}
        self.oud: list[float] = []
        self.getekend = 0
        tuin.ruimte.luisteraars.append(self._hear)

    def change(self, kanaal: Kanaal) -> None:
        """From now on the panel is old."""
        self.anders.setdefault(kanaal.id, []).append(time.monotonic())

    def seen(self, kanaal: str) -> bool:
        """Whether the panel shows everything."""
        return not self.anders[kanaal]

    def _hear(self, feit: object) -> None:
        if getattr(feit, "soort", "") == "gewijzigd" and (kanaal := feit.kanaal.id) in self.anders:  # type: ignore[attr-defined]
            self.oud += [time.monotonic() - toen for toen in self.anders[kanaal]]
            self.anders[kanaal], self.getekend = [], self.getekend + 1


async def change_panel(mens: Iemand, panelen: Panelen, tot: float) -> None:
    """A new action every few seconds."""
    (kanaal,) = spel.channels_of(mens)
    while time.monotonic() < tot:
        await mens.klik_tot("overleg.nieuwe_actie", lambda: mens.has_window("overleg/actie"), kanaal)
        await mens.verstuur("overleg/actie", wat=spel.answer(mens), wie=mens.user)
        panelen.change(kanaal)
        await asyncio.sleep(random.uniform(3, 7))


async def talk(mens: Iemand, oor: Luisteraar, teller: Teller, tot: float) -> None:
    """An answer every few seconds, as somebody does who reads the question first."""
    for _ in range(VRAGEN):
        if time.monotonic() < tot:
            await oor.step(mens, teller, 60)
            await asyncio.sleep(random.uniform(4, 7))
