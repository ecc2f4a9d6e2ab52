"""An overleg with five through the page: one cannot come, one passes it on, one has no Slack (OVL-05, HAN-06)."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from proeftuin.personen import Persoon
from tests.keten.bladzijde import Blad
from tests.keten.test_pagina import at_page, make_plan
from tests.keten.toneel import Toneel
from tests.keten.verkeersregels import assert_clean, assert_out_of_sight

pytestmark = pytest.mark.traag
NAMEN = ("Mo Yilmaz", "Els Jansen", "Fatma Aydin", "Bram Peters")
RIA = "Buurvrouw Ria"


async def test_five_are_asked_and_four_come(tmp_path: Path, chromium: str) -> None:
    async with at_page(tmp_path, chromium) as (t, blad):
        t.tuin.ruimte.personen["U0VERA"] = Persoon("U0VERA", "Vera Bos", "professional", "1d5c63")
        await blad.page.reload()
        await make_plan(t, blad)
        await ask_five(t, blad)
        await answer(blad)
        await note_for_ria(blad)
        await blad.open("overleg-2026-001")
        await blad.ziet("iemand uit het netwerk")
        assert t.leden("overleg-") == {"Sanne", "Mo", "Vera", "Bram"}
        assert_clean(t.tuin)
        assert_out_of_sight(t.tuin, t.zinnen)


async def ask_five(t: Toneel, blad: Blad) -> None:
    """Four by message, the neighbour by phone."""
    await blad.klik("Mensen uitnodigen")
    await blad.in_venster("Wie vraag je mee?")
    await blad.kies(*NAMEN)
    velden = {
        "Familie, buren en vrijwilligers": t.zin(t.sanne, RIA),
        "Waarvoor, in het kort?": t.zin(t.sanne, "veilig thuis wonen"),
    }
    await blad.vul("Wie vraag je mee?", velden, "Verder")
    venster = await blad.in_venster("Per persoon een reden")
    waarom = venster.get_by_label("Waarom juist deze persoon?")
    for n in range(5):
        await waarom.nth(n).select_option(label="Kan goed meedenken")
    await blad.vul("Per persoon een reden", {}, "Verder")
    venster = await blad.in_venster("Toestemming om te delen")
    await expect(venster).to_contain_text("Mo Yilmaz leest:")
    await blad.kies("De inwoner wil dit overleg", "Wie meedoet, mag het plan lezen")
    await blad.vul("Toestemming om te delen", {}, "Nodig uit")
    await blad.ziet(f"{RIA} bel jij")


async def answer(blad: Blad) -> None:
    """Mo and Bram come, Els cannot, Fatma passes it on to Vera; Sanne agrees."""
    for wie in ("Mo", "Bram"):
        await blad.word(wie)
        await blad.klik("Ik doe mee")
        await blad.ziet("Fijn, je doet mee")
    await blad.word("Els")
    await blad.klik("Ik kan niet")
    await blad.vul("Ik kan niet", {}, "Verstuur")
    await blad.ziet("Dank je dat je het laat weten")
    await blad.word("Fatma")
    await blad.klik("Een collega past beter")
    await blad.vul("Een collega past beter", {"Welke collega?": "Vera Bos"}, "Geef het door")
    await blad.ziet("Je hoeft niets meer te doen")
    await blad.word("Vera")
    await blad.klik("Ik doe mee")
    await blad.ziet("vraagt nog of de inwoner het goed vindt")
    await blad.word("Sanne")
    await blad.klik("Akkoord")
    await blad.ziet("kan nu alles lezen wat deelnemers lezen")


async def note_for_ria(blad: Blad) -> None:
    """By phone: the answer is ticked for her, and marked."""
    await blad.klik("Noteer het antwoord", bij=RIA)
    await blad.in_venster("Noteer het antwoord")
    await blad.venster.get_by_role("radio", name="Doet mee").check()
    await blad.venster.get_by_role("checkbox", name="Dinsdag").check()
    await blad.vul("Noteer het antwoord", {}, "Bewaar")
    await blad.ziet(f"Genoteerd namens {RIA}, per telefoon: doet mee")
