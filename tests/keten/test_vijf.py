"""The transcript of an overleg with five, whole, through the page: one cannot come, one passes it on, one has no Slack.

From the first question until everybody has the plan, each at a page of their own; then what nobody may have seen.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import expect

from proeftuin.personen import Persoon
from tests.keten.browser import at_page
from tests.keten.nagemaakt import forge_click
from tests.keten.naspelen import Naspel
from tests.keten.toneel import Toneel
from tests.keten.verkeersregels import assert_clean, assert_out_of_sight
from tests.verkeer import keep_traffic

pytestmark = pytest.mark.traag
NUMMER = "2026-001"
COLLEGAS = (("U0NADIA", "Nadia Visser", "partner, ggz"), ("U0JORIS", "Joris Smit", "partner, welzijn"))


@pytest.mark.regel("OVL-05", "MDO-01", "MDO-08")
async def test_an_overleg_with_five_from_the_question_to_the_plan(tmp_path: Path, chromium: str) -> None:
    async with at_page(tmp_path, chromium) as (t, blad):
        for id, naam, rol in COLLEGAS:
            t.tuin.ruimte.personen[id] = Persoon(id, naam, rol, "1d5c63")
        await blad.page.reload()
        spel = Naspel(t, blad, kijker="Mo")
        await spel.play("overleg_met_vijf")
        assert t.leden("overleg-") == {"Sanne", "Mo", "Nadia", "Joris"}
        await who_left_sees_nothing(t, spel)
        await nothing_of_the_inwoner_in_the_channel(t, spel)
        assert_clean(t.tuin)
        assert_out_of_sight(t.tuin, t.zinnen)
        keep_traffic(t.tuin.verkeer, "keten_vijf")


async def who_left_sees_nothing(t: Toneel, spel: Naspel) -> None:
    """The contrast: who said no and who passed it on have no channel and no number, and an old button gives nothing."""
    [casus] = await t.bot.db.run(lambda w: w.machines.find("casus"))
    for wie, speler in (("Els", t.els), ("Bram", t.bram)):
        blad = await spel.tab(wie)
        await expect(blad.page.get_by_role("navigation", name="Gesprekken")).not_to_contain_text("overleg-")
        gelezen = await blad.log.inner_text()
        assert [zin for zin, van in (*t.zinnen.items(), (NUMMER, "")) if van != speler.id and zin in gelezen] == []
        await expect(await blad.thuis("Samenwerken begint hier")).not_to_contain_text(NUMMER)
        await blad.open("Samenwerkbot")
        await forge_click(speler, "casus.plan", casus.id)
        await blad.ziet("Je bent niet (meer) bij deze casus")
        await expect(blad.venster).to_be_hidden()


async def nothing_of_the_inwoner_in_the_channel(t: Toneel, spel: Naspel) -> None:
    """What Mo reads there: people, numbers and dates; no name from the network and nothing that was typed."""
    blad = await spel.tab("Mo", "overleg-")
    await blad.ziet("iemand uit het netwerk")
    gelezen = await blad.log.inner_text()
    assert [zin for zin in (*t.zinnen, "Ria") if zin in gelezen] == []
