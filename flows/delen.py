"""Sharing a casus: from the reasons to what leaves (OVL-03, OVL-04). Whom is asked is in ``genodigden``, the consent for it
in ``toestemming``.

Nothing leaves before what they will read was looked at, and before the inwoner agreed to it.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import genodigden, toestemming
from flows.casusstand import Casus
from flows.effect import FieldErrors, OpenWindow, ReplaceWindow, Say
from flows.formulier import Formulier
from flows.genodigden import drafts, send
from flows.invoer import Click, Input, Occasion, Submitted
from flows.machine import Result, keep
from flows.uitnodigingstand import BEHANDELT


def step(c: Casus, invoer: Input, a: Occasion) -> Result:
    """The windows in their order: who, why, and a last look with the consent."""
    match invoer:
        case Submitted(formulier="casus/mensen", waarden=w):
            return genodigden.pick(c, w, a)
        case Submitted(formulier="casus/redenen", waarden=w):
            return reason(c, w, a)
        case Submitted(formulier="casus/voorbeeld", waarden=w):
            return seen(c, w, a)
        case Submitted(formulier="casus/toestemming", waarden=w):
            return consent(c, w, a)
        case Click(bij=bij):
            return keep(c, OpenWindow("casus/mensen", {"casus": c.id}, data=genodigden.window(c, bij, a)))
    return keep(c)


def reason(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Each person gets a reason (OVL-04). Before anything leaves, one window shows what they will read, asks whom the
    inwoner would rather ask (OVL-03) and, of a casus of an inwoner, the consent for these people (OVL-16)."""
    if not c.concept:
        return keep(c, Say(a.wie, "casus/al_verstuurd", {"casus": c.id}))
    if leeg := {f"reden:{p}": "leeg" for p in c.concept["mensen"] if not w.get(f"reden:{p}")}:
        return keep(c, FieldErrors(leeg))
    vol = replace(c, concept={**c.concept, "redenen": dict(w)})
    behandelaars = [u.aan for u in drafts(vol, a.wie) if u.expertise in BEHANDELT and u.nodigt != "inwoner"]
    if c.soort == "inwoner":
        return keep(vol, toestemming.ask(vol, behandelaars, a))
    return keep(vol, ReplaceWindow("casus/voorbeeld", {"casus": c.id}, data={"behandelaars": behandelaars}))


def seen(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """A question of a neighbourhood or an organisation needs no consent: what will be read was looked at, it leaves."""
    if "redenen" not in c.concept or c.soort == "inwoner":
        return keep(c, Say(a.wie, "casus/al_verstuurd", {"casus": c.id}))
    return send(c, w["zelf"] or (), a)


def consent(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Keep what the inwoner agreed to (PRI-01), then send what was waiting for it."""
    if "redenen" not in c.concept:
        return keep(c, Say(a.wie, "casus/al_verstuurd", {"casus": c.id}))
    if fouten := toestemming.check(c, w, a):
        return keep(c, FieldErrors(fouten))
    met, rij = toestemming.give(c, w, a)
    verstuurd = send(met, w["zelf"] or (), a)
    return keep(verstuurd.state, rij, *verstuurd.effecten)


FORMULIEREN = (Formulier("casus/voorbeeld", (toestemming.ZELF,)),)
