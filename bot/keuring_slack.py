"""What can be checked at Slack: tokens, scopes against manifest.yml, the clock, and who the beheerders are."""

from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import aiohttp
import yaml
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from bot import slack
from bot.bevinding import Bevinding, right, wrong
from bot.keuring_connect import experiment
from bot.settings import Settings

MANIFEST = Path(__file__).resolve().parents[1] / "manifest.yml"
SCHEEF = 60  # seconds; Slack refuses a signature that is five minutes off
WEG = (aiohttp.ClientError, TimeoutError, OSError)
NETWERK = "Mag deze machine naar buiten, en klopt SLACK_API_URL?"
OPNIEUW = "Plak manifest.yml opnieuw bij je app en installeer de app nog een keer in de werkruimte."


async def at_slack(settings: Settings, now: Callable[[], datetime]) -> AsyncIterator[Bevinding]:
    """Every check that needs Slack. Without a bot token there is nothing to ask."""
    if not settings.slack_bot_token:
        return
    async with aiohttp.ClientSession() as sessie:
        client = slack.web_client(settings.slack_bot_token, settings.slack_api_url, sessie)
        try:
            antwoord = await client.auth_test()
        except SlackApiError as fout:
            yield refused("SLACK_BOT_TOKEN", fout)
        except WEG:
            yield wrong("Slack is niet te bereiken.", NETWERK)
            return
        else:
            yield right(f"De bot heet {antwoord['user']} en hoort bij {antwoord['team']}.")
            rechten = slack.scopes_of(antwoord.headers)
            for bevinding in (*scopes(rechten), *clock(antwoord.headers, now()), experiment(settings, rechten)):
                yield bevinding
            async for bevinding in beheerders(settings, client):
                yield bevinding
        yield await door(settings, client)


def refused(naam: str, fout: SlackApiError) -> Bevinding:
    """Slack does not take this token."""
    reden = str(fout.response.get("error") or "onbekend")
    wat = "Kopieer het opnieuw van de pagina van je app." if reden in slack.TOKEN_WEG else f"Slack zegt: {reden}."
    return wrong(f"Slack weigert {naam}.", wat)


def scopes(gegeven: frozenset[str]) -> Iterator[Bevinding]:
    """The token has exactly the scopes of manifest.yml, with or without those that are optional there."""
    lijst = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))["oauth_config"]["scopes"]
    gevraagd, vrij = set(lijst["bot"]), set(lijst["bot_optional"])
    if mist := gevraagd - vrij - gegeven:
        yield wrong(f"De bot mist rechten: {', '.join(sorted(mist))}.", OPNIEUW)
    if over := gegeven - gevraagd:
        yield wrong(f"De bot heeft rechten die hij niet nodig heeft: {', '.join(sorted(over))}.", OPNIEUW)
    if gevraagd - vrij <= gegeven <= gevraagd:
        yield right(f"De bot heeft precies de {len(gegeven)} rechten van manifest.yml.")


def clock(headers: Any, nu: datetime) -> Iterator[Bevinding]:
    """This machine and Slack agree about the time."""
    datum = _header(headers, "date")
    if not datum:
        return
    verschil = round((nu - parsedate_to_datetime(datum)).total_seconds())
    if abs(verschil) > SCHEEF:
        richting = "voor" if verschil > 0 else "achter"
        yield wrong(
            f"De klok van deze machine loopt {abs(verschil)} seconden {richting}.", "Zet tijdsynchronisatie aan (NTP)."
        )
    else:
        yield right("De klok loopt gelijk met die van Slack.")


async def beheerders(settings: Settings, client: AsyncWebClient) -> AsyncIterator[Bevinding]:
    """Who is named in BEHEERDERS is somebody who works here."""
    ids = sorted(b.removeprefix("slack:") for b in settings.beheerder_ids)
    if not ids:
        yield wrong(
            "BEHEERDERS is leeg: niemand kan een aanjager benoemen.", "Zet er een Slack-lidnummer in, zoals U012AB3CD."
        )
    goed = []
    for id in ids:
        try:
            user = (await client.users_info(user=id))["user"]
        except SlackApiError:
            yield wrong(
                f"{id} in BEHEERDERS is niemand in deze werkruimte.", "Kopieer het lidnummer uit het profiel in Slack."
            )
        except WEG:
            yield wrong("Slack is niet te bereiken.", NETWERK)
            return
        else:
            if user.get("deleted") or user.get("is_bot"):
                yield wrong(
                    f"{id} in BEHEERDERS is {'een bot' if user.get('is_bot') else 'een gesloten account'}.",
                    "Kies iemand anders.",
                )
            else:
                goed.append(id)
    if goed:
        yield right(f"Beheerder: {', '.join(goed)}.")


async def door(settings: Settings, client: AsyncWebClient) -> Bevinding:
    """How Slack reaches the bot: a websocket that the bot opens, or signed requests."""
    if not settings.slack_app_token:
        if settings.slack_signing_secret:
            return right(f"De bot luistert over HTTP op poort {settings.port}; alleen wat Slack tekende, komt binnen.")
        return wrong("Slack kan de bot niet bereiken.", "Vul SLACK_APP_TOKEN of SLACK_SIGNING_SECRET in.")
    try:
        await client.apps_connections_open(app_token=settings.slack_app_token)
    except SlackApiError as fout:
        return refused("SLACK_APP_TOKEN", fout)
    except WEG:
        return wrong("Slack is niet te bereiken.", NETWERK)
    return right("De bot luistert over Socket Mode; het token werkt.")


def _header(headers: Any, naam: str) -> str:
    return next((str(waarde) for sleutel, waarde in dict(headers).items() if str(sleutel).lower() == naam), "")
