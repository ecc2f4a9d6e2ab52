"""Payloads that no page would send: a click or a window made by hand, over the real line, as an attacker's client might."""

from __future__ import annotations

import json
from typing import Any

from proeftuin.lading import base
from proeftuin.meespelen import Speler
from proeftuin.personen import TEAM


async def forge_click(wie: Speler, knop: str, id: str, bij: str = "", waarde: str = "") -> bool:
    """Press a button that stands nowhere; whether the app acknowledged it."""
    dm = wie.tuin.ruimte.dm(wie.id)
    daad = {"type": "button", "action_id": f"{knop}#0", "block_id": "b", "value": f"{id}|{bij}|{waarde}"}
    plek = {"container": {"type": "message", "message_ts": "1.000100", "channel_id": dm.id, "is_ephemeral": False}}
    payload = _payload(wie, "block_actions") | plek | {"channel": {"id": dm.id, "name": "directmessage"}}
    return await _send(wie, payload | {"actions": [daad | {"action_ts": wie.tuin.stempel.next()}]})


async def forge_window(wie: Speler, formulier: str, meta: Any, /, **velden: dict[str, Any]) -> dict[str, Any]:
    """Send in a window that was never opened; the body of the app's ack. ``velden``: state by block id."""
    view = {
        "id": f"V{wie.tuin.stempel.next().replace('.', '')}",
        "hash": "1.x",
        "type": "modal",
        "team_id": TEAM,
        "callback_id": formulier,
        "private_metadata": json.dumps(meta),
        "state": {"values": {blok: {"waarde": inhoud} for blok, inhoud in velden.items()}},
    }
    antwoord = await wie.tuin.aflevering.interact("interactive", _payload(wie, "view_submission") | {"view": view})
    await wie.rust()
    assert antwoord.ok
    return antwoord.body or {}


def text(waarde: str) -> dict[str, Any]:
    """What a text field holds."""
    return {"type": "plain_text_input", "value": waarde}


def day(waarde: str) -> dict[str, Any]:
    """What a date field holds."""
    return {"type": "datepicker", "selected_date": waarde}


def choice(waarde: str) -> dict[str, Any]:
    """What a field with one choice holds."""
    return {"type": "static_select", "selected_option": {"value": waarde}}


def person(user: str) -> dict[str, Any]:
    """What a field for one person holds."""
    return {"type": "users_select", "selected_user": user}


def _payload(wie: Speler, soort: str) -> dict[str, Any]:
    mens = wie.tuin.ruimte.personen[wie.id]
    return base(soort, mens) | {"trigger_id": wie.tuin.vensters.issue(wie.id)}


async def _send(wie: Speler, payload: dict[str, Any]) -> bool:
    antwoord = await wie.tuin.aflevering.interact("interactive", payload)
    await wie.rust()
    return bool(antwoord.ok)
