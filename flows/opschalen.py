"""*Opschalen*: the casusregisseur asks for a procesregisseur, and stays casusregisseur (REG-02, REG-03).

In time: where actions keep getting stuck or stay open, the bot points at it, once and as a choice; it asks nobody itself.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import genodigden
from flows.casusstand import Casus
from flows.effect import Create, FieldErrors, OpenWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Occasion, Submitted
from flows.machine import Result, keep
from flows.opschalingstand import REDENEN, Opschaling, ids_of
from flows.termijnen import answer_by

KNOPPEN = ("opschalen", "niet_opschalen")
FORMULIER = Formulier(
    "casus/opschalen",
    (
        Veld("wie", Veldsoort.MENS),
        Veld("reden", Veldsoort.RONDJES, opties=REDENEN),
        Veld("vraag", maximum=1000),
        Veld("uiterlijk", Veldsoort.DATUM),
    ),
)
ELDERS = (*KNOPPEN, FORMULIER.key)


def step(c: Casus, invoer: Click | Submitted, a: Occasion) -> Result:
    """A button or the window about a procesregisseur."""
    if isinstance(invoer, Click) and invoer.knop == "niet_opschalen":
        return keep(c, Say(a.wie, "casus/niet_opschalen", {"casus": c.id}))
    if c.opschaling:
        ids = {"opschaling": c.opschaling, "casus": c.id}
        return keep(c, OpenWindow("opschaling/stand", ids, hier=isinstance(invoer, Submitted)))
    if isinstance(invoer, Submitted):
        return ask(c, invoer.waarden, a)
    vul = {"uiterlijk": answer_by(a.nu.date()).isoformat()}
    return keep(c, OpenWindow("casus/opschalen", {"casus": c.id}, data={"vul": vul}))


def ask(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Whom, why, what is asked, and by when an answer is expected."""
    fouten: dict[str, str] = {}
    if fout := genodigden.wrong(replace(c, genodigden=()), w["wie"], a):
        fouten["wie"] = fout
    if w["uiterlijk"] < a.nu.date():
        fouten["uiterlijk"] = "voorbij"
    if fouten:
        return keep(c, FieldErrors(fouten))
    o = Opschaling(
        a.id("opschaling"), c.team, c.id, c.nummer, a.wie, w["wie"], w["reden"], w["vraag"], a.nu.date(), w["uiterlijk"]
    )
    gevraagd = Create("opschaling", o), Tell("opschaling", o.id, Happened("vraag"))
    return keep(replace(c, opschaling=o.id), *gevraagd, Say(a.wie, "opschaling/gevraagd", ids_of(o)))


def hear(c: Casus, invoer: Happened) -> Result:
    """A question was answered with no, taken back, or is over; or an action keeps getting stuck."""
    if invoer.wat == "opschaling_over":
        weg = replace(c, opschaling="", gewezen=False)
        return keep(weg) if c.opschaling == invoer["opschaling"] else keep(c)
    if c.opschaling or c.gewezen or c.status != "open":
        return keep(c)
    wijs = Say(c.regisseur, "casus/stokt", {"casus": c.id}, {"waarom": invoer["waarom"]}, rang=1, samen=True)
    return keep(replace(c, gewezen=True), wijs)
