"""How an answer comes in: typed, in a window, changed later or taken back. Nothing typed is ever lost (VRA-12)."""

from dataclasses import replace
from typing import Any

from flows.effect import Effect, NewVersion, OpenWindow, ReplaceWindow
from flows.gesprekstand import Gesprek
from flows.invoer import Click, Edited, Occasion, Submitted, Text
from flows.machine import Result, keep
from flows.organisatie import chosen
from flows.stap import Antwoord, Deel, Stapsoort
from flows.tekst import clean, read_cijfer, text_error
from flows.vraagverheldering import BY_KEY, LEEFGEBIEDEN, STAPPEN
from flows.vragen import answer, say, summary


def take_text(g: Gesprek, invoer: Text, a: Occasion) -> Result:
    """A typed text: the answer to what is asked, or a piece of the previous one where it is older (law 3)."""
    if chosen(a).invoer == "venster":
        return say(g, a, "in_venster")
    if g.venster:  # who types is back in the chat
        g = replace(g, venster=False)
    tekst = clean(invoer.tekst)
    fout = text_error(tekst) if tekst else "leeg"
    if fout:
        return say(g, a, f"fout_{fout}", lengte=len(tekst))
    deel = Deel(invoer.ts, tekst)
    eerder = _previous_text(g) if invoer.oud or not g.nu else None
    if eerder and (invoer.oud or g.klaar is None):
        if len(eerder.tekst) + len(tekst) > 3000:
            return say(g, a, "fout_te_lang", lengte=len(eerder.tekst) + len(tekst))
        erbij = replace(eerder, delen=(*eerder.delen, deel), wanneer=a.nu, door=a.wie)
        gezegd = say(g, a, "erbij", stap=eerder.stap).effecten
        nieuw = (NewVersion(g.casus),) if g.klaar else ()
        return keep(replace(g, antwoorden=(*g.antwoorden, erbij)), *nieuw, *gezegd)
    hier = BY_KEY.get(g.nu)
    if hier is None:
        return summary(g, a)
    if hier.soort is Stapsoort.CIJFER:
        gelezen = read_cijfer(tekst)
        if gelezen is None:
            return say(g, a, "cijfer_fout")
        delen = (Deel(invoer.ts, gelezen[1]),) if gelezen[1] else ()
        return answer(g, a, Antwoord(hier.key, a.nu, a.wie, delen=delen, data={"cijfer": gelezen[0]}))
    return answer(g, a, Antwoord(hier.key, a.nu, a.wie, delen=(deel,)))


def open_form(g: Gesprek, key: str, a: Occasion) -> Result:
    """The window of a step, with what stands there or stood there before *terug* (VRA-12)."""
    if key not in BY_KEY:
        return summary(g, a)
    staat = g.eerder(key)
    vul = {**staat.data, "antwoord": staat.tekst, "waarom": staat.tekst or g.cijfer_waarom}
    return keep(g, OpenWindow(f"gesprek/{key}", {"gesprek": g.id, "casus": g.casus}, bij=key, data={"vul": vul}))


def _next_window(g: Gesprek) -> tuple[Effect, ...]:
    """In windows the next question takes the place of this one: no click in between."""
    ids = {"gesprek": g.id, "casus": g.casus}
    vul = {**g.eerder(g.nu).data, "antwoord": g.vorige, "waarom": g.vorige}
    return (ReplaceWindow(f"gesprek/{g.nu}", ids, bij=g.nu, data={"vul": vul}),) if g.nu else ()


