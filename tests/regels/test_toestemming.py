"""PRI-01, OVL-16 and AAN-02: three moments of consent, shown wherever is shared, and withdrawn in two clicks."""

from typing import Any

import pytest

from flows.casusstand import Casus
from storage.database import Database
from tests.draaiboek.spelen import Speler
from tests.regels.conftest import ACTIE_MO, AKKOORD, MO_DOET_MEE, PLAN, VRAAG_MO, Speel, after
from tests.regels.test_eigen_woord import choose

KAART = "Sanne: mijn casussen\nSanne: [Open]\n"
VENSTER = "Sanne: (Toestemming om te delen)\n"
ALLEEN_OVERLEG = VENSTER + "    Wat vindt de inwoner goed?: De inwoner wil dit overleg\n    [Nodig uit]\n"
ELS_OOK = VRAAG_MO.replace("Wie nodig je uit?: Mo", "Wie nodig je uit?: Els")
STOP = "Sanne: [Meer]\nSanne: [Toestemming intrekken]\nSanne: (Toestemming intrekken)\n    [Trek in]\n"


def casus(s: Speler) -> Casus:
    return s.bot.db.run_now(lambda w: w.machines.find("casus"))[0]  # type: ignore[no-any-return]


def rows(s: Speler, tabel: str = "toestemming_delen") -> list[dict[str, Any]]:
    return s.bot.db.run_now(lambda w: w.records.of(tabel, w.machines.find("casus")[0].id))  # type: ignore[no-any-return]


@pytest.mark.regel("OVL-16", "PRI-01")
async def test_each_moment_is_one_tap_and_the_rest_stands_filled_in_by_the_organisation(
    speel: Speel, db: Database
) -> None:
    db.run_now(choose, "hoe", "schriftelijk")
    db.run_now(choose, "verteld", ["waarvoor", "intrekken"])
    db.run_now(choose, "grondslagen", [["avg_e", "Taak van algemeen belang"], ["wmo", "Wmo 2015"]])
    s = await speel(PLAN)
    [gewild] = rows(s, "werkwijze_gewild")
    assert (gewild["hoe"], gewild["verteld"], gewild["bezwaren"]) == ("schriftelijk", ["intrekken"], "")
    s = await speel(
        "Sanne: mijn casussen\nSanne: [Open]\n"
        + VRAAG_MO
        + AKKOORD.replace("    Dit heb ik verteld: Met wie ik deel + Waarvoor\n", "")
    )
    venster = after(s, "    In je eigen woorden: jij kent de corporatie").split("Sanne: (")[0]
    assert "Wat vindt de inwoner goed?: [ ] De inwoner wil dit overleg [ ] Wie meedoet, mag het plan lezen" in venster
    assert "Hoe gaf de inwoner toestemming?: Op papier" in venster
    assert "Grondslag: Taak van algemeen belang" in venster
    assert "[ ] Met wie ik deel [x] Waarvoor [x] Dat stoppen altijd kan [ ] Dat de inwoner alles mag inzien" in venster
    [rij] = rows(s)
    gehouden = {k: rij[k] for k in ("door", "hoe", "grondslag", "verteld", "akkoord", "met", "waarvoor", "bezwaren")}
    assert gehouden == {
        "door": "slack:U0SANNE", "hoe": "schriftelijk", "grondslag": "Taak van algemeen belang", "verteld": ["waarvoor", "intrekken"],
        "akkoord": ["delen", "overleg"], "met": ["slack:U0MO"], "waarvoor": "de huur op orde", "bezwaren": "",
    }  # fmt: skip


HOE_JA = "Sanne: nieuwe casus\nSanne: [Wijzig]\nSanne: (Hoe zei de inwoner ja?)\n"


@pytest.mark.regel("OVL-16")
async def test_what_a_ja_records_is_shown_beside_it_before_it_is_given(speel: Speel, db: Database) -> None:
    db.run_now(choose, "hoe", "schriftelijk")
    s = await speel("Sanne: nieuwe casus\nSanne: [Wijzig]\n")
    vraag = after(s, "Sanne: nieuwe casus")
    assert "gevraagd op papier, en verteld dat stoppen altijd kan en dat de inwoner alles mag inzien." in vraag
    assert "Hoe zei de inwoner ja?: Op papier" in vraag
    assert s.bot.db.run_now(lambda w: w.machines.find("casus")) == [], "kijken is nog geen ja"
    db.run_now(choose, "verteld", ["met_wie"])
    s = await speel("Sanne: nieuwe casus\n")
    assert "Met *Ja* leg je vast: gevraagd op papier." in after(s, "Sanne: nieuwe casus")


