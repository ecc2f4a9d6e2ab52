"""What Slack may send, each in a few lines: read it, give it to a turn, pass the turn's ack on. No decisions here."""

import re
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp
from sqlalchemy.exc import DBAPIError

from bot import vertaal
from bot.post import Post
from bot.runtime import Runtime

log = structlog.get_logger()
Ack = Callable[..., Awaitable[Any]]
ALLES = re.compile(".*", re.DOTALL)


def listen(app: AsyncApp, bot: Runtime) -> None:
    """Register every listener. The last one takes what no other wanted."""

    async def give(post: Post | None, ack: Ack) -> None:
        if post is None:
            await ack()
            return
        try:
            uit = await bot.turn(post)
        except DBAPIError:
            log.error("database", soort=post.soort)
            raise
        except Exception as fout:
            log.error("beurt", soort=post.soort, fout=type(fout).__name__)
            await bot.apologise(post.wie)
            await ack()
            return
        await ack(**uit.ack) if uit.ack else await ack()

    @app.event("message")
    async def message(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.message(body), ack)

    @app.event("app_home_opened")
    async def home(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.home(body), ack)

    @app.action(ALLES)
    async def action(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.action(body), ack)

    @app.view(ALLES)
    async def view(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.submission(body), ack)

    @app.options(ALLES)
    async def look_up(body: dict[str, Any], ack: Ack) -> None:
        await ack(options=await bot.look_up(vertaal.question(body)))

    @app.command("/samenwerk")
    async def command(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.command(body), ack)

    @app.shortcut("nieuwe_casus")
    async def shortcut(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.shortcut(body), ack)

    @app.event("member_joined_channel")
    async def joined(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.joined(body, bot.bot_user, bot.regels.team), ack)

    async def gone(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.channel_gone(body), ack)

    for soort in ("group_archive", "group_deleted", "group_left"):
        app.event(soort)(gone)

    @app.event("group_unarchive")
    async def back(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.channel_back(body), ack)

    @app.event("group_rename")
    async def renamed(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.channel_renamed(body), ack)

    @app.event("member_left_channel")
    async def left(body: dict[str, Any], ack: Ack) -> None:
        await give(vertaal.left(body), ack)

    async def no_access(body: dict[str, Any], ack: Ack) -> None:
        log.error("geen_toegang_meer", soort=body["event"]["type"])
        await ack()

    for soort in ("app_uninstalled", "tokens_revoked"):
        app.event(soort)(no_access)

    @app.event("user_change")
    async def user(body: dict[str, Any], ack: Ack) -> None:
        await bot.person_changed(body["event"]["user"])
        await ack()

    @app.error
    async def failed(error: Exception) -> None:
        log.error("luisteraar", fout=type(error).__name__)

    @app.event(ALLES)
    async def rest(ack: Ack) -> None:
        await ack()
