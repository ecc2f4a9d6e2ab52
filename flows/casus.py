"""A casus: whose it is and what can be done with it; sharing it is in ``delen`` (AAN, REG-05, PLA-02).

No name of the inwoner stands anywhere in it; a casus has a number (AAN-05).
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from flows import (
    aan_tafel,
    aanwijzen,
    briefje,
    deelb,
    delen,
    evaluatie,
    genodigden,
    huishouden,
    lege_plek,
    leven,
    oppapier,
    opschalen,
    overdracht,
    sluiten,
    toestemming,
    voorganger,
)
from flows.casusstand import Casus
from flows.effect import Effect, FieldErrors, NewVersion, OpenWindow, PublishHome, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep, name_of
from flows.termijnen import six_weeks


def step(c: Casus, invoer: Input, a: Occasion) -> Result:
    """One input to the casus."""
    ids = {"casus": c.id, "overleg": c.id, "gesprek": c.gesprek}
    if isinstance(invoer, Click | Submitted):
        if nee := not_now(c, invoer, a):
            return keep(c, Say(a.wie, nee, ids))
        if deel := ELDERS.get(name_of(invoer)):
            return deel(c, invoer, a)
    match invoer:
        case (
            Click(knop="uitnodigen")
            | Submitted(formulier="casus/mensen" | "casus/redenen" | "casus/voorbeeld" | "casus/toestemming")
        ):
            return delen.step(c, invoer, a)
        case Click(
            knop="plan"
            | "acties"
            | "wie"
            | "veranderd"
            | "overdracht_lezen"
            | "huishouden"
            | "wie_gevraagd"
            | "plekken" as wat
        ):
            return keep(c, OpenWindow(f"casus/{wat}", ids), *((PublishHome(a.wie),) if wat == "plan" else ()))
        case (
            Click(knop="briefje" | "over_wie")
            | Submitted(formulier="casus/briefje")
            | Happened(wat="overleg_voorbij")
            | Due(wat="briefje_weg")
        ):
            return briefje.step(c, invoer, a)
        case Click(knop="vraag_aanjager" | "plek_weg"):
            return lege_plek.of_casus(c, invoer, a)
        case Click(knop="zonder_overleg"):
            gezegd = Say(a.wie, "casus/zonder_overleg", ids)
            return keep(replace(c, zonder_overleg=True), gezegd, PublishHome(a.wie))
        case Click(knop="prikken" | "datum" | "afzeggen" | "start" as knop):
            return keep(c, Tell("overleg", c.id, Happened("knop", {"knop": knop, "soort": c.soort})))
        case Click(knop="open" | "meer" as knop, bij=waar):
            return keep(c, card(knop, waar, ids, a))
        case Happened(wat="regie_toegewezen", data=w):
            return aanwijzen.assigned(c, w["persoon"])
        case Happened(wat="plan_klaar"):
            return keep(replace(c, evaluatie=c.evaluatie or six_weeks(a.nu.date())))
        case Happened(wat="papier_erbij" | "papier_weg" | "foto_is_plan"):
            return oppapier.hear(c, invoer, a)
        case Submitted(formulier="casus/huishouden", waarden=w):
            return huishouden.look(c, w, a)
        case Happened(wat="huishoudens", data=w):
            return huishouden.found(c, w["eerder"], a)
        case Happened(wat="zelfde_huishouden"):
            return huishouden.same(c, a)
        case Submitted(formulier="casus/vraag_erbij", waarden=w):
            return leven.add_question(c, w, a)
        case Happened(wat="nieuwe_versie", data=w):
            return leven.new_version(c, w["versie"], a)
        case Due(wat="vraag_heeft_het" | "herinner_heeft_het" | "wissen"):
            return leven.due(c, invoer.wat, a)
        case Due(wat="bijna_gewist" | "bewaartermijn") | Happened(wat="meegegeven"):
            return sluiten.step(c, invoer, a)
        case Happened(wat="aan_tafel", data=w):
            return aan_tafel.hear(c, w, a)
        case Happened(wat="regisseur_weg"):
            return aanwijzen.step(c, invoer, a)
        case Happened(wat="stokt" | "opschaling_over"):
            return opschalen.hear(c, invoer)
        case Happened(wat="vrij" | "gevraagd"):
            return invited(c, invoer, a)
        case Happened(wat="collega_akkoord", data=w):
            return toestemming.also(c, w["persoon"], a)
    return keep(c)


def card(knop: str, waar: str, ids: Mapping[str, str], a: Occasion) -> Effect:
    """What stands on the card and behind *Meer*: in the chat, and where it was pressed in Thuis in a window over it."""
    if waar in ("thuis", "venster"):
        return OpenWindow(f"casus/{'open' if knop == 'open' else 'alles'}", ids, hier=knop == "meer")
    return Say(a.wie, f"casus/{'kaart' if knop == 'open' else 'meer'}", ids)


def invited(c: Casus, invoer: Happened, a: Occasion) -> Result:
    """Somebody was asked along, or is not on the casus any more: then who they kept in touch with has another
    contactpersoon."""
    wie = invoer["persoon"]
    anderen = tuple(p for p in c.genodigden if p != wie)
    if invoer.wat == "gevraagd":
        return keep(replace(c, genodigden=(*anderen, wie)))
    vrij = replace(c, genodigden=anderen, opvolger="" if c.opvolger == wie else c.opvolger)
    versie = (NewVersion(c.id),) if c.versie else ()
    return keep(vrij, Tell("bijeenkomsten_van", c.id, invoer), *voorganger.pass_on(c, wie, c.regisseur), *versie)


def not_now(c: Casus, invoer: Click | Submitted, a: Occasion) -> str | None:
    """The text that says why this cannot be now; None where it can."""
    nog = {"gestopt": toestemming.BIJ_GESTOPT, "gesloten": sluiten.BIJ_GESLOTEN | {"casus/intrekken"}}.get(c.status)
    if nog is not None and name_of(invoer) not in nog:
        return "casus/is_afgerond" if c.status == "gesloten" else "casus/gestopt"
    leest = isinstance(invoer, Click) and invoer.knop in toestemming.PLAN_LEZEN
    return "casus/nog_niet_delen" if leest and not toestemming.may_read(c, a.wie) else None


def plan_evaluation(c: Casus, invoer: Input, a: Occasion) -> Result:
    """The day of the evaluation, which the casusregisseur organises (PLA-02)."""
    if not isinstance(invoer, Submitted):
        begin = str(c.evaluatie or six_weeks(a.nu.date()))
        return keep(c, OpenWindow("casus/evaluatie", {"casus": c.id}, data={"vul": {"uiterlijk": begin}}))
    dag: date = invoer.waarden["uiterlijk"]
    if dag < a.nu.date():
        return keep(c, FieldErrors({"uiterlijk": "voorbij"}))
    return keep(replace(c, evaluatie=dag), NewVersion(c.id), Say(a.wie, "casus/evaluatie_staat", {"casus": c.id}))


def _relations(c: Casus, wie: str) -> frozenset[str]:
    heeft = ("opvolger", c.opvolger), ("verwijderaar", c.regisseur)
    return frozenset(rol for rol, p in heeft if wie and wie == p)


ELDERS: Mapping[str, Callable[[Casus, Any, Occasion], Result]] = {
    **dict.fromkeys((*toestemming.KNOPPEN, "casus/gewild", "casus/deel_plan", "casus/intrekken"), toestemming.step),
    **dict.fromkeys((*leven.KNOPPEN, "zet_terug", *leven.LEZEN), leven.click),
    **dict.fromkeys(("papier", "zie_foto"), oppapier.click),
    **dict.fromkeys(("evaluatie", "casus/evaluatie"), plan_evaluation),
    **dict.fromkeys(voorganger.KNOPPEN, voorganger.step),
    **dict.fromkeys(overdracht.ELDERS, overdracht.step),
    **dict.fromkeys(aanwijzen.ELDERS, aanwijzen.step),
    **dict.fromkeys((*sluiten.KNOPPEN, sluiten.FORMULIER.key), sluiten.step),
    **dict.fromkeys(opschalen.ELDERS, opschalen.step),
    **dict.fromkeys(("terugkijken", "lees_terug", *(f.key for f in evaluatie.FORMULIEREN)), evaluatie.step),
    **dict.fromkeys(("deel_b", "lees_b", *(f.key for f in deelb.FORMULIEREN)), deelb.step),
}
"""Buttons and windows that another module answers whole."""
REGISSEUR = frozenset({"casusregisseur"})
LEZERS = frozenset({"casusregisseur", "voorzitter", "notulist", "deelnemer"})
FORMULIEREN = (
    *genodigden.FORMULIEREN,
    briefje.FORMULIER,
    *delen.FORMULIEREN,
    *toestemming.FORMULIEREN,
    *leven.FORMULIEREN,
    *huishouden.FORMULIEREN,
    *evaluatie.FORMULIEREN,
    *deelb.FORMULIEREN,
    Formulier("casus/evaluatie", (Veld("uiterlijk", Veldsoort.DATUM),)),
    *overdracht.FORMULIEREN,
    opschalen.FORMULIER,
    aanwijzen.FORMULIER,
    sluiten.FORMULIER,
)
MACHINE = Machine(
    soort="casus",
    State=Casus,
    step=step,
    mag={
        **dict.fromkeys(
            (
                "uitnodigen",
                "zonder_overleg",
                "open",
                "meer",
                "overdragen",
                "doorlopen",
                "evaluatie",
                "huishouden",
                "prikken",
                "datum",
                "afzeggen",
                "wie_gevraagd",
                "vraag_aanjager",
                "papier",
                "plekken",
                "plek_weg",
                "terugkijken",
                "deel_b",
                "briefje",
                *opschalen.KNOPPEN,
                *leven.KNOPPEN,
                *toestemming.KNOPPEN,
                *sluiten.KNOPPEN,
            ),
            REGISSEUR,
        ),
        **dict.fromkeys((f.key for f in FORMULIEREN), REGISSEUR),
        "zet_terug": frozenset({"verwijderaar"}),
        **dict.fromkeys(aanwijzen.ELDERS, aanwijzen.BEHEERDER),
        **dict.fromkeys((*leven.LEZEN, "zie_foto", "lees_terug", "lees_b"), LEZERS),
        "start": LEZERS - {"deelnemer"},
        **dict.fromkeys(voorganger.KNOPPEN, LEZERS),
        "plan": LEZERS,
        "over_wie": LEZERS,
        "acties": LEZERS,
        "wie": LEZERS,
        "veranderd": LEZERS,
        **dict.fromkeys(("neem_over", "niet_overnemen", "overdracht_lezen"), frozenset({"opvolger+", "op_casus"})),
    },
    relaties=_relations,
    formulieren=FORMULIEREN,
    leesvensters={
        "casus/plan": LEZERS,
        "casus/acties": LEZERS,
        "casus/wie": LEZERS,
        "casus/veranderd": LEZERS,
        "casus/terug_lezen": LEZERS,
        "casus/b_lezen": LEZERS,
        **dict.fromkeys(("casus/open", "casus/alles"), REGISSEUR),
        "casus/toestemmingen": REGISSEUR,
        "casus/wie_gevraagd": REGISSEUR,
        "casus/plekken": REGISSEUR,
        "casus/over_wie": LEZERS,
        "casus/overdracht_lezen": frozenset({"opvolger+"}),
    },
)
