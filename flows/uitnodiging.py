"""One person is asked to join one casus, with a reason (OVL-04, OVL-05).

Until they accept they see the kind of reason and, in a window, the goal; never the plan. Who declines or
passes on sees nothing more.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from flows.effect import Create, Effect, FieldErrors, Grant, OpenWindow, PublishHome, Revoke, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep

REDENEN = ("ervaring", "expertise", "meedenken", "kritisch")
EXPERTISES = (
    "wonen", "geld", "werk", "zorg_thuis", "gezondheid", "psychisch", "verslaving", "opvoeden", "onderwijs", "vrijwilligers",
    "veiligheid", "recht", "ervaring", "anders",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Uitnodiging:
    """``status``: nieuw, gevraagd, mee, wacht (accepted, not yet agreed to), moment, door, nee, weg. ``akkoord``:
    whether the professional agrees with a colleague to whom it was passed on."""

    id: str
    team: str
    casus: str
    nummer: str
    van: str
    aan: str
    reden: str
    expertise: str
    woorden: str
    doel: str
    uiterlijk: date
    status: str = "nieuw"
    antwoord: str = ""
    ander: str = ""
    via: str = ""
    akkoord: bool = True


def step(u: Uitnodiging, invoer: Input, a: Occasion) -> Result:
    """One input to the invitation."""
    match invoer:
        case Happened(wat="verstuur"):
            return deliver(u)
        case Happened(wat="toestemming_weg"):
            return withdraw(u, a)
        case Happened(wat="eruit"):
            return withdraw(u, a) if u.aan == invoer["persoon"] and u.status == "mee" else keep(u)
        case Click(knop="lezen" | "waarom" as knop):
            return keep(u, OpenWindow(f"uitnodiging/{knop}", _ids(u)))
        case Click(knop="akkoord" | "niet_akkoord"):
            return agree(u, invoer.knop, a)
    if u.status not in ("gevraagd", "moment"):
        return keep(u, Say(a.wie, "uitnodiging/al_geantwoord", _ids(u)))
    match invoer:
        case Click(knop="doe_mee"):
            return accept(u, a)
        case Click(knop="ander_moment" | "collega" | "kan_niet"):
            return keep(u, OpenWindow(f"uitnodiging/{invoer.knop}", _ids(u)))
        case Submitted(formulier="uitnodiging/ander_moment", waarden=w):
            return keep(replace(u, status="moment", antwoord=w["wanneer"]), *_told(u, "moment", a))
        case Submitted(formulier="uitnodiging/kan_niet", waarden=w):
            return decline(u, w, a)
        case Submitted(formulier="uitnodiging/collega", waarden=w):
            return pass_on(u, w, a)
    return keep(u)


def _ids(u: Uitnodiging) -> dict[str, str]:
    return {"uitnodiging": u.id, "casus": u.casus}


def _told(u: Uitnodiging, wat: str, a: Occasion) -> tuple[Effect, ...]:
    """The invitation changes in place for who was asked; the casusregisseur hears it in fixed words."""
    return (
        Say(u.aan, f"uitnodiging/{wat}", _ids(u), slot=f"uitnodiging:{u.id}"),
        Say(_regisseur(u, a), f"uitnodiging/{wat}_bericht", _ids(u)),
        PublishHome(u.aan),
        PublishHome(_regisseur(u, a)),
    )


def _regisseur(u: Uitnodiging, a: Occasion) -> str:
    return str(a.instelling.get("regisseur") or u.van)


def deliver(u: Uitnodiging) -> Result:
    """Ask. The message says nothing of whom it is about (OVL-18)."""
    if u.status != "nieuw":
        return keep(u)
    return keep(
        replace(u, status="gevraagd"),
        Grant(u.aan, "uitgenodigd", u.casus),
        Say(u.aan, "uitnodiging/vraag", _ids(u), slot=f"uitnodiging:{u.id}", rang=1),
        PublishHome(u.aan),
    )


def accept(u: Uitnodiging, a: Occasion) -> Result:
    """Yes. A colleague to whom it was passed on waits for the professional's word."""
    if not u.akkoord:
        return keep(replace(u, status="wacht"), *_told(u, "wacht", a))
    return keep(
        replace(u, status="mee"),
        Revoke(u.aan, "uitgenodigd", u.casus),
        Grant(u.aan, "deelnemer", u.casus),
        *_told(u, "mee", a),
        Tell("overleg", u.casus, Happened("doet_mee", {"persoon": u.aan})),
    )


def decline(u: Uitnodiging, w: Mapping[str, Any], a: Occasion) -> Result:
    """No, with a reason only where one is given."""
    nee = replace(u, status="nee", antwoord=w.get("waarom") or "", ander=w.get("ander") or "")
    vrij = Tell("casus", u.casus, Happened("vrij", {"persoon": u.aan}))
    return keep(nee, Revoke(u.aan, "uitgenodigd", u.casus), vrij, *_told(u, "nee", a))


