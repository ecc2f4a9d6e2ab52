"""Windows and Home: open, push, update, publish. The rights and hashes live in `vensters`, the shape check in `blokken`."""

from __future__ import annotations

from typing import Any

from proeftuin.blokken import check_view, view_bytes
from proeftuin.fout import SlackFout
from proeftuin.methoden.register import Aanroep, methode
from proeftuin.vensters import Venster

VIEW_BYTES = 250_000


def read_view(a: Aanroep, *soorten: str) -> dict[str, Any]:
    vorm = a.args.get("view")
    fouten = check_view(vorm, soorten)
    if fouten or not isinstance(vorm, dict):
        raise SlackFout("invalid_arguments", *fouten)
    if view_bytes(vorm) > VIEW_BYTES:
        raise SlackFout("view_too_large")
    return vorm


@methode("views.open", tier="tier4", nodig=("view", "trigger_id"))
def open_view(a: Aanroep) -> dict[str, Any]:
    vorm = read_view(a, "modal")
    trigger = a.proeftuin.vensters.take(str(a.get("trigger_id")))
    venster = a.proeftuin.vensters.open(trigger.user, vorm)
    return shown(a, venster)


@methode("views.push", tier="tier4", nodig=("view", "trigger_id"))
def push_view(a: Aanroep) -> dict[str, Any]:
    vorm = read_view(a, "modal")
    trigger = a.proeftuin.vensters.take(str(a.get("trigger_id")))
    if not trigger.venster or not a.proeftuin.vensters.stack(trigger.user):
        raise SlackFout("not_found")
    return shown(a, a.proeftuin.vensters.push(trigger.user, vorm))


@methode("views.update", tier="tier4", nodig=("view",))
def update_view(a: Aanroep) -> dict[str, Any]:
    if a.get("view_id") and a.get("external_id"):
        raise SlackFout("invalid_arguments", "[ERROR] Cannot provide both `view_id` and `external_id`")
    venster = a.proeftuin.vensters.find(a.get("view_id"), a.get("external_id"))
    if venster is None:
        raise SlackFout("not_found")
    vorm = read_view(a, venster.vorm["type"])
    return shown(a, a.proeftuin.vensters.update(venster, vorm, a.get("hash")))


@methode("views.publish", tier="tier4", nodig=("view", "user_id"))
def publish_view(a: Aanroep) -> dict[str, Any]:
    if not a.proeftuin.manifest.thuis_aan:
        raise SlackFout("not_enabled")
    user = str(a.get("user_id"))
    if user not in a.ruimte.personen:
        raise SlackFout("invalid_arguments", "[ERROR] invalid `user_id` [json-pointer:/user_id]")
    vorm = read_view(a, "home")
    venster = a.proeftuin.vensters.publish(user, vorm, a.get("hash"))
    return shown(a, venster)


def shown(a: Aanroep, venster: Venster) -> dict[str, Any]:
    a.proeftuin.stroom.windows(venster.user)
    return {"view": venster.show()}
