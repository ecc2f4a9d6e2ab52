"""The pictures of the README, made from the page with the example casus: ``BEELDEN=1 pytest -m traag`` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from proeftuin.voorbeeld import play_example
from tests.conftest import ROOT
from tests.keten.browser import at_page

pytestmark = pytest.mark.traag
KADER = {"width": 1280, "height": 800}


async def test_the_pictures_of_the_readme_show_the_page_as_it_is(tmp_path: Path, chromium: str) -> None:
    map_ = ROOT / "docs" / "beeld" if os.environ.get("BEELDEN") else tmp_path
    async with at_page(tmp_path, chromium, viewport=KADER) as (t, blad):
        await play_example(t.tuin, t.bot)
        blad.map_ = map_
        await blad.page.reload()
        await blad.page.get_by_role("button", name="Klaar, weg ermee").click()
        await blad.word("Sanne")
        await blad.open("overleg-2026-001")
        await blad.ziet("Welkom bij het overleg van casus 2026-001")
        await blad.beeld("proeftuin")
        await blad.open("Samenwerkbot")
        await blad.thuis("Samenwerken begint hier")
        await blad.beeld("thuis")
    assert {p.name for p in map_.glob("*.png")} >= {"proeftuin.png", "thuis.png"}
