"""What happens in a workspace besides talking: people leave or become guests, channels are made, left and archived by people,
the app is removed. For tests and for the story; the app hears of it through its events only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proeftuin.personen import BOT
from proeftuin.werkruimte import Kanaal

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin


class Beheer:
    def __init__(self, proeftuin: Proeftuin) -> None:
        self.p = proeftuin

    def deactivate(self, wie: str) -> None:
        """The account is closed: out of every channel, no more direct messages."""
        self.p.ruimte.personen[wie].gestopt = True
        for kanaal in [k for k in self.p.ruimte.kanalen.values() if wie in k.leden and k.soort != "dm"]:
            self.p.ruimte.leave(kanaal, wie, "U0BRAM")
        self.p.ruimte.tell("persoon", user=wie)

    def restrict(self, wie: str, gast: bool = True) -> None:
        """A guest: inviting them gives user_is_restricted."""
        self.p.ruimte.personen[wie].gast = gast
        self.p.ruimte.tell("persoon", user=wie)

    def make_channel(self, naam: str, door: str, leden: list[str], met_bot: bool = True) -> Kanaal:
        kanaal = self.p.ruimte.add_channel(naam, door, [door, *(u for u in leden if u != door)])
        if met_bot:
            self.add(kanaal.id, BOT, door)
        return kanaal

    def add(self, kanaal: str, wie: str, door: str) -> None:
        self.p.ruimte.join(self.p.ruimte.kanalen[kanaal], wie, door)

    def remove(self, kanaal: str, wie: str, door: str | None = None) -> None:
        self.p.ruimte.leave(self.p.ruimte.kanalen[kanaal], wie, door or wie)

    def rename(self, kanaal: str, naam: str, door: str) -> None:
        self.p.ruimte.rename(self.p.ruimte.kanalen[kanaal], naam, door)

    def archive(self, kanaal: str, door: str) -> None:
        self.p.ruimte.archive(self.p.ruimte.kanalen[kanaal], door)

    def unarchive(self, kanaal: str, door: str) -> None:
        self.p.ruimte.unarchive(self.p.ruimte.kanalen[kanaal], door)

    def uninstall(self) -> None:
        """The app is removed: its token is worth nothing from now on."""
        self.p.bot_token = ""
        self.p.aflevering.send_event(
            "tokens_revoked", {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [BOT]}}
        )
        self.p.aflevering.send_event("app_uninstalled", {"type": "app_uninstalled"})
