"""One gathering of the overleg of a casus: it gets a date, may be moved or called off, is held (OVL-07, OVL-08).

The overleg itself (channel, panel) is ``overleg``; what is said around the table is ``agenda``, with the same id as its
bijeenkomst, which tells it here that it ended.
"""

from dataclasses import replace

from flows import beginnen, plannen
from flows.bijeenkomststand import AF, Bijeenkomst
from flows.effect import Create, Effect, NewPersoon, Tell
from flows.invoer import Click, Happened, Input, Occasion, Submitted
from flows.leiden import LEIDT
from flows.machine import Machine, Result, keep

CASUS = "casus"
"""Where a click came from: not from a message about this one, but from the card of the casus."""


def step(b: Bijeenkomst, invoer: Input, a: Occasion) -> Result:
    """One input to the bijeenkomst."""
    match invoer:
        case Click(knop="datum", bij=vanuit):
            if b.status in AF:
                return follow_up(b, a) if vanuit == CASUS else plannen.unchanged(b, a)
            return plannen.ask_date(b)
        case Submitted(formulier="bijeenkomst/datum", waarden=w):
            return plannen.set_date(b, w, a)
        case Click(knop="afzeggen"):
            return plannen.call_off(b, a)
        case Click(knop="start"):
            return beginnen.ask(b, a)
        case Submitted(formulier="bijeenkomst/start", waarden=w):
            return beginnen.begin(b, w, a, next_one(b, a))
        case Happened(wat="gesloten"):
            dicht = Tell("overleg", b.casus, Happened("gesloten")), Tell("casus", b.casus, Happened("overleg_voorbij"))
            return keep(replace(b, status="gesloten"), *dicht) if b.status == "bezig" else keep(b)
    return keep(b)


def decide(casus: str, nummer: str, soort: str, a: Occasion) -> tuple[Bijeenkomst, tuple[Effect, ...]]:
    """The first of a casus, from the day it was decided on. Without one inwoner it is held at an office."""
    inwoner = a.id("inwoner") if soort == "inwoner" else ""
    plaats = "thuis" if inwoner else "kantoor"
    b = Bijeenkomst(a.id("bijeenkomst"), a.team, casus, nummer, 1, a.nu.date(), inwoner, plaats=plaats)
    wie = (NewPersoon(inwoner, "inwoner", casus),) if inwoner else ()
    return b, (*wie, Create("bijeenkomst", b))


def next_one(b: Bijeenkomst, a: Occasion) -> Bijeenkomst:
    """The one after this, with the same people and place."""
    return Bijeenkomst(
        a.id("bijeenkomst"),
        b.team,
        b.casus,
        b.casusnummer,
        b.volg + 1,
        a.nu.date(),
        b.inwoner,
        duur=b.duur,
        plaats=b.plaats,
    )


def follow_up(b: Bijeenkomst, a: Occasion) -> Result:
    """A next one with the same people, and at once the window for its date."""
    volgende = next_one(b, a)
    return keep(
        b,
        Create("bijeenkomst", volgende),
        Tell("overleg", b.casus, Happened("bijeenkomst", {"id": volgende.id})),
        *plannen.ask_date(volgende).effecten,
    )


REGISSEUR = frozenset({"casusregisseur"})
MACHINE = Machine(
    soort="bijeenkomst",
    State=Bijeenkomst,
    step=step,
    mag={
        **dict.fromkeys(("datum", "afzeggen", *(f.key for f in plannen.FORMULIEREN)), REGISSEUR),
        **dict.fromkeys(("start", beginnen.START.key), LEIDT),
    },
    formulieren=(*plannen.FORMULIEREN, beginnen.START),
)
