"""AAN and VRA: from a question to ik wil, ik kan, ik heb nodig."""

import re

import pytest

from flows.vraagverheldering import LEEFGEBIEDEN, STAPPEN
from messages.laden import load
from messages.opmaak import a_few
from tests.regels.conftest import PLAN, START, Speel, after


@pytest.mark.regel("AAN-01")
async def test_the_question_comes_in_with_one_professional_for_anybody_of_18_or_over(speel: Speel) -> None:
    s = await speel("Sanne: help\n" + START)
    assert (
        "Voor iedereen vanaf 18 jaar met een vraag over gezondheid, het dagelijks leven, geld, wonen of meedoen"
        in "\n".join(s.uit)
    )
    op = s.bot.db.run_now(lambda w: w.machines.find("casus"))
    assert [c.regisseur for c in op] == ["slack:U0SANNE"]


@pytest.mark.regel("AAN-02")
@pytest.mark.parametrize("knop", ["Nee", "Anders]\nSanne: [Nog bespreken"])
async def test_without_a_yes_no_casus_starts(speel: Speel, knop: str) -> None:
    s = await speel(f"Sanne: nieuwe casus\nSanne: [{knop}]\nSanne: dit hoort nergens bij\n")
    assert s.bot.db.run_now(lambda w: w.machines.find("casus")) == []
    s = await speel(START)
    gewild = s.bot.db.run_now(lambda w: w.records.of("werkwijze_gewild", w.machines.find("casus")[0].id))
    assert [(r["door"], r["soort"]) for r in gewild] == [("slack:U0SANNE", "gegeven")]


@pytest.mark.regel("AAN-05")
async def test_a_casus_bears_a_number_and_no_name(speel: Speel) -> None:
    s = await speel(START + START)
    nummers = s.bot.db.run_now(lambda w: [c.nummer for c in w.machines.find("casus")])
    assert sorted(nummers) == ["2026-001", "2026-002"]


@pytest.mark.regel("VRA-01")
def test_the_order_is_ik_wil_ik_kan_ik_heb_nodig() -> None:
    koppen = [s.kop for s in STAPPEN]
    assert sorted(koppen, key=["ik_wil", "ik_kan", "ik_heb_nodig"].index) == koppen


@pytest.mark.regel("VRA-02")
async def test_five_leefgebieden_pass_by_on_one_screen_and_each_may_be_skipped(speel: Speel) -> None:
    s = await speel(START)
    venster = after(s, "Sanne: [Ja]")
    assert LEEFGEBIEDEN == ("gezondheid", "dagelijks_leven", "geld", "wonen", "meedoen")
    for naam in ("Gezondheid", "Dagelijks leven", "Geld en administratie", "Wonen", "Meedoen"):
        assert f"     {naam}:" in venster
    stand = s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0].data("leefgebieden"))
    assert stand["wonen"] == "vraag"
    assert stand["geld"] == "niet_besproken"


@pytest.mark.regel("VRA-03")
@pytest.mark.parametrize("stap", [s.key for s in STAPPEN])
def test_each_step_has_six_examples_or_more_shown_three_at_a_time(stap: str) -> None:
    alle = load(f"gesprek/{stap}").kop["voorbeelden"]
    assert len(set(alle)) >= 6
    assert all(v.rstrip().endswith("?") for v in alle)
    assert len(a_few(alle, 0)) == 3
    assert a_few(alle, 3) != a_few(alle, 0)


@pytest.mark.regel("VRA-03")
def test_every_leefgebied_has_a_set_of_its_own() -> None:
    namen = ("Gezondheid", "Dagelijks leven", "Geld", "Wonen", "Meedoen")
    alle = load("gesprek/leefgebieden").kop["voorbeelden"]
    per = {naam: {v for v in alle if v.startswith(f"{naam}: ")} for naam in namen}
    assert {naam: len(v) for naam, v in per.items() if len(v) < 6} == {}
    assert sum(map(len, per.values())) == len(alle), "elke vraag hoort bij een leefgebied"
    gesloten = re.compile(r"(?:wilt|hebt|heeft|bent|kunt|moet|mag|vindt|gaat|is|zijn)\b")
    assert [v for v in alle if gesloten.match(v.split(": ", 1)[1])] == [], "een open vraag begint met een vraagwoord"


