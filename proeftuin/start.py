"""Starts the rehearsal: a workspace with the bot in it, in one process, so that the clock can be wound for both."""

import tempfile
from pathlib import Path

from bot.app import running
from bot.clock import WoundClock
from bot.settings import Settings
from bot.start import until_stopped
from bot.tempo import Tempo
from proeftuin.server import Proeftuin
from proeftuin.voorbeeld import play_example
from proeftuin.wekker import Wekker

MANIFEST = Path(__file__).resolve().parents[1] / "manifest.yml"
ONTHOUDEN = 5000


async def rehearse(port: int, voorbeeld: bool, map_: Path | None = None) -> None:
    """Run until stopped. Everything typed is gone afterwards, unless a folder for it is given."""
    with tempfile.TemporaryDirectory() as tijdelijk:
        plek = map_ or Path(tijdelijk)
        wekker = Wekker(WoundClock())
        async with Proeftuin(MANIFEST, port, wekker, hoogstens=ONTHOUDEN) as tuin:
            settings = Settings(
                _env_file=None,  # type: ignore[call-arg]
                slack_bot_token=tuin.bot_token,
                slack_app_token=tuin.app_token,
                slack_api_url=tuin.api_url,
                database_url=f"sqlite:///{plek / 'proeftuin.db'}",
                beheerders="U0BRAM",
                sleutels="",
            )
            # This workspace has no limits unless asked, so the bot need not wait for them.
            async with running(settings, wekker.klok, Tempo(aan=False)) as bot:
                wekker.bot = bot
                if voorbeeld:
                    await play_example(tuin, bot)
                print(f"\n  De proeftuin staat klaar: {tuin.url}\n  Stoppen: Ctrl+C\n", flush=True)  # noqa: T201
                await until_stopped()
