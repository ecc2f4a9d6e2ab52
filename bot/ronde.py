"""Goes round the channels of all open casussen, each once an hour: what no event told is made up for (OVL-09).

Nothing of it needs to be kept: after a start the first round begins at once. One channel that fails stops no other, and
a change that came while Slack was asked is left for the next round.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import structlog

from bot.slack import JSON, KANAAL_WEG, Misser
from bot.turn import Turn
from flows.invoer import Happened, Mens, persoon_of, slack_id
from storage.work import Work

if TYPE_CHECKING:
    from bot.runtime import Runtime

log = structlog.get_logger()
UUR = 3600.0  # seconds in which everything has its turn
TUSSEN = (
    1.5  # seconds between two channels at the least: forty a minute, where Slack allows fifty of conversations.info
)
BLAD, BLADZIJDEN = 200, 10


class Ronde:
    """``run()`` until cancelled; ``once()`` looks at every channel without waiting (tests, winding)."""

    def __init__(self, bot: "Runtime", sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
        self._bot, self._sleep = bot, sleep

    async def run(self) -> None:
        """The first round as fast as Slack allows, then one an hour, spread over it."""
        wacht = TUSSEN
        while True:
            try:
                ids = await self._bot.db.run(_open)
            except Exception as fout:
                log.error("ronde", fout=type(fout).__name__)
                ids = []
            for id in ids:
                await self._sleep(max(wacht, await self.look(id)))
            if not ids:
                await self._sleep(UUR / 60)
            wacht = max(TUSSEN, UUR / max(1, len(ids)))

    async def once(self) -> None:
        """Every channel now."""
        for id in await self._bot.db.run(_open):
            await self.look(id)

    async def look(self, id: str) -> float:
        """One channel; how many seconds Slack wants to be left alone."""
        try:
            gezien = await self._bot.db.run(_seen, id)
            if gezien is not None:
                kanaal, versie, bekend = gezien
                woord, mensen = await self._ask(kanaal, bekend)
                regels, nu = self._bot.regels, self._bot.clock.now()
                await self._bot.sender.commit(_tell, regels, nu, id, versie, woord, mensen)
        except Misser as mis:
            log.warning("ronde", fout=mis.fout)
            return mis.wacht or 0.0
        except Exception as fout:
            log.error("ronde", fout=type(fout).__name__)
        return 0.0

    async def _ask(self, kanaal: str, bekend: list[str]) -> tuple[Happened, dict[str, Mens]]:
        """What Slack says of a channel, as word for its overleg. Raises Misser."""
        try:
            info = (await self._bot.slack("conversations.info", {"channel": kanaal}))["channel"]
            users = await self._members(kanaal)
        except Misser as mis:
            if mis.fout in KANAAL_WEG:
                return Happened("kanaal_weg", {"reden": ""}), {}
            raise
        binnen = [persoon_of(u) for u in users if u != self._bot.bot_user]
        data = {"binnen": binnen, "naam": info["name"], "gearchiveerd": bool(info.get("is_archived"))}
        weg = await self._bot.mensen.look_up([u for u in bekend if u not in users], opnieuw=True)
        return Happened("leden", data), {**await self._bot.mensen.look_up(users), **weg}

    async def _members(self, kanaal: str) -> list[str]:
        uit, cursor = list[str](), ""
        for _ in range(BLADZIJDEN):
            args: dict[str, Any] = {"channel": kanaal, "limit": BLAD, **({"cursor": cursor} if cursor else {})}
            antwoord: JSON = await self._bot.slack("conversations.members", args)
            uit += antwoord.get("members", [])
            cursor = (antwoord.get("response_metadata") or {}).get("next_cursor", "")
            if not cursor:
                break
        return uit


def _open(work: Work) -> list[str]:
    return work.machines.ids("overleg", status="open")


def _seen(work: Work, id: str) -> tuple[str, int, list[str]] | None:
    """The channel, the version of its state and who was in it; None where something is under way in it."""
    gevonden = work.machines.load("overleg", id)
    if gevonden is None or gevonden[0].status != "open" or work.outbox.busy(gevonden[0].kanaal):
        return None
    return gevonden[0].kanaal, gevonden[1], [u for p in gevonden[0].binnen if (u := slack_id(p))]


def _tell(work: Work, regels: Any, nu: Any, id: str, versie: int, woord: Happened, mensen: dict[str, Mens]) -> None:
    """Only where nothing changed since Slack was asked."""
    gezien = _seen(work, id)
    if gezien is not None and gezien[1] == versie:
        Turn(work, regels, nu, mensen).happen("overleg", id, woord)
