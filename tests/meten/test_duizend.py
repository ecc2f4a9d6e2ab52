"""A thousand open casussen on one machine: the clock, App Home and the panel do not feel them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.asked import write
from bot.clock import FixedClock
from bot.opdracht import claim
from bot.ticker import tick
from bot.turn import Rules, Turn
from flows.effect import PublishHome
from flows.invoer import Happened
from flows.overlegstand import Overleg
from storage.database import Database
from storage.migratie import migrate
from storage.sleutels import Sleutelring, new_key
from storage.work import Work
from tests.flows.spel import BEGIN
from tests.krachten.rijen import START
from tests.meten.uitslag import report

WEINIG, VEEL, PER_PERSOON, KEREN = 10, 1_000, 10, 60
MENSEN, ACTIES, KOMT = 5, 6, 10
REGELS = Rules("T0")


def full(map_: Path, aantal: int) -> Database:
    """So many open casussen, each with its channel, people, actions and what falls due later; ten a casusregisseur."""
    db = Database(f"sqlite:///{map_ / f'{aantal}.db'}", Sleutelring([new_key()]), "T0")
    migrate(db.engine)
    for begin in range(0, aantal, 100):
        db.run_now(_fill, range(begin, min(begin + 100, aantal)))
    return db


def _fill(work: Work, nummers: range) -> None:
    for n in nummers:
        casus, regisseur, nummer = f"c{n}", f"slack:UR{n // PER_PERSOON}", f"2026-{n:04d}"
        work.machines.insert(
            "casus", replace(BEGIN["casus"], id=casus, nummer=nummer, regisseur=regisseur, gesprek=f"g{n}")
        )
        work.machines.insert(
            "gesprek", replace(BEGIN["gesprek"], id=f"g{n}", casus=casus, persoon=regisseur, klaar=START)
        )
        work.machines.insert("overleg", Overleg(casus, "T0", casus, nummer, "open", f"C{n:05d}", f"overleg-{nummer}"))
        work.outbox.set_place(f"paneel:C{n:05d}", f"C{n:05d}", "17.1")
        work.rollen.grant(regisseur, "casusregisseur", casus, START, regisseur)
        work.momenten.add("overleg", casus, "week", "", START + timedelta(days=7 if n < KOMT else 40))
        for m in range(MENSEN):
            wie = f"slack:UP{n}x{m}"
            work.rollen.grant(wie, "deelnemer", casus, START, regisseur)
            work.machines.insert(
                "uitnodiging", replace(BEGIN["uitnodiging"], id=f"u{n}x{m}", casus=casus, aan=wie, status="mee")
            )
        for m in range(ACTIES):
            eigenaar = f"slack:UP{n}x{m % MENSEN}"
            work.machines.insert(
                "actie", replace(BEGIN["actie"], id=f"a{n}x{m}", casus=casus, volg=m + 1, eigenaar=eigenaar)
            )


def quickest(doe: Callable[[int], object]) -> float:
    """Milliseconds of the quickest of many times."""
    tijden = []
    for n in range(KEREN):
        begin = time.perf_counter()
        doe(n)
        tijden.append(time.perf_counter() - begin)
    return min(tijden) * 1000


def panel(db: Database, n: int) -> None:
    """Something changed in a casus; its panel is drawn, ready to be sent."""

    def change(work: Work) -> None:
        Turn(work, REGELS, START).happen("overleg", f"c{n % WEINIG}", Happened("actie_anders"))
        (job,) = claim(work, REGELS, START, lambda rij: True, {f"C{n % WEINIG:05d}"})
        work.outbox.sent(job.id)

    db.run_now(change)


def home(db: Database, n: int) -> None:
    """App Home of somebody with ten casussen."""

    def draw(work: Work) -> None:
        write(work.outbox, PublishHome("slack:UR0"), START)
        (job,) = claim(work, REGELS, START, lambda rij: True, {"thuis:slack:UR0"})
        work.outbox.sent(job.id)

    db.run_now(draw)


async def ticking(db: Database) -> float:
    """A tick in which the weekly summaries of ten casussen fall due, in milliseconds."""
    klok, begin = FixedClock(START + timedelta(days=8)), time.perf_counter()
    assert await tick(db, REGELS, klok.now) == KOMT
    return (time.perf_counter() - begin) * 1000


@pytest.mark.meting
async def test_a_thousand_open_casussen_are_not_felt(tmp_path: Path) -> None:
    getallen: dict[str, list[float]] = {"paneel": [], "Thuis": [], "tik": []}
    for aantal in (WEINIG, VEEL):
        db = full(tmp_path, aantal)
        getallen["paneel"].append(quickest(lambda n, db=db: panel(db, n)))
        getallen["Thuis"].append(quickest(lambda n, db=db: home(db, n)))
        getallen["tik"].append(await ticking(db))
        db.close()
    for wat, (weinig, veel) in getallen.items():
        report(f"{wat} bij duizend open casussen, milliseconden", veel)
        report(f"{wat}, duizend open casussen keer tien", veel / weinig, 1.25)
