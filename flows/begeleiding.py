"""Where somebody works, and what an aanjager begins: a leersessie and a table (ROL-02, LEE-07, ACT-01).

Windows of the bot's own chat; nothing here knows of a casus.
"""

from collections.abc import Mapping
from typing import Any

from flows import gebied, leersessievorm, rol
from flows.effect import Create, Effect, FieldErrors, OpenWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Occasion, Submitted
from flows.tafelvorm import create as create_tafel

FORMULIEREN = (
    Formulier("dm/gebied", (rol.GEBIED,)),
    Formulier(
        "dm/tafel",
        (Veld("inbrenger", Veldsoort.MENS), Veld("leider", Veldsoort.MENS), Veld("deelnemers", Veldsoort.MENSEN)),
    ),
    leersessievorm.FORMULIER,
)


def guide(invoer: Click | Submitted, a: Occasion) -> tuple[Effect, ...]:
    """What an aanjager begins; ``bij`` of a table is its channel."""
    match invoer:
        case Click(knop="leersessie"):
            return (leersessievorm.ask(a),)
        case Submitted(formulier="dm/leersessie", waarden=w):
            return leersessievorm.plan(w, a)
        case Submitted(waarden=w, bij=kanaal):
            return start_tafel(w, kanaal, a)
    return (ask_tafel(invoer.bij, a),)


def ask_home(a: Occasion) -> tuple[Effect, ...]:
    """Where do you work most? With what stands there now."""
    if not gebied.known(a):
        return (Say(a.wie, "dm/geen_gebied"),)
    data = {"gebieden": gebied.names(a), "vul": {"gebied": a.instelling.get("gebied", "")}}
    return (OpenWindow("dm/gebied", data=data),)


def keep_home(w: Mapping[str, Any], a: Occasion) -> tuple[Effect, ...]:
    """The home gebied of who chose; the one before it ends (ROL-02)."""
    return rol.choose_home(w.get("gebied"), gebied.names(a), a)


def ask_tafel(kanaal: str, a: Occasion) -> OpenWindow:
    """The window of a table. On the day of a leersessie who leads the next one stands there already (LEE-07)."""
    leider = leersessievorm.next_leader(a)
    return OpenWindow("dm/tafel", bij=kanaal, data={"vul": {"leider": leider} if leider else {}})


def start_tafel(w: Mapping[str, Any], kanaal: str, a: Occasion) -> tuple[Effect, ...]:
    """An aanjager starts a table in a channel that the bot was invited to."""
    tafel, fouten = create_tafel(w, kanaal, a)
    if tafel is None:
        return (FieldErrors(fouten),)
    bij = leersessievorm.today(a)
    gestart = (Tell("leersessie", bij.id, Happened("tafel", {"leider": tafel.leider})),) if bij else ()
    return Create("tafel", tafel), Tell("tafel", tafel.id, Happened("begin")), *gestart
