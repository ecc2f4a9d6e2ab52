"""The websocket side of Socket Mode: a ticket for each line, hello, acks in, and saying goodbye as Slack does."""

from __future__ import annotations

import asyncio
import json
import secrets
from typing import TYPE_CHECKING

from aiohttp import WSMsgType, web

from proeftuin.personen import APP
from proeftuin.vervoer import Socketvervoer

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

HOOGSTENS = 10  # lines open at once, as at Slack


class Lijnen:
    def __init__(self, proeftuin: Proeftuin) -> None:
        self.p = proeftuin
        self.vervoer = Socketvervoer()
        self.kaartjes: set[str] = set()
        self.verzoeken: dict[web.WebSocketResponse, web.Request] = {}

    def ticket(self) -> str:
        kaartje = secrets.token_urlsafe(16)
        self.kaartjes.add(kaartje)
        return f"{self.p.url.replace('http', 'ws', 1)}/link?ticket={kaartje}&app_id={APP}"

    async def handle(self, request: web.Request) -> web.StreamResponse:
        kaartje = request.query.get("ticket", "")
        if kaartje not in self.kaartjes:
            raise web.HTTPForbidden(text="this ticket is not valid")
        self.kaartjes.discard(kaartje)
        lijn = web.WebSocketResponse(heartbeat=30, max_msg_size=0)
        await lijn.prepare(request)
        if len(self.vervoer.lijnen) >= HOOGSTENS:
            await self.dismiss(lijn, "too_many_websockets")
            return lijn
        self.vervoer.lijnen.append(lijn)
        self.verzoeken[lijn] = request
        await lijn.send_str(json.dumps(self.vervoer.hello()))
        self.p.show_connection()
        try:
            async for bericht in lijn:
                if bericht.type == WSMsgType.TEXT:
                    self.vervoer.receive(bericht.data)
        finally:
            self.vervoer.drop(lijn)
            self.verzoeken.pop(lijn, None)
            self.p.show_connection()
        return lijn

    async def dismiss(self, lijn: web.WebSocketResponse, reden: str) -> None:
        """Slack warns first; what comes in the meantime goes over the other lines."""
        if lijn in self.vervoer.lijnen:
            self.vervoer.lijnen.remove(lijn)
        await lijn.send_str(json.dumps({"type": "disconnect", "reason": reden, "debug_info": {"host": "proeftuin"}}))
        await asyncio.sleep(self.p.tempo.afscheid)
        await lijn.close()

    async def refresh(self, reden: str = "refresh_requested") -> None:
        await asyncio.gather(*(self.dismiss(lijn, reden) for lijn in list(self.vervoer.lijnen)))

    async def cut(self) -> None:
        """Break all lines without a word, as a lost network does."""
        for lijn in list(self.vervoer.lijnen):
            self.vervoer.drop(lijn)
            transport = self.verzoeken[lijn].transport
            if transport:
                transport.abort()

    async def close(self) -> None:
        for lijn in list(self.vervoer.lijnen):
            await lijn.close()
