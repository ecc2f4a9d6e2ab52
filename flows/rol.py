"""Roles beside a casus: of a gebied, of an organisation, or of the whole workspace, and who may give them (ROL-01).

A beheerder gives every role. An aanjager names ambassadeurs in their own gebied and nothing more: an aanjager
organises no overleg and holds no casus (ROL-04), so no role of theirs opens one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flows.effect import Effect, FieldErrors, Grant, PublishHome, Revoke, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Occasion

VAN_GEBIED = ("aanjager", "ambassadeur", "kwartiermaker")
VAN_ORGANISATIE = ("manager", "bestuurder")
ROLLEN = (*VAN_GEBIED, *VAN_ORGANISATIE, "beheerder")
THUIS = "professional"
"""Under this name stands the home gebied of a professional; there is one at a time (ROL-02)."""
GEBIED = Veld("gebied", Veldsoort.KEUZE, verplicht=False, lijst="gebieden")
FORMULIEREN = (
    Formulier(
        "beheer/rol",
        (
            Veld("wie", Veldsoort.MENS),
            Veld("rol", Veldsoort.KEUZE, opties=ROLLEN),
            GEBIED,
            Veld("organisatie", Veldsoort.REGEL, verplicht=False, maximum=80),
        ),
    ),
    Formulier(
        "beheer/ambassadeur",
        (
            Veld("wie", Veldsoort.MENS),
            Veld("wat", Veldsoort.RONDJES, opties=("benoemen", "beeindigen")),
            GEBIED,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Rol:
    """A role that somebody has or had. ``gebied`` and ``organisatie`` are empty where it holds everywhere."""

    id: str
    persoon: str
    rol: str
    gebied: str
    organisatie: str
    van: datetime
    tot: datetime | None = None
    door: str = ""


def current(a: Occasion) -> tuple[Rol, ...]:
    """The roles that hold now, home gebieden left out."""
    return tuple(r for r in a.instelling.get("benoemd", ()) if r.rol != THUIS)


def own(a: Occasion) -> frozenset[str]:
    """The gebieden of which this person is aanjager; empty text: of all."""
    return frozenset(r.gebied for r in current(a) if (r.persoon, r.rol) == (a.wie, "aanjager"))


def may_give(rol: str, gebied: str, a: Occasion) -> bool:
    """Whether this person may give or end this role (ROL-01)."""
    van_hen = own(a)
    return "beheerder" in a.rollen or (rol == "ambassadeur" and ("" in van_hen or gebied in van_hen))


def give(w: Mapping[str, Any], gebieden: Mapping[str, str], a: Occasion) -> tuple[Effect, ...]:
    """A beheerder gives a role. One of an organisation has no gebied, and the other way round."""
    rol, gebied, organisatie = w["rol"], w.get("gebied") or "", w["organisatie"] or ""
    if fout := wrong(w["wie"], rol, gebied, organisatie, gebieden, a):
        return (FieldErrors(fout),)
    return (
        Grant(w["wie"], rol, gebied=gebied, organisatie=organisatie),
        told(w["wie"], rol, gebieden.get(gebied, ""), organisatie, begint=True),
        Say(a.wie, "beheer/rol_staat", data=_words(w["wie"], rol, gebieden.get(gebied, ""), organisatie, True)),
        PublishHome(w["wie"]),
    )


def wrong(
    wie: str, rol: str, gebied: str, organisatie: str, gebieden: Mapping[str, str], a: Occasion
) -> dict[str, str]:
    """What stands in the way of this role, by field."""
    if not a.works_here(wie):
        return {"wie": "geen_mens"}
    if gebied and (gebied not in gebieden or rol not in VAN_GEBIED):
        return {"gebied": "kies" if gebied not in gebieden else "geen_gebied"}
    if rol in VAN_GEBIED and gebieden and not gebied:
        return {"gebied": "kies_gebied"}
    if rol in VAN_ORGANISATIE and not organisatie:
        return {"organisatie": "welke_organisatie"}
    return {"organisatie": "geen_organisatie"} if organisatie and rol not in (*VAN_ORGANISATIE, "ambassadeur") else {}


def name_ambassadeur(w: Mapping[str, Any], gebieden: Mapping[str, str], a: Occasion) -> tuple[Effect, ...]:
    """An aanjager names an ambassadeur of their gebied, or ends it; with one gebied it need not be chosen."""
    van_hen = own(a)
    gebied = w.get("gebied") or (next(iter(van_hen)) if len(van_hen) == 1 else "")
    if not may_give("ambassadeur", gebied, a):
        return (FieldErrors({"wie": "niet_jouw_gebied"}),)
    if not a.works_here(w["wie"]):
        return (FieldErrors({"wie": "geen_mens"}),)
    begint, naam = w["wat"] == "benoemen", gebieden.get(gebied, "")
    heeft = any((r.persoon, r.rol, r.gebied) == (w["wie"], "ambassadeur", gebied) for r in current(a))
    if begint == heeft:
        return (FieldErrors({"wie": "is_het_al" if begint else "is_het_niet"}),)
    effect: Effect = (
        Grant(w["wie"], "ambassadeur", gebied=gebied) if begint else Revoke(w["wie"], "ambassadeur", gebied=gebied)
    )
    return (
        effect,
        told(w["wie"], "ambassadeur", naam, "", begint),
        Say(a.wie, "beheer/rol_staat", data=_words(w["wie"], "ambassadeur", naam, "", begint)),
        PublishHome(w["wie"]),
    )


def end(id: str, gebieden: Mapping[str, str], a: Occasion) -> tuple[Effect, ...]:
    """A role ends; a second click says that it is over. A beheerder named in the settings stays one."""
    r = next((r for r in current(a) if r.id == id), None)
    if r is None:
        return (Say(a.wie, "beheer/al_weg"),)
    naam = gebieden.get(r.gebied, "")
    return (
        Revoke(r.persoon, r.rol, gebied=r.gebied, organisatie=r.organisatie),
        told(r.persoon, r.rol, naam, r.organisatie, begint=False),
        PublishHome(r.persoon),
    )


def told(wie: str, rol: str, gebied: str, organisatie: str, begint: bool) -> Say:
    """Whose role it is hears what it is, and what they can do with it."""
    return Say(wie, "beheer/rol_bericht", data=_words(wie, rol, gebied, organisatie, begint))


def _words(wie: str, rol: str, gebied: str, organisatie: str, begint: bool) -> dict[str, Any]:
    return {"wie": wie, "rol": rol, "gebied": gebied, "organisatienaam": organisatie, "begint": begint}


def choose_home(gebied: str | None, gebieden: Mapping[str, str], a: Occasion) -> tuple[Effect, ...]:
    """A professional says where they work most, or that it is everywhere; visiting elsewhere needs no choice (ROL-02)."""
    weg = Revoke(a.wie, THUIS)
    if not gebied:
        return weg, PublishHome(a.wie)
    if gebied not in gebieden:
        return (FieldErrors({"gebied": "kies"}),)
    return weg, Grant(a.wie, THUIS, gebied=gebied), PublishHome(a.wie)
