"""Four whole conversations, as they stand in tests/gesprekken, played at the page in a headless Chromium.

What a person does there is done here with a finger: typed, pressed, filled in. What the bot said there must be seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.async_api import Locator, expect

from tests.keten.bladzijde import Blad, fill
from tests.keten.test_pagina import at_page
from tests.keten.toneel import Toneel

pytestmark = pytest.mark.traag
MAP = Path(__file__).parents[1] / "gesprekken"
HEEL = ("gesprek_snel", "gesprek_volledig", "gesprek_papier", "gesprek_collectief")


@dataclass
class Daad:
    """What one person did, and the first lines of what they then saw."""

    wie: str
    wat: str
    velden: list[tuple[str, str]] = field(default_factory=list)
    knop: str = ""
    ziet: list[str] = field(default_factory=list)


def deeds(tekst: str) -> Iterator[Daad]:
    """A transcript as deeds, in order; time that passes is a deed of nobody."""
    nu: Daad | None = None
    for regel in tekst.splitlines():
        if m := re.match(r"    (\S[^:]*): (.*)$", regel):
            assert nu is not None
            nu.velden.append((m[1], m[2]))
        elif m := re.match(r"    \[(.*)\]$", regel):
            assert nu is not None
            nu.knop = m[1]
        elif m := re.match(r"bot(?: ~ \w+)?: (.*)$", regel):
            assert nu is not None
            nu.ziet.append(m[1])
        elif m := re.match(r"-- (\d+) dagen later --$", regel):
            yield from [nu] if nu else []
            nu = Daad("", m[1])
        elif (m := re.match(r"(\w+): (.*)$", regel)) and m[1] != "bot":
            yield from [nu] if nu else []
            nu = Daad(m[1], m[2])
    yield from [nu] if nu else []


def seen(regel: str) -> str:
    """The words of a line as they stand on the screen, up to where somebody is named or a button begins."""
    return re.split(r"   \[|@|#", re.sub(r"[*>]|^[#(] ?", "", regel))[0].strip()


async def do(t: Toneel, blad: Blad, daad: Daad) -> None:
    """One deed at the page."""
    open_ = await blad.venster.is_visible()
    if daad.velden or daad.knop:
        venster = await blad.in_venster(daad.wat.strip("()"))
        for label, waarde in daad.velden:
            await enter(venster, label, waarde)
        await blad.vul(daad.wat.strip("()"), {}, daad.knop)
    elif daad.wat.startswith("["):
        label, _, keuze = daad.wat.strip("[]").partition(": ")
        if open_:
            await blad.sluit()
        await blad.klik(label)
        if keuze:
            await blad.page.get_by_role("option", name=keuze, exact=True).click()
    else:
        if open_:
            await blad.sluit()
        await blad.typ(daad.wat)


async def enter(venster: Locator, label: str, waarde: str) -> None:
    """Fill in a field, also where several things are ticked or people are chosen."""
    groep = venster.get_by_role("group", name=label)
    if await groep.count() and await groep.first.get_by_role("checkbox").count():
        for een in re.split(r" \+ |, (?=[A-Z])", waarde):
            await groep.first.get_by_role("checkbox", name=re.compile(f"^{re.escape(een)}")).check()
    else:
        await fill(venster, label, waarde)


@pytest.mark.parametrize("naam", HEEL)
async def test_a_whole_conversation_through_the_page(naam: str, tmp_path: Path, chromium: str) -> None:
    async with at_page(tmp_path, chromium) as (t, blad):
        blad.voor = f"{naam}-"
        wie = "Sanne"
        for n, daad in enumerate(deeds((MAP / f"{naam}.txt").read_text(encoding="utf-8"))):
            if not daad.wie:
                await t.wind(int(daad.wat))
                continue
            if daad.wie != wie:
                if await blad.venster.is_visible():
                    await blad.sluit()
                await blad.word(daad.wie)
                wie = daad.wie
            await do(t, blad, daad)
            for regel in daad.ziet:
                if (titel := re.match(r"\((.*)\)$", regel)) is not None:
                    await blad.in_venster(titel[1])
                elif woorden := seen(regel):
                    await blad.ziet(woorden)
            await blad.beeld(f"{n:02}")
        await expect(blad.log).not_to_contain_text("dat ging mis")
