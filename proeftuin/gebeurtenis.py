"""From a fact in the workspace to the event that Slack would send, or to none.

Only shapes are made here: whether the manifest asks for the event and how it travels is decided in `aflevering`.
"""

from __future__ import annotations

from typing import Any

from proeftuin.personen import APP, BOT, TEAM
from proeftuin.weergave import show_message, show_user
from proeftuin.werkruimte import Feit, Kanaal, Werkruimte, new_id

SUBSCRIPTION = {"dm": "message.im", "prive": "message.groups", "openbaar": "message.channels"}
CHANNEL_TYPE = {"dm": "im", "prive": "group", "openbaar": "channel"}
Gebeurtenis = tuple[str, dict[str, Any]]


def slack_event(feit: Feit, ruimte: Werkruimte) -> Gebeurtenis | None:
    """(name of the subscription, the event), or None when the app cannot know of this."""
    if feit.soort == "persoon":
        persoon = ruimte.personen[feit.user]
        nu = ruimte.stempel.next()
        return "user_change", {
            "type": "user_change",
            "user": show_user(persoon),
            "cache_ts": ruimte.stempel.seconds(),
            "event_ts": nu,
        }
    kanaal = feit.kanaal
    if kanaal is None or (BOT not in kanaal.leden and feit.user != BOT):
        return None
    if feit.soort in ("bericht", "gewijzigd", "verwijderd"):
        return message_event(feit, kanaal, ruimte)
    return channel_event(feit, kanaal, ruimte)


def message_event(feit: Feit, kanaal: Kanaal, ruimte: Werkruimte) -> Gebeurtenis | None:
    bericht = feit.bericht or feit.vorig
    if bericht is None or bericht.alleen_voor:
        return None
    place = {"channel": kanaal.id, "channel_type": CHANNEL_TYPE[kanaal.soort]}
    name = SUBSCRIPTION[kanaal.soort]
    if feit.soort == "bericht" and feit.bericht:
        event = show_message(feit.bericht, kanaal) | place | {"event_ts": feit.bericht.ts}
        if feit.bericht.bestanden:
            event["subtype"] = "file_share"
        return name, event
    ts = ruimte.stempel.next()
    common = {"type": "message", "hidden": True, "ts": ts, "event_ts": ts, **place}
    previous = show_message(feit.vorig, kanaal) if feit.vorig else None
    if feit.soort == "gewijzigd" and feit.bericht:
        return name, common | {
            "subtype": "message_changed",
            "message": show_message(feit.bericht, kanaal),
            "previous_message": previous,
        }
    return name, common | {"subtype": "message_deleted", "deleted_ts": bericht.ts, "previous_message": previous}


def channel_event(feit: Feit, kanaal: Kanaal, ruimte: Werkruimte) -> Gebeurtenis | None:
    if feit.soort == "naam" and kanaal.soort == "prive":
        eigen = {"id": kanaal.id, "name": kanaal.naam, "name_normalized": kanaal.naam, "created": kanaal.gemaakt}
        vorm = {"is_channel": False, "is_mpim": False}
        return "group_rename", {"type": "group_rename", "channel": eigen | vorm, "event_ts": ruimte.stempel.next()}
    if feit.soort not in ("lid_erbij", "lid_eraf", "archief", "terug"):
        return None
    ts = ruimte.stempel.next()
    letter = "G" if kanaal.soort == "prive" else "C"
    if feit.soort == "lid_erbij":
        event = {
            "type": "member_joined_channel",
            "user": feit.user,
            "channel": kanaal.id,
            "channel_type": letter,
            "team": ruimte.personen[feit.user].team,
        }
        return "member_joined_channel", event | ({"inviter": feit.door} if feit.door != feit.user else {}) | {
            "event_ts": ts
        }
    if feit.soort == "lid_eraf" and feit.user == BOT:
        return "group_left", {"type": "group_left", "channel": kanaal.id, "actor_id": feit.door, "event_ts": ts}
    if feit.soort == "lid_eraf":
        event = {
            "type": "member_left_channel",
            "user": feit.user,
            "channel": kanaal.id,
            "channel_type": letter,
            "team": ruimte.personen[feit.user].team,
        }
        return "member_left_channel", event | {"event_ts": ts}
    name = "group_archive" if feit.soort == "archief" else "group_unarchive"
    return name, {"type": name, "channel": kanaal.id, "user": feit.user, "is_moved": 0, "event_ts": ts}


def wrap(event: dict[str, Any], seconds: int) -> dict[str, Any]:
    """The envelope that every event has, the same one at each redelivery."""
    authorization = {
        "enterprise_id": None,
        "team_id": TEAM,
        "user_id": BOT,
        "is_bot": True,
        "is_enterprise_install": False,
    }
    return {
        "token": "proeftuin", "team_id": TEAM, "context_team_id": TEAM, "context_enterprise_id": None, "api_app_id": APP, "event": event,
        "type": "event_callback", "event_id": new_id("Ev"), "event_time": seconds, "authorizations": [authorization],
        "is_ext_shared_channel": False, "event_context": "4-" + new_id("E"),
    }  # fmt: skip
