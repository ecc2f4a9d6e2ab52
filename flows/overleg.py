"""The overleg of a casus: which input goes where, and who may give it. What is heard of the
channel goes by ``kanaalwoord``, what stands in it is in ``paneel`` (OVL-09)."""

from dataclasses import replace

from flows import actie_erbij, beginnen, beleggen, kanaalwoord
from flows.effect import OpenWindow, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep
from flows.overlegstand import Overleg, ids_of
from flows.paneel import panel, summarise, week
from flows.termijnen import six_weeks


def step(o: Overleg, invoer: Input, a: Occasion) -> Result:
    """One input to the overleg."""
    ids = ids_of(o)
    match invoer:
        case Happened(wat=wat) if wat in kanaalwoord.WAT:
            return kanaalwoord.hear(o, invoer, a)
        case Click(knop=knop, bij=bij) if knop in kanaalwoord.KNOPPEN:
            return kanaalwoord.press(o, knop, bij, a)
        case Happened(wat="actie_anders" | "regie" | "nieuwe_versie"):
            return keep(replace(o, gewijzigd=True), *panel(o), *week(o, a))
        case Happened(wat="besloten"):
            return beleggen.decide(o, invoer["soort"], a)
        case Happened(wat="knop", data=w):
            return beleggen.pass_click(o, w, a)
        case Happened(wat="bijeenkomst"):
            return keep(replace(o, bijeenkomst=invoer["id"]), *panel(o))
        case Happened(wat="datum"):
            return keep(replace(o, gewijzigd=True), *panel(o), *week(o, a))
        case Happened(wat="begint", data=w):
            return beginnen.begin_agenda(o, w, a)
        case Happened(wat="afgesproken"):
            return actie_erbij.agree(o, invoer["acties"], a)
        case Due(wat="week"):
            return summarise(o)
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
        **dict.fromkeys(kanaalwoord.KNOPPEN, REGISSEUR),
    },
    formulieren=(actie_erbij.ACTIE, MIJN_DEEL),
)
