"""OVL and HAN-06: people without Slack as full deelnemers, what is shown before it leaves, and what follows a no."""

import pytest

from tests.draaiboek.spelen import Speler
from tests.regels.conftest import AKKOORD, DATUM, PLAN, VRAAG_MO, Speel, after

VRAAG_RIA = """Sanne: [Mensen uitnodigen]
Sanne: (Wie vraag je mee?)
    Wie nodig je uit?: Mo
    Familie, buren en vrijwilligers: Buurvrouw Ria
    Anderen zonder Slack: huisarts De Vries
    Waarvoor, in het kort?: de huur op orde
    [Verder]
Sanne: (Per persoon een reden)
    Mo, Waarom juist deze persoon?: Kan goed meedenken
    Buurvrouw Ria, Waarom juist deze persoon?: Kent de inwoner
    huisarts De Vries, Waarom juist deze persoon?: Heeft kennis die nodig is
    huisarts De Vries, Wie vraagt, en hoe?: Ik, met een bericht
    [Verder]
"""
RIA_DOET_MEE = """Sanne: [Noteer het antwoord] bij Buurvrouw Ria
Sanne: (Noteer het antwoord)
    Wat is het antwoord?: Doet mee
    [Bewaar]
"""


def chats_without(s: Speler, wie: str) -> str:
    """Everything that was posted in channels, and in the chats of all but this one."""
    eigen = "D0" + wie.upper()
    return str([a for m, a in s.plek.log if m.startswith("chat.") and a["channel"] != eigen])


@pytest.mark.regel("OVL-04")
async def test_what_they_will_read_is_shown_word_for_word_before_it_leaves(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_RIA + AKKOORD)
    voor, na = "\n".join(s.uit).split("Sanne: (Toestemming om te delen)")
    bericht = next(r for r in s.uit if r.startswith("bot -> Mo: ")).removeprefix("bot -> Mo: ")
    assert f"> {bericht}" in voor
    assert "bot -> Mo" not in voor
    assert "bot -> Mo" in na


@pytest.mark.regel("OVL-17", "HAN-06")
async def test_by_phone_the_professional_notes_the_answer_and_it_stays_marked(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_RIA + AKKOORD + RIA_DOET_MEE)
    assert "*Buurvrouw Ria* bel jij. Vraag ook naar werkdagen." in "\n".join(s.uit)
    assert "Genoteerd namens Buurvrouw Ria, per telefoon: doet mee" in after(s, "    [Bewaar]")
    u = next(u for u in s.bot.db.run_now(lambda w: w.machines.find("uitnodiging")) if u.status == "mee")
    assert (u.namens.door, u.namens.voor) == ("slack:U0SANNE", u.aan)
    op = s.bot.db.run_now(lambda w: w.rollen.on(u.casus))
    assert (u.aan, "deelnemer") in op


@pytest.mark.regel_deel("OVL-10", "PRI-03")
async def test_a_name_of_the_network_stays_inside_the_casus(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_RIA + AKKOORD + RIA_DOET_MEE + "Mo: [Ik doe mee]\n-- 4 dagen later --\n")
    elders = chats_without(s, "sanne")
    assert "Ria" not in elders
    assert "De Vries" not in elders
    assert "iemand uit het netwerk" in elders
    assert "#overleg-2026-001" in "\n".join(s.uit)
    rauw = s.bot.db.engine.raw_connection().driver_connection
    assert rauw is not None
    bewaard = str(rauw.execute("select * from persoon").fetchall()) + str(
        rauw.execute("select * from outbox").fetchall()
    )
    assert "Ria" not in bewaard


async def test_who_is_no_contact_of_theirs_reads_no_name_in_a_message(speel: Speel) -> None:
    actie = (
        "Sanne in #overleg: [Nieuwe actie]\nSanne: (Nieuwe actie)\n    Wat spreken jullie af?: samen wandelen\n"
        "    Of iemand zonder Slack: Iemand anders uit het netwerk\n    Hoe heet diegene uit het netwerk?: oom Piet\n"
        "    Wie houdt contact met deze persoon?: Mo\n    [Leg vast]\n-- 21 dagen later --\n"
    )
    s = await speel(PLAN + VRAAG_RIA + AKKOORD + "Mo: [Ik doe mee]\n" + actie)
    assert [a for m, a in s.plek.log if m == "chat.postMessage" and a["channel"] == "D0MO"]
    assert "Piet" not in chats_without(s, "sanne")


async def test_the_text_to_send_says_nothing_of_the_casus(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_RIA + AKKOORD + "Sanne: [Tekst om te sturen]\n")
    tekst = after(s, "Sanne: [Tekst om te sturen]")
    assert "Laat het weten uiterlijk donderdag 5 maart 2026." in tekst
    for geheim in ("2026-001", "de huur op orde", "rustig wonen", "Ria"):
        assert geheim not in tekst


@pytest.mark.regel_deel("PRI-01", "OVL-05")
async def test_agreeing_with_a_colleague_is_a_consent_of_its_own(speel: Speel) -> None:
    doorgeven = (
        "Mo: [Een collega past beter]\nMo: (Een collega past beter)\n    Welke collega?: Els\n    [Geef het door]\n"
    )
    s = await speel(PLAN + VRAAG_RIA + AKKOORD + doorgeven + "Sanne: [Akkoord]\n")
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0].id
    rijen = s.bot.db.run_now(lambda w: w.records.of("toestemming_delen", casus))
    assert [r["met"] for r in rijen][-1] == ["slack:U0ELS"]
    assert len(rijen) == 2


