"""The proeftuin as one thing to start and stop: a workspace, its Web API, its lines to the app, and its page, on loopback.

One event loop, no threads: what a call changes is whole before the next call begins.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from proeftuin.aflevering import Aflevering, Vervoer
from proeftuin.antwoordadres import Antwoordadressen
from proeftuin.begrenzing import Begrenzing
from proeftuin.beheer import Beheer
from proeftuin.doen import do
from proeftuin.lijnen import Lijnen
from proeftuin.manifest import read_manifest
from proeftuin.opslag import Opslag
from proeftuin.pagina_api import PaginaApi
from proeftuin.poort import Poort
from proeftuin.storing import Storingen
from proeftuin.stroom import Stroom
from proeftuin.tijd import Klok, Systeemklok, Tempo, Tijdstempel
from proeftuin.vensters import Vensters
from proeftuin.verkeer import Verkeer
from proeftuin.vervoer import Httpvervoer
from proeftuin.werkruimte import Werkruimte

LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class Proeftuin:
    """`request_url` chooses HTTP (signed) over Socket Mode. `fouten_per_methode`: the documented errors, when a test has them;
    `optioneel`: the optional scopes were ticked too."""

    def __init__(
        self,
        manifest_path: str | Path,
        port: int = 0,
        klok: Klok | None = None,
        *,
        request_url: str | None = None,
        tempo: Tempo | None = None,
        grenzen: bool = False,
        vertraging: float = 0.0,
        hoogstens: int | None = None,
        fouten_per_methode: Mapping[str, set[str]] | None = None,
        optioneel: bool = False,
    ) -> None:
        self.manifest = read_manifest(manifest_path)
        if optioneel:
            self.manifest = replace(self.manifest, scopes=(*self.manifest.scopes, *self.manifest.vrij))
        self.port, self.klok, self.tempo, self.vertraging = port, klok, tempo or Tempo(), vertraging
        self.bot_token = "-".join(("xoxb", "proef", secrets.token_hex(12)))
        self.app_token = "-".join(("xapp", "proef", secrets.token_hex(12)))
        self.signing_secret = secrets.token_hex(16)
        self.request_url = request_url
        self.stempel = Tijdstempel(klok or Systeemklok())
        self.ruimte = Werkruimte(self.stempel)
        self.vensters = Vensters(self.stempel, self.tempo)
        self.opname = Verkeer(self.stempel, hoogstens)
        self.lijnen = Lijnen(self)
        self.aflevering = Aflevering(self.ruimte, self.manifest, self.tempo, self.opname, self.road)
        self.stroom = Stroom(self)
        self.adressen = Antwoordadressen(self)
        self.begrenzing = Begrenzing()
        self.begrenzing.aan = grenzen
        self.storingen = Storingen(fouten_per_methode)
        self.beheer = Beheer(self)
        self.meldingen: list[tuple[str, str]] = []
        self.ruimte.luisteraars += [self.aflevering.hear, self.stroom.hear]
        self.opname.luisteraars.append(lambda regel: self.stroom.send(None, {"soort": "verkeer", "regel": regel}))
        self.http: Httpvervoer | None = None
        self.runner: web.AppRunner | None = None

    # starting and stopping
    async def start(self) -> None:
        app = web.Application(middlewares=[loopback_only], client_max_size=64 * 1024 * 1024)
        poort, opslag = Poort(self), Opslag(self)
        app.router.add_route("*", "/api/{method}", poort.handle)
        app.add_routes(
            [
                web.get("/link", self.lijnen.handle),
                web.post("/response/{id}", self.adressen.handle),
                web.post("/upload/{id}", opslag.receive),
                web.get("/bestand/{id}", opslag.give),
                web.get("/files-pri/{team}-{id}/download/{naam}", opslag.give_private),
                web.get("/files-pri/{team}-{id}/{naam}", opslag.give_private),
                *PaginaApi(self).routes(),
            ]
        )
        self.runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self.runner.setup()
        site = web.TCPSite(self.runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self.runner.addresses[0][1]

    async def stop(self) -> None:
        await self.aflevering.stop()
        self.stroom.close()
        await self.lijnen.close()
        if self.http:
            await self.http.session.close()
        if self.runner:
            await self.runner.cleanup()

    async def __aenter__(self) -> Proeftuin:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def api_url(self) -> str:
        """The `base_url` for slack_sdk, what SLACK_API_URL should be."""
        return self.url + "/api/"

    # towards the app
    def road(self) -> Vervoer:
        if not self.request_url:
            return self.lijnen.vervoer
        if self.http is None or self.http.url != self.request_url:
            self.http = Httpvervoer(self.request_url, self.signing_secret, self.http)
        return self.http

    def new_line(self) -> str:
        return self.lijnen.ticket()

    @property
    def verbonden(self) -> bool:
        return bool(self.request_url or self.lijnen.vervoer.lijnen)

    def show_connection(self) -> None:
        self.stroom.send(None, {"soort": "verbonden", "verbonden": self.verbonden})

    def tell_all(self, tekst: str) -> None:
        self.meldingen.append(("", tekst))
        self.stroom.send(None, {"soort": "melding", "tekst": tekst})

    # for tests and for the page
    async def doe(self, wie: str, wat: str, **velden: Any) -> dict[str, Any]:
        return await do(self, wie, wat, velden)

    def plan_fout(
        self,
        method: str,
        error: str,
        times: int = 1,
        user: str | None = None,
        *,
        retry_after: int = 1,
        na_afloop: bool = False,
    ) -> None:
        self.storingen.plan(method, error, times, user, retry_after, na_afloop)

    @property
    def verkeer(self) -> list[dict[str, Any]]:
        return self.opname.calls

    def write_jsonl(self, path: str | Path) -> None:
        self.opname.write_jsonl(path)

    async def wacht_op(self, voorwaarde: Callable[[], Any], seconden: float = 5.0) -> Any:
        """What the condition gives as soon as it is true; TimeoutError when that takes too long."""
        async with asyncio.timeout(seconden):
            while not (uitkomst := voorwaarde()):  # noqa: ASYNC110 - the condition is any question a test asks
                await asyncio.sleep(0.005)
        return uitkomst

    async def rust(self, seconden: float = 5.0) -> None:
        """Until nothing is on its way to the app. What the app does after its ack is its own affair."""
        await self.wacht_op(lambda: not self.aflevering.onderweg, seconden)


@web.middleware
async def loopback_only(request: web.Request, handler: Callable[[web.Request], Any]) -> web.StreamResponse:
    """Another website, open in the same browser, must not be able to look or press here."""
    herkomst = request.headers.get("Origin")
    namen = [
        urlsplit("//" + request.headers.get("Host", "")).hostname,
        urlsplit(herkomst).hostname if herkomst else "localhost",
    ]
    if any(naam not in LOOPBACK for naam in namen):
        raise web.HTTPForbidden(text="this machine only")
    answer: web.StreamResponse = await handler(request)
    return answer
