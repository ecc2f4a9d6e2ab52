"""What people see of the moments that are out, each message in its place: the question, how it stands, that it is over."""

from collections.abc import Iterable

from flows.bijeenkomststand import Bijeenkomst
from flows.effect import Effect, PublishHome, Say
from flows.invoer import Occasion, slack_id
from flows.plannen import ids_of
from flows.prikken import key_of


def ask(b: Bijeenkomst, persoon: str) -> tuple[Effect, ...]:
    """The question to one person, which changes in place once they answered."""
    return Say(persoon, "bijeenkomst/prik_vraag", ids_of(b), slot=slot(b, persoon), rang=1), PublishHome(persoon)


def show(b: Bijeenkomst, a: Occasion) -> Say:
    """How it stands, for the casusregisseur, always in the same message."""
    return Say(a.regisseur(), "bijeenkomst/prikstand", ids_of(b), slot=_stand(b))


def closed(b: Bijeenkomst, a: Occasion) -> tuple[Effect, ...]:
    """Every question about moments changes in place: there is nothing left to answer."""
    return (
        *(Say(p, "bijeenkomst/prik_dicht", ids_of(b), slot=slot(b, p)) for p in in_slack(b.gevraagd)),
        Say(a.regisseur(), "bijeenkomst/prik_dicht", ids_of(b), slot=_stand(b)),
    )


def in_slack(mensen: Iterable[str]) -> tuple[str, ...]:
    """Who of these the bot can ask."""
    return tuple(p for p in mensen if slack_id(p))


def keys_of(b: Bijeenkomst) -> list[str]:
    """The moments as buttons and fields name them."""
    return [key_of(m) for m in b.voorstellen]


def slot(b: Bijeenkomst, persoon: str) -> str:
    """The place of the question to one person, in this round."""
    return f"bijeenkomst:{b.id}:{b.ronde}:{persoon}"


def _stand(b: Bijeenkomst) -> str:
    return f"bijeenkomst:{b.id}:{b.ronde}"
