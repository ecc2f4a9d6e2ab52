"""Carries the outbox out: in order per conversation, several conversations at once, nothing twice (law 4)."""

import asyncio
import contextlib
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any, TypeVar

import structlog
from sqlalchemy.exc import OperationalError

from bot import afloop
from bot.clock import monotonic
from bot.naspoor import look
from bot.opdracht import ONZEKER, Job, claim, method_of
from bot.post import Call
from bot.slack import KANAAL_WEG, Misser, Slack
from bot.tempo import Tempo
from bot.turn import Rules
from flows.invoer import slack_id
from storage.database import Database
from storage.work import Work

log = structlog.get_logger()
GELUKT = {
    "conversations.invite": {"already_in_channel"}, "pins.add": {"already_pinned"}, "conversations.archive": {"already_archived"},
    "conversations.kick": {"not_in_channel"}, "leeg": {"message_not_found"}, "files.delete": {"file_not_found", "file_deleted"},
}  # fmt: skip
BERICHT_WEG = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})
HERHAAL = 0.5
KORT = timedelta(seconds=5)
PAUZE = 60.0
HOOGSTENS = 30.0  # shorter than a row is lent
HOOGSTENS_KEER = {"haal": 5}  # somebody waits for it, and can ask again
FOREVER = float("inf")
T = TypeVar("T")


