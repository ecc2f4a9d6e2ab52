"""A whole overleg as people under load play it: a date is found, it is led point by point, agreements, and the end.

Each goes by what stands on the screen, and presses again where nothing came (law 7: a second click is harmless).
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from proeftuin.werkruimte import Kanaal
from tests.krachten import spel
from tests.krachten.iemand import METEEN, NOG_EENS, WACHT, Iemand
from tests.krachten.nalezen import files_in

FASEN = (
    "uitnodigen",
    "prikken",
    "kiezen",
    "beginnen",
    "vragen",
    "steun",
    "afspraken",
    "regisseur",
    "evaluatie",
    "ronde",
)
PRIKSTAND, DATUM_STAAT, DICHT = "Zo staat het met de datum", "De datum staat", "Het overleg is afgesloten"
GEDAAN = {"regisseur": "Gekozen:", "evaluatie": "Afgesproken:"}  # what the screen says once it was done
DOEN = {"regisseur": "agenda.blijft", "evaluatie": "agenda.zes_weken"}
Meld = Callable[[str], object]


async def hold(mens: Iemand, partners: list[Iemand], meld: Meld = lambda fase: None) -> None:
    """All of it, from a plan that stands. ``meld`` hears each phase as it begins."""
    al = len(spel.channels_of(mens))
    async with asyncio.timeout(spel.HELE):
        meld("uitnodigen")
        await spel.invite(mens, partners)
        await mens.tuin.wacht_op(lambda: len(spel.channels_of(mens)) > al, WACHT)
        kanaal = spel.channels_of(mens)[-1]
        await mens.tuin.wacht_op(lambda: all(p.user in kanaal.leden for p in partners), WACHT)
        await find_date(mens, meld)
        await lead(mens, kanaal, meld)


async def find_date(mens: Iemand, meld: Meld) -> None:
    """The bot's own proposal goes out; the best moment is chosen when everybody answered."""
    meld("prikken")
    staat, datum, files = mens.count(PRIKSTAND), mens.count(DATUM_STAAT), len(files_in(mens.dm))
    while mens.count(PRIKSTAND) == staat:
        await mens.open("casus.prikken", "bijeenkomst/voorstellen")
        await mens.verstuur("bijeenkomst/voorstellen", inwoner=["kan"])
        await mens.sees(lambda: mens.count(PRIKSTAND) > staat, NOG_EENS)
    await mens.sluit()
    await mens.tuin.wacht_op(lambda: "Nog geen antwoord" not in str(_newest(mens, "bijeenkomst.kies")), WACHT)
    meld("kiezen")
    await mens.klik_tot("bijeenkomst.kies", lambda: mens.count(DATUM_STAAT) > datum)
    await mens.tuin.wacht_op(lambda: len(files_in(mens.dm)) > files, WACHT)


async def lead(mens: Iemand, kanaal: Kanaal, meld: Meld) -> None:
    """From *Start overleg* to its end; the agreement is noted, the casusregisseur stays, evaluation in six weeks."""
    meld("beginnen")
    wat = spel.answer(mens)
    mens.vulde.append(wat)
    await mens.klik_tot("casus.start", lambda: mens.venster, kanaal)
    while not any(DICHT in b.tekst or "is afgesloten" in str(b.blocks) for b in mens.heard(kanaal)):
        venster = mens.venster.vorm["callback_id"] if mens.venster else ""
        if venster == "bijeenkomst/start":
            await mens.verstuur(venster, notulist=f"slack:{mens.user}")
        elif venster == "agenda/noteer":
            await mens.verstuur(venster, regels="iemand belt de huurbaas")
        elif venster == "agenda/nakijken":
            await mens.verstuur(venster, wie=f"slack:{mens.user}", wat=wat)
        elif venster.startswith("lees:agenda/"):
            punt = venster.rpartition("/")[2]
            meld(punt)
            await _go_on(mens, punt, wat)
        else:
            await mens.sluit()
            await mens.klik_tot("agenda.leid", lambda: mens.venster, kanaal)
        await asyncio.sleep(METEEN / 2)
    await mens.sluit()


async def _go_on(mens: Iemand, punt: str, wat: str) -> None:
    """What this point asks for, and then the next one."""
    assert mens.venster
    scherm = str(mens.venster.vorm)
    if punt == "afspraken" and wat not in scherm:
        await mens.druk("agenda.noteer")
    elif punt in DOEN and GEDAAN[punt] not in scherm:
        await mens.druk(DOEN[punt])
    elif not await mens.druk("agenda.verder"):
        await mens.sluit()  # what stands there is old: open it anew


async def join_in(mens: Iemand) -> None:
    """Says yes to whoever asks, can come at any time, and stands behind every wish."""
    gedaan: set[str] = set()

    def asked() -> tuple[str, Kanaal, str] | None:
        for kanaal in (mens.dm, *spel.channels_of(mens)):
            for naam in ("uitnodiging.doe_mee", "bijeenkomst.kan_alles", "agenda.ja"):
                for _, _, el in mens.buttons(naam, kanaal):
                    if el["value"] not in gedaan:
                        return naam, kanaal, el["value"]
        return None

    while True:
        naam, kanaal, waarde = await mens.tuin.wacht_op(asked, 2 * spel.HELE)
        if await mens.klik(naam, kanaal, waarde):
            gedaan.add(waarde)
        await asyncio.sleep(METEEN)


def _newest(mens: Iemand, naam: str) -> object:
    """The blocks of the newest message with this button."""
    knop = next(mens.buttons(naam), None)
    return knop[0].blocks if knop else None
