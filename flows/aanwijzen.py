"""A casusregisseur whose account was closed: a beheerder names another one, without seeing any text (REG-01).

There is always one named casusregisseur; until another one is named, that is the one who left.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import voorganger
from flows.casusstand import Casus
from flows.effect import FieldErrors, Grant, NewVersion, OpenWindow, PublishHome, Revoke, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Occasion, Submitted
from flows.machine import Result, keep

ELDERS = ("wijs_aan", "casus/wijs_aan")
BEHEERDER = frozenset({"beheerder"})
FORMULIER = Formulier("casus/wijs_aan", (Veld("wie", Veldsoort.MENS),))


def step(c: Casus, invoer: Click | Submitted | Happened, a: Occasion) -> Result:
    """Word that the casusregisseur is gone, or what a beheerder does about it."""
    ids = {"casus": c.id}
    if isinstance(invoer, Happened):
        return tell(c, invoer["persoon"], a)
    if not c.wees:
        return keep(c, Say(a.wie, "casus/overdracht_al", ids))
    if isinstance(invoer, Submitted):
        return name(c, invoer.waarden, a)
    return keep(c, OpenWindow("casus/wijs_aan", ids))


def tell(c: Casus, persoon: str, a: Occasion) -> Result:
    """Said once to every beheerder: a number, and no word of the casus."""
    if persoon != c.regisseur or c.wees or c.status != "open":
        return keep(c)
    beheerders = [p for p in sorted(a.instelling.get("beheerders", ())) if p != persoon]
    return keep(replace(c, wees=True), *(Say(p, "casus/wees", {"casus": c.id}, rang=1) for p in beheerders))


def name(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Somebody who works here takes the casus on; they hear of it, and go through the plan."""
    wie, oud, ids = w["wie"], c.regisseur, {"casus": c.id}
    mens = a.mensen.get(wie)
    if mens is None or mens.is_bot or mens.weg:
        return keep(c, FieldErrors({"wie": "geen_mens"}))
    return keep(
        replace(c, regisseur=wie, voorganger=oud, wees=False, opvolger="", doorlopen="nodig"),
        *voorganger.pass_on(c, oud, wie),
        Revoke(oud, "casusregisseur", c.id),
        Revoke(wie, "deelnemer", c.id),
        Grant(wie, "casusregisseur", c.id),
        NewVersion(c.id),
        Tell("overleg", c.id, Happened("regie", {"persoon": wie})),
        Tell("overleg", c.id, Happened("erbij_halen", {"persoon": wie})),
        Say(a.wie, "casus/aangewezen", ids),
        Say(wie, "casus/overdracht_klaar", ids),
        PublishHome(wie),
    )