class Sender:
    """The worker over the outbox. ``commit()`` for a turn; ``drain()`` sends all there is (tests, winding)."""

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
        self._bezig: dict[int, asyncio.Task[None]] = {}
        self._loopt = self._vol = False
        self._dicht_tot = 0.0

    def kick(self) -> None:
        """There is work."""
        self._wakker.set()

    async def recover(self) -> None:
        """Before anything new comes in: settle what was under way at the last stop, so that nobody's next text meets a
        question of which nobody knows whether it arrived. On PostgreSQL another process may still be at it."""
        if self._db.sqlite:
            await self._db.run(lambda w: w.outbox.reclaim())
            await self.pump()
            await self._finish()

    async def run(self) -> None:
        """Work until cancelled."""
        self._loopt = True
        while True:
            try:
                await self.pump()
            except Exception as fout:
                log.error("outbox", fout=type(fout).__name__)
            with contextlib.suppress(TimeoutError):
                # Not wait_for: in Python 3.11 that loses a cancel which comes together with a kick, and nobody stops.
                async with asyncio.timeout(HERHAAL):
                    await self._wakker.wait()
            self._wakker.clear()

    async def commit(self, fn: Callable[..., T], *args: Any, doel: str = "") -> T:
        """One transaction, with in it the claim of what may be sent at once because of it: one commit instead of two."""
        uit, jobs = await self._db.run(self._unit, fn, args, doel)
        self._begin(jobs)
        if jobs:
            await asyncio.sleep(0)  # the answer leaves first, then the ack
        return uit

    async def pump(self) -> int:
        """Start what may go now; how many rows that were."""
        self._vol = False
        jobs = await self._db.run(self._claim)
        self._begin(jobs)
        return len(jobs)

    async def drain(self) -> None:
        """Send until nothing can go any more."""
        while await self.pump() or self._bezig or self._vol:
            await asyncio.wait(list(self._bezig.values())) if self._bezig else await asyncio.sleep(0.05)

    async def close(self) -> None:
        """Wait for what is under way."""
        self._loopt, self._dicht_tot = False, float("inf")
        await self._finish()

    async def _finish(self) -> None:
        if self._bezig:
            await asyncio.wait(list(self._bezig.values()), timeout=5)

    def _unit(self, work: Work, fn: Callable[..., T], args: tuple[Any, ...], doel: str) -> tuple[T, list[Job]]:
        uit = fn(work, *args)
        doelen = work.outbox.geraakt | ({doel} if doel else set())
        return uit, self._claim(work, doelen) if self._loopt and doelen else []

    def _claim(self, work: Work, doelen: Collection[str] | None = None) -> list[Job]:
        if monotonic() < self._dicht_tot:
            return []
        return claim(work, self._regels, self._now(), self._may_go, doelen)

    def _may_go(self, rij: Any) -> bool:
        paneel = rij.soort == "zeg" and rij.rang == 2
        vrij = rij.id not in self._bezig and self._tempo.take(method_of(rij), rij.doel, paneel)
        self._vol = self._vol or not vrij
        return vrij

    def _begin(self, jobs: list[Job]) -> None:
        """After ``close()`` nothing begins any more: it stays lent, and is looked for at the next start."""
        for job in jobs if self._dicht_tot != float("inf") else ():
            self._bezig[job.id] = asyncio.create_task(self._do(job))

    async def _do(self, job: Job) -> None:
        try:
            async with asyncio.timeout(HOOGSTENS):
                await self._send(job)
        except Exception as fout:
            log.error("outbox_rij", soort=job.soort, key=job.key, fout=type(fout).__name__)
            with contextlib.suppress(Exception):  # the row is lent: it comes back by itself
                await self._later(job, timedelta(seconds=min(300, 2**job.pogingen)), type(fout).__name__)
        finally:
            self._bezig.pop(job.id, None)

    async def _send(self, job: Job) -> None:
        call = job.call
        try:
            if job.open_voor:
                call = await self._with_chat(job)
                job = replace(job, call=call)
            if "bestand" in call.args:
                call = Call(call.methode, {**call.args, "onthoud": partial(self._remember, job)})
            antwoord = await look(self._slack, job, call, self.bot_user) if job.onzeker else None
            if antwoord is None:
                antwoord = await self._slack(call.methode, call.args)
        except Misser as mis:
            await self._missed(job, call, mis)
        else:
            await self._settle(job, afloop.sent, job, antwoord)

    async def _missed(self, job: Job, call: Call, mis: Misser) -> None:
        if mis.fout in GELUKT.get(job.soort, GELUKT.get(call.methode, ())):
            await self._settle(job, afloop.sent, job, {})
        elif mis.token_weg and job.soort != "buiten":  # what this one may not do stops nothing else
            log.error("token_werkt_niet", fout=mis.fout)
            self._dicht_tot = monotonic() + PAUZE
            await self._later(job, timedelta(seconds=PAUZE), mis.fout)
        elif mis.straks and job.pogingen < HOOGSTENS_KEER.get(job.soort, FOREVER):
            wacht = mis.wacht if mis.wacht is not None else min(60, 2 ** min(job.pogingen, 6))
            if mis.wacht is not None:
                self._tempo.refused(call.methode, job.doel, mis.wacht)
            await self._later(job, timedelta(seconds=wacht), mis.fout)
        elif job.soort == "zeg" and call.methode == "chat.update" and mis.fout in BERICHT_WEG:
            await self._db.run(_post_anew, job, self._now())
            self.kick()
        else:
            log.warning("niet_gelukt", methode=call.methode, soort=job.soort, key=job.key, fout=mis.fout)
            await self._settle(job, afloop.failed, job, mis.fout, mis.fout in KANAAL_WEG)

    async def _settle(self, job: Job, afloop: Callable[..., None], *args: Any) -> None:
        """Write down what came of it, and keep trying while the database is away: the answer is in hand."""
        while True:
            try:
                return await self.commit(afloop, self._regels, self._now(), *args, doel=job.doel)
            except OperationalError:
                await asyncio.sleep(HERHAAL)

    async def _later(self, job: Job, wacht: timedelta, fout: str) -> None:
        """Once nobody knows whether a try arrived, no later refusal makes that certain. A short wait ends on time, and not
        at the next look."""
        reden = ONZEKER if job.onzeker else fout
        await self._db.run(lambda w: w.outbox.again(job.id, self._now() + wacht, reden))
        if wacht <= KORT:
            asyncio.get_running_loop().call_later(wacht.total_seconds(), self.kick)

    async def _remember(self, job: Job, bestand: str) -> None:
        """Keep the id of a file before anybody can see it."""
        await self._db.run(lambda w: w.outbox.note(job.id, {**job.data, "bestand": bestand}))

    async def _with_chat(self, job: Job) -> Call:
        """Open the person's chat first. It is remembered with what came of the call: one commit instead of two, and a
        chat may be opened again."""
        antwoord = await self._slack("conversations.open", {"users": slack_id(job.open_voor)})
        return Call(job.call.methode, {**job.call.args, "channel": str(antwoord["channel"]["id"])})


def _post_anew(work: Work, job: Job, nu: datetime) -> None:
    """The message kept in place is gone: forget its place, and post it again."""
    work.outbox.forget_place(job.slot)
    work.outbox.again(job.id, nu, "message_not_found")
