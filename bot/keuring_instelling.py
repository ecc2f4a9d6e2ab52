"""What can be checked of the settings themselves: is it filled in, is it private. Changes nothing."""

from collections.abc import Iterator
from pathlib import Path

from bot.bevinding import Bevinding, right, wrong
from bot.settings import Settings

INVOER = {
    "chat": "INVOER is chat: mensen typen hun antwoorden in de chat, en alleen zij zelf kunnen die daar weer weghalen.",
    "venster": "INVOER is venster: mensen typen hun antwoorden in een venster, dus in de chat blijft niets van een casus achter.",
}


def missing(settings: Settings) -> list[Bevinding]:
    """What must be set before the bot can start at all."""
    uit = []
    if not settings.slack_bot_token:
        uit.append(
            wrong("SLACK_BOT_TOKEN is leeg.", "Zet er het Bot User OAuth Token van je app in; het begint met xoxb.")
        )
    if not settings.slack_app_token and not settings.slack_signing_secret:
        doe = "Vul een van de twee in: SLACK_APP_TOKEN voor Socket Mode, of SLACK_SIGNING_SECRET voor HTTP."
        uit.append(wrong("SLACK_APP_TOKEN en SLACK_SIGNING_SECRET zijn allebei leeg.", doe))
    if not settings.sleutels and settings.key_file() is None:
        doe = "Maak een sleutel met `samenwerkbot sleutel` en zet hem erin; bewaar hem ook op een andere plek."
        uit.append(wrong("SLEUTELS is leeg.", doe))
    if not settings.huishoudsleutel and settings.key_file() is None:
        doe = "Maak er een met `samenwerkbot sleutel` en laat hem daarna altijd zo; anders vindt de bot geen huishouden terug."
        uit.append(wrong("HUISHOUDSLEUTEL is leeg.", doe))
    return uit


def explained(settings: Settings) -> Iterator[Bevinding]:
    """What INVOER does here, and which files only this account may read."""
    yield right(INVOER[settings.invoer])
    yield from private_files(settings)


def private_files(settings: Settings) -> Iterator[Bevinding]:
    """Files that only this account may read: the key file and .env."""
    for wat, pad in (
        ("sleutelbestand", settings.key_file() if not settings.sleutels else None),
        ("bestand .env", Path(".env")),
    ):
        if pad is None or not pad.exists():
            continue
        if pad.stat().st_mode & 0o077:
            yield wrong(f"Het {wat} is ook voor anderen te lezen.", f"Doe: chmod 600 {pad}")
        else:
            yield right(f"Het {wat} is alleen voor jou te lezen.")