@pytest.mark.regel("VRA-05", "VRA-15")
async def test_after_the_first_ik_wil_it_asks_on_and_what_goes_well_is_asked(speel: Speel) -> None:
    s = await speel(START + "Sanne: weer rustig wonen\n")
    assert ", en wat moet blijven zoals het is?" in after(s, "    [Bewaar]")
    assert 'Wat wordt er dan anders voor u?"' in after(s, "Sanne: weer rustig wonen")


@pytest.mark.regel("VRA-06")
async def test_a_cijfer_with_the_inwoners_why_and_its_date(speel: Speel) -> None:
    s = await speel(PLAN)
    g = s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0])
    assert (g.cijfer, g.cijfer_waarom) == (4, "ik slaap slecht")
    assert g.live["cijfer"].wanneer.date().isoformat() == "2026-03-02"


@pytest.mark.regel("VRA-08")
async def test_ik_kan_has_two_sides_and_a_first_small_step(speel: Speel) -> None:
    s = await speel(PLAN)
    tekst = "\n".join(s.uit)
    assert 'Vraag: "Wat kunt u zelf, en wie om u heen kan helpen?' in tekst
    assert "Welke kleine stap kunt u deze week al zetten?" in tekst
    assert "Waarvoor mogen anderen ú vragen?" in tekst


@pytest.mark.regel("VRA-09")
async def test_ik_heb_nodig_is_short_and_long_term_and_thinks_wider_than_ones_own_organisation(speel: Speel) -> None:
    s = await speel(PLAN)
    tekst = "\n".join(s.uit)
    assert "Wat is er dan nog nodig op korte termijn?" in tekst
    assert "Het hoeft niet van jouw organisatie te komen." in tekst
    assert "En op lange termijn: wat is er nodig om het daarna zo te houden?" in tekst


@pytest.mark.regel("VRA-10")
@pytest.mark.parametrize("daarvoor", ["Sanne: helpen bij de buurtmoestuin", "Sanne: iemand die meekijkt met de huur"])
async def test_ik_wil_and_ik_kan_stand_beside_ik_heb_nodig(speel: Speel, daarvoor: str) -> None:
    s = await speel(PLAN)
    vraag = after(s, daarvoor).split("\nSanne:")[0]
    assert "Ik wil: weer rustig wonen; niet meer wakker liggen" in vraag
    assert "Ik kan: zelf de post openen" in vraag


@pytest.mark.regel("VRA-12")
async def test_an_answer_survives_a_restart_and_can_be_changed_later(speel: Speel) -> None:
    s = await speel(PLAN)
    # the same database, another process: a new player knows nothing but what was kept
    s = await speel(
        "Sanne: mijn casussen\nSanne: [Open]\nSanne: [Meer]\nSanne: [Wijzig het plan]\nSanne: [Wijzig]\n"
        "Sanne: (Waar gaat het over?)\n    Geld en administratie: Hier is een vraag\n    [Bewaar]\n"
    )
    g = s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0])
    assert g.data("leefgebieden")["geld"] == "vraag"
    assert g.tekst("ik_kan") == "zelf de post openen"


@pytest.mark.regel("PRI-11")
@pytest.mark.parametrize("stap", [s.key for s in STAPPEN])
def test_no_example_asks_to_note_diagnosis_substances_faith_or_police(stap: str) -> None:
    mag_niet = re.compile(
        r"diagnose|ziekte|stoornis|drank|alcohol|drugs|geloof|kerk|moskee|politie|strafblad|medicijn", re.IGNORECASE
    )
    assert not [v for v in load(f"gesprek/{stap}").kop["voorbeelden"] if mag_niet.search(v)]


@pytest.mark.regel("PRI-08")
@pytest.mark.parametrize("tekst", ["mijn bsn is 111222333", "111.222.333", "bsn 123456782, en verder niets"])
async def test_a_bsn_is_refused_and_not_kept(speel: Speel, tekst: str) -> None:
    s = await speel(START + f"Sanne: {tekst}\n")
    assert "Dat bewaar ik niet" in after(s, f"Sanne: {tekst}")
    assert s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0].tekst("ik_wil")) == ""