@pytest.mark.regel("OVL-06")
async def test_nothing_climbs_by_itself_and_the_aanjager_sees_next_to_nothing(speel: Speel) -> None:
    nee = "Els: [Ik kan niet]\nEls: (Ik kan niet)\n    Wil je zeggen waarom?: te druk\n    [Verstuur]\n"
    vraag = VRAAG_MO.replace("Wie nodig je uit?: Mo", "Wie nodig je uit?: Els")
    s = await speel(PLAN + vraag + AKKOORD + nee)
    s.bot.db.run_now(lambda w: w.rollen.grant("slack:U0FATMA", "aanjager", "", s.klok.now(), "slack:U0BRAM"))
    await s.line("-- 60 dagen later --", [])
    gehoord = [a["text"] for m, a in s.plek.log if m == "chat.postMessage" and a["channel"] == "D0FATMA"]
    assert set(gehoord) <= {"Een overleg heeft nog geen datum"}, "van de lege plek hoort niemand iets vanzelf"
    await s.line("Sanne: [Vraag de aanjager]", [])
    gezegd = [a for m, a in s.plek.log if m == "chat.postMessage" and a["channel"] == "D0FATMA"]
    assert len(gezegd) == len(gehoord) + 1
    for geheim in ("de huur op orde", "te druk", "U0ELS", "rustig wonen", "jij kent"):
        assert geheim not in str(gezegd)
    assert "2026-001" in str(gezegd)
    assert "wonen" in str(gezegd)
    assert "vraagt nu de aanjager om mee te zoeken" in str([a for _, a in s.plek.log if a.get("channel") == "D0ELS"])
    await s.line("Fatma: [Laat weten wat het werd]", [])
    await s.line(
        "Fatma: (Wat werd het?)", ["Wat werd het?: Ik heb iemand gevonden", "Wie vond je?: Joris", "[Laat het weten]"]
    )
    assert "@Fatma heeft iemand gevonden voor casus 2026-001, voor *wonen*: @Joris." in "\n".join(s.uit)
    await s.line("Sanne: [Nodig diegene uit]", [])
    assert "(Wie vraag je mee?)" in "\n".join(s.uit[-20:])


BRIEFJE = """Sanne: mijn casussen
Sanne: [Open]
Sanne: [Meer]
Sanne: [Naam en adres klaarleggen]
Sanne: (Naam en adres)
    Over wie gaat het, en waar?: mevrouw De Wit, Dorpsstraat 1
    [Leg klaar]
"""


@pytest.mark.regel("OVL-18")
async def test_whom_it_is_about_is_in_no_message_and_every_look_is_in_the_audit_log(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_MO + AKKOORD + "Mo: [Ik doe mee]\n" + BRIEFJE + "Mo: [Open één keer]\n")
    assert "> mevrouw De Wit, Dorpsstraat 1" in after(s, "Mo: [Open één keer]")
    assert "Dorpsstraat" not in str([a for m, a in s.plek.log if m.startswith(("chat.", "conversations."))])
    assert "dat staat nooit in een bericht" in "\n".join(r for r in s.uit if "Over wie het gaat en waar" in r)
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0].id
    assert s.bot.db.run_now(lambda w: w.audit.saw("slack:U0MO", "casus/over_wie", casus, s.klok.now()))
    for wie in ("Els", "Fatma"):
        assert not s.bot.db.run_now(
            lambda w, wie=wie: w.audit.saw(f"slack:U0{wie.upper()}", "casus/over_wie", casus, s.klok.now())
        )
    await s.line("-- 20 dagen later --", [])
    assert s.bot.db.run_now(lambda w: w.machines.get("casus", casus)).briefje is None


@pytest.mark.regel("OVL-15", "OVL-14")
async def test_who_is_asked_for_the_first_time_gets_the_way_of_working_on_one_page(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_MO + AKKOORD + "Mo: [Zo werken we]\n" + PLAN + VRAAG_MO + AKKOORD)
    bladzijde = after(s, "Mo: [Zo werken we]").split("Sanne: nieuwe casus")[0]
    for stuk in (
        "Drie vragen", "Vijf dingen", "Kom zelf, of stuur een collega", "Vertel alleen wat voor deze vraag nodig is",
    ):  # fmt: skip
        assert stuk in bladzijde
    gevraagd = [a for m, a in s.plek.log if m == "chat.postMessage" and a["channel"] == "D0MO" and "meedenkt" in str(a)]
    assert len(gevraagd) == 2
    assert ["Zo werken we" in str(a) for a in gevraagd] == [True, False]


@pytest.mark.regel_deel("OVL-15", "OVL-10")
async def test_who_has_no_slack_gets_a_text_and_the_page_to_send_along(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_RIA + AKKOORD + "Sanne: [Tekst om te sturen]\n")
    gezegd = after(s, "Sanne: [Tekst om te sturen]")
    assert "Kom zelf, of stuur een collega." in gezegd
    assert "*Vijf dingen die we altijd doen*" in gezegd


@pytest.mark.regel_deel("OVL-10", "OVL-18")
async def test_the_date_reaches_who_has_no_slack_by_the_hand_of_who_keeps_contact(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_RIA + AKKOORD + RIA_DOET_MEE + DATUM + "Sanne: [Tekst om te sturen]\n")
    assert "Buurvrouw Ria doet mee met casus 2026-001 en heeft geen Slack. Geef jij de datum door?" in "\n".join(s.uit)
    tekst = after(s, "Sanne: [Tekst om te sturen]")
    assert "donderdag 12 maart 2026, 14.30 uur" in tekst
    for geheim in ("2026-001", "de huur op orde", "Ria", "Vijf dingen"):
        assert geheim not in tekst
