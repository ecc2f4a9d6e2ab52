"""An action that keeps getting stuck, or stays open after all reminders: a reason to think of a procesregisseur (REG-02).

Looked at on a working morning, when it can stand among what else is asked that day (HAN-05), and only where it still holds.
"""

from flows.actiestand import Actie
from flows.effect import Effect, Remind, Tell
from flows.invoer import Happened, Occasion
from flows.machine import Result, keep
from flows.termijnen import six_weeks, working_days_after, working_moment

VAKER = 2
"""So often stuck is more than once."""
NA = 5
"""Working days after it was told to the casusregisseur that it is late."""


def again(t: Actie, a: Occasion) -> tuple[Effect, ...]:
    """It got stuck, and not for the first time."""
    return (_look(t, a, 1),) if t.vastgelopen >= VAKER else ()


def told_late(t: Actie, a: Occasion) -> tuple[Effect, ...]:
    """The casusregisseur hears that it is late: past the six weeks the next morning is soon enough, else it gets some days."""
    return (_look(t, a, 1 if _past(t, a) else NA),)


def look(t: Actie, a: Occasion) -> Result:
    """Does it still hold?"""
    if t.status == "klaar":
        return keep(t)
    if t.status == "vast" and t.vastgelopen >= VAKER:
        return keep(t, _point(t, "vast"))
    laat = a.nu.date() > t.uiterlijk
    return keep(t, _point(t, "zes_weken" if _past(t, a) else "te_laat")) if laat else keep(t)


def _past(t: Actie, a: Occasion) -> bool:
    return a.nu.date() > six_weeks(t.gemaakt.date())


def _look(t: Actie, a: Occasion, dagen: int) -> Remind:
    return Remind("actie", t.id, "stokt", "", working_moment(working_days_after(a.nu.date(), dagen)))


def _point(t: Actie, waarom: str) -> Tell:
    return Tell("casus", t.casus, Happened("stokt", {"waarom": waarom}))
