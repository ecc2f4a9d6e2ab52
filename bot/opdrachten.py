"""``samenwerkbot beheer``: what a beheerder can do without Slack. Only reads options; what is done stands in ``beheer``."""

from pathlib import Path
from typing import Annotated

import typer

from bot.werkbank import database, execute, text_of

beheer = typer.Typer(no_args_is_help=True, help="Gebieden, rollen en wat de organisatie verder bijhoudt.")
instelling = typer.Typer(no_args_is_help=True, help="Wat de organisatie kiest.")
Gebied = Annotated[str, typer.Option(help="naam van het gebied; leeg: overal")]


@beheer.command()
def gebied(
    naam: Annotated[str, typer.Argument(help="naam van het gebied")],
    wijken: Annotated[str, typer.Option(help="wijken, met komma's ertussen")] = "",
    weg: Annotated[bool, typer.Option("--weg", help="hef het gebied op")] = False,
) -> None:
    """Maak een gebied, wijzig zijn wijken, of hef het op."""
    from bot.beheer import change_gebied

    execute(change_gebied, naam, wijken, weg)


@beheer.command()
def rol(
    lid: Annotated[str, typer.Argument(help="lidnummer in Slack, zoals U012AB3CD")],
    naam: Annotated[str, typer.Argument(help="aanjager, ambassadeur, kwartiermaker, manager, bestuurder of beheerder")],
    gebied: Gebied = "",
    organisatie: Annotated[str, typer.Option(help="van welke organisatie")] = "",
    weg: Annotated[bool, typer.Option("--weg", help="niet langer")] = False,
) -> None:
    """Geef iemand een rol, of laat hem stoppen. Die persoon hoort het van de bot."""
    from bot.beheer import change_role

    execute(change_role, lid, naam, weg, gebied=gebied, organisatie=organisatie, lid=lid)


@beheer.command()
def kaart(
    lijst: Annotated[Path | None, typer.Argument(help="een CSV-bestand om in te lezen; zonder: toon de kaart")] = None,
    vervang: Annotated[bool, typer.Option("--vervang", help="haal weg wat niet in de lijst staat")] = False,
) -> None:
    """Lees de sociale kaart in uit een CSV-bestand, of toon haar zo. Klopt er een regel niet, dan verandert er niets."""
    from bot.kaartbeheer import read_kaart, show_kaart

    if lijst is None:
        typer.echo(database(team=True).run_now(show_kaart), nl=False)
        return
    execute(read_kaart, text_of(lijst), vervang)


@beheer.command()
def mensen() -> None:
    """Toon wie de bot kent, met rollen, en welke casussen geen casusregisseur meer hebben."""
    from bot.mensenbeheer import show_people

    typer.echo(database(team=True).run_now(show_people), nl=False)


@beheer.command()
def regie(
    nummer: Annotated[str, typer.Argument(help="nummer van de casus, zoals 2026-014")],
    lid: Annotated[str, typer.Argument(help="lidnummer in Slack van de nieuwe casusregisseur")],
) -> None:
    """Wijs een casusregisseur aan voor een casus waarvan de oude hier niet meer werkt."""
    from bot.mensenbeheer import assign

    execute(assign, nummer, lid, lid=lid)


@beheer.command()
def bewijzen(
    nummer: Annotated[str, typer.Argument(help="nummer van een casus; leeg: allemaal")] = "",
) -> None:
    """Toon de bewijzen van wissen: nummer, datums en waarom, zonder inhoud."""
    from bot.bewijzen import show_receipts

    typer.echo(database(team=True).run_now(show_receipts, nummer), nl=False)


@beheer.command("export")
def export_map() -> None:
    """Toon alles wat een beheerder bijhoudt als JSON: gebieden, rollen, instellingen, teksten en de sociale kaart."""
    from bot.beheermap import export

    typer.echo(database(team=True).run_now(export), nl=False)


@beheer.command("import")
def import_map(pad: Annotated[Path, typer.Argument(help="een bestand dat `beheer export` maakte")]) -> None:
    """Lees zo'n bestand in, in zijn geheel of niet. Wat er al is, blijft."""
    from bot.beheermap import take_in

    execute(take_in, text_of(pad))


@instelling.command()
def lijst() -> None:
    """Toon wat er nu geldt, en wat daarvan gekozen is."""
    from bot.keuzebeheer import show_choices

    typer.echo(database(team=True).run_now(show_choices), nl=False)


@instelling.command()
def zet(
    naam: Annotated[str, typer.Argument(help="naam van de instelling, zoals in de lijst")],
    waarde: Annotated[str, typer.Argument(help="de nieuwe waarde")],
) -> None:
    """Kies een waarde. Die gaat voor wat in de omgeving staat."""
    from bot.keuzebeheer import choose

    execute(choose, naam, waarde)


@instelling.command()
def herstel(naam: Annotated[str, typer.Argument(help="naam van de instelling")]) -> None:
    """Zet een waarde terug naar het begin."""
    from bot.keuzebeheer import restore

    execute(restore, naam)
