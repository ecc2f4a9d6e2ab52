"""``samenwerkbot doctor``: goes past everything that must be right, and says per point what to do. Changes nothing."""

from collections.abc import AsyncIterator

from pydantic import ValidationError

from bot.app import without_proxy
from bot.bevinding import Bevinding, wrong
from bot.clock import Clock
from bot.keuring_instelling import explained, missing
from bot.keuring_opslag import kept
from bot.keuring_slack import at_slack
from bot.settings import Settings

RAAD = {
    "invoer": "Kies chat of venster.",
    "port": "Vul een poortnummer in, zoals 3000.",
    "verwerkers": "Vul een getal in, zoals 6.",
}


async def examine(settings: Settings, clock: Clock) -> AsyncIterator[Bevinding]:
    """Every check, in an order to mend things in."""
    without_proxy(settings.slack_api_url)
    for bevinding in (*missing(settings), *explained(settings), *kept(settings, clock.now())):
        yield bevinding
    async for bevinding in at_slack(settings, clock.now):
        yield bevinding


def read_settings() -> tuple[Settings | None, list[Bevinding]]:
    """The settings, or what is wrong with them. The value itself is never repeated: it may be a secret."""
    try:
        return Settings(), []
    except ValidationError as fout:
        namen = [str(e["loc"][0]) for e in fout.errors()]
        return None, [
            wrong(f"{naam.upper()} klopt niet.", RAAD.get(naam, "Kijk in docs/installeren.md.")) for naam in namen
        ]
