"""Windows and Home tabs: a stack of at most three windows a person, a hash for each state, and the short-lived right to open one.

A trigger is good once and for three seconds. No checking of blocks here.
"""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from typing import Any

from proeftuin.blokken import complete_blocks
from proeftuin.fout import SlackFout
from proeftuin.personen import APP, BOT_ID, TEAM
from proeftuin.tijd import Tempo, Tijdstempel
from proeftuin.werkruimte import new_id

HOOGSTENS = 3


@dataclass
class Venster:
    id: str
    user: str
    vorm: dict[str, Any]
    hash: str
    wortel: str
    vorige: str | None = None
    state: dict[str, Any] | None = None

    def show(self) -> dict[str, Any]:
        v = self.vorm
        return {
            "id": self.id, "team_id": TEAM, "type": v["type"], "blocks": v["blocks"], "private_metadata": v.get("private_metadata", ""),
            "callback_id": v.get("callback_id", ""), "state": {"values": self.state or {}}, "hash": self.hash, "title": v.get("title"),
            "clear_on_close": bool(v.get("clear_on_close")), "notify_on_close": bool(v.get("notify_on_close")), "close": v.get("close"),
            "submit": v.get("submit"), "previous_view_id": self.vorige, "root_view_id": self.wortel, "app_id": APP,
            "external_id": v.get("external_id", ""), "app_installed_team_id": TEAM, "bot_id": BOT_ID,
        }  # fmt: skip


@dataclass
class Trigger:
    user: str
    venster: str | None
    tot: float
    gebruikt: bool = False


class Vensters:
    def __init__(self, stempel: Tijdstempel, tempo: Tempo) -> None:
        self.stempel, self.tempo = stempel, tempo
        self.stapels: dict[str, list[Venster]] = {}
        self.thuis: dict[str, Venster] = {}
        self.triggers: dict[str, Trigger] = {}

    def new_hash(self) -> str:
        return f"{self.stempel.seconds()}.{secrets.token_hex(4)}"

    # triggers
    def issue(self, user: str, venster: str | None = None) -> str:
        nu = time.monotonic()
        self.triggers = {k: t for k, t in self.triggers.items() if t.tot > nu - 60}
        key = f"{secrets.randbelow(10**12)}.{secrets.randbelow(10**12)}.{secrets.token_hex(16)}"
        self.triggers[key] = Trigger(user, venster, nu + self.tempo.trigger)
        return key

    def take(self, key: str) -> Trigger:
        trigger = self.triggers.get(key)
        if trigger is None:
            raise SlackFout("invalid_trigger_id")
        if trigger.gebruikt:
            raise SlackFout("exchanged_trigger_id")
        if time.monotonic() > trigger.tot:
            raise SlackFout("expired_trigger_id")
        trigger.gebruikt = True
        return trigger

    # windows
    def stack(self, user: str) -> list[Venster]:
        return self.stapels.setdefault(user, [])

    def open(self, user: str, vorm: dict[str, Any]) -> Venster:
        self.refuse_double(vorm, None)
        venster_id = new_id("V")
        venster = Venster(venster_id, user, stored(vorm), self.new_hash(), venster_id)
        self.stapels[user] = [venster]
        return venster

    def push(self, user: str, vorm: dict[str, Any]) -> Venster:
        stapel = self.stack(user)
        if len(stapel) >= HOOGSTENS:
            raise SlackFout("push_limit_reached")
        self.refuse_double(vorm, None)
        venster = Venster(new_id("V"), user, stored(vorm), self.new_hash(), stapel[0].id, stapel[-1].id)
        stapel.append(venster)
        return venster

    def update(self, venster: Venster, vorm: dict[str, Any], hash_: str | None = None) -> Venster:
        if hash_ and hash_ != venster.hash:
            raise SlackFout("hash_conflict")
        self.refuse_double(vorm, venster)
        venster.vorm, venster.hash, venster.state = stored(vorm), self.new_hash(), None
        return venster

    def publish(self, user: str, vorm: dict[str, Any], hash_: str | None) -> Venster:
        if user in self.thuis:
            return self.update(self.thuis[user], vorm, hash_)
        self.refuse_double(vorm, None)
        venster_id = new_id("V")
        self.thuis[user] = Venster(venster_id, user, stored(vorm), self.new_hash(), venster_id)
        return self.thuis[user]

    def find(self, view_id: str | None = None, external_id: str | None = None) -> Venster | None:
        for venster in self.all():
            if venster.id == view_id or (external_id and venster.vorm.get("external_id") == external_id):
                return venster
        return None

    def all(self) -> list[Venster]:
        return [*self.thuis.values(), *(v for stapel in self.stapels.values() for v in stapel)]

    def refuse_double(self, vorm: dict[str, Any], zelf: Venster | None) -> None:
        external_id = vorm.get("external_id")
        if external_id and any(v is not zelf and v.vorm.get("external_id") == external_id for v in self.all()):
            raise SlackFout("duplicate_external_id")


def stored(vorm: dict[str, Any]) -> dict[str, Any]:
    return {**vorm, "blocks": complete_blocks(vorm["blocks"])}
