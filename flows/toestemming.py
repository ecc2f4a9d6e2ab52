"""The inwoner's consent at its three moments (PRI-01, OVL-16): being helped this way, holding the overleg, sharing the plan
before it. Each is one tap; how it was given and what was told stand filled in by the organisation, and may be changed.

Every yes and every withdrawal is a row of its own: nothing is written over. A withdrawal stops what it names at once.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import Any

from flows import bewaren
from flows.casusstand import Casus
from flows.effect import Effect, FieldErrors, OpenWindow, PublishHome, Record, ReplaceWindow, Revoke, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Input, Occasion, Submitted
from flows.machine import Result, keep
from flows.organisatie import BEGIN, KEUZES, chosen

AKKOORD = ("overleg", "delen")
VERTELD = ("met_wie", "waarvoor", "intrekken", "inzien")
STOPT = ("plan", "delen", "alles")
"""What a withdrawal ends: reading the plan, all sharing, being helped this way."""
KNOPPEN = ("toestemmingen", "gewild", "deel_plan", "intrekken", "weer")
PLAN_LEZEN = frozenset({"plan", "veranderd", "pdf", "docx", "json", "zie_foto", "lees_terug", "lees_b"})
BIJ_GESTOPT = (PLAN_LEZEN - {"veranderd"}) | {"afdrukken", "leeg", "toestemmingen", "verwijder", "weer"}
"""What the casusregisseur can still do once the inwoner wants no more of it."""
STIL = {"gestopt": "casus/gestopt", "gesloten": "casus/is_afgerond"}
"""What is said of a casus on which nobody works, by its status."""
ROLLEN = ("deelnemer", "voorzitter", "notulist")


def step(c: Casus, invoer: Input, a: Occasion) -> Result:
    """What the casus does with a button or a window about consent."""
    ids = {"casus": c.id}
    match invoer:
        case Click(knop="toestemmingen"):
            return keep(c, OpenWindow("casus/toestemmingen", ids))
        case Click(knop="gewild" | "deel_plan" as knop):
            data = {"vul": preset(a, knop), "opties": options(a)}
            return keep(c, OpenWindow(f"casus/{knop}", ids, data=data))
        case Click(knop="intrekken"):
            vul = {"wat": "delen" if c.toestemming else "alles", "hoe": chosen(a).hoe}
            return keep(c, OpenWindow("casus/intrekken", ids, data={"vul": vul}))
        case Click(knop="weer"):
            return resume(c, a)
        case Submitted(formulier="casus/gewild", waarden=w):
            gewild = wanted(c.id, a, w["hoe"], w["verteld"], w["bezwaren"] or "")
            return keep(c, gewild, Say(a.wie, "casus/gewild_staat", ids))
        case Submitted(formulier="casus/deel_plan", waarden=w):
            return share_plan(c, w, a)
        case Submitted(formulier="casus/intrekken", waarden=w):
            return withdraw(c, w, a)
    return keep(c)


def grounds(a: Occasion) -> dict[str, str]:
    """The grondslagen of the organisation, the first of which is offered; never none."""
    return dict(chosen(a).grondslagen or BEGIN.grondslagen)


def options(a: Occasion) -> dict[str, dict[str, str]]:
    """The organisation's own list, for the field of that name."""
    return {"grondslag": grounds(a)}


def preset(a: Occasion, moment: str = "") -> dict[str, Any]:
    """What stands filled in: how, what was told, on which grondslag. The yes itself never does."""
    o = chosen(a)
    verteld = [k for k in o.verteld if k in (VERTELD if moment != "gewild" else VERTELD[2:])]
    return {"hoe": o.hoe, "verteld": verteld, "grondslag": next(iter(grounds(a)))}


def wanted(casus: str, a: Occasion, hoe: str = "", verteld: Sequence[str] | None = None, bezwaren: str = "") -> Record:
    """The first moment: the inwoner wants to be helped this way (AAN-02)."""
    vooraf = preset(a, "gewild")
    rij = {"casus_id": casus, "door": a.wie, "wanneer": a.nu, "soort": "gegeven", "hoe": hoe or vooraf["hoe"]}
    verteld = vooraf["verteld"] if verteld is None else list(verteld)
    return Record("werkwijze_gewild", {**rij, "verteld": verteld, "bezwaren": bezwaren})


