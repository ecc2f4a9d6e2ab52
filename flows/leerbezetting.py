"""Who drives the gebied fills a place by hand, moves the leersessie or calls it off; who left makes room (LEE-07)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows.effect import Effect, FieldErrors, Forget, OpenWindow, PublishHome, ReplaceWindow, Say
from flows.formulier import TAKEN as PER_TAAK
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Occasion
from flows.leerbericht import announce, board, follow, ids_of, note_to, tell_leads
from flows.leersessiestand import TAKEN, Leersessie
from flows.machine import Result, keep

FORMULIEREN = (
    Formulier("leersessie/taken", (Veld("wie", Veldsoort.MENS, verplicht=False, opties=TAKEN, per=PER_TAAK),)),
    Formulier("leersessie/verzet", (Veld("begin", Veldsoort.MOMENT),)),
)


def begin(s: Leersessie, a: Occasion) -> Result:
    """Planned: who was named already hears so, and the overview stands."""
    gekozen = [t.wie for t in s.taken if t.wie and t.wie != a.wie]
    nu = s.ask(gekozen, "ja")
    r = announce(nu, a)
    return keep(r.state, *(note_to(nu, p, "gekozen") for p in gekozen), *r.effecten)


def ask_who(s: Leersessie) -> Result:
    """The window with every place, and who stands there now."""
    return keep(s, OpenWindow("leersessie/taken", ids_of(s), bij=s.bezetting, data=_filled(s, {}, net=False)))


def fill(s: Leersessie, w: Mapping[str, Any], bij: str, a: Occasion) -> Result:
    """Who does what, from the window. Where somebody took a place meanwhile, they keep it and the window says so."""
    wens = {t.key: w.get(f"wie:{t.key}") or "" for t in s.taken}
    if bij != s.bezetting:
        return keep(s, ReplaceWindow("leersessie/taken", ids_of(s), s.bezetting, _filled(s, wens, net=True)))
    if fouten := wrong(wens, a):
        return keep(s, FieldErrors(fouten))
    nu = s
    for key, wie in wens.items():
        nu = nu.put(key, wie)
    eraf = [t.wie for t in s.taken if t.wie and t.wie != a.wie and nu.taak_van(t.wie) is None]
    erbij = [t.wie for t in nu.taken if t.wie and t.wie != a.wie and s.taak_van(t.wie) != t]
    nu = nu.ask(eraf, "vol").ask(erbij, "ja")
    nu = nu.answered(a.wie, "ja") if nu.taak_van(a.wie) else nu
    r = follow(s, nu, a)
    gezegd = (*(note_to(nu, p, "niet_nodig") for p in eraf), *(note_to(nu, p, "gekozen") for p in erbij))
    return keep(r.state, *gezegd, *r.effecten)


def wrong(wens: Mapping[str, str], a: Occasion) -> dict[str, str]:
    """What stands in the way, by place."""
    fouten: dict[str, str] = {}
    for key, wie in wens.items():
        if wie and not a.works_here(wie):
            fouten[f"wie:{key}"] = "geen_mens"
        elif wie and list(wens.values()).index(wie) != list(wens).index(key):
            fouten[f"wie:{key}"] = "doet_al_iets"
    return fouten


def _filled(s: Leersessie, wens: Mapping[str, str], net: bool) -> dict[str, Any]:
    """The window's data. What was chosen and can still be stays chosen: nothing filled in is lost."""
    staat = {t.wie for t in s.taken}
    nog = {key: wie for key, wie in wens.items() if wie not in staat}
    vul = {f"wie:{t.key}": t.wie or nog.get(t.key, "") for t in s.taken}
    return {"taken": [t.key for t in s.taken], "vul": vul, "net": net}


def ask_moment(s: Leersessie) -> Result:
    """The window for another date."""
    return keep(s, OpenWindow("leersessie/verzet", ids_of(s), data={"vul": {"begin": s.begin.isoformat()}}))


def move(s: Leersessie, w: Mapping[str, Any], a: Occasion) -> Result:
    """Another date: who has a place hears it and may give it back, who was asked is asked anew. Somebody who could not
    come then, perhaps can now."""
    if w["begin"] <= a.nu:
        return keep(s, FieldErrors({"begin": "moment_voorbij"}))
    if w["begin"] == s.begin:
        return keep(s, *board(s, a))
    doen, gevraagd = [t.wie for t in s.taken if t.wie and t.wie != a.wie], s.wacht_op
    nee = (v.wie for v in s.oproepen if v.antwoord == "nee")
    nu = replace(s, begin=w["begin"]).ask(nee, "vol").ask(doen, "ja").ask(gevraagd)
    r = announce(nu, a)
    gezegd = (*(note_to(nu, p, "andere_datum") for p in doen), *(note_to(nu, p, "vraag") for p in gevraagd))
    return keep(r.state, *gezegd, *r.effecten, PublishHome(a.wie))


def call_off(s: Leersessie, a: Occasion) -> Result:
    """It does not go on: who has a place hears so; where somebody was asked, the question is gone."""
    af = replace(s, status="afgezegd", straks=False)
    doen = (t.wie for t in s.taken if t.wie and t.wie != a.wie)
    gezegd: tuple[Effect, ...] = (
        *(Say(p, "leersessie/afgezegd", ids_of(af), rang=1) for p in doen),
        *(note_to(af, p, "afgezegd") for p in s.wacht_op),
    )
    return keep(af, Forget("leersessie", s.id), *board(af, a), *gezegd, PublishHome(a.wie))


def departed(s: Leersessie, wie: str, a: Occasion) -> Result:
    """Somebody no longer works here: what they would do is free, and who drives the gebied hears so."""
    taak = s.taak_van(wie)
    nu = s.without((wie,))
    if nu == s:
        return keep(s)
    return keep(nu, *(tell_leads(nu, "vertrokken", a, wie, taak.key) if taak else ()), *board(nu, a))
