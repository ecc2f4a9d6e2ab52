"""The ambassadeurs of a gebied are asked to lead a table or to note: first come, first placed (LEE-07).

Saying no is one click and needs no reason; who said yes may still give the place back.
"""

from flows import aanjagen
from flows.effect import Say
from flows.invoer import Click, Occasion
from flows.leerbericht import board, follow, ids_of, note_to, tell_leads
from flows.leersessiestand import LEIDER, NOTULIST, Leersessie, Taak
from flows.machine import Result, keep

ROL = {"leid": LEIDER, "schrijf": NOTULIST}


def ask(s: Leersessie, a: Occasion) -> Result:
    """Every ambassadeur who was not asked yet, or for whom nothing was left before."""
    if not s.vrij:
        return keep(s, Say(a.wie, "leersessie/compleet", ids_of(s)))
    hier = [p for p in aanjagen.ambassadeurs(s.gebied, a) if p != a.wie]
    if not hier:
        return keep(s, Say(a.wie, "leersessie/geen_ambassadeurs", ids_of(s)))
    nieuw = [p for p in hier if not s.taak_van(p) and ((v := s.oproep_van(p)) is None or v.antwoord == "vol")]
    if not nieuw:
        return keep(s, Say(a.wie, "leersessie/al_gevraagd", ids_of(s)))
    nu = s.ask(nieuw)
    return keep(nu, *(note_to(nu, p, "vraag") for p in nieuw), *board(nu, a))


def answer(s: Leersessie, klik: Click, a: Occasion) -> Result:
    """One answer. A button of an earlier round, or a second click, says how it stands now."""
    v, taak = s.oproep_van(a.wie), s.taak_van(a.wie)
    if v is None or klik.bij != str(v.keer):
        return keep(s, Say(a.wie, "leersessie/hoe_het_staat", ids_of(s)))
    if klik.knop == "niet":
        return give_back(s, taak, a) if taak else decline(s, v.antwoord == "nee", a)
    if taak:
        return keep(s, note_to(s, a.wie, "geplaatst"))
    if a.wie not in aanjagen.ambassadeurs(s.gebied, a):
        return keep(s, Say(a.wie, "leersessie/geen_ambassadeur", ids_of(s)))
    plek = s.free(ROL[klik.knop])
    if plek is None:
        nu = s if s.vrij else s.answered(a.wie, "vol")
        return keep(nu, note_to(nu, a.wie, "vol"))
    return take(s, plek, a)


def take(s: Leersessie, plek: Taak, a: Occasion) -> Result:
    """A place is taken; with the last one who drives the gebied hears that all is filled."""
    erin = s.put(plek.key, a.wie).answered(a.wie, "ja")
    r = follow(s, erin, a)
    klaar = () if erin.vrij else tell_leads(erin, "compleet", a)
    return keep(r.state, note_to(erin, a.wie, "geplaatst"), *r.effecten, *klaar)


def decline(s: Leersessie, al: bool, a: Occasion) -> Result:
    """Not this time. Where nobody is left to answer and something is free, who drives the gebied hears so, once."""
    nee = s.answered(a.wie, "nee")
    dank = note_to(nee, a.wie, "bedankt")
    if al:
        return keep(s, dank)
    op = tell_leads(nee, "niemand_meer", a) if nee.vrij and not nee.wacht_op else ()
    return keep(nee, dank, *board(nee, a), *op)


def give_back(s: Leersessie, taak: Taak, a: Occasion) -> Result:
    """Who said yes cannot come after all: the place is free again."""
    terug = s.put(taak.key, "").answered(a.wie, "nee")
    r = follow(s, terug, a)
    return keep(
        r.state, note_to(terug, a.wie, "bedankt"), *r.effecten, *tell_leads(terug, "weer_vrij", a, a.wie, taak.key)
    )


def unreachable(s: Leersessie, wie: str, a: Occasion) -> Result:
    """A message does not arrive: who drives the gebied hears it once, and nobody waits for an answer."""
    v = s.oproep_van(wie)
    if v is None or v.antwoord in ("weg", "nee", "vol"):
        return keep(s)
    nu = s.answered(wie, "weg")
    return keep(nu, *tell_leads(nu, "niet_bereikt", a, wie), *board(nu, a))
