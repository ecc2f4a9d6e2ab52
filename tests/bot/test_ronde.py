"""The round of all channels: spread over the hour, stopped by none, and never wiser than what happened in between."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot import vertaal
from bot.clock import FixedClock
from bot.ronde import TUSSEN, UUR, Ronde
from bot.runtime import Runtime
from bot.slack import JSON, Misser
from bot.tempo import Tempo
from bot.turn import Rules
from flows.overlegstand import Overleg
from storage.database import Database
from storage.work import Work
from tests.flows.spel import BEGIN, ELS, MO, NU, SANNE

BOT = "U0BOT"


class Kanalen:
    """A Slack with these members in every channel. ``tussendoor``: what happens while it is asked; ``stuk``: fails;
    ``gesloten``: whose account is closed."""

    def __init__(self, *leden: str) -> None:
        self.leden, self.gevraagd = [BOT, *(p.removeprefix("slack:") for p in leden)], list[str]()
        self.stuk: set[str] = set()
        self.gesloten: set[str] = set()
        self.tussendoor: Callable[[], Any] | None = None

    async def __call__(self, methode: str, args: JSON) -> JSON:
        kanaal = str(args.get("channel"))
        if methode == "conversations.info":
            self.gevraagd.append(kanaal)
            if kanaal in self.stuk:
                raise Misser("internal_error", 7.0)
            return {"channel": {"name": f"overleg-{kanaal}", "is_archived": False}}
        if methode == "conversations.members":
            leden = list(self.leden)
            if self.tussendoor:
                await self.tussendoor()
            return {"members": leden}
        if methode == "users.info":
            return {"user": {"id": args["user"], "real_name": "Iemand", "deleted": args["user"] in self.gesloten}}
        return {"ts": "1.1", "channel": kanaal}


def running(db: Database, slack: Kanalen, aantal: int = 1) -> Runtime:
    """A bot with so many open overleggen, in each Sanne and Mo."""
    db.run_now(_fill, aantal)
    return Runtime(db, slack, Rules("T0"), FixedClock(NU), BOT, Tempo(aan=False))  # type: ignore[arg-type]


def _fill(work: Work, aantal: int) -> None:
    for n in range(aantal):
        id = f"C{n:04d}"
        work.machines.insert("casus", replace(BEGIN["casus"], id=id, nummer=f"2026-{n}"))
        o = Overleg(id, "T0", id, f"2026-{n}", "open", id, f"overleg-{id}", (MO,), (SANNE, MO))
        work.machines.insert("overleg", o)
        work.rollen.grant(SANNE, "casusregisseur", id, NU, SANNE)
        work.rollen.grant(MO, "deelnemer", id, NU, SANNE)


def inside(db: Database, id: str = "C0000") -> Overleg:
    return db.run_now(lambda w: w.machines.get("overleg", id))  # type: ignore[no-any-return]


async def test_a_thousand_channels_are_spread_over_the_hour_and_the_first_round_is_quick(db: Database) -> None:
    if not db.sqlite:
        pytest.skip("het gaat om de maat van de ronde, niet om de database")
    slack, wachtte = Kanalen(SANNE, MO), list[float]()
    bot = running(db, slack, 1000)

    async def sleep(seconden: float) -> None:
        wachtte.append(seconden)
        if len(wachtte) == 1100:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await Ronde(bot, sleep).run()
    eerste, tweede = wachtte[:1000], wachtte[1000:]
    assert set(eerste) == {TUSSEN}
    assert sum(eerste) < UUR / 2, "na een herstart is in een half uur alles gezien"
    assert set(tweede) == {UUR / 1000}
    assert 60 / TUSSEN <= 50, "Slack laat conversations.info vijftig keer per minuut toe"
    assert slack.gevraagd[:1000] == sorted(set(slack.gevraagd))


async def test_one_that_fails_stops_no_other_and_waits_as_long_as_slack_asks(db: Database) -> None:
    slack = Kanalen(SANNE)
    slack.stuk = {"C0001"}
    bot = running(db, slack, 3)
    assert [await bot.ronde.look(f"C{n:04d}") for n in range(3)] == [0.0, 7.0, 0.0]
    assert [MO in inside(db, f"C{n:04d}").binnen for n in range(3)] == [False, True, False]


async def test_what_changed_while_slack_was_asked_is_left_for_the_next_round(db: Database) -> None:
    """Els comes in by an event just after the list was made: she is not taken for somebody who left."""
    slack = Kanalen(SANNE, MO)
    bot = running(db, slack)
    db.run_now(lambda w: w.rollen.grant(ELS, "deelnemer", "C0000", NU, SANNE))
    erbij = {"event_id": "Ev1", "event": {"user": ELS.removeprefix("slack:"), "inviter": "U0SANNE", "channel": "C0000"}}

    async def joins() -> None:
        post = vertaal.joined(erbij, BOT, "T0")
        assert post is not None
        await bot.turn(post)

    slack.tussendoor = joins
    await bot.ronde.once()
    assert ELS in inside(db).binnen
    assert "deelnemer" in db.run_now(lambda w: w.rollen.of(ELS, "C0000"))


async def test_a_channel_in_which_something_is_under_way_is_not_judged(db: Database) -> None:
    """Somebody is about to be put out; until that was done nobody is asked who they are."""
    slack = Kanalen(SANNE, MO, ELS)
    bot = running(db, slack)
    db.run_now(lambda w: w.outbox.add("k", "eruit", "C0000", NU, data={"persoon": ELS}))
    await bot.ronde.once()
    assert slack.gevraagd == []
    await bot.settle()
    await bot.ronde.once()
    assert inside(db).vreemd == (ELS,)


async def test_an_event_that_slack_brings_twice_counts_once(db: Database) -> None:
    """Mo left and was asked back; the old word, brought again, does not put him out a second time."""
    slack = Kanalen(SANNE, MO)
    bot = running(db, slack)
    weg = {"event_id": "Ev1", "event": {"user": "U0MO", "channel": "C0000"}}
    await bot.turn(vertaal.left(weg))
    assert MO not in inside(db).binnen
    db.run_now(lambda w: w.rollen.grant(MO, "deelnemer", "C0000", NU, SANNE))
    terug = {"event_id": "Ev2", "event": {"user": "U0MO", "inviter": "U0SANNE", "channel": "C0000"}}
    post = vertaal.joined(terug, BOT, "T0")
    assert post is not None
    await bot.turn(post)
    await bot.turn(vertaal.left(weg))
    assert MO in inside(db).binnen
    assert "deelnemer" in db.run_now(lambda w: w.rollen.of(MO, "C0000"))


@pytest.mark.parametrize("gesloten", [True, False])
async def test_of_who_left_it_is_asked_anew_whether_they_still_work_here(db: Database, gesloten: bool) -> None:
    """A day-old answer would say that somebody went, who was closed off a minute ago."""
    slack = Kanalen(SANNE, MO)
    bot = running(db, slack)
    await bot.mensen.look_up(["U0MO"])
    slack.gesloten = {"U0MO"} if gesloten else set()
    await bot.turn(vertaal.left({"event_id": "Ev1", "event": {"user": "U0MO", "channel": "C0000"}}))
    [rij] = [r for r in db.run_now(lambda w: w.outbox.due(NU)) if r.key == "overleg/eruit"]
    assert rij.data["data"] == {"gesloten": gesloten}
