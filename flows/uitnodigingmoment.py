"""The moments of an invitation that waits: one reminder halfway, one on the day, and then it is with the casusregisseur.

Rows made when it is asked; each asks again, when due, whether there is an answer by now (law 5). They go into the
morning message (HAN-05). Nothing climbs by itself: after this only a person takes a next step (OVL-06).
"""

from flows.effect import Effect, Forget, PublishHome, Remind, Say
from flows.invoer import Occasion
from flows.machine import Result, keep
from flows.namens import receiver
from flows.termijnen import answer_moments
from flows.uitnodigingstand import WACHT, Uitnodiging, ids_of


def moments(u: Uitnodiging, a: Occasion) -> tuple[Effect, ...]:
    """The rows for this last day, in place of those of an earlier one."""
    komt = answer_moments(a.nu.date(), u.uiterlijk)
    rijen = {"halverwege": komt.halverwege, "laatste_dag": komt.laatste_dag, "geen_antwoord": komt.daarna}
    return (
        Forget("uitnodiging", u.id),
        *(Remind("uitnodiging", u.id, wat, u.aan, m) for wat, m in rijen.items() if m and m > a.nu),
    )


def remind(u: Uitnodiging, wat: str, a: Occasion) -> Result:
    """A moment has come: is there an answer? Else who was asked is asked once more, or who would ask them."""
    if u.status not in WACHT:
        return keep(u)
    regisseur = a.regisseur(u.van)
    if wat == "geen_antwoord" or u.aan in a.instelling.get("vertrokken", ()):
        return keep(
            u, Say(regisseur, "uitnodiging/geen_antwoord", ids_of(u), rang=1, samen=True), PublishHome(regisseur)
        )
    voor = u.aan if u.status == "gevraagd" else receiver(u.aan if u.zonder_slack else "", u.contact, a)
    return keep(u, Say(voor, f"uitnodiging/{wat}", ids_of(u), rang=1, samen=True), PublishHome(voor))
