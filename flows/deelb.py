"""Deel B of the plan: an exception to a rule, or doorbraakbudget, and why (PLA-03). Only where the plan needs it.

Three short windows, one after the other; what was written in one is kept before the next opens, and each can be filled
in further another day.
"""

from dataclasses import replace

from flows.casusstand import Casus
from flows.effect import NewVersion, OpenWindow, PublishHome, ReplaceWindow, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Occasion, Submitted
from flows.machine import Result, keep

LANG = 1500
VENSTERS: dict[str, tuple[str, ...]] = {
    "casus/deel_b": ("situatie", "niets_doen", "nodig"),
    "casus/deel_b_doorbreken": ("doorbreken", "waarom_niet"),
    "casus/deel_b_waarden": ("legitimiteit", "rendement", "betrokkenheid", "budget"),
}
DELEN = tuple(key for keys in VENSTERS.values() for key in keys)
FORMULIEREN = tuple(
    Formulier(
        key,
        tuple(
            Veld(v, Veldsoort.REGEL, verplicht=False, maximum=100)
            if v == "budget"
            else Veld(v, verplicht=v == "situatie", maximum=LANG)
            for v in velden
        ),
    )
    for key, velden in VENSTERS.items()
)


def step(c: Casus, invoer: Click | Submitted, a: Occasion) -> Result:
    """Open the first window, keep what a window gave and go on to the next, or read what stands."""
    ids, staat = {"casus": c.id}, dict(c.deel_b)
    if isinstance(invoer, Click):
        if invoer.knop == "lees_b":
            return keep(c, OpenWindow("casus/b_lezen", ids))
        return keep(c, OpenWindow("casus/deel_b", ids, data={"vul": staat}))
    staat |= {v: invoer.waarden[v] or "" for v in VENSTERS[invoer.formulier]}
    vol = replace(c, deel_b=tuple((v, staat[v]) for v in DELEN if staat.get(v)))
    match invoer.formulier:
        case "casus/deel_b":
            return keep(vol, ReplaceWindow("casus/deel_b_doorbreken", ids, data={"vul": staat}))
        case "casus/deel_b_doorbreken":
            return keep(vol, ReplaceWindow("casus/deel_b_waarden", ids, data={"vul": staat}))
    leeg = [v for v in DELEN if not staat.get(v)]
    return keep(vol, NewVersion(c.id), Say(a.wie, "casus/deel_b_staat", ids, {"nog_open": leeg}), PublishHome(a.wie))
