"""PRN-03: words per organisation."""

import json
import re
from datetime import datetime
from typing import Any

import pytest

from storage.database import Database
from storage.work import Work
from tests.regels.conftest import ACTIE_MO, MO_DOET_MEE, Speel


def choose(work: Work, naam: str, waarde: Any) -> None:
    """A choice of the organisation, as a beheerder makes it."""
    work.instellingen.choose(naam, waarde, datetime.fromisoformat("2026-03-02T08:00:00+01:00"), "slack:U0BRAM")


def in_words(log: list[tuple[str, Any]]) -> str:
    """Everything that people got to see: messages, windows, Thuis, the purpose of the channel."""
    return "\n".join(
        str(deel)
        for _, a in log
        for deel in re.findall(r'"(?:text|purpose)": "([^"]*)"', json.dumps(a, ensure_ascii=False))
    )


@pytest.mark.regel("PRN-03")
@pytest.mark.parametrize("woord", ["samenwerkoverleg", "MDO"])
async def test_an_organisation_has_its_own_word_for_an_overleg(speel: Speel, db: Database, woord: str) -> None:
    db.run_now(choose, "overlegwoord", woord)
    eigen = MO_DOET_MEE.replace("de huur op orde", "een overleg over de huur").replace(
        "De inwoner wil dit overleg", f"De inwoner wil dit {woord}"
    )
    s = await speel(
        "Sanne: hallo\n"
        + eigen
        + ACTIE_MO
        + "Sanne: mijn casussen\nSanne: [Open]\nMo: [Waarom jij?]\nSanne: [Meer]\nSanne: [Evaluatie: kies de dag]\n"
    )
    gezegd = in_words(s.plek.log)
    assert f"Welkom bij het {woord} van casus 2026-001" in gezegd
    assert f"een eigen kanaal voor het {woord}" in gezegd
    over = re.findall(r".*(?<![\w#-])[Oo]verleg(?:gen)?(?![\w-]).*", gezegd)
    assert over, "wat Sanne zelf schreef, blijft staan"
    assert [r for r in over if "een overleg over de huur" not in r] == []
    assert "overleg-2026-001" in {a.get("name") for m, a in s.plek.log if m == "conversations.create"}


@pytest.mark.regel_deel("PRN-03")
async def test_without_a_choice_it_is_called_overleg(speel: Speel) -> None:
    assert "Welkom bij het overleg van casus 2026-001" in in_words((await speel(MO_DOET_MEE)).plek.log)
