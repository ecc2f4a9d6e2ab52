"""The road over paper, through the page: the empty form, a photo of it, and a plan that stands."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.keten.browser import TELEFOON, at_page
from tests.keten.verkeersregels import assert_clean
from tests.verkeer import keep_traffic

pytestmark = pytest.mark.traag


@pytest.mark.regel_deel("PLA-08", "PLA-10")
@pytest.mark.parametrize(
    "scherm", [{}, {"viewport": TELEFOON, "is_mobile": True, "has_touch": True}], ids=["breed", "telefoon"]
)
async def test_a_plan_on_paper_through_the_page(tmp_path: Path, chromium: str, scherm: dict[str, object]) -> None:
    foto = tmp_path / "keukentafel.jpg"
    foto.write_bytes(b"\xff\xd8\xff een foto")
    async with at_page(tmp_path, chromium, **scherm) as (t, blad):
        await blad.word("Sanne")
        await blad.typ("nieuwe casus")
        await blad.klik("Op papier, later overnemen")
        await blad.ziet("samenwerkplan-leeg.pdf")
        await blad.stuur(foto)
        await blad.klik("Begin een casus")
        await expect(blad.log.get_by_role("button", name="Ja, kort")).to_have_count(2)
        await blad.klik("Ja, kort")
        await blad.klik("Door de inwoner zelf")
        await blad.ziet("Haal de foto nu weg uit deze chat")
        await blad.beeld(f"papier-{len(scherm)}")
        await blad.klik("De foto is het plan")
        await blad.ziet("Het Samenwerkplan staat")
        await blad.klik("Bekijk het plan")
        venster = await blad.in_venster("Samenwerkplan")
        await venster.get_by_role("button", name="Bekijk de foto").click()
        await blad.ziet("samenwerkplan-2026-001-op-papier-1.jpg")
        await blad.sluit()
        assert_clean(t.tuin)
        keep_traffic(t.tuin.verkeer, "keten_pagina_papier")
