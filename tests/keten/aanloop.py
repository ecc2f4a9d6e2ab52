"""The short way to where a test begins: a question that is open, a plan, colleagues who were asked."""

from __future__ import annotations

from tests.keten.plan import GEBIEDEN
from tests.keten.toneel import Toneel


async def begin(t: Toneel) -> None:
    """A casus, as far as the first question that is typed."""
    await t.sanne.typ("nieuwe casus")
    await t.sanne.klik("Ja")
    await t.sanne.vul(GEBIEDEN, {}, "Bewaar")


async def make_short_plan(t: Toneel) -> None:
    """A plan with one answer; the rest is skipped."""
    await begin(t)
    await t.sanne.typ("rustig wonen")
    for _ in range(7):
        await t.sanne.typ("overslaan")
    await t.sanne.klik("Klopt, dit is het plan")


async def ask_along(t: Toneel, *wie: str) -> None:
    """Ask these colleagues, by first name, each for the same reason."""
    await t.sanne.klik("Mensen uitnodigen")
    await t.sanne.vul("Wie vraag je mee?", {"Wie nodig je uit?": [*wie], "Waarvoor, in het kort?": "wonen"}, "Verder")
    await send_off(t, *wie)


async def send_off(t: Toneel, *wie: str) -> None:
    """A reason for each, and what the inwoner agrees to, where that is asked."""
    waarom = "Waarom juist deze persoon?"
    labels = [waarom] if len(wie) == 1 else [f"{naam}, {waarom}" for naam in wie]
    await t.sanne.vul("Per persoon een reden", dict.fromkeys(labels, "Kan goed meedenken"), "Verder")
    ja = ["De inwoner wil dit overleg", "Wie meedoet, mag het plan lezen"]
    if t.sanne.venster:
        await t.sanne.vul("Toestemming om te delen", {"Wat vindt de inwoner goed?": ja}, "Nodig uit")
