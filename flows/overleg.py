"""The overleg of a casus: which input goes where, and who may give it (OVL-09).

What is heard of the channel goes by ``kanaalwoord``, what stands in it is in ``paneel``.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from flows import aansluiten, actie_erbij, agendapunt, beginnen, beleggen, kanaalwoord, voorbereiding
from flows.effect import OpenWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep, name_of
from flows.overlegstand import Overleg, ids_of
from flows.paneel import panel, summarise, week


def step(o: Overleg, invoer: Input, a: Occasion) -> Result:
    """One input to the overleg."""
    ids = ids_of(o)
    if isinstance(invoer, Click | Submitted) and (deel := ELDERS.get(name_of(invoer))):
        return deel(o, invoer, a)
    match invoer:
        case Happened(wat="doet_mee"):
            erbij = kanaalwoord.hear(o, invoer, a)
            return keep(erbij.state, *erbij.effecten, Tell("bijeenkomsten_van", o.casus, invoer))
        case Happened(wat=wat) if wat in kanaalwoord.WAT:
            return kanaalwoord.hear(o, invoer, a)
        case Happened(wat=wat) if wat in aansluiten.WAT:
            return aansluiten.hear(o, invoer, a)
        case Happened(wat="actie_anders" | "regie" | "nieuwe_versie" | "gesloten"):
            return keep(replace(o, gewijzigd=True), *panel(o), *week(o, a))
        case Happened(wat="besloten"):
            return beleggen.decide(o, invoer["soort"], a)
        case Happened(wat="knop", data=w):
            return beleggen.pass_click(o, w, a)
        case Happened(wat="geprikt"):
            return keep(o, *panel(o))
        case Happened(wat="bijeenkomst"):
            return keep(replace(o, bijeenkomst=invoer["id"], voorbereid={}), *panel(o))
        case Happened(wat="datum"):
            vooraf = voorbereiding.plan(o, invoer["begin"], a)
            buiten = Tell("uitnodigingen_van", o.casus, invoer)
            return keep(replace(o, gewijzigd=True), *panel(o), *week(o, a), *vooraf.effecten, buiten)
        case Due(wat="dag_ervoor"):
            return voorbereiding.due(o, a)
        case Happened(wat="begint", data=w):
            return beginnen.begin_agenda(o, w, a)
        case Happened(wat="afgesproken"):
            return actie_erbij.agree(o, invoer["acties"], a, invoer["stil"])
        case Click(knop="vast"):
            return stuck(o, a)
        case Due(wat="week"):
            return summarise(o)
        case Click(knop="mijn_deel"):
            return keep(o, OpenWindow("overleg/mijn_deel", ids, data={"vul": dict(o.bijdragen.get(a.wie, {}))}))
        case Submitted(formulier="overleg/mijn_deel", waarden=w):
            delen = {**o.bijdragen, a.wie: {k: v for k, v in w.items() if v}}
            return keep(replace(o, bijdragen=delen), Say(a.wie, "overleg/mijn_deel_staat", ids))
        case Click(knop="nieuwe_actie"):
            return actie_erbij.ask_actie(o, {}, a)
        case Happened(wat="actie_opschrijven", data=w):
            return actie_erbij.ask_actie(o, w, a)
        case Submitted(formulier="overleg/actie"):
            return actie_erbij.add_actie(o, invoer, a)
    return keep(o)


def stuck(o: Overleg, a: Occasion) -> Result:
    """Somebody is stuck. The casusregisseur need not know the answer, only whom to bring in (REG-10)."""
    if a.wie == a.regisseur():
        return keep(o, Say(a.wie, "casus/vast", ids_of(o)))
    wie = {**ids_of(o), "wie": a.wie}
    return keep(o, Say(a.regisseur(), "overleg/vast_bericht", wie, rang=1), Say(a.wie, "overleg/vast", ids_of(o)))


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
ELDERS: Mapping[str, Callable[[Overleg, Any, Occasion], Result]] = {
    **dict.fromkeys(agendapunt.KNOPPEN, agendapunt.step),
    **dict.fromkeys(voorbereiding.KNOPPEN, voorbereiding.step),
    **dict.fromkeys(kanaalwoord.KNOPPEN, kanaalwoord.press),
}
"""Buttons and windows that another module answers whole."""
MACHINE = Machine(
    soort="overleg",
    State=Overleg,
    step=step,
    mag={
        **dict.fromkeys(("nieuwe_actie", "overleg/actie", "mijn_deel", "overleg/mijn_deel", "vast"), DEELNEMERS),
        **dict.fromkeys(agendapunt.KNOPPEN, DEELNEMERS),
        "punt_besproken": agendapunt.LEIDT,
        **dict.fromkeys(("verteld_vooraf", "verteld_achteraf"), REGISSEUR),
        **dict.fromkeys(voorbereiding.KNOPPEN, REGISSEUR | {"voorzitter"}),
        **dict.fromkeys(kanaalwoord.KNOPPEN, REGISSEUR),
    },
    formulieren=(actie_erbij.ACTIE, MIJN_DEEL, agendapunt.FORMULIER, voorbereiding.FORMULIER),
    leesvensters={"overleg/agendapunten": DEELNEMERS},
)
