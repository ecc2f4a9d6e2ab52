"""UIT, ACT, LEE and ROL: actions until they are done, and one actieleren table."""

import pytest

from tests.regels.conftest import ACTIE_MO, MO_DOET_MEE, Speel, after

TAFEL = """Bram: opent Thuis
Bram: [Rollen geven]
Bram: (Rollen geven)
    Wie: Fatma
    Rol: Aanjager: begeleidt leersessies
    [Bewaar]
Fatma in #leersessie-ruwaard: /samenwerk tafel
Fatma: (Een tafel starten)
    Wie brengt een vraag in?: Joris
    Wie leidt het gesprek?: Fatma
    Wie denken mee?: Els, Mo, Sanne
    [Start de tafel]
"""
VRAAG = """Fatma in #leersessie-ruwaard: [Gespreksleider: verder]
Joris in #leersessie-ruwaard: [Schrijf je vraag op]
Joris: (Je vraag)
    Wat is je vraag?: hoe houd ik het vol?
    [Lees na]
Joris: (Staat er geen naam in?)
    [Deel]
Fatma in #leersessie-ruwaard: [Gespreksleider: de vraag is helder]
"""


def schrijf(wie: str, advies: str) -> str:
    return (
        f"{wie} in #leersessie-ruwaard: [Schrijf je advies]\n{wie}: (Je advies)\n    Jouw advies: {advies}\n    [Lees na]\n"
        f"{wie}: (Staat er geen naam in?)\n    [Bewaar]\n"
    )


ACTIE_TANTE_RIE = (
    MO_DOET_MEE
    + """Mo in #overleg: [Nieuwe actie]
Mo: (Nieuwe actie)
    Wat spreken jullie af?: de post openen
    Of iemand zonder Slack: Iemand anders uit het netwerk
    Hoe heet diegene uit het netwerk?: tante Rie
    Wie houdt contact met deze persoon?: Sanne
    [Leg vast]
-- 21 dagen later --
"""
)
RONDE = TAFEL + VRAAG + schrijf("Els", "neem pauze") + schrijf("Mo", "vraag hulp") + schrijf("Sanne", "slaap erover")


@pytest.mark.regel("UIT-01", "UIT-08")
async def test_done_within_six_weeks_or_perspective_with_a_new_date_and_reason(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE + ACTIE_MO + "-- 21 dagen later --\nMo: [Het wordt later]\n"
        "Mo: (Het wordt later)\n    Nieuwe datum: 2026-05-11\n    Waarom, en wat is de volgende stap?: eerst de rechter\n    [Bewaar]\n"
    )
    actie = s.bot.db.run_now(lambda w: w.machines.find("actie"))[0]
    assert (actie.uiterlijk.isoformat(), actie.perspectief, actie.status) == ("2026-05-11", "eerst de rechter", "later")
    assert "maandag 11 mei 2026" in after(s, "    [Bewaar]")


@pytest.mark.regel("UIT-02", "UIT-03")
async def test_reminders_go_to_the_owner_and_after_three_working_days_to_the_casusregisseur(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + ACTIE_MO)
    rijen = s.bot.db.run_now(
        lambda w: w.machines.find("actie") and w.momenten.open_for("actie", w.machines.find("actie")[0].id)
    )
    dagen = [(wat, m.astimezone(s.klok.now().tzinfo).strftime("%a %d-%m %H:%M")) for wat, m in rijen]
    assert dagen == [
        ("herinnering", "Mon 23-03 09:00"), ("herinnering", "Fri 03-04 09:00"), ("herinnering", "Fri 10-04 09:00"), ("herinnering", "Mon 13-04 09:00"),
        ("te_laat", "Tue 14-04 09:00"), ("te_laat", "Wed 15-04 09:00"), ("te_laat", "Thu 16-04 09:00"), ("te_laat_regisseur", "Fri 17-04 09:00"),
    ]  # fmt: skip
    begin = len(s.uit)
    await s.line("-- 50 dagen later --", [])
    gezegd = [r for r in s.uit[begin:] if r.startswith("bot -> ")]
    assert [r.split(":")[0] for r in gezegd if "#overleg" not in r and "ctie 1" in r] == ["bot -> Mo"] * 7 + [
        "bot -> Sanne"
    ]


