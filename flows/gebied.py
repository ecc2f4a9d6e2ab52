"""A gebied: one or more wijken, with its aanjagers (ROL-02). What somebody who looks after it may write down.

A value and its form; who may change it stands in ``beheer``, who drives the method there in ``rol``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.effect import Effect, FieldErrors, Grant, Keep, PublishHome, Revoke, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Occasion
from flows.rol import Rol, told

NAAM = 60
FORMULIER = Formulier(
    "beheer/gebied",
    (
        Veld("naam", Veldsoort.REGEL, maximum=NAAM),
        Veld("wijken", Veldsoort.REGEL, verplicht=False, maximum=300),
        Veld("aanjagers", Veldsoort.MENSEN, verplicht=False),
    ),
)


@dataclass(frozen=True, slots=True)
class Gebied:
    """``id`` never changes; ``wijken``: the neighbourhoods in it."""

    id: str
    naam: str
    wijken: tuple[str, ...] = ()


def known(a: Occasion) -> tuple[Gebied, ...]:
    """The gebieden that are there now, by name."""
    return tuple(a.instelling.get("gebieden", ()))


def names(a: Occasion) -> dict[str, str]:
    """The name of every gebied by its id, as a menu offers them."""
    return {g.id: g.naam for g in known(a)}


def begin(id: str, a: Occasion) -> dict[str, Any]:
    """What the window begins with; nothing for a new one."""
    oud = next((g for g in known(a) if g.id == id), None)
    if oud is None:
        return {}
    return {"naam": oud.naam, "wijken": ", ".join(oud.wijken), "aanjagers": [r.persoon for r in drivers(id, a)]}


def drivers(id: str, a: Occasion) -> list[Rol]:
    """The aanjagers of a gebied."""
    return [r for r in a.instelling.get("benoemd", ()) if (r.rol, r.gebied) == ("aanjager", id)]


def keep_gebied(id: str, w: Mapping[str, Any], a: Occasion) -> tuple[Effect, ...]:
    """A new gebied, or a change of one: its name, its wijken, and who is aanjager from now on."""
    if any(g.naam.lower() == w["naam"].lower() and g.id != id for g in known(a)):
        return (FieldErrors({"naam": "naam_bestaat"}),)
    if not all(a.works_here(p) for p in w["aanjagers"]):
        return (FieldErrors({"aanjagers": "geen_mens"}),)
    wijken = tuple(dict.fromkeys(wijk.strip() for wijk in (w["wijken"] or "").split(",") if wijk.strip()))
    gebied = Gebied(id or a.id("gebied"), w["naam"], wijken)
    er_zijn = {r.persoon for r in drivers(gebied.id, a)}
    nieuw = [p for p in dict.fromkeys(w["aanjagers"]) if p not in er_zijn]
    weg = sorted(er_zijn - set(w["aanjagers"]))
    return (
        Keep(gebied),
        *(Grant(p, "aanjager", gebied=gebied.id) for p in nieuw),
        *(Revoke(p, "aanjager", gebied=gebied.id) for p in weg),
        *(told(p, "aanjager", gebied.naam, "", begint=p in nieuw) for p in (*nieuw, *weg)),
        *(PublishHome(p) for p in (*nieuw, *weg)),
    )


def close_gebied(id: str, a: Occasion) -> tuple[Effect, ...]:
    """A gebied ends, and every role in it; what was stays readable."""
    gebied = next((g for g in known(a) if g.id == id), None)
    if gebied is None:
        return (Say(a.wie, "beheer/al_weg"),)
    mensen = list(dict.fromkeys(r.persoon for r in a.instelling.get("benoemd", ()) if r.gebied == id))
    return (Keep(gebied, weg=True), *(PublishHome(p) for p in mensen))
