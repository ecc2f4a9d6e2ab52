"""What a conversation says and asks: the open question, the summary, and the next one after an answer."""

from dataclasses import replace
from typing import Any

from flows import stap as s
from flows.effect import Effect, NewVersion, Say, Tell
from flows.gesprekstand import Gesprek
from flows.herleidbaar import find_identifying
from flows.invoer import Happened, Occasion
from flows.machine import Result, keep
from flows.stap import Antwoord
from flows.vraagverheldering import STAPPEN


def say(g: Gesprek, a: Occasion, key: str, **data: Any) -> Result:
    """One of this conversation's own messages, to the person who acted."""
    return keep(g, Say(a.wie, f"gesprek/{key}", {"gesprek": g.id, "casus": g.casus}, data))


def ask(g: Gesprek, a: Occasion) -> Result:
    """The first question not yet answered, or the summary where all are."""
    hier = s.current(STAPPEN, g.live)
    if hier is None:
        return summary(g, a)
    ids = {"gesprek": g.id, "casus": g.casus}
    slot = f"gesprek:{g.id}" if g.venster else None
    return keep(
        g,
        Say(a.wie, f"gesprek/{hier.key}", ids, slot=slot, meld=("dm", a.wie, "gevraagd"), rang=1),
        Tell("dm", a.wie, Happened("vraag", {"gesprek": g.id, "stap": hier.key})),
    )


def summary(g: Gesprek, a: Occasion) -> Result:
    """What stands, to check; halfway the open question comes after it again, so that a text has a place to go."""
    key = "gesprek/nakijken" if g.venster else "gesprek/samenvatting"
    zo = Say(a.wie, key, {"gesprek": g.id, "casus": g.casus}, rang=1)
    if g.nu:
        return keep(g, zo, *ask(g, a).effecten)
    return keep(g, zo, Tell("dm", a.wie, Happened("vraag", {"gesprek": g.id, "stap": ""})))


def answer(g: Gesprek, a: Occasion, antwoord: Antwoord) -> Result:
    """Keep an answer and go on: to the next question, or to a new version where the plan already stands."""
    verder = replace(g, antwoorden=(*g.antwoorden, antwoord), pauze=False)
    if g.klaar:
        gezegd = say(g, a, "gewijzigd", stap=antwoord.stap).effecten
        return keep(
            verder,
            NewVersion(g.casus),
            *gezegd,
            *recognised(g, a, antwoord),
            *(ask(verder, a).effecten if verder.nu else let_go(g, a)),
        )
    return keep(verder, *recognised(g, a, antwoord), *ask(verder, a).effecten)


def recognised(g: Gesprek, a: Occasion, antwoord: Antwoord) -> tuple[Effect, ...]:
    """A question of a group needs no consent until one inwoner can be recognised in it: then a word about that (AAN-02)."""
    if g.soort == "inwoner" or not find_identifying(antwoord.tekst):
        return ()
    return say(g, a, "herkenbaar", stap=antwoord.stap).effecten


def let_go(g: Gesprek, a: Occasion, klaar: bool = True) -> tuple[Effect, ...]:
    """Typed text no longer belongs to this conversation; ``klaar``: it is finished, not paused."""
    return (Tell("dm", a.wie, Happened("los", {"gesprek": g.id, "klaar": klaar})),)
