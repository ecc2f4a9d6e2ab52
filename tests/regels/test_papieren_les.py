"""HAN-01: what kept professionals from a paper form, and what stands against each of it here."""

import re

import pytest

from tests.regels.conftest import ACTIE_MO, MO_DOET_MEE, PLAN, VRAAG_MO, Speel, after


@pytest.mark.regel("HAN-01")
async def test_nothing_is_typed_twice(speel: Speel) -> None:
    """What was said is shown or filled in where it is needed again; a window that was closed begins with what stood there."""
    s = await speel(
        PLAN + VRAAG_MO + "Sanne: (Toestemming om te delen)\n    [Annuleer]\nSanne: mijn casussen\nSanne: [Open]\n"
    )
    await s.line("Sanne: [Mensen uitnodigen]", [])
    weer = after(s, "Sanne: [Mensen uitnodigen]")
    assert "> iemand die meekijkt met de huur" in weer
    assert "Waarvoor, in het kort?: de huur op orde" in weer
    s = await speel(PLAN + "Sanne: [Actie van de inwoner]\n")
    assert "Wat spreken jullie af?: helpen bij de buurtmoestuin" in after(s, "Sanne: [Actie van de inwoner]")


@pytest.mark.regel("HAN-01")
async def test_there_is_one_place_with_always_a_regisseur_and_a_day_to_look_back(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + "Mo in #overleg: [Bekijk het plan]\n")
    paneel = "\n".join(s.uit).split("#overleg-2026-001: *Casus 2026-001*")[1].split("\nbot")[0]
    assert re.search(r"[Cc]asusregisseur:? @Sanne|@Sanne .*casusregisseur", paneel), "het paneel noemt wie"
    blad = after(s, "Mo in #overleg: [Bekijk het plan]")
    assert "@Sanne is casusregisseur" in blad
    assert "maandag 13 april 2026; @Sanne regelt het" in blad


@pytest.mark.regel("HAN-01")
async def test_the_bot_chases_and_a_change_is_one_message(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + ACTIE_MO)
    voor = len(s.plek.log)
    await s.line("-- 21 dagen later --", [])
    gevraagd = [a for m, a in s.plek.log[voor:] if m == "chat.postMessage" and a["channel"] == "D0MO"]
    assert [a["text"] for a in gevraagd] == ["Een herinnering van Samenwerkbot"]
    voor = len(s.plek.log)
    await s.line("Mo: [Het wordt later]", [])
    await s.line(
        "Mo: (Het wordt later)",
        ["Nieuwe datum: 2026-04-20", "Waarom, en wat is de volgende stap?: nog een keer bellen", "[Bewaar]"],
    )
    sanne = [a for m, a in s.plek.log[voor:] if m == "chat.postMessage" and a["channel"] == "D0SANNE"]
    assert [a["text"] for a in sanne] == ["Een actie krijgt een nieuwe datum"]
