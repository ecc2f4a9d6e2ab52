"""AAN-02: once the inwoner wants no more of it, no old button of the casus does anything until they want it again."""

from pathlib import Path
from typing import Any

import pytest

from bot.post import Post
from bot.turn import Rules, Turn
from flows.invoer import Click, Input, Submitted
from flows.machine import allows, formulieren, machines, name_of
from flows.sluiten import BIJ_GESLOTEN
from flows.toestemming import BIJ_GESTOPT
from storage.work import Work
from tests.draaiboek.spelen import Speler
from tests.regels.conftest import ACTIE_MO, Speel
from tests.regels.test_toestemming import ALLES, KAART

SANNE = "slack:U0SANNE"
GESPREK = Path(__file__).parents[1] / "gesprekken" / "overleg_twijfel.txt"
BEGONNEN = GESPREK.read_text(encoding="utf-8").partition("Mo: [Open je scherm]")[0] + ACTIE_MO
VAN_DE_CASUS = {"casus", "overleg", "bijeenkomst", "agenda", "gesprek", "actie", "uitnodiging"}
REGISSEUR = {"casusregisseur", "op_casus", "contact", "eigenaar"}
STIL = "De inwoner wil niet meer zo geholpen worden."


def stands(w: Work) -> dict[tuple[str, str], Any]:
    """Every machine of a casus that there is, with its state."""
    alle = ((soort, m) for soort in machines() for m in w.machines.find(soort))
    return {(soort, m.id): m for soort, m in alle if soort == "casus" or getattr(m, "casus", "")}


def inputs(soort: str) -> list[Input]:
    """Every button and window that the casusregisseur has on this kind of machine, but for what still can be."""
    mag_nog = BIJ_GESTOPT | BIJ_GESLOTEN | {"casus/intrekken"} if soort == "casus" else frozenset()
    namen = [n for n, wie in machines()[soort].mag.items() if allows(wie, REGISSEUR) and n not in mag_nog]
    return [Submitted(n, {}) if n in formulieren() else Click(n) for n in namen]


async def press_all(s: Speler, stil: str = STIL) -> list[str]:
    """Give every input to every machine of the casus: the ones that were not told kindly that it stands still."""
    mis: list[str] = []
    for soort, id in s.bot.db.run_now(stands):
        for invoer in inputs(soort):
            eerder = len(s.plek.log)
            post = Post(f"{soort}:{id}:{name_of(invoer)}", SANNE, soort, id, invoer, trigger="oud")
            uit = s.bot.db.run_now(lambda w, post=post: Turn(w, Rules("T0"), s.klok.now()).take(post))
            await s.flush()
            gezegd = "\n".join(str(args) for _, args in s.plek.log[eerder:])
            # A window that was filled in wrongly says so first, and stays open.
            if uit.direct or not (uit.ack or stil in gezegd):
                mis.append(f"{soort}: {name_of(invoer)}")
    return mis


@pytest.mark.regel("AAN-02")
async def test_no_old_button_of_any_machine_of_the_casus_does_anything(speel: Speel) -> None:
    s = await speel(BEGONNEN + KAART + ALLES)
    voor = s.bot.db.run_now(stands)
    assert {soort for soort, _ in voor} >= VAN_DE_CASUS
    assert await press_all(s) == []
    assert s.bot.db.run_now(stands) == voor


@pytest.mark.regel_deel("AAN-02")
async def test_who_left_the_casus_hears_nothing_of_why(speel: Speel) -> None:
    s = await speel(BEGONNEN + KAART + ALLES)
    for wie, knop in (("Mo in #overleg", "Nieuwe actie"), ("Els", "Open je scherm")):
        eerder = len(s.uit)
        await s.line(f"{wie}: [{knop}]^oud", [])
        gezegd = "\n".join(s.uit[eerder:])
        assert "Je bent niet (meer) bij deze casus." in gezegd
        assert STIL not in gezegd


@pytest.mark.regel_deel("AAN-02")
async def test_the_buttons_work_again_once_the_inwoner_wants_it_again(speel: Speel) -> None:
    s = await speel(BEGONNEN + KAART + ALLES + "Sanne: [Nieuwe actie]^oud\n")
    assert STIL in "\n".join(s.uit[-3:])
    await s.line("Sanne: [De inwoner wil het weer]", [])
    await s.line("Sanne: [Nieuwe actie]^oud", [])
    assert "bot: (Nieuwe actie)" in "\n".join(s.uit[-20:])
