"""A briefje: whom it is about and where, left by the professional for who accepted (OVL-18).

It never stands in a message: each opens it once, in a window of their own, and every look is in the audit log. It goes
when the overleg is over, when its last day has passed, or when the inwoner withdraws.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from flows.casusstand import Briefje, Casus
from flows.effect import Effect, FieldErrors, Forget, OpenWindow, Remind, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted, slack_id
from flows.machine import Result, keep
from flows.termijnen import within_two_weeks, working_days_after, working_moment

EVEN = timedelta(minutes=10)
"""How long a window that was closed by a phone call may be opened again."""


def step(c: Casus, invoer: Input, a: Occasion) -> Result:
    """What the casus does with its briefje."""
    match invoer:
        case Click(knop="briefje"):
            vul = {"tekst": c.briefje.tekst if c.briefje else "", "tot": _last_day(c, a)}
            return keep(c, OpenWindow("casus/briefje", _ids(c), data={"vul": vul}))
        case Submitted(formulier="casus/briefje", waarden=w):
            return leave(c, w, a)
        case Click(knop="over_wie"):
            return read(c, a)
        case Due() | Happened() if c.briefje:
            over = isinstance(invoer, Happened) or c.briefje.tot < a.nu.date()
            return keep(replace(c, briefje=None), Forget("casus", c.id, "briefje_weg")) if over else keep(c)
    return keep(c)


def _ids(c: Casus) -> dict[str, str]:
    return {"casus": c.id}


def _last_day(c: Casus, a: Occasion) -> str:
    return str(c.briefje.tot if c.briefje else within_two_weeks(a.nu.date()))


def leave(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """What is written now lies there for everybody who accepted, anew; nothing written takes it away."""
    if not w["tekst"]:
        return keep(
            replace(c, briefje=None), Forget("casus", c.id, "briefje_weg"), Say(a.wie, "casus/briefje_weg", _ids(c))
        )
    if w["tot"] < a.nu.date():
        return keep(c, FieldErrors({"tot": "voorbij"}))
    weg = Remind("casus", c.id, "briefje_weg", "", working_moment(working_days_after(w["tot"], 1)))
    mensen = [p for p in sorted(a.instelling.get("betrokken", ())) if slack_id(p) and p != c.regisseur]
    return keep(
        replace(c, briefje=Briefje(w["tekst"], w["tot"])),
        Forget("casus", c.id, "briefje_weg"),
        weg,
        Say(a.wie, "casus/briefje_ligt", _ids(c)),
        *(Say(p, "casus/briefje_klaar", _ids(c)) for p in mensen),
    )


def read(c: Casus, a: Occasion) -> Result:
    """Once a person; who wrote it may look as often as they like in its own window."""
    b = c.briefje
    if b is None or b.tot < a.nu.date():
        return keep(c, Say(a.wie, "casus/briefje_niet", _ids(c)))
    eerst = dict(b.geopend).get(a.wie)
    if eerst and a.nu - eerst > EVEN:
        return keep(c, Say(a.wie, "casus/briefje_al", _ids(c)))
    gezien: tuple[Effect, ...] = (OpenWindow("casus/over_wie", _ids(c)),)
    return keep(c if eerst else replace(c, briefje=replace(b, geopend=(*b.geopend, (a.wie, a.nu)))), *gezien)


FORMULIER = Formulier("casus/briefje", (Veld("tekst", verplicht=False, maximum=500), Veld("tot", Veldsoort.DATUM)))
