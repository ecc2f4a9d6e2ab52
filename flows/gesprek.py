"""A conversation that clarifies a question: ik wil, ik kan, ik heb nodig (VRA).

The machine walks over the steps of ``vraagverheldering`` and knows nothing of their words. Every answer is
kept before the next question goes out; older typed text joins the answer it belongs to (law 3).
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import stap as s
from flows.effect import Effect, NewVersion, OpenWindow, PublishHome, ReplaceWindow, Say, Tell
from flows.gesprekstand import Gesprek
from flows.invoer import Click, Deleted, Edited, Happened, Input, Occasion, Submitted, Text
from flows.machine import Machine, Result, keep
from flows.stap import Antwoord, Deel, Stapsoort
from flows.tekst import clean, read_cijfer, text_error
from flows.termijnen import six_weeks
from flows.vraagverheldering import BY_KEY, FORMULIEREN, LEEFGEBIEDEN, STAPPEN


def step(g: Gesprek, invoer: Input, a: Occasion) -> Result:
    """One input to the conversation."""
    match invoer:
        case Happened(wat="begin"):
            return ask(g, a)
        case Happened(wat="vraag_erbij"):
            return add_part(g, invoer.data, a)
        case Text():
            return take_text(g, invoer, a)
        case Submitted(formulier=key) if key.split("/")[1] in BY_KEY:
            return take_form(g, key.split("/")[1], invoer, a)
        case Edited():
            return change_text(g, invoer, a)
        case Deleted(ts=ts):
            return _ask_deleted(g, ts, a)
        case Click(knop="overslaan" | "laat_staan" | "cijfer" | "voorbeelden", bij="") if not g.nu:
            return summary(g, a)
        case Click():
            return click(g, invoer, a)
    return keep(g)


def click(g: Gesprek, invoer: Click, a: Occasion) -> Result:
    """A button of a question, of the summary, or of the plan that stands."""
    match invoer.knop:
        case "overslaan" | "laat_staan":
            return _at(g, invoer, a) or answer(g, a, _empty(g, a))
        case "cijfer":
            gekozen = read_cijfer(str(invoer.waarde))
            if gekozen is None:
                return say(g, a, "cijfer_fout")
            return _at(g, invoer, a) or answer(g, a, Antwoord("cijfer", a.nu, a.wie, data={"cijfer": gekozen[0]}))
        case "weg":
            return change_road(g, str(invoer.waarde), a)
        case "voorbeelden":
            return say(g, a, "voorbeelden", stap=invoer.bij or g.nu, vanaf=int(invoer.waarde or 0))
        case "terug":
            return go_back(g, a)
        case "pauze":
            return keep(replace(g, pauze=True), *say(g, a, "pauze").effecten, *_let_go(g, a, klaar=False))
        case "verder":
            return ask(replace(g, pauze=False), a)
        case "bekijk":
            return summary(g, a)
        case "overzicht":
            return keep(g, OpenWindow("gesprek/samenvatting", {"gesprek": g.id, "casus": g.casus}))
        case "venster":
            key = invoer.bij or g.nu
            blijft = key in BY_KEY and BY_KEY[key].soort is not Stapsoort.SCHERM
            return open_form(replace(g, venster=g.venster or blijft), key, a)
        case "wijzig":
            return open_form(g, invoer.bij or g.nu, a)
        case "actie_gevraagd":
            vul = {"wat": g.tekst("gevraagd"), "zonder": "inwoner", "uiterlijk": six_weeks(a.nu.date()).isoformat()}
            return keep(g, OpenWindow("overleg/actie", {"overleg": g.casus, "casus": g.casus}, data={"vul": vul}))
        case "klopt":
            return finish(g, a)
        case "weghalen" | "houden":
            return _settle_deleted(g, invoer, a)
    return keep(g)


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
        return keep(verder, NewVersion(g.casus), *gezegd, *(ask(verder, a).effecten if verder.nu else _let_go(g, a)))
    return keep(verder, *ask(verder, a).effecten)


def _let_go(g: Gesprek, a: Occasion, klaar: bool = True) -> tuple[Effect, ...]:
    """Typed text no longer belongs to this conversation; ``klaar``: it is finished, not paused."""
    return (Tell("dm", a.wie, Happened("los", {"gesprek": g.id, "klaar": klaar})),)


def take_text(g: Gesprek, invoer: Text, a: Occasion) -> Result:
    """A typed text: the answer to what is asked, or a piece of the previous one where it is older (law 3)."""
    if a.instelling.get("invoer") == "venster":
        return say(g, a, "in_venster")
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
        return keep(replace(g, antwoorden=(*g.antwoorden, erbij)), *say(g, a, "erbij", stap=eerder.stap).effecten)
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


def add_part(g: Gesprek, w: Mapping[str, Any], a: Occasion) -> Result:
    """A new question in the same casus: each part joins the answer that stands, a new version of the plan (AAN-09)."""
    erbij = tuple(
        replace(
            g.eerder(key),
            wanneer=a.nu,
            door=a.wie,
            soort="gegeven",
            delen=(*g.eerder(key).delen, Deel("venster", w[key])),
        )
        for key in ("ik_wil", "ik_kan", "nodig_kort")
        if w.get(key)
    )
    return keep(replace(g, antwoorden=(*g.antwoorden, *erbij)), *((NewVersion(g.casus),) if g.klaar else ()))


def change_road(g: Gesprek, weg: str, a: Occasion) -> Result:
    """From the quick road to the full one or back; every answer stays."""
    if weg not in ("snel", "volledig") or weg == g.weg:
        return ask(g, a)
    anders = replace(g, antwoorden=(*g.antwoorden, Antwoord("weg", a.nu, a.wie, data={"weg": weg})))
    return keep(anders, *say(anders, a, f"weg_{weg}").effecten, *ask(anders, a).effecten)


def go_back(g: Gesprek, a: Occasion) -> Result:
    """Withdraw the newest answer on the road and ask that question again, with what stood there (VRA-12)."""
    vorige = s.previous(STAPPEN, g.live)
    if vorige is None or g.klaar:
        return say(g, a, "terug_kan_niet")
    terug = replace(g, antwoorden=(*g.antwoorden, Antwoord(vorige.key, a.nu, a.wie, soort="ingetrokken")))
    return keep(terug, *ask(terug, a).effecten)


def finish(g: Gesprek, a: Occasion) -> Result:
    """The summary is right: the plan's first version, and what can be done next."""
    if g.klaar or g.nu:
        return ask(g, a) if g.nu else say(g, a, "al_klaar")
    return keep(
        replace(g, klaar=a.nu, pauze=False),
        Tell("casus", g.casus, Happened("plan_klaar")),
        NewVersion(g.casus),
        Say(a.wie, "gesprek/plan_klaar", {"gesprek": g.id, "casus": g.casus, "overleg": g.casus}),
        *_let_go(g, a),
        PublishHome(a.wie),
    )


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


