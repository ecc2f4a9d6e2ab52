"""The one bootstrap: settings become a running bot. Only here are real adapters known."""

import logging
import os
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from urllib.parse import urlsplit

import aiohttp
import aiohttp.web
import structlog
from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from bot import slack, ticker
from bot.bestand import uploader, with_files
from bot.clock import Clock
from bot.listeners import listen
from bot.ophalen import downloader
from bot.runtime import Runtime
from bot.settings import Settings
from bot.tempo import Tempo
from bot.turn import Rules
from storage.database import Database
from storage.migratie import migrate
from storage.sleutels import Sleutelring

log = structlog.get_logger()
PROXY = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")


@asynccontextmanager
async def running(
    settings: Settings, clock: Clock | None = None, tempo: Tempo | None = None, tikt: bool = True
) -> AsyncIterator[Runtime]:
    """A running bot, listening over Socket Mode where an app token is set and over HTTP elsewhere.

    Raises slack_bolt and storage errors for settings that do not work; ``samenwerkbot doctor`` explains them."""
    without_proxy(settings.slack_api_url)
    async with AsyncExitStack() as stack:
        sessie = await stack.enter_async_context(aiohttp.ClientSession())
        client = slack.web_client(settings.slack_bot_token, settings.slack_api_url, sessie)
        wie = await client.auth_test()
        team = str(wie["team_id"])
        db = Database(settings.database_url, Sleutelring(settings.keys()), team, settings.organisatie)
        migrate(db.engine)
        regels = Rules(team, settings.beheerder_ids, settings.household_key(), slack.scopes_of(wie.headers))
        haal = downloader(sessie, settings.slack_bot_token, settings.slack_api_url)
        roep = with_files(slack.caller(client), uploader(sessie), haal)
        bot = Runtime(db, roep, regels, clock or Clock(), str(wie["user_id"]), tempo)
        app = build(settings, client, bot)
        await bot.start()
        stack.push_async_callback(bot.stop)
        if tikt:
            rooster = ticker.metronome(bot.tick)
            rooster.start()
            stack.callback(rooster.shutdown, wait=False)
        await _open_door(stack, settings, app)
        yield bot


def build(settings: Settings, client: AsyncWebClient, bot: Runtime) -> AsyncApp:
    """The Bolt app: every turn before its ack (law 3). Bolt asks nobody who we are: where that call failed, it would
    acknowledge an input that no turn has seen."""

    async def ourselves() -> AuthorizeResult:
        wij = {"enterprise_id": None, "team_id": bot.regels.team, "bot_user_id": bot.bot_user}
        return AuthorizeResult(**wij, bot_token=client.token)

    app = AsyncApp(
        logger=logging.getLogger("slack_bolt"),
        client=client,
        authorize=ourselves,
        signing_secret=settings.slack_signing_secret or None,
        process_before_response=True,
        request_verification_enabled=not settings.slack_app_token,
    )
    listen(app, bot)
    return app


async def _open_door(stack: AsyncExitStack, settings: Settings, app: AsyncApp) -> None:
    if settings.slack_app_token:
        deur = AsyncSocketModeHandler(app, settings.slack_app_token)
        await deur.connect_async()  # type: ignore[no-untyped-call]
        stack.push_async_callback(deur.close_async)
        log.info("verbonden", soort="socket mode")
        return
    server = app.server(port=settings.port, path="/slack/events", host="0.0.0.0")  # noqa: S104
    runner = aiohttp.web.AppRunner(server.web_app)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    await aiohttp.web.TCPSite(runner, "0.0.0.0", settings.port).start()  # noqa: S104
    log.info("verbonden", soort="http", poort=settings.port)


def without_proxy(api_url: str) -> None:
    """slack_sdk takes a proxy from the environment and knows no exception for this machine itself."""
    if urlsplit(api_url).hostname in ("127.0.0.1", "localhost", "::1"):
        for naam in PROXY:
            os.environ.pop(naam, None)
