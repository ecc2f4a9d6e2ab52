"""Closing a casus (PRI-09): what is still open is named, the copy for the own system comes first, then it can only be read.

Until it is erased (``bewaren``) the casusregisseur can open it again, or have everything erased at once.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import bewaren
from flows.casusstand import Casus, Kopie
from flows.effect import Effect, OpenWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.machine import Result, keep
from flows.toestemming import PLAN_LEZEN

REDENEN = ("inwoner", "niet_nodig")
"""Why there is no copy in the own system: fixed words, so that they can stand on the receipt."""
FORMULIER = Formulier("casus/zonder_kopie", (Veld("reden", Veldsoort.RONDJES, opties=REDENEN),))
KNOPPEN = ("afronden", "sluit", "zonder_kopie", "heropen", "wis")
BIJ_GESLOTEN = PLAN_LEZEN | {"acties", "wie", "afdrukken", "leeg", "toestemmingen", "intrekken", "heropen", "wis"}
"""What still can be once it is closed: reading, withdrawing consent, and opening it again."""


def step(c: Casus, invoer: Input, a: Occasion) -> Result:
    """What the casus does with a button, a window or word about closing."""
    ids = {"casus": c.id}
    match invoer:
        case Due(wat=wat):
            return bewaren.due(c, wat, a)
        case Happened(data=w):
            return handed_over(c, w, a)
        case Submitted(waarden=w):
            return close(c, "zonder", a, w["reden"])
        case Click(knop="afronden"):
            straks = c.evaluatie is not None and c.evaluatie >= a.nu.date()
            data = {"dag": bewaren.last_day(a).isoformat(), "straks": straks}
            return keep(replace(c, rondt_af=a.nu.date()), Say(a.wie, "casus/afronden", ids, data))
        case Click(knop="zonder_kopie"):
            return keep(c, OpenWindow("casus/zonder_kopie", ids))
        case Click(knop="sluit"):
            return close(c, "kopie" if c.kopie else "elders", a)
    if c.status != "gesloten":
        return keep(c, Say(a.wie, "casus/staat_er", ids))
    if isinstance(invoer, Click) and invoer.knop == "wis":
        return keep(c, *bewaren.erase(c, "verzoek", a))
    return reopen(c, a)


def handed_over(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """A file of the plan is in the chat of the casusregisseur: a copy for the own system. Who is closing is asked on."""
    if w["persoon"] != c.regisseur:
        return keep(c)
    met = replace(c, kopie=Kopie(w["wat"], a.nu, w["versie"]))
    bezig = c.status == "open" and c.rondt_af == a.nu.date()
    return keep(met, *((Say(c.regisseur, "casus/afronden_nu", {"casus": c.id}),) if bezig else ()))


def close(c: Casus, hoe: str, a: Occasion, reden: str = "") -> Result:
    """From now on it can only be read, by who could; nobody is asked or reminded of anything any more."""
    leeg = replace(c, rondt_af=None, concept={}, opvolger="", samenvatting="", briefje=None)
    dicht = replace(bewaren.keep_for_now(leeg, hoe, a, reden), status="gesloten")
    return keep(
        dicht,
        *bewaren.moments(dicht),
        *_tell(c, "afgerond"),
        Tell("dm", c.regisseur, Happened("los", {"gesprek": c.gesprek, "klaar": True})),
        Say(a.wie, "casus/afgerond", {"casus": c.id}),
        *bewaren.homes(c, a),
    )


def reopen(c: Casus, a: Occasion) -> Result:
    """It goes on where it stood; nothing is erased."""
    open_ = replace(c, status="open", afsluiting=None, wissen=None)
    return keep(
        open_,
        *bewaren.forget(c),
        *_tell(c, "heropend"),
        Say(a.wie, "casus/heropend", {"casus": c.id, "overleg": c.id, "gesprek": c.gesprek}),
        *bewaren.homes(c, a),
    )


def _tell(c: Casus, wat: str) -> tuple[Effect, ...]:
    soorten = ("bijeenkomsten_van", "plekken_van", "uitnodigingen_van", "acties_van", "overleg", "opschalingen_van")
    return tuple(Tell(soort, c.id, Happened(wat)) for soort in soorten)
