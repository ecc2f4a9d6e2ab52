"""What an answer to an invitation does: yes, another moment, a colleague, no; given by themselves or noted for them.

Every answer is told to the casusregisseur in fixed words; who said it for somebody else is remembered (HAN-06).
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import aansluiten
from flows.effect import Create, Effect, FieldErrors, Forget, Grant, OpenWindow, PublishHome, Revoke, Say, Tell
from flows.invoer import Happened, Occasion
from flows.machine import Result, keep
from flows.namens import speaks_for
from flows.uitnodigingstand import UIT, Uitnodiging, ids_of

GENOTEERD = ("mee", "moment", "nee")


def heard_by(u: Uitnodiging) -> str:
    """How the answer of somebody asked along this road is heard, unless noted otherwise."""
    return {"telefoon": "telefoon", "gesprek": "gesprek"}.get(u.langs, "mail" if u.zonder_slack else "telefoon")


def ask(u: Uitnodiging, a: Occasion) -> OpenWindow:
    """The window for an answer that somebody else passes on."""
    adres = aansluiten.field(u, a)
    return OpenWindow(
        "uitnodiging/noteer", ids_of(u), data={**adres, "vul": {"hoe": heard_by(u), **adres.get("vul", {})}}
    )


def _told(u: Uitnodiging, wat: str, a: Occasion) -> tuple[Effect, ...]:
    """The invitation changes in place for who was asked by the bot; who joins hears it in any case. The casusregisseur
    hears it in fixed words."""
    hoort = u.per_bot or (wat == "mee" and not u.zonder_slack)
    zelf = (Say(u.aan, f"uitnodiging/{wat}", ids_of(u), slot=f"uitnodiging:{u.id}"),) if hoort else ()
    regisseur = a.regisseur(u.van)
    genoteerd = (Say(a.wie, "uitnodiging/genoteerd", ids_of(u)),) if a.wie not in (u.aan, regisseur) else ()
    return (
        *zelf,
        *genoteerd,
        Say(regisseur, f"uitnodiging/{wat}_bericht", ids_of(u)),
        PublishHome(u.aan),
        PublishHome(regisseur),
    )


def note(u: Uitnodiging, w: Mapping[str, Any], a: Occasion) -> Result:
    """The professional passes on what somebody said, and on which days they work (OVL-17, HAN-06)."""
    if fouten := aansluiten.wrong(w):
        return keep(u, FieldErrors(fouten))
    gehoord = replace(u, namens=speaks_for(u.aan, a, w["hoe"]), dagen=tuple(w["dagen"] or ()))
    match w["antwoord"]:
        case "mee":
            mee = accept(replace(gehoord, antwoord=w["woorden"] or ""), a)
            return keep(mee.state, *mee.effecten, *aansluiten.offer(mee.state, w.get("mail"), a))
        case "moment":
            return another_moment(gehoord, w["woorden"] or "", a)
    return decline(gehoord, {"waarom": w["woorden"]}, a)


def accept(u: Uitnodiging, a: Occasion) -> Result:
    """Yes. A colleague to whom it was passed on waits for the professional's word."""
    stil = Forget("uitnodiging", u.id)
    if not u.akkoord:
        return keep(replace(u, status="wacht"), stil, *_told(u, "wacht", a))
    return keep(
        replace(u, status="mee"),
        stil,
        Revoke(u.aan, "uitgenodigd", u.casus),
        Grant(u.aan, "deelnemer", u.casus),
        *_told(u, "mee", a),
        Tell("overleg", u.casus, Happened("doet_mee", {"persoon": u.aan})),
    )


def another_moment(u: Uitnodiging, wanneer: str, a: Occasion) -> Result:
    """They would like to, at another time."""
    moment = replace(u, status="moment", antwoord=wanneer)
    return keep(moment, Forget("uitnodiging", u.id), *_told(u, "moment", a))


