"""What the page asks and does: the /pagina/* side. Looks and passes on; nothing is decided here."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web

from proeftuin.beeld import channels_for, messages_for
from proeftuin.personen import BOT
from proeftuin.tijd import AMSTERDAM

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

PAGINA = Path(__file__).parent / "pagina"


class PaginaApi:
    def __init__(self, proeftuin: Proeftuin) -> None:
        self.p = proeftuin

    def routes(self) -> list[web.AbstractRouteDef]:
        out: list[web.AbstractRouteDef] = [
            web.get("/", self.index),
            web.get("/pagina/begin", self.begin),
            web.get("/pagina/toestand", self.state),
            web.get("/pagina/berichten", self.messages),
            web.get("/pagina/stroom", self.p.stroom.handle),
            web.get("/pagina/verkeer", self.traffic),
            web.post("/pagina/doe", self.act),
            web.post("/pagina/klok", self.wind),
        ]
        return [*out, web.static("/pagina/static", PAGINA)] if PAGINA.is_dir() else out

    async def index(self, request: web.Request) -> web.StreamResponse:
        bestand = PAGINA / "index.html"
        if not bestand.exists():
            return web.Response(status=404, text="De pagina van de proeftuin ontbreekt.")
        return web.FileResponse(bestand, headers={"Cache-Control": "no-store"})

    def local_now(self) -> str:
        return self.p.stempel.klok.now().astimezone(AMSTERDAM).isoformat(timespec="seconds")

    async def begin(self, request: web.Request) -> web.Response:
        mensen = [
            {"id": m.id, "naam": m.naam, "rol": m.rol, "initialen": m.initialen, "kleur": "#" + m.kleur}
            for m in self.p.ruimte.personen.values()
            if not m.bot
        ]
        out: dict[str, Any] = {
            "personen": mensen,
            "bot": {"id": BOT, "naam": self.p.manifest.naam},
            "nu": self.local_now(),
        }
        out |= {"commandos": list(self.p.manifest.commandos), "snelkoppelingen": list(self.p.manifest.snelkoppelingen)}
        return web.json_response(out | {"verbonden": self.p.verbonden})

    def who(self, request: web.Request) -> str:
        wie = request.query.get("wie", "")
        if wie not in self.p.ruimte.personen or wie == BOT:
            raise web.HTTPNotFound(text="Deze persoon is er niet.")
        return wie

    async def state(self, request: web.Request) -> web.Response:
        wie = self.who(request)
        thuis = self.p.vensters.thuis.get(wie)
        return web.json_response(
            {
                "kanalen": channels_for(self.p.ruimte, wie),
                "thuis": thuis.show() if thuis else None,
                "vensters": [v.show() for v in self.p.vensters.stack(wie)],
            }
        )

    async def messages(self, request: web.Request) -> web.Response:
        wie = self.who(request)
        kanaal = self.p.ruimte.kanalen.get(request.query.get("kanaal", ""))
        if kanaal is None or wie not in kanaal.leden:
            raise web.HTTPNotFound(text="Dit kanaal is er niet.")
        return web.json_response({"berichten": messages_for(kanaal, wie)})

    async def act(self, request: web.Request) -> web.Response:
        velden = await request.json()
        return web.json_response(await self.p.doe(velden.pop("wie", ""), velden.pop("wat", ""), **velden))

    async def wind(self, request: web.Request) -> web.Response:
        stap = (await request.json()).get("stap")
        fout = await self.turn_clock(stap)
        if fout:
            return web.json_response({"ok": False, "tekst": fout, "nu": self.local_now()})
        self.p.stroom.send(None, {"soort": "klok", "nu": self.local_now()})
        return web.json_response({"nu": self.local_now()})

    async def turn_clock(self, stap: str | None) -> str | None:
        """Winds the clock one step; else says in Dutch why not."""
        klok = self.p.klok
        if klok is None:
            return "De klok van deze proeftuin loopt met de echte tijd mee."
        doel = step(klok.now(), stap) if stap != "volgende" else await klok.next_due()
        if doel is None:
            return "Er staat nu niets te wachten." if stap == "volgende" else "Deze stap kent de klok niet."
        await klok.wind(doel)
        return None

    async def traffic(self, request: web.Request) -> web.Response:
        na = request.query.get("na", "0")
        vanaf = int(na) if na.isdigit() else 0
        return web.json_response({"regels": [r for r in self.p.opname.regels if r["n"] > vanaf]})


def step(nu: datetime, stap: str | None) -> datetime | None:
    """A day later is the same time on the wall, also when the clocks change."""
    if stap == "uur":
        return nu + timedelta(hours=1)
    return nu.astimezone(AMSTERDAM) + timedelta(days=1) if stap == "dag" else None
