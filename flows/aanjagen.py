"""Who drives a gebied, and whom they may ask: aanjagers, ambassadeurs, and who looks on when an aanjager is gone (ROL-01).

Only who still works here counts; a role in no gebied holds in all of them.
"""

from collections.abc import Iterable

from flows.gebied import names
from flows.invoer import Occasion
from flows.rol import current, own


def driven(a: Occasion) -> dict[str, str]:
    """The gebieden that this person drives, by id with their names; a beheerder drives them all."""
    alle = names(a)
    van_hen = own(a)
    return alle if "beheerder" in a.rollen or "" in van_hen else {id: n for id, n in alle.items() if id in van_hen}


def drives(gebied: str, a: Occasion) -> bool:
    """Whether this person may plan there."""
    return "beheerder" in a.rollen or bool(own(a) & {"", gebied})


def leads(planner: str, gebied: str, a: Occasion) -> tuple[str, ...]:
    """To whom word of a gebied goes: who planned it while they still may, else its aanjagers, else the beheerders."""
    aanjagers = _with_role("aanjager", gebied, a)
    beheerders = (*_with_role("beheerder", gebied, a), *sorted(_here(a.instelling.get("beheerders", ()), a)))
    return (planner,) if planner in (*aanjagers, *beheerders) else aanjagers or beheerders


def ambassadeurs(gebied: str, a: Occasion) -> tuple[str, ...]:
    """The ambassadeurs of a gebied."""
    return _with_role("ambassadeur", gebied, a)


def _with_role(rol: str, gebied: str, a: Occasion) -> tuple[str, ...]:
    hier = (r.persoon for r in current(a) if r.rol == rol and (not gebied or r.gebied in ("", gebied)))
    return _here(hier, a)


def _here(mensen: Iterable[str], a: Occasion) -> tuple[str, ...]:
    weg = a.instelling.get("weg", frozenset())
    return tuple(p for p in dict.fromkeys(mensen) if p not in weg)
