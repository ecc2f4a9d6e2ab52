"""Reading conversations: open a direct message, look, list, members, history and threads."""

from __future__ import annotations

import re
from typing import Any

from proeftuin.fout import SlackFout
from proeftuin.methoden.register import Aanroep, methode
from proeftuin.personen import BOT
from proeftuin.weergave import show_channel, show_in_list, show_message
from proeftuin.werkruimte import Bericht, Kanaal

TYPES = {"public_channel": "openbaar", "private_channel": "prive", "im": "dm", "mpim": "groep"}
SCOPE = {"openbaar": "channels:read", "prive": "groups:read", "dm": "im:read", "groep": "mpim:read"}


@methode("conversations.open")
def open_conversation(a: Aanroep) -> dict[str, Any]:
    users = [u for u in str(a.get("users", "")).split(",") if u]
    if a.get("channel"):
        kanaal = a.channel("write")
        users = [kanaal.other()] if kanaal.soort == "dm" else []
    if not users:
        raise SlackFout("users_list_not_supplied")
    if len(users) > 8:
        raise SlackFout("too_many_users")
    a.need_scope("im:write" if len(users) == 1 else "mpim:write")
    persoon = a.ruimte.personen.get(users[0])
    if persoon is None or persoon.bot or len(users) > 1:
        raise SlackFout("user_not_found")
    if persoon.gestopt:
        raise SlackFout("user_disabled")
    bekend = "D" + persoon.id[1:] in a.ruimte.kanalen
    kanaal = a.ruimte.dm(persoon.id)
    channel = show_channel(kanaal) if a.flag("return_im") else {"id": kanaal.id}
    if a.flag("return_im"):
        del channel["is_archived"]
    return {"channel": channel} | ({"no_op": True, "already_open": True} if bekend else {})


@methode("conversations.info", nodig=("channel",))
def channel_info(a: Aanroep) -> dict[str, Any]:
    kanaal = a.channel("read")
    out = show_channel(kanaal, leden=a.flag("include_num_members"))
    if kanaal.soort == "dm":
        del out["is_archived"]
    return {"channel": out}


@methode("conversations.list", tier="tier2")
def list_channels(a: Aanroep) -> dict[str, Any]:
    gevraagd = str(a.get("types", "public_channel")).split(",")
    if any(t.strip() not in TYPES for t in gevraagd):
        raise SlackFout("invalid_types")
    soorten = {TYPES[t.strip()] for t in gevraagd}
    for soort in sorted(soorten):
        a.need_scope(SCOPE[soort])
    zonder = a.flag("exclude_archived")
    zichtbaar = [
        k for k in a.ruimte.kanalen.values() if k.soort in soorten and (k.soort == "openbaar" or BOT in k.leden)
    ]
    rij, verder = a.page([k for k in zichtbaar if not (zonder and k.gearchiveerd)], a.number("limit", 100))
    return {"channels": [show_in_list(k, is_gone(a, k)) for k in rij], **verder}


def is_gone(a: Aanroep, kanaal: Kanaal) -> bool:
    return kanaal.soort == "dm" and a.ruimte.personen[kanaal.other()].gestopt


@methode("conversations.members", tier="tier4", nodig=("channel",))
def list_members(a: Aanroep) -> dict[str, Any]:
    rij, verder = a.page(a.channel("read").leden, a.number("limit", 100))
    return {"members": rij, **verder}


@methode("conversations.history", nodig=("channel",))
def history(a: Aanroep) -> dict[str, Any]:
    kanaal = a.member(a.channel("history"))
    berichten = [b for b in kanaal.berichten.values() if in_channel(b)]
    rij, verder = a.page(between(a, berichten)[::-1], a.number("limit", 100, "invalid_cursor"))
    out = {
        "messages": show_all(a, rij, kanaal),
        "has_more": bool(verder["response_metadata"]["next_cursor"]),
        "pin_count": len(kanaal.vastgezet),
    }
    return out | (verder if out["has_more"] else {"response_metadata": {"next_cursor": ""}})


@methode("conversations.replies", nodig=("channel", "ts"))
def replies(a: Aanroep) -> dict[str, Any]:
    kanaal = a.member(a.channel("history"))
    gevraagd = kanaal.berichten.get(str(a.get("ts")))
    if gevraagd is None or gevraagd.alleen_voor:
        raise SlackFout("thread_not_found")
    wortel = kanaal.berichten.get(gevraagd.thread_ts or gevraagd.ts, gevraagd)
    antwoorden = [kanaal.berichten[ts] for ts in wortel.antwoorden]
    rij, verder = a.page([wortel, *between(a, antwoorden)], a.number("limit", 1000, "invalid_cursor"))
    return {
        "messages": show_all(a, rij, kanaal),
        "has_more": bool(verder["response_metadata"]["next_cursor"]),
        **verder,
    }


def in_channel(b: Bericht) -> bool:
    return not b.alleen_voor and (not b.thread_ts or b.thread_ts == b.ts or b.broadcast)


def between(a: Aanroep, rij: list[Bericht]) -> list[Bericht]:
    """Newer than `oldest`, older than `latest`; with `inclusive` those two as well."""
    van, tot = str(a.get("oldest", "0")), str(a.get("latest", "9999999999.999999"))
    for waarde, fout in ((van, "invalid_ts_oldest"), (tot, "invalid_ts_latest")):
        if not re.fullmatch(r"\d+(\.\d+)?", waarde):
            raise SlackFout(fout)
    laag, hoog, ook = moment(van), moment(tot), a.flag("inclusive")
    return [b for b in rij if laag < moment(b.ts) < hoog or (ook and moment(b.ts) in (laag, hoog))]


def moment(ts: str) -> tuple[int, int]:
    """Exact: a float would lose the last digits."""
    heel, _, deel = ts.partition(".")
    return int(heel), int(deel.ljust(6, "0") or 0)


def show_all(a: Aanroep, rij: list[Bericht], kanaal: Kanaal) -> list[dict[str, Any]]:
    alles = a.flag("include_all_metadata")
    return [show_message(b, kanaal, naam=a.proeftuin.manifest.naam, metadata=alles) for b in rij]
