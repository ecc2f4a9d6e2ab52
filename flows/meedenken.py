"""Somebody thinks along: one anonymous question to a colleague, answered in the bot (VRA-14, AAN-06).

It has no link to a casus: who thinks along reads this one question, in a window, and nothing else. Its author looks at
it once before it leaves (PRI-05), and an answer is nudged for once (HAN-05).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from flows.effect import Create, Effect, FieldErrors, Forget, OpenWindow, Remind, ReplaceWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.herleidbaar import find_identifying
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep
from flows.termijnen import working_days_after, working_moment

NUDGE_AFTER = 2
"""Working days."""


@dataclass(frozen=True, slots=True)
class Meedenkvraag:
    """``status``: nieuw, gevraagd, beantwoord, liever_niet. ``bedankt``: the asker thanked for the answer."""

    id: str
    team: str
    van: str
    aan: str
    vraag: str
    gestart: datetime
    antwoord: str = ""
    status: str = "nieuw"
    bedankt: bool = False


# --- asking, in the asker's own chat


def ask(invoer: Input, a: Occasion) -> tuple[Effect, ...]:
    """What the asker's chat does with the button and the two windows."""
    match invoer:
        case Click(knop="meedenken"):
            return (blank(),)
        case Submitted(formulier="dm/meedenken", waarden=w, bij=niet):
            return (reread(w, niet, a),)
        case Submitted(formulier="dm/meedenken_nalezen", waarden=w, bij=niet):
            return send(w, niet, a)
    return (Say(a.wie, "dm/niet_nodig", slot=_offer(a)),)


def offer(a: Occasion) -> tuple[Effect, ...]:
    """At somebody's first casus: an experienced colleague, where there is one (AAN-06)."""
    return (Say(a.wie, "dm/eerste_keer", slot=_offer(a)),) if experienced(a) else ()


def _offer(a: Occasion) -> str:
    return f"eerste_keer:{a.wie}"


def experienced(a: Occasion, niet: str = "") -> tuple[str, ...]:
    """The ambassadeurs of the workspace, else its aanjagers; never the asker, nor who was asked this before."""
    for rol in ("ambassadeurs", "aanjagers"):
        if anderen := tuple(p for p in a.instelling.get(rol, ()) if p not in (a.wie, niet)):
            return anderen
    return ()


def blank(vraag: str = "", niet: str = "") -> OpenWindow:
    """The window for a question; one that was asked before need not be typed again."""
    return OpenWindow("dm/meedenken", bij=niet, data={"vul": {"vraag": vraag}})


def reread(w: Mapping[str, Any], niet: str, a: Occasion) -> Effect:
    """Once, before it leaves: is anybody to be recognised in it? What points at somebody is shown, piece by piece
    (PRI-05)."""
    wie, fout = whom(w["wie"], niet, a)
    if fout:
        return FieldErrors({"wie": fout})
    vraag = w["vraag"]
    vondsten = [(v.soort, vraag[v.begin : v.eind]) for v in find_identifying(vraag)]
    data = {"vondsten": vondsten, "vul": {"vraag": vraag, "wie": wie}}
    return ReplaceWindow("dm/meedenken_nalezen", bij=niet, data=data)


def send(w: Mapping[str, Any], niet: str, a: Occasion) -> tuple[Effect, ...]:
    """Its author looked at it: it goes to the one person."""
    wie, fout = whom(w["wie"], niet, a)
    if fout:
        return (FieldErrors({"wie": fout}),)
    q = Meedenkvraag(a.id("meedenken"), a.team, a.wie, wie, w["vraag"], a.nu)
    return (
        Create("meedenken", q),
        Tell("meedenken", q.id, Happened("verstuur")),
        Say(a.wie, "meedenken/gevraagd", _ids(q)),
    )


def whom(wie: str | None, niet: str, a: Occasion) -> tuple[str, str]:
    """Who is asked, and the key of why that cannot be. Nobody named: one of the experienced, each as likely."""
    if not wie:
        ervaren = experienced(a, niet)
        return (ervaren[int(a.id("ervaren"), 16) % len(ervaren)], "") if ervaren else ("", "niemand_ervaren")
    mens = a.mensen.get(wie)
    if mens is None or mens.is_bot or mens.weg:
        return wie, "geen_mens"
    return wie, "jezelf" if wie == a.wie else ""


# --- the question itself


def step(q: Meedenkvraag, invoer: Input, a: Occasion) -> Result:
    """One input to the question."""
    match invoer:
        case Happened(wat="verstuur"):
            return deliver(q, a)
        case Due(wat="herinner"):
            zeg = Say(q.aan, "meedenken/herinnering", _ids(q), rang=1, samen=True)
            return keep(q, zeg) if q.status == "gevraagd" else keep(q)
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
            return settle(replace(q, status="liever_niet"), "liever_niet")
        case Submitted(formulier="meedenken/antwoord", waarden=w) if q.status == "gevraagd":
            return settle(replace(q, status="beantwoord", antwoord=w["antwoord"]), "beantwoord")
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
    )


def settle(q: Meedenkvraag, wat: str) -> Result:
    """Answered or not: the question changes in place, its asker hears it, and nobody is nudged any more."""
    return keep(
        q,
        Forget("meedenken", q.id),
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
VRAAG = Veld("vraag", maximum=1000)
WIE = Veld("wie", Veldsoort.MENS, verplicht=False)
IN_DM = (Formulier("dm/meedenken", (VRAAG, WIE)), Formulier("dm/meedenken_nalezen", (VRAAG, WIE)))
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
