"""What manifest.yml allows: scopes, events, commands and shortcuts. Read once, never changed. Optional scopes (``vrij``)
are what they are in Slack: not given unless whoever installs the app ticks them (``server.Proeftuin``).

As at Slack an event needs its scope: a manifest that asks for one without the other is refused here.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

EVENT_SCOPE: dict[str, str | None] = {
    "app_home_opened": None,
    "app_uninstalled": None,
    "group_archive": "groups:read",
    "group_left": "groups:read",
    "group_rename": "groups:read",
    "group_unarchive": "groups:read",
    "member_joined_channel": "groups:read",
    "member_left_channel": "groups:read",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "tokens_revoked": None,
    "user_change": "users:read",
}


@dataclass(frozen=True)
class Manifest:
    naam: str
    scopes: tuple[str, ...]
    vrij: tuple[str, ...]
    events: frozenset[str]
    commandos: tuple[dict[str, str], ...]
    snelkoppelingen: tuple[dict[str, str], ...]
    berichten_aan: bool
    alleen_lezen: bool
    thuis_aan: bool
    interactief: bool


def read_manifest(path: str | Path) -> Manifest:
    """Raises ValueError when Slack would not take the manifest's events."""
    data: dict[str, Any] = yaml.safe_load(Path(path).read_text(encoding="utf-8"))
    features, settings = data.get("features", {}), data.get("settings", {})
    home = features.get("app_home", {})
    rechten = data.get("oauth_config", {}).get("scopes", {})
    vrij = tuple(rechten.get("bot_optional", ()))
    manifest = Manifest(
        naam=data["display_information"]["name"],
        scopes=tuple(s for s in rechten.get("bot", ()) if s not in vrij),
        vrij=vrij,
        events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
        commandos=tuple(
            {"command": c["command"], "description": c["description"]} for c in features.get("slash_commands", ())
        ),
        snelkoppelingen=tuple(
            {"callback_id": s["callback_id"], "naam": s["name"]}
            for s in features.get("shortcuts", ())
            if s["type"] == "global"
        ),
        berichten_aan=bool(home.get("messages_tab_enabled")),
        alleen_lezen=bool(home.get("messages_tab_read_only_enabled")),
        thuis_aan=bool(home.get("home_tab_enabled")),
        interactief=bool(settings.get("interactivity", {}).get("is_enabled")),
    )
    refuse_unusable(manifest)
    return manifest


def refuse_unusable(manifest: Manifest) -> None:
    for event in sorted(manifest.events):
        if event not in EVENT_SCOPE:
            raise ValueError(f"manifest.yml: the proeftuin does not send the event {event}")
        scope = EVENT_SCOPE[event]
        if scope and scope not in manifest.scopes:
            raise ValueError(f"manifest.yml: the event {event} needs the scope {scope}")
    if (manifest.commandos or manifest.snelkoppelingen) and "commands" not in manifest.scopes:
        raise ValueError("manifest.yml: commands and shortcuts need the scope commands")
