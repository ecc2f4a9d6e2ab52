"""What every command of the command line does: read the settings, open the database, say how it went."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import typer

if TYPE_CHECKING:
    from bot.bevinding import Bevinding
    from bot.settings import Settings
    from storage.database import Database


def read() -> "Settings":
    """The settings; what is wrong with them ends the command."""
    from bot.doctor import read_settings

    settings, fouten = read_settings()
    if settings is None:
        stop(*fouten)
    return settings


def database(lid: str = "", team: bool = False) -> "Database":
    """The database of this installation; for ``lid``, the workspace that Slack says this member is in."""
    from bot.beheer import open_database

    return _or_stop(lambda: asyncio.run(open_database(read(), lid, team)))  # type: ignore[no-any-return]


def execute(fn: Callable[..., "Bevinding"], *args: Any, lid: str = "", **kwargs: Any) -> NoReturn:
    """One unit of work at this moment, as the bot's own team; how it went is said."""
    from bot.clock import Clock

    db = database(lid, team=True)
    report(_or_stop(lambda: db.run_now(fn, *args, nu=Clock().now(), **kwargs)))


def text_of(pad: Path) -> str:
    """A text file, as a spreadsheet or an editor saved it."""
    from bot.bevinding import wrong

    try:
        inhoud = pad.read_bytes()
    except OSError:
        stop(wrong(f"Het bestand {pad} is niet te lezen.", "Klopt de naam, en mag je het lezen?"))
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", errors="replace")


def report(bevinding: "Bevinding") -> NoReturn:
    """Say what came of it."""
    typer.echo(str(bevinding))
    raise typer.Exit(0 if bevinding.goed else 1)


def stop(*bevindingen: "Bevinding") -> NoReturn:
    """Say what stands in the way."""
    for bevinding in bevindingen:
        typer.echo(str(bevinding), err=True)
    raise typer.Exit(1)


def _or_stop(doe: Callable[[], Any]) -> Any:
    from bot.bevinding import Beletsel

    try:
        return doe()
    except Beletsel as fout:
        typer.echo(f"✗ {fout}", err=True)
        raise typer.Exit(1) from None