def ask(c: Casus, behandelaars: Sequence[str], a: Occasion) -> ReplaceWindow:
    """The window for the second and third moment, before an invitation leaves; ``behandelaars``: whom the inwoner may
    rather ask (OVL-03)."""
    wie = {"mensen": c.concept["mensen"], "doel": c.concept["doel"], "behandelaars": behandelaars}
    data = {**wie, "vul": preset(a), "opties": options(a)}
    return ReplaceWindow("casus/toestemming", {"casus": c.id}, data=data)


def check(c: Casus, w: Mapping[str, Any], a: Occasion) -> dict[str, str]:
    """What is wrong, per field: no overleg without a yes; where the plan is shared already, the same goes for who joins."""
    if "overleg" not in w["akkoord"]:
        return {"akkoord": "geen_akkoord"}
    if c.plan_delen and "delen" not in w["akkoord"]:
        return {"akkoord": "ook_lezen"}
    return {} if w["grondslag"] in grounds(a) else {"grondslag": "kies"}


def give(c: Casus, w: Mapping[str, Any], a: Occasion) -> tuple[Casus, Effect]:
    """The yes, as a row and in the casus."""
    met = {"met": list(c.concept["mensen"]), "waarvoor": c.concept["doel"]}
    delen = a.nu if "delen" in w["akkoord"] else c.plan_delen
    return replace(c, toestemming=a.nu, plan_delen=delen), _row(c, a, w, akkoord=sorted(w["akkoord"]), **met)


def also(c: Casus, persoon: str, a: Occasion) -> Result:
    """An invitation was passed on, and inwoner and professional agree with that colleague: a yes of its own."""
    vooraf = {**preset(a), "verteld": [], "bezwaren": ""}
    akkoord = sorted(AKKOORD if c.plan_delen else AKKOORD[:1])
    rij = _row(c, a, vooraf, akkoord=akkoord, met=[persoon], waarvoor=c.doel)
    return keep(c, *((rij,) if c.soort == "inwoner" else ()))


