"""The bytes of files: taken in at the address Slack's upload gives, given back to the page. Kept in memory only."""

from __future__ import annotations

from urllib.parse import quote

from aiohttp import web

from proeftuin.werkruimte import Werkruimte


class Opslag:
    def __init__(self, ruimte: Werkruimte) -> None:
        self.ruimte = ruimte

    async def receive(self, request: web.Request) -> web.Response:
        bestand = self.ruimte.bestanden.get(request.match_info["id"])
        if bestand is None:
            raise web.HTTPNotFound(text="file_not_found")
        inhoud = await read_bytes(request)
        self.ruimte.inhoud[bestand["id"]] = inhoud
        bestand["size"] = len(inhoud)
        return web.Response(text=f"OK - {len(inhoud)}")

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
