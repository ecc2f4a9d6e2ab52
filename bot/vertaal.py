"""From Slack's payloads to ``Post``: pure dictionaries in, no decisions. Unknown shapes give None."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from bot.post import IN_KANAAL, Lees, Post, Zoekvraag
from flows.huiswoord import command_of, read
from flows.invoer import Bijlage, Click, Deleted, Edited, Happened, Shared, Submitted, Text, persoon_of
from flows.nieuwe_casus import STARTS

EIGEN = ("dm", "beheer")
"""Machines of which everybody has their own, under their own id: no payload can name somebody else's."""

SOORT = {"jpeg": "jpg", "heif": "heic"}


def message(body: Mapping[str, Any]) -> Post | None:
    """A message event in a chat with the bot: new, edited or removed."""
    ev, key = body["event"], str(body["event_id"])
    if ev.get("channel_type") == "group" and not ev.get("subtype") and ev.get("user") and not ev.get("bot_id"):
        tekst = Text("", ev["ts"])
        return Post(key, persoon_of(ev["user"]), "tafel", f"{IN_KANAAL}{ev['channel']}", tekst, kanaal=ev["channel"])
    if ev.get("channel_type") != "im":
        return None
    sub = ev.get("subtype")
    if sub in (None, "file_share", "thread_broadcast") and ev.get("user") and not ev.get("bot_id"):
        wie, woorden = persoon_of(ev["user"]), unescape(ev.get("text") or "")
        bijlagen = tuple(map(_attachment, ev.get("files") or ()))
        wat = Shared(bijlagen, woorden, ev["ts"]) if bijlagen else Text(woorden, ev["ts"])
        return Post(key, wie, "dm", wie, wat, kanaal=ev["channel"])
    if sub == "message_changed":
        nieuw, oud = ev["message"], ev.get("previous_message") or {}
        if nieuw.get("bot_id") or not nieuw.get("user") or nieuw.get("text") == oud.get("text"):
            return None
        wie = persoon_of(nieuw["user"])
        if nieuw.get("subtype") == "tombstone":
            return Post(key, wie, "dm", wie, Deleted(nieuw["ts"]), kanaal=ev["channel"])
        return Post(key, wie, "dm", wie, Edited(nieuw["ts"], unescape(nieuw.get("text") or "")), kanaal=ev["channel"])
    if sub == "message_deleted":
        oud = ev.get("previous_message") or {}
        if oud.get("bot_id") or not oud.get("user"):
            return None
        wie = persoon_of(oud["user"])
        return Post(key, wie, "dm", wie, Deleted(ev.get("deleted_ts") or oud["ts"]), kanaal=ev["channel"])
    return None


def action(body: Mapping[str, Any]) -> Post | None:
    """A click on a button or a choice from a menu. Who starts a casus is looked up: others read that name in lists."""
    daad = body["actions"][0]
    naam = daad["action_id"].split("#")[0]
    soort, _, knop = naam.partition(".")
    if not knop:
        return None
    gekozen = daad.get("selected_option") or {}
    id, bij, waarde = [*(gekozen.get("value") or daad.get("value") or "").split("|", 2), "", "", ""][:3]
    wie = persoon_of(body["user"]["id"])
    kanaal = (body.get("channel") or {}).get("id") or (body.get("container") or {}).get("channel_id") or ""
    klik = Click(knop, bij or (kanaal if soort == "dm" and knop == "tafel_starten" else ""), waarde or None)
    return Post(
        _trigger(body),
        wie,
        soort,
        wie if soort in EIGEN else id,
        klik,
        body.get("trigger_id", ""),
        kanaal,
        users=(body["user"]["id"],) if soort == "dm" and knop in STARTS else (),
        in_venster=_modal(body),
        lees=_reading(body),
        thuis=(body.get("view") or {}).get("type") == "home",
    )


