"""Whoever opens the page for the first time: how to begin, what fits on the screen, and a time in any language."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.keten.aanloop import ask_along, make_short_plan
from tests.keten.browser import at_page

pytestmark = pytest.mark.traag


async def test_how_to_begin_is_there_until_it_is_put_away(tmp_path: Path, chromium: str) -> None:
    async with at_page(tmp_path, chromium) as (_, blad):
        begin = blad.page.get_by_role("region", name="Begin hier")
        await expect(begin).to_contain_text("nieuwe casus")
        await begin.get_by_role("button", name="Klaar, weg ermee").click()
        await expect(begin).to_be_hidden()
        await blad.page.reload()
        await blad.ziet("Nog geen berichten")
        await expect(begin).to_be_hidden()
        await blad.page.get_by_role("button", name="Begin hier").click()
        await expect(begin).to_be_visible()


@pytest.mark.parametrize("breed", [360, 760, 960, 1080, 1280])
async def test_everything_in_the_bar_fits(tmp_path: Path, chromium: str, breed: int) -> None:
    async with at_page(tmp_path, chromium, viewport={"width": breed, "height": 800}) as (_, blad):
        knop = blad.page.get_by_role("button", name="Begin hier")
        await expect(knop).to_be_visible()
        plek = await knop.bounding_box()
        assert plek
        assert plek["x"] + plek["width"] <= breed
        begin = await blad.page.get_by_role("region", name="Begin hier").bounding_box()
        assert begin
        assert begin["height"] <= (165 if breed < 800 else 120)


async def test_a_time_is_typed_on_24_hours_in_any_language(tmp_path: Path, chromium: str) -> None:
    async with at_page(tmp_path, chromium, locale="en-US") as (t, blad):
        await make_short_plan(t)
        await ask_along(t, "Mo")
        await t.sanne.klik("Prik alvast een datum")
        venster = await blad.in_venster("Prik een datum")
        tijd = venster.get_by_role("textbox", name="Tweede moment tijd")
        await expect(tijd).to_have_value("14.00")
        await tijd.fill("25.00")
        await venster.get_by_role("button", name="Vraag wie kan").click()
        await expect(venster).to_contain_text("Dit herken ik niet.")
        await tijd.fill("16:15")
        await blad.vul("Prik een datum", {}, "Vraag wie kan")
        await blad.ziet("16.15 uur")
