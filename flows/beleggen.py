"""From the decision that there will be an overleg to its bijeenkomst, and the buttons about its date on the casus (OVL-07)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import bijeenkomst
from flows.effect import Tell
from flows.invoer import Click, Occasion
from flows.machine import Result, keep
from flows.overlegstand import Overleg


def decide(o: Overleg, soort: str, a: Occasion) -> Result:
    """It is decided that there will be an overleg: its first bijeenkomst begins, once."""
    if o.bijeenkomst:
        return keep(o)
    b, effecten = bijeenkomst.decide(o.casus, o.nummer, soort, a)
    return keep(replace(o, bijeenkomst=b.id), *effecten)


def pass_click(o: Overleg, w: Mapping[str, Any], a: Occasion) -> Result:
    """A button about the date, pressed on the casus: for the bijeenkomst it has now, or the first one."""
    besloten = decide(o, w["soort"], a)
    klik = Tell("bijeenkomst", besloten.state.bijeenkomst, Click(w["knop"], bijeenkomst.CASUS))
    return keep(besloten.state, *besloten.effecten, klik)
