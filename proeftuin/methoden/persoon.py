"""People, as the app may look them up. No e-mail address: the manifest does not ask for it."""

from __future__ import annotations

from typing import Any

from proeftuin.methoden.register import Aanroep, methode
from proeftuin.weergave import show_user


@methode("users.info", "users:read", tier="tier4", nodig=("user",))
def users_info(a: Aanroep) -> dict[str, Any]:
    return {"user": show_user(a.person())}


@methode("users.list", "users:read", tier="tier2")
def users_list(a: Aanroep) -> dict[str, Any]:
    rij, verder = a.page(list(a.ruimte.personen.values()), a.number("limit", 1000, "invalid_cursor"))
    return {"members": [show_user(p) for p in rij], "cache_ts": a.ruimte.stempel.seconds(), **verder}