@pytest.mark.regel("UIT-04")
@pytest.mark.parametrize(("knop", "stand"), [("Klaar", "klaar"), ("Ik ben bezig", "bezig")])
async def test_one_click_where_no_text_is_needed(speel: Speel, knop: str, stand: str) -> None:
    s = await speel(MO_DOET_MEE + ACTIE_MO + f"-- 21 dagen later --\nMo: [{knop}]\n")
    assert s.bot.db.run_now(lambda w: w.machines.find("actie"))[0].status == stand


@pytest.mark.regel("UIT-09")
async def test_an_action_of_the_inwoner_is_reminded_to_the_contactpersoon_in_words_to_pass_on(speel: Speel) -> None:
    s = await speel(ACTIE_TANTE_RIE)
    later = after(s, "-- 21 dagen later --")
    assert "bot -> Sanne: Actie 1 in casus 2026-001 is van iemand zonder Slack; jij houdt contact." in later
    assert "Wil je bellen en vragen of het lukt?" in later
    assert "[Klaar] [Er wordt aan gewerkt] [Het wordt later] [Het zit vast] [Bekijk]" in later, "het is niet jouw actie"
    assert "Rie" not in "\n".join(r for r in s.uit if "#overleg" in r or "·" in r)
    assert "iemand uit het netwerk" in "\n".join(s.uit)


@pytest.mark.regel("HAN-06")
async def test_what_the_contactpersoon_reports_for_somebody_without_slack_is_marked(speel: Speel) -> None:
    s = await speel(ACTIE_TANTE_RIE + "Sanne: [Klaar]\nMo in #overleg: [Bekijk de acties]\n")
    assert "klaar, namens tante Rie, in een gesprek" in after(s, "Mo in #overleg: [Bekijk de acties]")


@pytest.mark.regel_deel("HAN-06")
async def test_what_is_stuck_for_somebody_else_is_asked_and_told_as_theirs(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE + "Mo in #overleg: [Nieuwe actie]\n"
        "Mo: (Nieuwe actie)\n    Wat spreken jullie af?: de post openen\n    Of iemand zonder Slack: De inwoner\n"
        "    [Leg vast]\n-- 21 dagen later --\n"
        "Mo: [Het zit vast]\nMo: (Wat zit er vast?)\n    Wat houdt tegen?: de post komt niet\n    [Verstuur]\n"
    )
    assert "bot -> Sanne: @Mo laat weten: actie 1 in casus 2026-001 zit vast." in after(s, "    [Verstuur]")


@pytest.mark.regel("UIT-09")
async def test_contrast_who_left_the_casus_is_reminded_no_more(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE + ACTIE_MO + "Sanne: mijn casussen\nSanne: [Open]\nSanne: [Meer]\nSanne: [Toestemming intrekken]\n"
        "Sanne: (Toestemming intrekken)\n    Hoe liet de inwoner het weten?: In een gesprek\n    [Trek in]\n-- 21 dagen later --\n"
    )
    later = after(s, "-- 21 dagen later --")
    assert "bot -> Mo" not in later
    assert "bot -> Sanne" in later


@pytest.mark.regel("ACT-01")
@pytest.mark.regel_deel("LEE-07")
async def test_a_table_names_its_gespreksleider_before_it_starts_and_walks_its_steps(speel: Speel) -> None:
    s = await speel(RONDE + "Fatma in #leersessie-ruwaard: [Gespreksleider: start de ronde]\n")
    tekst = "\n".join(s.uit)
    stappen = ["@Fatma leidt het gesprek", "Eerst kort voorstellen: naam en werk. Wie vorige keer een vraag inbracht, deelt één leerpunt.",
               "Stel daarna één vraag", "Is de vraag voor iedereen duidelijk?", "Je hebt twee minuten. Niemand leest mee.", "Nu de ronde"]  # fmt: skip
    plaatsen = [tekst.index(stap) for stap in stappen]
    assert plaatsen == sorted(plaatsen)


