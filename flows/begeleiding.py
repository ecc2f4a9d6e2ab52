"""Where somebody works, and starting a table as aanjager (ROL-02, ACT-01).

Windows of the bot's own chat; nothing here knows of a casus.
"""

from collections.abc import Mapping
from typing import Any

from flows import gebied, rol
from flows.effect import Create, Effect, FieldErrors, OpenWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion
from flows.tafelvorm import create as create_tafel

FORMULIEREN = (
    Formulier("dm/gebied", (rol.GEBIED,)),
    Formulier(
        "dm/tafel",
        (Veld("inbrenger", Veldsoort.MENS), Veld("leider", Veldsoort.MENS), Veld("deelnemers", Veldsoort.MENSEN)),
    ),
)


def ask_home(a: Occasion) -> tuple[Effect, ...]:
    """Where do you work most? With what stands there now."""
    if not gebied.known(a):
        return (Say(a.wie, "dm/geen_gebied"),)
    data = {"gebieden": gebied.names(a), "vul": {"gebied": a.instelling.get("gebied", "")}}
    return (OpenWindow("dm/gebied", data=data),)


def keep_home(w: Mapping[str, Any], a: Occasion) -> tuple[Effect, ...]:
    """The home gebied of who chose; the one before it ends (ROL-02)."""
    return rol.choose_home(w.get("gebied"), gebied.names(a), a)


def start_tafel(w: Mapping[str, Any], kanaal: str, a: Occasion) -> tuple[Effect, ...]:
    """An aanjager starts a table in a channel that the bot was invited to."""
    tafel, fouten = create_tafel(w, kanaal, a)
    if tafel is None:
        return (FieldErrors(fouten),)
    return Create("tafel", tafel), Tell("tafel", tafel.id, Happened("begin"))