def submission(body: Mapping[str, Any]) -> Post:
    """A window that was sent in."""
    view = body["view"]
    meta = json.loads(view.get("private_metadata") or "{}")
    waarden = {blok: _value(next(iter(velden.values()))) for blok, velden in view["state"]["values"].items() if velden}
    wie = persoon_of(body["user"]["id"])
    formulier = view["callback_id"]
    soort = formulier.split("/")[0]
    id = wie if soort in EIGEN else meta.get("id", "")
    users = tuple(dict.fromkeys(_users(view["state"]["values"].values())))
    post = Submitted(formulier, waarden, meta.get("bij", ""))
    onder = Lees(**meta["onder"]) if "onder" in meta else None
    return Post(_sent(view), wie, soort, id, post, body.get("trigger_id", ""), users=users, lees=onder, view=view["id"])


def question(body: Mapping[str, Any]) -> Zoekvraag:
    """What somebody types in a field that looks things up, and what stands in the window around it."""
    view = body.get("view") or {}
    meta = json.loads(view.get("private_metadata") or "{}")
    rond = (view.get("state") or {}).get("values") or {}
    waarden = {blok: _value(next(iter(velden.values()))) for blok, velden in rond.items() if velden}
    wie, formulier = persoon_of(body["user"]["id"]), str(view.get("callback_id") or "")
    id = wie if formulier.split("/")[0] in EIGEN else meta.get("id", "")
    return Zoekvraag(wie, formulier, id, body.get("block_id") or "", body.get("value") or "", waarden)


def command(body: Mapping[str, Any]) -> Post:
    """``/samenwerk``, with or without words behind it."""
    wie = persoon_of(body["user_id"])
    woord = command_of(body.get("text") or "")
    tafel = Click("tafel_starten", body["channel_id"]) if woord == "tafel" else None
    klik = tafel or read(woord) or Click("help" if woord else "nieuwe_casus")
    return Post(body["trigger_id"], wie, "dm", wie, klik, body["trigger_id"], body["channel_id"])


def shortcut(body: Mapping[str, Any]) -> Post:
    """The global shortcut."""
    wie = persoon_of(body["user"]["id"])
    return Post(_trigger(body), wie, "dm", wie, Click("nieuwe_casus"), body.get("trigger_id", ""))


def home(body: Mapping[str, Any]) -> Post | None:
    """App Home was opened."""
    ev = body["event"]
    wie = persoon_of(ev["user"])
    return Post(body["event_id"], wie, "dm", wie, Click("thuis")) if ev.get("tab") == "home" else None


def joined(body: Mapping[str, Any], bot_user: str, team: str) -> Post | None:
    """Somebody came into a channel: word for its overleg, unless the bot brought them in and knows. Who is of another
    ``team`` than ours, and was put in by no colleague, came by themselves, also where the bot invited them (OVL-10). The bot
    itself, asked by somebody: back in an overleg, or new."""
    ev, key = body["event"], body["event_id"]
    user, door = ev.get("user") or "", ev.get("inviter") or ""
    zelf = user != bot_user and door in ("", bot_user)
    elders = {"elders": True} if zelf and ev.get("team") not in (None, "", team) else {}
    if door == bot_user and not elders:
        return None
    if user != bot_user:
        erbij = Happened("erbij", {"persoon": persoon_of(user), **elders})
        return _of_channel(key, ev["channel"], erbij, user)
    if not door:
        return None
    wie = persoon_of(door)
    vraag = Post(key, wie, "dm", wie, Click("uitgenodigd", ev["channel"]), kanaal=ev["channel"])
    return replace(_of_channel(key, ev["channel"], Happened("kanaal_terug")), anders=vraag)


def left(body: Mapping[str, Any]) -> Post:
    """Somebody left a channel, or was put out of it; their account may just have been closed."""
    ev = body["event"]
    eruit = Happened("eruit", {"persoon": persoon_of(ev["user"])})
    return replace(_of_channel(body["event_id"], ev["channel"], eruit, ev["user"]), vers=True)


