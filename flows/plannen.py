"""The date of a bijeenkomst: set, moved, called off. Everybody who takes part hears it in fixed words, with an item for
their calendar (OVL-07, OVL-08, OVL-11)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from flows.bijeenkomststand import AF, DUREN, PLAATSEN, Bijeenkomst
from flows.effect import Effect, FieldErrors, OpenWindow, PublishHome, Say, SendFile, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion, slack_id
from flows.machine import Result, keep
from flows.prikken import propose

FORMULIEREN = (
    Formulier(
        "bijeenkomst/datum",
        (
            Veld("begin", Veldsoort.MOMENT),
            Veld("duur", Veldsoort.KEUZE, opties=DUREN),
            Veld("plaats", Veldsoort.KEUZE, opties=PLAATSEN),
        ),
    ),
    Formulier("bijeenkomst/later", (Veld("reden", maximum=500),)),
)


def ids_of(b: Bijeenkomst) -> dict[str, str]:
    """What its texts speak of."""
    return {"bijeenkomst": b.id, "casus": b.casus, "overleg": b.casus}


def others(a: Occasion) -> tuple[str, ...]:
    """Who takes part and can be told in Slack, but for the casusregisseur."""
    weg = (*a.instelling.get("vertrokken", ()), a.regisseur())
    return tuple(sorted(p for p in a.instelling.get("betrokken", ()) if slack_id(p) and p not in weg))


def unchanged(b: Bijeenkomst, a: Occasion) -> Result:
    """A stale or second click: what stands already."""
    return keep(b, Say(a.wie, "bijeenkomst/niets_veranderd", ids_of(b)))


def ask_date(b: Bijeenkomst, a: Occasion, bij: str = "") -> Result:
    """The window for a date: for a first one, which the bot proposes, and for another. ``bij``: what it answers."""
    begin = b.begin or propose(a.nu, b.besloten)[0]
    vul = {"begin": begin.isoformat(), "duur": str(b.duur), "plaats": b.plaats}
    return keep(b, OpenWindow("bijeenkomst/datum", ids_of(b), bij, data={"vul": vul}))


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
    return _tell_all(replace(b, status="gepland"), "gepland", a)


def move(b: Bijeenkomst, anders: Bijeenkomst, a: Occasion) -> Result:
    """Another date, length or place: the same calendar item, one higher."""
    was: datetime | None = b.begin if anders.begin != b.begin else None
    return _tell_all(replace(anders, was=was, sequence=b.sequence + 1), "verzet", a)


def call_off(b: Bijeenkomst, a: Occasion) -> Result:
    """It does not go on."""
    if b.status != "gepland":
        return unchanged(b, a)
    return _tell_all(replace(b, status="afgezegd", sequence=b.sequence + 1), "afgezegd", a)


def stop(b: Bijeenkomst, a: Occasion) -> Result:
    """Nothing may be shared any more: what was planned goes out of every calendar, and nobody is asked anything (PRI-01)."""
    if b.status not in ("prikken", "gepland"):
        return keep(b)
    af = replace(b, status="afgezegd", sequence=b.sequence + 1)
    if b.status == "prikken":
        return keep(af)
    return keep(
        af, *(e for p in b.agenda if p != a.regisseur() for e in _tell(af, p, "afgezegd")), _file(af, a.regisseur())
    )


def join(b: Bijeenkomst, persoon: str, a: Occasion) -> Result:
    """Who joins after the date was set hears it too; without Slack, by way of their contactpersoon."""
    if b.status != "gepland" or persoon in b.agenda:
        return keep(b)
    if not slack_id(persoon):
        woord = Happened("datum", {**_word(b, "gepland").data, "persoon": persoon})
        return keep(b, Tell("uitnodigingen_van", b.casus, woord))
    return keep(replace(b, agenda=(*b.agenda, persoon)), *_tell(b, persoon, "gepland"))


def _tell_all(b: Bijeenkomst, wat: str, a: Occasion) -> Result:
    """Everybody who takes part hears what happened to the date; the panel follows."""
    mensen, leidt = others(a), a.regisseur()
    nu = replace(b, agenda=tuple(dict.fromkeys((*b.agenda, leidt, *mensen))))
    return keep(
        nu,
        Say(leidt, f"bijeenkomst/{wat}_staat", ids_of(b)),
        _file(b, leidt),
        PublishHome(leidt),
        *(e for p in mensen for e in _tell(b, p, wat)),
        Tell("overleg", b.casus, _word(b, wat)),
    )


def _word(b: Bijeenkomst, wat: str) -> Happened:
    """What happened to the date, for the overleg, and for who passes it on outside Slack."""
    begin = b.begin if b.status == "gepland" else None
    return Happened("datum", {"begin": begin, "wat": wat, "bijeenkomst": b.id, "versie": b.sequence})


def _tell(b: Bijeenkomst, persoon: str, wat: str) -> tuple[Effect, ...]:
    return Say(persoon, f"bijeenkomst/{wat}", ids_of(b)), _file(b, persoon), PublishHome(persoon)


def _file(b: Bijeenkomst, persoon: str) -> SendFile:
    return SendFile(persoon, "ics", b.casus, b.sequence, bijeenkomst=b.id)


def ask_reason(b: Bijeenkomst) -> Result:
    """Why it is later than two weeks, for who wants to write it down."""
    return keep(b, OpenWindow("bijeenkomst/later", ids_of(b), data={"vul": {"reden": b.reden}}))


def keep_reason(b: Bijeenkomst, reden: str, a: Occasion) -> Result:
    """It is kept with the bijeenkomst, for the casusregisseur."""
    return keep(replace(b, reden=reden), Say(a.wie, "bijeenkomst/later_staat", ids_of(b)))
