"""Delivery to the app: which events go out, in which order they are tried again, and what an interaction's ack says.

An event that is not acknowledged comes back by Slack's schedule with the same event_id. An interaction never comes back.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

from proeftuin.gebeurtenis import slack_event, wrap
from proeftuin.manifest import Manifest
from proeftuin.tijd import Tempo
from proeftuin.verkeer import Verkeer
from proeftuin.vervoer import Antwoord
from proeftuin.werkruimte import Feit, Werkruimte


class Vervoer(Protocol):
    async def send(self, soort: str, payload: dict[str, Any], poging: int, reden: str, wacht: float) -> Antwoord: ...


class Aflevering:
    def __init__(
        self, ruimte: Werkruimte, manifest: Manifest, tempo: Tempo, verkeer: Verkeer, vervoer: Callable[[], Vervoer]
    ) -> None:
        self.ruimte, self.manifest, self.tempo, self.verkeer = ruimte, manifest, tempo, verkeer
        self.vervoer = vervoer
        self.taken: set[asyncio.Task[None]] = set()
        self.onderweg = 0
        self.niet_bezorgd: list[dict[str, Any]] = []
        self.dubbel_om_de = 0  # every n-th event is delivered once more, as Slack sometimes does
        self.geteld = 0

    def hear(self, feit: Feit) -> None:
        found = slack_event(feit, self.ruimte)
        if found:
            self.send_event(*found)

    def send_event(self, naam: str, event: dict[str, Any]) -> None:
        """Only what manifest.yml subscribes to leaves the workspace."""
        if naam not in self.manifest.events:
            return
        payload = wrap(event, self.ruimte.stempel.seconds())
        self.start(self.deliver(payload))
        self.geteld += 1
        if self.dubbel_om_de and self.geteld % self.dubbel_om_de == 0:
            self.start(self.deliver(payload, poging=1, reden="timeout"))

    def start(self, werk: Coroutine[Any, Any, None]) -> None:
        taak = asyncio.get_running_loop().create_task(werk)
        self.taken.add(taak)
        taak.add_done_callback(self.taken.discard)

    async def deliver(self, payload: dict[str, Any], poging: int = 0, reden: str = "") -> None:
        while True:
            antwoord = await self.attempt("event", payload, poging, reden)
            if antwoord.ok or not antwoord.opnieuw:
                return
            if poging >= len(self.tempo.herbezorging):
                self.niet_bezorgd.append(payload)
                return
            await asyncio.sleep(self.tempo.herbezorging[poging])
            poging, reden = poging + 1, "timeout" if antwoord.reden == "no_connection" else antwoord.reden

    async def attempt(self, soort: str, payload: dict[str, Any], poging: int = 0, reden: str = "") -> Antwoord:
        self.verkeer.note_in(soort, payload, poging)
        self.onderweg += 1
        try:
            return await self.vervoer().send(soort, payload, poging, reden, self.tempo.ack)
        finally:
            self.onderweg -= 1

    async def interact(self, soort: str, payload: dict[str, Any]) -> Antwoord:
        """One attempt. What the app answers in its ack is recorded under its own name, for the checkers."""
        antwoord = await self.attempt(soort, payload)
        naam = "ack.command" if soort == "command" else "ack." + str(payload.get("type"))
        if antwoord.ok and antwoord.body and naam in ("ack.command", "ack.view_submission", "ack.block_suggestion"):
            self.verkeer.note_call(naam, antwoord.body, None)
        return antwoord

    async def stop(self) -> None:
        for taak in list(self.taken):
            taak.cancel()
        await asyncio.gather(*self.taken, return_exceptions=True)
