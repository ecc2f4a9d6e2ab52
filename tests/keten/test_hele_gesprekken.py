"""Four whole conversations, as they stand in tests/gesprekken, played at the page in a headless Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.keten.browser import at_page
from tests.keten.naspelen import Naspel

pytestmark = pytest.mark.traag
HEEL = ("gesprek_snel", "gesprek_volledig", "gesprek_papier", "gesprek_collectief")


@pytest.mark.parametrize("naam", HEEL)
async def test_a_whole_conversation_through_the_page(naam: str, tmp_path: Path, chromium: str) -> None:
    async with at_page(tmp_path, chromium) as (t, blad):
        blad.voor = f"{naam}-"
        await Naspel(t, blad).play(naam, beelden=True)
        await expect(blad.log).not_to_contain_text("dat ging mis")
