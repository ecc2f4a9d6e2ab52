"""How the workspace's state looks in Slack's JSON: a message, a channel, a person, a file. Reads only, decides nothing."""

from __future__ import annotations

import mimetypes
import secrets
from typing import Any
from urllib.parse import quote

from proeftuin.personen import APP, BOT, BOT_ID, DOMEIN, TEAM, Persoon
from proeftuin.werkruimte import Bericht, Kanaal

BEELD = "https://a.slack-edge.com/80588/img/avatars/ava_0000-{}.png"


def bot_profile(naam: str) -> dict[str, Any]:
    icons = {f"image_{n}": BEELD.format(n) for n in (36, 48, 72)}
    return {
        "id": BOT_ID,
        "app_id": APP,
        "name": naam,
        "icons": icons,
        "deleted": False,
        "updated": 1767225600,
        "team_id": TEAM,
    }


def show_message(
    b: Bericht, kanaal: Kanaal, *, naam: str = "Samenwerkbot", metadata: bool = False, draad: bool = True
) -> dict[str, Any]:
    out: dict[str, Any] = {"type": "message", "user": b.user, "text": b.tekst, "ts": b.ts}
    if b.subtype:
        out["subtype"] = b.subtype
        return out
    out["team"] = TEAM
    if b.van_bot:
        out |= {"bot_id": BOT_ID, "app_id": APP, "bot_profile": bot_profile(naam)}
    if b.client_msg_id:
        out["client_msg_id"] = b.client_msg_id
    if b.blocks:
        out["blocks"] = b.blocks
    if b.attachments:
        out["attachments"] = b.attachments
    if b.bestanden:
        out |= {"files": b.bestanden, "upload": False}
    if b.bewerkt:
        out["edited"] = b.bewerkt
    if metadata and b.metadata:
        out["metadata"] = b.metadata
    return out | (show_thread(b, kanaal) if draad else {})


def show_thread(b: Bericht, kanaal: Kanaal) -> dict[str, Any]:
    if b.thread_ts and b.thread_ts != b.ts:
        ouder = kanaal.berichten.get(b.thread_ts)
        return {"thread_ts": b.thread_ts, **({"parent_user_id": ouder.user} if ouder else {})}
    if not b.antwoorden:
        return {}
    van = list(dict.fromkeys(kanaal.berichten[ts].user for ts in b.antwoorden))
    return {
        "thread_ts": b.ts,
        "reply_count": len(b.antwoorden),
        "reply_users": van,
        "reply_users_count": len(van),
        "latest_reply": b.antwoorden[-1],
        "is_locked": False,
        "subscribed": BOT in van or b.van_bot,
    }


def show_channel(k: Kanaal, leden: bool = False) -> dict[str, Any]:
    if k.soort == "dm":
        return {
            "id": k.id, "created": k.gemaakt, "is_archived": False, "is_im": True, "is_org_shared": False, "user": k.other(),
            "last_read": "0000000000.000000", "latest": None, "unread_count": 0, "unread_count_display": 0, "is_open": True, "priority": 0,
        }  # fmt: skip
    prive = k.soort == "prive"
    out: dict[str, Any] = {
        "id": k.id, "name": k.naam, "name_normalized": k.naam, "is_channel": not prive, "is_group": prive, "is_im": False, "is_mpim": False,
        "is_private": prive, "created": k.gemaakt, "creator": k.maker, "is_archived": k.gearchiveerd, "is_general": False, "unlinked": 0,
        "is_shared": k.gedeeld, "is_ext_shared": k.gedeeld, "is_org_shared": False, "is_pending_ext_shared": False, "pending_shared": [],
        "is_member": BOT in k.leden, "last_read": "0000000000.000000", "topic": k.onderwerp, "purpose": k.doel, "previous_names": [],
    }  # fmt: skip
    return out | ({"num_members": len(k.leden)} if leden else {})


