"""The manifest decides what the app hears and may ask."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from slack_sdk.web.async_client import AsyncWebClient

from proeftuin import Proeftuin
from proeftuin.manifest import read_manifest
from tests.proeftuin.test_strengheid import refused

ROOT = Path(__file__).resolve().parents[2]


def write(folder: Path, **anders: Any) -> Path:
    data = yaml.safe_load((ROOT / "manifest.yml").read_text(encoding="utf-8"))
    data["settings"]["event_subscriptions"]["bot_events"] = anders.get("events", [])
    data["oauth_config"]["scopes"]["bot"] = anders.get("scopes", ["chat:write", "commands"])
    data["features"]["app_home"].update(anders.get("home", {}))
    bestand = folder / "manifest.yml"
    bestand.write_text(yaml.safe_dump(data), encoding="utf-8")
    return bestand


def test_our_own_manifest_is_taken() -> None:
    manifest = read_manifest(ROOT / "manifest.yml")
    assert manifest.naam == "Samenwerkbot"
    assert (manifest.berichten_aan, manifest.alleen_lezen, manifest.thuis_aan, manifest.interactief) == (
        True,
        False,
        True,
        True,
    )


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"events": ["message.im"]}, "im:history"),
        ({"events": ["reaction_added"]}, "does not send"),
        ({"scopes": ["chat:write"]}, "scope commands"),
    ],
)
def test_what_slack_would_not_take_is_refused(tmp_path: Path, anders: dict[str, Any], fout: str) -> None:
    with pytest.raises(ValueError, match=fout):
        read_manifest(write(tmp_path, **anders))


async def test_an_event_without_subscription_stays_inside(tmp_path: Path) -> None:
    async with Proeftuin(write(tmp_path)) as p:
        await p.doe("U0MO", "typ", kanaal="C0LEER", tekst="hoi")
        assert [r for r in p.opname.regels if r["richting"] == "in"] == []


async def test_closed_tabs_are_closed(tmp_path: Path) -> None:
    dicht = {"messages_tab_enabled": False, "home_tab_enabled": False}
    async with Proeftuin(write(tmp_path, home=dicht)) as p:
        slack = AsyncWebClient(p.bot_token, base_url=p.api_url)
        assert (await refused(slack, "chat.postMessage", channel="U0MO", text="x"))["error"] == "messages_tab_disabled"
        assert (await refused(slack, "views.publish", user_id="U0MO", view={"type": "home", "blocks": []}))[
            "error"
        ] == "not_enabled"
        assert (await p.doe("U0MO", "typ", kanaal="D0MO", tekst="hoi"))["ok"] is False


async def test_after_removal_the_token_is_worth_nothing(p: Proeftuin, slack: AsyncWebClient) -> None:
    await slack.auth_test()
    p.beheer.uninstall()
    assert (await refused(slack, "auth.test"))["error"] == "invalid_auth"
    await p.rust()
    namen = [r["methode"] for r in p.opname.regels if r["richting"] == "in"]
    assert list(dict.fromkeys(namen)) == ["tokens_revoked", "app_uninstalled"]