def share_plan(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """The third moment by itself: who joined may read the plan from now on."""
    if c.toestemming is None:
        return keep(c, FieldErrors({"akkoord": "geen_akkoord"}))
    if w["grondslag"] not in grounds(a):
        return keep(c, FieldErrors({"grondslag": "kies"}))
    rij = _row(c, a, w, akkoord=["delen"], met=list(c.genodigden), waarvoor="")
    return keep(replace(c, plan_delen=a.nu), rij, Say(a.wie, "casus/plan_gedeeld", {"casus": c.id}))


def _row(c: Casus, a: Occasion, w: Mapping[str, Any], **meer: Any) -> Record:
    rij = {"casus_id": c.id, "door": a.wie, "wanneer": a.nu, "soort": "gegeven", "hoe": w["hoe"]}
    grondslag = grounds(a)[w["grondslag"]]
    uitleg = {"verteld": w["verteld"] or [], "bezwaren": w["bezwaren"] or ""}
    return Record("toestemming_delen", {**rij, "grondslag": grondslag, **uitleg, **meer})


def holds(rijen: Sequence[Mapping[str, Any]]) -> dict[str, Any] | None:
    """The consent to share that holds now, with whom all together; None where there is none."""
    nu: dict[str, Any] | None = None
    for rij in rijen:
        if rij["soort"] == "ingetrokken":
            over = nu and "overleg" not in rij.get("akkoord", AKKOORD)
            nu = {**nu, "akkoord": ["overleg"]} if nu and over else None
        else:
            eerder = nu or {"met": [], "akkoord": [], "waarvoor": ""}
            samen = {
                "met": list(dict.fromkeys((*eerder["met"], *rij.get("met", ())))),
                "akkoord": list(dict.fromkeys((*eerder["akkoord"], *rij.get("akkoord", AKKOORD)))),
                "waarvoor": rij.get("waarvoor") or eerder["waarvoor"],
            }
            nu = {**rij, **samen}
    return nu


def may_read(c: Casus, wie: str) -> bool:
    """Whether this person, who is on the casus, may read the plan: the casusregisseur always, others once it is shared."""
    return wie == c.regisseur or c.soort != "inwoner" or c.plan_delen is not None


def stands_still(soort: str, c: Casus | None, rollen: Container[str]) -> str:
    """What is said instead where a button of this kind of machine does nothing now: the inwoner wants no more of it
    (AAN-02), or it is closed (PRI-09); else empty. The casus itself knows what still can be. Who is not on the casus is
    told nothing of that, and hears what the machine itself says."""
    return STIL.get(c.status, "") if soort != "casus" and c is not None and "op_casus" in rollen else ""


def is_silent(soort: str, c: Casus | None) -> bool:
    """Whether a moment of this kind of machine that comes due asks nothing now, for the same reasons."""
    return soort != "casus" and c is not None and c.status in STIL


def withdraw(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """The inwoner withdraws: what it names stops at once, and the casusregisseur hears what remains to be done."""
    wat = w["wat"]
    if wat != "alles" and (c.toestemming is None or (wat == "plan" and c.plan_delen is None)):
        return keep(c, Say(a.wie, "casus/niets_in_te_trekken", {"casus": c.id}))
    weg = {"casus_id": c.id, "door": a.wie, "wanneer": a.nu, "soort": "ingetrokken", "hoe": w["hoe"]}
    rij = Record("toestemming_delen", {**weg, "bezwaren": w["bezwaren"] or "", "akkoord": _ended(wat)})
    mee = sorted(p for p in a.instelling.get("betrokken", ()) if p != c.regisseur)
    over = {"wat": wat, "mee": mee, "gevraagd": sorted(a.instelling.get("uitgenodigd", ()))}
    gezegd = Say(a.wie, "casus/ingetrokken", {"casus": c.id}, over)
    if wat == "plan":
        return keep(replace(c, plan_delen=None), rij, gezegd, *map(PublishHome, (c.regisseur, *mee)))
    dicht = Happened("toestemming_weg")
    uit: list[Effect] = [rij] if c.toestemming else []
    alle = ("bijeenkomsten_van", "overleg", "uitnodigingen_van", "plekken_van", "opschalingen_van")
    uit += [Tell(soort, c.id, dicht) for soort in alle]
    uit += [Revoke(p, rol, c.id) for p in mee for rol in ROLLEN]
    leeg = replace(
        c, toestemming=None, plan_delen=None, concept={}, genodigden=(), opvolger="", samenvatting="", briefje=None
    )
    if wat == "alles":
        leeg = replace(bewaren.keep_for_now(leeg, "gestopt", a), status="gestopt", gestopt=True)
        uit += bewaren.moments(leeg)
        uit.append(Record("werkwijze_gewild", {**weg, "bezwaren": w["bezwaren"] or ""}))
        uit += [Tell("acties_van", c.id, Happened("gestopt"))]
        uit.append(Tell("dm", c.regisseur, Happened("los", {"gesprek": c.gesprek, "klaar": True})))
    return keep(leeg, *uit, gezegd, *map(PublishHome, (c.regisseur, *mee)))


def _ended(wat: str) -> list[str]:
    return ["delen"] if wat == "plan" else list(AKKOORD)


def resume(c: Casus, a: Occasion) -> Result:
    """The inwoner wants it again: a new yes, and the casus goes on where it stood."""
    if c.status != "gestopt":
        return keep(c, Say(a.wie, "casus/staat_er", {"casus": c.id}))
    gezegd = Say(a.wie, "casus/kaart", {"casus": c.id, "overleg": c.id, "gesprek": c.gesprek})
    weer = *bewaren.forget(c), *(Tell(wie, c.id, Happened("heropend")) for wie in ("acties_van", "overleg"))
    open_ = replace(c, status="open", gestopt=False, afsluiting=None, wissen=None)
    return keep(open_, wanted(c.id, a, verteld=()), *weer, gezegd, PublishHome(c.regisseur))


HOE = Veld("hoe", Veldsoort.KEUZE, opties=KEUZES["hoe"])
BEZWAREN = Veld("bezwaren", verplicht=False, maximum=1000)
ZELF = Veld("zelf", Veldsoort.VINKJES, verplicht=False, lijst="behandelaars")
DETAILS = (
    Veld("klaar", Veldsoort.UITLEG),
    HOE,
    Veld("grondslag", Veldsoort.KEUZE),
    Veld("verteld", Veldsoort.VINKJES, verplicht=False, opties=VERTELD),
    BEZWAREN,
)
GEWILD = (HOE, Veld("verteld", Veldsoort.VINKJES, verplicht=False, opties=VERTELD[2:]), BEZWAREN)
FORMULIEREN = (
    Formulier(
        "casus/toestemming",
        (
            ZELF,
            Veld("met", Veldsoort.UITLEG),
            Veld("akkoord", Veldsoort.VINKJES, opties=AKKOORD),
            *DETAILS,
        ),
    ),
    Formulier("casus/deel_plan", (Veld("akkoord", Veldsoort.VINKJES, opties=("delen",)), *DETAILS)),
    Formulier("casus/gewild", GEWILD),
    Formulier("casus/intrekken", (Veld("wat", Veldsoort.RONDJES, opties=STOPT), HOE, BEZWAREN)),
)
