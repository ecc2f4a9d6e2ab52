"""A casus that is closed and erased, through the real bot: the channel is archived, its messages and files go at Slack too."""

from __future__ import annotations

import json

import pytest

from proeftuin.werkruimte import Bericht
from tests.keten.aanloop import ask_along, make_short_plan
from tests.keten.toneel import Toneel

WENS = "rustig wonen"


def by_bot(t: Toneel, wie: str) -> list[Bericht]:
    """What the bot said in somebody's chat, as it stands now."""
    return [b for b in t.tuin.ruimte.dm(wie).berichten.values() if b.van_bot]


def shown(t: Toneel, wie: str) -> str:
    """All of it as text."""
    return json.dumps([[b.tekst, b.blocks] for b in by_bot(t, wie)], ensure_ascii=False)


@pytest.mark.regel("PRI-06", "PRI-09")
async def test_what_the_bot_wrote_and_handed_over_is_taken_away_at_slack(t: Toneel) -> None:
    await make_short_plan(t)
    await ask_along(t, "Mo")
    await t.mo.klik("Ik doe mee")
    await t.sanne.typ("afronden")
    await t.sanne.klik("Rond de casus af")
    await t.sanne.klik("Word-document")
    await t.sanne.klik("Ja, rond af")
    await t.mo.ziet("dank jullie wel voor het meedenken", in_="overleg-")
    [kanaal] = [k for k in t.tuin.ruimte.kanalen.values() if k.naam.startswith("overleg-")]
    assert kanaal.gearchiveerd
    assert WENS in shown(t, "U0SANNE")
    bestanden = [f["id"] for b in by_bot(t, "U0SANNE") for f in b.bestanden]
    assert len(bestanden) == 1
    await t.wind(dagen=27)
    assert WENS in shown(t, "U0SANNE"), "niets te vroeg"
    await t.wind(dagen=7)
    await t.sanne.ziet("Bewijs van wissen, casus 2026-001")
    assert WENS not in shown(t, "U0SANNE")
    assert [f for b in by_bot(t, "U0SANNE") for f in b.bestanden] == []
    assert not set(bestanden) & set(t.tuin.ruimte.inhoud)
    eigen = [b.tekst for b in t.tuin.ruimte.dm("U0SANNE").berichten.values() if not b.van_bot]
    assert WENS in eigen, "wat Sanne zelf typte, haalt alleen Sanne weg; dat zegt het bewijs"
