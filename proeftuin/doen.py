"""One entrance for everything a person does, for the page and for tests alike: `doe(wie, wat, ...)`."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from proeftuin import daden, handelingen
from proeftuin.fout import Melding

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

Daad = Callable[..., Awaitable[dict[str, Any]]]
DADEN: dict[str, Daad] = {
    "typ": daden.type_text,
    "stuur": daden.share_files,
    "kies_bestand": daden.choose_files,
    "bewerk": daden.change_text,
    "verwijder": daden.remove_text,
    "gelezen": daden.read_channel,
    "thuis": daden.look_home,
    "klik": handelingen.click,
    "verstuur": handelingen.submit,
    "sluit": handelingen.close,
    "commando": handelingen.use_command,
    "snelkoppeling": handelingen.use_shortcut,
    "suggestie": handelingen.suggest,
}


async def do(p: Proeftuin, wie: str, wat: str, velden: dict[str, Any]) -> dict[str, Any]:
    """{"ok": True, ...}; or ok False with `fouten` at fields of a window, or with `tekst` for the person."""
    try:
        daden.person(p, wie)
        return {"ok": True} | await bind(p, wie, wat, velden)
    except Melding as melding:
        p.meldingen.append((wie, str(melding)))
        return {"ok": False, "tekst": str(melding)}


def bind(p: Proeftuin, wie: str, wat: str, velden: dict[str, Any]) -> Awaitable[dict[str, Any]]:
    """The deed with its fields, refused here when one is missing or strange."""
    daad = DADEN.get(wat)
    if daad is None:
        raise Melding("Dat kan hier niet.")
    try:
        inspect.signature(daad).bind(p, wie, **velden)
    except TypeError as fout:
        raise Melding(f"Dit verzoek klopt niet: {fout}") from None
    return daad(p, wie, **velden)
