"""The main job as people under load play it: from "nieuwe casus" to a channel with an action in it."""

from __future__ import annotations

import asyncio
from itertools import count

from proeftuin.werkruimte import Bericht, Kanaal
from tests.krachten.iemand import METEEN, NOG_EENS, WACHT, Iemand
from tests.krachten.nalezen import files_in

UITNODIGEN = ("mensen", "redenen", "toestemming")
KOMT_ERAAN, VERSTUURD, ACTIE_STAAT = "Het komt eraan", "Je uitnodigingen zijn weg", "De actie staat"
VRAGEN = ("gesprek.overslaan", "gesprek.laat_staan")
HELE = 600.0  # seconds
nummer = count(1)


async def start_casus(mens: Iemand) -> None:
    """Up to the first question."""
    voor = len(mens.heard())
    await mens.typ("nieuwe casus")
    await mens.tuin.wacht_op(lambda: _new(mens, "dm.ja", voor), WACHT)
    await mens.klik_tot("dm.ja", lambda: _new(mens, "gesprek.overslaan", voor))


async def answer_questions(mens: Iemand) -> None:
    """A text to each question, until the summary; what comes back decides what is next."""
    while mens.newest("gesprek.klopt", *VRAGEN) != "gesprek.klopt":
        voor = len(mens.heard())
        await mens.typ(answer(mens))
        await mens.tuin.wacht_op(lambda n=voor: len(mens.heard()) > n, WACHT)


def answer(mens: Iemand) -> str:
    """A text that nobody else types; one that begins as a cijfer fits every question."""
    return f"{next(nummer) % 10 + 1}, want {mens.user} zegt zin {next(nummer)}"


async def make_plan(mens: Iemand) -> None:
    """A casus with its plan."""
    await start_casus(mens)
    await answer_questions(mens)
    voor = len(mens.heard())
    await mens.klik_tot("gesprek.klopt", lambda: _new(mens, "casus.uitnodigen", voor))
    await mens.sluit()


async def print_plan(mens: Iemand) -> None:
    """The plan as a file: the button again until the bot says that it comes, and then only waiting."""
    al, komt = len(files_in(mens.dm)), mens.count(KOMT_ERAAN)
    voor = len(mens.heard())
    await mens.klik_tot("casus.afdrukken", lambda: _new(mens, "casus.pdf", voor))
    await mens.klik_tot("casus.pdf", lambda: mens.count(KOMT_ERAAN) > komt)
    await mens.tuin.wacht_op(lambda: len(files_in(mens.dm)) > al, WACHT)


async def invite(mens: Iemand, partners: list[Iemand]) -> None:
    """People, reasons, consent; a window is sent again, or opened again, until the bot says that all was sent."""
    verstuurd = mens.count(VERSTUURD)

    def sent() -> bool:
        return mens.count(VERSTUURD) > verstuurd

    while not sent():
        if not any(mens.has_window(f"casus/{stap}") for stap in UITNODIGEN):
            await mens.sluit()  # one that came too late may lie on top
            await mens.open("casus.uitnodigen", "casus/mensen")
        await mens.verstuur("casus/mensen", mensen=[p.user for p in partners], doel="kijken wat kan")
        await mens.verstuur("casus/redenen", reden="kritisch")
        akkoord = {"akkoord": ["overleg", "delen"], "hoe": "mondeling", "grondslag": "wmo"}
        if await mens.verstuur("casus/toestemming", **akkoord):
            await mens.sees(sent, NOG_EENS)
        await asyncio.sleep(0.05)
    await mens.sluit()


async def accept_all(mens: Iemand) -> None:
    """Says yes to whoever asks, for as long as the test lasts."""
    while True:
        await mens.tuin.wacht_op(lambda: next(mens.buttons("uitnodiging.doe_mee"), None), 1000)
        gehoord = await mens.klik("uitnodiging.doe_mee")
        await mens.sees(lambda: not next(mens.buttons("uitnodiging.doe_mee"), None), 0.5 if gehoord else METEEN)


def channels_of(mens: Iemand) -> list[Kanaal]:
    """The overleg channels this person is in, oldest first."""
    return [k for k in mens.tuin.ruimte.kanalen.values() if k.naam.startswith("overleg-") and mens.user in k.leden]


async def add_action(mens: Iemand, kanaal: Kanaal) -> None:
    """One action from the panel in the channel. A window that the bot did not hear is sent again as it stands."""
    wat, staat = answer(mens), mens.count(ACTIE_STAAT)
    await mens.open("overleg.nieuwe_actie", "overleg/actie", kanaal)
    async with asyncio.timeout(WACHT):
        while mens.count(ACTIE_STAAT) == staat:
            await mens.verstuur("overleg/actie", wat=wat, wie=mens.user)
            await mens.sees(lambda: mens.count(ACTIE_STAAT) > staat, NOG_EENS)
    mens.vulde.append(wat)
    await mens.sluit()


async def whole_job(mens: Iemand, partners: list[Iemand]) -> None:
    """All of it, once."""
    al = len(channels_of(mens))
    async with asyncio.timeout(HELE):
        await make_plan(mens)
        await print_plan(mens)
        await invite(mens, partners)
        await mens.tuin.wacht_op(lambda: len(channels_of(mens)) > al, WACHT)
        kanaal = channels_of(mens)[-1]
        await mens.tuin.wacht_op(lambda: all(p.user in kanaal.leden for p in partners), WACHT)
        await add_action(mens, kanaal)


def _new(mens: Iemand, naam: str, voor: int) -> bool:
    """Whether this button stands in what came after so many messages."""
    nieuw: list[Bericht] = mens.heard()[voor:]
    return any(knop[0] in nieuw for knop in mens.buttons(naam))
