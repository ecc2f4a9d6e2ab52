"""The door of the Web API: reads a call, checks token, scopes and limits, runs the method, answers as Slack does.

Everything between reading and answering happens in one step of the event loop, so that two calls never mix.
"""

from __future__ import annotations

import asyncio
import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from aiohttp import web

from proeftuin.fout import SlackFout
from proeftuin.methoden import METHODEN
from proeftuin.methoden.register import Aanroep, Methode

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

AS_JSON = ("blocks", "attachments", "view", "metadata", "files")
REAL = re.compile(r"xox[a-z](\.xox[a-z])?-\d|xapp-\d")  # how Slack's own tokens begin


async def read_args(request: web.Request) -> dict[str, Any]:
    """Arguments from the query, a form or JSON; what Slack takes as JSON in a string is opened."""
    args: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError:
            raise SlackFout("invalid_json") from None
        args |= body if isinstance(body, dict) else {}
    elif request.can_read_body:
        args |= {k: v for k, v in (await request.post()).items() if isinstance(v, str)}
    for naam in AS_JSON:
        if isinstance(args.get(naam), str):
            with suppress(ValueError):
                args[naam] = json.loads(args[naam])
    return {k: v for k, v in args.items() if v is not None}


class Poort:
    def __init__(self, proeftuin: Proeftuin) -> None:
        self.p = proeftuin

    async def handle(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            args = await read_args(request)
        except SlackFout as fout:
            return self.respond(method, {}, fout.answer())
        token = args.pop("token", None) or request.headers.get("Authorization", "").removeprefix("Bearer ")
        if self.p.vertraging:
            await asyncio.sleep(self.p.vertraging)
        return self.run(request, method, args, str(token))

    def run(self, request: web.Request, method: str, args: dict[str, Any], token: str) -> web.StreamResponse:
        storing = self.p.storingen.take(method, args)
        if storing and not storing.na_afloop:
            return self.refuse(request, method, args, storing.error, storing.retry_after)
        try:
            known = METHODEN.get(method)
            if known is None:
                raise SlackFout("unknown_method", req_method=method)
            self.check_token(known, token)
            wait = self.p.begrenzing.wait(method, known.tier, str(args.get("channel", "")))
            if wait:
                return self.refuse(request, method, args, "ratelimited", wait)
            answer = self.call(known, args)
        except SlackFout as fout:
            answer = fout.answer()
        if storing:
            return self.refuse(request, method, args, storing.error, storing.retry_after)
        return self.respond(method, args, answer)

    def call(self, methode: Methode, args: dict[str, Any]) -> dict[str, Any]:
        aanroep = Aanroep(self.p, args)
        if methode.scopes:
            aanroep.need_scope(*methode.scopes)
        mist = [
            naam
            for naam in methode.nodig
            if args.get(naam) in (None, "") and not (naam in ("purpose", "topic") and naam in args)
        ]
        if mist:
            raise SlackFout("invalid_arguments", *(f"[ERROR] missing required field: {naam}" for naam in mist))
        return {"ok": True, **methode.werk(aanroep)}

    def check_token(self, methode: Methode, token: str) -> None:
        if not token:
            raise SlackFout("not_authed")
        if REAL.match(token):
            self.p.tell_all(
                "Dit lijkt een echt Slack-token. De proeftuin neemt het niet aan; gebruik het token dat de proeftuin zelf maakt."
            )
            raise SlackFout("invalid_auth")
        if token not in (self.p.bot_token, self.p.app_token):
            raise SlackFout("invalid_auth")
        soort = "bot" if token == self.p.bot_token else "app"
        if methode.token not in (soort, "elk"):
            raise SlackFout("not_allowed_token_type")

    def refuse(
        self, request: web.Request, method: str, args: dict[str, Any], error: str, retry_after: int
    ) -> web.StreamResponse:
        if error == "verbroken":
            self.p.opname.note_call(method, args, {"ok": False, "error": error})
            if request.transport:
                request.transport.abort()
        answer = SlackFout(error).answer()
        if error != "ratelimited":
            return self.respond(method, args, answer)
        return self.respond(method, args, answer, status=429, headers={"Retry-After": str(retry_after)})

    def respond(
        self,
        method: str,
        args: dict[str, Any],
        answer: dict[str, Any],
        status: int = 200,
        headers: dict[str, str] | None = None,
    ) -> web.Response:
        if answer.get("error") != "verbroken":
            self.p.opname.note_call(method, args, answer)
        known = METHODEN.get(method)
        own = {"X-OAuth-Scopes": ",".join(self.p.manifest.scopes), "X-Slack-Req-Id": "proeftuin"}
        if known and known.scopes:
            own["X-Accepted-OAuth-Scopes"] = ",".join(known.scopes)
        return web.json_response(answer, status=status, headers=own | (headers or {}))
