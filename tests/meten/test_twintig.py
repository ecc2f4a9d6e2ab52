"""Asking twenty people and making their channel takes no longer than Slack's own limits, and a second."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from bot.app import running
from bot.settings import Settings
from bot.tempo import Tempo
from proeftuin import Proeftuin
from proeftuin.begrenzing import PER_MINUTE
from proeftuin.methoden.register import METHODEN
from tests.krachten import spel
from tests.krachten.iemand import Iemand, newcomers
from tests.krachten.proces import ROOT
from tests.meten.uitslag import report
from tests.opstelling import environment

MENSEN, PER_VENSTER = 20, 10


def floor(calls: list[dict[str, Any]]) -> float:
    """How many seconds these calls take at the least by Slack's published limits, were the bot itself infinitely quick."""
    gelukt = [c for c in calls if (c["answer"] or {}).get("ok")]
    posts = Counter(str(c["args"].get("channel")) for c in gelukt if c["method"] == "chat.postMessage")
    rest = Counter(c["method"] for c in gelukt if c["method"] != "chat.postMessage")
    wacht = [float(n - 1) for n in posts.values()]
    for methode, n in rest.items():
        per_minuut = PER_MINUTE[METHODEN[methode].tier]
        wacht.append(max(0.0, (n - per_minuut) * 60 / per_minuut))
    return max(wacht, default=0.0)


@pytest.mark.meting
async def test_twenty_people_are_asked_and_in_their_channel(tmp_path: Path) -> None:
    async with Proeftuin(ROOT / "manifest.yml") as tuin:
        omgeving = environment(tuin, "socket", f"sqlite:///{tmp_path / 'bot.db'}")
        settings = Settings(_env_file=None, **{k.lower(): v for k, v in omgeving.items()})
        async with running(settings, tempo=Tempo()) as bot:
            (regisseur,), mensen = newcomers(tuin, 1), newcomers(tuin, MENSEN)
            await spel.make_plan(regisseur)
            tuin.begrenzing.aan = True
            sinds, gevraagd = len(tuin.verkeer), 0.0
            for n in range(0, MENSEN, PER_VENSTER):
                gevraagd += await ask(regisseur, mensen[n : n + PER_VENSTER])
            grens_vragen = floor(_to(tuin.verkeer[sinds:], {m.dm.id for m in mensen}))

            sinds, begin = len(tuin.verkeer), time.monotonic()
            await asyncio.gather(*(m.klik("uitnodiging.doe_mee") for m in mensen))
            await tuin.wacht_op(lambda: _all_in(regisseur, mensen), 60)
            gemaakt = time.monotonic() - begin
            kanaal = spel.channels_of(regisseur)[0]
            grens_kanaal = floor(_to(tuin.verkeer[sinds:], {kanaal.id}))
            tuin.begrenzing.aan = False
            await bot.settle()
            await tuin.rust()
    report("twintig mensen vragen, seconden", gevraagd)
    report("twintig mensen in hun kanaal, seconden", gemaakt)
    report("volgens de grenzen van Slack, seconden", grens_vragen + grens_kanaal)
    report("twintig mensen vragen, seconden boven de grenzen van Slack", gevraagd - grens_vragen, 1)
    report("kanaal met twintig mensen, seconden boven de grenzen van Slack", gemaakt - grens_kanaal, 1)


async def ask(regisseur: Iemand, mensen: list[Iemand]) -> float:
    """Seconds from the last click of who asks until each of these people can answer."""
    await regisseur.sluit()
    await regisseur.open("casus.uitnodigen", "casus/mensen")
    await regisseur.verstuur("casus/mensen", mensen=[m.user for m in mensen], doel="kijken wat kan")
    await regisseur.verstuur("casus/redenen", reden="kritisch")
    begin = time.monotonic()
    assert await regisseur.verstuur("casus/toestemming", akkoord=["overleg", "delen"], hoe="mondeling", grondslag="wmo")
    await regisseur.tuin.wacht_op(lambda: all(next(m.buttons("uitnodiging.doe_mee"), None) for m in mensen), 60)
    return time.monotonic() - begin


def _all_in(regisseur: Iemand, mensen: list[Iemand]) -> bool:
    kanalen = spel.channels_of(regisseur)
    return bool(kanalen) and all(m.user in kanalen[0].leden for m in mensen)


def _to(calls: list[dict[str, Any]], kanalen: set[str]) -> list[dict[str, Any]]:
    """What was asked of Slack for these conversations, and to make one."""
    return [c for c in calls if str(c["args"].get("channel")) in kanalen or c["method"].startswith("conversations.")]
