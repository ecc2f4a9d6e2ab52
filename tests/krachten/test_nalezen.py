"""The readers of the power tests can fail: every loss and every double that is made by hand is found."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import text

from proeftuin.personen import BOT
from proeftuin.werkruimte import Bericht
from tests.krachten import nalezen, spel
from tests.krachten.conftest import Samen
from tests.krachten.iemand import Iemand, newcomers

pytestmark = pytest.mark.traag


async def test_each_loss_and_each_double_is_found(samen: Samen) -> None:
    """One story; then one thing after another goes wrong with it, and each time a reader has more to tell."""
    tuin, bot = samen
    acks = nalezen.Acks(tuin)
    mens, partner = newcomers(tuin, 2)
    ja = asyncio.create_task(spel.accept_all(partner))
    await spel.whole_job(mens, [partner])
    ja.cancel()
    await tuin.rust()
    await bot.settle()
    lezers: dict[str, Callable[[], Any]] = {
        "dubbel": lambda: nalezen.doubles(tuin, bot.db),
        "nooit gezegd": lambda: nalezen.unsaid(tuin, bot.db),
        "kwijt": lambda: nalezen.lost(bot.db, [mens]),
        "geen antwoord": lambda: nalezen.unanswered([mens]),
        "niet gekend": lambda: acks.missing(bot.db),
    }
    assert {naam: list(lezer()) for naam, lezer in lezers.items()} == {naam: [] for naam in lezers}
    assert len(acks.sleutels) > 20
    for naam, ongeluk in mishaps(samen, mens):
        voor = len(lezers[naam]())
        ongeluk()
        assert len(lezers[naam]()) > voor, naam


def mishaps(samen: Samen, mens: Iemand) -> list[tuple[str, Callable[[], object]]]:
    """(which reader must see it, what goes wrong)."""
    (ruimte, db), (kanaal,) = (samen[0].ruimte, samen[1].db), spel.channels_of(mens)
    met_bestand = next(b for b in mens.heard() if b.bestanden)
    met_knop = next(mens.buttons("casus.afdrukken"))[0]

    def again(b: Bericht) -> None:
        ruimte.post(ruimte.kanalen[b.kanaal], BOT, tekst=b.tekst, metadata=b.metadata, bestanden=b.bestanden)

    def one_more(soort: str, **anders: Any) -> None:
        een = db.run_now(lambda w: w.machines.find(soort))[0]
        db.run_now(lambda w: w.machines.insert(soort, replace(een, id=f"{soort}2", **anders)))

    def sql(zin: str) -> None:
        db.run_now(lambda w: w.conn.execute(text(zin)))

    return [
        ("dubbel", lambda: again(met_knop)),
        ("dubbel", lambda: again(met_bestand)),
        ("dubbel", lambda: ruimte.system_message(kanaal, mens.user, "channel_join", "")),
        ("dubbel", lambda: ruimte.add_channel(f"{kanaal.naam}-b", BOT, [])),
        ("dubbel", lambda: one_more("uitnodiging")),
        ("dubbel", lambda: one_more("actie")),
        ("dubbel", lambda: one_more("gesprek")),
        ("nooit gezegd", lambda: [ruimte.remove(mens.dm, b) for b in mens.heard() if b.bestanden]),
        ("nooit gezegd", lambda: [ruimte.remove(mens.dm, b) for b in mens.heard() if b.tekst == met_knop.tekst]),
        ("geen antwoord", lambda: mens.typte.update({f"{float(mens.heard()[-1].ts) + 1:.6f}": "hallo?"})),
        ("kwijt", lambda: mens.vulde.append("1, want dit kwam nooit aan")),
        ("kwijt", lambda: sql("delete from actie")),
        ("niet gekend", lambda: sql("delete from invoer where key = (select min(key) from invoer)")),
    ]
