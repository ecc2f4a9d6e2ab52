"""A leersessie over Slack's own protocol: planned, asked for a working day ahead, filled by two who click at once (LEE-07)."""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from flows.gebied import Gebied
from flows.termijnen import AMSTERDAM
from storage.work import Work
from tests.keten.tafel import HIER
from tests.keten.toneel import BEGIN, toneel
from tests.verkeer import keep_traffic

DAG = datetime(2026, 3, 10, 14, tzinfo=AMSTERDAM)


def fill(work: Work) -> None:
    work.gebieden.put(Gebied("g1", "Ruwaard"))
    work.rollen.grant("slack:U0FATMA", "aanjager", "", BEGIN, "x", "g1")
    for user in ("U0MO", "U0ELS", "U0SANNE"):
        work.rollen.grant(f"slack:{user}", "ambassadeur", "", BEGIN, "x", "g1")


@pytest.mark.regel_deel("LEE-07")
@pytest.mark.parametrize("weg", ["socket", "http"])
async def test_planned_asked_filled_moved_and_begun(tmp_path: Path, weg: str) -> None:
    async with toneel(tmp_path, weg) as t:
        await t.bot.db.run(fill)
        fatma, mo, els, sanne = t.fatma, t.mo, t.els, t.sanne
        await fatma.commando("leersessie", in_=HIER)
        vorm: dict[str, Any] = {"Wanneer begint het?": DAG, "Hoeveel casustafels?": "1"}
        await fatma.vul("Een leersessie plannen", vorm, "Plan de leersessie")
        await fatma.ziet("Casustafel 1 · *nog geen gespreksleider*")
        await t.wind_to("2026-03-09 09:00")
        await fatma.klik("Vraag de ambassadeurs")
        await asyncio.gather(mo.klik("Ik schrijf mee"), els.klik("Ik schrijf mee"))
        (sessie,) = await t.bot.db.run(lambda w: w.machines.find("leersessie"))
        wie = sessie.taken[-1].wie
        eerst, later = (mo, els) if wie == "slack:U0MO" else (els, mo)
        await eerst.ziet("Je schrijft mee aan de evaluatietafel")
        await later.ziet("Er schrijft al iemand mee. Een tafel leiden kan nog.")
        await later.klik("Ik leid een tafel")
        await later.ziet("Je leidt casustafel 1")
        await fatma.klik("Vul zelf in")
        await fatma.vul("Wie doet wat?", {"Wie leidt de evaluatietafel?": "Fatma"}, "Bewaar")
        await sanne.ziet("Alle plaatsen bij deze leersessie zijn nu gevuld")
        await fatma.thuis()
        await fatma.klik("Bekijk de tafels")
        assert "leidt" in fatma.venstertekst
        await fatma.klik("Verzet")
        verzet = {"Wanneer begint het?": DAG.replace(hour=15)}
        await fatma.vul("De leersessie verzetten", verzet, "Verzet")
        assert "15.00 uur" in fatma.venstertekst, "het venster eronder is meegegaan"
        await eerst.ziet("is verzet naar")
        await t.wind_to("2026-03-10 15:00")
        await fatma.commando("tafel", in_=HIER)
        brengt = {"Wie brengt een vraag in?": "Sanne", "Wie denken mee?": ["Mo", "Els"]}
        await fatma.vul("Een tafel starten", brengt, "Start de tafel")
        await sanne.ziet(f"<@{later.id}> leidt het gesprek", in_=HIER)
        keep_traffic(t.tuin.verkeer, f"leersessie_{weg}")


@pytest.mark.regel_deel("LEE-07")
async def test_a_second_click_and_a_closed_account_ask_and_place_nobody_twice(tmp_path: Path) -> None:
    async with toneel(tmp_path) as t:
        await t.bot.db.run(fill)
        await t.fatma.commando("leersessie", in_=HIER)
        await t.fatma.vul("Een leersessie plannen", {"Wanneer begint het?": DAG}, "Plan de leersessie")
        t.tuin.beheer.deactivate("U0ELS")
        await t.fatma.klik("Vraag de ambassadeurs")
        await t.fatma.klik("Vraag de ambassadeurs")
        await t.mo.klik("Ik leid een tafel")
        gevraagd = [b for b in t.mo.leest() if "leersessie" in b.lower()]
        assert len(gevraagd) == 1, "een bericht, dat op zijn plaats verandert"
        (sessie,) = await t.bot.db.run(lambda w: w.machines.find("leersessie"))
        assert [x.wie for x in sessie.taken].count("slack:U0MO") == 1
        assert "slack:U0ELS" not in sessie.wacht_op
