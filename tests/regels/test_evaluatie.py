"""PLA-03 and PLA-04: looking back and an exception, kept with their day, read only by who may read the plan."""

import pytest

from bot import vertaal
from tests.draaiboek.spelen import Speler
from tests.regels.conftest import MO_DOET_MEE, Speel, after

TERUG = """Sanne: mijn casussen
Sanne: [Open]
Sanne: [Meer]
Sanne: [Evaluatie: kijk nu terug]
Sanne: (Samen terugkijken)
    Welk cijfer geeft de inwoner het leven nu?: {cijfer}
    Wat zegt de inwoner erbij?: {woorden}
    Wanneer kijken jullie weer terug?: {dag}
    [Bewaar]
"""


@pytest.mark.regel("PLA-04", "PLA-05")
async def test_each_terugblik_is_added_with_its_day_and_makes_a_new_version(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE
        + "-- 42 dagen later --\n"
        + TERUG.format(cijfer=6, woorden="het gaat beter", dag="2026-07-13")
        + "-- 91 dagen later --\n"
        + TERUG.format(cijfer=8, woorden="", dag="2026-12-14")
    )
    [casus] = s.bot.db.run_now(lambda w: w.machines.find("casus"))
    assert [(t.wanneer.date().isoformat(), t.cijfer, t.woorden) for t in casus.evaluaties] == [
        ("2026-04-13", 6, "het gaat beter"),
        ("2026-07-13", 8, ""),
    ]
    assert casus.evaluatie.isoformat() == "2026-12-14"
    versies = sorted(s.bot.db.run_now(lambda w: w.machines.find("planversie")), key=lambda v: v.nummer)
    assert [len(v.inhoud.evaluaties) for v in versies] == [0, 1, 2]
    assert "plan: versie 3" in "\n".join(s.uit)


@pytest.mark.regel("PLA-04")
async def test_a_day_that_is_past_is_refused_and_nothing_is_kept(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + TERUG.format(cijfer=6, woorden="beter", dag="2026-03-01"))
    assert "bot ! Wanneer kijken jullie weer terug?: Deze dag is al voorbij." in after(
        s, "Sanne: [Evaluatie: kijk nu terug]"
    )
    assert s.bot.db.run_now(lambda w: w.machines.find("casus"))[0].evaluaties == ()


@pytest.mark.regel("PLA-03", "PLA-04")
@pytest.mark.regel_deel("PRI-02")
async def test_who_reads_the_plan_reads_deel_b_and_c_and_only_the_casusregisseur_writes_them(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + TERUG.format(cijfer=6, woorden="het gaat beter", dag="2026-07-13"))
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0].id
    for wie, knop, mag in (
        ("U0MO", "lees_terug", True), ("U0ELS", "lees_terug", False), ("U0ELS", "lees_b", False),
        ("U0MO", "terugkijken", False), ("U0MO", "deel_b", False), ("U0SANNE", "deel_b", True),
    ):  # fmt: skip
        voor = len(s.plek.log)
        await press(s, wie, f"casus.{knop}", casus)
        assert any(m.startswith("views.") for m, _ in s.plek.log[voor:]) is mag, (wie, knop)


async def press(s: Speler, wie: str, knop: str, id: str) -> None:
    """A button as Slack sends it."""
    s.plek.wie = wie
    actie = {"action_id": f"{knop}#0", "type": "button", "value": f"{id}||"}
    await s.post(
        vertaal.action({"type": "block_actions", "user": {"id": wie}, "trigger_id": s.id(), "actions": [actie]})
    )
    await s.bot.settle()
