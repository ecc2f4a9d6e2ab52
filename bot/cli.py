"""The command line: start the bot, rehearse, look whether all is well, and what a beheerder does now and then.

Only reads options and prints; what a command does stands elsewhere. Imports wait until a command needs them.
"""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from bot import log
from bot.opdrachten import beheer, instelling
from bot.werkbank import database, execute, read, report, stop

UITLEG = "Samenwerkbot: samen met de inwoner naar een plan dat af komt."
app = typer.Typer(add_completion=False, no_args_is_help=True, help=UITLEG, pretty_exceptions_enable=False)
sleutels = typer.Typer(no_args_is_help=True, help="Sleutels voor casustekst.")
app.add_typer(sleutels, name="sleutels")
app.add_typer(beheer, name="beheer")
app.add_typer(instelling, name="instelling")


@app.command()
def start(json: Annotated[bool, typer.Option(help="logregels als JSON")] = False) -> None:
    """Start de bot, over Socket Mode of over HTTP."""
    from bot.bevinding import Beletsel
    from bot.keuring_instelling import missing
    from bot.start import serve

    log.configure(json)
    settings = read()
    if mist := missing(settings):
        stop(*mist)
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
    settings = read()

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

    report(change_keys(database()))


@app.command()
def bijwerken(
    rol: Annotated[
        str, typer.Option(help="rol in PostgreSQL waarmee de bot draait; hij krijgt precies wat nodig is")
    ] = "",
) -> None:
    """Werk de database bij, als eigenaar van de tabellen. Nodig waar de bot met een eigen rol draait."""
    from bot.beheer import bring_up_to_date

    report(bring_up_to_date(read(), rol))


@app.command()
def aanjager(
    lid: Annotated[str, typer.Argument(help="lidnummer in Slack, zoals U012AB3CD")],
    gebied: Annotated[str, typer.Option(help="naam van het gebied; leeg: overal")] = "",
    weg: Annotated[bool, typer.Option("--weg", help="niet langer aanjager")] = False,
) -> None:
    """Maak iemand aanjager van de leersessies."""
    from bot.beheer import change_role

    execute(change_role, lid, "aanjager", weg, gebied=gebied, lid=lid)


@app.command()
def keten() -> None:
    """Loop het auditspoor na, regel voor regel."""
    from bot.beheer import check_chain

    report(database().run_now(check_chain))
