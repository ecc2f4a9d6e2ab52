"""A day ahead an aanjager sees who leads and notes at each table, and asks ambassadeurs in one click (LEE-07)."""

from collections.abc import Callable
from typing import Any

import pytest

from bot import vertaal
from bot.runtime import Runtime
from bot.tempo import Tempo
from bot.turn import Rules
from flows.gebied import Gebied
from storage.database import Database
from tests.flows.spel import ELS, FATMA, JORIS, MO, NU
from tests.regels.conftest import ACTIE_MO, MO_DOET_MEE, Speel, after

PLANNEN = """Fatma: /samenwerk leersessie
Fatma: (Een leersessie plannen)
    Wanneer begint het?: 2026-03-10 14:00
    Hoeveel casustafels?: 1
    [Plan de leersessie]
"""
MORGEN = "-- maandag 9 maart 2026, 09:00 --"
VRAAG = "Fatma: [Vraag de ambassadeurs]"
Rollen = Callable[..., None]


@pytest.fixture
def ruwaard(db: Database) -> Rollen:
    """A gebied with Fatma as its aanjager, and these as its ambassadeurs."""

    def fill(*ambassadeurs: str) -> None:
        def write(work: Any) -> None:
            work.gebieden.put(Gebied("g1", "Ruwaard"))
            work.rollen.grant(FATMA, "aanjager", "", NU, "x", "g1")
            for p in ambassadeurs:
                work.rollen.grant(p, "ambassadeur", "", NU, "x", "g1")

        db.run_now(write)

    return fill


@pytest.mark.regel("LEE-07")
async def test_a_day_ahead_tables_stand_against_names_with_the_gaps(speel: Speel, ruwaard: Rollen) -> None:
    ruwaard(ELS)
    s = await speel(
        PLANNEN
        + f"Fatma: [Vul zelf in]\nFatma: (Wie doet wat?)\n    Wie leidt casustafel 1?: Sanne\n    [Bewaar]\n{MORGEN}\n"
    )
    overzicht = after(s, MORGEN)
    assert "bot -> Fatma: *Leersessie Ruwaard* · dinsdag 10 maart 2026, 14.00 uur" in overzicht
    assert "Casustafel 1 · @Sanne leidt" in overzicht
    assert "De evaluatietafel · *nog geen gespreksleider* · *nog geen notulist*" in overzicht
    assert overzicht.count("bot -> ") == 1, "een werkdag ervoor hoort alleen de aanjager iets"


@pytest.mark.regel("LEE-07")
async def test_one_click_asks_the_ambassadeurs_and_nobody_else(speel: Speel, ruwaard: Rollen) -> None:
    ruwaard(ELS, MO)
    s = await speel(PLANNEN + f"{MORGEN}\n{VRAAG}\n{VRAAG}\n")
    eerste = "\n".join(s.uit).split(VRAAG)[1]
    assert sorted(r.split(":")[0] for r in eerste.splitlines() if r.startswith("bot ->")) == ["bot -> Els", "bot -> Mo"]
    assert "Ik heb alle ambassadeurs al gevraagd. Nog geen antwoord van @Els, @Mo." in after(s, VRAAG)
    assert "bot -> Els" not in after(s, VRAAG)


@pytest.mark.regel("LEE-07")
async def test_in_a_gebied_without_ambassadeurs_it_says_what_to_do(speel: Speel, ruwaard: Rollen) -> None:
    ruwaard()
    s = await speel(PLANNEN + f"{VRAAG}\n")
    assert "Er is in Ruwaard nog geen ambassadeur om te vragen. Benoem er een, of kies zelf wie het doet." in after(
        s, VRAAG
    )
    assert "[Ambassadeurs] [Vul zelf in]" in after(s, VRAAG)


async def test_who_comes_too_late_for_one_place_hears_what_is_left(speel: Speel, ruwaard: Rollen) -> None:
    ruwaard(ELS, MO)
    s = await speel(PLANNEN + f"{VRAAG}\nEls: [Ik schrijf mee]\nMo: [Ik schrijf mee]^oud\nMo: [Ik leid een tafel]\n")
    laat = after(s, "Mo: [Ik schrijf mee]^oud")
    assert "bot ~ Mo: Er schrijft al iemand mee. Een tafel leiden kan nog." in laat
    assert "[Ik leid een tafel] [Deze keer niet]" in laat
    assert "Je leidt casustafel 1" in after(s, "Mo: [Ik leid een tafel]")


async def test_the_morning_message_takes_it_along_with_what_else_there_is(
    speel: Speel, ruwaard: Rollen, db: Database
) -> None:
    ruwaard(ELS)
    db.run_now(lambda w: w.rollen.grant(MO, "aanjager", "", NU, "x", "g1"))
    plannen = PLANNEN.replace("Fatma", "Mo").replace("2026-03-10", "2026-03-24")
    s = await speel(MO_DOET_MEE + ACTIE_MO + plannen + "-- maandag 23 maart 2026, 09:00 --\n")
    bericht = after(s, "-- maandag 23 maart 2026, 09:00 --")
    assert "Vandaag vraag ik je aandacht voor 2 dingen" in bericht
    assert "Leersessie Ruwaard · dinsdag 24 maart 2026, 14.00 uur · nog 3 te vinden   [Bekijk de tafels]" in bericht
    assert bericht.count("Leersessie Ruwaard") == 1


