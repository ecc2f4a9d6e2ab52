"""From the decision that there will be an overleg to its bijeenkomst, and the buttons about its date on the casus (OVL-07)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import bijeenkomst, vervolg
from flows.effect import Tell
from flows.invoer import Click, Happened, Occasion
from flows.machine import Result, keep
from flows.overlegstand import Overleg


def decide(o: Overleg, soort: str, a: Occasion) -> Result:
    """It is decided that there will be an overleg: its first bijeenkomst begins, once. One that was called off is
    followed by the next."""
    if o.bijeenkomst:
        return keep(o, Tell("bijeenkomst", o.bijeenkomst, Happened("besloten")))
    b, effecten = bijeenkomst.decide(o.casus, o.nummer, soort, a)
    return keep(replace(o, bijeenkomst=b.id), *effecten)


def pass_click(o: Overleg, w: Mapping[str, Any], a: Occasion) -> Result:
    """A button about the date, pressed on the casus: for the bijeenkomst it has now, or the first one."""
    besloten = keep(o) if o.bijeenkomst else decide(o, w["soort"], a)
    klik = Tell("bijeenkomst", besloten.state.bijeenkomst, Click(w["knop"], vervolg.CASUS))
    return keep(besloten.state, *besloten.effecten, klik)
