"""The panel: what it holds at its fullest, and how seldom it is drawn however often something changes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from bot.opdracht import claim
from bot.sender import Sender
from bot.slack import JSON
from bot.tempo import Tempo
from bot.turn import Rules, Turn
from flows.invoer import Happened
from flows.overlegstand import Overleg
from storage.database import Database
from storage.work import Work
from tests.bot.vol import LANG, full_work
from tests.flows.spel import BEGIN, CASUS, NU

REGELS = Rules("T0")


@pytest.fixture(scope="module")
def vol(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Work]:
    with full_work(tmp_path_factory.mktemp("paneel")) as work:
        yield work


def texts(blokken: list[dict[str, Any]]) -> list[str]:
    """Every text in these blocks."""
    uit = [b["text"]["text"] for b in blokken if "text" in b]
    return uit + [e["text"] for b in blokken if b["type"] == "context" for e in b["elements"]]


@pytest.mark.regel_deel("OVL-09", "OVL-13")
def test_twenty_people_and_sixty_actions_fit_and_the_rest_is_counted(vol: Work) -> None:
    vol.outbox.add(
        "p", "zeg", "C0OVERLEG", NU, "overleg/paneel", {"ids": {"overleg": CASUS, "casus": CASUS}, "data": {}}
    )
    [job] = claim(vol, REGELS, NU, lambda rij: True)
    blokken, gezegd = job.call.args["blocks"], "\n".join(texts(job.call.args["blocks"]))
    assert len(blokken) <= 50
    assert sum(map(len, texts(blokken))) <= 4000
    assert gezegd.count("uiterlijk") == 15
    assert "En nog 45." in gezegd
    assert gezegd.count("kennis van zorg thuis") == 17
    assert "En nog 3." in gezegd, "de casusregisseur, Mo en Els, en twintig anderen"
    assert LANG[:20] not in json.dumps(job.call.args, ensure_ascii=False), "geen casustekst in het kanaal"


class Traag:
    """A Slack that counts what it is asked, over channels that begin without a message."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, JSON]] = []

    async def __call__(self, methode: str, args: JSON) -> JSON:
        self.calls.append((methode, args))
        return {"ts": f"17.{len(self.calls)}", "channel": args.get("channel", "")}

    def drawn(self, methode: str = "chat.update") -> list[str]:
        return [str(a["channel"]) for m, a in self.calls if m == methode]


class Opstelling:
    """A sender with Slack's pace over a clock that only a test moves. ``kanalen``: so many overleggen with a panel."""

    def __init__(self, db: Database, kanalen: int) -> None:
        self.db, self.slack, self.nu = db, Traag(), 1000.0
        self.sender = Sender(db, self.slack, REGELS, lambda: NU, tempo=Tempo(now=lambda: self.nu))
        self.namen = [f"C{n:03d}" for n in range(kanalen)]
        db.run_now(self._make)

    def _make(self, work: Work) -> None:
        for kanaal in self.namen:
            casus = BEGIN["casus"].__class__(kanaal, "T0", f"2026-{kanaal}", "slack:U0SANNE", NU, gesprek="g1")
            work.machines.insert("casus", casus)
            work.machines.insert("overleg", Overleg(kanaal, "T0", kanaal, casus.nummer, "open", kanaal, "overleg-x"))
            work.outbox.set_place(f"paneel:{kanaal}", kanaal, "16.1")

    def change(self, kanaal: str) -> None:
        self.db.run_now(lambda w: Turn(w, REGELS, NU).happen("overleg", kanaal, Happened("regie")))

    async def pass_time(self, seconden: float, stap: float = 0.5) -> None:
        for _ in range(int(seconden / stap)):
            self.nu += stap
            await self.send()

    async def send(self) -> None:
        await self.sender.pump()
        await self.sender._finish()


async def test_a_burst_of_changes_is_drawn_at_once_and_then_once_more(db: Database) -> None:
    o = Opstelling(db, 1)
    for _ in range(40):
        o.change("C000")
        await o.send()
    assert len(o.slack.drawn()) == 1, "de eerste verandering is meteen te zien"
    await o.pass_time(10)
    assert len(o.slack.drawn()) == 2, "de andere negenendertig samen, na drie seconden"
    assert o.db.run_now(lambda w: w.outbox.counts()) == {"klaar": 2}


async def test_what_is_said_in_the_channel_does_not_wait_for_the_panel(db: Database) -> None:
    o = Opstelling(db, 1)
    for n in range(3):
        o.change("C000")
        db.run_now(
            lambda w, n=n: w.outbox.add(
                f"i{n}", "binnen", "C000", NU, data={"persoon": f"slack:U{n}", "eigenaar": ["overleg", "C000"]}
            )
        )
        await o.send()
    assert len(o.slack.drawn("conversations.invite")) == 3
    assert len(o.slack.drawn()) == 1


async def test_many_panels_share_one_budget_and_none_is_forgotten(db: Database) -> None:
    """Forty channels, everything changes for a minute and more: within Slack's fifty a minute, and each seen within sixty seconds."""
    o, oud, sinds = Opstelling(db, 40), list[float](), dict[str, float]()
    for _ in range(150):
        for kanaal in o.namen:
            sinds.setdefault(kanaal, o.nu)
            o.change(kanaal)
        o.slack.calls.clear()
        await o.pass_time(0.5)
        oud += [o.nu - sinds.pop(k) for k in o.slack.drawn() if k in sinds]
    assert max([*oud, *(o.nu - s for s in sinds.values())]) <= 60
    assert 80 <= len(oud) <= 25 + 75 * 50 / 60 + 2, (
        "niet meer dan vijftig per minuut en een voorraad, en niet veel minder"
    )