def take_form(g: Gesprek, key: str, invoer: Submitted, a: Occasion) -> Result:
    """A window's answer: to the question asked now, or a change of an earlier one (VRA-12)."""
    w = invoer.waarden
    stap = BY_KEY[key]
    delen: tuple[Deel, ...] = ()
    data: dict[str, Any] = {}
    if stap.soort is Stapsoort.CIJFER:
        data = {"cijfer": int(w["cijfer"])}
        delen = (Deel("venster", w["waarom"]),) if w.get("waarom") else ()
    elif key == "doelen":
        data = {veld: w[veld] for veld in ("kort", "lang") if w.get(veld)}
    elif stap.soort is Stapsoort.SCHERM:
        for gebied in LEEFGEBIEDEN:
            data[gebied] = w.get(gebied) or "niet_besproken"
            if w.get(f"{gebied}_notitie"):
                data[f"{gebied}_notitie"] = w[f"{gebied}_notitie"]
    else:
        delen = (Deel("venster", w["antwoord"]),)
    antwoord = Antwoord(key, a.nu, a.wie, delen=delen, data=data)
    if stap.soort is Stapsoort.CIJFER:
        g = replace(g, antwoorden=(*g.antwoorden, Antwoord("cijfer_waarom", a.nu, a.wie, soort="overgeslagen")))
    if key == g.nu or g.klaar:
        klaar = answer(g, a, antwoord)
        return klaar if g.klaar or not g.venster else keep(klaar.state, *klaar.effecten, *_next_window(klaar.state))
    verder = replace(g, antwoorden=(*g.antwoorden, antwoord))
    if not g.nu:
        return summary(verder, a)
    return keep(verder, *say(g, a, "gewijzigd", stap=key).effecten)


def change_text(g: Gesprek, invoer: Edited, a: Occasion) -> Result:
    """An edited message replaces the answer that it gave; what cannot be kept leaves the old answer."""
    oud = _answer_with(g, invoer.ts)
    if oud is None:
        return keep(g)
    tekst = clean(invoer.tekst)
    fout = text_error(tekst) if tekst else "leeg"
    if fout:
        return say(g, a, f"fout_{fout}", lengte=len(tekst))
    data = dict(oud.data)
    if "cijfer" in data:
        gelezen = read_cijfer(tekst)
        if gelezen is None:
            return say(g, a, "cijfer_fout")
        data["cijfer"], tekst = gelezen
    delen = tuple(replace(d, tekst=tekst) if d.ts == invoer.ts else d for d in oud.delen)
    nieuw = replace(g, antwoorden=(*g.antwoorden, replace(oud, delen=delen, data=data, wanneer=a.nu, door=a.wie)))
    gezegd = say(g, a, "gewijzigd", stap=oud.stap).effecten
    return keep(nieuw, *((NewVersion(g.casus), *gezegd) if g.klaar else gezegd))


def ask_deleted(g: Gesprek, ts: str, a: Occasion) -> Result:
    """A message that gave an answer is gone from the chat: nothing changes before it is asked about."""
    oud = _answer_with(g, ts)
    return keep(replace(g, gewist=ts), *say(g, a, "gewist", stap=oud.stap).effecten) if oud else keep(g)


def settle_deleted(g: Gesprek, invoer: Click, a: Occasion) -> Result:
    """What becomes of the answer whose message is gone."""
    oud = _answer_with(g, g.gewist) if g.gewist else None
    if oud is None:
        return say(g, a, "al_gehad")
    klaar = replace(g, gewist="")
    if invoer.knop == "houden":
        return keep(klaar, *say(g, a, "houden").effecten)
    over = tuple(d for d in oud.delen if d.ts != g.gewist)
    nieuw = replace(oud, delen=over, wanneer=a.nu, door=a.wie, soort="gegeven" if over or oud.data else "overgeslagen")
    klaar = replace(klaar, antwoorden=(*g.antwoorden, nieuw))
    gezegd = say(g, a, "weggehaald", stap=oud.stap).effecten
    return keep(klaar, *((NewVersion(g.casus), *gezegd) if g.klaar else gezegd))


def _previous_text(g: Gesprek) -> Antwoord | None:
    nu = g.live
    beantwoord = [st for st in STAPPEN if st.key in nu]
    laatste = nu[beantwoord[-1].key] if beantwoord else None
    past = laatste and laatste.soort == "gegeven" and (laatste.delen or laatste.stap == "cijfer")
    return laatste if past else None


def _answer_with(g: Gesprek, ts: str) -> Antwoord | None:
    return next((x for x in g.live.values() if any(d.ts == ts for d in x.delen)), None)
