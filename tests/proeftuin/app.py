"""A bare Bolt app for the tests, connected to the proeftuin by websocket or by HTTP. Listeners are added by each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from proeftuin import Proeftuin

PLAIN = "plain_text"


@dataclass
class Aangesloten:
    app: AsyncApp
    soort: str
    gezien: list[dict[str, Any]] = field(default_factory=list)


def text(tekst: str) -> dict[str, str]:
    return {"type": PLAIN, "text": tekst}


def button(action_id: str = "klaar", **velden: Any) -> dict[str, Any]:
    return {"type": "button", "text": text("Klaar"), "action_id": action_id, "value": "1", **velden}


def actions(*elementen: dict[str, Any], block_id: str = "knoppen") -> dict[str, Any]:
    return {"type": "actions", "block_id": block_id, "elements": list(elementen)}


def question(block_id: str = "vraag", action_id: str = "antwoord", **velden: Any) -> dict[str, Any]:
    element = {"type": "plain_text_input", "action_id": action_id, **velden}
    return {"type": "input", "block_id": block_id, "label": text("Wat is er nodig?"), "element": element}


def modal(*blocks: dict[str, Any], **velden: Any) -> dict[str, Any]:
    eigen = list(blocks) or [question()]
    return {
        "type": "modal",
        "title": text("Venster"),
        "submit": text("Verstuur"),
        "blocks": eigen,
        "callback_id": "venster",
        **velden,
    }


@asynccontextmanager
async def connect(p: Proeftuin, soort: str) -> AsyncIterator[Aangesloten]:
    app = AsyncApp(
        token=p.bot_token,
        signing_secret=p.signing_secret,
        client=AsyncWebClient(p.bot_token, base_url=p.api_url),
        process_before_response=True,
    )
    bot = Aangesloten(app, soort)

    @app.middleware
    async def keep(body: dict[str, Any], next_: Any) -> None:
        bot.gezien.append(body)
        await next_()

    if soort == "socket":
        handler = AsyncSocketModeHandler(app, p.app_token, ping_interval=0.2)
        await handler.connect_async()
        await p.wacht_op(lambda: p.verbonden)
        yield bot
        await handler.close_async()
    else:
        runner = web.AppRunner(app.web_app("/slack/events"), access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        p.request_url = f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events"
        yield bot
        await runner.cleanup()
