"""Before the overleg the professional talks it through with the inwoner, by a list of seven (OVL-12). Notes stay in a window."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from flows.effect import FieldErrors, Forget, OpenWindow, Remind, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Occasion, Submitted
from flows.leiden import off_casus, on_casus
from flows.machine import Result, keep
from flows.overlegstand import Overleg, ids_of
from flows.termijnen import AMSTERDAM, latest_working_day, working_moment

PUNTEN = ("doel", "verwachting", "voorzitter", "plek", "leiding", "gevoelig", "eerst")
KNOPPEN = ("overleg/voorbereid_alles", "voorbereiding", "voorbereid", "voorbereid_alles")
FORMULIER = Formulier(
    "overleg/voorbereid_alles",
    (
        Veld("klaar", Veldsoort.VINKJES, verplicht=False, opties=PUNTEN),
        *(Veld(punt, verplicht=False, maximum=500) for punt in PUNTEN[:2]),
        Veld("leidt", Veldsoort.KEUZE, verplicht=False, lijst="collegas"),
        *(Veld(punt, verplicht=False, maximum=500) for punt in PUNTEN[2:]),
    ),
)


def still_open(o: Overleg) -> tuple[str, ...]:
    """What was not talked through yet."""
    return tuple(punt for punt in PUNTEN if punt not in o.voorbereid)


def step(o: Overleg, klik: Click | Submitted, a: Occasion) -> Result:
    """The list, a tick in it, or all of it in one window."""
    if isinstance(klik, Submitted):
        return fill(o, klik.waarden, a)
    match klik.knop:
        case "voorbereiding":
            return show(replace(o, lijst=a.id("lijst")), a)
        case "voorbereid":
            return tick(o, klik.bij, a)
    vul = {"klaar": [p for p in PUNTEN if p in o.voorbereid], "leidt": _voorzitter(a), **o.voorbereid}
    data = {"collegas": on_casus(a), "vul": vul}
    return keep(o, OpenWindow("overleg/voorbereid_alles", ids_of(o), data=data))


def tick(o: Overleg, punt: str, a: Occasion) -> Result:
    """Talked through, or not after all. What has a note stays ticked."""
    if punt not in PUNTEN or o.voorbereid.get(punt):
        return show(o, a)
    anders = {k: v for k, v in o.voorbereid.items() if k != punt}
    return show(replace(o, voorbereid=anders if punt in o.voorbereid else {**anders, punt: ""}), a)


def fill(o: Overleg, w: Mapping[str, Any], a: Occasion) -> Result:
    """All of it at once: a tick, a note, or both; and who will lead, which is then talked through too."""
    leidt = w["leidt"] or ""
    if off_casus(leidt, a):
        return keep(o, FieldErrors({"leidt": "niet_betrokken"}))
    klaar = {*w["klaar"], *(("voorzitter",) if leidt else ())}
    voorbereid = {p: w.get(p) or "" for p in PUNTEN if w.get(p) or p in klaar}
    lijst = show(replace(o, voorbereid=voorbereid), a)
    if leidt == _voorzitter(a):
        return lijst
    return keep(lijst.state, *lijst.effecten, Tell("bijeenkomst", o.bijeenkomst, Happened("leidt", {"persoon": leidt})))


def show(o: Overleg, a: Occasion) -> Result:
    """The list in the chat of who asked; it changes in its place."""
    return keep(o, Say(a.wie, "overleg/voorbereiding", ids_of(o), slot=f"voorbereiding:{o.id}:{a.wie}:{o.lijst}"))


def plan(o: Overleg, begin: datetime | None, a: Occasion) -> Result:
    """The overleg got a date, another one, or none: a working day before it, what is still open is said once."""
    weg = Forget("overleg", o.id, "dag_ervoor")
    if not begin:
        return keep(o, weg)
    moment = working_moment(_day_before(begin.astimezone(AMSTERDAM).date()))
    if moment <= a.nu:
        return keep(o, weg, *_open(o, a))
    return keep(o, weg, Remind("overleg", o.id, "dag_ervoor", a.regisseur(), moment))


def due(o: Overleg, a: Occasion) -> Result:
    """A working day before: to the casusregisseur of that day, and to who will lead."""
    return keep(o, *(replace(z, samen=True) for z in _open(o, a)))


def _open(o: Overleg, a: Occasion) -> tuple[Say, ...]:
    data = {"nog": list(still_open(o))}
    if not data["nog"]:
        return ()
    leidt = _voorzitter(a)
    zelf = Say(a.regisseur(), "overleg/voorbereiding_open", ids_of(o), data, rang=1)
    if leidt in ("", a.regisseur(), *a.instelling.get("vertrokken", ())):
        return (zelf,)
    return zelf, Say(leidt, "overleg/voorbereiding_leidt", ids_of(o), data, rang=1)


def _voorzitter(a: Occasion) -> str:
    """Who will lead, as far as that is settled; empty where nobody with Slack is."""
    return str(a.instelling.get("voorzitter", ""))


def _day_before(dag: date) -> date:
    return latest_working_day(dag - timedelta(days=1))
