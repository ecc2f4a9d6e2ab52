"""What is filled in on a view: the full state as Slack sends it, and what Slack's own client refuses before the app hears of it."""

from __future__ import annotations

from typing import Any

from proeftuin.blokken import interactive

INITIAL: dict[str, tuple[str, str]] = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "channels_select": ("selected_channel", "initial_channel"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "file_input": ("files", ""),
}
State = dict[str, dict[str, dict[str, Any]]]


def full_state(blocks: list[dict[str, Any]], gegeven: State) -> State:
    """Every input of the view, with what the person gave or else what stood there at the start."""
    out: State = {}
    for blok in blocks:
        for element in interactive(blok):
            if element["type"] not in INITIAL:
                continue
            key, initial = INITIAL[element["type"]]
            leeg: Any = [] if key.endswith("s") else None
            eigen = gegeven.get(blok["block_id"], {}).get(element["action_id"], {})
            waarde = eigen[key] if key in eigen else element.get(initial, leeg)
            out.setdefault(blok["block_id"], {})[element["action_id"]] = {"type": element["type"], key: waarde}
    return out


def check_input(blocks: list[dict[str, Any]], state: State) -> dict[str, str]:
    """What the person sees at a field before anything is sent."""
    fouten: dict[str, str] = {}
    for blok in blocks:
        if blok["type"] != "input" or blok["element"]["type"] not in INITIAL:
            continue
        element = blok["element"]
        waarde = state[blok["block_id"]][element["action_id"]][INITIAL[element["type"]][0]]
        leeg = waarde in (None, "", [])
        if leeg and not blok.get("optional"):
            fouten[blok["block_id"]] = "Vul dit veld in."
        elif not leeg and (fout := check_value(element, waarde)):
            fouten[blok["block_id"]] = fout
    return fouten


def check_value(element: dict[str, Any], waarde: Any) -> str | None:
    if element["type"] == "number_input":
        return check_number(element, str(waarde))
    if element["type"] == "plain_text_input":
        if len(waarde) > (most := element.get("max_length", 3000)):
            return f"Dit is te lang: gebruik hoogstens {most} tekens."
        if len(waarde) < (least := element.get("min_length", 0)):
            return f"Dit is te kort: gebruik minstens {least} tekens."
    if element["type"] == "file_input":
        return check_files(element, waarde)
    most = element.get("max_selected_items")
    if most and isinstance(waarde, list) and len(waarde) > most:
        return f"Kies er hoogstens {most}."
    return None


def check_files(element: dict[str, Any], bestanden: list[dict[str, Any]]) -> str | None:
    if len(bestanden) > (most := element.get("max_files", 10)):
        return f"Kies hoogstens {most} {'bestand' if most == 1 else 'bestanden'}."
    soorten = element.get("filetypes") or [b["filetype"] for b in bestanden]
    if any(b["filetype"] not in soorten for b in bestanden):
        return f"Hier past alleen een bestand van deze soort: {', '.join(soorten)}."
    return None


def check_number(element: dict[str, Any], waarde: str) -> str | None:
    try:
        getal = float(waarde)
    except ValueError:
        return "Vul een getal in."
    if not element["is_decimal_allowed"] and not getal.is_integer():
        return "Vul een heel getal in."
    if "min_value" in element and getal < float(element["min_value"]):
        return f"Vul minstens {element['min_value']} in."
    if "max_value" in element and getal > float(element["max_value"]):
        return f"Vul hoogstens {element['max_value']} in."
    return None
