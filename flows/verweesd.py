"""A casus whose casusregisseur no longer works here: a beheerder names another, without seeing a word of it (REG-01).

Only for a casus that has nobody left: a casusregisseur who is there hands over themselves (REG-05).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.effect import Effect, FieldErrors, OpenWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion

FORMULIER = Formulier("beheer/regie", (Veld("wie", Veldsoort.MENS),))


@dataclass(frozen=True, slots=True)
class Verweesd:
    """What a beheerder may know of such a casus: its number, and who it was."""

    id: str
    nummer: str
    regisseur: str


def find(id: str, a: Occasion) -> Verweesd | None:
    """The casus with this id, where it has nobody left."""
    return next((v for v in a.instelling.get("verweesd", ()) if v.id == id), None)


def ask_who(id: str, ids: Mapping[str, str], a: Occasion) -> Effect:
    """Who takes it over?"""
    v = find(id, a)
    return OpenWindow("beheer/regie", ids, id, {"nummer": v.nummer}) if v else Say(a.wie, "beheer/al_weg")


def name_regisseur(id: str, w: Mapping[str, Any], a: Occasion) -> tuple[Effect, ...]:
    """Somebody who works here becomes casusregisseur; a second click says that it is done."""
    v = find(id, a)
    if v is None:
        return (Say(a.wie, "beheer/al_weg"),)
    if not a.works_here(w["wie"]):
        return (FieldErrors({"wie": "geen_mens"}),)
    return (
        Tell("casus", id, Happened("regie_toegewezen", {"persoon": w["wie"]})),
        Say(a.wie, "beheer/regie_staat", data={"nummer": v.nummer, "wie": w["wie"]}),
    )
