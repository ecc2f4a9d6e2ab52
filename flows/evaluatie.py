"""Looking back together: Deel C of the plan (PLA-04). What the inwoner says now stands beside what was said before.

An evaluatie is only ever added, with its day; what was done is known of the actions. The next day to look back is set here
too, because an evaluation date is always there (HAN-01).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from flows.casusstand import Casus, Evaluatie
from flows.effect import FieldErrors, NewVersion, OpenWindow, PublishHome, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Occasion, Submitted
from flows.machine import Result, keep

CIJFERS = tuple(map(str, range(1, 11)))
DRIE_MAANDEN = timedelta(weeks=13)
_NODIG = Veld("nodig", verplicht=False, maximum=1000)
_WEER = Veld("uiterlijk", Veldsoort.DATUM, verplicht=False)
FORMULIEREN = (
    Formulier(
        "casus/evalueren",
        (
            Veld("cijfer", Veldsoort.KEUZE, verplicht=False, opties=CIJFERS),
            Veld("woorden", verplicht=False, maximum=1000),
            _NODIG,
            _WEER,
        ),
    ),
    Formulier("casus/evalueren_samen", (_NODIG, _WEER)),
)


def step(c: Casus, invoer: Click | Submitted, a: Occasion) -> Result:
    """The window to look back, what was filled in, and reading it again. Of no inwoner no cijfer is asked (AAN-02)."""
    if isinstance(invoer, Submitted):
        return add(c, invoer.waarden, a)
    ids = {"casus": c.id}
    if invoer.knop == "lees_terug":
        return keep(c, OpenWindow("casus/terug_lezen", ids))
    vul = {"uiterlijk": (a.nu.date() + DRIE_MAANDEN).isoformat()}
    if c.soort == "inwoner":
        return keep(c, OpenWindow("casus/evalueren", ids, data={"vul": vul}))
    return keep(c, OpenWindow("casus/evalueren_samen", ids, data={"vul": vul}))


def add(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Looked back once more: a new version of the plan (PLA-05)."""
    cijfer, woorden, nodig = w.get("cijfer"), w.get("woorden") or "", w["nodig"] or ""
    if not (cijfer or woorden or nodig):
        return keep(c, FieldErrors({"nodig": "niets"}))
    if w["uiterlijk"] and w["uiterlijk"] <= a.nu.date():
        return keep(c, FieldErrors({"uiterlijk": "voorbij"}))
    blik = Evaluatie(a.nu, a.wie, int(cijfer) if cijfer else None, woorden, nodig)
    erbij = replace(c, evaluaties=(*c.evaluaties, blik), evaluatie=w["uiterlijk"])
    return keep(
        erbij,
        NewVersion(c.id),
        Say(a.wie, "casus/geevalueerd", {"casus": c.id, "overleg": c.id}),
        PublishHome(a.wie),
    )
