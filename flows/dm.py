"""What a person's own chat with the bot is about: which conversation, which question, since when.

It understands the few words that count as a command (only as a whole message) and hands every other text to the
conversation it belongs to. How a casus begins is in ``nieuwe_casus``.
"""

from dataclasses import replace

from flows import aanreiken, begeleiding, dagbericht, meevragen, nieuwe_casus
from flows.dmstand import Dm
from flows.effect import OpenWindow, PublishHome, Say, SendFile, Speak, Tell
from flows.huiswoord import GROETEN, IN_GESPREK, command_of, likely, read
from flows.invoer import Click, Deleted, Due, Edited, Happened, Input, Occasion, Shared, Submitted, Text
from flows.machine import IEDEREEN, Machine, Result, keep
from flows.stap import ts_key
from flows.tekst import contains_bsn

WEGEN = {"kort": "snel", "uitgebreid": "volledig"}
ONTHOUDEN = 50
AANJAGER = frozenset({"aanjager", "beheerder"})


def step(d: Dm, invoer: Input, a: Occasion) -> Result:
    """One input to the chat."""
    match invoer:
        case Text():
            return take_text(d, invoer, a)
        case Edited(ts=ts) | Deleted(ts=ts):
            gesprek = dict(d.recent).get(ts)
            return keep(d, Tell("gesprek", gesprek, invoer)) if gesprek else keep(d)
        case Shared(tekst=tekst):
            woorden = take_text(d, Text(tekst, invoer.ts), a) if tekst and d.gesprek else keep(d)
            return keep(woorden.state, *woorden.effecten, *aanreiken.hand_over(invoer, a))
        case Click() if invoer.knop in nieuwe_casus.KNOPPEN:
            return nieuwe_casus.step(d, invoer, a)
        case Submitted(formulier="dm/hoe_gewild") | Happened(wat="nummer"):
            return nieuwe_casus.step(d, invoer, a)
        case Happened(wat="vraag"):
            hier = replace(d, gesprek=invoer["gesprek"], stap=invoer["stap"], gevraagd_ts="", gepauzeerd="")
            return keep(hier, *(() if invoer["stap"] else (PublishHome(d.id),)))
        case Happened(wat="gevraagd"):
            klopt = invoer["ids"].get("gesprek") == d.gesprek and invoer["key"].endswith(f"/{d.stap}")
            return keep(replace(d, gevraagd_ts=invoer["ts"]) if klopt else d)
        case Happened(wat="los"):
            return let_go(d, invoer["gesprek"], invoer["klaar"], a)
        case Click(knop="help" | "mijn_casussen" | "uitleg"):
            return keep(d, Say(a.wie, f"dm/{invoer.knop}", {"thuis": a.wie}))
        case Click(knop="plan" | "acties" | "afdrukken" | "wijzig" | "afronden" | "alle_acties" | "gevaar"):
            return show(d, invoer, a)
        case Click(knop="thuis" | "vorige" | "volgende", bij=bij):
            verder = replace(d, bladzijde=int(bij)) if bij.isdigit() else d
            return keep(verder, PublishHome(a.wie))
        case Happened(wat="aandacht"):
            return keep(replace(d, wacht=dagbericht.gather(d.wacht, invoer["zeg"])), dagbericht.soon(d.id, a.nu))
        case Due(wat="dagbericht") if d.wacht:
            return keep(replace(d, wacht=()), *dagbericht.bring(d.id, d.wacht), PublishHome(d.id))
        case Click(knop="tafel_starten" | "leersessie") | Submitted(formulier="dm/tafel" | "dm/leersessie"):
            return keep(d, *begeleiding.guide(invoer, a))
        case Click(knop="uitgenodigd", bij=kanaal):
            return keep(d, Say(kanaal, "tafel/welkom", {"dm": a.wie})) if a.rollen & AANJAGER else keep(d)
        case Click(knop="papier"):
            return keep(d, Say(a.wie, "dm/papier"), SendFile(a.wie, "leeg"))
        case Happened(wat="overleg") if not d.overlegd:
            return keep(replace(d, overlegd=True), *meevragen.offer(a, "eerste_overleg"))
        case Click(knop="methode"):
            return keep(d, OpenWindow("dm/methode", {}))
        case Click(knop="gebied"):
            return keep(d, *begeleiding.ask_home(a))
        case Submitted(formulier="dm/gebied", waarden=w):
            return keep(d, *begeleiding.keep_home(w, a))
        case Click(knop="meedenken" | "niet_nodig") | Submitted(formulier="dm/meedenken" | "dm/meedenken_nalezen"):
            return keep(d, *meevragen.ask(invoer, a))
    return keep(d)


