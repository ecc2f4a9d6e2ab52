"""What a field offers while somebody types: read-only, no turn, and permission checked as for sending the window in."""

from datetime import datetime
from typing import Any

from bot.poort import casus_of
from bot.post import Post, Zoekvraag
from bot.turn import Rules, Turn
from bot.vensters import option
from flows.formulier import Veldsoort
from flows.invoer import Submitted, slack_id
from flows.kaart import Kaartregel
from flows.machine import formulieren, machines, may
from messages import word
from storage.work import Work

ZOEKT = (Veldsoort.ZOEK, Veldsoort.ZOEKEN)
HOOGSTENS = 100
"""So many options Slack takes."""


def options(work: Work, regels: Rules, nu: datetime, vraag: Zoekvraag) -> list[dict[str, Any]]:
    """Entries of the sociale kaart, best first; none for who may not send this window in."""
    if not _may_ask(Turn(work, regels, nu), vraag):
        return []
    kennis = [k for k in vraag.waarden.get("kennis") or () if isinstance(k, str)]
    gevonden = work.kaart.search(vraag.tekst.split()[:8], kennis, work.rollen.home(vraag.wie), HOOGSTENS)
    return [option(r.id, label(work, r)) for r in gevonden]


def label(work: Work, r: Kaartregel) -> str:
    """An entry on one line: expertise first, then the organisation, then who (OVL-01)."""
    mens = work.personen.get(r.collega) if r.collega and not r.naam else None
    wie = r.naam or (mens.naam if mens else "")
    kennis = word("expertise", r.expertise)
    return " · ".join(filter(None, (kennis[:1].upper() + kennis[1:], r.organisatie, wie)))


def picks(post: Post) -> bool:
    """Whether entries of the sociale kaart are sent in with this."""
    return isinstance(post.invoer, Submitted) and bool(post.invoer.waarden.get("kaart"))


def colleagues(work: Work, post: Post) -> tuple[str, ...]:
    """The Slack users among the entries that were picked: who they are is looked up before the turn."""
    waarden = post.invoer.waarden if isinstance(post.invoer, Submitted) else {}
    regels = (work.kaart.get(str(id)) for id in waarden.get("kaart") or ())
    return tuple(user for r in regels if r and (user := slack_id(r.collega)))


def _may_ask(turn: Turn, vraag: Zoekvraag) -> bool:
    formulier = formulieren().get(vraag.formulier)
    if formulier is None or vraag.veld not in {v.key for v in formulier.velden if v.soort in ZOEKT}:
        return False
    soort = formulier.soort
    state = turn.state(soort, vraag.id)
    if state is None:
        return False
    rollen = turn.poort.roles(soort, state, vraag.wie, casus_of(soort, state))
    return may(machines()[soort], Submitted(vraag.formulier, {}), rollen)
