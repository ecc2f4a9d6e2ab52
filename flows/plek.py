"""An empty seat for which the aanjagers of the gebied are asked, by the professional's own choice (OVL-06, ROL-04).

An aanjager gets the casus number and the expertise that is missing, never more, and reports what came of it: that comes
back to the professional. Nothing climbs by itself: there is no moment in this machine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flows.effect import Create, Effect, FieldErrors, OpenWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep

UITKOMSTEN = ("gevonden", "opgenomen", "lukt_niet")


@dataclass(frozen=True, slots=True)
class Plek:
    """``expertise``: what is missing, empty where it is somebody to think along; ``aanjagers``: who were asked;
    ``bedankte``: who declined this seat and hears that it goes on. ``status``: nieuw, gevraagd, one of ``UITKOMSTEN``, weg;
    ``door``: which aanjager reported; ``gevonden``: a colleague they found."""

    id: str
    team: str
    casus: str
    nummer: str
    expertise: str
    van: str
    aanjagers: tuple[str, ...]
    bedankte: str = ""
    status: str = "nieuw"
    door: str = ""
    gevonden: str = ""
    woorden: str = ""


def ask(casus: str, nummer: str, expertise: str, bedankte: str, a: Occasion) -> tuple[Effect, ...]:
    """A new empty seat with the aanjagers who are asked for it; none where there is no aanjager."""
    aanjagers = tuple(p for p in a.instelling.get("aanjagers", ()) if p not in (a.wie, bedankte))
    if not aanjagers:
        return (Say(a.wie, "plek/geen_aanjager"),)
    p = Plek(a.id(f"plek/{expertise}"), a.team, casus, nummer, expertise, a.wie, aanjagers, bedankte)
    return Create("plek", p), Tell("plek", p.id, Happened("vraag")), Say(a.wie, "plek/gevraagd", ids_of(p))


def ids_of(p: Plek) -> dict[str, str]:
    """What its texts speak of: of the casus nothing but what stands here."""
    return {"plek": p.id}


def step(p: Plek, invoer: Input, a: Occasion) -> Result:
    """One input to the empty seat."""
    match invoer:
        case Happened(wat="vraag") if p.status == "nieuw":
            bedankt = (Say(p.bedankte, "plek/gaat_verder", ids_of(p)),) if p.bedankte else ()
            return keep(replace(p, status="gevraagd"), *(_to(p, wie, "vraag", 1) for wie in p.aanjagers), *bedankt)
        case Happened(wat="toestemming_weg" | "afgerond") if p.status in ("gevraagd", "opgenomen"):
            return keep(replace(p, status="weg"), *(_to(p, wie, "niet_meer") for wie in p.aanjagers))
        case Click(knop="lezen"):
            return keep(p, OpenWindow("plek/lezen", {**ids_of(p), "casus": p.casus}))
    if isinstance(invoer, Happened):
        return keep(p)
    if p.status not in ("gevraagd", "opgenomen"):
        return keep(p, Say(a.wie, "plek/al_gemeld", ids_of(p)))
    match invoer:
        case Click(knop="meld"):
            return keep(p, OpenWindow("plek/meld", ids_of(p)))
        case Submitted(formulier="plek/meld", waarden=w):
            return report(p, w, a)
    return keep(p)


def report(p: Plek, w: Mapping[str, Any], a: Occasion) -> Result:
    """What came of it: the professional hears it in fixed words, who declined hears that a manager is asked."""
    wie = w["wie"] or ""
    if wie and not a.works_here(wie):
        return keep(p, FieldErrors({"wie": "geen_mens"}))
    gemeld = replace(p, status=w["wat"], door=a.wie, gevonden=wie, woorden=w["woorden"] or "")
    naar = a.regisseur(p.van)
    manager = w["wat"] == "opgenomen" and p.status != "opgenomen" and p.bedankte
    return keep(
        gemeld,
        *(_to(gemeld, wie_, "gemeld") for wie_ in p.aanjagers),
        Say(a.wie, "plek/dank", ids_of(p)),
        Say(naar, "plek/uitkomst", {**ids_of(p), "casus": p.casus}),
        *((Say(p.bedankte, "plek/naar_manager", ids_of(p)),) if manager else ()),
    )


def _to(p: Plek, wie: str, wat: str, rang: int = 0) -> Say:
    """To an aanjager: one message, kept current in its place."""
    return Say(wie, f"plek/{wat}", ids_of(p), slot=f"plek:{p.id}:{wie}", rang=rang)


def _relations(p: Plek, wie: str) -> frozenset[str]:
    return frozenset({"zoekt_mee"} if wie in p.aanjagers else ())


ZOEKT_MEE = frozenset({"zoekt_mee"})
REGISSEUR = frozenset({"casusregisseur"})
MELD = Formulier(
    "plek/meld",
    (
        Veld("wat", Veldsoort.RONDJES, opties=UITKOMSTEN),
        Veld("wie", Veldsoort.MENS, verplicht=False),
        Veld("woorden", verplicht=False, maximum=500),
    ),
)
MACHINE = Machine(
    soort="plek",
    State=Plek,
    step=step,
    mag={**dict.fromkeys(("meld", MELD.key), ZOEKT_MEE), "lezen": REGISSEUR},
    relaties=_relations,
    formulieren=(MELD,),
    leesvensters={"plek/lezen": REGISSEUR},
)