def take_text(d: Dm, invoer: Text, a: Occasion) -> Result:
    """A command, a greeting, or a text for the conversation that is going on."""
    woord = command_of(invoer.tekst)
    if woord == "meedenken":
        return keep(d, Say(a.wie, "dm/wil_je_vragen"))
    if klik := read(invoer.tekst):
        if klik.knop == "leersessie":
            return keep(d, Say(a.wie, "dm/leersessies", {"thuis": a.wie}))
        return keep(d, Speak("dm/gevaar")) if klik.knop == "gevaar" else step(d, klik, a)
    if woord in GROETEN:
        if d.gesprek or d.gepauzeerd:
            return keep(d, Say(a.wie, "dm/welkom_terug", {"gesprek": d.gesprek or d.gepauzeerd}))
        return keep(d, Say(a.wie, "dm/hallo", {"thuis": a.wie}))
    if d.vorig and ts_key(invoer.ts) < ts_key(d.vorig_tot):  # typed before that was let go, and brought late
        recent = (*d.recent, (invoer.ts, d.vorig))[-ONTHOUDEN:]
        return keep(replace(d, recent=recent), Tell("gesprek", d.vorig, replace(invoer, oud=True)))
    if d.gesprek:
        if weg := WEGEN.get(woord):
            return keep(d, Tell("gesprek", d.gesprek, Click("weg", waarde=weg)))
        if knop := IN_GESPREK.get(woord):
            return keep(d, Tell("gesprek", d.gesprek, Click(knop, bij=d.stap)))
        oud = not d.gevraagd_ts or ts_key(invoer.ts) <= ts_key(d.gevraagd_ts)
        recent = (*d.recent, (invoer.ts, d.gesprek))[-ONTHOUDEN:]
        return keep(replace(d, recent=recent), Tell("gesprek", d.gesprek, replace(invoer, oud=oud and bool(d.stap))))
    if d.gepauzeerd and IN_GESPREK.get(woord) == "verder":
        return keep(d, Tell("gesprek", d.gepauzeerd, Click("verder")))
    return not_understood(d, invoer.tekst, a)


def show(d: Dm, klik: Click, a: Occasion) -> Result:
    """What was asked for by a word or a button; which casus is meant is looked up when it is said."""
    match klik.knop:
        case "gevaar":
            return keep(d, OpenWindow("dm/gevaar"))
        case "alle_acties":
            return keep(d, OpenWindow("dm/alle_acties", {"thuis": a.wie}))
        case "plan" | "acties" | "afdrukken" | "wijzig" | "afronden" as knop:
            data = {"deel": klik.bij, "nummer": klik.waarde or "", "gesprek": d.gesprek or d.gepauzeerd}
            return keep(d, Say(a.wie, f"dm/{knop}", {"thuis": a.wie}, data))
    return keep(d)


def not_understood(d: Dm, tekst: str, a: Occasion) -> Result:
    """A BSN is pointed at (PRI-08). Else two things that may be meant: what comes closest, or what is done most."""
    if contains_bsn(tekst):
        return keep(d, Say(a.wie, "gesprek/fout_bsn"))
    kan = {"verder": bool(d.gepauzeerd), "leersessie": bool(a.rollen & AANJAGER)}
    lijkt = [k for k in likely(tekst) if kan.get(k, True)]
    verder = ("verder",) if d.gepauzeerd else ()
    keuze = dict.fromkeys((*lijkt, *verder, "mijn_casussen", "nieuwe_casus"))
    knoppen = tuple("gesprek.verder" if k == "verder" else f"dm.{k}" for k in keuze)[:2]
    return keep(d, Say(a.wie, "dm/niet_begrepen", {"gesprek": d.gepauzeerd}, knoppen=knoppen))


def leaves_no_trace(invoer: Input) -> bool:
    """Whether this asks what to do in danger: nothing of it is kept (VEI-01)."""
    klik = read(invoer.tekst) if isinstance(invoer, Text) else invoer
    return isinstance(klik, Click) and klik.knop == "gevaar"


def let_go(d: Dm, gesprek: str, klaar: bool, a: Occasion) -> Result:
    """The conversation is paused or finished: what is typed from now on no longer belongs to it."""
    tot = f"{a.nu.timestamp():.6f}"
    los = replace(d, gesprek="", stap="", gevraagd_ts="", vorig=gesprek, vorig_tot=tot) if d.gesprek == gesprek else d
    return keep(replace(los, gepauzeerd="" if klaar else gesprek), PublishHome(d.id))


_ALLEN = (
    "tekst",
    "bestand",
    "bewerkt",
    "gewist",
    *nieuwe_casus.KNOPPEN,
    "help",
    "mijn_casussen",
    "uitleg",
    "methode",
    "papier",
    "thuis",
    *("plan", "acties", "alle_acties", "afdrukken", "wijzig", "afronden", "gevaar", "vorige", "volgende"),
    "uitgenodigd",
    "meedenken",
    "niet_nodig",
    *("gebied", "dm/gebied", nieuwe_casus.FORMULIER.key),
    *(f.key for f in meevragen.IN_DM),
)
MACHINE = Machine(
    soort="dm",
    State=Dm,
    step=step,
    mag={
        **dict.fromkeys(_ALLEN, IEDEREEN),
        **dict.fromkeys(("tafel_starten", "dm/tafel", "leersessie", "dm/leersessie"), AANJAGER),
    },
    formulieren=(*begeleiding.FORMULIEREN, *meevragen.IN_DM, nieuwe_casus.FORMULIER),
    leesvensters={"dm/gevaar": IEDEREEN, "dm/alle_acties": IEDEREEN, "dm/methode": IEDEREEN},
    spoorloos=leaves_no_trace,
)
