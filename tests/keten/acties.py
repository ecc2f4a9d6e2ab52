"""Six weeks of actions, on a clock that is wound: reminders, later, stuck, too late."""

from __future__ import annotations

from datetime import datetime

from bot.clock import AMSTERDAM
from proeftuin.meespelen import Speler
from tests.keten.toneel import Toneel

MORGEN = datetime(2026, 3, 11, 10, tzinfo=AMSTERDAM)


async def be_reminded(t: Toneel) -> None:
    """The clock is wound: two days and no days before; busy, then done; a weekly summary where something changed."""
    sanne, mo = t.sanne, t.mo
    await t.wind_to("2026-03-06 09:30")
    await mo.ziet(
        "Jouw actie 2 in casus 2026-001 is afgesproken voor uiterlijk vrijdag 13 maart. Dat is over zeven dagen."
    )
    assert "over zeven dagen" not in "".join(sanne.leest())
    await mo.klik("Ik ben bezig")
    await mo.ziet("Fijn, genoteerd")
    await mo.ziet("mee bezig", in_="overleg-")
    weken = summaries(mo)
    await t.wind_to("2026-03-10 12:00")
    assert summaries(mo) == weken + 1
    await sanne.klik("De datum staat vast")
    await sanne.vul("Wanneer en waar?", {"Dag en tijd": MORGEN}, "Zet vast")
    await mo.ziet("woensdag 11 maart 2026, 10.00 uur", in_="overleg-")
    await mo.klik("Klaar", bij="", ouder=0)
    await mo.ziet("Mooi, actie 2 in casus 2026-001 is klaar")
    await mo.ziet("3 acties, 1 klaar", in_="overleg-")
    await t.wind_to("2026-03-13 12:00")
    assert "Dat is vandaag" not in "".join(mo.leest()), "wat klaar is, wordt niet herinnerd"
    await sanne.ziet("jij houdt contact. De afspraak is uiterlijk vrijdag 20 maart, dat is over zeven dagen")


async def get_stuck_and_late(t: Toneel) -> None:
    """Later and stuck reach the casusregisseur; what stays open is asked for three days, and then told."""
    sanne, mo, zin = t.sanne, t.mo, t.zin
    await sanne.klik("Het wordt later")
    later = {
        "Nieuwe datum": "2026-03-27",
        "Waarom, en wat is de volgende stap?": zin(sanne, "de soos is een week dicht"),
    }
    await sanne.vul("Het wordt later", later, "Bewaar")
    await mo.ziet("wordt later", in_="overleg-")
    await t.wind_to("2026-03-24 12:00")
    await mo.ziet(
        "Jouw actie 1 in casus 2026-001 is afgesproken voor uiterlijk dinsdag 14 april. Dat is over 21 dagen."
    )
    await mo.klik("Ik loop vast")
    vast = {"Wat houdt je tegen?": zin(mo, "er doet niemand open"), "Wat heb je nodig?": zin(mo, "een vast tijdstip")}
    await mo.vul("Wat zit er vast?", vast, "Verstuur")
    await sanne.ziet("loopt vast met actie 1 in casus 2026-001")
    await sanne.klik("Lees")
    assert "er doet niemand open" in sanne.venstertekst
    await sanne.sluit()
    await mo.ziet("loopt vast", in_="overleg-")
    await t.wind_to("2026-03-30 12:00")
    await sanne.ziet("was afgesproken voor uiterlijk vrijdag 27 maart")
    assert "Wat is er nodig om verder te kunnen" not in "".join(sanne.leest())
    await t.wind_to("2026-04-02 12:00")
    await sanne.ziet("Wat is er nodig om verder te kunnen")
    await t.wind_to("2026-04-18 12:00")
    assert not any("actie 3 in casus" in b for b in mo.leest()), "andermans actie is niet voor Mo"
    await mo.ziet("Jouw actie 1 in casus 2026-001 was afgesproken voor uiterlijk dinsdag 14 april")


def summaries(wie: Speler) -> int:
    """How many weekly summaries stand in the overleg."""
    return sum(b.startswith("Deze week in casus") for b in wie.leest("overleg-"))
