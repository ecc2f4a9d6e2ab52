"""The workspace itself: people, channels, messages. Plain state in memory, no protocol and no delivery.

Every change is told to the listeners as a `Feit`; who sends events or draws the page listens there.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from proeftuin.personen import APP, BOT, BOT_ID, PERSONEN, TEAM, Persoon
from proeftuin.tijd import Tijdstempel

if TYPE_CHECKING:
    from proeftuin.verbinding import Aanbod

__all__ = ["APP", "BOT", "BOT_ID", "TEAM", "Bericht", "Feit", "Kanaal", "Persoon", "Werkruimte", "new_id"]


def new_id(letter: str) -> str:
    """Random, so that a bot that kept its database meets no old id after a new start."""
    return letter + "0" + "".join(secrets.choice("ABCDEFGHJKLMNPQRSTUVWXYZ23456789") for _ in range(9))


@dataclass
class Bericht:
    ts: str
    kanaal: str
    user: str
    tekst: str = ""
    blocks: list[dict[str, Any]] | None = None
    attachments: list[dict[str, Any]] | None = None
    metadata: dict[str, Any] | None = None
    thread_ts: str | None = None
    subtype: str | None = None
    bewerkt: dict[str, str] | None = None
    alleen_voor: str | None = None
    bestanden: list[dict[str, Any]] = field(default_factory=list)
    client_msg_id: str | None = None
    broadcast: bool = False
    antwoorden: list[str] = field(default_factory=list)

    @property
    def van_bot(self) -> bool:
        return self.user == BOT


@dataclass
class Kanaal:
    id: str
    naam: str
    soort: str  # "dm", "prive" or "openbaar"
    leden: list[str]
    maker: str
    gemaakt: int
    doel: dict[str, Any] = field(default_factory=lambda: {"value": "", "creator": "", "last_set": 0})
    onderwerp: dict[str, Any] = field(default_factory=lambda: {"value": "", "creator": "", "last_set": 0})
    gearchiveerd: bool = False
    berichten: dict[str, Bericht] = field(default_factory=dict)
    vastgezet: list[str] = field(default_factory=list)
    gelezen: dict[str, str] = field(default_factory=dict)
    gedeeld: bool = False  # with another workspace, over Slack Connect

    def other(self) -> str:
        return next(u for u in self.leden if u != BOT)


@dataclass(frozen=True)
class Feit:
    """Something that happened: "bericht", "gewijzigd", "verwijderd", "lid_erbij", "lid_eraf", "archief", "terug", "naam", "kanaal", "persoon"."""

    soort: str
    kanaal: Kanaal | None = None
    bericht: Bericht | None = None
    vorig: Bericht | None = None
    user: str = ""
    door: str = ""


class Werkruimte:
    def __init__(self, stempel: Tijdstempel) -> None:
        self.stempel = stempel
        self.personen: dict[str, Persoon] = {p.id: p for p in (Persoon(*rij) for rij in PERSONEN)}
        self.kanalen: dict[str, Kanaal] = {}
        self.luisteraars: list[Callable[[Feit], None]] = []
        self.bestanden: dict[str, dict[str, Any]] = {}
        self.inhoud: dict[str, bytes] = {}
        self.aanbod: list[Aanbod] = []
        self.add_channel("leersessie-ruwaard", "U0FATMA", [*self.personen], kanaal_id="C0LEER")

    def tell(self, soort: str, **velden: Any) -> None:
        feit = Feit(soort, **velden)
        for luisteraar in self.luisteraars:
            luisteraar(feit)

    # channels
    def add_channel(
        self, naam: str, maker: str, leden: list[str], soort: str = "prive", kanaal_id: str | None = None
    ) -> Kanaal:
        kanaal = Kanaal(kanaal_id or new_id("C"), naam, soort, list(leden), maker, self.stempel.seconds())
        self.kanalen[kanaal.id] = kanaal
        self.tell("kanaal", kanaal=kanaal)
        return kanaal

    def dm(self, user: str) -> Kanaal:
        """The conversation of one person with the bot; made on first look, always the same."""
        kanaal_id = "D" + user[1:]
        if kanaal_id in self.kanalen:
            return self.kanalen[kanaal_id]
        return self.add_channel("", user, [user, BOT], "dm", kanaal_id)

    def join(self, kanaal: Kanaal, user: str, door: str) -> None:
        kanaal.leden.append(user)
        self.system_message(kanaal, user, "channel_join", f"<@{user}> has joined the channel")
        self.tell("lid_erbij", kanaal=kanaal, user=user, door=door)

    def leave(self, kanaal: Kanaal, user: str, door: str) -> None:
        kanaal.leden.remove(user)
        if user != BOT:
            self.system_message(kanaal, user, "channel_leave", f"<@{user}> has left the channel")
        self.tell("lid_eraf", kanaal=kanaal, user=user, door=door)

    def archive(self, kanaal: Kanaal, door: str) -> None:
        self.system_message(kanaal, door, "channel_archive", f"<@{door}> archived the channel")
        kanaal.gearchiveerd = True
        self.tell("archief", kanaal=kanaal, user=door)

    def unarchive(self, kanaal: Kanaal, door: str) -> None:
        kanaal.gearchiveerd = False
        self.system_message(kanaal, door, "channel_unarchive", f"<@{door}> un-archived the channel")
        self.tell("terug", kanaal=kanaal, user=door)

    def rename(self, kanaal: Kanaal, naam: str, door: str) -> None:
        self.system_message(
            kanaal, door, "channel_name", f'<@{door}> has renamed the channel from "{kanaal.naam}" to "{naam}"'
        )
        kanaal.naam = naam
        self.tell("naam", kanaal=kanaal, user=door)

    # messages
    def post(self, kanaal: Kanaal, user: str, **velden: Any) -> Bericht:
        bericht = Bericht(self.stempel.next(), kanaal.id, user, **velden)
        kanaal.berichten[bericht.ts] = bericht
        ouder = kanaal.berichten.get(bericht.thread_ts or "")
        if ouder and not bericht.alleen_voor:
            ouder.antwoorden.append(bericht.ts)
        self.tell("bericht", kanaal=kanaal, bericht=bericht)
        return bericht

    def system_message(self, kanaal: Kanaal, user: str, subtype: str, tekst: str) -> Bericht:
        return self.post(kanaal, user, tekst=tekst, subtype=subtype)

    def edit(self, kanaal: Kanaal, bericht: Bericht, door: str, **velden: Any) -> Bericht:
        nieuw = Bericht(**{**vars(bericht), **velden, "bewerkt": {"user": door, "ts": self.stempel.next()}})
        kanaal.berichten[bericht.ts] = nieuw
        self.tell("gewijzigd", kanaal=kanaal, bericht=nieuw, vorig=bericht)
        return nieuw

    def remove(self, kanaal: Kanaal, bericht: Bericht) -> None:
        del kanaal.berichten[bericht.ts]
        if bericht.ts in kanaal.vastgezet:
            kanaal.vastgezet.remove(bericht.ts)
        ouder = kanaal.berichten.get(bericht.thread_ts or "")
        if ouder and bericht.ts in ouder.antwoorden:
            ouder.antwoorden.remove(bericht.ts)
        self.tell("verwijderd", kanaal=kanaal, vorig=bericht)
