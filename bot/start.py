"""``samenwerkbot start``: runs until it is told to stop, and says kindly why it cannot."""

import asyncio
import contextlib
import errno
import logging
import signal

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import SQLAlchemyError

from bot import slack
from bot.app import running, without_proxy
from bot.bevinding import Beletsel
from bot.settings import Settings
from storage.sleutels import SleutelFout

log = structlog.get_logger()
SEINEN = (signal.SIGINT, signal.SIGTERM)
STUK = (SlackApiError, SleutelFout, SQLAlchemyError, ImportError, aiohttp.ClientError, OSError)
DOCTOR = "`samenwerkbot doctor` kijkt alles na."


async def serve(settings: Settings) -> None:
    """Run until SIGTERM or Ctrl+C; what waits stays in its rows. Raises Beletsel."""
    try:
        await _try_tokens(settings)
        async with running(settings):
            await until_stopped()
            _hush()
    except STUK as fout:
        raise Beletsel(why(fout)) from None
    log.info("gestopt")


def _hush() -> None:
    """An input whose ack misses the closing line comes back from Slack, and its key is known: no reason for a traceback."""
    for naam in ("slack_bolt", "slack_bolt.AsyncApp", "slack_sdk"):
        logging.getLogger(naam).setLevel(logging.CRITICAL)


async def _try_tokens(settings: Settings) -> None:
    """Socket Mode goes on trying with a token that will never work: find out before."""
    without_proxy(settings.slack_api_url)
    async with aiohttp.ClientSession() as sessie:
        client = slack.web_client(settings.slack_bot_token, settings.slack_api_url, sessie)
        await client.auth_test()
        if settings.slack_app_token:
            await client.apps_connections_open(app_token=settings.slack_app_token)


async def until_stopped() -> None:
    """Until this process is asked to stop."""
    klaar = asyncio.Event()
    loop = asyncio.get_running_loop()
    for sein in SEINEN:
        with contextlib.suppress(NotImplementedError):  # not on Windows
            loop.add_signal_handler(sein, klaar.set)
    await klaar.wait()


def why(fout: Exception) -> str:
    """A sentence for what went wrong, without anything secret from it."""
    match fout:
        case SlackApiError():
            reden = f"Slack weigert dit ({fout.response.get('error')})."
        case SleutelFout():
            reden = f"Er is iets met de sleutels: {fout}."
        case SQLAlchemyError() | ImportError():
            reden = "De database werkt niet mee."
        case aiohttp.ClientError() | TimeoutError():
            reden = "Slack is niet te bereiken."
        case OSError(errno=errno.EADDRINUSE):
            reden = "De poort is al in gebruik; kies een andere in PORT."
        case PermissionError():
            reden = "Een bestand of poort is hier niet toegestaan."
        case _:
            reden = "Een bestand of map is niet te gebruiken; klopt DATABASE_URL?"
    return f"{reden} {DOCTOR}"
