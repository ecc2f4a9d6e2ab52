"""A person before the page in a real browser: by roles and names, as with a screen reader or a finger."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.async_api import Locator, Page, expect

GEDULD = 30_000  # milliseconds
STAPEL = 3  # windows that can lie on each other
ERNSTIG = ("serious", "critical")


@dataclass
class Blad:
    """One page. ``map_``: where pictures go; ``axe``: the script that judges accessibility, empty where there is none;
    ``voor``: how the names of the pictures begin; ``fouten``: what went wrong in the browser."""

    page: Page
    map_: Path
    axe: str = ""
    voor: str = ""
    fouten: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(GEDULD)
        self.page.on("pageerror", lambda fout: self.fouten.append(str(fout)))
        self.page.on("console", lambda m: self.fouten.append(m.text) if m.type == "error" else None)
        expect.set_options(timeout=GEDULD)

    @property
    def log(self) -> Locator:
        """The messages of the open conversation."""
        return self.page.get_by_role("log", name="Berichten")

    @property
    def venster(self) -> Locator:
        """The window that is open."""
        return self.page.get_by_role("dialog")

    async def word(self, voornaam: str) -> None:
        """Become somebody else; on a phone by the list first."""
        terug = self.page.get_by_role("button", name=re.compile("Wissel van persoon"))
        if await terug.is_visible():
            await terug.click()
        mensen = self.page.get_by_role("navigation", name="Wie ben je?")
        knop = mensen.get_by_role("button", name=re.compile(f"^{voornaam}"))
        await knop.click()
        await expect(knop).to_have_attribute("aria-current", "true")
        await self.open("Samenwerkbot")

    async def open(self, gesprek: str) -> None:
        """Open a conversation from the list."""
        terug = self.page.get_by_role("button", name="Terug naar de gesprekken")
        if await terug.is_visible():
            await terug.click()
        lijst = self.page.get_by_role("navigation", name="Gesprekken")
        await lijst.get_by_role("button", name=re.compile(f"^{re.escape(gesprek)}")).click()
        await expect(self.page.get_by_role("heading", name=gesprek, exact=True)).to_be_visible()

    async def thuis(self, tekst: str) -> Locator:
        """The tab Home of the open conversation, as soon as this stands in it."""
        await self.page.get_by_role("tab", name="Thuis").click()
        await expect(self.page.get_by_role("tabpanel")).to_contain_text(tekst)
        return self.page.get_by_role("tabpanel")

    async def typ(self, tekst: str) -> None:
        """Write in the open conversation, and send it with Enter."""
        veld = self.page.get_by_role("textbox", name="Bericht", exact=True)
        await veld.fill(tekst)
        await veld.press("Enter")
        await self.ziet(tekst)

    async def stuur(self, *paden: Path) -> None:
        """Drop files in the open conversation, by the paperclip."""
        async with self.page.expect_file_chooser() as kiezer:
            await self.page.get_by_role("button", name="Stuur een bestand").click()
        await (await kiezer.value).set_files(list(paden))
        for pad in paden:
            await self.ziet(pad.name)

    async def ziet(self, tekst: str) -> None:
        """Until this stands in the conversation, or in what it points at."""
        await expect(self.log).to_contain_text(tekst)

    async def klik(self, label: str, bij: str = "") -> None:
        """Press a button in the window where one is open, else in the newest message that has it; ``bij``: beside these
        words."""
        waar = self.venster if await self.venster.is_visible() else self.log.get_by_role("article")
        waar = waar.locator(".blok").filter(has_text=bij) if bij else waar
        raak = waar.filter(has=self.page.get_by_role("button", name=label, exact=True)).last
        await raak.get_by_role("button", name=label, exact=True).first.click()

    async def in_venster(self, titel: str) -> Locator:
        """The window with this title, as soon as it is on top."""
        await expect(self.venster.get_by_role("heading", name=titel, exact=True)).to_be_visible()
        return self.venster

    async def vul(self, titel: str, velden: dict[str, str], knop: str) -> None:
        """Fill in the fields with these labels and send the window in. Of a choice: the label of the option."""
        venster = await self.in_venster(titel)
        for label, waarde in velden.items():
            await fill(venster, label, waarde)
        await venster.get_by_role("button", name=knop, exact=True).click()
        await expect(self.venster.get_by_role("heading", name=titel, exact=True)).to_be_hidden()

    async def kies(self, *namen: str) -> None:
        """Tick these boxes in the open window."""
        for naam in namen:
            await self.venster.get_by_role("checkbox", name=naam).check()

    async def sluit(self) -> None:
        """Close the window with Escape, and those beneath it."""
        for _ in range(STAPEL):
            await self.page.keyboard.press("Escape")
            if not await self.venster.is_visible():
                break
        await expect(self.venster).to_be_hidden()

    async def beeld(self, naam: str) -> None:
        """Take a picture, and have what is on the screen judged."""
        await self.page.evaluate("document.fonts.ready")
        await self.page.screenshot(path=self.map_ / f"{self.voor}{naam}.png", animations="disabled")
        if self.axe:
            assert await self.faults() == [], f"toegankelijkheid op {naam}"

    async def faults(self) -> list[tuple[str, str, list[str]]]:
        """(impact, rule, where) of every serious or critical fault on the screen now."""
        if not await self.page.evaluate("'axe' in window"):
            await self.page.add_script_tag(path=self.axe)
        uit: dict[str, Any] = await self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        return [
            (v["impact"], v["id"], [str(n["target"]) for n in v["nodes"]][:5])
            for v in uit["violations"]
            if v["impact"] in ERNSTIG
        ]


async def fill(venster: Locator, label: str, waarde: str) -> None:
    """Fill in one field, whatever kind it is."""
    veld = venster.get_by_label(label).first
    if await veld.evaluate("e => e.tagName === 'FIELDSET' || e.classList.contains('rijen')"):
        await veld.get_by_label(waarde).check()
    elif await veld.evaluate("e => e.tagName === 'SELECT'"):
        await veld.select_option(label=waarde)
    else:
        await write(veld.locator("xpath=ancestor::*[contains(@class, 'blok-veld')][1]"), waarde)


async def write(blok: Locator, waarde: str) -> None:
    """Write in the field of this block; a moment in its two fields, for the day and for the time."""
    moment = re.fullmatch(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d)", waarde)
    for veld, stuk in zip(await blok.locator(".veld").all(), moment.groups() if moment else (waarde,), strict=True):
        await veld.fill(stuk)


def pictures(standaard: Path) -> Path:
    """Where pictures go: SCHERMEN_DIR, else a folder that is thrown away."""
    map_ = Path(os.environ.get("SCHERMEN_DIR") or standaard)
    map_.mkdir(parents=True, exist_ok=True)
    return map_
