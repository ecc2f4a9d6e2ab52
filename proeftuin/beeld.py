"""How the workspace looks to the page: the contract's own small shapes, with Slack's system lines in Dutch."""

from __future__ import annotations

from typing import Any

from proeftuin.personen import BOT
from proeftuin.werkruimte import Bericht, Kanaal, Werkruimte

SYSTEEM = {
    "channel_join": "is bij dit kanaal gekomen.",
    "channel_leave": "is uit dit kanaal gegaan.",
    "channel_archive": "heeft dit kanaal gearchiveerd.",
    "channel_unarchive": "heeft dit kanaal weer geopend.",
    "channel_purpose": "heeft het doel van dit kanaal ingevuld: ",
    "channel_topic": "heeft het onderwerp van dit kanaal ingevuld: ",
}


def show_for_page(b: Bericht, kanaal: Kanaal) -> dict[str, Any]:
    return {
        "ts": b.ts,
        "user": b.user,
        "tekst": f"<@{b.user}> {system_line(b)}" if b.subtype else b.tekst,
        "blocks": b.blocks if b.van_bot and b.blocks else None,
        "bewerkt": b.bewerkt is not None,
        "alleen_hier": b.alleen_voor is not None,
        "draad_ts": b.thread_ts,
        "antwoorden": len(b.antwoorden),
        "bestanden": [{"naam": f["title"], "url": "/bestand/" + f["id"]} for f in b.bestanden],
    }


def system_line(b: Bericht) -> str:
    regel = SYSTEEM.get(b.subtype or "", "")
    return regel + b.tekst.partition(": ")[2] if regel.endswith(": ") else regel


def messages_for(kanaal: Kanaal, wie: str) -> list[dict[str, Any]]:
    return [show_for_page(b, kanaal) for b in kanaal.berichten.values() if b.alleen_voor in (None, wie)]


def channels_for(ruimte: Werkruimte, wie: str) -> list[dict[str, Any]]:
    """The person's own channels, the conversation with the bot first."""
    eigen = [ruimte.dm(wie), *(k for k in ruimte.kanalen.values() if wie in k.leden and k.soort != "dm")]
    return [show_channel_for(k, wie) for k in eigen]


def show_channel_for(k: Kanaal, wie: str) -> dict[str, Any]:
    gelezen = k.gelezen.get(wie, "")
    nieuw = [
        b
        for b in k.berichten.values()
        if b.ts > gelezen and b.user != wie and b.alleen_voor in (None, wie) and not b.subtype
    ]
    return {
        "id": k.id,
        "naam": "Samenwerkbot" if k.soort == "dm" else k.naam,
        "soort": "dm" if k.soort == "dm" else "prive",
        "leden": [u for u in k.leden if u != BOT] + ([BOT] if BOT in k.leden else []),
        "ongelezen": len(nieuw),
        "gearchiveerd": k.gearchiveerd,
        "doel": k.doel["value"],
        "vastgezet": list(k.vastgezet),
    }
