"""A whole overleg with SIGKILL in each of its phases, and with every third event twice: nothing lost, nothing double."""

from __future__ import annotations

import asyncio
import random
import time
from pathlib import Path

import pytest

from proeftuin import Proeftuin
from proeftuin.tijd import Tempo
from storage.database import Database
from storage.sleutels import Sleutelring
from tests.krachten import nalezen, overleg, spel
from tests.krachten.conftest import Samen
from tests.krachten.iemand import Iemand, newcomers
from tests.krachten.proces import ROOT, Proces
from tests.verkeer import keep_traffic

pytestmark = pytest.mark.traag
BINNEN = 60.0  # seconds after the last start


async def test_an_overleg_survives_a_kill_in_each_of_its_phases(tmp_path: Path) -> None:
    zaad = random.randrange(10**6)
    kans = random.Random(zaad)
    print(f"\n  zaad {zaad}")
    async with Proeftuin(ROOT / "manifest.yml", tempo=Tempo(herbezorging=(0.2, *[1.0] * 200)), vertraging=0.02) as tuin:
        acks, bot = nalezen.Acks(tuin), Proces.bot(tuin, tmp_path)
        mensen, partners = newcomers(tuin, 2), newcomers(tuin, 2)
        fasen = {fase: asyncio.Event() for fase in overleg.FASEN}
        await bot.start()
        for mens in mensen:
            await spel.make_plan(mens)
        mee = [asyncio.create_task(overleg.join_in(p)) for p in partners]
        werk = [
            asyncio.create_task(overleg.hold(m, partners, lambda fase: fasen[fase].set() if fase in fasen else None))
            for m in mensen
        ]
        for fase in overleg.FASEN:
            await asyncio.wait_for(fasen[fase].wait(), spel.HELE)
            await asyncio.sleep(kans.uniform(0, 0.6))
            await bot.kill()
            await bot.start()
        laatste = time.monotonic()
        await asyncio.gather(*werk)
        db = Database(bot.omgeving["DATABASE_URL"], Sleutelring((tmp_path / "bot.sleutel").read_text().split()))
        await tuin.wacht_op(lambda: not tuin.aflevering.taken and not nalezen.waiting(db), BINNEN)
        for taak in mee:
            taak.cancel()
        bot.stop()
        keep_traffic(tuin.verkeer, "kill_overleg")
    print(
        f"  {len(overleg.FASEN)} keer weggevallen, {len(acks.sleutels)} bevestigde invoeren, klaar {time.monotonic() - laatste:.1f} s na de laatste start"
    )
    assert nalezen.faults(tuin, db, [*mensen, *partners], acks) == {}
    held(db, mensen, partners)
    db.close()


async def test_every_third_event_twice_through_a_whole_overleg(samen: Samen) -> None:
    tuin, bot = samen
    tuin.aflevering.dubbel_om_de = 3
    mensen, partners = newcomers(tuin, 1), newcomers(tuin, 2)
    mee = [asyncio.create_task(overleg.join_in(p)) for p in partners]
    await spel.make_plan(mensen[0])
    await overleg.hold(mensen[0], partners)
    await tuin.rust()
    await bot.settle()
    for taak in mee:
        taak.cancel()
    assert nalezen.faults(tuin, bot.db, [*mensen, *partners]) == {}
    held(bot.db, mensen, partners)


def held(db: Database, mensen: list[Iemand], partners: list[Iemand]) -> None:
    """Each overleg was held once: one date, one agenda that is closed, one agreement; everybody has one calendar
    item of each, and the casusregisseur the plan as well."""
    for soort, staat in (("bijeenkomst", "gesloten"), ("agenda", "gesloten")):
        assert [m.status for m in db.run_now(lambda w, s=soort: w.machines.find(s))] == [staat] * len(mensen)
    assert len(db.run_now(lambda w: w.machines.find("actie"))) == len(mensen)
    for mens in mensen:
        assert sorted(naam[-4:] for naam in nalezen.files_in(mens.dm)) == [".ics", ".pdf"]
    for partner in partners:
        assert [naam[-4:] for naam in nalezen.files_in(partner.dm)] == [".ics"] * len(mensen)
