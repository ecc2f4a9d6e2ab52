"""`samenwerkbot start`, over Socket Mode and over HTTP: the real bot in the proeftuin."""

import asyncio
import json
import time
from pathlib import Path

import aiohttp
import pytest
from slack_sdk.signature import SignatureVerifier

from proeftuin import Proeftuin
from proeftuin.meespelen import Speler
from proeftuin.tijd import Tempo
from proeftuin.voorbeeld import play_example
from tests.opstelling import ROOT, WEGEN, bot_in_proeftuin, cli, environment, run_cli, said
from tests.verkeer import keep_traffic

SNEL = Tempo(herbezorging=(0.1, 0.5, 1.0, 1.0, 2.0, 2.0, 2.0, 2.0))


@pytest.mark.parametrize("weg", WEGEN)
async def test_the_main_job_runs_over_both_roads(tmp_path: Path, weg: str) -> None:
    async with bot_in_proeftuin(tmp_path, weg) as (tuin, bot):
        await play_example(tuin, bot)
        await Speler(tuin, "Mo", bot.settle).ziet("2 acties, 1 klaar", in_="overleg-")
        keep_traffic(tuin.verkeer, f"start_{weg}")


async def test_only_what_slack_signed_comes_in(tmp_path: Path) -> None:
    async with bot_in_proeftuin(tmp_path, "http") as (tuin, bot):
        nu = str(int(time.time()))
        oud = str(int(time.time()) - 600)
        goed, vreemd = tuin.signing_secret, "f" * 32
        assert await knock(tuin, vreemd, nu) == 401
        assert await knock(tuin, goed, oud) == 401
        assert await knock(tuin, "", nu) == 401
        await bot.settle()
        assert Speler(tuin, "Sanne").leest() == []
        assert await knock(tuin, goed, nu) == 200
        await bot.settle()
        await Speler(tuin, "Sanne", bot.settle).ziet("Hallo!")


@pytest.mark.parametrize("weg", WEGEN)
async def test_a_stop_is_quick_and_loses_nothing(tmp_path: Path, weg: str) -> None:
    async with Proeftuin(ROOT / "manifest.yml", tempo=SNEL) as tuin:
        omgeving = environment(tuin, weg, f"sqlite:///{tmp_path / 'bot.db'}")
        dm = tuin.ruimte.dm("U0SANNE")

        def answers() -> int:
            return sum(b.van_bot for b in dm.berichten.values())

        proces = await run_cli("start", map_=tmp_path, **omgeving)
        await tuin.doe("U0SANNE", "typ", kanaal=dm.id, tekst="help")
        await tuin.wacht_op(lambda: answers() == 1, 20)
        for _ in range(3):
            await tuin.doe("U0SANNE", "typ", kanaal=dm.id, tekst="help")
        proces.terminate()
        begin = time.monotonic()
        code, scherm = await said(proces)
        assert (code, time.monotonic() - begin < 8, "Traceback" in scherm) == (0, True, False), scherm
        await tuin.doe("U0SANNE", "typ", kanaal=dm.id, tekst="help")

        proces = await run_cli("start", map_=tmp_path, **omgeving)
        await tuin.wacht_op(lambda: answers() == 5, 20)
        await asyncio.sleep(0.5)
        assert answers() == 5
        proces.terminate()
        assert (await said(proces))[0] == 0


async def test_without_settings_it_says_what_to_do(tmp_path: Path) -> None:
    code, scherm = await said(await run_cli("start", map_=tmp_path))
    assert code == 1
    assert "SLACK_BOT_TOKEN is leeg" in scherm
    assert "SLACK_APP_TOKEN en SLACK_SIGNING_SECRET" in scherm
    assert "Traceback" not in scherm


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        pytest.param({"SLACK_BOT_TOKEN": "xoxb-weg"}, "Slack weigert", id="een token dat niet werkt"),
        pytest.param({"SLACK_APP_TOKEN": "xapp-weg"}, "Slack weigert", id="een app-token dat niet werkt"),
        pytest.param({"SLACK_API_URL": "http://127.0.0.1:1/api/"}, "niet te bereiken", id="geen Slack"),
        pytest.param({"DATABASE_URL": "sqlite:////dev/null/x.db"}, "DATABASE_URL", id="geen plek"),
        pytest.param({"SLEUTELS": "kort"}, "sleutel", id="een sleutel die er geen is"),
        pytest.param({"INVOER": "hardop"}, "Kies chat of venster", id="een instelling die niet bestaat"),
    ],
)
async def test_what_does_not_work_is_said_without_a_traceback(tmp_path: Path, anders: dict[str, str], zin: str) -> None:
    async with Proeftuin(ROOT / "manifest.yml") as tuin:
        omgeving = environment(tuin, "socket", f"sqlite:///{tmp_path / 'bot.db'}") | anders
        scherm = await cli("start", code=1, **omgeving)
    assert zin in scherm
    assert not [waarde for waarde in anders.values() if waarde.startswith("xo") and waarde in scherm]


async def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    async with bot_in_proeftuin(tmp_path / "a", "http") as (tuin, _):
        poort = str(tuin.request_url).split(":")[2].partition("/")[0]
        omgeving = environment(tuin, "http", f"sqlite:///{tmp_path / 'bot.db'}", PORT=poort)
        assert "De poort is al in gebruik" in await cli("start", code=1, **omgeving)


async def knock(tuin: Proeftuin, geheim: str, wanneer: str) -> int:
    """A greeting of Sanne as Slack would send it, signed with this secret; what the bot answers."""
    event = {
        "type": "message",
        "channel_type": "im",
        "channel": "D0SANNE",
        "user": "U0SANNE",
        "text": "hoi",
        "ts": f"{wanneer}.000100",
    }
    body = json.dumps({"type": "event_callback", "event_id": f"Ev{wanneer}", "team_id": "T0RUWAARD", "event": event})
    kop = {"Content-Type": "application/json", "X-Slack-Request-Timestamp": wanneer}
    if geheim:
        kop["X-Slack-Signature"] = str(SignatureVerifier(geheim).generate_signature(timestamp=wanneer, body=body))
    assert tuin.request_url
    async with aiohttp.ClientSession() as sessie, sessie.post(tuin.request_url, data=body, headers=kop) as antwoord:
        return antwoord.status
