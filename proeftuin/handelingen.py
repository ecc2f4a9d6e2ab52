"""What a person does with buttons, windows, commands and shortcuts: the app hears it once and has three seconds.

Each ends in what the ack said. No ack: the person is told, nothing else changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from proeftuin.blokken import check_view, find_element
from proeftuin.daden import open_channel, person
from proeftuin.fout import Melding, SlackFout
from proeftuin.invoer import INITIAL, State, check_input, full_state
from proeftuin.keuring import Keuring
from proeftuin.lading import ANSWER, action, base, command_payload, in_message, in_view
from proeftuin.methoden.inhoud import read_content
from proeftuin.personen import BOT
from proeftuin.vensters import Venster
from proeftuin.vervoer import Antwoord

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

GEEN_ANTWOORD = "De app antwoordde niet binnen drie seconden. Probeer het nog een keer."
NIET_VERBONDEN = "De app is nu niet verbonden. Probeer het zo nog een keer."
ONVERWACHT = "De app gaf een antwoord dat Slack niet begrijpt."


async def ask(p: Proeftuin, soort: str, payload: dict[str, Any]) -> Antwoord:
    antwoord = await p.aflevering.interact(soort, payload)
    if not antwoord.ok:
        raise Melding(NIET_VERBONDEN if antwoord.reden in ("no_connection", "connection_failed") else GEEN_ANTWOORD)
    return antwoord


def own_view(p: Proeftuin, wie: str, view_id: str) -> Venster:
    venster = p.vensters.find(view_id)
    if venster is None or venster.user != wie:
        raise Melding("Dit venster is er niet meer.")
    return venster


def place(
    p: Proeftuin, wie: str, velden: dict[str, Any]
) -> tuple[list[dict[str, Any]] | None, dict[str, Any], str | None]:
    """(blocks, what the payload says about the place, id of the view) for a message or a view."""
    if velden.get("view_id"):
        venster = own_view(p, wie, str(velden["view_id"]))
        values = full_state(venster.vorm["blocks"], velden.get("state") or {})
        venster.state = values
        return venster.vorm["blocks"], in_view(venster), venster.id
    k = open_channel(p, wie, str(velden.get("kanaal", "")))
    bericht = k.berichten.get(str(velden.get("ts", "")))
    if bericht is None or bericht.alleen_voor not in (None, wie):
        raise Melding("Dit bericht is er niet meer.")
    waar = in_message(bericht, k) | {"response_url": p.adressen.issue(k, wie, bericht.ts)}
    values = full_state(bericht.blocks or [], velden.get("state") or {})
    return bericht.blocks, waar | {"state": {"values": values}}, None


async def click(
    p: Proeftuin, wie: str, block_id: str, action_id: str, waarde: Any = None, **velden: Any
) -> dict[str, Any]:
    if not p.manifest.interactief:
        raise Melding("Deze app luistert niet naar knoppen.")
    blocks, waar, view_id = place(p, wie, velden)
    element = find_element(blocks, block_id, action_id)
    if element is None:
        raise Melding("Deze knop is er niet meer.")
    refuse_strange(element, waarde)
    if view_id:
        waar["view"]["state"]["values"] = with_choice(waar["view"]["state"]["values"], element, block_id, waarde)
    payload = base("block_actions", person(p, wie)) | waar | {"trigger_id": p.vensters.issue(wie, view_id)}
    await ask(p, "interactive", payload | {"actions": [action(element, block_id, waarde, p.stempel.next())]})
    return {}


def with_choice(values: State, element: dict[str, Any], block_id: str, waarde: Any) -> State:
    """The choice that was just made stands in the view's state as well."""
    if element["type"] in INITIAL:
        values.setdefault(block_id, {})[element["action_id"]] = {
            "type": element["type"],
            ANSWER[element["type"]]: waarde,
        }
    return values


def refuse_strange(element: dict[str, Any], waarde: Any) -> None:
    """A choice that is not on offer cannot be made."""
    opties = [*element.get("options", ()), *(o for g in element.get("option_groups", ()) for o in g["options"])]
    gekozen = waarde if isinstance(waarde, list) else [waarde]
    if opties and any(w is not None and w not in opties for w in gekozen):
        raise Melding("Deze keuze staat er niet bij.")


