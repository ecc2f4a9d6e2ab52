"""Changing channels: make, invite, remove, rename, purpose, topic, archive. With Slack's rules for names and members."""

from __future__ import annotations

import re
from typing import Any

from proeftuin.fout import SlackFout
from proeftuin.methoden.register import Aanroep, methode
from proeftuin.personen import BOT
from proeftuin.weergave import show_channel
from proeftuin.werkruimte import Kanaal

NAME, LINE = 80, 250  # characters of a channel's name, of its topic and purpose


@methode("conversations.create", tier="tier2")
def create_channel(a: Aanroep) -> dict[str, Any]:
    prive = a.flag("is_private")
    a.need_scope("groups:write" if prive else "channels:manage")
    naam = str(a.get("name", ""))
    refuse_name(naam)
    if any(k.naam == naam for k in a.ruimte.kanalen.values()):
        raise SlackFout("name_taken")
    kanaal = a.ruimte.add_channel(naam, BOT, [BOT], "prive" if prive else "openbaar")
    return {"channel": show_channel(kanaal)}


def refuse_name(naam: str) -> None:
    if not naam:
        raise SlackFout("invalid_name_required")
    if len(naam) > NAME:
        raise SlackFout("invalid_name_maxlength")
    if not re.fullmatch(r"[a-z0-9_-]+", naam):
        raise SlackFout("invalid_name_specials")
    if not re.search(r"[a-z0-9]", naam):
        raise SlackFout("invalid_name_punctuation")


def manageable(a: Aanroep, *ook: str) -> Kanaal:
    """A channel the bot is in and may manage."""
    kanaal = a.channel("write", ook=ook)
    if kanaal.soort == "dm":
        raise SlackFout("method_not_supported_for_channel_type")
    return a.member(kanaal)


@methode("conversations.invite", nodig=("channel",))
def invite(a: Aanroep) -> dict[str, Any]:
    kanaal = manageable(a, "groups:write.invites")
    users = [u.strip() for u in str(a.get("users", "")).split(",") if u.strip()]
    if not users:
        raise SlackFout("no_user")
    if kanaal.gearchiveerd:
        raise SlackFout("is_archived")
    fouten = [{"user": u, "ok": False, "error": fout} for u in users if (fout := refuse_guest(a, kanaal, u))]
    goed = [u for u in users if u not in {f["user"] for f in fouten}]
    if fouten and not (a.flag("force") and goed):
        raise SlackFout(str(fouten[0]["error"]), errors=fouten)
    for user in goed:
        a.ruimte.join(kanaal, user, BOT)
    return {"channel": show_channel(kanaal)} | ({"errors": fouten} if fouten else {})


def refuse_guest(a: Aanroep, kanaal: Kanaal, user: str) -> str | None:
    persoon = a.ruimte.personen.get(user)
    if persoon is None:
        return "user_not_found"
    if user == BOT:
        return "cant_invite_self"
    if user in kanaal.leden:
        return "already_in_channel"
    if persoon.gestopt:
        return "cant_invite"
    return "user_is_restricted" if persoon.gast else None


@methode("conversations.kick", nodig=("channel", "user"))
def kick(a: Aanroep) -> dict[str, Any]:
    kanaal = manageable(a)
    user = a.person().id
    if user == BOT:
        raise SlackFout("cant_kick_self")
    if user not in kanaal.leden:
        raise SlackFout("not_in_channel")
    a.ruimte.leave(kanaal, user, BOT)
    return {"errors": {}}


@methode("conversations.rename", tier="tier2", nodig=("channel",))
def rename(a: Aanroep) -> dict[str, Any]:
    """An app may rename what it made itself."""
    kanaal = manageable(a)
    naam = str(a.get("name", ""))
    refuse_name(naam)
    if kanaal.gearchiveerd:
        raise SlackFout("is_archived")
    if kanaal.maker != BOT:
        raise SlackFout("not_authorized")
    if any(k.naam == naam for k in a.ruimte.kanalen.values() if k is not kanaal):
        raise SlackFout("name_taken")
    a.ruimte.rename(kanaal, naam, BOT)
    return {"channel": show_channel(kanaal)}


@methode("conversations.setPurpose", tier="tier2", nodig=("channel", "purpose"))
def set_purpose(a: Aanroep) -> dict[str, Any]:
    kanaal = describe(a, "purpose")
    return {"channel": show_channel(kanaal)}


@methode("conversations.setTopic", tier="tier2", nodig=("channel", "topic"))
def set_topic(a: Aanroep) -> dict[str, Any]:
    kanaal = describe(a, "topic")
    return {"channel": show_channel(kanaal)}


def describe(a: Aanroep, wat: str) -> Kanaal:
    kanaal = manageable(a, "groups:write.topic")
    if kanaal.gearchiveerd:
        raise SlackFout("is_archived")
    tekst = str(a.args.get(wat))
    if len(tekst) > LINE:
        raise SlackFout("too_long")
    regel = {"value": tekst, "creator": BOT, "last_set": a.ruimte.stempel.seconds()}
    if wat == "purpose":
        kanaal.doel = regel
    else:
        kanaal.onderwerp = regel
    a.ruimte.system_message(kanaal, BOT, f"channel_{wat}", f"set the channel {wat}: {tekst}")
    a.ruimte.tell("kanaal", kanaal=kanaal)
    return kanaal


@methode("conversations.archive", tier="tier2", nodig=("channel",))
def archive(a: Aanroep) -> dict[str, Any]:
    kanaal = manageable(a)
    if kanaal.gearchiveerd:
        raise SlackFout("already_archived")
    a.ruimte.archive(kanaal, BOT)
    return {}
