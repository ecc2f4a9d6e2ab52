"""What a beheerder could still do: gebieden, aanjagers, the sociale kaart. Hints, never faults. Changes nothing."""

from collections.abc import Iterator

from sqlalchemy import Connection

from bot.bevinding import Bevinding, hint, right
from bot.keuring_instelling import INVOER
from bot.settings import Settings
from storage.toestand import house_of

BEHEER = "In Slack onder *Beheer*, of met `samenwerkbot beheer`."


def house(conn: Connection, settings: Settings) -> Iterator[Bevinding]:
    """What is not there yet, and what was chosen otherwise than the environment says."""
    er_is = house_of(conn)
    if not er_is.gebieden:
        yield hint("Er is nog geen gebied.", BEHEER)
    if not er_is.aanjagers:
        yield hint("Er is nog geen aanjager: niemand kan een tafel starten.", BEHEER)
    if not er_is.kaart:
        yield hint("De sociale kaart is nog leeg.", BEHEER)
    if er_is.verweesd:
        casussen = "1 casus heeft" if er_is.verweesd == 1 else f"{er_is.verweesd} casussen hebben"
        yield hint(
            f"{casussen} een casusregisseur die hier niet meer werkt.", "Wijs iemand aan: `samenwerkbot beheer mensen`."
        )
    if er_is.invoer in INVOER and er_is.invoer != settings.invoer:
        yield right(f"In Slack is gekozen: {er_is.invoer}. {INVOER[er_is.invoer]}")
