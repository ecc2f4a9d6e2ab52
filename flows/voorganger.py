"""The regie goes to somebody else, whichever way that came about (REG-01, REG-05), and what the one before leaves behind.

Somebody without Slack keeps a contactpersoon on the casus (UIT-09), so that goes over by itself. An action has an owner
who promised it: one question, once, and until it is answered nothing changes.
"""

from dataclasses import replace

from flows.casusstand import Casus
from flows.effect import Effect, Grant, NewVersion, PublishHome, Revoke, Say, Tell
from flows.invoer import Click, Happened, Occasion
from flows.machine import Result, keep

KNOPPEN = ("acties_over", "acties_blijven")


def hand_on(c: Casus, naar: str, blijft: bool = False) -> tuple[Casus, tuple[Effect, ...]]:
    """The casus with another casusregisseur, who will go through the plan; the plan names them in a new version (PLA-05).
    What was asked of a successor, or of a beheerder, is over. ``blijft``: the one before stays on the casus."""
    van = c.regisseur
    over = replace(c, regisseur=naar, voorganger=van, opvolger="", wees=False, doorlopen="nodig")
    return over, (
        *pass_on(c, van, naar, blijft),
        Revoke(van, "casusregisseur", c.id),
        *((Grant(van, "deelnemer", c.id),) if blijft else ()),
        Revoke(naar, "deelnemer", c.id),
        Grant(naar, "casusregisseur", c.id),
        NewVersion(c.id),
        Tell("overleg", c.id, Happened("regie", {"persoon": naar})),
    )


def pass_on(c: Casus, van: str, naar: str, blijft: bool = False) -> tuple[Effect, ...]:
    """Who had an action through them now has another contactpersoon. Whom they asked along keeps the one who knows them,
    as long as that one is on the casus (``blijft``)."""
    woord = Happened("contact_over", {"van": van, "naar": naar})
    gevraagd = () if blijft else (Tell("uitnodigingen_van", c.id, woord),)
    return Tell("acties_van", c.id, woord), *gevraagd


def step(c: Casus, klik: Click, a: Occasion) -> Result:
    """The answer to the question about the open actions, by either of the two; a second one finds it settled."""
    ids, van = {"casus": c.id}, c.voorganger
    if not van or a.wie not in (van, c.regisseur):
        return keep(c, Say(a.wie, "casus/acties_al", ids))
    klaar = replace(c, voorganger="")
    if klik.knop == "acties_blijven":
        return keep(klaar, Say(a.wie, "casus/acties_blijven", ids))
    ander = van if a.wie == c.regisseur else c.regisseur
    hoort = () if ander in a.instelling.get("vertrokken", ()) else (Say(ander, "casus/acties_over", ids, {"van": van}),)
    return keep(
        klaar,
        Tell("acties_van", c.id, Happened("acties_over", {"van": van, "naar": c.regisseur})),
        NewVersion(c.id),
        Say(a.wie, "casus/acties_over", ids, {"van": van}),
        *hoort,
        *(PublishHome(p) for p in (van, c.regisseur)),
    )
