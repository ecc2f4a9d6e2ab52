"""A person at the proeftuin: sees the newest messages and windows, presses what is there, waits for what comes.

Everything goes through `doe`, the entrance of the page; nothing here looks into the bot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from proeftuin import Proeftuin
from proeftuin.personen import Persoon
from proeftuin.vensters import Venster
from proeftuin.werkruimte import Bericht, Kanaal

WACHT = 30.0


class Iemand:
    """One person. ``kanaal``: where to look; the own chat with the bot where nothing is said."""

    def __init__(self, tuin: Proeftuin, user: str) -> None:
        self.tuin, self.user = tuin, user

    @property
    def dm(self) -> Kanaal:
        """The own chat with the bot."""
        return self.tuin.ruimte.dm(self.user)

    @property
    def venster(self) -> Venster | None:
        """The window on top."""
        stapel = self.tuin.vensters.stack(self.user)
        return stapel[-1] if stapel else None

    def heard(self, kanaal: Kanaal | None = None) -> list[Bericht]:
        """What the bot said, oldest first."""
        return [b for b in (kanaal or self.dm).berichten.values() if b.van_bot and b.alleen_voor in (None, self.user)]

    def buttons(
        self, naam: str, kanaal: Kanaal | None = None
    ) -> Iterator[tuple[Bericht, dict[str, Any], dict[str, Any]]]:
        """(message, block, element) of this button, newest first."""
        for bericht in reversed(self.heard(kanaal)):
            for blok in bericht.blocks or ():
                for el in _elements(blok):
                    if el.get("action_id", "").split("#")[0] == naam:
                        yield bericht, blok, el

    async def typ(self, tekst: str) -> str:
        """Type in the own chat; the message's ts."""
        return str((await self.tuin.doe(self.user, "typ", kanaal=self.dm.id, tekst=tekst))["ts"])

    async def klik(self, naam: str, kanaal: Kanaal | None = None) -> bool:
        """Press the newest button of this name, as soon as it is there. False where the bot did not hear it."""
        k = kanaal or self.dm
        await self.tuin.wacht_op(lambda: next(self.buttons(naam, k), None), WACHT)
        bericht, blok, el = next(self.buttons(naam, k))
        plek = {"kanaal": k.id, "ts": bericht.ts, "block_id": blok["block_id"], "action_id": el["action_id"]}
        return bool((await self.tuin.doe(self.user, "klik", **plek, waarde=el.get("value")))["ok"])

    async def verstuur(self, callback_id: str, **velden: Any) -> bool:
        """Fill in a window as soon as it is there, and send it. False where the bot did not hear it."""
        await self.tuin.wacht_op(lambda: self.venster and self.venster.vorm["callback_id"] == callback_id, WACHT)
        assert self.venster
        state = {}
        for blok in self.venster.vorm["blocks"]:
            if blok["type"] == "input" and (sleutel := blok["block_id"]) in velden:
                state[sleutel] = {blok["element"]["action_id"]: _filled(blok["element"], velden[sleutel])}
        uit = await self.tuin.doe(self.user, "verstuur", view_id=self.venster.id, state=state)
        return bool(uit["ok"])

    async def hears(self, deel: str, aantal: int = 1, kanaal: Kanaal | None = None) -> None:
        """Wait until so many of the bot's messages have this in their text or blocks."""
        await self.tuin.wacht_op(
            lambda: sum(deel in f"{b.tekst}{b.blocks}" for b in self.heard(kanaal)) >= aantal, WACHT
        )


def newcomers(tuin: Proeftuin, aantal: int) -> list[Iemand]:
    """People who are not in the story: so many more professionals in the workspace."""
    for n in range(aantal):
        user = f"U0{n:05d}"
        tuin.ruimte.personen[user] = Persoon(user, f"Collega {n}", "professional", "1d5c63")
    return [Iemand(tuin, f"U0{n:05d}") for n in range(aantal)]


def _elements(blok: dict[str, Any]) -> Iterable[dict[str, Any]]:
    yield from blok.get("elements", ()) if blok["type"] == "actions" else ()
    if blok.get("accessory"):
        yield blok["accessory"]


def _filled(el: dict[str, Any], waarde: Any) -> dict[str, Any]:
    soort = el["type"]
    gekozen = [o for o in el.get("options", ()) if o["value"] in ([waarde] if isinstance(waarde, str) else waarde)]
    inhoud: dict[str, Any] = {
        "plain_text_input": {"value": waarde},
        "static_select": {"selected_option": gekozen[0] if gekozen else None},
        "radio_buttons": {"selected_option": gekozen[0] if gekozen else None},
        "checkboxes": {"selected_options": gekozen},
        "datepicker": {"selected_date": waarde},
        "users_select": {"selected_user": waarde},
        "multi_users_select": {"selected_users": waarde},
    }[soort]
    return {"type": soort, **inhoud}
