"""What somebody drops in their chat with the bot: a photo or scan of a plan on paper (PLA-08).

Only looks whether it can be one; where it belongs is asked by ``papier``. The name of a file is never kept: a name of
somebody may stand in it.
"""

from flows.effect import Create, Effect, Say, Tell
from flows.invoer import Happened, Occasion, Shared
from flows.papier import AANTAL, offered, wrong

TYPEN = "typen"


def hand_over(invoer: Shared, a: Occasion) -> tuple[Effect, ...]:
    """The question where it belongs, and a word on each thing that cannot be a page of a plan."""
    if len(invoer.bijlagen) > AANTAL:
        return (Say(a.wie, "dm/bestand_niet", data={"fout": "te_veel"}),)
    goed = tuple(b for b in invoer.bijlagen if wrong(b) is None)
    mis = dict.fromkeys(fout for b in invoer.bijlagen if (fout := wrong(b)))
    nee = tuple(Say(a.wie, "dm/bestand_niet", data={"fout": fout}) for fout in mis)
    if not goed:
        return nee
    papier = offered(a.id("papier"), a.wie, goed, a)
    return *nee, Create("papier", papier), Tell("papier", papier.id, Happened("begin"))


def take_over(papier: str, casus: str, nummer: str, a: Occasion) -> tuple[Effect, ...]:
    """A casus that begins with a plan on paper: the photo that waits for it, or one that will be typed (PLA-10)."""
    erbij = Happened("bij_casus", {"casus": casus, "nummer": nummer})
    if papier != TYPEN:
        return (Tell("papier", papier, erbij),)
    nieuw = offered(a.id("papier"), a.wie, (), a)
    return Create("papier", nieuw), Tell("papier", nieuw.id, erbij)
