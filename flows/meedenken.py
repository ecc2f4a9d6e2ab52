"""Somebody thinks along: one anonymous question to a colleague, answered in the bot (VRA-14, AAN-06).

It has no link to a casus: who thinks along reads this one question, in a window, and nothing else. An answer is nudged
for once (HAN-05); some weeks after it both texts are erased.
"""

from dataclasses import replace
from datetime import timedelta

from flows.effect import Forget, OpenWindow, Remind, Say
from flows.formulier import Formulier, Veld
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep
from flows.meevragen import Meedenkvraag, blank
from flows.organisatie import Organisatie
from flows.termijnen import working_days_after, working_moment

NUDGE_AFTER = 2
"""Working days."""


def step(q: Meedenkvraag, invoer: Input, a: Occasion) -> Result:
    """One input to the question."""
    match invoer:
        case Happened(wat="verstuur"):
            return deliver(q, a)
        case Due(wat="herinner"):
            zeg = Say(q.aan, "meedenken/herinnering", _ids(q), rang=1, samen=True)
            return keep(q, zeg) if q.status == "gevraagd" else keep(q)
        case Due(wat="wissen"):
            return keep(replace(q, status="gewist", vraag="", antwoord=""), Forget("meedenken", q.id))
        case Click() | Submitted() if q.status == "gewist":
            return keep(q, Say(a.wie, "meedenken/gewist", _ids(q)))
        case Click(knop="lezen") if q.status != "liever_niet":
            return keep(q, OpenWindow("meedenken/lezen", _ids(q)))
        case Click(knop="ander"):
            return keep(q, blank(q.vraag, q.aan))
        case Click(knop="lees_antwoord" | "dank") if q.status != "beantwoord":
            return keep(q, Say(q.van, "meedenken/nog_geen_antwoord", _ids(q)))
        case Click(knop="lees_antwoord"):
            return keep(q, OpenWindow("meedenken/lees_antwoord", _ids(q)))
        case Click(knop="dank"):
            return thank(q)
        case Click(knop="denk_mee") if q.status == "gevraagd":
            return keep(q, OpenWindow("meedenken/antwoord", _ids(q)))
        case Click(knop="liever_niet") if q.status == "gevraagd":
            return settle(replace(q, status="liever_niet"), "liever_niet", a)
        case Submitted(formulier="meedenken/antwoord", waarden=w) if q.status == "gevraagd":
            return settle(replace(q, status="beantwoord", antwoord=w["antwoord"]), "beantwoord", a)
        case Click(knop="lezen" | "denk_mee" | "liever_niet") | Submitted(formulier="meedenken/antwoord"):
            return keep(q, Say(a.wie, "meedenken/al_geantwoord", _ids(q)))
    return keep(q)


def _ids(q: Meedenkvraag) -> dict[str, str]:
    return {"meedenken": q.id}


def deliver(q: Meedenkvraag, a: Occasion) -> Result:
    """Bring it. The message itself says nothing of what is asked (law 8)."""
    if q.status != "nieuw":
        return keep(q)
    return keep(
        replace(q, status="gevraagd"),
        Say(q.aan, "meedenken/vraag", _ids(q), slot=f"meedenken:{q.id}", rang=1),
        Remind("meedenken", q.id, "herinner", q.aan, working_moment(working_days_after(a.nu.date(), NUDGE_AFTER))),
        _erase(q, a),
    )


def _erase(q: Meedenkvraag, a: Occasion) -> Remind:
    """When question and answer go: so many days from now, as the organisation says."""
    dagen = (a.instelling.get("organisatie") or Organisatie()).meedenkdagen
    return Remind("meedenken", q.id, "wissen", "", a.nu + timedelta(days=dagen))


def settle(q: Meedenkvraag, wat: str, a: Occasion) -> Result:
    """Answered or not: the question changes in place, its asker hears it, and nobody is nudged any more."""
    return keep(
        q,
        Forget("meedenken", q.id),
        _erase(q, a),
        Say(q.aan, f"meedenken/{wat}", _ids(q), slot=f"meedenken:{q.id}"),
        Say(q.van, f"meedenken/{wat}_bericht", _ids(q), slot=f"meedenken:{q.id}:{wat}"),
    )


def thank(q: Meedenkvraag) -> Result:
    """A word of thanks, once."""
    kaart = Say(q.van, "meedenken/beantwoord_bericht", _ids(q), slot=f"meedenken:{q.id}:beantwoord")
    if q.bedankt:
        return keep(q, kaart)
    return keep(replace(q, bedankt=True), kaart, Say(q.aan, "meedenken/bedankt", _ids(q)))


def _relations(q: Meedenkvraag, wie: str) -> frozenset[str]:
    if wie == q.aan:
        return frozenset({"gevraagde"} if q.status == "liever_niet" else {"gevraagde", "meedenker"})
    return frozenset({"vrager"} if wie == q.van else ())


VRAGER = frozenset({"vrager"})
GEVRAAGDE = frozenset({"gevraagde"})
ANTWOORD = Formulier("meedenken/antwoord", (Veld("antwoord", maximum=2000),))
MACHINE = Machine(
    soort="meedenken",
    State=Meedenkvraag,
    step=step,
    mag={
        **dict.fromkeys(("lezen", "denk_mee", "liever_niet", ANTWOORD.key), GEVRAAGDE),
        **dict.fromkeys(("ander", "lees_antwoord", "dank"), VRAGER),
    },
    relaties=_relations,
    formulieren=(ANTWOORD,),
    leesvensters={
        **dict.fromkeys(("meedenken/lezen", "meedenken/antwoord"), frozenset({"meedenker"})),
        "meedenken/lees_antwoord": VRAGER,
    },
)
