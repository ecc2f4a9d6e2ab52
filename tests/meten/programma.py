"""The program that is measured, in a process of its own: the bot, or a bare Bolt echo to compare it with.

    python tests/meten/programma.py bot | echo | echo-voor

Reads the bot's own settings from the environment. ``echo-voor`` is the echo with process_before_response.
"""

import asyncio
import sys

import aiohttp
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp

from bot import log, slack
from bot.app import running, without_proxy
from bot.settings import Settings
from bot.tempo import Tempo


async def bot() -> None:
    """The bot as it runs in earnest, without Slack's limits."""
    async with running(Settings(), tempo=Tempo(aan=False)):
        await asyncio.Event().wait()


async def echo(before: bool) -> None:
    """AsyncApp, one `say`, aiohttp Socket Mode, one shared session."""
    settings = Settings()
    without_proxy(settings.slack_api_url)
    async with aiohttp.ClientSession() as sessie:
        client = slack.web_client(settings.slack_bot_token, settings.slack_api_url, sessie)
        app = AsyncApp(client=client, process_before_response=before)

        @app.event("message")
        async def answer(event: dict[str, str], say: slack.Any) -> None:
            await say(event["text"])

        await AsyncSocketModeHandler(app, settings.slack_app_token).start_async()


if __name__ == "__main__":
    log.configure()
    asyncio.run(bot() if sys.argv[1] == "bot" else echo(sys.argv[1] == "echo-voor"))
