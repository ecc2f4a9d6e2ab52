"""Looking after the organisation: gebieden, roles, and what else is not of one casus (ROL-01, ROL-02).

The desk of one person. No window of it knows a casus text; who may do what stands in ``MACHINE.mag``.
"""

from dataclasses import dataclass

from flows import gebied, rol
from flows.effect import OpenWindow
from flows.invoer import Click, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep

BEHEERDER = frozenset({"beheerder"})
AANJAGER = frozenset({"aanjager", "beheerder"})


@dataclass(frozen=True, slots=True)
class Beheer:
    """The desk of one person."""

    id: str
    team: str


def step(b: Beheer, invoer: Input, a: Occasion) -> Result:
    """One input at the desk."""
    ids, gebieden = {"beheer": b.id}, gebied.names(a)
    match invoer:
        case Click(knop="menu" | "gebieden" | "rollen" | "geschiedenis" as wat):
            return keep(b, OpenWindow(f"beheer/{wat}", ids))
        case Click(knop="gebied", bij=id):
            return keep(b, OpenWindow("beheer/gebied", ids, bij=id, data={"vul": gebied.begin(id, a)}))
        case Submitted(formulier="beheer/gebied", waarden=w, bij=id):
            return keep(b, *gebied.keep_gebied(id, w, a))
        case Click(knop="sluit_gebied", bij=id):
            return keep(b, *gebied.close_gebied(id, a))
        case Click(knop="rol"):
            return keep(b, OpenWindow("beheer/rol", ids, data={"gebieden": gebieden}))
        case Submitted(formulier="beheer/rol", waarden=w):
            return keep(b, *rol.give(w, gebieden, a))
        case Click(knop="einde", bij=id):
            return keep(b, *rol.end(id, gebieden, a))
        case Click(knop="ambassadeur"):
            van_hen = {id: naam for id, naam in gebieden.items() if rol.may_give("ambassadeur", id, a)}
            keuze = van_hen if len(van_hen) > 1 else {}
            return keep(b, OpenWindow("beheer/ambassadeur", ids, data={"gebieden": keuze}))
        case Submitted(formulier="beheer/ambassadeur", waarden=w):
            return keep(b, *rol.name_ambassadeur(w, gebieden, a))
    return keep(b)


FORMULIEREN = (gebied.FORMULIER, *rol.FORMULIEREN)
MACHINE = Machine(
    soort="beheer",
    State=Beheer,
    step=step,
    mag={
        **dict.fromkeys(
            ("menu", "gebieden", "rollen", "geschiedenis", "gebied", "sluit_gebied", "rol", "einde"), BEHEERDER
        ),
        **dict.fromkeys((f.key for f in FORMULIEREN), BEHEERDER),
        **dict.fromkeys(("ambassadeur", "beheer/ambassadeur"), AANJAGER),
    },
    formulieren=FORMULIEREN,
    leesvensters=dict.fromkeys((f"beheer/{w}" for w in ("menu", "gebieden", "rollen", "geschiedenis")), BEHEERDER),
)
