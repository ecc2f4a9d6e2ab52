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
    overdracht,
    sluiten,
    toestemming,
    verweesd,
)
from flows.casusstand import Casus
from flows.effect import FieldErrors, NewVersion, OpenWindow, PublishHome, Say, Tell
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
        case Click(knop="open" | "meer" as knop):
            return keep(c, Say(a.wie, f"casus/{'kaart' if knop == 'open' else 'meer'}", ids))
        case Click(knop="evaluatie") | Submitted(formulier="casus/evaluatie"):
            return plan_evaluation(c, invoer, a)
        case Happened(wat="regie_toegewezen", data=w):
            return verweesd.take_over(c, w["persoon"])
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
        case Happened(wat="vrij" | "gevraagd" as wat, data=w):
            anderen = tuple(p for p in c.genodigden if p != w["persoon"])
            over = "" if wat == "vrij" and c.opvolger == w["persoon"] else c.opvolger
            blijft = replace(c, genodigden=anderen if wat == "vrij" else (*anderen, w["persoon"]), opvolger=over)
            return keep(blijft, *((Tell("bijeenkomsten_van", c.id, invoer),) if wat == "vrij" else ()))
        case Happened(wat="collega_akkoord", data=w):
            return toestemming.also(c, w["persoon"], a)
    return keep(c)


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
    return frozenset(rol for rol, p in (("opvolger", c.opvolger), ("verwijderaar", c.regisseur)) if wie and wie == p)


ELDERS: Mapping[str, Callable[[Casus, Any, Occasion], Result]] = {
    **dict.fromkeys((*toestemming.KNOPPEN, "casus/gewild", "casus/deel_plan", "casus/intrekken"), toestemming.step),
    **dict.fromkeys((*leven.KNOPPEN, "zet_terug", *leven.LEZEN), leven.click),
    **dict.fromkeys(("papier", "zie_foto"), oppapier.click),
    **dict.fromkeys(overdracht.ELDERS, overdracht.step),
    **dict.fromkeys(aanwijzen.ELDERS, aanwijzen.step),
    **dict.fromkeys((*sluiten.KNOPPEN, sluiten.FORMULIER.key), sluiten.step),
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
        "casus/toestemmingen": REGISSEUR,
        "casus/wie_gevraagd": REGISSEUR,
        "casus/plekken": REGISSEUR,
        "casus/over_wie": LEZERS,
        "casus/overdracht_lezen": frozenset({"opvolger+"}),
    },
)
