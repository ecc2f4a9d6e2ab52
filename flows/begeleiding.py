"""Who helps on this workspace: a beheerder names aanjagers and ambassadeurs, an aanjager starts a table (ROL-01, ACT-01).

Windows of the bot's own chat; nothing here knows of a casus.
"""

from collections.abc import Mapping
from typing import Any

from flows.effect import Create, Effect, FieldErrors, Grant, PublishHome, Revoke, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion
from flows.tafelvorm import create as create_tafel

BENOEMINGEN = {
    "benoemen": ("benoemen", "aanjager"), "beeindigen": ("beeindigen", "aanjager"),
    "ambassadeur": ("benoemen", "ambassadeur"), "geen_ambassadeur": ("beeindigen", "ambassadeur"),
}  # fmt: skip
FORMULIEREN = (
    Formulier("dm/benoemen", (Veld("wie", Veldsoort.MENS), Veld("wat", Veldsoort.RONDJES, opties=tuple(BENOEMINGEN)))),
    Formulier(
        "dm/tafel",
        (Veld("inbrenger", Veldsoort.MENS), Veld("leider", Veldsoort.MENS), Veld("deelnemers", Veldsoort.MENSEN)),
    ),
)


def name_role(w: Mapping[str, Any], a: Occasion) -> tuple[Effect, ...]:
    """A beheerder names an aanjager or an ambassadeur, or ends it (ROL-01)."""
    wie, (wat, rol) = w["wie"], BENOEMINGEN[w["wat"]]
    mens = a.mensen.get(wie)
    if mens is None or mens.is_bot or mens.weg:
        return (FieldErrors({"wie": "geen_mens"}),)
    return (
        Grant(wie, rol, "") if wat == "benoemen" else Revoke(wie, rol, ""),
        Say(a.wie, "dm/benoemd", data={"wie": wie, "wat": wat, "rol": rol}),
        Say(wie, "dm/aanjager" if rol == "aanjager" else "dm/ambassadeur", data={"wat": wat}),
        PublishHome(wie),
    )


def start_tafel(w: Mapping[str, Any], kanaal: str, a: Occasion) -> tuple[Effect, ...]:
    """An aanjager starts a table in a channel that the bot was invited to."""
    tafel, fouten = create_tafel(w, kanaal, a)
    if tafel is None:
        return (FieldErrors(fouten),)
    return Create("tafel", tafel), Tell("tafel", tafel.id, Happened("begin"))
