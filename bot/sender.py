"""Carries the outbox out: in order per conversation, several conversations at once, nothing twice (law 4)."""

import asyncio
import contextlib
from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot import afloop
from bot.naspoor import find_channel, find_message
from bot.opdracht import Job, claim
from bot.post import Call
from bot.slack import JSON, KANAAL_WEG, Misser, Slack
from bot.tempo import Tempo
from bot.turn import Rules
from storage.database import Database
from storage.work import Work

log = structlog.get_logger()
GELUKT = {"conversations.invite": {"already_in_channel"}, "pins.add": {"already_pinned"}, "conversations.archive": {"already_archived"},
          "conversations.kick": {"not_in_channel"}}  # fmt: skip
HERHAAL = 1.0
PAUZE = 60.0


class Sender:
    """The worker over the outbox. ``kick()`` after a commit; ``drain()`` sends all there is (tests, winding)."""

    def __init__(
        self,
        db: Database,
        slack: Slack,
        regels: Rules,
        now: Callable[[], datetime],
        bot_user: str = "",
        tempo: Tempo | None = None,
    ) -> None:
        self._db, self._slack, self._regels, self._now, self.bot_user = db, slack, regels, now, bot_user
        self._tempo = tempo or Tempo()
        self._wakker = asyncio.Event()
        self._bezig: dict[str, asyncio.Task[None]] = {}
        self._dicht_tot = 0.0

    def kick(self) -> None:
        """There is work."""
        self._wakker.set()

    async def run(self) -> None:
        """Work until cancelled."""
        await self._db.run(lambda w: w.outbox.reclaim())
        while True:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._wakker.wait(), HERHAAL)
            self._wakker.clear()
            try:
                await self.pump()
            except Exception as fout:
                log.error("outbox", fout=type(fout).__name__)

    async def pump(self) -> int:
        """Start what may go now; how many rows that were."""
        if asyncio.get_running_loop().time() < self._dicht_tot:
            return 0
        jobs = await self._db.run(claim, self._regels, self._now(), tuple(self._bezig))
        for job in jobs:
            self._bezig[job.doel] = asyncio.create_task(self._do(job))
        return len(jobs)

    async def drain(self) -> None:
        """Send until nothing can go any more."""
        while await self.pump() or self._bezig:
            if self._bezig:
                await asyncio.wait(list(self._bezig.values()))

    async def close(self) -> None:
        """Wait for what is under way."""
        if self._bezig:
            await asyncio.wait(list(self._bezig.values()), timeout=5)

    async def _do(self, job: Job) -> None:
        try:
            await self._send(job)
        except Exception as fout:
            log.error("outbox_rij", soort=job.soort, key=job.key, fout=type(fout).__name__)
            await self._later(job, timedelta(seconds=min(300, 2**job.pogingen)), type(fout).__name__)
        finally:
            self._bezig.pop(job.doel, None)
            self._wakker.set()

    async def _send(self, job: Job) -> None:
        if job.call is None:
            await self._db.run(lambda w: w.outbox.sent(job.id))
            return
        try:
            call = job.call
            if job.open_voor:
                call = await self._with_chat(job, call)
            antwoord = await self._look(job, call) if job.pogingen > 1 else None
            if antwoord is None:
                await self._tempo.wait(call.methode, str(call.args.get("channel", "")))
                antwoord = await self._slack(call.methode, call.args)
            await self._db.run(afloop.sent, self._regels, self._now(), job, antwoord)
        except Misser as mis:
            await self._missed(job, job.call, mis)

    async def _missed(self, job: Job, call: Call, mis: Misser) -> None:
        if mis.fout in GELUKT.get(call.methode, ()):
            await self._db.run(afloop.sent, self._regels, self._now(), job, {})
        elif mis.token_weg:
            log.error("token_werkt_niet", fout=mis.fout)
            self._dicht_tot = asyncio.get_running_loop().time() + PAUZE
            await self._later(job, timedelta(seconds=PAUZE), mis.fout)
        elif mis.straks:
            wacht = mis.wacht if mis.wacht is not None else min(60, 2 ** min(job.pogingen, 6))
            await self._later(job, timedelta(seconds=wacht), mis.fout)
        elif call.methode == "chat.update" and mis.fout in (
            "message_not_found",
            "cant_update_message",
            "edit_window_closed",
        ):
            await self._db.run(_post_anew, job, self._now())
        else:
            log.warning("niet_gelukt", methode=call.methode, soort=job.soort, key=job.key, fout=mis.fout)
            await self._db.run(afloop.failed, self._regels, self._now(), job, mis.fout, mis.fout in KANAAL_WEG)

    async def _later(self, job: Job, wacht: timedelta, fout: str) -> None:
        await self._db.run(lambda w: w.outbox.again(job.id, self._now() + wacht, fout))

    async def _with_chat(self, job: Job, call: Call) -> Call:
        """Open the person's chat first, and remember it."""
        persoon = job.open_voor
        antwoord = await self._slack("conversations.open", {"users": persoon.removeprefix("slack:")})
        kanaal = str(antwoord["channel"]["id"])
        await self._db.run(lambda w: w.personen.set_channel(persoon, kanaal))
        return Call(call.methode, {**call.args, "channel": kanaal})

    async def _look(self, job: Job, call: Call) -> JSON | None:
        """On a second try: did the first arrive after all?"""
        if call.methode == "chat.postMessage":
            return await find_message(self._slack, str(call.args["channel"]), job)
        if call.methode == "conversations.create":
            return await find_channel(self._slack, str(call.args["name"]), job, self.bot_user)
        return None


def _post_anew(work: Work, job: Job, nu: datetime) -> None:
    """The message kept in place is gone: forget its place, and post it again."""
    work.outbox.forget_place(job.slot)
    work.outbox.again(job.id, nu, "message_not_found")
