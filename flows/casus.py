"""A casus: whose it is, what the inwoner agreed to, and whom the professional asks (AAN, OVL-01 to 04, OVL-16).

No name of the inwoner stands anywhere in it; a casus has a number (AAN-05).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from flows.effect import (
    Create,
    Effect,
    FieldErrors,
    Grant,
    NewVersion,
    OpenWindow,
    PublishHome,
    Record,
    ReplaceWindow,
    Revoke,
    Say,
    Tell,
)
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep
from flows.termijnen import answer_by, six_weeks
from flows.uitnodiging import EXPERTISES, REDENEN, Uitnodiging


@dataclass(frozen=True, slots=True)
class Casus:
    """One question of one inwoner. ``toestemming``: when sharing was agreed to, None before and after withdrawal.
    ``concept``: an invitation that is being written; ``opvolger``: who is asked to take the regie over;
    ``evaluatie``: its day (PLA-02); ``gezocht``: expertises that were looked for."""

    id: str
    team: str
    nummer: str
    regisseur: str
    gestart: datetime
    gesprek: str = ""
    status: str = "open"
    toestemming: datetime | None = None
    zonder_overleg: bool = False
    concept: Mapping[str, Any] = field(default_factory=dict)
    gevraagd: tuple[str, ...] = ()
    opvolger: str = ""
    samenvatting: str = ""
    evaluatie: date | None = None
    gezocht: tuple[str, ...] = ()


def step(c: Casus, invoer: Input, a: Occasion) -> Result:
    """One input to the casus."""
    ids = {"casus": c.id, "overleg": c.id, "gesprek": c.gesprek}
    match invoer:
        case Click(knop="uitnodigen"):
            return keep(c, OpenWindow("casus/mensen", ids, data={"vul": _begin(c, a)}))
        case Submitted(formulier="casus/mensen", waarden=w):
            return pick(c, w, a)
        case Submitted(formulier="casus/redenen", waarden=w):
            return reason(c, w, a)
        case Submitted(formulier="casus/toestemming", waarden=w):
            return consent(c, w, a)
        case Click(knop="plan" | "acties" as wat):
            return keep(c, OpenWindow(f"casus/{wat}", ids))
        case Click(knop="zonder_overleg"):
            return keep(replace(c, zonder_overleg=True), Say(a.wie, "casus/zonder_overleg", ids))
        case Click(knop="open"):
            return keep(c, Say(a.wie, "casus/kaart", ids))
        case Click(knop="intrekken"):
            return keep(c, OpenWindow("casus/intrekken", ids))
        case Submitted(formulier="casus/intrekken", waarden=w):
            return withdraw(c, w, a)
        case Click(knop="overdragen"):
            return keep(c, OpenWindow("casus/overdragen", ids))
        case Submitted(formulier="casus/overdragen", waarden=w):
            return offer_regie(c, w, a)
        case Click(knop="neem_over" | "niet_overnemen" as knop):
            return settle_regie(c, knop, a)
        case Click(knop="overdracht_lezen"):
            return keep(c, OpenWindow("casus/overdracht_lezen", ids))
        case Click(knop="evaluatie"):
            return keep(c, OpenWindow("casus/evaluatie", ids, data={"vul": {"uiterlijk": str(c.evaluatie or six_weeks(a.nu.date()))}}))
        case Submitted(formulier="casus/evaluatie", waarden=w):
            return plan_evaluation(c, w["uiterlijk"], a)
        case Happened(wat="plan_klaar"):
            return keep(replace(c, evaluatie=c.evaluatie or six_weeks(a.nu.date())))
        case Happened(wat="vrij", data=w):
            return keep(replace(c, gevraagd=tuple(p for p in c.gevraagd if p != w["persoon"])))
        case Happened(wat="gevraagd", data=w):
            return keep(replace(c, gevraagd=(*c.gevraagd, w["persoon"])))
    return keep(c)


def _begin(c: Casus, a: Occasion) -> dict[str, Any]:
    """What the window begins with: what was chosen before and not sent, and a day to answer by."""
    return {"uiterlijk": answer_by(a.nu.date()).isoformat(), **{k: v for k, v in c.concept.items() if k in ("mensen", "doel", "kennis")}}


def pick(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Who is asked, and for what. A bot, somebody who left, oneself or somebody already asked is refused."""
    mensen = list(dict.fromkeys(w["mensen"]))
    fout = next((f for p in mensen if (f := _wrong(c, p, a))), None)
    if fout:
        return keep(c, FieldErrors({"mensen": fout}))
    if w["uiterlijk"] < a.nu.date():
        return keep(c, FieldErrors({"uiterlijk": "voorbij"}))
    kennis = w["kennis"] or []
    concept = {"mensen": mensen, "doel": w["doel"], "uiterlijk": w["uiterlijk"].isoformat(), "kennis": kennis}
    vul = {f"expertise:{p}": kennis[0] for p in mensen} if len(kennis) == 1 else {}
    vol = replace(c, concept=concept, gezocht=tuple(dict.fromkeys((*c.gezocht, *kennis))))
    return keep(vol, ReplaceWindow("casus/redenen", {"casus": c.id}, data={"mensen": mensen, "vul": vul}))


