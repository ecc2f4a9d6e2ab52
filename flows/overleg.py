"""The overleg of a casus: which input goes where, and who may give it. The channel is in ``kanaal``, what stands in it in
``paneel`` (OVL-09)."""

from dataclasses import replace

from flows import actie_erbij, beleggen, kanaal, leden
from flows.effect import OpenWindow, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep
from flows.overlegstand import Overleg, ids_of, regisseur_of
from flows.paneel import panel, summarise, week
from flows.termijnen import six_weeks


def step(o: Overleg, invoer: Input, a: Occasion) -> Result:
    """One input to the overleg."""
    ids = ids_of(o)
    match invoer:
        case Happened(wat="doet_mee"):
            return kanaal.join(o, invoer["persoon"], a)
        case Happened(wat="kanaal_open"):
            return kanaal.opened(o, invoer["kanaal"], invoer["naam"], a)
        case Happened(wat="kanaal_mislukt"):
            return kanaal.failed(o, invoer["fout"], a)
        case Happened(wat="niet_binnen"):
            wie = {**ids, "wie": invoer["persoon"]}
            return keep(o, Say(regisseur_of(a), "overleg/niet_binnen", wie, {"fout": invoer["fout"]}))
        case Happened(wat="niet_eruit"):
            wie = {**ids, "wie": invoer["persoon"]}
            return keep(o, Say(regisseur_of(a), "overleg/niet_eruit", wie))
        case Happened(wat="erbij" | "binnen", data=d):
            return leden.came(o, d["persoon"], d.get("door_bot", True), a)
        case Happened(wat="eruit"):
            return leden.left(o, invoer["persoon"], a)
        case Happened(wat="leden", data=d):
            return leden.count(o, d["binnen"], d["naam"], d["gearchiveerd"], a)
        case Happened(wat="kanaal_weg"):
            return kanaal.gone(o, invoer.data.get("reden", ""), a)
        case Happened(wat="kanaal_terug"):
            return kanaal.back(o, a)
        case Happened(wat="hernoemd"):
            return kanaal.renamed(o, invoer["naam"], a)
        case Happened(wat="naam_mislukt"):
            return keep(o, Say(regisseur_of(a), "overleg/naam_mislukt", ids))
        case Click(knop="naam_terug"):
            return kanaal.own_name(o, a)
        case Click(knop="haal_eruit", bij=wie_eruit):
            return leden.put_out(o, wie_eruit, a)
        case Click(knop="nog_eens"):
            return leden.bring_in(o, invoer.bij or a.wie, a)
        case Happened(wat="actie_anders"):
            return keep(replace(o, gewijzigd=True), *panel(o), *week(o, a))
        case Happened(wat="regie"):
            return keep(replace(o, gewijzigd=True), *panel(o))
        case Happened(wat="nieuwe_versie"):
            return keep(replace(o, gewijzigd=True), *panel(o), *week(o, a))
        case Happened(wat="toestemming_weg"):
            return kanaal.close_for_others(o, a)
        case Happened(wat="besloten"):
            return beleggen.decide(o, invoer["soort"], a)
        case Happened(wat="knop", data=w):
            return beleggen.pass_click(o, w, a)
        case Happened(wat="bijeenkomst"):
            return keep(replace(o, bijeenkomst=invoer["id"]), *panel(o))
        case Happened(wat="datum"):
            return keep(replace(o, gewijzigd=True), *panel(o), *week(o, a))
        case Due(wat="week"):
            return summarise(o)
        case Click(knop="opnieuw"):
            return kanaal.again(o, a)
        case Click(knop="mijn_deel"):
            return keep(o, OpenWindow("overleg/mijn_deel", ids, data={"vul": dict(o.bijdragen.get(a.wie, {}))}))
        case Submitted(formulier="overleg/mijn_deel", waarden=w):
            delen = {**o.bijdragen, a.wie: {k: v for k, v in w.items() if v}}
            return keep(replace(o, bijdragen=delen), Say(a.wie, "overleg/mijn_deel_staat", ids))
        case Click(knop="nieuwe_actie"):
            vul = {"uiterlijk": six_weeks(a.nu.date()).isoformat()}
            return keep(o, OpenWindow("overleg/actie", ids, data={"vul": vul}))
        case Submitted(formulier="overleg/actie"):
            return actie_erbij.add_actie(o, invoer, a)
    return keep(o)


DEELNEMERS = frozenset({"casusregisseur", "voorzitter", "notulist", "deelnemer"})
REGISSEUR = frozenset({"casusregisseur"})
MIJN_DEEL = Formulier(
    "overleg/mijn_deel",
    (
        Veld("doe", maximum=500),
        Veld("bereik", Veldsoort.REGEL, maximum=200),
        Veld("nodig", verplicht=False, maximum=500),
    ),
)
MACHINE = Machine(
    soort="overleg",
    State=Overleg,
    step=step,
    mag={
        **dict.fromkeys(("nieuwe_actie", "overleg/actie", "mijn_deel", "overleg/mijn_deel"), DEELNEMERS),
        **dict.fromkeys(("opnieuw", "naam_terug", "haal_eruit", "nog_eens"), REGISSEUR),
    },
    formulieren=(actie_erbij.ACTIE, MIJN_DEEL),
)