def _ask_deleted(g: Gesprek, ts: str, a: Occasion) -> Result:
    oud = _answer_with(g, ts)
    return keep(replace(g, gewist=ts), *say(g, a, "gewist", stap=oud.stap).effecten) if oud else keep(g)


def _settle_deleted(g: Gesprek, invoer: Click, a: Occasion) -> Result:
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


def _at(g: Gesprek, invoer: Click, a: Occasion) -> Result | None:
    """Nothing where the button answers the question asked now; else a kind word on what stands (law 7)."""
    return None if not invoer.bij or invoer.bij == g.nu else say(g, a, "al_gehad")


def _empty(g: Gesprek, a: Occasion) -> Antwoord:
    return Antwoord(g.nu, a.nu, a.wie, soort="overgeslagen")


def _previous_text(g: Gesprek) -> Antwoord | None:
    nu = g.live
    beantwoord = [st for st in STAPPEN if st.key in nu]
    laatste = nu[beantwoord[-1].key] if beantwoord else None
    past = laatste and laatste.soort == "gegeven" and (laatste.delen or laatste.stap == "cijfer")
    return laatste if past else None


def _answer_with(g: Gesprek, ts: str) -> Antwoord | None:
    return next((x for x in g.live.values() if any(d.ts == ts for d in x.delen)), None)


def _relations(g: Gesprek, wie: str) -> frozenset[str]:
    return frozenset({"zelf"} if wie == g.persoon else ())


REGISSEUR = frozenset({"casusregisseur"})
_KNOPPEN = (
    "tekst", "bewerkt", "gewist", "overslaan", "laat_staan", "cijfer", "voorbeelden", "terug", "pauze", "verder", "bekijk",
    "overzicht", "weg", "actie_gevraagd",    "venster", "wijzig", "klopt", "weghalen", "houden",
)  # fmt: skip
MACHINE = Machine(
    soort="gesprek",
    State=Gesprek,
    step=step,
    mag=dict.fromkeys((*_KNOPPEN, *(f.key for f in FORMULIEREN)), REGISSEUR),
    relaties=_relations,
    formulieren=FORMULIEREN,
    leesvensters={"gesprek/samenvatting": REGISSEUR},
)