def _wrong(c: Casus, persoon: str, a: Occasion) -> str | None:
    mens = a.mensen.get(persoon)
    if mens is None:
        return "onbekend"
    if mens.is_bot:
        return "bot"
    if mens.weg:
        return "vertrokken"
    if persoon in (a.wie, c.regisseur):
        return "jezelf"
    return "al_gevraagd" if persoon in c.gevraagd else None


def reason(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Each person gets a reason (OVL-04); before the first invitation leaves, consent is asked (OVL-16)."""
    if not c.concept:
        return keep(c, Say(a.wie, "casus/al_verstuurd", {"casus": c.id}))
    if leeg := {f"reden:{p}": "leeg" for p in c.concept["mensen"] if not w.get(f"reden:{p}")}:
        return keep(c, FieldErrors(leeg))
    concept = {**c.concept, "redenen": dict(w)}
    vol = replace(c, concept=concept)
    if c.toestemming is None:
        vul = {"hoe": HOE[0], "grondslag": GRONDSLAGEN[0], "verteld": VERTELD}
        return keep(vol, ReplaceWindow("casus/toestemming", {"casus": c.id}, data={"mensen": concept["mensen"], "vul": vul}))
    return send(vol, a)


def consent(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Keep what the inwoner agreed to (PRI-01), then send what was waiting for it."""
    if set(w["akkoord"]) != set(AKKOORD):
        return keep(c, FieldErrors({"akkoord": "geen_akkoord"}))
    rij: Effect = Record(
        "toestemming_delen",
        {
            "casus_id": c.id,
            "door": a.wie,
            "wanneer": a.nu,
            "soort": "gegeven",
            "met": list(c.concept.get("mensen", ())),
            "waarvoor": c.concept.get("doel", ""),
            "hoe": w["hoe"],
            "grondslag": w["grondslag"],
            "verteld": w["verteld"] or [],
            "bezwaren": w["bezwaren"] or "",
        },
    )
    met = replace(c, toestemming=a.nu)
    verstuurd = send(met, a)
    return keep(verstuurd.state, rij, *verstuurd.effecten)


def send(c: Casus, a: Occasion) -> Result:
    """One invitation a person."""
    if not c.concept:
        return keep(c)
    redenen = c.concept["redenen"]
    effecten: list[Effect] = []
    for n, persoon in enumerate(c.concept["mensen"]):
        uit = Uitnodiging(
            id=a.id(f"uitnodiging/{n}"),
            team=c.team,
            casus=c.id,
            nummer=c.nummer,
            van=a.wie,
            aan=persoon,
            reden=redenen[f"reden:{persoon}"],
            expertise=redenen.get(f"expertise:{persoon}") or "",
            woorden=redenen.get(f"woorden:{persoon}") or "",
            doel=c.concept["doel"],
            uiterlijk=date.fromisoformat(c.concept["uiterlijk"]),
        )
        effecten += [Create("uitnodiging", uit), Tell("uitnodiging", uit.id, Happened("verstuur"))]
    aantal = len(c.concept["mensen"])
    gevuld = {u.state.expertise for u in effecten if isinstance(u, Create)}
    leeg = [k for k in c.concept.get("kennis", ()) if k not in gevuld]
    klaar = replace(c, concept={}, gevraagd=(*c.gevraagd, *c.concept["mensen"]))
    return keep(klaar, *effecten, Say(a.wie, "casus/verstuurd", {"casus": c.id}, {"aantal": aantal, "leeg": leeg}), PublishHome(a.wie))


def withdraw(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """The inwoner withdraws: sharing stops at once (PRI-01)."""
    if c.toestemming is None:
        return keep(c, Say(a.wie, "casus/niets_in_te_trekken", {"casus": c.id}))
    rij = Record(
        "toestemming_delen",
        {"casus_id": c.id, "door": a.wie, "wanneer": a.nu, "soort": "ingetrokken", "hoe": w["hoe"], "bezwaren": w["bezwaren"] or ""},
    )
    dicht = Happened("toestemming_weg")
    uit = [Tell("uitnodigingen_van", c.id, dicht), Tell("overleg", c.id, dicht)]
    return keep(replace(c, toestemming=None, concept={}, gevraagd=()), rij, *uit, Say(a.wie, "casus/ingetrokken", {"casus": c.id}))


def plan_evaluation(c: Casus, dag: date, a: Occasion) -> Result:
    """The day of the evaluation, which the casusregisseur organises (PLA-02)."""
    if dag < a.nu.date():
        return keep(c, FieldErrors({"uiterlijk": "voorbij"}))
    return keep(replace(c, evaluatie=dag), NewVersion(c.id), Say(a.wie, "casus/evaluatie_staat", {"casus": c.id}))


def offer_regie(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Ask somebody on the casus to take the regie over; until they do, it stays (REG-05)."""
    wie = w["wie"]
    fout = _wrong(replace(c, gevraagd=()), wie, a) or (None if wie in a.instelling.get("betrokken", ()) else "niet_betrokken")
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
        Say(oud, "casus/overdracht_ja", ids),
        Say(a.wie, "casus/overdracht_klaar", ids),
        PublishHome(oud),
        PublishHome(a.wie),
    )


def _relations(c: Casus, wie: str) -> frozenset[str]:
    return frozenset({"opvolger"} if wie and wie == c.opvolger else ())


REGISSEUR = frozenset({"casusregisseur"})
LEZERS = frozenset({"casusregisseur", "voorzitter", "notulist", "deelnemer"})
AKKOORD = ("overleg", "delen")
HOE = ("mondeling", "schriftelijk", "digitaal")
VERTELD = ("met_wie", "waarvoor", "intrekken", "inzien")
GRONDSLAGEN = ("wmo", "jeugdwet", "participatiewet", "schuldhulp", "toestemming", "anders")
FORMULIEREN = (
    Formulier(
        "casus/mensen",
        (
            Veld("kennis", Veldsoort.KEUZES, verplicht=False, opties=EXPERTISES),
            Veld("mensen", Veldsoort.MENSEN),
            Veld("doel", maximum=500),
            Veld("uiterlijk", Veldsoort.DATUM),
        ),
    ),
    Formulier("casus/evaluatie", (Veld("uiterlijk", Veldsoort.DATUM),)),
    Formulier(
        "casus/redenen",
        (
            Veld("reden", Veldsoort.KEUZE, opties=REDENEN, per="mensen"),
            Veld("expertise", Veldsoort.KEUZE, verplicht=False, opties=EXPERTISES, per="mensen"),
            Veld("woorden", verplicht=False, maximum=500, per="mensen"),
        ),
    ),
    Formulier(
        "casus/toestemming",
        (
            Veld("met", Veldsoort.UITLEG),
            Veld("akkoord", Veldsoort.VINKJES, opties=AKKOORD),
            Veld("hoe", Veldsoort.KEUZE, opties=HOE),
            Veld("grondslag", Veldsoort.KEUZE, opties=GRONDSLAGEN),
            Veld("verteld", Veldsoort.VINKJES, verplicht=False, opties=VERTELD),
            Veld("bezwaren", verplicht=False, maximum=1000),
        ),
    ),
    Formulier("casus/intrekken", (Veld("hoe", Veldsoort.KEUZE, opties=HOE), Veld("bezwaren", verplicht=False, maximum=1000))),
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
        **dict.fromkeys(("neem_over", "niet_overnemen", "overdracht_lezen"), frozenset({"opvolger", "op_casus"})),
    },
    relaties=_relations,
    formulieren=FORMULIEREN,
    leesvensters={
        "casus/plan": LEZERS,
        "casus/acties": LEZERS,
        "casus/overdracht_lezen": frozenset({"opvolger"}),
    },
)
