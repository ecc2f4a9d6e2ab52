"""Planning a leersessie: one window, from the chat of who drives a gebied (LEE-07). What follows is ``leersessie``."""

from collections.abc import Mapping
from typing import Any

from flows import aanjagen
from flows.effect import Create, Effect, FieldErrors, OpenWindow, PublishHome, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion
from flows.leersessiestand import CASUSTAFELS, LEIDER, Leersessie, Taak, taken_for
from flows.rol import GEBIED
from flows.termijnen import AMSTERDAM

FORMULIER = Formulier(
    "dm/leersessie",
    (
        GEBIED,
        Veld("begin", Veldsoort.MOMENT),
        Veld("casustafels", Veldsoort.KEUZE, opties=CASUSTAFELS),
        Veld("evaluatie", Veldsoort.RONDJES, opties=("ja", "nee")),
        Veld("leiders", Veldsoort.MENSEN, verplicht=False),
        Veld("notulist", Veldsoort.MENS, verplicht=False),
    ),
)


def ask(a: Occasion) -> OpenWindow:
    """The window. The gebied is asked only of who drives more than one."""
    gebieden = aanjagen.driven(a)
    vul = {"casustafels": "2", "evaluatie": "ja"}
    return OpenWindow("dm/leersessie", data={"gebieden": gebieden if len(gebieden) > 1 else {}, "vul": vul})


def plan(w: Mapping[str, Any], a: Occasion) -> tuple[Effect, ...]:
    """A new leersessie, or what is wrong per field."""
    gebieden = aanjagen.driven(a)
    gebied = w.get("gebied") or (next(iter(gebieden)) if len(gebieden) == 1 else "")
    taken = taken_for(int(w["casustafels"]), w["evaluatie"] == "ja")
    if fouten := wrong(w, gebied, gebieden, taken, a):
        return (FieldErrors(fouten),)
    naam = gebieden.get(gebied, "")
    s = Leersessie(a.id("leersessie"), a.team, gebied, naam, a.wie, w["begin"], seated(taken, w))
    return Create("leersessie", s), Tell("leersessie", s.id, Happened("begin")), PublishHome(a.wie)


def wrong(
    w: Mapping[str, Any], gebied: str, gebieden: Mapping[str, str], taken: tuple[Taak, ...], a: Occasion
) -> dict[str, str]:
    """What stands in the way, by field."""
    leiders, notulist = dict.fromkeys(w["leiders"]), w["notulist"]
    fouten: dict[str, str] = {}
    if gebieden and gebied not in gebieden:
        fouten["gebied"] = "niet_jouw_gebied" if gebied else "kies_gebied"
    if w["begin"] <= a.nu:
        fouten["begin"] = "moment_voorbij"
    elif any((s.gebied, s.begin) == (gebied, w["begin"]) for s in planned(a)):
        fouten["begin"] = "staat_al"
    if not all(a.works_here(p) for p in leiders):
        fouten["leiders"] = "geen_mens"
    elif len(leiders) > len([t for t in taken if t.rol == LEIDER]):
        fouten["leiders"] = "te_veel_leiders"
    if notulist and not a.works_here(notulist):
        fouten["notulist"] = "geen_mens"
    elif notulist and notulist in leiders:
        fouten["notulist"] = "leidt_al"
    elif notulist and w["evaluatie"] == "nee":
        fouten["notulist"] = "geen_evaluatietafel"
    return fouten


def seated(taken: tuple[Taak, ...], w: Mapping[str, Any]) -> tuple[Taak, ...]:
    """Who is known already: each gespreksleider at a table in the order of the tables."""
    leiders = iter(dict.fromkeys(w["leiders"]))
    return tuple(Taak(t.tafel, t.rol, next(leiders, "") if t.rol == LEIDER else w["notulist"] or "") for t in taken)


def planned(a: Occasion) -> tuple[Leersessie, ...]:
    """The leersessies that are planned, of every gebied."""
    return tuple(a.instelling.get("leersessies", ()))


def today(a: Occasion) -> Leersessie | None:
    """The first leersessie of this day in a gebied that this person drives."""
    vandaag = (s for s in planned(a) if s.begin.astimezone(AMSTERDAM).date() == a.nu.astimezone(AMSTERDAM).date())
    return min((s for s in vandaag if aanjagen.drives(s.gebied, a)), key=lambda s: s.begin, default=None)


def next_leader(a: Occasion) -> str:
    """Who leads the next casustafel of today that did not begin yet; empty where nobody was named."""
    s = today(a)
    wie = (t.wie for t in s.taken if t.tafel in CASUSTAFELS and t.wie and t.wie not in s.gestart) if s else iter(())
    return next(wie, "")