def channel_gone(body: Mapping[str, Any]) -> Post:
    """A channel was archived or deleted, or the bot was put out of it."""
    ev = body["event"]
    reden = {"group_archive": "gearchiveerd", "group_left": "eruit"}.get(ev["type"], "")
    return _of_channel(body["event_id"], ev["channel"], Happened("kanaal_weg", {"reden": reden}))


def channel_back(body: Mapping[str, Any]) -> Post:
    """A channel was opened again."""
    return _of_channel(body["event_id"], body["event"]["channel"], Happened("kanaal_terug"))


def channel_renamed(body: Mapping[str, Any]) -> Post:
    """A channel has another name."""
    kanaal = body["event"]["channel"]
    return _of_channel(body["event_id"], kanaal["id"], Happened("hernoemd", {"naam": kanaal["name"]}))


def _of_channel(key: str, kanaal: str, invoer: Happened, *users: str) -> Post:
    return Post(key, "", "overleg", f"{IN_KANAAL}{kanaal}", invoer, users=users)


def unescape(tekst: str) -> str:
    """Text as the person typed it: Slack makes links of addresses, marks mentions, and escapes three signs."""
    tekst = re.sub(r"<(?:mailto:|tel:)?[^<>|@!#][^<>|]*\|([^<>]*)>", r"\1", tekst)
    tekst = re.sub(r"<[#!@][^<>|]*\|([^<>]*)>", r"\1", tekst)
    tekst = re.sub(r"<(?:mailto:|tel:)?([^<>|!]*)>|<!([a-z]+)>", lambda m: m[1] or f"@{m[2]}", tekst)
    return tekst.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def _attachment(file: Mapping[str, Any]) -> Bijlage:
    """A file by its kind and size; its name is left where it is."""
    if file.get("mode") in ("tombstone", "hidden_by_limit"):
        return Bijlage(file["id"], "weg")
    soort = str(file.get("filetype") or "").lower()
    return Bijlage(file["id"], SOORT.get(soort, soort), int(file.get("size") or 0))


def _sent(view: Mapping[str, Any]) -> str:
    """The key of a submission. After an error the hash stays the same: only the values tell a mended one from a repeat."""
    waarden = json.dumps(view["state"]["values"], sort_keys=True).encode()
    return f"{view['id']}:{view['hash']}:{hashlib.sha256(waarden).hexdigest()[:16]}"


def _modal(body: Mapping[str, Any]) -> bool:
    return (body.get("view") or {}).get("type") == "modal"


def _reading(body: Mapping[str, Any]) -> Lees | None:
    view = body.get("view") or {}
    soort, _, key = str(view.get("callback_id") or "").partition(":")
    if soort != "lees":
        return None
    return Lees(view["id"], key, json.loads(view.get("private_metadata") or "{}").get("ids", {}))


def _trigger(body: Mapping[str, Any]) -> str:
    daad = (body.get("actions") or [{}])[0]
    return str(body.get("trigger_id") or f"{daad.get('action_ts')}:{daad.get('action_id')}")


def _value(el: Mapping[str, Any]) -> Any:
    match el["type"]:
        case "plain_text_input" | "number_input" | "email_text_input":
            return el.get("value")
        case "static_select" | "radio_buttons" | "external_select":
            return (el.get("selected_option") or {}).get("value")
        case "checkboxes" | "multi_static_select" | "multi_external_select":
            return [o["value"] for o in el.get("selected_options") or []]
        case "datepicker":
            return el.get("selected_date")
        case "datetimepicker":
            return el.get("selected_date_time")
        case "file_input":
            return next(map(_attachment, el.get("files") or ()), None)
        case "users_select":
            return persoon_of(el["selected_user"]) if el.get("selected_user") else None
        case "multi_users_select":
            return [persoon_of(u) for u in el.get("selected_users") or []]
    return None


def _users(blokken: Iterable[Mapping[str, Any]]) -> Iterable[str]:
    for velden in blokken:
        for el in velden.values():
            if el["type"] == "users_select" and el.get("selected_user"):
                yield el["selected_user"]
            elif el["type"] == "multi_users_select":
                yield from el.get("selected_users") or []
