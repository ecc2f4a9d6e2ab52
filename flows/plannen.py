"""The date of a bijeenkomst: set, moved, called off. Everybody who takes part hears it in fixed words (OVL-07, OVL-08)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from flows.bijeenkomststand import AF, DUREN, PLAATSEN, Bijeenkomst
from flows.effect import Effect, FieldErrors, OpenWindow, PublishHome, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion, slack_id
from flows.machine import Result, keep

FORMULIEREN = (
    Formulier(
        "bijeenkomst/datum",
        (
            Veld("begin", Veldsoort.MOMENT),
            Veld("duur", Veldsoort.KEUZE, opties=DUREN),
            Veld("plaats", Veldsoort.KEUZE, opties=PLAATSEN),
        ),
    ),
)


def ids_of(b: Bijeenkomst) -> dict[str, str]:
    """What its texts speak of."""
    return {"bijeenkomst": b.id, "casus": b.casus, "overleg": b.casus}


def regisseur(a: Occasion) -> str:
    """The casusregisseur, else who acts."""
    return str(a.instelling.get("regisseur") or a.wie)


def others(a: Occasion) -> tuple[str, ...]:
    """Who takes part and can be told in Slack, but for the casusregisseur."""
    weg = (*a.instelling.get("vertrokken", ()), regisseur(a))
    return tuple(sorted(p for p in a.instelling.get("betrokken", ()) if slack_id(p) and p not in weg))


def unchanged(b: Bijeenkomst, a: Occasion) -> Result:
    """A stale or second click: what stands already."""
    return keep(b, Say(a.wie, "bijeenkomst/niets_veranderd", ids_of(b)))


def ask_date(b: Bijeenkomst) -> Result:
    """The window for a date: for a first one and for another."""
    vul = {"begin": b.begin, "duur": str(b.duur), "plaats": b.plaats}
    return keep(b, OpenWindow("bijeenkomst/datum", ids_of(b), data={"vul": vul}))


def set_date(b: Bijeenkomst, w: Mapping[str, Any], a: Occasion) -> Result:
    """A date from the window. One that is past is refused; the same again changes nothing."""
    if w["begin"] <= a.nu:
        return keep(b, FieldErrors({"begin": "moment_voorbij"}))
    anders = replace(b, begin=w["begin"], duur=int(w["duur"]), plaats=w["plaats"])
    if b.status in AF or (b.status == "gepland" and anders == b):
        return unchanged(b, a)
    return move(b, anders, a) if b.status == "gepland" else settle(anders, a)


def settle(b: Bijeenkomst, a: Occasion) -> Result:
    """The date stands."""
    staat = replace(b, status="gepland")
    return keep(staat, *_told(staat, "gepland", a))


def move(b: Bijeenkomst, anders: Bijeenkomst, a: Occasion) -> Result:
    """Another date, length or place: the same calendar item, one higher."""
    was: datetime | None = b.begin if anders.begin != b.begin else None
    verzet = replace(anders, was=was, sequence=b.sequence + 1)
    return keep(verzet, *_told(verzet, "verzet", a))


def call_off(b: Bijeenkomst, a: Occasion) -> Result:
    """It does not go on."""
    if b.status != "gepland":
        return unchanged(b, a)
    af = replace(b, status="afgezegd", sequence=b.sequence + 1)
    return keep(af, *_told(af, "afgezegd", a))


def _told(b: Bijeenkomst, wat: str, a: Occasion) -> tuple[Effect, ...]:
    """Everybody who takes part hears what happened to the date; the panel and Home follow."""
    mensen, leidt = others(a), regisseur(a)
    return (
        Say(leidt, f"bijeenkomst/{wat}_staat", ids_of(b)),
        *(Say(p, f"bijeenkomst/{wat}", ids_of(b)) for p in mensen),
        Tell("overleg", b.casus, Happened("datum", {"begin": b.begin if b.status == "gepland" else None})),
        *(PublishHome(p) for p in (leidt, *mensen)),
    )
