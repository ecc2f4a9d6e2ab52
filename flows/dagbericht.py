"""One morning message a person: what several casussen ask on the same day is gathered, so that it stays bearable (HAN-05).

A machine says with ``samen=True`` what can stand in it. It waits in the person's chat until everything that is due
now was looked at; alone it goes out as it is, with others it becomes one list.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from flows.effect import Effect, Remind, Say

Wachtend = tuple[Say, ...]


def gather(wachtend: Wachtend, zeg: Say) -> Wachtend:
    """What waits, with this; the same thing about the same action or casus stands in it once, as last said."""
    return (*(z for z in wachtend if (z.key, dict(z.ids)) != (zeg.key, dict(zeg.ids))), zeg)


def soon(wie: str, nu: datetime) -> Remind:
    """The moment at which it is said: after all that is due now. Asked for again it stays one row."""
    return Remind("dm", wie, "dagbericht", wie, nu)


def bring(wie: str, wachtend: Wachtend) -> Iterable[Effect]:
    """The message itself: one thing in its own words, or a list of numbers and dates."""
    if len(wachtend) == 1:
        return (replace(wachtend[0], samen=False),)
    zaken = [{"key": z.key, **z.ids, **z.data} for z in wachtend]
    data = {"zaken": zaken, "alleen_acties": all("actie" in z for z in zaken)}
    return (Say(wie, "dm/dagbericht", {"thuis": wie}, data, rang=1),) if zaken else ()
