"""People, channels and tokens that are gone: it is said, nothing is lost, and it can be mended."""

from __future__ import annotations

from typing import Any

import pytest

from proeftuin.meespelen import Geweigerd, Speler
from tests.keten.aanloop import ask_along, make_short_plan, send_off
from tests.keten.toneel import Toneel


@pytest.mark.regel_deel("OVL-05")
async def test_who_cannot_be_a_partner_is_said_at_the_field(t: Toneel) -> None:
    """A bot, somebody who left, oneself, and somebody who was asked already."""
    await make_short_plan(t)
    await t.sanne.klik("Mensen uitnodigen")
    t.tuin.beheer.deactivate("U0BRAM")

    async def ask(*wie: str) -> str:
        velden = {"Wie nodig je uit?": [*wie], "Waarvoor, in het kort?": "wonen"}
        with pytest.raises(Geweigerd) as mis:
            await t.sanne.vul("Wie vraag je mee?", velden, "Verder")
        return mis.value.fouten["Wie nodig je uit?"]

    assert "Een bot kan niet meedoen" in await ask("U0BOT")
    assert "werkt hier niet meer" in await ask("Mo", "U0BRAM")
    assert "Jij bent al bij deze casus" in await ask("Sanne")
    await t.sanne.sluit()
    await ask_along(t, "Mo")
    await t.sanne.klik("Mensen uitnodigen")
    assert "al gevraagd" in await ask("Mo", "Els")
    assert len(t.mo.leest()) == 1, "Mo is één keer gevraagd"


async def test_the_same_partner_twice_is_asked_once(t: Toneel) -> None:
    await make_short_plan(t)
    await t.sanne.klik("Mensen uitnodigen")
    velden = {"Wie nodig je uit?": ["Mo", "Mo"], "Waarvoor, in het kort?": "wonen"}
    await t.sanne.vul("Wie vraag je mee?", velden, "Verder")
    assert t.sanne.venstertekst.count("Mo Yilmaz") <= 1
    await send_off(t, "Mo")
    await t.sanne.ziet("De uitnodiging is verstuurd")
    assert sum("Ik doe mee" in str(b.blocks) for b in t.tuin.ruimte.dm("U0MO").berichten.values()) == 1


async def test_somebody_whose_account_closes_stops_nobody_else(gedeeld: Toneel) -> None:
    """Mo leaves the organisation: the casusregisseur hears of his action all the same."""
    t = gedeeld
    t.tuin.beheer.deactivate("U0MO")
    await t.sanne.rust()
    await t.wind(dagen=60)
    await t.sanne.ziet("is nog open. De datum was")
    await t.sanne.typ("mijn casussen")
    await t.sanne.klik("Open")
    await t.sanne.ziet("1 actie, 0 klaar")


async def test_a_closed_channel_is_told_and_made_again(gedeeld: Toneel) -> None:
    t = gedeeld
    oud = await t.sanne.plek("overleg-")
    t.tuin.beheer.archive(oud.id, "U0SANNE")
    await t.sanne.rust()
    await t.sanne.ziet("Het kanaal van casus 2026-001 is gearchiveerd")
    await t.sanne.klik("Maak een nieuw kanaal")
    nieuw = await t.sanne.plek("overleg-")
    assert nieuw.id != oud.id
    assert t.leden("overleg-") == {"Sanne", "Mo"}
    await t.sanne.ziet("1 actie, 0 klaar", in_="overleg-")
    await t.sanne.klik("Maak een nieuw kanaal")
    assert len([k for k in t.tuin.ruimte.kanalen.values() if k.naam.startswith("overleg-")]) == 2


async def test_a_bot_that_was_put_out_of_the_channel_says_so(gedeeld: Toneel) -> None:
    t = gedeeld
    kanaal = await t.sanne.plek("overleg-")
    t.tuin.beheer.remove(kanaal.id, "U0BOT", "U0SANNE")
    await t.sanne.rust()
    await t.sanne.ziet("Ik ben uit het kanaal van casus 2026-001 gehaald")
    await t.mo.thuis()
    await t.mo.klik("Bekijk", bij="Actie 1")
    await t.mo.klik("Klaar")
    await t.mo.sluit()
    await t.mo.ziet("actie 1 in casus 2026-001 is klaar")


async def test_nothing_is_lost_while_the_token_does_not_work(
    gedeeld: Toneel, monkeypatch: pytest.MonkeyPatch, logboek: Any
) -> None:
    """Slack refuses everything for a while; what was typed is kept, and answered once it is mended."""
    t, geheim = gedeeld, gedeeld.tuin.bot_token
    logboek.mag = {"token_werkt_niet"}
    monkeypatch.setattr("bot.sender.PAUZE", 0.2)
    sanne = Speler(t.tuin, "Sanne")  # she cannot wait for an answer
    t.tuin.bot_token = "ingetrokken"
    for tekst in ("help", "mijn casussen"):
        await sanne.typ(tekst)
    assert not any("Zo werkt het" in b for b in sanne.leest())
    t.tuin.bot_token = geheim
    await sanne.tuin.wacht_op(lambda: any("Zo werkt het" in b for b in sanne.leest()), 20)
    await sanne.tuin.wacht_op(lambda: any("1 actie, 0 klaar" in b or "2026-001" in b for b in sanne.leest()[-1:]), 20)
    assert sum("Zo werkt het" in b for b in sanne.leest()) == 1
