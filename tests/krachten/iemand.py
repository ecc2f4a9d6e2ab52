"""A person at the proeftuin who goes by what stands there and not by the words: for load, and for a bot that falls away.

A click may be lost, so he presses again until something comes; a text is never typed twice, Slack brings it.
Everything goes through `doe`, the entrance of the page; nothing here looks into the bot.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from proeftuin import Proeftuin
from proeftuin.personen import Persoon
from proeftuin.vensters import Venster
from proeftuin.werkruimte import Bericht, Kanaal

Knop = tuple[Bericht, dict[str, Any], dict[str, Any]]
WACHT, NOG_EENS, METEEN = 300.0, 2.0, 0.1  # seconds; a busy machine needs the patience


class Iemand:
    """One person. ``kanaal``: where to look; the own chat with the bot where nothing is said. ``typte``: all his texts, by
    their ts; ``vulde``: those in windows that were taken. While ``mag`` is cleared he looks but does nothing."""

    def __init__(self, tuin: Proeftuin, user: str) -> None:
        self.tuin, self.user = tuin, user
        self.typte: dict[str, str] = {}
        self.vulde: list[str] = []
        self.mag = asyncio.Event()
        self.mag.set()

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

    def buttons(self, naam: str, kanaal: Kanaal | None = None) -> Iterator[Knop]:
        """(message, block, element) of this button, newest first."""
        for bericht in reversed(self.heard(kanaal)):
            for blok in bericht.blocks or ():
                yield from ((bericht, blok, el) for el in _elements(blok) if _name(el) == naam)

    def newest(self, *namen: str) -> str:
        """Which of these buttons stands lowest in the chat; empty where none does."""
        gevonden = {naam: next(self.buttons(naam), None) for naam in namen}
        staan = {naam: knop[0].ts for naam, knop in gevonden.items() if knop}
        return max(staan, key=lambda naam: staan[naam]) if staan else ""

    async def typ(self, tekst: str) -> str:
        """Type in the own chat; the message's ts."""
        ts = str((await self._doe("typ", kanaal=self.dm.id, tekst=tekst))["ts"])
        self.typte[ts] = tekst
        return ts

    async def klik(self, naam: str, kanaal: Kanaal | None = None, waarde: str = "") -> bool:
        """Press the newest button of this name (with this value), as soon as it is there. False where the bot did not
        hear it."""
        k = kanaal or self.dm

        def there() -> Knop | None:
            return next((b for b in self.buttons(naam, k) if waarde in ("", b[2].get("value"))), None)

        bericht, blok, el = await self.tuin.wacht_op(there, WACHT)
        plek = {"kanaal": k.id, "ts": bericht.ts, "block_id": blok["block_id"], "action_id": el["action_id"]}
        return bool((await self._doe("klik", **plek, waarde=el.get("value")))["ok"])

    async def klik_tot(self, naam: str, gezien: Callable[[], Any], kanaal: Kanaal | None = None) -> int:
        """Press, and press again, until this is seen; how often that was. Who sees that nobody heard it, does not wait."""
        keren = 0
        async with asyncio.timeout(WACHT):
            while not gezien():
                gehoord = await self.klik(naam, kanaal)
                keren += 1
                await self.sees(gezien, NOG_EENS if gehoord else METEEN)
        return keren

    async def open(self, naam: str, callback_id: str, kanaal: Kanaal | None = None) -> None:
        """Press until this window stands there. One that was asked for twice may come twice: then first let that be."""
        if await self.klik_tot(naam, lambda: self.has_window(callback_id), kanaal) > 1:
            await asyncio.sleep(self.tuin.tempo.trigger)

    async def druk(self, naam: str) -> bool:
        """Press a button of the window on top, and see what comes of it. False where that is nothing."""
        venster = self.venster
        blokken = venster.vorm["blocks"] if venster else ()
        knop = next(((blok, el) for blok in blokken for el in _elements(blok) if _name(el) == naam), None)
        if not venster or not knop:
            return False
        oud = venster.hash
        plek = {"view_id": venster.id, "block_id": knop[0]["block_id"], "action_id": knop[1]["action_id"]}
        if not (await self._doe("klik", **plek, waarde=knop[1].get("value")))["ok"]:
            return False
        return await self.sees(lambda: self.venster is not venster or venster.hash != oud, NOG_EENS)

    async def verstuur(self, callback_id: str, **velden: Any) -> bool:
        """Fill in the window that is open, and send it. False where the bot did not hear it, or found something wrong."""
        if not self.has_window(callback_id):
            return False
        assert self.venster
        state = {}
        for blok in self.venster.vorm["blocks"]:
            waarde = velden.get(blok.get("block_id", "").partition(":")[0]) if blok["type"] == "input" else None
            if waarde is not None:
                state[blok["block_id"]] = {blok["element"]["action_id"]: _filled(blok["element"], waarde)}
        return bool((await self._doe("verstuur", view_id=self.venster.id, state=state))["ok"])

    async def sluit(self) -> None:
        """Close every window."""
        while self.venster:
            await self._doe("sluit", view_id=self.venster.id)

    def has_window(self, callback_id: str) -> bool:
        """Whether this window is on top."""
        return bool(self.venster and self.venster.vorm["callback_id"] == callback_id)

    async def sees(self, gezien: Callable[[], Any], seconden: float = WACHT) -> bool:
        """Look until this is so, or for this long."""
        try:
            await self.tuin.wacht_op(gezien, seconden)
        except TimeoutError:
            return False
        return True

    async def hears(self, deel: str, aantal: int = 1) -> None:
        """Wait until so many of the bot's messages have this in their text or blocks."""
        await self.tuin.wacht_op(lambda: self.count(deel) >= aantal, WACHT)

    def count(self, deel: str) -> int:
        """How many of the bot's messages have this in their text or blocks."""
        return sum(deel in f"{b.tekst}{b.blocks}" for b in self.heard())

    async def _doe(self, wat: str, **velden: Any) -> dict[str, Any]:
        await self.mag.wait()
        return await self.tuin.doe(self.user, wat, **velden)


def newcomers(tuin: Proeftuin, aantal: int) -> list[Iemand]:
    """People who are not in the story: so many more professionals in the workspace."""
    al = sum(user.startswith("U0NIEUW") for user in tuin.ruimte.personen)
    ids = [f"U0NIEUW{n:04d}" for n in range(al, al + aantal)]
    tuin.ruimte.personen |= {user: Persoon(user, f"Collega {user[-4:]}", "professional", "1d5c63") for user in ids}
    return [Iemand(tuin, user) for user in ids]


def _name(el: dict[str, Any]) -> str:
    return str(el.get("action_id", "")).partition("#")[0]


def _elements(blok: dict[str, Any]) -> Iterable[dict[str, Any]]:
    yield from blok.get("elements", ()) if blok["type"] == "actions" else ()
    if blok.get("accessory"):
        yield blok["accessory"]


def _filled(el: dict[str, Any], waarde: Any) -> dict[str, Any]:
    soort = el["type"]
    gekozen = [o for o in el.get("options", ()) if o["value"] in ([waarde] if isinstance(waarde, str) else waarde)]
    inhoud: dict[str, dict[str, Any]] = {
        "plain_text_input": {"value": waarde},
        "static_select": {"selected_option": gekozen[0] if gekozen else None},
        "radio_buttons": {"selected_option": gekozen[0] if gekozen else None},
        "checkboxes": {"selected_options": gekozen},
        "datepicker": {"selected_date": waarde},
        "users_select": {"selected_user": waarde},
        "multi_users_select": {"selected_users": waarde},
    }
    return {"type": soort, **inhoud[soort]}
