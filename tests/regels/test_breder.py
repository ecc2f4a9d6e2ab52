"""PRN, VRA, OVL, PRI and HAN: what carries the method around the main job."""

import sqlite3
from pathlib import Path

import pytest

from storage.database import Database
from tests.regels.conftest import ACTIE_MO, MO_DOET_MEE, PLAN, START, Speel, after
from tests.regels.test_acties_en_tafel import TAFEL


@pytest.mark.regel("VRA-11")
async def test_the_talk_starts_with_what_the_inwoner_brings_and_conditions_are_looked_at_first(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + "Mo in #overleg: [Nieuwe actie]\n")
    assert "Begin bij wat de inwoner zelf vertelt." in after(s, "Sanne: [Ja]")
    assert "Kijk eerst naar wonen, geld, mensen en een fijne dag." in after(s, "Sanne: helpen bij de buurtmoestuin")
    assert "Kijk eerst naar wonen, geld, mensen en een fijne dag." in after(s, "Mo in #overleg: [Nieuwe actie]")


@pytest.mark.regel("VRA-13")
async def test_an_overleg_is_advised_for_several_viewpoints_or_who_is_stuck_and_three_gebieden_are_a_hint(
    speel: Speel,
) -> None:
    drie = PLAN.replace(
        "    Wonen: Hier is een vraag\n",
        "    Wonen: Hier is een vraag\n    Geld en administratie: Hier is een vraag\n    Meedoen: Hier is een vraag\n",
    )
    klaar = "Sanne: [Klopt, dit is het plan]"
    assert "Er zijn vragen op 3 gebieden." in after(await speel(drie), klaar)
    gewoon = after(await speel(PLAN), klaar)
    assert "Er zijn vragen op" not in gewoon
    assert "Zijn er meer mensen of deskundigen nodig, of zit je vast? Dan helpt een overleg." in gewoon


@pytest.mark.regel("VRA-16")
async def test_ik_kan_looks_at_four_and_has_the_question_of_three_months(speel: Speel) -> None:
    s = await speel(START + "Sanne: overslaan\n" * 3 + "Sanne: [Voorbeeldvragen]\n")
    vraag = "\n".join(s.uit)
    for wie in (
        "Wat kunt u zelf, en wie om u heen kan helpen?",
        "familie, buren",
        "iemand met dezelfde ervaring",
        "een vrijwilliger",
    ):
        assert wie in vraag
    assert "Wat zou u doen als er drie maanden niets geregeld kon worden?" in after(s, "Sanne: [Voorbeeldvragen]")


@pytest.mark.regel("VRA-17")
async def test_what_others_may_ask_for_becomes_an_action_only_when_it_is_chosen(speel: Speel) -> None:
    s = await speel(PLAN)
    assert s.bot.db.run_now(lambda w: w.machines.find("actie")) == []
    await s.line("Sanne: [Actie van de inwoner]", [])
    await s.line("Sanne: (Nieuwe actie)", ["[Leg vast]"])
    [actie] = s.bot.db.run_now(lambda w: w.machines.find("actie"))
    assert (actie.wat, actie.contact) == ("helpen bij de buurtmoestuin", "slack:U0SANNE")


@pytest.mark.regel("OVL-15", "PRI-10", "PRN-01")
async def test_who_is_new_gets_the_method_on_one_page_with_the_invitation(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + "Mo: [Waarom jij?]\nMo: [Zo werken we]\n")
    blad = after(s, "Mo: [Zo werken we]")
    assert '"Wat wilt u?" "Wat kunt u?" "Wat hebt u nog nodig?"' in blad
    for principe in (
        "zit zelf aan tafel",
        "alsof alles kan",
        "binnen zes weken",
        "Eerst de basis",
        "welzijn en naar de kosten",
    ):
        assert principe in blad
    assert "Jouw geheimhouding blijft van jou" in blad
    assert "Kom zelf, of stuur een collega." in blad


@pytest.mark.regel("HAN-02", "HAN-04")
async def test_each_helper_fills_in_their_own_part_and_the_overview_is_one_click_away(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE
        + ACTIE_MO
        + "Mo in #overleg: [Mijn deel]\nMo: (Mijn deel)\n    Wat doe jij voor deze inwoner?: de huur\n"
        "    Hoe en wanneer ben je te bereiken?: op werkdagen\n    Wat heb je van de anderen nodig?: belletjes\n    [Bewaar]\n"
        "Sanne in #overleg: [Wie bel je waarvoor]\n"
    )
    overzicht = after(s, "Sanne in #overleg: [Wie bel je waarvoor]")
    for stuk in ("Doet: de huur", "Te bereiken: op werkdagen", "Heeft nodig: belletjes", "> de huur uitzoeken"):
        assert stuk in overzicht


@pytest.mark.regel("PRI-04")
async def test_free_text_is_encrypted_at_rest(speel: Speel, db: Database) -> None:
    await speel(MO_DOET_MEE + ACTIE_MO)
    db.run_now(lambda w: None)
    pad = Path(db.engine.url.database or "")
    with sqlite3.connect(pad) as los:
        los.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    rauw = pad.read_bytes()
    for tekst in (
        "weer rustig wonen",
        "slaap slecht",
        "de huur uitzoeken",
        "jij kent de corporatie",
        "de huur op orde",
    ):
        assert tekst.encode() not in rauw
    assert b"2026-001" in rauw


@pytest.mark.regel("PRI-05")
async def test_names_and_addresses_are_pointed_at_before_a_text_is_shared(speel: Speel) -> None:
    s = await speel(
        TAFEL
        + "Fatma in #leersessie-ruwaard: [Gespreksleider: verder]\nJoris in #leersessie-ruwaard: [Schrijf je vraag op]\n"
        "Joris: (Je vraag)\n    Wat is je vraag?: hoe help ik Ahmed Yilmaz, Kerkstraat 12, 06-12345678?\n    [Lees na]\n"
    )
    gezien = after(s, "    [Lees na]")
    for stuk in ("*Ahmed Yilmaz*", "*Kerkstraat 12*", "*06-12345678*"):
        assert stuk in gezien
    assert "Ahmed" not in str([a for m, a in s.plek.log if m.startswith("chat.")])


@pytest.mark.regel("PRI-07")
async def test_every_change_and_every_look_is_in_a_log_that_cannot_be_rewritten(speel: Speel, db: Database) -> None:
    s = await speel(MO_DOET_MEE + "Mo in #overleg: [Bekijk het plan]\n")
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0]
    regels = s.bot.db.run_now(lambda w: w.audit.of(casus.id))
    assert ("slack:U0MO", "gezien:casus/plan") in [(r.wie, r.wat) for r in regels]
    assert ("slack:U0SANNE", "casus/toestemming") in [(r.wie, r.wat) for r in regels]
    assert s.bot.db.run_now(lambda w: w.audit.broken()) == []
    with (
        sqlite3.connect(db.engine.url.database or "") as los,
        pytest.raises(sqlite3.IntegrityError, match="alleen groeien"),
    ):
        los.execute("update audit set wie = 'iemand anders'")


@pytest.mark.regel("AAN-07", "PRN-02")
async def test_it_can_start_with_what_is_known_and_small(speel: Speel) -> None:
    s = await speel(
        "Sanne: nieuwe casus\nSanne: [Ja]\nSanne: (Waar gaat het over?)\n    [Bewaar]\n" + "Sanne: overslaan\n" * 8
    )
    assert "[Klopt, dit is het plan]" in "\n".join(s.uit)
    assert "Welke kleine stap kunt u deze week al zetten?" in "\n".join(s.uit)
