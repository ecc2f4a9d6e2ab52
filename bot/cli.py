"""The command line: start the bot, rehearse, look whether all is well."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot import log
from bot.settings import Settings

app = typer.Typer(add_completion=False, no_args_is_help=True, help="Samenwerkbot: samen met de inwoner naar een plan dat af komt.")


@app.command()
def start(json: Annotated[bool, typer.Option(help="logregels als JSON")] = False) -> None:
    """Start de bot, over Socket Mode of over HTTP."""
    from bot.app import running

    log.configure(json)

    async def run() -> None:
        async with running(Settings()):
            await asyncio.Event().wait()

    try:
        asyncio.run(run())
    except KeyboardInterrupt:
        raise typer.Exit from None


@app.command()
def proeftuin(
    poort: Annotated[int, typer.Option(help="poort op deze machine")] = 3999,
    voorbeeld: Annotated[bool, typer.Option(help="met een voorbeeldcasus")] = True,
    bewaar: Annotated[Path | None, typer.Option(help="map waarin de gegevens blijven staan")] = None,
) -> None:
    """Start een oefenwerkruimte in je browser, met de bot erin. Zonder Slack."""
    from proeftuin.start import rehearse

    log.configure()
    asyncio.run(rehearse(poort, voorbeeld, bewaar))
