"""PRI-06 and PRI-09: a casus is closed with a copy for the own system first, is kept a short while, and is then really gone."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.bewijzen import show_receipts
from bot.clock import FixedClock
from flows.casusstand import Casus
from storage.database import Database
from storage.herversleutel import GEHEIMEN
from storage.work import Work
from tests.draaiboek.spelen import Speler
from tests.regels.conftest import ACTIE_MO, AKKOORD, MO_DOET_MEE, PLAN, START, VRAAG_MO, Speel, after
from tests.regels.test_eigen_woord import choose
from tests.regels.test_staat_stil import BEGONNEN, VAN_DE_CASUS, press_all, stands
from tests.regels.test_toestemming import ALLES, KAART
from tests.regels.test_verweesd import WIJS_AAN, gone

AFRONDEN = "Sanne: afronden\nSanne: [Rond de casus af]\n"
DICHT = AFRONDEN + "Sanne: [Het staat in ons systeem]\n"
KOPIE = AFRONDEN + "Sanne: [Voor het zaaksysteem]\nSanne: [Ja, rond af]\n"
BEWIJS = "*Bewijs van wissen"
HUISHOUDEN = (
    KAART
    + "Sanne: [Meer]\nSanne: [Eén plan per huishouden]\nSanne: (Eén plan per huishouden)\n    Postcode en huisnummer: 1234 AB 12\n    [Bewaar]\n"
)
OMA = (
    VRAAG_MO.replace(
        "    Waarvoor, in het kort?: de huur op orde\n",
        "    Familie, buren en vrijwilligers: Truus de buurvrouw\n    Waarvoor, in het kort?: de huur op orde\n",
    )
    .replace(
        "    Waarom juist deze",
        "    Truus de buurvrouw, Waarom juist deze persoon?: Kent de inwoner\n    Mo, Waarom juist deze",
    )
    .replace("    Welke kennis?", "    Mo, Welke kennis?")
    .replace("    In je eigen", "    Mo, In je eigen")
    + AKKOORD
    + "Mo: [Ik doe mee]\n"
)
WOORDEN = (
    "weer rustig wonen", "niet meer wakker liggen", "ik slaap slecht", "iemand die meekijkt met de huur", "de huur op orde",
    "jij kent de corporatie", "de huur uitzoeken", "Truus de buurvrouw",
)  # fmt: skip


def casussen(s: Speler) -> list[Casus]:
    return sorted(s.bot.db.run_now(lambda w: w.machines.find("casus")), key=lambda c: c.nummer)


def receipts(s: Speler) -> int:
    return sum(BEWIJS in regel for regel in s.uit)


def readable(w: Work) -> Iterator[str]:
    """Everything in the database that can be read with the keys: each secret opened, and every other cell as it stands."""
    for g in GEHEIMEN:
        for r in w.conn.execute(select(g.tabel).where(g.vol)):
            yield w.machines._ring.open(r.sleutel, getattr(r, g.inhoud), g.plaats(r)).decode("utf-8", "replace")
            yield repr({k: v for k, v in r._mapping.items() if k != g.inhoud})
    namen = {g.tabel.name for g in GEHEIMEN}
    for naam in w.conn.exec_driver_sql("select name from sqlite_master where type = 'table'").scalars().all():
        if naam not in namen:
            yield from map(repr, w.conn.exec_driver_sql(f'select * from "{naam}"'))


def found(db: Database) -> set[str]:
    """Which of the words still stand anywhere."""
    alles = "\n".join(db.run_now(lambda w: list(readable(w))))
    return {woord for woord in WOORDEN if woord in alles}


def shown(s: Speler) -> set[str]:
    """Which of the words still stand in a message of the bot."""
    alles = json.dumps([[b.blocks, b.tekst] for b in s.plek.berichten], ensure_ascii=False)
    return {woord for woord in WOORDEN if woord in alles}


@pytest.mark.regel("PRI-09")
async def test_what_is_open_is_named_and_a_copy_for_the_own_system_comes_first(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + ACTIE_MO + AFRONDEN)
    gezegd = after(s, "Sanne: [Rond de casus af]")
    for stuk in (
        "*Dit is nog open in casus 2026-001*",
        "Actie 1, @Mo, uiterlijk maandag 13 april",
        "Samen terugkijken op",
        "De inwoner heeft de laatste versie van het plan nog niet.",
        "Zet het plan eerst in jullie eigen systeem; dat is het dossier.",
        "[Het staat in ons systeem] [Word-document] [Voor het zaaksysteem] [Maak de PDF] [Afronden zonder kopie]",
    ):
        assert stuk in gezegd, stuk
    assert casussen(s)[0].status == "open"
    await s.line("Sanne: [Voor het zaaksysteem]", [])
    assert "bestand samenwerkplan-2026-001-versie-2.json voor Sanne" in after(s, "Sanne: [Rond de casus af]")
    assert s.uit[-2].startswith("bot -> Sanne: Staat het in jullie eigen systeem?") or "[Ja, rond af]" in s.uit[-1]
    await s.line("Sanne: [Ja, rond af]", [])
    [c] = casussen(s)
    assert (c.status, c.afsluiting and c.afsluiting.hoe, c.kopie and (c.kopie.soort, c.kopie.versie)) == (
        "gesloten", "kopie", ("json", 2),
    )  # fmt: skip
    assert c.wissen == date(2026, 4, 1)


@pytest.mark.regel("PRI-09")
async def test_without_a_copy_only_with_a_reason_that_stands_on_the_receipt(speel: Speel) -> None:
    s = await speel(
        PLAN + AFRONDEN + "Sanne: [Afronden zonder kopie]\nSanne: (Afronden zonder kopie)\n"
        "    Waarom komt er niets in jullie systeem?: De inwoner wil niet dat er iets blijft\n    [Rond af]\n-- 31 dagen later --\n"
    )
    assert "Zonder kopie: de inwoner wil niet dat er iets blijft." in after(s, "-- 31 dagen later --")
    s = await speel("Sanne: nieuwe casus\nSanne: [Ja, kort]\n" + AFRONDEN + "Sanne: [Afronden zonder kopie]\n")
    s.regels = ["Sanne: (Afronden zonder kopie)", "    [Rond af]"]
    await s.play()
    assert "    bot ! Waarom komt er niets in jullie systeem?" in "\n".join(s.uit)
    assert "• Het plan is nog niet af." in after(s, "Sanne: [Rond de casus af]")
    assert casussen(s)[0].status == "open"


@pytest.mark.regel("PRI-09")
async def test_leefgebieden_and_cijfer_may_stay_empty_to_the_end(speel: Speel) -> None:
    """Nothing but a wish and a need: it is a plan, it goes along as a file, and it can be closed."""
    leeg = START.replace("    Wonen: Hier is een vraag\n", "")
    rest = "Sanne: weer rustig wonen\nSanne: [Laat het zo staan]\n" + "Sanne: [Sla over]\n" * 4
    s = await speel(
        leeg + rest + "Sanne: iemand die meekijkt\nSanne: [Sla over]\nSanne: [Klopt, dit is het plan]\n" + KOPIE
    )
    [bestand] = [a["bestand"] for m, a in s.plek.log if m == "files.completeUploadExternal"]
    inhoud = json.loads(bestand.make())
    assert "weer rustig wonen" in json.dumps(inhoud)
    assert "cijfer" not in json.dumps(inhoud["antwoorden"])
    assert casussen(s)[0].status == "gesloten"


@pytest.mark.regel("PRI-06", "PRI-09")
async def test_on_the_day_everything_is_gone_and_a_receipt_without_content_stays(
    speel: Speel, db: Database, tmp_path: Path
) -> None:
    s = await speel(
        PLAN
        + OMA
        + ACTIE_MO
        + HUISHOUDEN
        + "Mo in #overleg: [Wie bel je waarvoor]\nMo: [Afdrukken]\nMo: [Maak de PDF]\n"
        + KOPIE
    )
    id = casussen(s)[0].id
    assert found(db) == set(WOORDEN)
    assert {"weer rustig wonen", "Truus de buurvrouw"} <= shown(s), "een naam uit het netwerk telt mee"
    assert s.plek.uitgereikt
    dicht = [
        bytes(getattr(r, g.inhoud)) for g in GEHEIMEN if g.tabel.name in ("casus", "gesprek", "actie", "planversie", "uitnodiging")
        for r in db.run_now(lambda w, g=g: list(w.conn.execute(select(g.tabel))))
    ]  # fmt: skip
    await s.time("28 dagen later")
    assert found(db) == set(WOORDEN), "niets te vroeg"
    assert receipts(s) == 0
    await s.time("2 dagen later")
    assert (receipts(s), casussen(s), found(db), shown(s), s.plek.uitgereikt) == (1, [], set(), set(), {})
    for tabel in ("huishouden", "spoor", "blad", "toestemming_delen", "werkwijze_gewild"):
        assert db.run_now(lambda w, t=tabel: w.conn.exec_driver_sql(f"select count(*) from {t}").scalar()) == 0, tabel
    bewijs = "\n".join(s.uit[max(i for i, r in enumerate(s.uit) if BEWIJS in r) :])
    for stuk in (
        "casus 2026-001",
        "Afgerond op maandag 2 maart 2026",
        "als gegevensbestand, versie 2",
        "Gewist op woensdag 1 april 2026",
    ):
        assert stuk in bewijs, stuk
    regels = [r.wat for r in db.run_now(lambda w: w.audit.of(id))]
    assert regels[-1] == (
        "bewijs nummer=2026-001 dicht=2026-03-02 hoe=kopie kopie=json kopie_dag=2026-03-02 versie=2 gewist=2026-04-01 regel=bewaartermijn"
    )
    assert db.run_now(lambda w: w.audit.broken()) == []
    assert db.run_now(show_receipts, "2026-001") == regels[-1].removeprefix("bewijs ") + "\n"
    assert db.run_now(show_receipts, "2026-002") == "Er is nog niets gewist.\n"
    await db.tidy()
    op_schijf = b"".join(p.read_bytes() for p in tmp_path.glob("test.db*"))
    assert not [w for w in WOORDEN if w.encode() in op_schijf]
    assert not [d for d in dicht if d in op_schijf], "ook versleuteld staat er niets meer"


@pytest.mark.regel("PRI-09")
async def test_opened_again_it_goes_on_and_nothing_is_erased(speel: Speel, db: Database) -> None:
    s = await speel(MO_DOET_MEE + ACTIE_MO + DICHT + "-- 20 dagen later --\nSanne: [Open de casus weer]^oud\n")
    assert "  · #overleg-2026-001-b is gemaakt" in s.uit, "het oude kanaal blijft dicht, en houdt zijn naam"
    await s.time("30 dagen later")
    assert (receipts(s), casussen(s)[0].status) == (0, "open")
    assert "Jouw actie 1 in casus 2026-001" in after(s, "Sanne: [Open de casus weer]^oud")
    await s.line("Mo in #overleg-2026-001-b: [Nieuwe actie]", [])
    assert "bot: (Nieuwe actie)" in "\n".join(s.uit[-12:])


@pytest.mark.regel("PRI-09")
async def test_another_casus_and_another_deelnemer_are_left_alone(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + "Sanne: nieuwe casus\nSanne: [Ja, kort]\nSanne: rust in de avond\n")
    s.regels = ["Sanne: afronden 2026-001", "Sanne: [Rond de casus af]", "Sanne: [Het staat in ons systeem]"]
    await s.play()
    await s.time("31 dagen later")
    assert [c.nummer for c in casussen(s)] == ["2026-002"]
    s.regels = ["Sanne: verder", "Sanne: dan slaap ik weer"]
    await s.play()
    assert "vraag 3 van 5" in "\n".join(s.uit[-4:])


@pytest.mark.regel("PRI-09")
async def test_only_the_casusregisseur_closes_opens_or_erases(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + "Mo: afronden 2026-001\n")
    assert "rondt @Sanne af, de casusregisseur" in after(s, "Mo: afronden 2026-001")
    await give(s, "slack:U0MO", "afronden", "sluit", "zonder_kopie")
    assert casussen(s)[0].status == "open"
    s.regels = DICHT.splitlines()
    await s.play()
    await give(s, "slack:U0MO", "heropen", "wis")
    assert casussen(s)[0].status == "gesloten"
    await s.line("Mo in #overleg: [Bekijk het plan]^oud", [])
    assert "weer rustig wonen" in "\n".join(s.uit[-30:]), "wie mocht lezen, leest tot het einde"


async def give(s: Speler, wie: str, *knoppen: str) -> None:
    """Buttons of the casus as somebody would press them."""
    from bot.post import Post
    from flows.invoer import Click

    for n, knop in enumerate(knoppen):
        post = Post(f"{wie}:{knop}:{n}:{len(s.uit)}", wie, "casus", casussen(s)[0].id, Click(knop), trigger="x")
        await s.post(post)
        await s.flush()


@pytest.mark.regel("PRI-09")
async def test_no_old_button_does_anything_and_every_one_says_so(speel: Speel) -> None:
    s = await speel(BEGONNEN + DICHT)
    voor = s.bot.db.run_now(stands)
    assert {soort for soort, _ in voor} >= VAN_DE_CASUS
    assert await press_all(s, "is afgerond op") == []
    assert s.bot.db.run_now(stands) == voor


@pytest.mark.regel("PRI-09")
async def test_who_was_asked_and_who_has_an_action_hear_nothing_more(speel: Speel) -> None:
    els = VRAAG_MO.replace("Wie nodig je uit?: Mo", "Wie nodig je uit?: Els").replace(
        "[Mensen uitnodigen]", "[Mensen uitnodigen]^oud"
    )
    s = await speel(MO_DOET_MEE + ACTIE_MO + els + AKKOORD + DICHT)
    dicht = after(s, "Sanne: [Het staat in ons systeem]")
    assert "bot ~ Els: Deze uitnodiging is gestopt." in dicht
    assert "bot ~ #overleg-2026-001: Casus 2026-001 is afgerond." in dicht
    assert "bot -> #overleg-2026-001: Casus 2026-001 is afgerond; dank jullie wel" in dicht
    assert "  · #overleg-2026-001 gaat dicht" in dicht
    gezien = len(s.plek.log)
    await s.time("22 dagen later")
    assert [m for m, a in s.plek.log[gezien:] if m == "chat.postMessage"] == []
    await s.line("Els: [Ik doe mee]^oud", [])
    assert "Er is niets veranderd." in "\n".join(s.uit[-3:])


@pytest.mark.regel("PRI-09")
async def test_a_week_away_erases_once_with_one_receipt(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + KOPIE)
    assert isinstance(s.klok, FixedClock)
    s.klok.set(s.klok.now() + timedelta(days=22))
    await s.bot.tick()
    s.klok.set(s.klok.now() + timedelta(days=9))
    await s.bot.tick()
    await s.flush()
    assert (receipts(s), casussen(s)) == (1, [])
    assert "bijna" not in "\n".join(s.uit), "de waarschuwing is ingehaald door het wissen"
    assert await s.bot.tick() == 0
    await s.time("7 dagen later")
    assert receipts(s) == 1


@pytest.mark.regel("PRI-09")
async def test_a_click_brought_twice_closes_once(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + AFRONDEN)
    from bot.post import Post
    from flows.invoer import Click

    post = Post("twee keer", "slack:U0SANNE", "casus", casussen(s)[0].id, Click("sluit"))
    for _ in range(2):
        await s.post(post)
        await s.flush()
    assert sum("is afgerond; mooi" in r for r in s.uit) == 1
    assert s.uit.count("  · #overleg-2026-001 gaat dicht") == 1


@pytest.mark.regel("PRI-09")
async def test_a_casus_that_the_inwoner_stopped_follows_the_same_days(speel: Speel, db: Database) -> None:
    s = await speel(MO_DOET_MEE + ACTIE_MO + KAART + ALLES)
    assert "dan wis ik alles van deze casus" in "\n".join(s.uit)
    await s.time("28 dagen later")
    assert "Over 7 dagen" in "\n".join(s.uit)
    assert (casussen(s)[0].status, receipts(s)) == ("gestopt", 0)
    await s.time("3 dagen later")
    assert (receipts(s), casussen(s), found(db)) == (1, [], set())
    assert "De inwoner stopte op maandag 2 maart 2026." in "\n".join(s.uit)
    assert s.uit.count("  · #overleg-2026-001 gaat dicht") == 1


@pytest.mark.regel_deel("PRI-09")
async def test_stopped_thrown_away_and_put_back_it_keeps_its_own_day(speel: Speel) -> None:
    s = await speel(PLAN + KAART + ALLES + "Sanne: [Verwijder de casus]\nSanne: [Zet terug]\n-- 29 dagen later --\n")
    assert (receipts(s), casussen(s)[0].status) == (0, "gestopt")
    await s.time("1 dag later")
    assert (receipts(s), casussen(s)) == (1, [])


@pytest.mark.regel_deel("PRI-09")
async def test_where_the_casusregisseur_left_who_is_named_hears_it(speel: Speel, db: Database) -> None:
    s = await speel(PLAN + KOPIE)
    gone(db, "slack:U0SANNE")
    s.regels = WIJS_AAN.splitlines()
    await s.play()
    assert (casussen(s)[0].regisseur, casussen(s)[0].status) == ("slack:U0MO", "gesloten")
    await s.time("31 dagen later")
    assert "bot -> Mo: *Bewijs van wissen, casus 2026-001*" in s.uit


@pytest.mark.regel("PRI-09")
async def test_the_inwoner_can_still_withdraw_consent_of_a_closed_casus(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE + DICHT + "Sanne: mijn casussen\nSanne: [Open]\nSanne: [Toestemming]\nSanne: [Trek in]\n"
    )
    s.regels = ["Sanne: (Toestemming intrekken)", "    [Trek in]", "Mo: [Bekijk het plan]^oud"]
    await s.play()
    assert "Je bent niet (meer) bij deze casus." in "\n".join(s.uit[-3:])
    assert (casussen(s)[0].status, casussen(s)[0].wissen) == ("gesloten", date(2026, 4, 1))
    await s.time("30 dagen later")
    assert receipts(s) == 1


@pytest.mark.regel("PRI-09")
async def test_the_inwoner_who_wants_it_again_keeps_everything(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE
        + KAART
        + ALLES
        + "Sanne: [Nieuwe actie]^oud\nSanne: [De inwoner wil het weer]\n-- 40 dagen later --\n"
    )
    assert (receipts(s), casussen(s)[0].status) == (0, "open")


@pytest.mark.regel("PRI-06")
async def test_erasing_on_request_is_at_once_with_a_receipt(speel: Speel, db: Database) -> None:
    s = await speel(MO_DOET_MEE + KOPIE + "Sanne: mijn casussen\nSanne: [Open]\nSanne: [Wis alles nu]\n")
    assert (receipts(s), casussen(s), found(db), shown(s)) == (1, [], set(), set())
    assert "daar vroeg je om." in after(s, "Sanne: [Wis alles nu]")
    await s.line("Sanne: [Wis alles nu]", [])
    assert "bestaat niet meer" in "\n".join(s.uit[-2:]), "een tweede klik doet niets"
    await s.time("40 dagen later")
    assert receipts(s) == 1


@pytest.mark.regel("PRI-06")
async def test_a_draft_thrown_away_is_gone_after_seven_days_with_a_receipt(speel: Speel, db: Database) -> None:
    s = await speel(PLAN + KAART + "Sanne: [Meer]\nSanne: [Verwijder]\n-- 6 dagen later --\n")
    assert (receipts(s), "weer rustig wonen" in found(db)) == (0, True)
    await s.time("2 dagen later")
    assert (receipts(s), found(db), shown(s)) == (1, set(), set())


@pytest.mark.regel("PRI-06", "PRI-09")
async def test_the_organisation_chooses_how_long_and_a_promise_is_not_moved(speel: Speel, db: Database) -> None:
    db.run_now(choose, "bewaardagen", 90)
    s = await speel(PLAN + DICHT)
    assert casussen(s)[0].wissen == date(2026, 6, 1), "negentig dagen later is een zondag"
    db.run_now(choose, "bewaardagen", 14)
    await s.time("60 dagen later")
    assert receipts(s) == 0
    await s.time("32 dagen later")
    assert receipts(s) == 1


@pytest.mark.regel("PRI-09")
async def test_the_household_is_found_until_it_is_erased_and_not_after(speel: Speel) -> None:
    tweede = "Fatma: nieuwe casus\nFatma: [Ja, kort]\nFatma: rust\n" + HUISHOUDEN.replace("Sanne", "Fatma").replace(
        "[Open]", "[Open]"
    )
    s = await speel(PLAN + HUISHOUDEN + DICHT + tweede)
    assert "bot -> Sanne:" in after(s, "    Postcode en huisnummer: 1234 AB 12")
    s.regels = ["-- 35 dagen later --"]
    await s.play()
    derde = tweede.replace("Fatma", "Joris")
    s.regels = derde.splitlines()
    await s.play()
    assert "bot -> Sanne:" not in after(s, "    Postcode en huisnummer: 1234 AB 12")


@pytest.mark.regel("PRI-06")
@pytest.mark.parametrize("fout", ["! files.delete: cant_delete_file", "! chat.update: edit_window_closed"])
async def test_what_slack_does_not_let_go_is_told_and_stops_nothing(speel: Speel, db: Database, fout: str) -> None:
    s = await speel(PLAN + OMA + KOPIE + f"-- 29 dagen later --\n{fout}\n-- 3 dagen later --\n")
    assert sum("Slack laat me het niet weghalen" in r for r in s.uit) == 1
    assert (receipts(s), casussen(s), found(db)) == (1, [], set())


@pytest.mark.regel("PRI-06")
async def test_a_channel_that_does_not_close_is_told_and_the_casus_is_closed(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE + AFRONDEN + "! conversations.archive: restricted_action\nSanne: [Het staat in ons systeem]\n"
    )
    assert "Het kanaal van casus 2026-001 kon ik niet archiveren." in after(s, "Sanne: [Het staat in ons systeem]")
    assert casussen(s)[0].status == "gesloten"


@pytest.mark.regel("PRI-06")
async def test_a_file_that_arrives_after_the_casus_is_gone_goes_too(speel: Speel) -> None:
    s = await speel(PLAN + DICHT)
    id, nu = casussen(s)[0].id, s.klok.now()

    def arrive(w: Work) -> None:
        from bot.opdracht import Job
        from bot.post import Call
        from bot.uitwissen import remember

        s.plek.uitgereikt["F9"] = "laat.pdf"
        call = Call("files.completeUploadExternal", {"channel": "D0SANNE"}, (id,))
        job: Any = Job(1, "u", "bestand", "slack:U0SANNE", "", 1, nu, {}, "", False, call)
        remember(w, job, {"files": [{"id": "F9"}]}, nu)

    await s.line("Sanne: mijn casussen", [])
    await s.line("Sanne: [Open]", [])
    await s.line("Sanne: [Wis alles nu]", [])
    s.bot.db.run_now(arrive)
    await s.flush()
    assert "F9" not in s.plek.uitgereikt


@pytest.mark.regel("PRI-09")
async def test_home_shows_it_apart_and_not_as_work(speel: Speel) -> None:
    s = await speel("# toon: thuis\n" + MO_DOET_MEE + ACTIE_MO + DICHT)
    thuis = "\n".join(s.uit)[::-1].partition("bot @ Mo"[::-1])[0][::-1]
    assert "*Afgerond*\n" in thuis
    assert "2026-001 · te lezen tot woensdag 1 april" in thuis
    assert "Wat je hebt afgesproken" not in thuis
    assert "Actie 1" not in thuis
