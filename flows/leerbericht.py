"""Word about a leersessie: to who is asked, one message a round, and to who drives the gebied, one overview (LEE-07)."""

from dataclasses import replace

from flows import aanjagen
from flows.effect import Effect, Forget, Remind, Say
from flows.invoer import Occasion
from flows.leersessiestand import OVER, Leersessie
from flows.machine import Result, keep


def ids_of(s: Leersessie) -> dict[str, str]:
    """What its texts speak of."""
    return {"leersessie": s.id}


def note_to(s: Leersessie, wie: str, wat: str) -> Say:
    """To one person: one message a round, kept current in its place. Where it does not arrive, ``s`` hears so."""
    v = s.oproep_van(wie)
    keer = v.keer if v else s.keer
    slot = f"leersessie:{s.id}:{wie}:{keer}"
    meld = ("leersessie", s.id, "bezorgd")
    return Say(wie, f"leersessie/{wat}", ids_of(s), {"keer": keer}, slot=slot, meld=meld, rang=1)


def board(s: Leersessie, a: Occasion, samen: bool = False) -> tuple[Say, ...]:
    """The overview of tables against gespreksleiders and notulisten, as it stands now."""
    return tuple(
        Say(p, "leersessie/overzicht", ids_of(s), slot=f"leersessie:{s.id}:bord:{p}:{s.bord}", rang=1, samen=samen)
        for p in aanjagen.leads(s.aanjager, s.gebied, a)
    )


def announce(s: Leersessie, a: Occasion) -> Result:
    """The date stands, or another one: the overview now, and once more a working day ahead unless that is now."""
    nu = replace(s, bord=s.bord + 1, straks=s.vooraf > a.nu)
    vooraf = (Remind("leersessie", s.id, "morgen", "aanjager", s.vooraf),) if nu.straks else ()
    erna = Remind("leersessie", s.id, "voorbij", "aanjager", s.begin + OVER)
    return keep(nu, Forget("leersessie", s.id), *vooraf, erna, *board(nu, a))


def day_ahead(s: Leersessie, a: Occasion) -> Result:
    """A working day ahead: tables against gespreksleiders and notulisten, with the gaps. Who left does nothing any more. Come too
    late, when it has begun, it is not said."""
    if s.begin <= a.nu:
        return keep(s)
    nu = replace(s.without(a.instelling.get("weg", ())), bord=s.bord + 1, straks=False)
    return keep(nu, *board(nu, a, samen=True))


def follow(oud: Leersessie, nu: Leersessie, a: Occasion) -> Result:
    """Who does what has changed: nobody is asked any more for what is filled, and the overview follows."""
    if not nu.vrij:
        dicht = nu.closed()
        return keep(dicht, *(note_to(dicht, p, "vol") for p in nu.wacht_op), *board(dicht, a))
    anders = {t.rol for t in nu.vrij} != {t.rol for t in oud.vrij}
    vragen: tuple[Effect, ...] = tuple(note_to(nu, p, "vraag") for p in nu.wacht_op if anders)
    return keep(nu, *vragen, *board(nu, a))


def tell_leads(s: Leersessie, wat: str, a: Occasion, wie: str = "", taak: str = "") -> tuple[Say, ...]:
    """A line of its own to who drives the gebied: something to look at."""
    data = {"wie": wie, "taak": taak}
    voor = (p for p in aanjagen.leads(s.aanjager, s.gebied, a) if p != wie)
    return tuple(Say(p, f"leersessie/{wat}", ids_of(s), data, rang=1) for p in voor)
