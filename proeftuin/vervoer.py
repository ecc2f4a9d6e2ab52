"""The two roads from Slack to the app: websockets (Socket Mode) and signed HTTP. One attempt each; retrying is `aflevering`'s.

Loopback only: a request URL elsewhere is refused.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import uuid
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

import aiohttp
from aiohttp import web

from proeftuin.personen import APP
from proeftuin.tijd import unix_seconds

ENVELOPE = {"event": "events_api", "interactive": "interactive", "command": "slash_commands"}


@dataclass(frozen=True)
class Antwoord:
    """What came back on one attempt: acknowledged or not, with which body, and else why not (Slack's words)."""

    ok: bool
    body: dict[str, Any] | None = None
    reden: str = ""
    opnieuw: bool = True


class Socketvervoer:
    """Websockets that the app opened; each envelope goes over one of them, in turn."""

    def __init__(self) -> None:
        self.lijnen: list[web.WebSocketResponse] = []
        self.open: dict[str, tuple[web.WebSocketResponse, asyncio.Future[Antwoord]]] = {}
        self.beurt = 0

    async def send(self, soort: str, payload: dict[str, Any], poging: int, reden: str, wacht: float) -> Antwoord:
        if not self.lijnen:
            return Antwoord(False, reden="no_connection")
        self.beurt += 1
        lijn = self.lijnen[self.beurt % len(self.lijnen)]
        envelope_id, klaar = str(uuid.uuid4()), asyncio.get_running_loop().create_future()
        self.open[envelope_id] = (lijn, klaar)
        envelope: dict[str, Any] = {"envelope_id": envelope_id, "payload": payload, "type": ENVELOPE[soort]}
        envelope["accepts_response_payload"] = soort != "event"
        if soort == "event":
            envelope |= {"retry_attempt": poging, "retry_reason": reden}
        try:
            await lijn.send_str(json.dumps(envelope))
            return await asyncio.wait_for(klaar, wacht)
        except (TimeoutError, ConnectionError):
            return Antwoord(False, reden="timeout")
        finally:
            self.open.pop(envelope_id, None)

    def receive(self, tekst: str) -> None:
        """An ack. One for an envelope that is no longer waited for comes too late and changes nothing."""
        try:
            data = json.loads(tekst)
        except ValueError:
            return
        _, klaar = self.open.get(data.get("envelope_id", ""), (None, None))
        if klaar and not klaar.done():
            klaar.set_result(Antwoord(True, data.get("payload") or None))

    def drop(self, lijn: web.WebSocketResponse) -> None:
        if lijn in self.lijnen:
            self.lijnen.remove(lijn)
        for eigen, klaar in list(self.open.values()):
            if eigen is lijn and not klaar.done():
                klaar.set_result(Antwoord(False, reden="timeout"))

    def hello(self) -> dict[str, Any]:
        debug = {"host": "proeftuin", "build_number": 1, "approximate_connection_time": 18060}
        return {
            "type": "hello",
            "num_connections": len(self.lijnen),
            "debug_info": debug,
            "connection_info": {"app_id": APP},
        }


class Httpvervoer:
    def __init__(self, url: str, signing_secret: str, vorig: Httpvervoer | None = None) -> None:
        if urlsplit(url).hostname not in ("127.0.0.1", "localhost", "::1"):
            raise ValueError("the proeftuin sends to this machine only")
        self.url, self.secret = url, signing_secret
        self.session: aiohttp.ClientSession = vorig.session if vorig else aiohttp.ClientSession(trust_env=False)

    async def send(self, soort: str, payload: dict[str, Any], poging: int, reden: str, wacht: float) -> Antwoord:
        body = encode(soort, payload)
        headers = sign(self.secret, body) | {"Content-Type": CONTENT[soort]}
        if poging:
            headers |= {
                "X-Slack-Retry-Num": str(poging),
                "X-Slack-Retry-Reason": {"timeout": "http_timeout"}.get(reden, reden),
            }
        try:
            async with self.session.post(
                self.url, data=body, headers=headers, timeout=aiohttp.ClientTimeout(total=wacht)
            ) as r:
                tekst = await r.text()
                if r.status != 200:
                    return Antwoord(False, reden="http_error", opnieuw=r.headers.get("X-Slack-No-Retry") != "1")
                return Antwoord(True, decode(tekst, r.content_type))
        except TimeoutError:
            return Antwoord(False, reden="timeout")
        except aiohttp.ClientError:
            return Antwoord(False, reden="connection_failed")


CONTENT = {
    "event": "application/json",
    "interactive": "application/x-www-form-urlencoded",
    "command": "application/x-www-form-urlencoded",
}


def encode(soort: str, payload: dict[str, Any]) -> bytes:
    if soort == "event":
        return json.dumps(payload).encode()
    return urlencode(payload if soort == "command" else {"payload": json.dumps(payload)}).encode()


def decode(tekst: str, content_type: str) -> dict[str, Any] | None:
    if not tekst.strip():
        return None
    if content_type != "application/json":
        return {"text": tekst}
    data = json.loads(tekst)
    return data if isinstance(data, dict) else None


def sign(secret: str, body: bytes) -> dict[str, str]:
    """Slack's signature, version 0. The time is real time: the receiver refuses what is older than five minutes."""
    stamp = str(unix_seconds())
    digest = hmac.new(secret.encode(), b"v0:" + stamp.encode() + b":" + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": "v0=" + digest}
