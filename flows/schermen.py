"""The screens of who leads: where several have theirs open, each shows where the overleg is now.

A screen that was closed stays as it was, and harms nothing: its buttons answer an earlier point (law 7).
"""

from dataclasses import replace

from flows.agendastand import Agenda
from flows.effect import Redraw
from flows.invoer import Happened, Occasion
from flows.leiden import leads, show
from flows.machine import Result, keep


def opened(x: Agenda, woord: Happened) -> Agenda:
    """Somebody's screen is open, and this is the window."""
    return replace(x, schermen={**x.schermen, woord["persoon"]: woord["venster"]})


def keep_up(oud: Agenda, r: Result, a: Occasion) -> Result:
    """The window of who acts is remembered; what changed is drawn in those of the others."""
    x: Agenda = r.state
    if a.venster and leads(a) and x.schermen.get(a.wie) != a.venster:
        x = replace(x, schermen={**x.schermen, a.wie: a.venster})
    anderen = {p: v for p, v in x.schermen.items() if p != a.wie}
    if not anderen or oud.status == "gesloten" or _seen(x) == _seen(oud):
        return r if x is r.state else keep(x, *r.effecten)
    return keep(x, *r.effecten, Redraw(show(x), anderen))


def _seen(x: Agenda) -> Agenda:
    """What a screen shows of it: not the lines that somebody has not confirmed yet."""
    return replace(x, schermen={}, regels={})
