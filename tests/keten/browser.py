"""A browser before the page of the proeftuin, with everybody of the story on stage. Plays nothing itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Page, async_playwright

from tests.keten.bladzijde import Blad, pictures
from tests.keten.toneel import Toneel, toneel

BREED = {"width": 1280, "height": 860}
TELEFOON = {"width": 390, "height": 844}


@asynccontextmanager
async def at_page(map_: Path, chromium: str, axe: str = "", **scherm: Any) -> AsyncIterator[tuple[Toneel, Blad]]:
    """Everybody on stage, and a browser before the page; any error in the browser's console fails the test."""
    async with toneel(map_) as t, async_playwright() as speelt:
        browser = await speelt.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        blad = Blad(await _new_page(browser, **scherm), pictures(map_ / "schermen"), axe)
        await blad.page.goto(t.tuin.url)
        yield t, blad
        await browser.close()
        assert blad.fouten == []


async def beside(blad: Blad, t: Toneel, wie: str) -> Blad:
    """A page of somebody else, on a computer of their own."""
    assert blad.page.context.browser
    ander = Blad(await _new_page(blad.page.context.browser), blad.map_, blad.axe, f"{blad.voor}{wie}-", blad.fouten)
    await ander.page.goto(f"{t.tuin.url}/#{t.user(wie)}")
    return ander


async def _new_page(browser: Browser, **scherm: Any) -> Page:
    gewoon = {"locale": "nl-NL", "reduced_motion": "reduce", "viewport": BREED}
    context = await browser.new_context(**{**gewoon, **scherm})
    return await context.new_page()
