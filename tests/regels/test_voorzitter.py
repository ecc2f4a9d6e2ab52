"""OVL-12: who will lead is known beforehand, sees what is prepared, and hears what is still open; nobody else does."""

import pytest

from tests.draaiboek.spelen import Speler
from tests.regels.conftest import DATUM, MO_DOET_MEE, Speel

KIES = """Sanne: [Bereid het voor]
Sanne: [Alles in één venster]
Sanne: (Voorbereiden)
    Wie is voorzitter?: {wie}
    Wat ligt gevoelig?: de broer komt liever niet
    [Bewaar]
"""


def roles(s: Speler) -> set[tuple[str, str]]:
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0].id
    return set(s.bot.db.run_now(lambda w: w.rollen.on(casus)))


@pytest.mark.regel("OVL-12")
async def test_the_voorzitter_reads_the_preparation_in_a_window_and_a_deelnemer_does_not(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + DATUM + KIES.format(wie="Mo") + "Mo: [Bekijk de voorbereiding]\n")
    assert ("slack:U0MO", "voorzitter") in roles(s)
    assert "de broer komt liever niet" in str(s.plek.vensters["U0MO"][-1])
    gezegd = [str(a) for m, a in s.plek.log if m in ("chat.postMessage", "chat.update") and a["channel"] != "D0SANNE"]
    assert "de broer" not in "".join(gezegd), "een notitie staat alleen in een venster"
    for regel in KIES.format(wie="Sanne").splitlines()[1:2]:
        await s.line(regel, [])
    await s.line("Sanne: (Voorbereiden)", ["Wie is voorzitter?: Sanne", "[Bewaar]"])
    assert {rol for p, rol in roles(s) if p == "slack:U0MO"} == {"deelnemer"}
    n = len(s.plek.vensters["U0MO"])
    await s.line("Mo: [Bekijk de voorbereiding]^oud", [])
    assert len(s.plek.vensters["U0MO"]) == n
    assert s.uit[-1].startswith("bot: Deze knop is voor iemand met een andere rol")


async def test_who_was_chosen_stands_filled_in_at_the_start_and_another_may_lead_after_all(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + DATUM + KIES.format(wie="Mo") + "Sanne: [Start overleg]\n")
    assert "     Wie is voorzitter?: Mo" in s.uit
    await s.line("Sanne: (We beginnen)", ["Wie is voorzitter?: Sanne", "Wie noteert de afspraken?: Sanne", "[Begin]"])
    assert {rol for p, rol in roles(s) if p == "slack:U0MO"} == {"deelnemer"}


async def test_who_leaves_the_channel_leads_nothing_any_more(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + DATUM + KIES.format(wie="Mo") + "Mo verlaat #overleg-2026-001\n")
    assert not [rol for p, rol in roles(s) if p == "slack:U0MO"]
