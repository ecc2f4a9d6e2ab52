"""What stands in the channel and changes there: the panel in its place, and once a week a summary (UIT-02)."""

from dataclasses import replace
from datetime import timedelta

from flows.effect import Effect, Remind, Say
from flows.invoer import Occasion
from flows.machine import Result, keep
from flows.overlegstand import Overleg, ids_of
from flows.termijnen import working_days_after, working_moment


def panel(o: Overleg, eerst: bool = False) -> tuple[Effect, ...]:
    """The panel, drawn anew in its place. The first time (``eerst``) it keeps its turn among what is said in the channel;
    after that it waits beside it, at most one at a time."""
    if o.status != "open":
        return ()
    rang = 1 if eerst else 2
    return (Say(o.kanaal, "overleg/paneel", ids_of(o), slot=f"paneel:{o.kanaal}", pin=True, rang=rang),)


def week(o: Overleg, a: Occasion) -> tuple[Effect, ...]:
    """The moment of the next weekly summary: 09.00 on the first working day of next week."""
    zondag = a.nu.date() + timedelta(days=6 - a.nu.weekday())
    dag = working_days_after(zondag, 1)
    return (Remind("overleg", o.id, "week", "", working_moment(dag)),) if o.status == "open" else ()


def summarise(o: Overleg) -> Result:
    """Once a week, only where something changed (UIT-02)."""
    if not o.gewijzigd or o.status != "open":
        return keep(o)
    return keep(replace(o, gewijzigd=False), Say(o.kanaal, "overleg/week", ids_of(o), rang=3))
