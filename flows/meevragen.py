"""Asking somebody to think along, from one's own chat: whom, and one look before it leaves (VRA-14, AAN-06, PRI-05).

What happens to the question after that is in ``meedenken``.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flows.effect import Create, Effect, FieldErrors, OpenWindow, ReplaceWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.herleidbaar import find_identifying
from flows.invoer import Click, Happened, Input, Occasion, Submitted


@dataclass(frozen=True, slots=True)
class Meedenkvraag:
    """``status``: nieuw, gevraagd, beantwoord, liever_niet, gewist. ``bedankt``: the asker thanked for the answer."""

    id: str
    team: str
    van: str
    aan: str
    vraag: str
    gestart: datetime
    antwoord: str = ""
    status: str = "nieuw"
    bedankt: bool = False


def ask(invoer: Input, a: Occasion) -> tuple[Effect, ...]:
    """What the asker's chat does with the button and the two windows."""
    match invoer:
        case Click(knop="meedenken"):
            return (blank(),)
        case Submitted(formulier="dm/meedenken", waarden=w, bij=niet):
            return (reread(w, niet, a),)
        case Submitted(formulier="dm/meedenken_nalezen", waarden=w, bij=niet):
            return send(w, niet, a)
    return (Say(a.wie, "dm/niet_nodig", slot=_offer(a, invoer.bij if isinstance(invoer, Click) else "")),)


def offer(a: Occasion, keer: str) -> tuple[Effect, ...]:
    """At somebody's ``eerste_casus`` and ``eerste_overleg``: an experienced colleague, where there is one (AAN-06)."""
    rol, anderen = experienced(a)
    return (Say(a.wie, "dm/eerste_keer", data={"keer": keer, "rol": rol}, slot=_offer(a, keer)),) if anderen else ()


def _offer(a: Occasion, keer: str) -> str:
    return f"{keer}:{a.wie}"


def experienced(a: Occasion, niet: str = "") -> tuple[str, tuple[str, ...]]:
    """The ambassadeurs of the workspace, else its aanjagers; never the asker, nor who was asked this before."""
    for rol in ("ambassadeur", "aanjager"):
        if anderen := tuple(p for p in a.instelling.get(f"{rol}s", ()) if p not in (a.wie, niet)):
            return rol, anderen
    return "", ()


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
        Say(a.wie, "meedenken/gevraagd", {"meedenken": q.id}),
    )


def whom(wie: str | None, niet: str, a: Occasion) -> tuple[str, str]:
    """Who is asked, and the key of why that cannot be. Nobody named: one of the experienced, each as likely."""
    if not wie:
        _, ervaren = experienced(a, niet)
        return (ervaren[int(a.id("ervaren"), 16) % len(ervaren)], "") if ervaren else ("", "niemand_ervaren")
    if not a.works_here(wie):
        return wie, "geen_mens"
    return wie, "jezelf" if wie == a.wie else ""


VRAAG = Veld("vraag", maximum=1000)
WIE = Veld("wie", Veldsoort.MENS, verplicht=False)
IN_DM = (Formulier("dm/meedenken", (VRAAG, WIE)), Formulier("dm/meedenken_nalezen", (VRAAG, WIE)))
