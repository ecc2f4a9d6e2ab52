"""The register of methods: name, scopes, tier, needed arguments; and what every method gets to work with.

A method is a plain function of one `Aanroep`; it changes the workspace at once and returns the answer without "ok".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from proeftuin.fout import SlackFout
from proeftuin.personen import BOT, Persoon
from proeftuin.werkruimte import Bericht, Kanaal, Werkruimte

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

FAMILY = {"dm": "im", "prive": "groups", "openbaar": "channels"}


@dataclass(frozen=True)
class Aanroep:
    proeftuin: Proeftuin
    args: dict[str, Any]

    @property
    def ruimte(self) -> Werkruimte:
        return self.proeftuin.ruimte

    def get(self, naam: str, anders: Any = None) -> Any:
        waarde = self.args.get(naam)
        return anders if waarde is None or waarde == "" else waarde

    def flag(self, naam: str) -> bool:
        return str(self.args.get(naam, "")).lower() in ("1", "true")

    def number(self, naam: str, anders: int, fout: str = "invalid_limit") -> int:
        try:
            waarde = int(self.get(naam, anders))
        except ValueError:
            raise SlackFout(fout) from None
        if not 1 <= waarde <= 1000:
            raise SlackFout(fout)
        return waarde

    def need_scope(self, *genoeg: str) -> None:
        """Any one of these will do."""
        scopes = self.proeftuin.manifest.scopes
        if not set(genoeg) & set(scopes):
            raise SlackFout("missing_scope", needed=genoeg[0], provided=",".join(scopes))

    def channel(self, soort: str = "", naam: str = "channel", ook: tuple[str, ...] = ()) -> Kanaal:
        """The channel asked for, if the bot may know it. `soort` is "read", "write" or "history"; `ook` are scopes that do as well."""
        kanaal = self.ruimte.kanalen.get(str(self.get(naam, "")))
        if kanaal is None or (kanaal.soort == "prive" and BOT not in kanaal.leden):
            raise SlackFout("channel_not_found")
        if soort:
            manage = {"write": "manage"}.get(soort, soort) if kanaal.soort == "openbaar" else soort
            self.need_scope(f"{FAMILY[kanaal.soort]}:{manage}", *ook)
        return kanaal

    def member(self, kanaal: Kanaal) -> Kanaal:
        if BOT not in kanaal.leden:
            raise SlackFout("not_in_channel")
        return kanaal

    def message(self, kanaal: Kanaal, naam: str = "ts") -> Bericht:
        bericht = kanaal.berichten.get(str(self.get(naam, "")))
        if bericht is None or bericht.alleen_voor:
            raise SlackFout("message_not_found")
        return bericht

    def person(self, naam: str = "user") -> Persoon:
        persoon = self.ruimte.personen.get(str(self.get(naam, "")))
        if persoon is None:
            raise SlackFout("user_not_found")
        return persoon

    def page(self, rij: list[Any], most: int) -> tuple[list[Any], dict[str, Any]]:
        """One page of a list, with the cursor to the next."""
        cursor = str(self.get("cursor", "n0"))
        if not re.fullmatch(r"n\d+", cursor):
            raise SlackFout("invalid_cursor")
        van = int(cursor[1:])
        verder = f"n{van + most}" if van + most < len(rij) else ""
        return rij[van : van + most], {"response_metadata": {"next_cursor": verder}}


Werk = Callable[[Aanroep], dict[str, Any]]


@dataclass(frozen=True)
class Methode:
    naam: str
    werk: Werk
    scopes: tuple[str, ...]
    tier: str
    nodig: tuple[str, ...]
    token: str


METHODEN: dict[str, Methode] = {}


def methode(
    naam: str, *scopes: str, tier: str = "tier3", nodig: tuple[str, ...] = (), token: str = "bot"
) -> Callable[[Werk], Werk]:
    """`scopes`: any one of them is enough. What depends on the kind of channel, the method asks itself."""

    def keep(werk: Werk) -> Werk:
        METHODEN[naam] = Methode(naam, werk, scopes, tier, nodig, token)
        return werk

    return keep
