"""What a person can do without the app's answer: type, change, remove, read, look at Home. And who may do what where."""

from __future__ import annotations

import base64
import uuid
from typing import TYPE_CHECKING, Any

from proeftuin.fout import Melding
from proeftuin.personen import Persoon
from proeftuin.weergave import new_file, rich_text
from proeftuin.werkruimte import Bericht, Kanaal, new_id

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

MEESTE_BESTANDEN = 10  # that a person can send at once
LANGST = 12_000  # characters a person can send at once


def person(p: Proeftuin, wie: str) -> Persoon:
    persoon = p.ruimte.personen.get(wie)
    if persoon is None or persoon.bot:
        raise Melding("Deze persoon is er niet.")
    if persoon.gestopt:
        raise Melding("Het account van deze persoon is gesloten.")
    return persoon


def own_channel(p: Proeftuin, wie: str, kanaal_id: str) -> Kanaal:
    p.ruimte.dm(wie)
    kanaal = p.ruimte.kanalen.get(kanaal_id)
    if kanaal is None or wie not in kanaal.leden:
        raise Melding("Je zit niet in dit kanaal.")
    return kanaal


def open_channel(p: Proeftuin, wie: str, kanaal_id: str) -> Kanaal:
    kanaal = own_channel(p, wie, kanaal_id)
    if kanaal.gearchiveerd:
        raise Melding("Dit kanaal is gearchiveerd. Je kunt er niets meer doen.")
    return kanaal


def escape(tekst: str) -> str:
    """Typed text as Slack passes it on."""
    return tekst.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


async def type_text(p: Proeftuin, wie: str, kanaal: str, tekst: str, draad_ts: str | None = None) -> dict[str, Any]:
    k = open_channel(p, wie, kanaal)
    if k.soort == "dm" and (p.manifest.alleen_lezen or not p.manifest.berichten_aan):
        raise Melding("Aan deze app kun je geen bericht sturen.")
    if not tekst.strip():
        raise Melding("Typ eerst iets.")
    if len(tekst) > LANGST:
        raise Melding(f"Dit bericht is te lang: gebruik hoogstens {LANGST} tekens.")
    if draad_ts and draad_ts not in k.berichten:
        raise Melding("Dit bericht is er niet meer.")
    bericht = p.ruimte.post(
        k, wie, tekst=escape(tekst), blocks=rich_text(tekst), thread_ts=draad_ts, client_msg_id=str(uuid.uuid4())
    )
    k.gelezen[wie] = bericht.ts
    return {"ts": bericht.ts}


async def share_files(
    p: Proeftuin, wie: str, kanaal: str, bestanden: list[dict[str, str]], tekst: str = ""
) -> dict[str, Any]:
    """Drop files in a conversation: each a ``naam`` and an ``inhoud`` in base64."""
    k = open_channel(p, wie, kanaal)
    files = receive(p, wie, bestanden)
    blocks = rich_text(tekst) if tekst else None
    bericht = p.ruimte.post(
        k, wie, tekst=escape(tekst), blocks=blocks, bestanden=files, client_msg_id=str(uuid.uuid4())
    )
    k.gelezen[wie] = bericht.ts
    return {"ts": bericht.ts, "bestanden": [f["id"] for f in files]}


async def choose_files(p: Proeftuin, wie: str, bestanden: list[dict[str, str]]) -> dict[str, Any]:
    """Choose files in a field of a window: they are at Slack from that moment, and nobody else sees them."""
    return {"bestanden": receive(p, wie, bestanden)}


def receive(p: Proeftuin, wie: str, bestanden: list[dict[str, str]]) -> list[dict[str, Any]]:
    """Files as they came in from a person, kept; how Slack shows them."""
    if not 1 <= len(bestanden) <= MEESTE_BESTANDEN:
        raise Melding(f"Stuur hoogstens {MEESTE_BESTANDEN} bestanden tegelijk.")
    try:
        inhoud = [(str(b["naam"]), base64.b64decode(b["inhoud"], validate=True)) for b in bestanden]
    except (KeyError, TypeError, ValueError):
        raise Melding("Dit bestand is niet goed aangekomen.") from None
    if not all(bytes_ for _, bytes_ in inhoud):
        raise Melding("Dit bestand is leeg.")
    files = []
    for naam, bytes_ in inhoud:
        file_id = new_id("F")
        files.append(new_file(file_id, naam, len(bytes_), wie, p.stempel.seconds(), p.url))
        p.ruimte.bestanden[file_id], p.ruimte.inhoud[file_id] = files[-1], bytes_
    return files


def own_message(p: Proeftuin, wie: str, kanaal: str, ts: str) -> tuple[Kanaal, Bericht]:
    k = open_channel(p, wie, kanaal)
    bericht = k.berichten.get(ts)
    if bericht is None or bericht.user != wie or bericht.subtype:
        raise Melding("Je kunt alleen je eigen bericht veranderen.")
    return k, bericht


async def change_text(p: Proeftuin, wie: str, kanaal: str, ts: str, tekst: str) -> dict[str, Any]:
    k, bericht = own_message(p, wie, kanaal, ts)
    if not tekst.strip():
        raise Melding("Typ eerst iets.")
    p.ruimte.edit(k, bericht, wie, tekst=escape(tekst), blocks=rich_text(tekst))
    return {"ts": ts}


async def remove_text(p: Proeftuin, wie: str, kanaal: str, ts: str) -> dict[str, Any]:
    k, bericht = own_message(p, wie, kanaal, ts)
    p.ruimte.remove(k, bericht)
    return {}


async def read_channel(p: Proeftuin, wie: str, kanaal: str) -> dict[str, Any]:
    k = own_channel(p, wie, kanaal)
    k.gelezen[wie] = max(k.berichten, default="")
    return {}


async def look_home(p: Proeftuin, wie: str) -> dict[str, Any]:
    """The Home tab is opened; Slack sends along what stood there already."""
    if not p.manifest.thuis_aan:
        raise Melding("Deze app heeft geen startpagina.")
    thuis = p.vensters.thuis.get(wie)
    event: dict[str, Any] = {"type": "app_home_opened", "user": wie, "channel": p.ruimte.dm(wie).id, "tab": "home"}
    p.aflevering.send_event(
        "app_home_opened", event | {"event_ts": p.stempel.next()} | ({"view": thuis.show()} if thuis else {})
    )
    return {}
