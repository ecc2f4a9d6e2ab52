"""The gathering after one that was held or called off: with the same people, and the actions that are still open.

It begins once its moments or its date are sent in, not when the window opens: who closes that window has planned nothing.
"""

from dataclasses import replace

from flows import bewaken, plannen, prikronde
from flows.bijeenkomststand import VOORBIJ, Bijeenkomst
from flows.effect import Create, Effect, FieldErrors, Tell
from flows.invoer import Click, Happened, Occasion, Submitted
from flows.machine import Result, keep

CASUS = "casus"
"""Where a click came from: not from a message about this one, but from the card of the casus."""
VOLGENDE = "volgende"
"""What a window answers that is about the one after this."""


def next_one(b: Bijeenkomst, a: Occasion) -> Bijeenkomst:
    """The one after this, with the same people and place."""
    return Bijeenkomst(
        a.id("bijeenkomst"), b.team, b.casus, b.casusnummer, b.volg + 1, a.nu.date(), b.inwoner, duur=b.duur,
        plaats=b.plaats,
    )  # fmt: skip


def created(b: Bijeenkomst) -> tuple[Effect, ...]:
    """A bijeenkomst begins: from here on its two weeks are guarded."""
    return Create("bijeenkomst", b), Tell("bijeenkomst", b.id, Happened("begin"))


def ask(b: Bijeenkomst, knop: str, vanuit: str, a: Occasion) -> Result:
    """The window for the next one. Where there is one already, that answers; an old button of this one begins nothing."""
    if b.volgende:
        return keep(b, Tell("bijeenkomst", b.volgende, Click(knop, vanuit)))
    if vanuit != CASUS or b.status not in VOORBIJ:
        return plannen.unchanged(b, a)
    komt = replace(next_one(b, a), id=b.id)
    vraag = plannen.ask_date if knop == "datum" else prikronde.ask_moments
    return keep(b, *vraag(komt, a, VOLGENDE).effecten)


def send(b: Bijeenkomst, invoer: Submitted, a: Occasion) -> Result:
    """The window came in: now the next one begins, with these moments or this date. A second window finds it there."""
    if b.volgende or b.status not in VOORBIJ:
        return plannen.unchanged(b, a)
    zet = plannen.set_date if invoer.formulier == "bijeenkomst/datum" else prikronde.send
    r = zet(next_one(b, a), invoer.waarden, a)
    if any(isinstance(x, FieldErrors) for x in r.effecten):
        return keep(b, *r.effecten)
    vooraf = bewaken.announce(r.state, a.nu) if r.state.status == "gepland" else ()
    return begin(b, r.state, *vooraf, *r.effecten)


def begin(b: Bijeenkomst, volgende: Bijeenkomst, *dan: Effect) -> Result:
    """The next one is there, and this one knows it."""
    woord = Tell("overleg", b.casus, Happened("bijeenkomst", {"id": volgende.id}))
    return keep(replace(b, volgende=volgende.id), *created(volgende), woord, *dan)
