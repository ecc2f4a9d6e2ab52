"""A person of the proeftuin who plays along by the words on the screen, as somebody at the page would.

    sanne = Speler(tuin, "Sanne", bot.settle)   # without `bot.settle` it waits until the line has been silent
    await sanne.typ("nieuwe casus")
    await sanne.klik("Ja")
    await sanne.vul("Waar gaat het over?", {"Meedoen": "Hier is een vraag"}, "Bewaar")
    await sanne.klik("Nieuwe actie", in_="overleg-")
    await sanne.ziet("Genoteerd")

Places are her own chat with the bot, or a channel by the beginning of its name (`in_`). Every deed ends when the bot
has done what followed from it. What she cannot find is a LookupError that says what does stand there.
"""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from proeftuin.scherm import Blok, fields, fill_in, find_button, find_option, label_of, pressable, text_of
from proeftuin.vensters import Venster
from proeftuin.werkruimte import Bericht, Kanaal

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

GEDULD = 5.0  # seconds
STILTE = 0.15  # seconds without traffic, after which a bot elsewhere counts as done


class Geweigerd(Exception):
    """A deed that did not go through. ``fouten``: sentences by the label of their field, where the window gave these."""

    def __init__(self, tekst: str, fouten: Mapping[str, str] | None = None) -> None:
        super().__init__(tekst)
        self.fouten = dict(fouten or {})