@pytest.mark.regel("OVL-16", "AAN-02")
async def test_where_it_went_otherwise_one_window_is_the_yes(speel: Speel) -> None:
    s = await speel(
        HOE_JA + "    Hoe zei de inwoner ja?: Digitaal\n    Dit heb ik verteld: Dat stoppen altijd kan\n"
        "    Bezwaren of grenzen van de inwoner: geen bezoek thuis\n    Hoeveel vragen?: Vijf, kort\n    [Ja, begin]\n"
        "Sanne: [Wijzig]^oud\nSanne: [Ja]^oud\n"
    )
    [rij] = rows(s, "werkwijze_gewild")
    assert (rij["hoe"], rij["verteld"], rij["bezwaren"]) == ("digitaal", ["intrekken"], "geen bezoek thuis")
    assert "vraag 1 van 5" in after(s, "    [Ja, begin]")
    assert after(s, "Sanne: [Wijzig]^oud").count("Dat had je al beantwoord: casus 2026-001 is begonnen.") == 2
    assert "geen bezoek thuis" not in str([a for m, a in s.plek.log if m == "chat.postMessage"])


async def test_what_was_changed_for_one_casus_does_not_stand_at_the_next(speel: Speel) -> None:
    s = await speel(
        HOE_JA
        + "    Hoe zei de inwoner ja?: Digitaal\n    [Ja, begin]\nSanne: pauze\nSanne: nieuwe casus\nSanne: [Ja, kort]\n"
    )
    hoe = s.bot.db.run_now(
        lambda w: [r["hoe"] for c in w.machines.find("casus") for r in w.records.of("werkwijze_gewild", c.id)]
    )
    assert sorted(hoe) == ["digitaal", "mondeling"]
    assert "bot: (Waar gaat het over?)" in after(s, "    [Ja, begin]"), "het volgende venster komt er meteen"


@pytest.mark.regel("PRI-01")
async def test_what_stands_filled_in_may_be_changed_at_every_moment(speel: Speel) -> None:
    anders = (
        "    Wat vindt de inwoner goed?: De inwoner wil dit overleg + Wie meedoet, mag het plan lezen\n"
        "    Hoe gaf de inwoner toestemming?: Digitaal\n    Grondslag: Anders\n    Dit heb ik verteld: Waarvoor\n"
        "    Bezwaren of grenzen van de inwoner: niet over vroeger\n    [Nodig uit]\n"
    )
    s = await speel(PLAN + VRAAG_MO + VENSTER + anders)
    rij = rows(s)[0]
    assert (rij["hoe"], rij["grondslag"], rij["verteld"], rij["bezwaren"]) == (
        "digitaal", "Anders", ["waarvoor"], "niet over vroeger",
    )  # fmt: skip
    s = await speel(
        KAART
        + "Sanne: [Bekijk]\nSanne: [Pas aan]\nSanne: (Zo geholpen worden)\n    Hoe zei de inwoner ja?: Op papier\n"
        "    Bezwaren of grenzen van de inwoner: geen bezoek thuis\n    [Bewaar]\n"
    )
    assert [(r["hoe"], r["bezwaren"]) for r in rows(s, "werkwijze_gewild")] == [
        ("mondeling", ""),
        ("schriftelijk", "geen bezoek thuis"),
    ], "wat eerder is genoteerd, blijft bewaard"


@pytest.mark.regel("PRI-01")
async def test_the_consent_that_holds_is_shown_at_every_sharing(speel: Speel) -> None:
    geldt = "toestemming van maandag 2 maart 2026, met @Mo."
    s = await speel(MO_DOET_MEE + KAART + ELS_OOK)
    assert geldt in after(s, "Sanne: [Open]").split("Sanne: (Per persoon")[0], "bij het kiezen van mensen"
    assert f"Nu geldt: {geldt}" in after(s, "    In je eigen woorden: jij kent de corporatie"), "bij de toestemming"
    s = await speel(KAART + "Sanne: [Afdrukken]\n")
    assert "Nu geldt: toestemming om te delen van maandag 2 maart 2026, met @Mo." in after(s, "Sanne: [Afdrukken]")
    s = await speel(PLAN + "Sanne: [Afdrukken]\n")
    assert "Er is geen toestemming om te delen." in after(s, "Sanne: [Afdrukken]")


@pytest.mark.regel("OVL-16")
async def test_an_overleg_without_the_plan_read_before_it_and_the_plan_by_one_tap_later(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_MO + ALLEEN_OVERLEG + "Mo: [Ik doe mee]\nMo: [Bekijk het plan]\n")
    assert "nog niet. Aan tafel hoor je het verhaal" in after(s, "Mo: [Bekijk het plan]")
    assert not [a for m, a in s.plek.log if m.startswith("views.") and "weer rustig wonen" in str(a) and s.wie == "Mo"]
    s = await speel(
        KAART + "Sanne: [Bekijk]\nSanne: [Deel het plan]\nSanne: (Het plan delen)\n"
        "    Wat vindt de inwoner goed?: Wie meedoet, mag het plan lezen\n    [Deel het plan]\n"
    )
    assert "kan het plan nu lezen" in after(s, "    [Deel het plan]")
    assert casus(s).plan_delen is not None


@pytest.mark.regel_deel("OVL-16")
async def test_without_a_yes_of_that_moment_nothing_leaves_and_nothing_typed_is_lost(speel: Speel) -> None:
    nee = VENSTER + "    Bezwaren of grenzen van de inwoner: liever niet\n    [Nodig uit]\n"
    s = await speel(PLAN + VRAAG_MO + nee)
    assert "Zonder dit vraag ik niemand." in after(s, "    [Nodig uit]")
    assert s.bot.db.run_now(lambda w: w.machines.find("uitnodiging")) == []


