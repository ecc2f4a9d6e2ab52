"""Who am I, where do I connect, what is this workspace called."""

from __future__ import annotations

from typing import Any

from proeftuin.fout import SlackFout
from proeftuin.methoden.register import Aanroep, methode
from proeftuin.personen import APP, BOT, BOT_ID, DOMEIN, TEAM
from proeftuin.weergave import bot_profile


@methode("auth.test", tier="special", token="elk")
def auth_test(a: Aanroep) -> dict[str, Any]:
    return {
        "url": f"https://{DOMEIN}.slack.com/", "team": "Proeftuin Ruwaard", "user": "samenwerkbot", "team_id": TEAM, "user_id": BOT,
        "bot_id": BOT_ID, "is_enterprise_install": False,
    }  # fmt: skip


@methode("apps.connections.open", tier="tier1", token="app")
def open_connection(a: Aanroep) -> dict[str, Any]:
    return {"url": a.proeftuin.new_line()}


@methode("team.info", "team:read")
def team_info(a: Aanroep) -> dict[str, Any]:
    team = {
        "id": TEAM,
        "name": "Proeftuin Ruwaard",
        "domain": DOMEIN,
        "email_domain": "",
        "icon": {"image_default": True},
    }
    return {"team": team}


@methode("bots.info", "users:read")
def bots_info(a: Aanroep) -> dict[str, Any]:
    if a.get("bot", BOT_ID) != BOT_ID:
        raise SlackFout("bot_not_found")
    profile = bot_profile(a.proeftuin.manifest.naam)
    del profile["team_id"]
    return {"bot": {**profile, "app_id": APP, "user_id": BOT}}