@pytest.mark.regel("ACT-02")
async def test_nobody_sees_anothers_advice_before_the_round(speel: Speel) -> None:
    s = await speel(RONDE)
    in_kanaal = str([a for m, a in s.plek.log if m.startswith("chat.")])
    assert "neem pauze" not in in_kanaal
    assert "3 van 4 klaar" in in_kanaal


@pytest.mark.regel("ACT-03")
async def test_advice_comes_one_by_one_and_who_joins_is_not_read_out(speel: Speel) -> None:
    s = await speel(
        RONDE
        + "Fatma in #leersessie-ruwaard: [Gespreksleider: start de ronde]\nMo in #leersessie-ruwaard: [Sluit aan]\n"
        "Fatma in #leersessie-ruwaard: [Gespreksleider: volgende]\n"
    )
    ronde = after(s, "Fatma in #leersessie-ruwaard: [Gespreksleider: start de ronde]")
    assert "1 van 3 · @Els:\n     > neem pauze" in ronde
    assert "2 van 3 · @Mo sluit aan bij @Els." in ronde
    assert "vraag hulp" not in ronde
    assert "slaap erover" not in ronde


@pytest.mark.regel("ACT-05", "ACT-07")
async def test_at_most_two_are_picked_one_adviser_and_each_advice_is_useful_or_not(speel: Speel) -> None:
    volgende = "Fatma in #leersessie-ruwaard: [Gespreksleider: volgende]\n"
    s = await speel(
        RONDE
        + "Fatma in #leersessie-ruwaard: [Gespreksleider: start de ronde]\n"
        + volgende * 3
        + "Joris in #leersessie-ruwaard: [Kies]\n"
        "Joris: (Waar ga je op door?)\n    Waar wil je op doorvragen? Hoogstens twee: Els + Mo + Sanne\n    [Kies]\n"
        "Joris: (Waar ga je op door?)\n    Waar wil je op doorvragen? Hoogstens twee: Els + Mo\n    Met wie wil je in gesprek?: Mo\n    [Kies]\n"
        "Joris in #leersessie-ruwaard: [Rond af]\n"
        "Joris: (Wat neem je mee?)\n    Wat was nuttig?: Mo\n    Wat ga je als eerste doen?: bellen\n    [Rond af]\n"
    )
    tekst = "\n".join(s.uit)
    assert "Kies er hoogstens twee." in tekst
    assert "is je vraag beantwoord?" in tekst
    assert "○ @Els: neem pauze" in tekst
    assert "● @Mo: vraag hulp" in tekst
    assert "*Eerste stap*\n     > bellen" in tekst


@pytest.mark.regel("ACT-11")
async def test_the_gespreksleider_may_give_advice_too_and_next_time_is_prepared(speel: Speel) -> None:
    s = await speel(RONDE + schrijf("Fatma", "vier wat lukt"))
    assert "4 van 4 klaar" in "\n".join(s.uit)
    assert "*Ik wil*, *ik kan* en *ik heb nodig* helpen daarbij" in "\n".join(s.uit)


@pytest.mark.regel_deel("ROL-01")
async def test_only_a_beheerder_names_an_aanjager_and_only_an_aanjager_starts_a_table(speel: Speel) -> None:
    s = await speel("Els in #leersessie-ruwaard: /samenwerk tafel\n")
    assert "Deze knop is voor iemand met een andere rol" in "\n".join(s.uit)
    assert s.bot.db.run_now(lambda w: w.machines.find("tafel")) == []
