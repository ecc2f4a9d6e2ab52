"""response_url: an address in each interaction where the app may answer, five times and for half an hour.

The only way to change or remove a message that one person sees.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from aiohttp import web

from proeftuin.fout import SlackFout
from proeftuin.methoden.inhoud import read_content
from proeftuin.personen import BOT, BOT_ID
from proeftuin.werkruimte import Kanaal

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

KEREN = 5


@dataclass
class Adres:
    kanaal: Kanaal
    user: str
    ts: str | None
    tot: float
    over: int = KEREN


class Antwoordadressen:
    def __init__(self, proeftuin: Proeftuin) -> None:
        self.p = proeftuin
        self.adressen: dict[str, Adres] = {}

    def issue(self, kanaal: Kanaal, user: str, ts: str | None = None) -> str:
        nu = time.monotonic()
        self.adressen = {k: a for k, a in self.adressen.items() if a.tot > nu - 60}
        key = secrets.token_urlsafe(18)
        self.adressen[key] = Adres(kanaal, user, ts, nu + self.p.tempo.response_url)
        return f"{self.p.url}/response/{key}"

    async def handle(self, request: web.Request) -> web.StreamResponse:
        try:
            body = await request.json()
        except ValueError:
            body = None
        if not isinstance(body, dict):
            return web.json_response({"ok": False, "error": "invalid_payload"}, status=400)
        if self.p.vertraging:
            await asyncio.sleep(self.p.vertraging)
        answer, status = self.use(request.match_info["id"], body)
        self.p.opname.note_call("response_url", body, answer)
        return web.json_response(answer, status=status)

    def use(self, key: str, body: dict[str, Any]) -> tuple[dict[str, Any], int]:
        adres = self.adressen.get(key)
        if adres is None or time.monotonic() > adres.tot:
            return {"ok": False, "error": "expired_url"}, 404
        if adres.over < 1:
            return {"ok": False, "error": "used_url"}, 404
        adres.over -= 1
        try:
            self.answer(adres, body)
        except SlackFout as fout:
            return fout.answer(), 400
        return {"ok": True}, 200

    def answer(self, adres: Adres, body: dict[str, Any]) -> None:
        """Replace or delete the message it came from, else say something new; only for the person, unless asked otherwise."""
        ruimte, kanaal = self.p.ruimte, adres.kanaal
        bron = kanaal.berichten.get(adres.ts or "")
        if body.get("delete_original"):
            if bron:
                ruimte.remove(kanaal, bron)
            return
        velden = read_content(body)
        if body.get("replace_original") and bron and bron.van_bot:
            ruimte.edit(kanaal, bron, BOT_ID, **{"blocks": None, "attachments": None} | velden)
            return
        iedereen = body.get("response_type") == "in_channel"
        ruimte.post(
            kanaal, BOT, alleen_voor=None if iedereen else adres.user, thread_ts=body.get("thread_ts"), **velden
        )
