"""Blocks as they read in a transcript: text, then buttons in brackets."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from flows.termijnen import AMSTERDAM


def text(obj: Mapping[str, Any] | None, namen: Mapping[str, str]) -> str:
    """A text object with mentions as names."""
    ruw = (obj or {}).get("text", "")
    ruw = re.sub(r"<@(\w+)>", lambda m: "@" + namen.get(m.group(1), m.group(1)), ruw)
    ruw = re.sub(r"<#(\w+)>", lambda m: "#" + namen.get(m.group(1), m.group(1)), ruw)
    return ruw.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def button(el: Mapping[str, Any]) -> str:
    """A button or menu."""
    if el["type"] == "static_select":
        return f"[{el['placeholder']['text']} ▾]"
    return f"[{el['text']['text']}]"


def lines(blokken: list[dict[str, Any]], namen: Mapping[str, str]) -> list[str]:
    """The lines of a message or window."""
    uit: list[str] = []
    for b in blokken:
        match b["type"]:
            case "divider":
                uit.append("---")
            case "header":
                uit.append("# " + text(b["text"], namen))
            case "context":
                uit += [f"({text(e, namen)})" for e in b["elements"]]
            case "section":
                stuk = text(b.get("text"), namen).split("\n")
                if b.get("accessory"):
                    stuk[-1] = f"{stuk[-1]}   {button(b['accessory'])}".strip()
                uit += stuk
            case "actions":
                knoppen = " ".join(button(e) for e in b["elements"])
                if uit and len(uit[-1]) + len(knoppen) < 110:
                    uit[-1] += f"   {knoppen}"
                else:
                    uit.append(knoppen)
            case "input":
                uit.append(f"{text(b['label'], namen)}: {_begin(b['element'], namen)}".rstrip())
    return uit


def _begin(el: Mapping[str, Any], namen: Mapping[str, str]) -> str:
    if el.get("initial_value"):
        return str(el["initial_value"]).replace("\n", " / ")
    if el.get("initial_date"):
        return str(el["initial_date"])
    if el.get("initial_date_time"):
        return datetime.fromtimestamp(el["initial_date_time"], AMSTERDAM).strftime("%Y-%m-%d %H:%M")
    if el.get("initial_option"):
        return str(el["initial_option"]["text"]["text"])
    if el.get("initial_user"):
        return namen.get(el["initial_user"], el["initial_user"])
    if el.get("initial_users"):
        return ", ".join(namen.get(u, u) for u in el["initial_users"])
    if "options" in el and el["type"] != "static_select":
        aan = [o["value"] for o in el.get("initial_options", [])]
        return " ".join(f"[{'x' if o['value'] in aan else ' '}] {o['text']['text']}" for o in el["options"])
    return ""
