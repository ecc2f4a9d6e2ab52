"""The regie goes over warmly: old and new both confirm, with a summary; until then the old one holds it (REG-05).

After that the new one goes through the plan again with the inwoner, if it can be with the old one there. It stays the
next thing to do until it was done.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import voorganger
from flows.casusstand import Casus
from flows.effect import FieldErrors, OpenWindow, PublishHome, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Occasion, Submitted
from flows.leiden import on_casus
from flows.machine import Result, keep

ELDERS = ("overdragen", "neem_over", "niet_overnemen", "doorlopen", "casus/overdragen", "casus/doorlopen")
SAMEN = ("samen", "zonder")
FORMULIEREN = (
    Formulier("casus/overdragen", (Veld("wie", Veldsoort.KEUZE, lijst="collegas"), Veld("samenvatting", maximum=2000))),
    Formulier("casus/doorlopen", (Veld("samen", Veldsoort.RONDJES, opties=SAMEN),)),
)


def step(c: Casus, invoer: Click | Submitted, a: Occasion) -> Result:
    """A button or a window about the regie."""
    match invoer:
        case Submitted(formulier="casus/overdragen", waarden=w):
            return offer_regie(c, w, a)
        case Submitted(waarden=w):
            return gone_through(c, w, a)
        case Click(knop="overdragen"):
            return ask_whom(c, a)
        case Click(knop="doorlopen"):
            return ask_through(c, a)
    return settle_regie(c, invoer.knop, a)


def ask_whom(c: Casus, a: Occasion) -> Result:
    """A window with who is on the casus; without anybody else there is nobody to ask yet."""
    anderen = [p for p in on_casus(a) if p != c.regisseur]
    if not anderen:
        return keep(c, Say(a.wie, "casus/overdracht_niemand", {"casus": c.id}))
    return keep(c, OpenWindow("casus/overdragen", {"casus": c.id}, data={"collegas": anderen}))


def offer_regie(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Ask somebody on the casus to take the regie over; until they do, it stays (REG-05)."""
    wie = w["wie"]
    if wie == c.regisseur or wie not in on_casus(a):
        return keep(c, FieldErrors({"wie": "jezelf" if wie == c.regisseur else "niet_betrokken"}))
    gevraagd = replace(c, opvolger=wie, samenvatting=w["samenvatting"])
    ids = {"casus": c.id}
    gezegd = Say(wie, "casus/overdracht_vraag", ids), Say(a.wie, "casus/overdracht_gevraagd", ids)
    return keep(gevraagd, *gezegd, PublishHome(wie))


def settle_regie(c: Casus, knop: str, a: Occasion) -> Result:
    """The asked one confirms or does not; a second click says what already happened."""
    if a.wie != c.opvolger:
        return keep(c, Say(a.wie, "casus/overdracht_al", {"casus": c.id}))
    oud, ids = c.regisseur, {"casus": c.id}
    if knop == "niet_overnemen":
        nee = Say(oud, "casus/overdracht_nee", ids), Say(a.wie, "casus/overdracht_bedankt", ids)
        return keep(replace(c, opvolger="", samenvatting=""), *nee, PublishHome(a.wie))
    over, gevolg = voorganger.hand_on(c, a.wie, blijft=True)
    return keep(
        over,
        *gevolg,
        Tell("dm", oud, Happened("los", {"gesprek": c.gesprek, "klaar": True})),
        Say(oud, "casus/overdracht_ja", ids),
        Say(a.wie, "casus/overdracht_klaar", ids),
        PublishHome(oud),
        PublishHome(a.wie),
    )


def ask_through(c: Casus, a: Occasion) -> Result:
    """The new casusregisseur went through the plan: with whom?"""
    if c.doorlopen != "nodig":
        return keep(c, Say(a.wie, "casus/doorlopen_al", {"casus": c.id}))
    return keep(c, OpenWindow("casus/doorlopen", {"casus": c.id}))


def gone_through(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Kept: gone through, together with the one before or without."""
    if c.doorlopen != "nodig":
        return keep(c, Say(a.wie, "casus/doorlopen_al", {"casus": c.id}))
    return keep(
        replace(c, doorlopen=w["samen"]),
        Say(a.wie, "casus/doorlopen_staat", {"casus": c.id, "gesprek": c.gesprek}),
        PublishHome(a.wie),
    )
