"""One household, one plan, one regisseur (AAN-04): found by a reference that carries no name and is kept as a hash.

That a casus exists is itself private: whoever starts a second one hears the same words as who starts the first.
"""

from collections.abc import Mapping
from typing import Any

from flows.casusstand import Casus
from flows.effect import MatchHousehold, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion
from flows.machine import Result, keep

FORMULIEREN = (
    Formulier(
        "casus/huishouden",
        (Veld("kenmerk", Veldsoort.REGEL, maximum=40), Veld("reden", Veldsoort.REGEL, verplicht=False, maximum=300)),
    ),
)


def look(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Ask the shell whether this household has a casus already."""
    return keep(c, MatchHousehold(c.id, normal(w["kenmerk"])), Say(a.wie, "casus/huishouden_staat", {"casus": c.id}))


def found(c: Casus, eerder: list[str], a: Occasion) -> Result:
    """The casusregisseur of each earlier casus hears it, nobody else."""
    return keep(c, *(Tell("casus", id, Happened("zelfde_huishouden")) for id in eerder))


def same(c: Casus, a: Occasion) -> Result:
    """A second start in this household: its regisseur asks the inwoner, also of a casus that was closed and can be opened
    again."""
    loopt = c.status in ("open", "gesloten")
    return keep(c, *((Say(c.regisseur, "casus/zelfde_huishouden", {"casus": c.id}),) if loopt else ()))


def normal(kenmerk: str) -> str:
    """The reference without what people write differently: spaces, signs, capitals."""
    return "".join(t for t in kenmerk.upper() if t.isalnum())
