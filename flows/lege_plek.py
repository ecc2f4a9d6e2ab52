"""A seat that stays empty, by a no or by no answer: the professional chooses what is done, nothing goes on by itself (OVL-06).

Another date: who said no is asked once more; who did not answer yet gets more time. Another person is a new invitation.
The aanjager is asked by a click (``plek``).
"""

from dataclasses import replace

from flows import kaartkeuze, plek
from flows.casusstand import Casus
from flows.effect import Create, FieldErrors, OpenWindow, PublishHome, Say, Tell
from flows.invoer import Click, Happened, Input, Occasion, Submitted
from flows.machine import Result, keep
from flows.termijnen import answer_by
from flows.uitnodigingmoment import moments
from flows.uitnodigingstand import WACHT, Uitnodiging, ids_of


def ask_driver(u: Uitnodiging, a: Occasion) -> Result:
    """The aanjager of the gebied is asked, once; who declined is told that it goes on (OVL-06)."""
    if u.status not in (*WACHT, "nee") or u.bij_aanjager:
        return keep(u, Say(a.wie, "uitnodiging/al_geantwoord", ids_of(u)))
    bedankte = u.aan if u.status == "nee" and u.per_bot else ""
    gevraagd = plek.ask(u.casus, u.nummer, u.expertise, bedankte, a)
    return keep(replace(u, bij_aanjager=len(gevraagd) > 1), *gevraagd)


def of_casus(c: Casus, klik: Click, a: Occasion) -> Result:
    """A seat without an invitation: it is not needed any more, or the aanjager is asked for its expertise."""
    kennis = klik.bij
    if klik.knop == "plek_weg":
        return keep(kaartkeuze.drop(c, klik.bij))
    if kennis not in c.gezocht or kennis in c.bij_aanjager:
        return keep(c, Say(a.wie, "plek/al_gevraagd"))
    gevraagd = plek.ask(c.id, c.nummer, kennis, "", a)
    return keep(replace(c, bij_aanjager=(*c.bij_aanjager, kennis)) if len(gevraagd) > 1 else c, *gevraagd)


def another_date(u: Uitnodiging, invoer: Input, a: Occasion) -> Result:
    """Ask the same person for another date, with a new day to answer by."""
    if u.status not in (*WACHT, "nee") or (u.status == "nee" and u.ander_keer):
        return keep(u, Say(a.wie, "uitnodiging/al_geantwoord", ids_of(u)))
    match invoer:
        case Submitted(waarden={"uiterlijk": dag}):
            if dag < a.nu.date():
                return keep(u, FieldErrors({"uiterlijk": "voorbij"}))
            return _again(replace(u, uiterlijk=dag), a)
        case Click():
            return keep(
                u,
                OpenWindow(
                    "uitnodiging/andere_datum", ids_of(u), data={"vul": {"uiterlijk": str(answer_by(a.nu.date()))}}
                ),
            )
    return keep(u)


def _again(u: Uitnodiging, a: Occasion) -> Result:
    """A no becomes a new invitation, so that the old answer stays what it was; a silence gets more time."""
    if u.status != "nee":
        zelf = (Say(u.aan, "uitnodiging/vraag", ids_of(u), slot=f"uitnodiging:{u.id}"),) if u.per_bot else ()
        return keep(u, *moments(u, a), *zelf, Say(a.wie, "uitnodiging/meer_tijd", ids_of(u)), PublishHome(a.wie))
    nieuw = replace(u, id=a.id("opnieuw"), status="nieuw", antwoord="", ander="", opnieuw=True, namens=None)
    return keep(
        replace(u, ander_keer=True),
        Tell("casus", u.casus, Happened("gevraagd", {"persoon": u.aan})),
        Create("uitnodiging", nieuw),
        Tell("uitnodiging", nieuw.id, Happened("verstuur")),
        Say(a.wie, "uitnodiging/opnieuw_gevraagd", {**ids_of(u), "uitnodiging": nieuw.id}),
        PublishHome(a.wie),
    )
