"""One actieleren table: a question, silent writing, a round of advice, a choice (ACT).

The gespreksleider ends every phase; the clock only advises. Nobody sees another's advice before its turn.
A table has no link to a casus.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from flows.effect import Effect, FieldErrors, Forget, OpenWindow, Remind, ReplaceWindow, Say, Whisper
from flows.herleidbaar import find_identifying
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted, Text
from flows.machine import Machine, Result, keep
from flows.tafelstand import FASEN, Advies, Tafel
from flows.tafelvorm import FORMULIEREN

STIL = timedelta(minutes=2)


def step(t: Tafel, invoer: Input, a: Occasion) -> Result:
    """One input to the table."""
    match invoer:
        case Happened(wat="begin"):
            return keep(t, _card(t))
        case Due(wat="tijd_om"):
            return (
                keep(t, Say(t.kanaal, "tafel/tijd_om", _ids(t), {"stempel": t.stempel}))
                if t.fase == "schrijven"
                else keep(t)
            )
        case Happened(wat="kanaal_weg"):
            return keep(t, Say(t.aanjager, "tafel/geen_kanaal", _ids(t)))
        case Click(bij=bij) if bij != t.stempel:
            return _past(t, a)
        case Click(knop="verder"):
            return advance(t, a)
        case Click(knop="langer"):
            return keep(
                t,
                Forget("tafel", t.id),
                Remind("tafel", t.id, "tijd_om", "", a.nu + STIL),
                Say(t.kanaal, "tafel/langer", _ids(t)),
            )
        case Click(knop="vraag" | "advies" | "kies" | "nuttig" as knop):
            return open_form(t, knop, a)
        case Submitted(formulier="tafel/vraag" | "tafel/advies", waarden=w):
            wat = invoer.formulier.split("/")[1]
            return check_names(t, wat, w[wat], a)
        case Submitted(formulier="tafel/vraag_deel" | "tafel/advies_deel"):
            return share(t, invoer.formulier.split("/")[1].removesuffix("_deel"), a)
        case Click(knop="sluit_aan" | "pas"):
            return join(t, invoer, a)
        case Click(knop="volgende"):
            return next_advice(t, a)
        case Submitted(formulier="tafel/kies", waarden=w):
            return choose(t, w, a)
        case Submitted(formulier="tafel/nuttig", waarden=w):
            return harvest(t, w, a)
        case Click(knop="nieuwe_ronde"):
            return again(t, a)
        case Text():
            return hush(t, a)
    return keep(t)


def _ids(t: Tafel) -> dict[str, str]:
    return {"tafel": t.id}


def _past(t: Tafel, a: Occasion) -> Result:
    """The table is somewhere else by now: nothing changes, and it says so."""
    return keep(t, Whisper(t.kanaal, a.wie, "tafel/al_verder", _ids(t)))


def _card(t: Tafel) -> Effect:
    """The card of the phase that begins: one message a phase, kept current in its place."""
    return Say(t.kanaal, f"tafel/{t.fase}", _ids(t), {"stempel": t.stempel}, slot=f"tafel:{t.id}:{t.ronde}:{t.fase}")


def _enter(t: Tafel, fase: str) -> Result:
    nieuw = replace(t, fase=fase)
    return keep(nieuw, _card(nieuw))


def advance(t: Tafel, a: Occasion) -> Result:
    """The gespreksleider goes on. What is still missing is said; nobody is passed over silently."""
    if t.fase == "vraag" and not t.vraag:
        return keep(t, Whisper(t.kanaal, a.wie, "tafel/nog_geen_vraag", _ids(t)))
    if t.fase == "schrijven":
        return start_round(t, a)
    if t.fase == "helder":
        schrijven = _enter(t, "schrijven")
        return keep(schrijven.state, *schrijven.effecten, Remind("tafel", t.id, "tijd_om", "", a.nu + STIL))
    if t.fase == "ronde":
        return next_advice(t, a)
    return keep(t) if t.fase == "klaar" else _enter(t, FASEN[FASEN.index(t.fase) + 1])


def start_round(t: Tafel, a: Occasion) -> Result:
    """Writing ends: who wrote, in seating order. Nobody wrote: there is nothing to go round yet."""
    volgorde = tuple(p for p in t.schrijvers if (x := t.advies_van(p)) and not x.gepast)
    if not volgorde:
        return keep(t, Whisper(t.kanaal, a.wie, "tafel/nog_geen_advies", _ids(t)))
    ronde = replace(t, fase="ronde", volgorde=volgorde, beurt=1)
    return keep(ronde, Forget("tafel", t.id), Say(t.kanaal, "tafel/ronde", _ids(t)), _turn(ronde))


def _turn(t: Tafel) -> Effect:
    data = {"beurt": t.beurt, "stempel": t.stempel}
    return Say(t.kanaal, "tafel/beurt", _ids(t), data, slot=f"tafel:{t.id}:{t.ronde}:beurt:{t.beurt}")


def next_advice(t: Tafel, a: Occasion) -> Result:
    """The next advice, one at a time (ACT-03); after the last the inbrenger chooses."""
    if t.fase != "ronde":
        return _past(t, a)
    if t.beurt >= len(t.volgorde):
        return _enter(t, "kiezen")
    verder = replace(t, beurt=t.beurt + 1)
    return keep(verder, _turn(verder))


def open_form(t: Tafel, knop: str, a: Occasion) -> Result:
    """The window that fits the phase; out of its phase the button says where the table is."""
    past = {"vraag": ("vraag", "helder"), "advies": ("schrijven",), "kies": ("kiezen",), "nuttig": ("dialoog",)}[knop]
    if t.fase not in past:
        return _past(t, a)
    data = {"mensen": [x.wie for x in t.getoond], "vul": {knop: _begin(t, knop, a.wie)}}
    return keep(t, OpenWindow(f"tafel/{knop}", _ids(t), data=data))


def _begin(t: Tafel, knop: str, wie: str) -> str:
    """What this person wrote before and did not share yet, or shared already."""
    eerder = t.advies_van(wie)
    return (t.concept or {}).get(wie) or (t.vraag if knop == "vraag" else eerder.tekst if eerder else "")


def check_names(t: Tafel, wat: str, tekst: str, a: Occasion) -> Result:
    """Before it is shown its author sees it once, with what may be a name or an address pointed at (PRI-05)."""
    concept = {**(t.concept or {}), a.wie: tekst}
    vondsten = [(v.soort, tekst[v.begin : v.eind]) for v in find_identifying(tekst)]
    nalezen = ReplaceWindow(f"tafel/{wat}_deel", _ids(t), data={"vondsten": vondsten})
    return keep(replace(t, concept=concept), nalezen)


def share(t: Tafel, wat: str, a: Occasion) -> Result:
    """What its author has looked at: the question for all to see, an advice for its turn."""
    tekst = (t.concept or {}).get(a.wie, "")
    over = {p: x for p, x in (t.concept or {}).items() if p != a.wie}
    if not tekst:
        return _past(t, a)
    if wat == "vraag":
        if t.fase not in ("vraag", "helder"):
            return _past(t, a)
        return _enter(replace(t, vraag=tekst, concept=over), "helder")
    if t.fase != "schrijven":
        return late(replace(t, concept=over), tekst, a)
    return _written(replace(t, concept=over), Advies(a.wie, tekst))


def _written(t: Tafel, advies: Advies) -> Result:
    met = replace(t, adviezen=(*(x for x in t.adviezen if x.wie != advies.wie), advies))
    return keep(met, _card(met))


def late(t: Tafel, tekst: str, a: Occasion) -> Result:
    """An advice that comes after the writing is never lost (ACT-09): in the round it joins at the end, after that
    it stands with the outcome. One that was shown already stays as it was."""
    if t.fase not in ("ronde", "kiezen", "dialoog") or a.wie in t.volgorde[: t.beurt]:
        return _past(t, a)
    adviezen = (*(x for x in t.adviezen if x.wie != a.wie), Advies(a.wie, tekst))
    rij = t.volgorde if a.wie in t.volgorde or t.fase != "ronde" else (*t.volgorde, a.wie)
    key = "tafel/achteraan" if t.fase == "ronde" else "tafel/bij_de_uitkomst"
    return keep(replace(t, adviezen=adviezen, volgorde=rij), Whisper(t.kanaal, a.wie, key, _ids(t)))


def join(t: Tafel, invoer: Click, a: Occasion) -> Result:
    """*Sluit aan*: mine was said already; *pas*: I have none. Only for who was not heard yet."""
    mijn = t.advies_van(a.wie)
    if invoer.knop == "pas":
        geschreven = mijn is not None and bool(mijn.tekst)
        return (
            keep(t, Whisper(t.kanaal, a.wie, "tafel/heeft_al", _ids(t)))
            if geschreven
            else _written(t, Advies(a.wie, gepast=True))
        )
    nu = t.aan_het_woord
    komt_nog = a.wie in t.volgorde[t.beurt :]
    if t.fase != "ronde" or nu is None or mijn is None or not komt_nog:
        return keep(t, Whisper(t.kanaal, a.wie, "tafel/sluit_niet_aan", _ids(t)))
    bij = replace(mijn, sluit_aan=nu.sluit_aan or nu.wie)
    met = replace(t, adviezen=tuple(bij if x.wie == a.wie else x for x in t.adviezen))
    return keep(met, Whisper(t.kanaal, a.wie, "tafel/sluit_aan_staat", _ids(t)))


def choose(t: Tafel, w: Mapping[str, Any], a: Occasion) -> Result:
    """The inbrenger asks on about at most two, and picks one adviser for the dialogue (ACT-05)."""
    gekozen = tuple(w["adviezen"] or ())
    if t.fase != "kiezen":
        return _past(t, a)
    if len(gekozen) > 2:
        return keep(t, FieldErrors({"adviezen": "hoogstens_twee"}))
    met = replace(t, gekozen=gekozen, adviseur=w["adviseur"] or (gekozen[0] if gekozen else ""))
    return _enter(met, "dialoog")


def harvest(t: Tafel, w: Mapping[str, Any], a: Occasion) -> Result:
    """Useful or not, per advice, and the next step: the outcome (ACT-07)."""
    if t.fase != "dialoog":
        return _past(t, a)
    nuttig = frozenset(w["nuttig"] or ())
    beoordeeld = tuple(replace(x, nuttig=x.wie in nuttig) if x.tekst else x for x in t.adviezen)
    return _enter(replace(t, adviezen=beoordeeld, volgende=w["volgende"] or "", concept=None), "klaar")


def again(t: Tafel, a: Occasion) -> Result:
    """The dialogue led to a new question: a new round at the same table (ACT-06)."""
    if t.fase != "dialoog":
        return _past(t, a)
    leeg = replace(
        t, ronde=t.ronde + 1, vraag="", concept=None, adviezen=(), volgorde=(), beurt=0, gekozen=(), adviseur=""
    )
    return _enter(leeg, "vraag")


def hush(t: Tafel, a: Occasion) -> Result:
    """A post in between is never removed: its author hears, kindly, that there is room later (ACT-04)."""
    stil = t.fase in ("schrijven", "ronde") and a.wie != t.leider
    return keep(t, Whisper(t.kanaal, a.wie, "tafel/straks", _ids(t))) if stil else keep(t)


def _relations(t: Tafel, wie: str) -> frozenset[str]:
    gevonden = {"tafelgenoot"} if wie in (t.leider, t.inbrenger, *t.deelnemers) else set()
    gevonden |= {"gespreksleider"} if wie in (t.leider, t.aanjager) else set()
    gevonden |= {"inbrenger"} if wie == t.inbrenger else set()
    gevonden |= {"schrijver"} if wie in t.schrijvers else set()
    return frozenset(gevonden)


LEIDER = frozenset({"gespreksleider"})
INBRENGER = frozenset({"inbrenger"})
SCHRIJVER = frozenset({"schrijver"})
MACHINE = Machine(
    soort="tafel",
    State=Tafel,
    step=step,
    mag={
        **dict.fromkeys(("verder", "langer", "volgende", "nieuwe_ronde"), LEIDER),
        **dict.fromkeys(
            ("vraag", "tafel/vraag", "tafel/vraag_deel", "kies", "tafel/kies", "nuttig", "tafel/nuttig"),
            INBRENGER | LEIDER,
        ),
        **dict.fromkeys(("advies", "tafel/advies", "tafel/advies_deel", "sluit_aan", "pas"), SCHRIJVER),
        "tekst": frozenset({"iedereen"}),
    },
    relaties=_relations,
    formulieren=FORMULIEREN,
)