async def submit(
    p: Proeftuin, wie: str, view_id: str, state: State | None = None, hash: str | None = None
) -> dict[str, Any]:
    venster = own_view(p, wie, view_id)
    if venster not in p.vensters.stack(wie):
        raise Melding("Dit venster is er niet meer.")
    venster.state = full_state(venster.vorm["blocks"], state or {})
    if fouten := check_input(venster.vorm["blocks"], venster.state):
        return {"ok": False, "fouten": fouten}
    payload = base("view_submission", person(p, wie)) | {
        "trigger_id": p.vensters.issue(wie, view_id),
        "view": venster.show(),
        "response_urls": [],
    }
    antwoord = await ask(p, "interactive", payload)
    return apply_ack(p, venster, antwoord.body or {})


def apply_ack(p: Proeftuin, venster: Venster, ack: dict[str, Any]) -> dict[str, Any]:
    """Close this window, or do what the ack says: errors, update, push or clear."""
    wat, stapel = ack.get("response_action"), p.vensters.stack(venster.user)
    velden = {b["block_id"] for b in venster.vorm["blocks"] if b["type"] == "input"}
    if wat == "errors":
        fouten = ack.get("errors")
        if not isinstance(fouten, dict) or not fouten or set(fouten) - velden:
            raise Melding(ONVERWACHT)
        return {"ok": False, "fouten": fouten}
    if wat in ("update", "push"):
        if check_view(ack.get("view")):
            raise Melding(ONVERWACHT)
        try:
            p.vensters.update(venster, ack["view"]) if wat == "update" else p.vensters.push(venster.user, ack["view"])
        except SlackFout:
            raise Melding(ONVERWACHT) from None
    elif wat == "clear":
        stapel.clear()
    elif wat is None:
        if venster in stapel:
            stapel.remove(venster)
    else:
        raise Melding(ONVERWACHT)
    p.stroom.windows(venster.user)
    return {}


async def close(p: Proeftuin, wie: str, view_id: str) -> dict[str, Any]:
    venster = own_view(p, wie, view_id)
    stapel = p.vensters.stack(wie)
    alles = bool(venster.vorm.get("clear_on_close"))
    weg = [v for v in stapel if alles or v is venster]
    stapel[:] = [v for v in stapel if v not in weg]
    p.stroom.windows(wie)
    if venster.vorm.get("notify_on_close"):
        await ask(p, "interactive", base("view_closed", person(p, wie)) | {"view": venster.show(), "is_cleared": alles})
    return {}


async def use_command(p: Proeftuin, wie: str, kanaal: str, command: str, tekst: str = "") -> dict[str, Any]:
    k = open_channel(p, wie, kanaal)
    if command not in {c["command"] for c in p.manifest.commandos}:
        raise Melding(f"{command} is geen opdracht die Slack kent.")
    payload = command_payload(person(p, wie), k, command, tekst)
    payload |= {"trigger_id": p.vensters.issue(wie), "response_url": p.adressen.issue(k, wie)}
    antwoord = await ask(p, "command", payload)
    if antwoord.body:
        try:
            iedereen = antwoord.body.get("response_type") == "in_channel"
            p.ruimte.post(k, BOT, alleen_voor=None if iedereen else wie, **read_content(antwoord.body))
        except SlackFout:
            raise Melding(ONVERWACHT) from None
    return {}


async def use_shortcut(p: Proeftuin, wie: str, callback_id: str) -> dict[str, Any]:
    if callback_id not in {s["callback_id"] for s in p.manifest.snelkoppelingen}:
        raise Melding("Deze snelkoppeling is er niet.")
    extra = {"callback_id": callback_id, "trigger_id": p.vensters.issue(wie), "action_ts": p.stempel.next()}
    await ask(p, "interactive", base("shortcut", person(p, wie)) | extra)
    return {}


async def suggest(
    p: Proeftuin, wie: str, block_id: str, action_id: str, tekst: str = "", **velden: Any
) -> dict[str, Any]:
    blocks, waar, _ = place(p, wie, velden)
    element = find_element(blocks, block_id, action_id)
    if element is None or "external_select" not in element["type"]:
        raise Melding("Dit veld is er niet meer.")
    waar.pop("response_url", None)
    payload = (
        base("block_suggestion", person(p, wie)) | waar | {"action_id": action_id, "block_id": block_id, "value": tekst}
    )
    body = (await ask(p, "interactive", payload)).body or {"options": []}
    k = Keuring()
    k.options("", body, 100, least=0)
    if k.fouten:
        raise Melding(ONVERWACHT)
    return {key: body[key] for key in ("options", "option_groups") if key in body}
