"""The command line: start the bot, rehearse, look whether all is well, and what a beheerder does now and then.

Only reads options and prints; what a command does stands elsewhere. Imports wait until a command needs them.
"""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot import log

if TYPE_CHECKING:
    from bot.bevinding import Bevinding
    from bot.settings import Settings
    from storage.database import Database

UITLEG = "Samenwerkbot: samen met de inwoner naar een plan dat af komt."
app = typer.Typer(add_completion=False, no_args_is_help=True, help=UITLEG, pretty_exceptions_enable=False)
sleutels = typer.Typer(no_args_is_help=True, help="Sleutels voor casustekst.")
app.add_typer(sleutels, name="sleutels")


@app.command()
def start(json: Annotated[bool, typer.Option(help="logregels als JSON")] = False) -> None:
    """Start de bot, over Socket Mode of over HTTP."""
    from bot.bevinding import Beletsel
    from bot.keuring_instelling import missing
    from bot.start import serve

    log.configure(json)
    settings = _settings()
    if mist := missing(settings):
        _stop(*mist)
    try:
        asyncio.run(serve(settings))
    except Beletsel as fout:
        typer.echo(f"✗ {fout}", err=True)
        raise typer.Exit(1) from None
    except KeyboardInterrupt:
        raise typer.Exit from None


@app.command()
def proeftuin(
    poort: Annotated[int, typer.Option(help="poort op deze machine")] = 3999,
    voorbeeld: Annotated[bool, typer.Option("--voorbeeld/--zonder-voorbeeld", help="met een voorbeeldcasus")] = True,
    bewaar: Annotated[Path | None, typer.Option(help="map waarin de gegevens blijven staan")] = None,
) -> None:
    """Start een oefenwerkruimte in je browser, met de bot erin. Zonder Slack."""
    from proeftuin.start import rehearse

    log.configure()
    asyncio.run(rehearse(poort, voorbeeld, bewaar))


@app.command()
def doctor() -> None:
    """Kijk na of alles klopt. Verandert niets; zegt per punt wat je kunt doen."""
    from bot.clock import Clock
    from bot.doctor import examine

    log.configure()
    settings = _settings()

    async def run() -> bool:
        goed = True
        async for bevinding in examine(settings, Clock()):
            typer.echo(str(bevinding))
            goed = goed and bevinding.goed
        return goed

    goed = asyncio.run(run())
    typer.echo("\nAlles klopt." if goed else "\nNog niet alles klopt. Begin bij het bovenste kruisje.")
    raise typer.Exit(0 if goed else 1)


@app.command()
def sleutel() -> None:
    """Maak een nieuwe sleutel, voor SLEUTELS of het sleutelbestand."""
    from storage.sleutels import new_key

    typer.echo(new_key())


@sleutels.command()
def wissel() -> None:
    """Schrijf alles opnieuw met de nieuwste sleutel, zodat een oude weg kan."""
    from bot.beheer import change_keys

    _print(change_keys(_database()))


@app.command()
def aanjager(
    lid: Annotated[str, typer.Argument(help="lidnummer in Slack, zoals U012AB3CD")],
    weg: Annotated[bool, typer.Option("--weg", help="niet langer aanjager")] = False,
) -> None:
    """Maak iemand aanjager van de leersessies."""
    from bot.beheer import name_aanjager
    from bot.clock import Clock

    _print(_database(lid).run_now(name_aanjager, lid, weg, Clock().now()))


@app.command()
def keten() -> None:
    """Loop het auditspoor na, regel voor regel."""
    from bot.beheer import check_chain

    _print(_database().run_now(check_chain))


def _settings() -> "Settings":
    from bot.doctor import read_settings

    settings, fouten = read_settings()
    if settings is None:
        _stop(*fouten)
    return settings


def _database(lid: str = "") -> "Database":
    """The database of this installation; for ``lid``, the workspace that Slack says this member is in."""
    from bot.beheer import open_database
    from bot.bevinding import Beletsel

    try:
        return asyncio.run(open_database(_settings(), lid))
    except Beletsel as fout:
        typer.echo(f"✗ {fout}", err=True)
        raise typer.Exit(1) from None


def _print(bevinding: "Bevinding") -> None:
    typer.echo(str(bevinding))
    raise typer.Exit(0 if bevinding.goed else 1)


def _stop(*bevindingen: "Bevinding") -> NoReturn:
    for bevinding in bevindingen:
        typer.echo(str(bevinding), err=True)
    raise typer.Exit(1)
