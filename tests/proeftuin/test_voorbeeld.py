"""The example casus of `make demo`, and the player that plays it: by the words on the screen, over the real protocol."""

import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.runtime import Runtime
from proeftuin import Proeftuin
from proeftuin.meespelen import Geweigerd, Speler
from proeftuin.voorbeeld import play_example
from tests.opstelling import bot_in_proeftuin

Huis = tuple[Proeftuin, Runtime]


@pytest_asyncio.fixture
async def huis(tmp_path: Path) -> AsyncIterator[Huis]:
    async with bot_in_proeftuin(tmp_path) as (tuin, bot):
        yield tuin, bot


async def test_the_example_is_a_plan_an_overleg_and_two_actions(huis: Huis) -> None:
    tuin, bot = huis
    begin, nu = time.monotonic(), bot.clock.now()
    await play_example(tuin, bot)
    assert time.monotonic() - begin < 10
    assert (bot.clock.now() - nu).total_seconds() < 10
    sanne, mo, els, fatma = (Speler(tuin, naam, bot.settle) for naam in ("Sanne", "Mo", "Els", "Fatma"))
    paneel = await mo.ziet("2 acties, 1 klaar", in_="overleg-")
    assert paneel.ts in (await mo.plek("overleg-")).vastgezet
    await sanne.ziet("kan niet meedoen")
    with pytest.raises(LookupError):
        await Speler(tuin, "Els", bot.settle, geduld=0.1).plek("overleg-")
    await fatma.commando("tafel", in_="leersessie")
    assert fatma.venster == "Een tafel starten"
    await mo.klik("Bekijk het plan", in_="overleg-")
    assert "weer elke week naar de soos" in mo.venstertekst
    assert els.venster == ""


async def test_the_example_leaves_nothing_unread_and_no_window_open(huis: Huis) -> None:
    tuin, bot = huis
    await play_example(tuin, bot)
    for user in ("U0SANNE", "U0MO", "U0ELS", "U0FATMA", "U0BRAM"):
        assert tuin.vensters.stack(user) == []
        for kanaal in (k for k in tuin.ruimte.kanalen.values() if user in k.leden):
            laatste = max((b.ts for b in kanaal.berichten.values() if b.alleen_voor in (None, user)), default="")
            assert kanaal.gelezen.get(user, "") >= laatste


async def test_no_case_text_of_the_example_stands_in_a_channel(huis: Huis) -> None:
    tuin, bot = huis
    await play_example(tuin, bot)
    for kanaal in (k for k in tuin.ruimte.kanalen.values() if k.soort != "dm"):
        alles = f"{kanaal.naam} {kanaal.doel} {[(b.tekst, b.blocks) for b in kanaal.berichten.values()]}"
        assert [w for w in ("soos", "trap", "buurvrouw", "klaverjas") if w in alles] == []


async def test_the_player_says_what_does_stand_there(huis: Huis) -> None:
    tuin, bot = huis
    sanne = Speler(tuin, "Sanne", bot.settle, geduld=0.1)
    await sanne.typ("hoi")
    with pytest.raises(LookupError, match=r"geen knop \[Bestaat niet\].*Nieuwe casus"):
        await sanne.klik("Bestaat niet")
    with pytest.raises(LookupError, match="geen venster"):
        await sanne.vul("Bestaat niet")
    with pytest.raises(LookupError, match="wie is Niemand"):
        Speler(tuin, "Niemand")


async def test_the_player_hears_what_a_window_refuses(huis: Huis) -> None:
    tuin, bot = huis
    await play_example(tuin, bot)
    sanne = Speler(tuin, "Sanne", bot.settle)
    await sanne.klik("Nieuwe actie", in_="overleg-")
    with pytest.raises(Geweigerd) as fout:
        await sanne.vul("Nieuwe actie", {"Wat spreken jullie af?": "bellen", "Wie doet het?": "Els"}, "Leg vast")
    assert list(fout.value.fouten) == ["Wie doet het?"]
    with pytest.raises(LookupError, match=r"heeft \[Leg vast\]"):
        await sanne.vul("Nieuwe actie", {}, "Bewaar")
    with pytest.raises(LookupError, match="Iemand anders uit het netwerk"):
        await sanne.vul("Nieuwe actie", {"Of iemand zonder Slack": "De buren"})
    await sanne.sluit()
    assert sanne.venster == ""
