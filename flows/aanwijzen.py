"""A casusregisseur whose account was closed: a beheerder names another one, without seeing any text (REG-01).

There is always one named casusregisseur; until another one is named, that is the one who left. At the desk of a beheerder
the same is asked by ``verweesd``.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import voorganger
from flows.casusstand import Casus
from flows.effect import FieldErrors, OpenWindow, PublishHome, Say, Tell
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
    wie, ids = w["wie"], {"casus": c.id}
    if not a.works_here(wie):
        return keep(c, FieldErrors({"wie": "geen_mens"}))
    return take_over(c, wie, Say(a.wie, "casus/aangewezen", ids), Say(wie, "casus/overdracht_klaar", ids))


def assigned(c: Casus, wie: str) -> Result:
    """A beheerder named them at the desk, or on the command line; said twice, it is done once."""
    return keep(c) if c.regisseur == wie else take_over(c, wie, Say(wie, "casus/regie_gekregen", {"casus": c.id}))


def take_over(c: Casus, wie: str, *gezegd: Say) -> Result:
    """The casus has a casusregisseur again, who comes into its channel; a summary was meant for somebody else."""
    over, gevolg = voorganger.hand_on(c, wie)
    erbij = Tell("overleg", c.id, Happened("erbij_halen", {"persoon": wie}))
    return keep(replace(over, samenvatting=""), *gevolg, erbij, *gezegd, PublishHome(wie))
