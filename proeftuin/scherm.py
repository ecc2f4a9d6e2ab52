"""What somebody can read and press on a surface, found by the words that stand on it. Reads blocks; does nothing.

A surface is a list of blocks: a message, a window or Home. Labels are compared as they are shown.
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from proeftuin.blokken import interactive
from proeftuin.invoer import INITIAL

Blok = dict[str, Any]
Noem = Callable[[str], str]  # a Slack user id to the name that labels use


def text_of(deel: Any) -> str:
    """All words of a block, an element or a list of these, as they are shown, one line a text."""
    if isinstance(deel, list):
        return "\n".join(filter(None, map(text_of, deel)))
    if not isinstance(deel, dict):
        return ""
    if isinstance(deel.get("text"), str):
        return html.unescape(deel["text"])
    return text_of([v for k, v in deel.items() if isinstance(v, dict | list) and k not in ("confirm", "options")])


def label_of(element: Blok) -> str:
    """What stands on a button, or in a menu before something was chosen."""
    return text_of(element.get("text") or element.get("placeholder"))


def pressable(blocks: Sequence[Blok] | None) -> Iterator[tuple[Blok, Blok]]:
    """(block, element) of everything outside a form that can be pressed or chosen from."""
    for blok in blocks or ():
        if blok["type"] != "input":
            yield from ((blok, element) for element in interactive(blok))


def find_button(blocks: Sequence[Blok] | None, label: str, bij: str = "") -> tuple[Blok, Blok] | None:
    """The first button with this label; ``bij``: words that stand in the same block."""
    return next(((b, e) for b, e in pressable(blocks) if label_of(e) == label and bij in text_of(b)), None)


def find_option(element: Blok, label: str) -> Blok | None:
    """The option with this label, or with this first word where one has it: people are called by their first name."""
    opties = [*element.get("options", ()), *(o for groep in element.get("option_groups", ()) for o in groep["options"])]
    voluit = [o for o in opties if text_of(o["text"]) == label]
    kort = [o for o in opties if text_of(o["text"]).partition(" ")[0] == label]
    return voluit[0] if voluit else kort[0] if len(kort) == 1 else None


def fields(blocks: Sequence[Blok], noem: Noem) -> dict[str, Blok]:
    """The inputs of a form by their label. One that repeats is called after the person above it, or after the field
    above it: ``Mo, Waarom?`` and ``Wonen, in het kort``."""
    gevonden: list[tuple[str, str, Blok]] = []
    groep = vorige = ""
    for blok in blocks:
        if blok["type"] == "section":
            groep = _person(text_of(blok), noem)
        elif blok["type"] == "input":
            label = text_of(blok["label"])
            gevonden.append((groep or vorige, label, blok))
            vorige = label
    aantal = Counter(label for _, label, _ in gevonden)
    return {f"{boven}, {label}" if boven and aantal[label] > 1 else label: blok for boven, label, blok in gevonden}


def _person(kop: str, noem: Noem) -> str:
    """The person above a group of fields: ``*<@U0MO>*`` or ``*Zus*``; empty for any other text."""
    naam = kop[1:-1] if kop.startswith("*") and kop.endswith("*") and kop.count("*") == 2 else ""
    return noem(naam[2:-1]) if naam.startswith("<@") else naam


def fill_in(element: Blok, waarde: Any, user: Noem) -> dict[str, Any]:
    """What the person gives, as Slack's state has it. Raises LookupError for an option that is not on offer."""
    soort = element["type"]
    key = INITIAL[soort][0]
    lijst = [] if waarde in (None, "") else list(waarde) if isinstance(waarde, list | tuple) else [waarde]
    uit: list[Any]
    if key.startswith("selected_option"):
        uit = [_offered(element, label) for label in lijst]
    elif key == "files":
        uit = lijst
    elif key.startswith("selected_user"):
        uit = [user(naam) for naam in lijst]
    else:
        uit = [int(w.timestamp()) if isinstance(w, datetime) else str(w) for w in lijst]
    return {"type": soort, key: uit if key.endswith("s") else next(iter(uit), None)}


def _offered(element: Blok, label: str) -> Blok:
    optie = find_option(element, label)
    if optie is None:
        raise LookupError(f"geen keuze «{label}»; wel {[text_of(o['text']) for o in element.get('options', ())]}")
    return optie