class Speler:
    """One person. ``wie``: a first name or an id; ``rust``: waits until the bot in this process has done its work."""

    def __init__(
        self, tuin: Proeftuin, wie: str, rust: Callable[[], Awaitable[None]] | None = None, geduld: float = GEDULD
    ) -> None:
        self.tuin, self.geduld, self._rust = tuin, geduld, rust
        self.id = self._user(wie)

    # deeds
    async def typ(self, tekst: str, in_: str = "") -> str:
        """Type a message; its ts."""
        kanaal = await self.plek(in_)
        return str((await self._doe("typ", kanaal=kanaal.id, tekst=tekst))["ts"])

    async def stuur(self, *bestanden: tuple[str, bytes], tekst: str = "", in_: str = "") -> str:
        """Drop files, each (name, bytes), with words or without; the ts of the message."""
        kanaal = await self.plek(in_)
        return str((await self._doe("stuur", kanaal=kanaal.id, bestanden=packed(*bestanden), tekst=tekst))["ts"])

    async def klik(self, label: str, in_: str = "", *, keuze: str = "", bij: str = "", ouder: int = 0) -> None:
        """Press a button, or choose ``keuze`` from a menu: in the open window, else in the newest message that has it,
        else on Home. ``bij``: words beside it; ``ouder``: so many messages with this button further back."""
        waar, blok, element = await self._wait(
            lambda: self._button(label, in_, bij, ouder), f"geen knop [{label}]", in_
        )
        waarde = find_option(element, keuze) if keuze else None
        if keuze and waarde is None:
            raise LookupError(f"[{label}] heeft geen «{keuze}»")
        await self._doe("klik", block_id=blok["block_id"], action_id=element["action_id"], waarde=waarde, **waar)

    async def vul(self, titel: str, velden: Mapping[str, Any] | None = None, knop: str = "") -> None:
        """Fill in the open window with this title by the labels of its fields, and send it with ``knop``.

        Values: text, a date, a moment, the label of an option, a name; a list of these where more is possible; of files
        (name, bytes). What is not named keeps what stood there. Raises Geweigerd with the sentences at the fields."""
        venster = await self._wait(lambda: self._window(titel), f"geen venster ({titel})")
        vorm = venster.vorm
        if knop and knop != text_of(vorm.get("submit")):
            raise LookupError(f"({titel}) heeft [{text_of(vorm.get('submit'))}] en geen [{knop}]")
        staat = fields(vorm["blocks"], self._first_name)
        if vreemd := [label for label in velden or {} if label not in staat]:
            raise LookupError(f"({titel}) heeft geen {vreemd}; wel {list(staat)}")
        state: dict[str, dict[str, Any]] = {}
        for label, waarde in (velden or {}).items():
            blok = staat[label]
            if "external_select" in blok["element"]["type"]:
                blok = {**blok, "element": await self._looked_up(venster.id, blok, waarde)}
            elif blok["element"]["type"] == "file_input":
                waarde = (await self._doe("kies_bestand", bestanden=packed(*waarde)))["bestanden"]
            state[blok["block_id"]] = {blok["element"]["action_id"]: fill_in(blok["element"], waarde, self._user)}
        labels = {blok["block_id"]: label for label, blok in staat.items()}
        await self._doe("verstuur", labels, view_id=venster.id, state=state, hash=venster.hash)

    async def _looked_up(self, view_id: str, blok: Blok, gekozen: Any) -> Blok:
        """A field that looks things up, with what the bot offers for the last words of each label that is chosen."""
        opties: list[Blok] = []
        for label in [gekozen] if isinstance(gekozen, str) else gekozen:
            vraag = {
                "block_id": blok["block_id"],
                "action_id": blok["element"]["action_id"],
                "tekst": label.split(" · ")[-1],
            }
            opties += (await self._doe("suggestie", view_id=view_id, **vraag)).get("options", [])
        return {**blok["element"], "options": opties}

    async def sluit(self) -> None:
        """Close the window on top."""
        await self._doe("sluit", view_id=self._top().id)

    async def commando(self, tekst: str = "", in_: str = "") -> None:
        """Type ``/samenwerk`` with these words behind it."""
        kanaal = await self.plek(in_)
        await self._doe("commando", kanaal=kanaal.id, command="/samenwerk", tekst=tekst)

    async def snelkoppeling(self, callback_id: str = "nieuwe_casus") -> None:
        """Use a shortcut."""
        await self._doe("snelkoppeling", callback_id=callback_id)

    async def lees_alles(self) -> None:
        """Look into every channel, so that nothing stays unread."""
        for kanaal in [self.tuin.ruimte.dm(self.id), *self.tuin.ruimte.kanalen.values()]:
            if self.id in kanaal.leden:
                await self.tuin.doe(self.id, "gelezen", kanaal=kanaal.id)

    async def thuis(self) -> str:
        """Open Home; what it says."""
        await self._doe("thuis")
        return text_of(
            (await self._wait(lambda: self.tuin.vensters.thuis.get(self.id), "Thuis bleef leeg")).vorm["blocks"]
        )

    # looking
    async def ziet(self, woorden: str, in_: str = "") -> Bericht:
        """The newest message here with these words, as soon as there is one."""

        def newest() -> Bericht | None:
            return next((b for b in self._messages(in_) if woorden in text_of(b.blocks) or woorden in b.tekst), None)

        gevonden: Bericht = await self._wait(newest, f"nergens «{woorden}»", in_)
        return gevonden

    def leest(self, in_: str = "") -> list[str]:
        """The texts of the messages here, oldest first."""
        return [text_of(b.blocks) or b.tekst for b in self._messages(in_)][::-1]

    def knoppen(self, in_: str = "") -> list[str]:
        """The labels of everything that can be pressed here, newest message first."""
        return [label_of(element) for _, blocks in self._surfaces(in_) for _, element in pressable(blocks)]

    @property
    def venster(self) -> str:
        """The title of the window on top; empty where none is open."""
        stapel = self.tuin.vensters.stack(self.id)
        return text_of(stapel[-1].vorm.get("title")) if stapel else ""

    @property
    def venstertekst(self) -> str:
        """What the window on top says."""
        return text_of(self._top().vorm["blocks"])

    async def plek(self, begin: str = "") -> Kanaal:
        """Her chat with the bot, or the newest channel whose name begins like this, as soon as she is in it."""
        gevonden: Kanaal = await self._wait(lambda: self._place(begin), f"niet in een kanaal {begin}…")
        return gevonden

    async def rust(self) -> None:
        """Until nothing is on its way to the bot, and the bot is done."""
        gezien = -1
        while self.tuin.aflevering.taken or gezien != self._traffic():
            gezien = self._traffic()
            await asyncio.sleep(0.01 if self._rust else STILTE)
            await self.tuin.wacht_op(lambda: not self.tuin.aflevering.taken, self.geduld)
            if self._rust:
                await self._rust()

    # finding
    def _traffic(self) -> int:
        regels = self.tuin.opname.regels
        return int(regels[-1]["n"]) if regels else 0

    async def _doe(self, wat: str, labels: Mapping[str, str] | None = None, **velden: Any) -> dict[str, Any]:
        uit = await self.tuin.doe(self.id, wat, **velden)
        await self.rust()
        if not uit["ok"]:
            fouten = {(labels or {}).get(veld, veld): zin for veld, zin in uit.get("fouten", {}).items()}
            raise Geweigerd(uit.get("tekst") or str(fouten), fouten)
        return uit

    async def _wait(self, vraag: Callable[[], Any], mis: str, in_: str = "") -> Any:
        try:
            return await self.tuin.wacht_op(vraag, self.geduld)
        except TimeoutError:
            laatste = self.leest(in_)[-3:]
            hier = f"venster ({self.venster}), knoppen {self.knoppen(in_)[:12]}, laatste berichten {laatste}"
            raise LookupError(f"{self._first_name(self.id)}: {mis}. Wel: {hier}") from None

    def _button(self, label: str, in_: str, bij: str, ouder: int) -> tuple[dict[str, Any], Blok, Blok] | None:
        raak = ((waar, *b) for waar, blocks in self._surfaces(in_) if (b := find_button(blocks, label, bij)))
        return next((gevonden for n, gevonden in enumerate(raak) if n == ouder), None)

    def _surfaces(self, in_: str) -> Iterator[tuple[dict[str, Any], list[Blok] | None]]:
        for venster in self.tuin.vensters.stack(self.id)[-1:]:
            yield {"view_id": venster.id}, venster.vorm["blocks"]
        for bericht in self._messages(in_):
            yield {"kanaal": bericht.kanaal, "ts": bericht.ts}, bericht.blocks
        thuis = self.tuin.vensters.thuis.get(self.id)
        if thuis and not in_:
            yield {"view_id": thuis.id}, thuis.vorm["blocks"]

    def _messages(self, in_: str) -> Iterable[Bericht]:
        kanaal = self._place(in_)
        alle = reversed(kanaal.berichten.values()) if kanaal else ()
        return (b for b in alle if b.alleen_voor in (None, self.id))

    def _place(self, begin: str) -> Kanaal | None:
        if not begin:
            return self.tuin.ruimte.dm(self.id)
        eigen = [k for k in self.tuin.ruimte.kanalen.values() if self.id in k.leden and k.naam.startswith(begin)]
        return eigen[-1] if eigen else None

    def _window(self, titel: str) -> Venster | None:
        return self._top() if self.venster == titel else None

    def _top(self) -> Venster:
        stapel = self.tuin.vensters.stack(self.id)
        if not stapel:
            raise LookupError(f"{self._first_name(self.id)} heeft geen venster open")
        return stapel[-1]

    def _user(self, wie: str) -> str:
        mensen = self.tuin.ruimte.personen
        gevonden = wie if wie in mensen else next((p.id for p in mensen.values() if p.naam.split()[0] == wie), None)
        if gevonden is None:
            raise LookupError(f"wie is {wie}?")
        return gevonden

    def _first_name(self, user: str) -> str:
        mens = self.tuin.ruimte.personen.get(user)
        return mens.naam.split()[0] if mens else user


def packed(*bestanden: tuple[str, bytes]) -> list[dict[str, str]]:
    """Files as they go over the line: a name and the bytes in base64."""
    return [{"naam": naam, "inhoud": base64.b64encode(inhoud).decode()} for naam, inhoud in bestanden]
