"""The running bot: one turn after another over the database, the sender behind it, the clock beside it."""

import asyncio
from collections.abc import Coroutine, Mapping
from datetime import datetime
from typing import Any

import structlog

from bot.clock import Clock, WoundClock, monotonic
from bot.mensen import Mensen
from bot.post import Call, Outcome, Post, Zoekvraag
from bot.ronde import Ronde
from bot.sender import Sender
from bot.slack import Misser, Slack
from bot.tempo import Tempo
from bot.ticker import sweep, tick
from bot.turn import Rules, Turn
from bot.zoeken import colleagues, options, picks
from flows.invoer import Happened, Mens, persoon_of
from storage.database import Database
from storage.work import Work

log = structlog.get_logger()
ELK_UUR = 3600.0  # seconds


class Runtime:
    """Everything that listeners, the ticker and the command line need. ``start()`` and ``stop()`` once each."""

    def __init__(
        self, db: Database, slack: Slack, regels: Rules, clock: Clock, bot_user: str = "", tempo: Tempo | None = None
    ) -> None:
        self.db, self.slack, self.regels, self.clock = db, slack, regels, clock
        self.bot_user = bot_user
        self.sender = Sender(db, slack, regels, clock.now, bot_user, tempo)
        self.mensen = Mensen(db, slack, clock.now)
        self.ronde = Ronde(self)
        self._vegen = 0.0
        self._vensters: set[asyncio.Task[None]] = set()
        self._werk: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Begin to send; what was under way at the last stop goes on."""
        await self.sender.recover()
        self._spawn(self.sender.run(), self._werk)
        self._spawn(self.ronde.run(), self._werk)

    async def stop(self) -> None:
        """Stop sending; what waits stays in its rows."""
        taken = [*self._werk, *self._vensters]
        for taak in taken:
            taak.cancel()
        await asyncio.gather(*taken, return_exceptions=True)
        await self.sender.close()
        self.db.close()

    async def turn(self, post: Post) -> Outcome:
        """One input. Its ack body comes back; windows open right after. Raises what the database raises."""
        users = (*post.users, *(await self.db.run(colleagues, post) if picks(post) else ()))
        mensen = await self.mensen.look_up(dict.fromkeys(users), post.vers) if users else {}
        uit = await self.sender.commit(take, self.regels, self.clock.now(), post, mensen)
        for call in uit.direct:
            self._spawn(self._direct(call, post.wie), self._vensters)
        return uit

    async def look_up(self, vraag: Zoekvraag) -> list[dict[str, Any]]:
        """What can be chosen for what somebody types. No turn: nothing is written."""
        return await self.db.run(options, self.regels, self.clock.now(), vraag)

    async def person_changed(self, user: Mapping[str, Any]) -> None:
        """Slack says that somebody changed. Where the account was closed, no casus stays without a casusregisseur."""
        await self.mensen.refresh(user)
        if user.get("deleted"):
            await self.sender.commit(tell_departure, self.regels, self.clock.now(), persoon_of(user["id"]))

    async def apologise(self, wie: str) -> None:
        """Something broke: say sorry, through the outbox, without a word of what was typed."""
        await self.sender.commit(say, self.regels, self.clock.now(), wie, "algemeen/storing")

    async def tick(self) -> int:
        """Everything that is due; once an hour also what need not be kept any longer."""
        aantal = await tick(self.db, self.regels, self.clock.now)
        if aantal:
            self.sender.kick()
        if monotonic() >= self._vegen:
            self._vegen = monotonic() + ELK_UUR
            await sweep(self.db, self.clock.now())
        return aantal

    async def next_due(self) -> datetime | None:
        """When the next moment falls due."""
        return await self.db.run(lambda w: w.momenten.next_due())

    async def wind(self, to: datetime) -> None:
        """Wind the clock forward, due moment by due moment (the proeftuin's)."""
        assert isinstance(self.clock, WoundClock)
        while (komt := await self.next_due()) is not None and komt <= to:
            self.clock.set(komt)
            if not await self.tick():
                break
            await self.sender.drain()
        self.clock.set(to)

    async def settle(self) -> None:
        """Wait until windows are open and the outbox is empty (tests)."""
        while self._vensters:
            await asyncio.wait(list(self._vensters))
        await self.sender.drain()

    async def _direct(self, call: Call, wie: str) -> None:
        try:
            antwoord = await asyncio.wait_for(self.slack(call.methode, call.args), 3)
            if call.meld:
                venster = str(antwoord["view"]["id"])
                await self.sender.commit(opened, self.regels, self.clock.now(), *call.meld, wie, venster)
        except (Misser, TimeoutError) as fout:
            if call.stil:
                return
            log.warning("direct", methode=call.methode, fout=getattr(fout, "fout", "tijd"))
            if call.methode.startswith("views."):
                await self.sender.commit(say, self.regels, self.clock.now(), wie, "algemeen/venster_te_laat")

    def _spawn(self, werk: Coroutine[Any, Any, None], groep: set[asyncio.Task[None]]) -> None:
        taak = asyncio.create_task(werk)
        groep.add(taak)
        taak.add_done_callback(groep.discard)


def take(work: Work, regels: Rules, nu: datetime, post: Post, mensen: dict[str, Mens]) -> Outcome:
    """The unit of work of one input."""
    return Turn(work, regels, nu, mensen).take(post)


def opened(work: Work, regels: Rules, nu: datetime, soort: str, id: str, persoon: str, venster: str) -> None:
    """Word for a machine: this person has its window open, and this is the one."""
    Turn(work, regels, nu).happen(soort, id, Happened("scherm", {"persoon": persoon, "venster": venster}))


def tell_departure(work: Work, regels: Rules, nu: datetime, persoon: str) -> None:
    """Word for every open casus of which this person was casusregisseur, and for every leersessie that is planned."""
    for casus in work.machines.ids("casus", regisseur=persoon, status="open"):
        Turn(work, regels, nu).happen("casus", casus, Happened("regisseur_weg", {"persoon": persoon}))
    for leersessie in work.machines.ids("leersessie", status="gepland"):
        Turn(work, regels, nu).happen("leersessie", leersessie, Happened("vertrokken", {"persoon": persoon}))


def say(work: Work, regels: Rules, nu: datetime, wie: str, key: str) -> None:
    """A line of the shell's own to one person."""
    Turn(work, regels, nu).say(wie, key)
