"""Looking something up while typing, through Bolt itself: over Socket Mode and over HTTP, by who may and who may not."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from flows.kaart import Kaartregel
from proeftuin.meespelen import Speler
from storage.work import Work
from tests.keten.test_pagina import at_page
from tests.opstelling import bot_in_proeftuin
from tests.verkeer import keep_traffic


def fill(work: Work) -> None:
    work.kaart.put(Kaartregel("k1", "wonen", "Woonstad", "Karin Smits", telefoon="010 123 45 67"), "wonen")
    work.kaart.put(Kaartregel("k2", "geld", "Kredietbank", "Piet Bos"), "geld en schulden")


@pytest.mark.regel_deel("OVL-01")
@pytest.mark.parametrize("weg", ["socket", "http"])
async def test_an_entry_is_looked_up_while_typing_and_is_gone_once_removed(tmp_path: Path, weg: str) -> None:
    async with bot_in_proeftuin(tmp_path, weg) as (tuin, bot):
        await bot.db.run(fill)
        bram = Speler(tuin, "Bram", bot.settle)
        await bram.thuis()
        await bram.klik("Beheer")
        await bram.klik("Sociale kaart")
        await bram.klik("Zoek en wijzig")
        await bram.vul("Regel zoeken", {"Welke regel?": "Geld en schulden · Kredietbank · Piet Bos"}, "Verder")
        await bram.vul("Regel wijzigen", {"Weghalen": ["Haal deze regel van de kaart"]}, "Bewaar")
        await bot.settle()
        assert await bot.db.run(lambda w: [r.id for r in w.kaart.all()]) == ["k1"]
        await bram.klik("Zoek en wijzig")
        with pytest.raises(LookupError, match="geen keuze"):
            await bram.vul("Regel zoeken", {"Welke regel?": "Geld en schulden · Kredietbank · Piet Bos"}, "Verder")
        keep_traffic(tuin.verkeer, f"sociale_kaart_{weg}")


@pytest.mark.traag
@pytest.mark.regel_deel("OVL-01")
async def test_more_than_one_is_picked_through_the_page(tmp_path: Path, chromium: str) -> None:
    async with at_page(tmp_path, chromium) as (t, blad):
        await t.bot.db.run(fill)
        await t.sanne.typ("nieuwe casus")
        await t.sanne.klik("Ja, kort")
        await t.sanne.thuis()
        await t.sanne.klik("Open")
        await blad.word("Sanne")
        await blad.klik("Mensen uitnodigen")
        venster = await blad.in_venster("Wie vraag je mee?")
        zoek = venster.get_by_label("Wie van de sociale kaart?")
        for woord, regel in (
            ("smits", "Wonen · Woonstad · Karin Smits"),
            ("krediet", "Geld en schulden · Kredietbank · Piet Bos"),
        ):
            await zoek.fill(woord)
            await venster.get_by_role("option", name=regel).click()
        await venster.get_by_role("button", name="Haal weg: Geld en schulden").click()
        await expect(venster.get_by_role("button", name="Haal weg")).to_have_count(1)
        await blad.vul("Wie vraag je mee?", {"Waarvoor, in het kort?": "rust"}, "Verder")
        await expect(blad.venster).to_contain_text("Karin Smits (Woonstad, 010 123 45 67)")
