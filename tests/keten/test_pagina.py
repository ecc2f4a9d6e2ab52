"""The main job through the page, in a headless Chromium: wide, on a phone, in the dark, and by keyboard only."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.keten.bladzijde import Blad, fill
from tests.keten.browser import BREED, TELEFOON, at_page
from tests.keten.plan import GEBIEDEN
from tests.keten.toneel import Toneel
from tests.keten.verkeersregels import assert_clean, assert_out_of_sight
from tests.nodig import needs
from tests.verkeer import keep_traffic

pytestmark = pytest.mark.traag


@pytest.fixture
def axe() -> str:
    """axe-core, the script that finds what a screen reader or a keyboard cannot use (AXE_JS)."""
    return needs(os.environ.get("AXE_JS"), "geen axe-core: zet AXE_JS op het pad van axe.min.js")


async def test_the_main_job_through_the_page(tmp_path: Path, chromium: str, axe: str) -> None:
    async with at_page(tmp_path, chromium, axe) as (t, blad):
        await blad.beeld("01-begin")
        await make_plan(t, blad)
        await invite(t, blad)
        await act(t, blad)
        await hold_table(blad)
        assert_clean(t.tuin)
        assert_out_of_sight(t.tuin, t.zinnen)
        keep_traffic(t.tuin.verkeer, "keten_pagina")


async def make_plan(t: Toneel, blad: Blad) -> None:
    """Nine questions, in the chat and in windows; then the plan."""
    await blad.typ("hoi")
    await blad.klik("Nieuwe casus")
    await blad.ziet("Wil de inwoner zo geholpen worden?")
    await blad.beeld("02-gewild")
    await blad.klik("Ja")
    await blad.in_venster(GEBIEDEN)
    await blad.beeld("03-leefgebieden")
    await blad.vul(GEBIEDEN, {"Wonen": "Hier is een vraag", "Meedoen": "Hier is een vraag"}, "Bewaar")
    await blad.ziet("vraag 2 van 9")
    await blad.klik("Voorbeeldvragen")
    await blad.ziet("Kies wat past")
    await blad.beeld("04-vraag")
    for vraag, zin in enumerate(("weer naar de soos", "dan hoor ik er weer bij"), 3):
        await blad.typ(t.zin(t.sanne, zin))
        await blad.ziet(f"vraag {vraag} van 9")
    await blad.klik("Kies een cijfer")
    await blad.page.get_by_role("option", name="5", exact=True).click()
    await blad.ziet("Wat maakt het een 5?")
    await blad.beeld("05-cijfer")
    zinnen = (
        "de dagen zijn lang",
        "koken en kaarten",
        "donderdag de buurvrouw bellen",
        "klaverjassen leren",
        "een stevige trap",
    )
    for vraag, zin in enumerate(zinnen, 5):
        await blad.typ(t.zin(t.sanne, zin))
        await blad.ziet(f"vraag {vraag} van 9")
    await blad.typ(t.zin(t.sanne, "een vaste dag bezoek"))
    await blad.ziet("Klopt het zo?")
    await blad.beeld("06-samenvatting")
    await blad.klik("Klopt, dit is het plan")
    await blad.ziet("Het Samenwerkplan staat")
    await blad.klik("Bekijk het plan")
    await expect(await blad.in_venster("Samenwerkplan")).to_contain_text("weer naar de soos")
    await blad.beeld("07-plan")
    await blad.sluit()


async def invite(t: Toneel, blad: Blad) -> None:
    """Three windows; Mo joins, and the channel is there without reloading."""
    await blad.klik("Mensen uitnodigen")
    await blad.in_venster("Wie vraag je mee?")
    await blad.beeld("08-wie")
    await blad.kies("Mo Yilmaz", "Els Jansen")
    await blad.vul("Wie vraag je mee?", {"Waarvoor, in het kort?": t.zin(t.sanne, "veilig thuis wonen")}, "Verder")
    venster = await blad.in_venster("Per persoon een reden")
    assert await venster.locator(".venster-inhoud").evaluate("e => e.scrollTop") == 0, (
        "een nieuw venster begint bovenaan"
    )
    await blad.beeld("09-redenen")
    waarom = venster.get_by_label("Waarom juist deze persoon?")
    await waarom.nth(0).select_option(label="Heeft kennis die nodig is")
    await waarom.nth(1).select_option(label="Kijkt kritisch mee")
    await venster.get_by_label("Welke kennis?").nth(0).select_option(label="Wonen")
    await blad.vul("Per persoon een reden", {}, "Verder")
    await blad.in_venster("Toestemming om te delen")
    await blad.kies("De inwoner wil dit overleg", "Wie meedoet, mag het plan lezen")
    await blad.beeld("10-toestemming")
    await blad.vul("Toestemming om te delen", {}, "Nodig uit")
    await blad.ziet("De 2 uitnodigingen zijn verstuurd")
    await blad.word("Mo")
    await blad.ziet("je kennis van wonen")
    await blad.beeld("11-uitnodiging")
    await blad.klik("Ik doe mee")
    await blad.ziet("Fijn, je doet mee")
    await blad.open("overleg-2026-001")
    await blad.ziet("Welkom bij het overleg van casus 2026-001")
    await blad.beeld("12-kanaal")
    await blad.word("Els")
    await expect(blad.page.get_by_role("navigation", name="Gesprekken")).not_to_contain_text("overleg-")
    await blad.klik("Ik kan niet")
    await blad.vul("Ik kan niet", {}, "Verstuur")
    await blad.ziet("Dank je dat je het laat weten")


async def act(t: Toneel, blad: Blad) -> None:
    """An action of Mo; the clock is wound to the reminder; done in one click."""
    await blad.word("Mo")
    await blad.open("overleg-2026-001")
    await blad.klik("Nieuwe actie")
    await blad.in_venster("Nieuwe actie")
    await blad.beeld("13-actie")
    await fill(blad.venster, "Wat spreken jullie af?", t.zin(t.mo, "de trap opmeten"))
    await blad.venster.get_by_role("button", name="Leg vast").click()
    await expect(blad.venster).to_contain_text("Kies één persoon")
    await blad.beeld("13b-fout")
    await blad.vul("Nieuwe actie", {"Wie doet het?": "Mo Yilmaz"}, "Leg vast")
    await blad.ziet("1 actie, 0 klaar")
    await blad.open("Samenwerkbot")
    klok = blad.page.get_by_role("group", name="Klok")
    for _ in range(12):
        if await blad.log.get_by_text("Lukt dat?").count():
            break
        await klok.get_by_role("button", name="Tot de volgende herinnering").click()
        await expect(klok).to_have_attribute("aria-busy", "false")
    await blad.ziet("Dat is over 21 dagen. Lukt dat?")
    await blad.beeld("14-herinnering")
    await blad.klik("Klaar")
    await blad.ziet("Mooi, actie 1 in casus 2026-001 is klaar")
    await blad.open("overleg-2026-001")
    await blad.ziet("1 actie, 1 klaar")
    await blad.beeld("15-paneel")
    await blad.word("Sanne")
    await blad.thuis("2026-001")
    await blad.beeld("16-thuis")


async def hold_table(blad: Blad) -> None:
    """Bram names Fatma aanjager; she leads a table as far as the second turn of the round."""
    await blad.word("Bram")
    await (await blad.thuis("Rollen geven")).get_by_role("button", name="Rollen geven").click()
    await blad.in_venster("Rollen geven")
    await blad.vul("Rollen geven", {"Wie": "Fatma Aydin", "Rol": "Aanjager: begeleidt leersessies"}, "Bewaar")
    await blad.word("Fatma")
    await blad.ziet("Je bent nu aanjager")
    await blad.open("leersessie-ruwaard")
    veld = blad.page.get_by_role("textbox", name="Bericht", exact=True)
    await veld.fill("/samenwerk tafel")
    await veld.press("Enter")
    await blad.in_venster("Een tafel starten")
    await blad.kies("Els Jansen", "Sanne de Wit")
    leiding = {"Wie brengt een vraag in?": "Mo Yilmaz", "Wie leidt het gesprek?": "Fatma Aydin"}
    await blad.vul("Een tafel starten", leiding, "Start de tafel")
    await blad.klik("Gespreksleider: verder")
    await blad.word("Mo")
    await blad.open("leersessie-ruwaard")
    await blad.klik("Schrijf je vraag op")
    await blad.vul("Je vraag", {"Wat is je vraag?": "hoe houd ik een buur betrokken?"}, "Lees na")
    await blad.in_venster("Staat er geen naam in?")
    await blad.beeld("17-nalezen")
    await blad.vul("Staat er geen naam in?", {}, "Deel")
    await blad.word("Fatma")
    await blad.open("leersessie-ruwaard")
    await blad.klik("Gespreksleider: de vraag is helder")
    for wie, advies in (("Els", "vraag wat de buur leuk vindt"), ("Sanne", "begin met koffie")):
        await blad.word(wie)
        await blad.open("leersessie-ruwaard")
        await blad.klik("Schrijf je advies")
        await blad.vul("Je advies", {"Jouw advies": advies}, "Lees na")
        await blad.vul("Staat er geen naam in?", {}, "Bewaar")
    await blad.ziet("2 van 3 klaar")
    await blad.beeld("18-schrijven")
    await blad.word("Fatma")
    await blad.open("leersessie-ruwaard")
    await blad.klik("Gespreksleider: start de ronde")
    await blad.ziet("1 van 2")
    await blad.klik("Gespreksleider: volgende")
    await blad.ziet("2 van 2")
    await blad.ziet("vraag wat de buur leuk vindt")
    await blad.ziet("begin met koffie")
    await blad.beeld("19-ronde")


async def test_the_conversation_on_a_phone(tmp_path: Path, chromium: str, axe: str) -> None:
    """As wide as a phone, with fingers: from hello to the plan, and nothing sticks out."""
    async with at_page(tmp_path, chromium, axe, viewport=TELEFOON, is_mobile=True, has_touch=True) as (t, blad):
        blad.voor = "telefoon-"
        await blad.beeld("01-begin")
        await blad.open("Samenwerkbot")
        await make_plan(t, blad)
        await show_places(blad)
        assert_clean(t.tuin)
        keep_traffic(t.tuin.verkeer, "keten_telefoon")


@pytest.mark.parametrize(("naam", "breed"), [("donker", BREED), ("telefoon-donker", TELEFOON)])
async def test_in_the_dark(tmp_path: Path, chromium: str, axe: str, naam: str, breed: dict[str, int]) -> None:
    async with at_page(tmp_path, chromium, axe, viewport=breed, color_scheme="dark") as (_, blad):
        blad.voor = f"{naam}-"
        await blad.beeld("01-begin")
        await blad.open("Samenwerkbot")
        await blad.typ("nieuwe casus")
        await blad.klik("Ja")
        await blad.in_venster(GEBIEDEN)
        await blad.beeld("03-leefgebieden")
        await blad.vul(GEBIEDEN, {"Wonen": "Hier is een vraag"}, "Bewaar")
        await blad.ziet("vraag 2 van 9")
        await blad.beeld("04-vraag")
        await show_places(blad)


async def show_places(blad: Blad) -> None:
    """Home and a channel; and whether everything stays within the screen."""
    assert await blad.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    await blad.thuis("2026-001")
    await blad.beeld("16-thuis")
    await blad.open("leersessie-ruwaard")
    await blad.beeld("20-leeg-kanaal")


async def test_everything_goes_by_keyboard(tmp_path: Path, chromium: str) -> None:
    """Type, walk to a button, press it, fill in the window, send it, and leave the next one with Escape."""
    async with at_page(tmp_path, chromium) as (_, blad):
        toets = blad.page.keyboard.press
        await blad.ziet("Nog geen berichten")
        await walk_to(blad, "Bericht")
        await blad.page.keyboard.type("nieuwe casus")
        await toets("Enter")
        await blad.ziet("Wil de inwoner zo geholpen worden?")
        await walk_to(blad, "Ja", terug=True)
        await toets("Enter")
        await blad.in_venster(GEBIEDEN)
        assert await blad.venster.evaluate("e => e.contains(document.activeElement)"), (
            "de focus gaat mee naar het venster"
        )
        await walk_to(blad, "Wonen")
        await toets("h")
        await walk_to(blad, "Bewaar")
        await toets("Enter")
        await blad.ziet("vraag 2 van 9")
        await expect(blad.venster).to_be_hidden()
        await walk_to(blad, "Buiten de chat typen", terug=True)
        await toets("Enter")
        await blad.in_venster("Ik wil")
        await toets("Escape")
        await expect(blad.venster).to_be_hidden()
        assert await focused(blad) == "Buiten de chat typen", "terug op de knop waar je was"


async def walk_to(blad: Blad, naam: str, terug: bool = False) -> None:
    """Tab until what has this name has the focus."""
    for _ in range(60):
        if await focused(blad) == naam:
            return
        await blad.page.keyboard.press("Shift+Tab" if terug else "Tab")
    raise AssertionError(f"met Tab kom je niet bij {naam}; wel bij {await focused(blad)}")


async def focused(blad: Blad) -> str:
    """The name of what has the focus: its label, or what stands on it."""
    naam = "e => (e.getAttribute('aria-label') || (e.labels && e.labels[0]?.firstChild?.textContent) || e.textContent || '').trim()"
    return str(await blad.page.evaluate(f"({naam})(document.activeElement)"))
