"""Messages by the bot: post, change, delete, show to one person, pin."""

from __future__ import annotations

from typing import Any

from proeftuin.fout import SlackFout
from proeftuin.methoden.inhoud import read_content, read_metadata
from proeftuin.methoden.register import Aanroep, methode
from proeftuin.personen import BOT, BOT_ID
from proeftuin.weergave import show_message
from proeftuin.werkruimte import Bericht, Kanaal

UPDATE_TEXT = 4_000


def destination(a: Aanroep) -> Kanaal:
    """A channel the bot is in, or a person: then their direct message."""
    doel = str(a.get("channel", ""))
    persoon = a.ruimte.personen.get(doel)
    kanaal = a.ruimte.dm(doel) if persoon and not persoon.bot else a.member(a.channel())
    if kanaal.soort == "dm" and not a.proeftuin.manifest.berichten_aan:
        raise SlackFout("messages_tab_disabled")
    if kanaal.gearchiveerd:
        raise SlackFout("is_archived")
    return kanaal


def parent(a: Aanroep, kanaal: Kanaal) -> str | None:
    ts = a.get("thread_ts")
    if ts is None:
        return None
    bericht = kanaal.berichten.get(str(ts))
    if bericht is None or bericht.alleen_voor or bericht.subtype:
        raise SlackFout("cannot_reply_to_message")
    return bericht.thread_ts or bericht.ts


@methode("chat.postMessage", "chat:write", tier="special", nodig=("channel",))
def post_message(a: Aanroep) -> dict[str, Any]:
    kanaal = destination(a)
    velden = read_content(a.args)
    draad = parent(a, kanaal)
    metadata = read_metadata(a.args.get("metadata")) or None
    bericht = a.ruimte.post(
        kanaal, BOT, thread_ts=draad, metadata=metadata, broadcast=a.flag("reply_broadcast"), **velden
    )
    return {"channel": kanaal.id, "ts": bericht.ts, "message": show_own(a, bericht, kanaal)}


@methode("chat.update", "chat:write", nodig=("channel", "ts"))
def update_message(a: Aanroep) -> dict[str, Any]:
    """As at Slack: what is not given stays. Blocks go only by an empty list."""
    kanaal = a.channel()
    bericht = a.message(kanaal)
    if not bericht.van_bot or bericht.subtype:
        raise SlackFout("cant_update_message")
    if kanaal.gearchiveerd:
        raise SlackFout("is_inactive")
    if len(str(a.get("text", ""))) > UPDATE_TEXT:
        raise SlackFout("msg_too_long")
    velden = read_content(a.args, nodig=not bericht.bestanden)
    metadata = read_metadata(a.args.get("metadata"))
    if metadata is not None:
        velden["metadata"] = metadata or None
    nieuw = a.ruimte.edit(kanaal, bericht, BOT_ID, **velden)
    message = show_message(nieuw, kanaal, naam=a.proeftuin.manifest.naam, metadata=True, draad=False)
    del message["ts"]
    return {"channel": kanaal.id, "ts": nieuw.ts, "text": nieuw.tekst, "message": message}


@methode("chat.delete", "chat:write", nodig=("channel", "ts"))
def delete_message(a: Aanroep) -> dict[str, Any]:
    kanaal = a.channel()
    bericht = a.message(kanaal)
    if not bericht.van_bot:
        raise SlackFout("cant_delete_message")
    a.ruimte.remove(kanaal, bericht)
    return {"channel": kanaal.id, "ts": bericht.ts}


@methode("chat.postEphemeral", "chat:write", tier="tier4", nodig=("channel", "user"))
def post_ephemeral(a: Aanroep) -> dict[str, Any]:
    kanaal = a.member(a.channel())
    if kanaal.gearchiveerd:
        raise SlackFout("is_archived")
    user = str(a.get("user"))
    if user not in kanaal.leden:
        raise SlackFout("user_not_in_channel")
    bericht = a.ruimte.post(kanaal, BOT, alleen_voor=user, thread_ts=a.get("thread_ts"), **read_content(a.args))
    return {"message_ts": bericht.ts}


@methode("pins.add", "pins:write", tier="tier2", nodig=("channel",))
def add_pin(a: Aanroep) -> dict[str, Any]:
    kanaal = a.member(a.channel())
    if a.get("timestamp") is None:
        raise SlackFout("no_item_specified")
    bericht = a.message(kanaal, "timestamp")
    if bericht.ts in kanaal.vastgezet:
        raise SlackFout("already_pinned")
    if len(kanaal.vastgezet) >= 100:
        raise SlackFout("too_many_pins")
    kanaal.vastgezet.append(bericht.ts)
    a.ruimte.tell("kanaal", kanaal=kanaal)
    return {}


def show_own(a: Aanroep, bericht: Bericht, kanaal: Kanaal) -> dict[str, Any]:
    """Its own message, with the metadata it gave."""
    return show_message(bericht, kanaal, naam=a.proeftuin.manifest.naam, metadata=True)
