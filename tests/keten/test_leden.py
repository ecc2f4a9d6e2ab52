"""Who is in the channel, and what people do to it by hand, over Slack's own protocol: told to the right person, once (OVL-09)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.keten.aanloop import ask_along, make_short_plan
from tests.keten.nagemaakt import forge_click
from tests.keten.toneel import Toneel


def said(speler: Any, stuk: str) -> int:
    """How often this person read this."""
    return sum(stuk in b for b in speler.leest())


@pytest.mark.regel_deel("OVL-09")
async def test_a_name_that_is_taken_is_never_taken_over(t: Toneel) -> None:
    vreemd = t.tuin.beheer.make_channel("overleg-2026-001", "U0BRAM", ["U0ELS"], met_bot=False)
    await make_short_plan(t)
    await ask_along(t, "Mo")
    await t.mo.klik("Ik doe mee")
    eigen = await t.mo.plek("overleg-")
    assert (eigen.naam, eigen.maker) == ("overleg-2026-001-b", "U0BOT")
    assert "U0MO" not in vreemd.leden
    assert not [b for b in vreemd.berichten.values() if b.van_bot]


@pytest.mark.regel_deel("OVL-09")
@pytest.mark.parametrize(
    ("fout", "reden"), [("restricted_action", "Ik mag dat hier niet"), ("no_permission", "Slack gaf geen")]
)
async def test_where_the_bot_may_make_no_channel_the_casusregisseur_hears_why(t: Toneel, fout: str, reden: str) -> None:
    t.tuin.plan_fout("conversations.create", fout)
    await make_short_plan(t)
    await ask_along(t, "Mo")
    await t.mo.klik("Ik doe mee")
    await t.sanne.ziet(reden)
    await t.sanne.klik("Probeer opnieuw")
    await t.mo.plek("overleg-")
    assert t.leden("overleg-") == {"Sanne", "Mo"}


@pytest.mark.regel_deel("OVL-09")
async def test_a_guest_and_a_closed_account_stop_nobody_and_can_be_tried_again(gedeeld: Toneel) -> None:
    t = gedeeld
    t.tuin.beheer.restrict("U0ELS")
    await t.els.klik("Ik doe mee")
    await t.sanne.ziet("Dit is een gast in Slack met beperkte toegang")
    assert t.leden("overleg-") == {"Sanne", "Mo"}
    t.tuin.beheer.restrict("U0ELS", gast=False)
    await t.sanne.klik("Probeer opnieuw")
    assert t.leden("overleg-") == {"Sanne", "Mo", "Els"}
    await t.sanne.klik("Probeer opnieuw")
    await t.sanne.ziet("Dit was al geregeld")
    t.tuin.beheer.deactivate("U0MO")
    await t.sanne.rust()
    await t.sanne.ziet("Het Slack-account van")
    assert said(t.sanne, "Het Slack-account van") == 1


@pytest.mark.regel_deel("OVL-09")
async def test_who_is_in_already_is_no_fault(t: Toneel) -> None:
    await make_short_plan(t)
    await ask_along(t, "Mo", "Els")
    await t.mo.klik("Ik doe mee")
    kanaal = await t.mo.plek("overleg-")
    t.tuin.beheer.add(kanaal.id, "U0ELS", "U0SANNE")
    await t.sanne.rust()
    await t.sanne.ziet("De uitnodiging is nog niet beantwoord")
    await t.els.klik("Bekijk het plan", in_="overleg-")
    await t.els.ziet("Je bent niet (meer) bij deze casus")
    await t.els.klik("Ik doe mee")
    await t.els.klik("Bekijk het plan", in_="overleg-")
    assert t.els.venster == "Samenwerkplan"
    assert said(t.sanne, "kon niet in het kanaal") == 0


@pytest.mark.regel_deel("OVL-09", "PRI-02")
async def test_who_leaves_loses_access_and_can_be_asked_back(gedeeld: Toneel) -> None:
    t = gedeeld
    kanaal = await t.mo.plek("overleg-")
    t.tuin.beheer.remove(kanaal.id, "U0MO")
    await t.sanne.rust()
    await t.sanne.ziet("Er staat nog 1 actie open op die naam")
    await t.mo.ziet("Daarom kun je het plan niet meer openen")
    await t.bot.ronde.once()
    assert said(t.sanne, "is uit het kanaal van casus") == 1, "gezegd, en door de ronde niet nog eens"
    [casus] = await t.bot.db.run(lambda w: w.machines.find("casus"))
    await forge_click(t.mo, "casus.plan", casus.id)
    await t.mo.ziet("Je bent niet (meer) bij deze casus")
    await t.sanne.klik("Vraag terug")
    assert t.sanne.venster == "Wie vraag je mee?"


@pytest.mark.regel_deel("OVL-09", "PRI-02")
async def test_who_was_put_in_by_hand_is_asked_about_once_and_sees_nothing(gedeeld: Toneel) -> None:
    t = gedeeld
    kanaal = await t.mo.plek("overleg-")
    t.tuin.beheer.add(kanaal.id, "U0BRAM", "U0MO")
    await t.sanne.rust()
    await t.sanne.ziet("is met de hand toegevoegd")
    await t.bram.klik("Bekijk de acties", in_="overleg-")
    await t.bram.ziet("Je bent niet (meer) bij deze casus")
    await t.bot.ronde.once()
    assert said(t.sanne, "is met de hand toegevoegd") == 1
    t.tuin.plan_fout("conversations.kick", "restricted_action")
    await t.sanne.klik("Haal uit het kanaal")
    await t.sanne.ziet("niet uit het kanaal van casus 2026-001 halen")
    await t.bot.ronde.once()
    await t.bot.settle()
    assert said(t.sanne, "is met de hand toegevoegd") == 2, (
        "nog steeds in het kanaal: na een weigering opnieuw gevraagd"
    )
    await t.sanne.klik("Haal uit het kanaal")
    assert t.leden("overleg-") == {"Sanne", "Mo"}


@pytest.mark.regel_deel("OVL-09", "AAN-05")
async def test_a_channel_that_was_renamed_gets_its_own_name_back(gedeeld: Toneel) -> None:
    t = gedeeld
    kanaal = await t.mo.plek("overleg-")
    t.tuin.beheer.rename(kanaal.id, "huis-van-jansen", "U0MO")
    t.tuin.beheer.rename(kanaal.id, "familie-jansen", "U0MO")
    await t.sanne.rust()
    assert said(t.sanne, "heeft een andere naam gekregen") == 1
    assert "jansen" not in "".join(t.sanne.leest() + t.mo.leest())
    t.tuin.plan_fout("conversations.rename", "not_authorized")
    await t.sanne.klik("Zet de naam terug")
    await t.sanne.ziet("Slack liet me de naam niet veranderen")
    await t.sanne.klik("Zet de naam terug")
    assert kanaal.naam == "overleg-2026-001"
    await t.sanne.klik("Zet de naam terug")
    assert len([c for c in t.tuin.verkeer if c["method"] == "conversations.rename"]) == 2


async def test_a_channel_that_comes_back_goes_on(gedeeld: Toneel) -> None:
    """Opened again by hand, or the bot asked in again; who said yes in between comes in."""
    t = gedeeld
    kanaal = await t.mo.plek("overleg-")
    t.tuin.beheer.archive(kanaal.id, "U0SANNE")
    await t.sanne.rust()
    await t.els.klik("Ik doe mee")
    t.tuin.beheer.unarchive(kanaal.id, "U0SANNE")
    await t.sanne.rust()
    assert said(t.sanne, "werkt weer") == 1
    assert t.leden("overleg-") == {"Sanne", "Mo", "Els"}
    t.tuin.beheer.remove(kanaal.id, "U0BOT", "U0SANNE")
    await t.sanne.rust()
    t.tuin.beheer.add(kanaal.id, "U0BOT", "U0SANNE")
    await t.sanne.rust()
    assert said(t.sanne, "werkt weer") == 2
    assert len([k for k in t.tuin.ruimte.kanalen.values() if k.naam.startswith("overleg-")]) == 1


async def test_one_channel_that_fails_stops_no_other_round(gedeeld: Toneel, logboek: Any) -> None:
    t = gedeeld
    logboek.mag = {"ronde"}
    kanaal = await t.mo.plek("overleg-")
    t.tuin.plan_fout("conversations.info", "internal_error")
    await t.bot.ronde.once()
    kanaal.leden.remove("U0MO")  # an event that never came
    await t.bot.ronde.once()
    await t.bot.settle()
    assert said(t.sanne, "is uit het kanaal van casus") == 1


@pytest.mark.regel_deel("REG-01")
async def test_a_casusregisseur_whose_account_closes_is_followed_up_by_a_beheerder(gedeeld: Toneel) -> None:
    """Slack tells it twice, by the account and by the channel; it is said once."""
    t = gedeeld
    t.tuin.beheer.deactivate("U0SANNE")
    await t.mo.rust()
    await t.bot.ronde.once()
    await t.bram.ziet("Het Slack-account van de casusregisseur van casus 2026-001 is gesloten")
    assert said(t.bram, "is gesloten") == 1
    await t.bram.klik("Wijs iemand aan")
    await t.bram.vul("Casusregisseur aanwijzen", {"Wie wordt casusregisseur?": "Mo"}, "Wijs aan")
    await t.mo.ziet("Jij bent nu casusregisseur van 2026-001")
    await t.mo.ziet("<@U0MO> · casusregisseur", in_="overleg-")
