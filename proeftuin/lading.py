"""The payloads of what a person does: a click, a submission, a command, a shortcut, a question for suggestions."""

from __future__ import annotations

from typing import Any

from proeftuin.invoer import INITIAL
from proeftuin.personen import APP, TEAM, Persoon
from proeftuin.vensters import Venster
from proeftuin.weergave import channel_name, short_team, short_user, show_message
from proeftuin.werkruimte import Bericht, Kanaal

ANSWER: dict[str, str] = {"button": "value", "overflow": "selected_option"} | {k: v[0] for k, v in INITIAL.items()}


def base(soort: str, persoon: Persoon) -> dict[str, Any]:
    return {
        "type": soort, "team": short_team(), "user": short_user(persoon), "api_app_id": APP, "token": "proeftuin",
        "enterprise": None, "is_enterprise_install": False,
    }  # fmt: skip


def in_message(bericht: Bericht, kanaal: Kanaal) -> dict[str, Any]:
    """Where it happened. Of a message that one person sees, Slack does not send the message itself."""
    eigen = bericht.alleen_voor is not None
    container = {"type": "message", "message_ts": bericht.ts, "channel_id": kanaal.id, "is_ephemeral": eigen}
    if bericht.thread_ts:
        container["thread_ts"] = bericht.thread_ts
    out: dict[str, Any] = {"container": container, "channel": {"id": kanaal.id, "name": channel_name(kanaal)}}
    return out if eigen else out | {"message": show_message(bericht, kanaal)}


def in_view(venster: Venster) -> dict[str, Any]:
    return {"container": {"type": "view", "view_id": venster.id}, "view": venster.show()}


def action(element: dict[str, Any], block_id: str, waarde: Any, ts: str) -> dict[str, Any]:
    out = {"type": element["type"], "action_id": element["action_id"], "block_id": block_id, "action_ts": ts}
    out |= {k: element[k] for k in ("text", "style", "placeholder", "confirm") if k in element}
    key = ANSWER[element["type"]]
    if element["type"] == "button":
        return out | ({"value": element["value"]} if "value" in element else {})
    return out | {key: waarde}


def command_payload(persoon: Persoon, kanaal: Kanaal, naam: str, tekst: str) -> dict[str, str]:
    return {
        "token": "proeftuin", "team_id": TEAM, "team_domain": short_team()["domain"], "channel_id": kanaal.id,
        "channel_name": channel_name(kanaal), "user_id": persoon.id, "user_name": persoon.handle, "command": naam, "text": tekst,
        "api_app_id": APP, "is_enterprise_install": "false",
    }  # fmt: skip
