"""A casus: whose it is and what can be done with it; sharing it is in ``delen`` (AAN, REG-05, PLA-02).

No name of the inwoner stands anywhere in it; a casus has a number (AAN-05).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from flows import delen
from flows.casusstand import Casus
from flows.effect import FieldErrors, Grant, NewVersion, OpenWindow, PublishHome, Revoke, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep
from flows.termijnen import six_weeks


def step(c: Casus, invoer: Input, a: Occasion) -> Result:
    """One input to the casus."""
    ids = {"casus": c.id, "overleg": c.id, "gesprek": c.gesprek}
    match invoer:
        case Click(knop="uitnodigen"):
            return keep(c, OpenWindow("casus/mensen", ids, data={"vul": delen.begin(c, a)}))
        case Submitted(formulier="casus/mensen", waarden=w):
            return delen.pick(c, w, a)
        case Submitted(formulier="casus/redenen", waarden=w):
            return delen.reason(c, w, a)
        case Submitted(formulier="casus/toestemming", waarden=w):
            return delen.consent(c, w, a)
        case Click(knop="plan" | "acties" as wat):
            return keep(c, OpenWindow(f"casus/{wat}", ids))
        case Click(knop="zonder_overleg"):
            return keep(replace(c, zonder_overleg=True), Say(a.wie, "casus/zonder_overleg", ids))
        case Click(knop="open"):
            return keep(c, Say(a.wie, "casus/kaart", ids))
        case Click(knop="intrekken"):
            return keep(c, OpenWindow("casus/intrekken", ids))
        case Submitted(formulier="casus/intrekken", waarden=w):
            return delen.withdraw(c, w, a)
        case Click(knop="overdragen"):
            return keep(c, OpenWindow("casus/overdragen", ids))
        case Submitted(formulier="casus/overdragen", waarden=w):
            return offer_regie(c, w, a)
        case Click(knop="neem_over" | "niet_overnemen" as knop):
            return settle_regie(c, knop, a)
        case Click(knop="overdracht_lezen"):
            return keep(c, OpenWindow("casus/overdracht_lezen", ids))
        case Click(knop="evaluatie"):
            return keep(
                c,
                OpenWindow(
                    "casus/evaluatie", ids, data={"vul": {"uiterlijk": str(c.evaluatie or six_weeks(a.nu.date()))}}
                ),
            )
        case Submitted(formulier="casus/evaluatie", waarden=w):
            return plan_evaluation(c, w["uiterlijk"], a)
        case Happened(wat="plan_klaar"):
            return keep(replace(c, evaluatie=c.evaluatie or six_weeks(a.nu.date())))
        case Happened(wat="vrij", data=w):
            return keep(replace(c, gevraagd=tuple(p for p in c.gevraagd if p != w["persoon"])))
        case Happened(wat="gevraagd", data=w):
            return keep(replace(c, gevraagd=(*c.gevraagd, w["persoon"])))
    return keep(c)


def plan_evaluation(c: Casus, dag: date, a: Occasion) -> Result:
    """The day of the evaluation, which the casusregisseur organises (PLA-02)."""
    if dag < a.nu.date():
        return keep(c, FieldErrors({"uiterlijk": "voorbij"}))
    return keep(replace(c, evaluatie=dag), NewVersion(c.id), Say(a.wie, "casus/evaluatie_staat", {"casus": c.id}))


def offer_regie(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Ask somebody on the casus to take the regie over; until they do, it stays (REG-05)."""
    wie = w["wie"]
    fout = delen.wrong(replace(c, gevraagd=()), wie, a) or (
        None if wie in a.instelling.get("betrokken", ()) else "niet_betrokken"
    )
    if fout:
        return keep(c, FieldErrors({"wie": fout}))
    gevraagd = replace(c, opvolger=wie, samenvatting=w["samenvatting"])
    ids = {"casus": c.id}
    return keep(gevraagd, Say(wie, "casus/overdracht_vraag", ids), Say(a.wie, "casus/overdracht_gevraagd", ids))


def settle_regie(c: Casus, knop: str, a: Occasion) -> Result:
    """The asked one confirms or does not; a second click says what already happened."""
    if a.wie != c.opvolger:
        return keep(c, Say(a.wie, "casus/overdracht_al", {"casus": c.id}))
    oud, ids = c.regisseur, {"casus": c.id}
    klaar = replace(c, opvolger="", samenvatting="" if knop == "niet_overnemen" else c.samenvatting)
    if knop == "niet_overnemen":
        return keep(klaar, Say(oud, "casus/overdracht_nee", ids), Say(a.wie, "casus/overdracht_bedankt", ids))
    return keep(
        replace(klaar, regisseur=a.wie),
        Revoke(oud, "casusregisseur", c.id),
        Grant(oud, "deelnemer", c.id),
        Revoke(a.wie, "deelnemer", c.id),
        Grant(a.wie, "casusregisseur", c.id),
        NewVersion(c.id),
        Tell("overleg", c.id, Happened("regie", {"persoon": a.wie})),
        Tell("dm", oud, Happened("los", {"gesprek": c.gesprek, "klaar": True})),
        Say(oud, "casus/overdracht_ja", ids),
        Say(a.wie, "casus/overdracht_klaar", ids),
        PublishHome(oud),
        PublishHome(a.wie),
    )


def _relations(c: Casus, wie: str) -> frozenset[str]:
    return frozenset({"opvolger"} if wie and wie == c.opvolger else ())


HOOGSTENS = 12
REGISSEUR = frozenset({"casusregisseur"})
LEZERS = frozenset({"casusregisseur", "voorzitter", "notulist", "deelnemer"})
REGISSEUR = frozenset({"casusregisseur"})
LEZERS = frozenset({"casusregisseur", "voorzitter", "notulist", "deelnemer"})
FORMULIEREN = (
    *delen.FORMULIEREN,
    Formulier("casus/evaluatie", (Veld("uiterlijk", Veldsoort.DATUM),)),
    Formulier("casus/overdragen", (Veld("wie", Veldsoort.MENS), Veld("samenvatting", maximum=2000))),
)
MACHINE = Machine(
    soort="casus",
    State=Casus,
    step=step,
    mag={
        **dict.fromkeys(("uitnodigen", "zonder_overleg", "open", "intrekken", "overdragen", "evaluatie"), REGISSEUR),
        **dict.fromkeys((f.key for f in FORMULIEREN), REGISSEUR),
        "plan": LEZERS,
        "acties": LEZERS,
        **dict.fromkeys(("neem_over", "niet_overnemen", "overdracht_lezen"), frozenset({"opvolger+", "op_casus"})),
    },
    relaties=_relations,
    formulieren=FORMULIEREN,
    leesvensters={
        "casus/plan": LEZERS,
        "casus/acties": LEZERS,
        "casus/overdracht_lezen": frozenset({"opvolger+"}),
    },
)
