"""Guarding the two weeks, and the word beforehand: rows that fall due and look again whether they are still needed (OVL-07).

Day 7 and 10 without a date: the casusregisseur hears it. Day 14: the aanjager, who gets the casus number and nothing else
of the casus. One working day before the overleg everybody who takes part hears when and where.
"""

from datetime import date, datetime, timedelta

from flows.bijeenkomststand import Bijeenkomst
from flows.effect import Effect, Forget, Remind, Say
from flows.invoer import Occasion
from flows.machine import Result, keep
from flows.plannen import ids_of, others
from flows.termijnen import AMSTERDAM, ONE_DAY, is_working_day, latest_working_day, working_days_after, working_moment

DAGEN = (7, 10)
MOMENTEN = ("dag_7", "dag_10", "dag_14")


def watch(b: Bijeenkomst) -> tuple[Effect, ...]:
    """The moments at which the lack of a date is told, counted from the decision."""
    vooraf = (latest_working_day(b.besloten + timedelta(days=n)) for n in DAGEN)
    laatst = b.uiterlijk if is_working_day(b.uiterlijk) else working_days_after(b.uiterlijk, 1)
    dagen: tuple[date, ...] = (*vooraf, laatst)
    wie = ("regisseur", "regisseur", "aanjager")
    return tuple(
        Remind("bijeenkomst", b.id, wat, wie_, working_moment(dag))
        for wat, wie_, dag in zip(MOMENTEN, wie, dagen, strict=True)
    )


def no_date(b: Bijeenkomst, wat: str, a: Occasion) -> Result:
    """Still no date: who can do something about it hears so."""
    if b.status != "prikken":
        return keep(b)
    if wat != "dag_14":
        data = {"dagen": (a.nu.date() - b.besloten).days}
        return keep(b, Say(a.regisseur(), "bijeenkomst/geen_datum", ids_of(b), data, rang=1, samen=True))
    data_aanjager = {"nummer": b.casusnummer, "regisseur": a.regisseur()}
    ids = {"bijeenkomst": b.id}
    aanjagers = [p for p in a.instelling.get("aanjagers", ()) if p != a.regisseur()]
    return keep(
        b,
        *(Say(p, "bijeenkomst/geen_datum_aanjager", ids, data_aanjager, rang=1, samen=True) for p in aanjagers),
        Say(a.regisseur(), "bijeenkomst/geen_datum_verder", ids_of(b), {"aanjagers": aanjagers}, rang=1, samen=True),
    )


def announce(b: Bijeenkomst, nu: datetime) -> tuple[Effect, ...]:
    """The moment of the word beforehand, for the date that stands now."""
    weg = Forget("bijeenkomst", b.id)
    if b.begin is None or b.status != "gepland":
        return (weg,)
    vooraf = working_moment(latest_working_day(b.begin.astimezone(AMSTERDAM).date() - ONE_DAY))
    return weg, *((Remind("bijeenkomst", b.id, "morgen", "deelnemers", vooraf),) if vooraf > nu else ())


def remind(b: Bijeenkomst, a: Occasion) -> Result:
    """One working day before."""
    if b.status != "gepland":
        return keep(b)
    zelf = Say(a.regisseur(), "bijeenkomst/morgen_regisseur", ids_of(b), rang=1, samen=True)
    return keep(b, zelf, *(Say(p, "bijeenkomst/morgen", ids_of(b), rang=1, samen=True) for p in others(a)))
