"""The live side of the page: who looks, and what they are told. Server-Sent Events, one queue for each open page.

A person hears only of channels they are in.
"""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

from aiohttp import web

from proeftuin.beeld import show_for_page
from proeftuin.werkruimte import Feit

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

ACHTERSTAND = 2_000  # events; a page that lags further behind is cut off and asks anew
STIL = 15.0  # seconds between signs of life


class Stroom:
    def __init__(self, proeftuin: Proeftuin) -> None:
        self.p = proeftuin
        self.kijkers: dict[asyncio.Queue[dict[str, Any] | None], str] = {}

    def send(self, wie: str | None, regel: dict[str, Any]) -> None:
        """To one person's pages, or to all when `wie` is None."""
        for rij, kijker in list(self.kijkers.items()):
            if wie is not None and kijker != wie:
                continue
            if rij.qsize() > ACHTERSTAND:
                del self.kijkers[rij]
                rij.put_nowait(None)
            else:
                rij.put_nowait(regel)

    def hear(self, feit: Feit) -> None:
        if not self.kijkers:
            return
        kanaal, bericht = feit.kanaal, feit.bericht or feit.vorig
        if kanaal and bericht and feit.soort in ("bericht", "gewijzigd", "verwijderd"):
            regel = {"soort": feit.soort, "kanaal": kanaal.id, "bericht": show_for_page(bericht, kanaal)}
            for user in kanaal.leden:
                if bericht.alleen_voor in (None, user):
                    self.send(user, regel)
        elif kanaal:
            for user in {*kanaal.leden, feit.user}:
                self.send(user, {"soort": "kanalen"})

    def windows(self, user: str) -> None:
        vensters = self.p.vensters
        thuis = vensters.thuis.get(user)
        self.send(user, {"soort": "vensters", "vensters": [v.show() for v in vensters.stack(user)]})
        if thuis:
            self.send(user, {"soort": "thuis", "view": thuis.show()})

    async def handle(self, request: web.Request) -> web.StreamResponse:
        antwoord = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        await antwoord.prepare(request)
        rij: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue()
        self.kijkers[rij] = request.query.get("wie", "")
        try:
            await antwoord.write(b"retry: 1000\n\n")
            while (blok := await self.next_block(rij)) is not None:
                await antwoord.write(blok)
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            self.kijkers.pop(rij, None)
        return antwoord

    async def next_block(self, rij: asyncio.Queue[dict[str, Any] | None]) -> bytes | None:
        try:
            regel = await asyncio.wait_for(rij.get(), STIL)
        except TimeoutError:
            return b": ik ben er nog\n\n"
        return None if regel is None else f"data: {json.dumps(regel, ensure_ascii=False)}\n\n".encode()

    def close(self) -> None:
        for rij in list(self.kijkers):
            rij.put_nowait(None)
