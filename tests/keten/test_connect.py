"""Slack Connect over Slack's own protocol: somebody of another workspace accepts, and the experiment stays inside (OVL-10)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from proeftuin.meespelen import Speler
from proeftuin.verbinding import accept
from tests.keten.aanloop import ask_along, make_short_plan, send_off
from tests.keten.toneel import Toneel, toneel
from tests.keten.verkeersregels import taken
from tests.verkeer import keep_traffic

MAIL = "nina@huisartsen.example"


@pytest_asyncio.fixture
async def t(tmp_path: Path) -> AsyncIterator[Toneel]:
    """An overleg with Mo, and a huisarts without Slack here who said yes; the experiment is on."""
    async with toneel(tmp_path, optioneel=True) as op:
        await op.bram.thuis()
        await op.bram.klik("Beheer")
        await op.bram.klik("Instellingen")
        await op.bram.klik("Wijzig buiten deze Slack")
        veld = "Mag iemand van een andere Slack in een kanaal, via Slack Connect?"
        await op.bram.vul("Buiten deze Slack", {veld: "Ja, als proef"}, "Bewaar")
        await make_short_plan(op)
        await ask_along(op, "Mo")
        await op.mo.klik("Ik doe mee")
        await op.sanne.klik("Mensen uitnodigen")
        wie = {"Anderen zonder Slack": "huisarts Nina", "Waarvoor, in het kort?": "wonen"}
        await op.sanne.vul("Wie vraag je mee?", wie, "Verder")
        await send_off(op, "huisarts Nina")
        await op.sanne.klik("Noteer het antwoord")
        antwoord = {"Wat is het antwoord?": "Doet mee", "E-mailadres van het werk": MAIL}
        await op.sanne.vul("Noteer het antwoord", antwoord, "Bewaar")
        yield op
        keep_traffic([c for c in op.tuin.verkeer if taken(c)], "keten_connect")


@pytest.mark.regel("OVL-10")
async def test_who_accepts_takes_part_with_their_own_slack(t: Toneel) -> None:
    assert t.tuin.ruimte.aanbod == []
    await t.sanne.klik("Nodig uit via Slack Connect")
    (aanbod,) = t.tuin.ruimte.aanbod
    assert (aanbod.mail, aanbod.beperkt) == (MAIL, True)
    t.tuin.plan_fout("conversations.open", "invalid_user_combination", times=9, user="U0NINA")
    accept(t.tuin, MAIL, "Nina de Boer")
    await t.sanne.rust()
    await t.sanne.ziet("is via Slack Connect in het kanaal")
    nina = Speler(t.tuin, "Nina", t.bot.settle, t.sanne.geduld)
    await nina.klik("Bekijk", in_="overleg-")
    assert nina.venster == "Voor jou"
    await nina.klik("Bekijk het plan")
    assert nina.venster == "Samenwerkplan"
    await t.bot.ronde.once()
    await t.sanne.rust()
    assert t.leden("overleg-") == {"Sanne", "Mo", "Nina"}


@pytest.mark.regel("OVL-10")
@pytest.mark.parametrize(
    ("fout", "reden"),
    [
        ("not_paid", "betaald Slack-abonnement"),
        ("no_permission", "staat dit in Slack niet toe"),
        ("ratelimit", "even geen"),
    ],
)
async def test_what_slack_refuses_goes_the_other_road_and_the_casusregisseur_hears_why(
    t: Toneel, fout: str, reden: str
) -> None:
    t.tuin.plan_fout("conversations.inviteShared", fout)
    await t.sanne.klik("Nodig uit via Slack Connect")
    await t.sanne.ziet(reden)
    await t.sanne.klik("Tekst om te sturen")
    await t.sanne.ziet("Fijn dat je meedenkt")
    assert t.tuin.ruimte.aanbod == []


@pytest.mark.regel_deel("OVL-10")
async def test_an_answer_that_got_lost_sends_no_second_invitation(t: Toneel) -> None:
    t.tuin.plan_fout("conversations.inviteShared", "verbroken", na_afloop=True)
    await t.sanne.klik("Nodig uit via Slack Connect")
    await t.wind(minutes=5)
    await t.sanne.ziet("de verbinding viel weg")
    assert [x.mail for x in t.tuin.ruimte.aanbod] == [MAIL]
    assert len([c for c in t.tuin.verkeer if c["method"] == "conversations.inviteShared"]) == 1


@pytest.mark.regel_deel("OVL-10")
async def test_without_a_chat_of_their_own_the_date_waits_in_the_channel(t: Toneel) -> None:
    await t.sanne.klik("Nodig uit via Slack Connect")
    t.tuin.plan_fout("conversations.open", "invalid_user_combination", times=9, user="U0NINA")
    accept(t.tuin, MAIL, "Nina de Boer")
    await t.sanne.rust()
    nina = Speler(t.tuin, "Nina", t.bot.settle, t.sanne.geduld)
    await nina.ziet("er staat iets voor je klaar", in_="overleg-")
    gezegd = " ".join(nina.leest(in_="overleg-"))
    assert "huisarts" not in gezegd
    assert MAIL not in gezegd
    assert gezegd.count("er staat iets voor je klaar") == 1
