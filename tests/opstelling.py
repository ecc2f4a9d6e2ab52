"""The real bot in the proeftuin, over either road: in this process, or as `samenwerkbot start` in one of its own."""

import asyncio
import os
import socket
import sys
from asyncio.subprocess import PIPE, Process, create_subprocess_exec
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

from typer.testing import CliRunner

from bot.app import running
from bot.cli import app
from bot.clock import WoundClock
from bot.runtime import Runtime
from bot.settings import Settings
from bot.tempo import Tempo
from proeftuin import Proeftuin
from proeftuin.tijd import Tempo as Wachttijd
from proeftuin.wekker import Wekker

ROOT = Path(__file__).resolve().parents[1]
WEGEN = ("socket", "http")
START = "from bot.cli import app; app()"


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def environment(tuin: Proeftuin, weg: str, database_url: str, **meer: str) -> dict[str, str]:
    """The settings for this workspace and road. Over HTTP the workspace is told where the bot listens."""
    uit = {
        "SLACK_BOT_TOKEN": tuin.bot_token,
        "SLACK_API_URL": tuin.api_url,
        "DATABASE_URL": database_url,
        "BEHEERDERS": "U0BRAM",
    }
    if weg == "socket":
        return uit | {"SLACK_APP_TOKEN": tuin.app_token} | meer
    poort = int(meer.pop("PORT", 0)) or free_port()
    tuin.request_url = f"http://127.0.0.1:{poort}/slack/events"
    return uit | {"SLACK_SIGNING_SECRET": tuin.signing_secret, "PORT": str(poort)} | meer


@asynccontextmanager
async def bot_in_proeftuin(
    map_: Path,
    weg: str = "socket",
    wachttijd: Wachttijd | None = None,
    begin: datetime | None = None,
    optioneel: bool = False,
    **meer: str,
) -> AsyncIterator[tuple[Proeftuin, Runtime]]:
    """A workspace with the bot in it, in this process; its clock runs from ``begin`` and can be wound. ``meer``: settings;
    ``optioneel``: with the optional scopes."""
    wekker = Wekker(WoundClock(begin))
    async with Proeftuin(ROOT / "manifest.yml", klok=wekker, tempo=wachttijd, optioneel=optioneel) as tuin:
        omgeving = environment(tuin, weg, f"sqlite:///{map_ / 'bot.db'}", **meer)
        settings = Settings(_env_file=None, **{k.lower(): v for k, v in omgeving.items()})
        async with running(settings, wekker.klok, Tempo(aan=False)) as bot:
            wekker.bot = bot
            yield tuin, bot


async def cli(*woorden: str, code: int = 0, **omgeving: str) -> str:
    """What a command says, run in this process with only these settings, after it ended with this code."""
    leeg = dict.fromkeys((naam.upper() for naam in Settings.model_fields), None)
    uit = await asyncio.to_thread(CliRunner().invoke, app, list(woorden), env=leeg | omgeving)
    assert (uit.exit_code, isinstance(uit.exception, SystemExit | None)) == (code, True), (uit.output, uit.exception)
    return uit.output


async def run_cli(*woorden: str, map_: Path, **omgeving: str) -> Process:
    """The command line in a process of its own, with these settings and no others, started in ``map_``."""
    schoon = {k: v for k, v in os.environ.items() if k in ("PATH", "HOME", "LANG", "TMPDIR")}
    return await create_subprocess_exec(
        sys.executable,
        "-c",
        START,
        *woorden,
        cwd=map_,
        env=schoon | {"PYTHONPATH": str(ROOT)} | omgeving,
        stdout=PIPE,
        stderr=PIPE,
    )


async def said(proces: Process, seconden: float = 30) -> tuple[int, str]:
    """The exit code, and all that was written on the screen. One that does not end in time is ended."""
    try:
        uit, fout = await asyncio.wait_for(proces.communicate(), seconden)
    except TimeoutError:
        proces.kill()
        raise
    return int(proces.returncode or 0), (uit + fout).decode()
