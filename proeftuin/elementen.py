"""Which element may stand where, which fields it takes, and how long or many those may be. One table, then the checks."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from proeftuin.keuring import Keuring

CHOICE = {"checkboxes", "radio_buttons"}
SELECT = {f"{w}_select" for w in ("static", "external", "users", "conversations", "channels")}
MULTI = {f"multi_{w}" for w in SELECT}
PICKER = {"datepicker", "timepicker", "datetimepicker"}
TYPED = {"plain_text_input", "email_text_input", "url_text_input", "number_input"}
ALLOWED_IN = {
    "actions": {"button", "overflow", *SELECT, *MULTI, *PICKER, *CHOICE},
    "section": {"button", "overflow", "image", "datepicker", "timepicker", *SELECT, *MULTI, *CHOICE},
    "input": {"file_input", "rich_text_input", *TYPED, *SELECT, *MULTI, *PICKER, *CHOICE},
    "context": {"image"},
}
_CHOOSE = {"options", "option_groups", "placeholder", "confirm", "focus_on_load"}
_PICK = {"placeholder", "confirm", "focus_on_load"}
_TYPE = {"placeholder", "initial_value", "dispatch_action_config", "focus_on_load"}
FIELDS: dict[str, tuple[set[str], set[str]]] = {
    "button": ({"text"}, {"url", "value", "style", "confirm", "accessibility_label"}),
    "overflow": ({"options"}, {"confirm"}),
    "image": ({"alt_text"}, {"image_url", "slack_file"}),
    "static_select": (set(), {*_CHOOSE, "initial_option"}),
    "multi_static_select": (set(), {*_CHOOSE, "initial_options", "max_selected_items"}),
    "external_select": (set(), {*_PICK, "initial_option", "min_query_length"}),
    "multi_external_select": (set(), {*_PICK, "initial_options", "min_query_length", "max_selected_items"}),
    "users_select": (set(), {*_PICK, "initial_user"}),
    "multi_users_select": (set(), {*_PICK, "initial_users", "max_selected_items"}),
    "conversations_select": (
        set(),
        {*_PICK, "initial_conversation", "filter", "response_url_enabled", "default_to_current_conversation"},
    ),
    "multi_conversations_select": (
        set(),
        {*_PICK, "initial_conversations", "filter", "max_selected_items", "default_to_current_conversation"},
    ),
    "channels_select": (set(), {*_PICK, "initial_channel", "response_url_enabled"}),
    "multi_channels_select": (set(), {*_PICK, "initial_channels", "max_selected_items"}),
    "datepicker": (set(), {*_PICK, "initial_date"}),
    "timepicker": (set(), {*_PICK, "initial_time", "timezone"}),
    "datetimepicker": (set(), {"initial_date_time", "confirm", "focus_on_load"}),
    "checkboxes": ({"options"}, {"initial_options", "confirm", "focus_on_load"}),
    "radio_buttons": ({"options"}, {"initial_option", "confirm", "focus_on_load"}),
    "plain_text_input": (set(), {*_TYPE, "multiline", "min_length", "max_length"}),
    "email_text_input": (set(), _TYPE),
    "url_text_input": (set(), _TYPE),
    "number_input": ({"is_decimal_allowed"}, {*_TYPE, "min_value", "max_value"}),
    "rich_text_input": ({"action_id"}, _TYPE),
    "file_input": (set(), {"filetypes", "max_files"}),
}


def check_element(k: Keuring, plek: str, data: Any, waar: str) -> None:
    soort = data.get("type") if isinstance(data, dict) else None
    if soort not in ALLOWED_IN[waar]:
        k.say(plek, f"unsupported type: {soort}")
        return
    needed, allowed = FIELDS[soort]
    common = {"action_id"} if soort != "image" else set()
    k.fields(plek, data, {"type", *needed}, allowed | common)
    k.length(plek + "/action_id", data.get("action_id"), 255, 1)
    k.text(plek + "/placeholder", data.get("placeholder"), 150, plain=True)
    k.confirm(plek + "/confirm", data.get("confirm"))
    if data.get("focus_on_load"):
        k.focus.append(plek)
    if soort in MULTI:
        check_multi(k, plek, data)
    CHECKS.get(soort, lambda *_: None)(k, plek, data)


def check_multi(k: Keuring, plek: str, data: dict[str, Any]) -> None:
    most = data.get("max_selected_items")
    vooraf: list[Any] = next((v for key, v in data.items() if key.startswith("initial_")), [])
    if most is not None and (not isinstance(most, int) or most < 1):
        k.say(plek + "/max_selected_items", "must be greater than or equal to 1")
    elif most is not None and len(vooraf) > most:
        k.say(plek, f"no more than {most} items allowed")


def check_button(k: Keuring, plek: str, data: dict[str, Any]) -> None:
    k.text(plek + "/text", data.get("text"), 75, plain=True)
    k.length(plek + "/value", data.get("value"), 2000)
    k.length(plek + "/url", data.get("url"), 3000)
    k.length(plek + "/accessibility_label", data.get("accessibility_label"), 75)
    k.style(plek, data)


def check_image(k: Keuring, plek: str, data: dict[str, Any]) -> None:
    if ("image_url" in data) == ("slack_file" in data):
        k.say(plek, "exactly one of image_url and slack_file must be provided")
    k.length(plek + "/image_url", data.get("image_url"), 3000, 1)
    k.length(plek + "/alt_text", data.get("alt_text"), 2000)


def check_date(k: Keuring, plek: str, data: dict[str, Any]) -> None:
    waarde = data.get("initial_date")
    if waarde is None:
        return
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", waarde):
            raise ValueError
        date.fromisoformat(waarde)
    except (TypeError, ValueError):
        k.say(plek + "/initial_date", "must be a valid date in the format YYYY-MM-DD")


def check_time(k: Keuring, plek: str, data: dict[str, Any]) -> None:
    if "initial_time" in data and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", str(data["initial_time"])):
        k.say(plek + "/initial_time", "must be a valid time in the format HH:mm")


def check_moment(k: Keuring, plek: str, data: dict[str, Any]) -> None:
    waarde = data.get("initial_date_time")
    if waarde is not None and not (isinstance(waarde, int) and len(str(waarde)) == 10):
        k.say(plek + "/initial_date_time", "must be a UNIX timestamp of 10 digits")


def check_typed(k: Keuring, plek: str, data: dict[str, Any]) -> None:
    least, most = data.get("min_length"), data.get("max_length")
    if least is not None and not 0 <= least <= 3000:
        k.say(plek + "/min_length", "must be between 0 and 3000")
    if most is not None and not 1 <= most <= 3000:
        k.say(plek + "/max_length", "must be between 1 and 3000")
    if least is not None and most is not None and least > most:
        k.say(plek, "min_length must be less than or equal to max_length")
    k.length(plek + "/initial_value", data.get("initial_value"), most or 3000)


def check_number(k: Keuring, plek: str, data: dict[str, Any]) -> None:
    grens: dict[str, float] = {}
    for key in ("min_value", "max_value", "initial_value"):
        if key in data:
            try:
                grens[key] = float(data[key])
            except (TypeError, ValueError):
                k.say(f"{plek}/{key}", "must be a number in a string")
    if grens.get("min_value", float("-inf")) > grens.get("max_value", float("inf")):
        k.say(plek, "min_value must be less than or equal to max_value")


CHECKS: dict[str, Any] = {
    "button": check_button,
    "image": check_image,
    "overflow": lambda k, p, d: k.options(p, d, 5, url=True),
    "static_select": lambda k, p, d: k.options(p, d, 100),
    "multi_static_select": lambda k, p, d: k.options(p, d, 100),
    "checkboxes": lambda k, p, d: k.options(p, d, 10, plain=False),
    "radio_buttons": lambda k, p, d: k.options(p, d, 10, plain=False),
    "datepicker": check_date,
    "timepicker": check_time,
    "datetimepicker": check_moment,
    "plain_text_input": check_typed,
    "number_input": check_number,
}