def decline(u: Uitnodiging, w: Mapping[str, Any], a: Occasion) -> Result:
    """No, with a reason only where one is given."""
    nee = replace(u, status="nee", antwoord=w.get("waarom") or "", ander=w.get("ander") or "")
    vrij = Tell("casus", u.casus, Happened("vrij", {"persoon": u.aan}))
    stil = Forget("uitnodiging", u.id)
    return keep(nee, stil, Revoke(u.aan, "uitgenodigd", u.casus), vrij, *_told(u, "nee", a))


def _bekend(a: Occasion) -> frozenset[str]:
    """Who is on the casus or was asked already."""
    return frozenset(a.instelling.get("betrokken", ())) | frozenset(a.instelling.get("uitgenodigd", ()))


def pass_on(u: Uitnodiging, w: Mapping[str, Any], a: Occasion) -> Result:
    """A colleague fits better: they see the reason at once, the rest once the professional agrees (OVL-05)."""
    wie = w["wie"]
    if u.via:
        return keep(u, FieldErrors({"wie": "eenmaal_doorgegeven"}))
    if not a.works_here(wie) or wie in (u.aan, u.van) or wie in _bekend(a):
        return keep(u, FieldErrors({"wie": "niet_deze_collega"}))
    nieuw = replace(
        u, id=a.id("door"), aan=wie, via=u.aan, akkoord=False, status="nieuw", woorden="", antwoord="", ander="",
        nodigt="professional", langs="bericht", namens=None, dagen=(), opnieuw=False,
    )  # fmt: skip
    door = replace(u, status="door", antwoord=w.get("waarom") or "", ander=wie)
    regisseur = a.regisseur(u.van)
    return keep(
        door,
        Forget("uitnodiging", u.id),
        Revoke(u.aan, "uitgenodigd", u.casus),
        Tell("casus", u.casus, Happened("vrij", {"persoon": u.aan})),
        Tell("casus", u.casus, Happened("gevraagd", {"persoon": wie})),
        Create("uitnodiging", nieuw),
        Tell("uitnodiging", nieuw.id, Happened("verstuur")),
        Say(u.aan, "uitnodiging/door", ids_of(u), slot=f"uitnodiging:{u.id}"),
        Say(regisseur, "uitnodiging/door_bericht", {**ids_of(u), "uitnodiging": nieuw.id}),
        PublishHome(u.aan),
        PublishHome(regisseur),
    )


def agree(u: Uitnodiging, knop: str, a: Occasion) -> Result:
    """The professional, with the inwoner, says whether the colleague may join."""
    if u.akkoord or u.status not in ("gevraagd", "moment", "wacht"):
        return keep(u, Say(a.wie, "uitnodiging/al_geantwoord", ids_of(u)))
    if knop == "niet_akkoord":
        weg = withdraw(u, a)
        return keep(weg.state, *weg.effecten, Say(a.wie, "uitnodiging/niet_akkoord", ids_of(u)))
    ja = replace(u, akkoord=True)
    bedankt = Say(a.wie, "uitnodiging/akkoord", ids_of(u))
    erbij = Tell("casus", u.casus, Happened("collega_akkoord", {"persoon": u.aan}))
    if u.status == "wacht":
        klaar = accept(ja, a)
        return keep(klaar.state, erbij, bedankt, *klaar.effecten)
    return keep(ja, erbij, bedankt, PublishHome(a.wie))


def withdraw(u: Uitnodiging, a: Occasion) -> Result:
    """The invitation ends; the person may see nothing more. Who became casusregisseur keeps the casus."""
    if u.status in UIT or u.aan == a.instelling.get("regisseur"):
        return keep(u)
    weg = (Say(u.aan, "uitnodiging/weg", ids_of(u), slot=f"uitnodiging:{u.id}"),) if u.status != "buiten" else ()
    return keep(
        replace(u, status="weg"),
        Forget("uitnodiging", u.id),
        *(Revoke(u.aan, rol, u.casus) for rol in ("uitgenodigd", "deelnemer", "voorzitter", "notulist")),
        Tell("casus", u.casus, Happened("vrij", {"persoon": u.aan})),
        *weg,
        Tell("koppelingen_van", u.casus, Happened("weg", {"persoon": u.aan})),
        PublishHome(u.aan),
        PublishHome(a.regisseur(u.van)),
    )
