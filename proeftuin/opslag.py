"""The bytes of files: taken in at the address Slack's upload gives, given back to the page and, for its token, to the bot.

Kept in memory only. As at Slack who asks without a token is sent on to a page to sign in: no error, and not the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from aiohttp import web

from proeftuin.personen import DOMEIN

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin


class Opslag:
    def __init__(self, proeftuin: Proeftuin) -> None:
        self.p, self.ruimte = proeftuin, proeftuin.ruimte

    async def receive(self, request: web.Request) -> web.Response:
        bestand = self.ruimte.bestanden.get(request.match_info["id"])
        if bestand is None:
            raise web.HTTPNotFound(text="file_not_found")
        inhoud = await read_bytes(request)
        self.ruimte.inhoud[bestand["id"]] = inhoud
        bestand["size"] = len(inhoud)
        return web.Response(text=f"OK - {len(inhoud)}")

    async def give_private(self, request: web.Request) -> web.Response:
        """For the bot: the same file, behind its token and the scope files:read."""
        storing = self.p.storingen.take("files-pri", {})
        if storing:
            return web.Response(status=storing.retry_after, text=storing.error)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token != self.p.bot_token or "files:read" not in self.p.manifest.scopes:
            raise web.HTTPFound(f"https://{DOMEIN}.slack.com/?redir={quote(request.path)}")
        return await self.give(request)

    async def give(self, request: web.Request) -> web.Response:
        bestand = self.ruimte.bestanden.get(request.match_info["id"])
        if bestand is None or bestand["id"] not in self.ruimte.inhoud:
            raise web.HTTPNotFound(text="Dit bestand is er niet.")
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(bestand['name'])}",
            "X-Content-Type-Options": "nosniff",
        }
        return web.Response(body=self.ruimte.inhoud[bestand["id"]], content_type=bestand["mimetype"], headers=headers)


async def read_bytes(request: web.Request) -> bytes:
    """The bare body, or the first file of a form."""
    if request.content_type != "multipart/form-data":
        return await request.read()
    for veld in (await request.post()).values():
        if isinstance(veld, web.FileField):
            return veld.file.read()
    return b""
