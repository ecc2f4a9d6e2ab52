"""A whole overleg with SIGKILL in each of its phases, and with every third event twice: nothing lost, nothing double."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from storage.database import Database
from tests.krachten import nalezen, overleg, spel
from tests.krachten.conftest import Samen
from tests.krachten.iemand import Iemand, newcomers
from tests.krachten.vallen import falling

pytestmark = pytest.mark.traag


async def test_an_overleg_survives_a_kill_in_each_of_its_phases(tmp_path: Path) -> None:
    async with falling(tmp_path, "kill_overleg") as val:
        mensen, partners = newcomers(val.tuin, 2), newcomers(val.tuin, 2)
        fasen = {fase: asyncio.Event() for fase in overleg.FASEN}
        for mens in mensen:
            await spel.make_plan(mens)
        mee = [asyncio.create_task(overleg.join_in(p)) for p in partners]
        werk = [
            asyncio.create_task(overleg.hold(m, partners, lambda fase: fasen[fase].set() if fase in fasen else None))
            for m in mensen
        ]
        for fase in overleg.FASEN:
            await asyncio.wait_for(fasen[fase].wait(), spel.HELE)
            await asyncio.sleep(val.kans.uniform(0, 0.6))
            await val.fall()
        laatste = time.monotonic()
        await asyncio.gather(*werk)
        db = val.database()
        await val.quiet(db)
        for taak in mee:
            taak.cancel()
    print(
        f"  {len(overleg.FASEN)} keer weggevallen, {len(val.acks.sleutels)} bevestigde invoeren, klaar {time.monotonic() - laatste:.1f} s na de laatste start"
    )
    assert nalezen.faults(val.tuin, db, [*mensen, *partners], val.acks) == {}
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
