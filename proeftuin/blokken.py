"""Would Slack take these blocks, or this view? And what Slack adds to blocks it took: the ids the app left out.

`check_blocks` and `check_view` give Slack's messages, an empty list when all is well. Nothing is mended or shortened here.
"""

from __future__ import annotations

import copy
import json
import secrets
from typing import Any

from proeftuin.elementen import check_element, check_image
from proeftuin.keuring import Keuring

MOST = {"message": 50, "modal": 100, "home": 100}
EVERYWHERE = {"actions", "context", "divider", "header", "image", "input", "rich_text", "section", "video"}
SURFACE = {"message": EVERYWHERE | {"file", "markdown", "table"}, "modal": EVERYWHERE, "home": EVERYWHERE | {"table"}}
FIELDS: dict[str, tuple[set[str], set[str]]] = {
    "section": (set(), {"text", "fields", "accessory", "expand"}),
    "header": ({"text"}, set()),
    "context": ({"elements"}, set()),
    "actions": ({"elements"}, set()),
    "input": ({"label", "element"}, {"hint", "optional", "dispatch_action"}),
    "image": ({"alt_text"}, {"image_url", "slack_file", "title"}),
    "divider": (set(), set()),
    "markdown": ({"text"}, set()),
    "rich_text": ({"elements"}, set()),
}
MODAL = (
    {"type", "title", "blocks"},
    {"submit", "close", "private_metadata", "callback_id", "external_id", "clear_on_close", "notify_on_close"},
)
HOME = ({"type", "blocks"}, {"private_metadata", "callback_id", "external_id"})
MESSAGE_TEXT = 13_200  # characters in all blocks of one message; Slack says msg_blocks_too_long


def check_blocks(blocks: Any, plek: str = "message", waar: str = "/blocks", k: Keuring | None = None) -> list[str]:
    k = k or Keuring()
    rij = k.count(waar, blocks, MOST[plek], 0)
    for i, blok in enumerate(rij):
        check_block(k, f"{waar}/{i}", blok, plek)
    k.distinct(waar, [b.get("block_id") for b in rij if isinstance(b, dict)], "block_id")
    if sum(isinstance(b, dict) and b.get("type") == "table" for b in rij) > 1:
        k.say(waar, "only one table is allowed")
    if len(k.focus) > 1:
        k.say(k.focus[1], "only one element may have focus_on_load")
    return k.fouten


def check_block(k: Keuring, waar: str, blok: Any, plek: str) -> None:
    soort = blok.get("type") if isinstance(blok, dict) else None
    if soort not in SURFACE[plek]:
        k.say(waar, f"unsupported type: {soort}" if soort else "missing required field: type")
        return
    k.length(waar + "/block_id", blok.get("block_id"), 255, 1)
    if soort in FIELDS:
        needed, allowed = FIELDS[soort]
        k.fields(waar, blok, {"type", *needed}, {"block_id", *allowed})
    check = CHECKS.get(soort)
    if check:
        check(k, waar, blok)


def check_section(k: Keuring, waar: str, blok: dict[str, Any]) -> None:
    if not blok.get("text") and not blok.get("fields"):
        k.say(waar, "missing required field: text")
    k.text(waar + "/text", blok.get("text"))
    if "fields" in blok:
        for i, veld in enumerate(k.count(waar + "/fields", blok["fields"], 10)):
            k.text(f"{waar}/fields/{i}", veld, 2000)
    if "accessory" in blok:
        check_element(k, waar + "/accessory", blok["accessory"], "section")


def check_context(k: Keuring, waar: str, blok: dict[str, Any]) -> None:
    for i, deel in enumerate(k.count(waar + "/elements", blok.get("elements"), 10)):
        if isinstance(deel, dict) and deel.get("type") in ("plain_text", "mrkdwn"):
            k.text(f"{waar}/elements/{i}", deel)
        else:
            check_element(k, f"{waar}/elements/{i}", deel, "context")


def check_actions(k: Keuring, waar: str, blok: dict[str, Any]) -> None:
    delen = k.count(waar + "/elements", blok.get("elements"), 25)
    for i, deel in enumerate(delen):
        check_element(k, f"{waar}/elements/{i}", deel, "actions")
    k.distinct(waar, [d.get("action_id") for d in delen if isinstance(d, dict)], "action_id")


def check_input(k: Keuring, waar: str, blok: dict[str, Any]) -> None:
    k.text(waar + "/label", blok.get("label"), 2000, plain=True)
    k.text(waar + "/hint", blok.get("hint"), 2000, plain=True)
    check_element(k, waar + "/element", blok.get("element"), "input")


def check_picture(k: Keuring, waar: str, blok: dict[str, Any]) -> None:
    check_image(k, waar, blok)
    k.text(waar + "/title", blok.get("title"), 2000, plain=True)


CHECKS: dict[str, Any] = {
    "section": check_section,
    "context": check_context,
    "actions": check_actions,
    "input": check_input,
    "image": check_picture,
    "header": lambda k, w, b: k.text(w + "/text", b.get("text"), 150, plain=True),
    "markdown": lambda k, w, b: k.length(w + "/text", b.get("text"), 12_000, 1),
}


def check_view(view: Any, soorten: tuple[str, ...] = ("modal",)) -> list[str]:
    k = Keuring()
    soort = view.get("type") if isinstance(view, dict) else None
    if soort not in soorten:
        k.say("/view", f"unsupported type: {soort}" if soort else "missing required field: type")
        return k.fouten
    k.fields("/view", view, *(MODAL if soort == "modal" else HOME))
    for key in ("title", "submit", "close"):
        k.text(f"/view/{key}", view.get(key), 24, plain=True)
    k.length("/view/private_metadata", view.get("private_metadata"), 3000)
    k.length("/view/callback_id", view.get("callback_id"), 255)
    k.length("/view/external_id", view.get("external_id"), 255)
    blocks = view.get("blocks", [])
    check_blocks(blocks, soort, "/view/blocks", k)
    asks = any(isinstance(b, dict) and b.get("type") == "input" for b in blocks if isinstance(blocks, list))
    if soort == "modal" and asks and not view.get("submit"):
        k.say("/view", "missing required field: submit")
    return k.fouten


def view_bytes(view: dict[str, Any]) -> int:
    return len(json.dumps(view, ensure_ascii=False).encode())


def text_size(blocks: Any) -> int:
    if isinstance(blocks, dict):
        return sum(len(v) if k == "text" and isinstance(v, str) else text_size(v) for k, v in blocks.items())
    return sum(text_size(b) for b in blocks) if isinstance(blocks, list) else 0


def complete_blocks(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A copy with a block_id and an action_id wherever the app gave none, as Slack stores it."""
    eigen = copy.deepcopy(blocks)
    for blok in eigen:
        blok.setdefault("block_id", secrets.token_urlsafe(4)[:5])
        for element in interactive(blok):
            element.setdefault("action_id", secrets.token_urlsafe(4)[:5])
    return eigen


def interactive(blok: dict[str, Any]) -> list[dict[str, Any]]:
    """The elements of one block that a person can use."""
    soort = blok["type"]
    delen = (
        blok.get("elements", []) if soort == "actions" else [blok.get("element" if soort == "input" else "accessory")]
    )
    return [d for d in delen if isinstance(d, dict) and d.get("type") != "image"]


def find_element(blocks: list[dict[str, Any]] | None, block_id: str, action_id: str) -> dict[str, Any] | None:
    for blok in blocks or ():
        if blok.get("block_id") == block_id:
            return next((e for e in interactive(blok) if e["action_id"] == action_id), None)
    return None
