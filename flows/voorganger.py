"""What a casusregisseur who is one no longer leaves behind: their contactpersonen go along, their open actions are asked about.

Somebody without Slack keeps a contactpersoon on the casus (UIT-09), so that goes over by itself. An action has an owner
who promised it: one question, once, and until it is answered nothing changes.
"""

from dataclasses import replace

from flows.casusstand import Casus
from flows.effect import Effect, NewVersion, PublishHome, Say, Tell
from flows.invoer import Click, Happened, Occasion
from flows.machine import Result, keep

KNOPPEN = ("acties_over", "acties_blijven")


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
