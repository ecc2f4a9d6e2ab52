"""Block Kit, made here and nowhere else (law 9). A ``Bericht`` goes in, dicts come out; lengths are kept to Slack's."""

import json
from collections.abc import Mapping
from typing import Any

from messages.model import Alinea, Bericht, Knop

SECTIE, KOP, LABEL, WAARDE = 2900, 150, 75, 2000
BLOKKEN = 48


def cut(tekst: str, lengte: int) -> str:
    """A text that fits, with an ellipsis where it was cut."""
    return tekst if len(tekst) <= lengte else tekst[: lengte - 1].rstrip() + "…"


def plain(tekst: str, lengte: int = LABEL) -> dict[str, Any]:
    """A plain text object."""
    return {"type": "plain_text", "text": cut(tekst, lengte), "emoji": True}


def mrkdwn(tekst: str, lengte: int = SECTIE) -> dict[str, Any]:
    """A text object with Slack's own markup."""
    return {"type": "mrkdwn", "text": cut(tekst, lengte)}


def message(bericht: Bericht) -> list[dict[str, Any]]:
    """The blocks of a message or App Home."""
    blokken = [_paragraph(a, n) for n, a in enumerate(bericht.alineas)]
    if bericht.knoppen:
        blokken.append(
            {
                "type": "actions",
                "block_id": "knoppen",
                "elements": [element(k, n) for n, k in enumerate(bericht.knoppen)],
            }
        )
    return _fit(blokken)


def paragraphs(bericht: Bericht) -> list[dict[str, Any]]:
    """Only the paragraphs, for the top of a window."""
    return [_paragraph(a, n) for n, a in enumerate(bericht.alineas)]


def _fit(blokken: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if len(blokken) <= BLOKKEN:
        return blokken
    staart = blokken[-1:] if blokken[-1]["type"] == "actions" else []
    return [*blokken[: BLOKKEN - 1 - len(staart)], {"type": "context", "elements": [mrkdwn("…")]}, *staart]


def _paragraph(a: Alinea, n: int) -> dict[str, Any]:
    if a.rij:
        return {
            "type": "actions",
            "block_id": f"rij{n}",
            "elements": [element(k, f"{n}-{m}") for m, k in enumerate(a.rij)],
        }
    if a.soort == "lijn":
        return {"type": "divider"}
    if a.soort == "kop" and a.knop is None:
        return {"type": "header", "text": plain(a.tekst, KOP)}
    if a.soort == "klein":
        return {"type": "context", "elements": [mrkdwn(a.tekst)]}
    blok: dict[str, Any] = {"type": "section", "block_id": f"deel{n}", "text": mrkdwn(a.tekst or " ")}
    if a.knop:
        blok["accessory"] = element(a.knop, n)
    return blok


def element(knop: Knop, n: int | str) -> dict[str, Any]:
    """A button, or a menu where it has options. Its id names the machine and the button, its value what it answers."""
    actie = f"{knop.naam}#{n}"
    if knop.opties is not None:
        opties = [{"text": plain(label), "value": value(knop, waarde)} for waarde, label in knop.opties.items()]
        return {"type": "static_select", "action_id": actie, "placeholder": plain(knop.label, 150), "options": opties}
    uit: dict[str, Any] = {
        "type": "button",
        "action_id": actie,
        "text": plain(knop.label),
        "value": value(knop, knop.waarde),
    }
    if knop.stijl:
        uit["style"] = knop.stijl
    if knop.bevestig:
        uit["confirm"] = {
            "title": plain("Weet je het zeker?", 100), "text": mrkdwn(knop.bevestig, 300), "confirm": plain("Ja", 30), "deny": plain("Nee", 30),
        }  # fmt: skip
    return uit


def value(knop: Knop, waarde: str = "") -> str:
    """What a button answers: machine id, what it is about, the chosen value."""
    return cut("|".join((knop.id, knop.bij, waarde)), 150)


def home(bericht: Bericht) -> dict[str, Any]:
    """An App Home view."""
    return {"type": "home", "blocks": _fit_home(message_all(bericht))}


def message_all(bericht: Bericht) -> list[dict[str, Any]]:
    """The blocks of a long surface (windows and Home hold a hundred)."""
    blokken = [_paragraph(a, n) for n, a in enumerate(bericht.alineas)]
    if bericht.knoppen:
        blokken.append(
            {
                "type": "actions",
                "block_id": "knoppen",
                "elements": [element(k, n) for n, k in enumerate(bericht.knoppen)],
            }
        )
    return blokken


def _fit_home(blokken: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return blokken if len(blokken) <= 98 else [*blokken[:97], {"type": "context", "elements": [mrkdwn("…")]}]


def window(
    bericht: Bericht, velden: list[dict[str, Any]], metadata: Mapping[str, Any], formulier: str | None
) -> dict[str, Any]:
    """A window: a form where ``formulier`` is given, else something to read."""
    view: dict[str, Any] = {
        "type": "modal",
        "callback_id": formulier or f"lees:{bericht.key}",
        "title": plain(bericht.titel or "Samenwerkbot", 24),
        "close": plain(bericht.sluit or ("Annuleer" if formulier else "Sluit"), 24),
        "private_metadata": json.dumps(dict(metadata)),
        "blocks": _fit_home([*(message_all(bericht) if formulier is None else paragraphs(bericht)), *velden]),
    }
    if formulier:
        view["submit"] = plain(bericht.verstuur or "Bewaar", 24)
    if not view["blocks"]:
        view["blocks"] = [{"type": "section", "text": mrkdwn(" ")}]
    return view