def _bekend(a: Occasion) -> frozenset[str]:
    """Who is on the casus or was asked already."""
    return frozenset(a.instelling.get("betrokken", ())) | frozenset(a.instelling.get("uitgenodigd", ()))


def pass_on(u: Uitnodiging, w: Mapping[str, Any], a: Occasion) -> Result:
    """A colleague fits better: they see the reason at once, the rest once the professional agrees (OVL-05)."""
    wie = w["wie"]
    mens = a.mensen.get(wie)
    if u.via:
        return keep(u, FieldErrors({"wie": "eenmaal_doorgegeven"}))
    if mens is None or mens.is_bot or mens.weg or wie in (u.aan, u.van) or wie in _bekend(a):
        return keep(u, FieldErrors({"wie": "niet_deze_collega"}))
    nieuw = replace(
        u, id=a.id("door"), aan=wie, via=u.aan, akkoord=False, status="nieuw", woorden="", antwoord="", ander=""
    )
    door = replace(u, status="door", antwoord=w.get("waarom") or "", ander=wie)
    return keep(
        door,
        Revoke(u.aan, "uitgenodigd", u.casus),
        Tell("casus", u.casus, Happened("vrij", {"persoon": u.aan})),
        Tell("casus", u.casus, Happened("gevraagd", {"persoon": wie})),
        Create("uitnodiging", nieuw),
        Tell("uitnodiging", nieuw.id, Happened("verstuur")),
        Say(u.aan, "uitnodiging/door", _ids(u), slot=f"uitnodiging:{u.id}"),
        Say(_regisseur(u, a), "uitnodiging/door_bericht", {**_ids(u), "uitnodiging": nieuw.id}),
        PublishHome(u.aan),
        PublishHome(_regisseur(u, a)),
    )


def agree(u: Uitnodiging, knop: str, a: Occasion) -> Result:
    """The professional, with the inwoner, says whether the colleague may join."""
    if u.akkoord or u.status not in ("gevraagd", "moment", "wacht"):
        return keep(u, Say(a.wie, "uitnodiging/al_geantwoord", _ids(u)))
    if knop == "niet_akkoord":
        weg = withdraw(u, a)
        return keep(weg.state, *weg.effecten, Say(a.wie, "uitnodiging/niet_akkoord", _ids(u)))
    ja = replace(u, akkoord=True)
    bedankt = Say(a.wie, "uitnodiging/akkoord", _ids(u))
    if u.status == "wacht":
        klaar = accept(ja, a)
        return keep(klaar.state, bedankt, *klaar.effecten)
    return keep(ja, bedankt, PublishHome(a.wie))


def withdraw(u: Uitnodiging, a: Occasion) -> Result:
    """The invitation ends; the person may see nothing more. Who became casusregisseur keeps the casus."""
    if u.status in ("nee", "door", "weg") or u.aan == a.instelling.get("regisseur"):
        return keep(u)
    return keep(
        replace(u, status="weg"),
        Revoke(u.aan, "uitgenodigd", u.casus),
        Revoke(u.aan, "deelnemer", u.casus),
        Tell("casus", u.casus, Happened("vrij", {"persoon": u.aan})),
        Say(u.aan, "uitnodiging/weg", _ids(u), slot=f"uitnodiging:{u.id}"),
        PublishHome(u.aan),
        PublishHome(_regisseur(u, a)),
    )


def _relations(u: Uitnodiging, wie: str) -> frozenset[str]:
    gevonden = set()
    if wie == u.aan and u.status in ("gevraagd", "moment", "wacht", "mee"):
        gevonden.add("genodigde")
    if wie == u.aan:
        gevonden.add("gevraagde")
    return frozenset(gevonden)


GENODIGDE = frozenset({"genodigde"})
ANTWOORDT = frozenset({"gevraagde"})
REGISSEUR = frozenset({"casusregisseur"})
FORMULIEREN = (
    Formulier("uitnodiging/ander_moment", (Veld("wanneer", maximum=300),)),
    Formulier(
        "uitnodiging/kan_niet",
        (Veld("waarom", verplicht=False, maximum=500), Veld("ander", verplicht=False, maximum=300)),
    ),
    Formulier("uitnodiging/collega", (Veld("wie", Veldsoort.MENS), Veld("waarom", verplicht=False, maximum=500))),
)
MACHINE = Machine(
    soort="uitnodiging",
    State=Uitnodiging,
    step=step,
    mag={
        **dict.fromkeys(("doe_mee", "ander_moment", "collega", "kan_niet"), ANTWOORDT),
        **dict.fromkeys((f.key for f in FORMULIEREN), ANTWOORDT),
        "lezen": GENODIGDE,
        **dict.fromkeys(("waarom", "akkoord", "niet_akkoord"), REGISSEUR),
    },
    relaties=_relations,
    formulieren=FORMULIEREN,
    leesvensters={"uitnodiging/lezen": GENODIGDE, "uitnodiging/waarom": REGISSEUR},
)
