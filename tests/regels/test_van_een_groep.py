"""AAN-03 and AAN-02: a question of a neighbourhood or an organisation, in wording of its own and without consent."""

import re

import pytest

from flows.vraagverheldering import STAPPEN
from messages.laden import load
from tests.messages.test_taal import U_VORM
from tests.regels.conftest import VRAAG_MO, Speel, after

GROEP = "Sanne: nieuwe casus\nSanne: [Anders]\nSanne: [{}]\n"
ANTWOORDEN = (
    "Sanne: een plek na school\nSanne: dan hangt niemand meer op straat\nSanne: twee vrijwilligers\nSanne: open op woensdag\n"
    "Sanne: geld voor materiaal\nSanne: een vaste plek\n"
)
VAN = ("Van een wijk of groep", "Van een organisatie")


@pytest.mark.regel("AAN-03")
@pytest.mark.parametrize("van", VAN)
async def test_the_three_questions_serve_without_speaking_to_one_inwoner(speel: Speel, van: str) -> None:
    s = await speel(GROEP.format(van) + ANTWOORDEN + "Sanne: [Klopt, dit is het plan]\nSanne: [Bekijk het plan]\n")
    gezegd = after(s, f"Sanne: [{van}]")
    for kop in ("*Ik wil*", "*Ik kan*", "*Ik heb nodig*"):
        assert kop in gezegd
    assert U_VORM.findall(gezegd) == []
    for woord in (
        "elzijnscijfer",
        "Handtekening",
        "Dit plan is van de inwoner",
        "met de inwoner terug",
        "cliëntondersteuner",
    ):
        assert woord not in gezegd, woord


@pytest.mark.regel("AAN-03")
@pytest.mark.parametrize("van", VAN)
async def test_windows_and_examples_speak_of_the_group_too(speel: Speel, van: str) -> None:
    s = await speel(GROEP.format(van))
    for antwoord in ANTWOORDEN.splitlines():
        await s.line("Sanne: [Voorbeeldvragen]", [])
        await s.line("Sanne: [Buiten de chat typen]", [])
        await s.line(antwoord, [])
    gezegd = after(s, f"Sanne: [{van}]")
    assert gezegd.count("Kies wat past") == 6
    assert U_VORM.findall(gezegd) == []
    assert "de woorden van de inwoner" not in gezegd


@pytest.mark.regel_deel("AAN-03", "VRA-03")
@pytest.mark.parametrize("stap", [s.key for s in STAPPEN if load(f"gesprek/{s.key}").kop.get("voorbeelden_samen")])
def test_a_group_has_six_open_example_questions_a_step(stap: str) -> None:
    alle = load(f"gesprek/{stap}").kop["voorbeelden_samen"]
    assert len(set(alle)) >= 6
    assert [v for v in alle if not v.endswith("?") or re.search(r"\bu(?:w|zelf)?\b", v)] == []


@pytest.mark.regel("AAN-02")
async def test_without_anybody_to_recognise_no_consent_is_asked_and_none_is_recorded(speel: Speel) -> None:
    vraag = VRAAG_MO.replace("Welke kennis is nodig?: Wonen + Geld en schulden", "Welke kennis is nodig?: Wonen")
    s = await speel(
        GROEP.format(VAN[0])
        + ANTWOORDEN
        + "Sanne: [Klopt, dit is het plan]\n"
        + vraag
        + "Sanne: (Zo komt het aan)\n    [Nodig uit]\n"
    )
    assert "(Toestemming om te delen)" not in "\n".join(s.uit)
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0]
    for tabel in ("werkwijze_gewild", "toestemming_delen"):
        assert s.bot.db.run_now(lambda w, t=tabel: w.records.of(t, casus.id)) == []
    uitnodiging = [r for r in s.uit if r.startswith("bot -> Mo")]
    assert "een vraag van een groep" in uitnodiging[0]
    assert "een inwoner" not in uitnodiging[0]
    await s.line("Mo: [Ik doe mee]", [])
    await s.line("Mo: [Bekijk het plan]", [])
    assert "een plek na school" in "\n".join(s.uit[-25:])


@pytest.mark.regel("VRA-02")
async def test_on_the_quick_road_one_screen_serves_for_the_leefgebieden(speel: Speel) -> None:
    kort = "Sanne: nieuwe casus\nSanne: [Ja, kort]\nSanne: rust\nSanne: slapen\nSanne: 5\nSanne: overslaan\nSanne: de post\nSanne: iemand erbij\n"
    s = await speel(
        kort
        + "Sanne: [Loop ze langs]\nSanne: (Waar gaat het over?)\n    Wonen: Geen vraag\n    Meedoen: Hier is een vraag\n    [Bewaar]\n"
    )
    g = s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0])
    assert (g.weg, g.data("leefgebieden")["wonen"], g.data("leefgebieden")["geld"]) == (
        "snel",
        "geen_vraag",
        "niet_besproken",
    )
    assert "• Meedoen" in after(s, "    [Bewaar]")


@pytest.mark.regel("AAN-02")
async def test_where_one_inwoner_can_be_recognised_the_bot_says_so_once(speel: Speel) -> None:
    s = await speel(
        GROEP.format(VAN[0])
        + "Sanne: dat Ahmed Yilmaz van Kerkstraat 12 weer meedoet\nSanne: dan is het plein van iedereen\n"
    )
    assert "\n".join(s.uit).count("lijkt iemand te herkennen") == 1
    await s.line("Sanne: [Pas het aan]", [])
    await s.line("Sanne: (Ik wil)", ["In hun eigen woorden: dat iedereen weer meedoet", "[Bewaar]"])
    g = s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0])
    assert g.tekst("ik_wil") == "dat iedereen weer meedoet"
    s = await speel("Sanne: nieuwe casus\nSanne: [Ja, kort]\nSanne: dat Ahmed Yilmaz weer meedoet\n")
    assert "lijkt iemand te herkennen" not in after(s, "Sanne: dat Ahmed Yilmaz weer meedoet"), (
        "bij een inwoner is er een ja"
    )