@pytest.mark.regel_deel("OVL-16")
async def test_where_the_plan_is_read_already_who_joins_later_needs_that_yes_too(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + KAART + ELS_OOK + ALLEEN_OVERLEG)
    assert "Wie meedoet, leest het plan al." in after(s, "    [Nodig uit]")
    assert [u.aan for u in s.bot.db.run_now(lambda w: w.machines.find("uitnodiging"))] == ["slack:U0MO"]


@pytest.mark.regel("PRI-01")
async def test_two_clicks_stop_all_sharing_at_once_and_say_what_remains(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE
        + ACTIE_MO
        + "Mo: [Bekijk het plan]\nMo: [Afdrukken]\nMo: [Word-document]\n"
        + KAART
        + ELS_OOK
        + AKKOORD
        + KAART
        + STOP
    )
    gezegd = after(s, "    [Trek in]")
    assert "Dit overleg is gestopt." in gezegd
    assert "Mo gaat uit #overleg-2026-001" in gezegd
    assert "• Bel @Mo. Vraag of zij papieren en kopieën weggooien." in gezegd
    assert "• @Els: de vraag om mee te doen is weg." in gezegd
    assert "• Het plan staat als bestand in de chat van @Mo." in gezegd
    assert "• Vertel de inwoner dat het is gestopt." in gezegd
    for knop in ("Bekijk het plan", "Wie bel je waarvoor", "Nieuwe actie"):
        await s.line(f"Mo in #overleg: [{knop}]^oud", [])
        assert "Je bent niet (meer) bij deze casus." in s.uit[-1], knop
    assert casus(s).status == "open"
    assert [r["soort"] for r in rows(s)] == ["gegeven", "gegeven", "ingetrokken"]


@pytest.mark.regel_deel("PRI-01")
async def test_only_the_plan_can_be_withdrawn_too_and_the_overleg_goes_on(speel: Speel) -> None:
    plan = STOP.replace("    [Trek in]", "    Wat wil de inwoner?: Anderen lezen het plan niet meer\n    [Trek in]")
    s = await speel(MO_DOET_MEE + KAART + plan + "Mo: [Bekijk het plan]\nMo in #overleg: [Bekijk de acties]\n")
    assert "Het overleg gaat door." in after(s, "    [Trek in]")
    assert "nog niet. Aan tafel" in after(s, "Mo: [Bekijk het plan]")
    assert "(Wie doet wat)" in after(s, "Mo in #overleg: [Bekijk de acties]")
    s = await speel(KAART + plan)
    assert "Er wordt niets gedeeld" in after(s, "    [Trek in]")


ALLES = STOP.replace("    [Trek in]", "    Wat wil de inwoner?: Niet meer zo geholpen worden\n    [Trek in]")


@pytest.mark.regel("AAN-02")
async def test_the_inwoner_may_later_want_no_more_of_it_and_nobody_is_reminded(speel: Speel, db: Database) -> None:
    db.run_now(choose, "bewaardagen", 120)
    s = await speel(MO_DOET_MEE + ACTIE_MO + KAART + ALLES)
    assert [r["soort"] for r in rows(s, "werkwijze_gewild")] == ["gegeven", "ingetrokken"]
    assert "De casus staat stil; ik herinner niemand meer." in after(s, "    [Trek in]")
    stil = len(s.plek.log)
    await s.line("-- 60 dagen later --", [])
    assert [a for m, a in s.plek.log[stil:] if m == "chat.postMessage"] == []
    for knop in ("Mensen uitnodigen", "Nieuwe vraag erbij", "Evaluatie: kies de dag", "Wijzig het plan"):
        await s.line(f"Sanne: [{knop}]^oud", [])
        assert "De inwoner wil niet meer zo geholpen worden." in "\n".join(s.uit[-3:]), knop
    assert s.plek.vensters.get("U0SANNE", []) == []


@pytest.mark.regel_deel("AAN-02")
async def test_when_the_inwoner_wants_it_again_it_goes_on_where_it_stood(speel: Speel) -> None:
    s = await speel(PLAN + KAART + ALLES + "Sanne: [Mensen uitnodigen]^oud\nSanne: [De inwoner wil het weer]\n")
    assert [r["soort"] for r in rows(s, "werkwijze_gewild")] == ["gegeven", "ingetrokken", "gegeven"]
    assert casus(s).status == "open"
    g = s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0])
    assert g.tekst("ik_wil") == "weer rustig wonen"
    await s.line("Sanne: [Meer]", [])
    await s.line("Sanne: [Wijzig het plan]", [])
    assert "Zo staat het er nu" in "\n".join(s.uit)


@pytest.mark.regel_deel("AAN-02")
async def test_a_stopped_casus_that_was_thrown_away_comes_back_as_it_was(speel: Speel) -> None:
    s = await speel(PLAN + KAART + ALLES + "Sanne: [Verwijder de casus]\nSanne: [Zet terug]\n")
    assert casus(s).status == "gestopt"
