"""Two who lead an overleg: the screen of the one follows the other, as long as that one may see it."""

from tests.regels.conftest import MO_DOET_MEE, Speel

START = """Sanne in #overleg: [Start overleg]
Sanne: (We beginnen)
    Wie noteert de afspraken?: Mo
    [Begin]
Mo: [Open je scherm]
"""


def shown(s: object, wie: str) -> str:
    return str(s.plek.vensters[wie][-1]["blocks"])  # type: ignore[attr-defined]


async def test_both_screens_show_the_same_step(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + START + "Sanne: [Verder]\n")
    assert "Doel en huisregels" in shown(s, "U0MO")
    await s.line("Mo: [Verder]", [])
    assert "Het verhaal" in shown(s, "U0SANNE")
    assert "Het verhaal" in shown(s, "U0MO")


async def test_who_may_not_lead_any_more_sees_nothing_new(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + START)
    voor = shown(s, "U0MO")
    await s.line("Mo verlaat #overleg-2026-001", [])
    await s.line("Sanne: [Verder]", [])
    assert shown(s, "U0MO") == voor


async def test_a_screen_that_was_closed_is_told_to_nobody(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + START)
    s.plek.fouten[("views.update", "")] = "not_found"
    n = len(s.uit)
    await s.line("Mo in #overleg: [Pauze]", [])
    assert "te laat" not in "\n".join(s.uit[n:]).lower()
    assert "Pauze" in "\n".join(s.uit[n:])
