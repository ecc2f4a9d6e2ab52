"""A casus whose casusregisseur no longer works here: a beheerder names another, without seeing a word of it (REG-01).

Only for a casus that has nobody left: a casusregisseur who is there hands over themselves (REG-05).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flows import voorganger
from flows.casusstand import Casus
from flows.effect import Effect, FieldErrors, Grant, NewVersion, OpenWindow, PublishHome, Revoke, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion
from flows.machine import Result, keep

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
    v, mens = find(id, a), a.mensen.get(w["wie"])
    if v is None:
        return (Say(a.wie, "beheer/al_weg"),)
    if mens is None or mens.is_bot or mens.weg:
        return (FieldErrors({"wie": "geen_mens"}),)
    return (
        Tell("casus", id, Happened("regie_toegewezen", {"persoon": w["wie"]})),
        Say(a.wie, "beheer/regie_staat", data={"nummer": v.nummer, "wie": w["wie"]}),
    )


def take_over(c: Casus, wie: str) -> Result:
    """The casus has a casusregisseur again, who hears what that means; the plan says so in a new version (PLA-05)."""
    if c.regisseur == wie:
        return keep(c)
    return keep(
        replace(c, regisseur=wie, voorganger=c.regisseur, opvolger="", samenvatting="", doorlopen="nodig"),
        *voorganger.pass_on(c, c.regisseur, wie),
        Revoke(c.regisseur, "casusregisseur", c.id),
        Revoke(wie, "deelnemer", c.id),
        Grant(wie, "casusregisseur", c.id),
        NewVersion(c.id),
        Tell("overleg", c.id, Happened("regie", {"persoon": wie})),
        Say(wie, "casus/regie_gekregen", {"casus": c.id}),
        PublishHome(wie),
    )
