"""One gathering of the overleg of a casus: its date is found, set, moved or called off, and it is held (OVL-07, OVL-08).

The overleg itself (channel, panel) is ``overleg``; what is said around the table is ``agenda``, with the same id as its
bijeenkomst, which tells it here that it ended.
"""

from dataclasses import replace

from flows import beginnen, bewaken, plannen, prikronde, prikvraag, vervolg
from flows.bijeenkomststand import AF, Bijeenkomst
from flows.effect import Effect, NewPersoon, Tell
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.leiden import LEIDT, release
from flows.machine import Machine, Result, keep


def step(b: Bijeenkomst, invoer: Input, a: Occasion) -> Result:
    """One input to the bijeenkomst. Whatever ends the asking closes the questions; whatever changes the date, its rows;
    an answer, the panel, which counts them."""
    r = _step(b, invoer, a)
    nu: Bijeenkomst = r.state
    dicht = prikvraag.closed(nu, a) if b.prikt and not nu.prikt else ()
    rijen = bewaken.announce(nu, a.nu) if (b.status, b.begin) != (nu.status, nu.begin) else ()
    telt = (Tell("overleg", b.casus, Happened("geprikt")),) if nu.prikt and nu.stand != b.stand else ()
    leidt = release(b.voorzitter, "voorzitter", b.casus, a) if nu.status == "afgezegd" != b.status else ()
    return keep(nu, *dicht, *rijen, *r.effecten, *telt, *leidt) if dicht or rijen or telt or leidt else r


def _step(b: Bijeenkomst, invoer: Input, a: Occasion) -> Result:
    match invoer:
        case Happened(wat="begin"):
            return keep(b, *bewaken.watch(b))
        case Due(wat="dag_7" | "dag_10" | "dag_14" as wat):
            return bewaken.no_date(b, wat, a)
        case Due(wat="nog_prikken"):
            return prikronde.ask_again(b)
        case Due(wat="morgen"):
            return bewaken.remind(b, a)
        case Click(knop="prikken" | "datum" as knop, bij=vanuit):
            return open_date(b, knop, vanuit, a)
        case Click(knop="afzeggen"):
            return plannen.call_off(b, a)
        case Click(knop="start"):
            return beginnen.ask(b, a)
        case Submitted(formulier="bijeenkomst/start", waarden=w):
            return beginnen.begin(b, w, a, vervolg.next_one(b, a))
        case Submitted(formulier="bijeenkomst/datum" | "bijeenkomst/voorstellen", bij=vervolg.VOLGENDE):
            return vervolg.send(b, invoer, a)
        case Submitted(formulier="bijeenkomst/datum", waarden=w):
            return plannen.set_date(b, w, a)
        case Submitted(formulier="bijeenkomst/voorstellen", waarden=w):
            return prikronde.send(b, w, a)
        case Click(knop="waarom_later"):
            return plannen.ask_reason(b)
        case Submitted(formulier="bijeenkomst/later", waarden=w):
            return plannen.keep_reason(b, w["reden"], a)
        case Click() | Submitted():
            return prikronde.step(b, invoer, a)
        case Happened(wat="gevraagd"):
            return prikronde.add(b, invoer["persoon"], a)
        case Happened(wat="aangesloten") if b.prikt and invoer["persoon"] in b.wacht_op:
            return keep(b, *prikvraag.ask(b, invoer["persoon"]))
        case Happened(wat="doet_mee"):
            erbij = prikronde.add(b, invoer["persoon"], a)
            return erbij if erbij.state is not b else plannen.join(b, invoer["persoon"], a)
        case Happened(wat="leidt"):
            return beginnen.appoint(b, invoer["persoon"], a)
        case Happened(wat="vrij"):
            over = replace(b, voorzitter="") if b.voorzitter == invoer["persoon"] and b.status not in AF else b
            return prikronde.leave(over, invoer["persoon"], a)
        case Happened(wat="toestemming_weg" | "afgerond"):
            return plannen.stop(b, a)
        case Happened(wat="besloten"):
            return vervolg.begin(b, vervolg.next_one(b, a)) if b.status == "afgezegd" and not b.volgende else keep(b)
        case Happened(wat="gesloten"):
            dicht = Tell("overleg", b.casus, Happened("gesloten")), Tell("casus", b.casus, Happened("overleg_voorbij"))
            return keep(replace(b, status="gesloten"), *dicht) if b.status == "bezig" else keep(b)
    return keep(b)


def decide(casus: str, nummer: str, soort: str, a: Occasion) -> tuple[Bijeenkomst, tuple[Effect, ...]]:
    """The first of a casus, from the day it was decided on. Without one inwoner it is held at an office."""
    inwoner = a.id("inwoner") if soort == "inwoner" else ""
    plaats = "thuis" if inwoner else "kantoor"
    b = Bijeenkomst(a.id("bijeenkomst"), a.team, casus, nummer, 1, a.nu.date(), inwoner, plaats=plaats)
    wie = (NewPersoon(inwoner, "inwoner", casus),) if inwoner else ()
    return b, (*wie, *vervolg.created(b))


def open_date(b: Bijeenkomst, knop: str, vanuit: str, a: Occasion) -> Result:
    """A window for moments or for a date: of this one, or of the next where this one is over."""
    if b.status in AF:
        return vervolg.ask(b, knop, vanuit, a)
    if knop == "datum":
        return plannen.ask_date(b, a)
    return plannen.unchanged(b, a) if b.status == "gepland" else prikronde.ask_moments(b, a)


REGISSEUR = frozenset({"casusregisseur"})
PRIKT = frozenset({"casusregisseur", "voorzitter", "notulist", "deelnemer", "uitgenodigd"})
FORMULIEREN = (*plannen.FORMULIEREN, *prikronde.FORMULIEREN)
MACHINE = Machine(
    soort="bijeenkomst",
    State=Bijeenkomst,
    step=step,
    mag={
        **dict.fromkeys(("prikken", "datum", "afzeggen", "waarom_later", "namens", "kies", "hierna"), REGISSEUR),
        **dict.fromkeys((f.key for f in FORMULIEREN), REGISSEUR),
        **dict.fromkeys(("kan_alles", "kan_niets", "per_moment", "bijeenkomst/antwoord"), PRIKT),
        **dict.fromkeys(("start", beginnen.START.key), LEIDT),
    },
    formulieren=(*FORMULIEREN, beginnen.START),
)