def show_in_list(k: Kanaal, weg: bool = False) -> dict[str, Any]:
    """A channel as a list names it: without what was read in it. `weg`: the person of the direct message is gone."""
    out = show_channel(k, leden=k.soort != "dm")
    for key in ("last_read", "latest", "unread_count", "unread_count_display", "is_open"):
        out.pop(key, None)
    return out | ({"is_user_deleted": weg} if k.soort == "dm" else {})


def show_user(p: Persoon) -> dict[str, Any]:
    """Of a closed account Slack leaves out the name at the top, the time zone and the roles."""
    voor, _, achter = p.naam.partition(" ")
    profile: dict[str, Any] = {
        "title": p.rol, "phone": "", "skype": "", "real_name": p.naam, "real_name_normalized": p.naam, "display_name": p.naam,
        "display_name_normalized": p.naam, "status_text": "", "status_emoji": "", "status_expiration": 0, "avatar_hash": "0" * 12,
        "first_name": voor, "last_name": achter, "team": p.team, **{f"image_{n}": BEELD.format(n) for n in (24, 32, 48, 72, 192, 512)},
    }  # fmt: skip
    if p.bot:
        profile |= {"api_app_id": APP, "bot_id": BOT_ID, "always_active": True}
    out: dict[str, Any] = {
        "id": p.id, "team_id": p.team, "name": p.handle, "deleted": p.gestopt, "profile": profile, "is_bot": p.bot,
        "is_app_user": False, "updated": 1767225600,
    }  # fmt: skip
    if p.gestopt:
        return out
    admin = p.id == "U0BRAM"
    return out | {
        "color": p.kleur, "real_name": p.naam, "tz": "Europe/Amsterdam", "tz_label": "Central European Time", "tz_offset": 3600,
        "is_admin": admin, "is_owner": admin,
        "is_primary_owner": admin, "is_restricted": p.gast, "is_ultra_restricted": False, "is_email_confirmed": not p.bot,
        "who_can_share_contact_card": "EVERYONE",
    }  # fmt: skip


def short_user(p: Persoon) -> dict[str, str]:
    """The person as interactive payloads name them."""
    return {"id": p.id, "username": p.handle, "name": p.handle, "team_id": p.team}


def short_team() -> dict[str, str]:
    return {"id": TEAM, "domain": DOMEIN}


def channel_name(k: Kanaal) -> str:
    """Slack names a direct message "directmessage" and hides a private channel's name in commands."""
    return {"dm": "directmessage", "prive": "privategroup"}.get(k.soort, k.naam)


def new_file(file_id: str, naam: str, grootte: int, user: str, gemaakt: int, url: str) -> dict[str, Any]:
    """A file as messages and files.info show it. ``url``: where the proeftuin lives; its bytes ask for the bot's token."""
    soort = naam.rpartition(".")[2].lower()
    prive = f"{url}/files-pri/{TEAM}-{file_id}"
    kort = quote(naam.lower().replace(" ", "_"))
    return {
        "id": file_id, "created": gemaakt, "timestamp": gemaakt, "name": naam, "title": naam,
        "mimetype": mimetypes.guess_type(naam)[0] or "application/octet-stream", "filetype": {"jpeg": "jpg"}.get(soort, soort),
        "pretty_type": soort.upper(), "user": user, "user_team": TEAM, "editable": False, "size": grootte, "mode": "hosted",
        "is_external": False, "external_type": "", "is_public": False, "public_url_shared": False, "display_as_bot": user == BOT,
        "username": "", "url_private": f"{prive}/{kort}", "url_private_download": f"{prive}/download/{kort}",
        "media_display_type": "unknown", "has_rich_preview": False, "file_access": "visible",
    }  # fmt: skip


def rich_text(tekst: str) -> list[dict[str, Any]]:
    """What Slack's own editor makes of typed text."""
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": tekst}]}
    return [{"type": "rich_text", "block_id": secrets.token_hex(3), "elements": [section]}]
