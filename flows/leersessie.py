"""One leersessie: a date, its tables, and who leads or notes at each, so that no table starts without (LEE-07).

It knows no casus and no deelnemers. What is said at a table is ``tafel``.
"""

from dataclasses import replace

from flows import aanjagen, leerbezetting, leervraag
from flows.effect import OpenWindow, Say
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.leerbericht import day_ahead, ids_of
from flows.leersessiestand import Leersessie
from flows.machine import Machine, Result, keep


def step(s: Leersessie, invoer: Input, a: Occasion) -> Result:
    """One input to the leersessie."""
    if isinstance(invoer, Happened | Due):
        return hear(s, invoer, a) if s.status == "gepland" else keep(s)
    if s.status != "gepland" or s.begin <= a.nu:
        return keep(s, Say(a.wie, "leersessie/voorbij", ids_of(s)))
    match invoer:
        case Click(knop="leid" | "schrijf" | "niet"):
            return leervraag.answer(s, invoer, a)
    return drive(s, invoer, a) if aanjagen.drives(s.gebied, a) else keep(s, Say(a.wie, "leersessie/niet_jouw_gebied"))


def hear(s: Leersessie, invoer: Happened | Due, a: Occasion) -> Result:
    """Word from the clock or the shell."""
    match invoer:
        case Happened(wat="begin"):
            return leerbezetting.begin(s, a)
        case Due(wat="morgen"):
            return day_ahead(s, a)
        case Due(wat="voorbij"):
            return keep(replace(s, status="geweest"))
        case Happened(wat="tafel"):
            return keep(replace(s, gestart=(*s.gestart, invoer["leider"])))
        case Happened(wat="vertrokken"):
            return leerbezetting.departed(s, invoer["persoon"], a)
        case Happened(wat="niet_bezorgd"):
            return leervraag.unreachable(s, invoer["persoon"], a)
    return keep(s)


def drive(s: Leersessie, invoer: Input, a: Occasion) -> Result:
    """What who drives the gebied may do."""
    match invoer:
        case Click(knop="overzicht"):
            return keep(s, OpenWindow("leersessie/overzicht", ids_of(s)))
        case Click(knop="vraag"):
            return leervraag.ask(s, a)
        case Click(knop="vul_in"):
            return leerbezetting.ask_who(s)
        case Submitted(formulier="leersessie/taken", waarden=w, bij=bij):
            return leerbezetting.fill(s, w, bij, a)
        case Click(knop="verzet"):
            return leerbezetting.ask_moment(s)
        case Submitted(formulier="leersessie/verzet", waarden=w):
            return leerbezetting.move(s, w, a)
        case Click(knop="afzeggen"):
            return leerbezetting.call_off(s, a)
    return keep(s)


def _relations(s: Leersessie, wie: str) -> frozenset[str]:
    return frozenset({"gevraagde"} if s.oproep_van(wie) else ())


DRIJFT = frozenset({"aanjager", "beheerder"})
GEVRAAGDE = frozenset({"gevraagde"})
MACHINE = Machine(
    soort="leersessie",
    State=Leersessie,
    step=step,
    mag={
        **dict.fromkeys(("overzicht", "vraag", "vul_in", "verzet", "afzeggen"), DRIJFT),
        **dict.fromkeys((f.key for f in leerbezetting.FORMULIEREN), DRIJFT),
        **dict.fromkeys(("leid", "schrijf", "niet"), GEVRAAGDE),
    },
    relaties=_relations,
    formulieren=leerbezetting.FORMULIEREN,
    leesvensters={"leersessie/overzicht": DRIJFT},
)