async def test_who_cannot_be_reached_is_named_and_may_be_replaced(speel: Speel, ruwaard: Rollen) -> None:
    ruwaard(ELS, JORIS)
    s = await speel(PLANNEN + f"  ! conversations.open U0ELS: cannot_dm_bot\n{VRAAG}\n".replace("U0ELS", "Els"))
    assert "Mijn bericht aan @Els over de leersessie komt niet aan." in after(s, VRAAG)
    assert "Gevraagd, nog geen antwoord: @Joris." in after(s, VRAAG)


async def test_a_closed_account_makes_a_gap_at_once(speel: Speel, ruwaard: Rollen) -> None:
    ruwaard(ELS)
    s = await speel(PLANNEN + f"{VRAAG}\nEls: [Ik leid een tafel]\n")
    await s.bot.person_changed({"id": "U0ELS", "name": "els", "deleted": True})
    await s.flush()
    einde = after(s, "Els: [Ik leid een tafel]")
    assert (
        "@Els werkt hier niet meer. Bij de leersessie van dinsdag 10 maart 2026, 14.00 uur zoekt casustafel 1 weer een gespreksleider."
        in einde
    )
    assert "bot ~ Fatma: *Leersessie Ruwaard*" in einde


async def test_an_old_button_of_who_lost_the_role_moves_nothing(speel: Speel, ruwaard: Rollen, db: Database) -> None:
    ruwaard(ELS)
    s = await speel(PLANNEN)
    db.run_now(lambda w: w.rollen.revoke(FATMA, "aanjager", "", NU))
    s.regels = [VRAAG]
    await s.play()
    assert "Deze knop is voor iemand met een andere rol" in after(s, VRAAG)
    assert "bot -> Els" not in after(s, VRAAG)


async def test_somebody_who_was_not_asked_cannot_answer(speel: Speel, ruwaard: Rollen, db: Database) -> None:
    ruwaard(ELS)
    s = await speel(PLANNEN + f"{VRAAG}\n")
    sessie = db.run_now(lambda w: w.machines.find("leersessie")[0])
    body = {
        "user": {"id": "U0MO"}, "trigger_id": s.id(), "channel": {"id": "D0MO"},
        "actions": [{"action_id": "leersessie.leid#0", "type": "button", "value": f"{sessie.id}|1|", "action_ts": "1"}],
    }  # fmt: skip
    post = vertaal.action(body)
    assert post
    await s.bot.turn(post)
    assert db.run_now(lambda w: w.machines.find("leersessie")[0]) == sessie


async def test_a_week_away_is_one_overview_or_none(speel: Speel, ruwaard: Rollen) -> None:
    """Due while the bot was away: what is over is not told any more."""
    ruwaard(ELS)
    s = await speel(PLANNEN)
    s.klok.set(NU.replace(day=20))
    await s.bot.tick()
    await s.flush()
    assert "\n".join(s.uit).count("*Leersessie Ruwaard*") == 1, "alleen het overzicht bij het plannen"


async def test_after_a_restart_an_answer_still_finds_its_place(speel: Speel, ruwaard: Rollen, db: Database) -> None:
    ruwaard(ELS)
    s = await speel(PLANNEN + f"{VRAAG}\n")
    s.bot = Runtime(db, s.plek, Rules("T0", frozenset({"slack:U0BRAM"})), s.klok, tempo=Tempo(aan=False))  # type: ignore[arg-type]
    s.regels = ["Els: [Ik leid een tafel]", MORGEN]
    await s.play()
    assert "bot ~ Els: Fijn, dank je. Je leidt casustafel 1." in "\n".join(s.uit)
    assert "Casustafel 1 · @Els leidt" in after(s, MORGEN)


async def test_a_beheerder_who_is_aanjager_finds_both_on_the_home_tab(
    speel: Speel, ruwaard: Rollen, db: Database
) -> None:
    ruwaard(ELS)
    db.run_now(lambda w: w.rollen.grant("slack:U0BRAM", "aanjager", "", NU, "x", "g1"))
    s = await speel("# toon: thuis\nBram: opent Thuis\n")
    thuis = after(s, "Bram: opent Thuis")
    assert "[Rollen geven] [Beheer]" in thuis
    assert "Wanneer is de volgende leersessie?   [Plan een leersessie]" in thuis


async def test_only_who_drives_a_gebied_plans_and_finds_what_is_planned(speel: Speel, ruwaard: Rollen) -> None:
    ruwaard(ELS)
    s = await speel(
        "Sanne: /samenwerk leersessie\nSanne: leersessie\n" + PLANNEN + "Fatma: leersessie\nFatma: [Bekijk]\n"
    )
    tekst = "\n".join(s.uit)
    assert "(Een leersessie plannen)" not in tekst.split("Sanne: leersessie")[0]
    assert "De aanjager plant de leersessies: @Fatma." in tekst
    assert "bot: Leersessie Ruwaard · dinsdag 10 maart, 14.00 uur   [Bekijk]" in after(s, "Fatma: leersessie")
    assert "bot: (Leersessie)" in after(s, "Fatma: [Bekijk]")
