"""VRA-14 and AAN-06: somebody thinks along with one anonymous question, and sees nothing else."""

import json
from dataclasses import fields

import pytest

from bot import vertaal
from flows.invoer import Mens
from flows.meevragen import Meedenkvraag
from storage.database import Database
from tests.draaiboek.spelen import Speler
from tests.flows.spel import NU
from tests.regels.conftest import AKKOORD, PLAN, START, VRAAG_MO, Speel, after

VRAAG, ANTWOORD = "hoe begin ik een gesprek over geld?", "vraag eerst wat goed gaat"
VENSTER = f"Sanne: (Vraag mee te denken)\n    Wat is je vraag?: {VRAAG}\n"
NAGELEZEN = "    [Lees na]\nSanne: (Staat er geen naam in?)\n    [Verstuur]\n"
OPEN = "Sanne: meedenken\nSanne: [Vraag iemand mee te denken]\n"
AAN_MO = OPEN + VENSTER + "    Wie wil je vragen?: Mo\n" + NAGELEZEN
AAN_ERVAREN = OPEN + VENSTER + NAGELEZEN
MO_DENKT_MEE = f"Mo: [Ik denk mee]\nMo: (Denk mee)\n    Wat zou jij doen?: {ANTWOORD}\n    [Verstuur]\n"
AANBOD = {
    "ambassadeur": "Wil je een ervaren collega laten meedenken?",
    "aanjager": "Wil je de aanjager, die helpt bij deze manier van werken, laten meedenken?",
}


def appoint(db: Database, wie: str, rol: str) -> None:
    """Somebody has a role on the workspace."""
    db.run_now(lambda w: w.rollen.grant(f"slack:U0{wie.upper()}", rol, "", NU, "slack:U0BRAM"))


def questions(s: Speler) -> list[Meedenkvraag]:
    """What was asked, in order."""
    gevonden: list[Meedenkvraag] = s.bot.db.run_now(lambda w: w.machines.find("meedenken"))
    return sorted(gevonden, key=lambda q: q.gestart)


async def press(s: Speler, wie: str, knop: str, id: str) -> list[str]:
    """Press a button that may not even be on this person's screen; the methods that were called for it."""
    voor = len(s.plek.log)
    s.plek.wie = f"U0{wie.upper()}"
    daad = {"action_id": f"{knop}#0", "type": "button", "value": f"{id}||"}
    await s.post(vertaal.action({"user": {"id": s.plek.wie}, "trigger_id": s.id(), "actions": [daad]}))
    await s.bot.settle()
    return [methode for methode, _ in s.plek.log[voor:]]


@pytest.mark.regel("VRA-14")
async def test_a_colleague_is_asked_one_question_and_answers_it_in_the_bot(speel: Speel) -> None:
    s = await speel(START + AAN_MO + MO_DENKT_MEE + "Sanne: [Lees het antwoord]\n")
    assert VRAAG in after(s, "Mo: [Ik denk mee]")
    assert ANTWOORD in after(s, "Sanne: [Lees het antwoord]")
    assert [(q.van, q.aan, q.status) for q in questions(s)] == [("slack:U0SANNE", "slack:U0MO", "beantwoord")]


@pytest.mark.regel("VRA-14", "PRI-02")
@pytest.mark.parametrize("knop", ["casus.plan", "casus.acties", "casus.open", "gesprek.bekijk", "overleg.nieuwe_actie"])
async def test_who_thinks_along_has_no_access_to_the_casus(speel: Speel, knop: str) -> None:
    s = await speel(START + AAN_MO + MO_DENKT_MEE)
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0]
    assert s.bot.db.run_now(lambda w: w.rollen.of("slack:U0MO", casus.id)) == frozenset()
    assert await press(s, "Mo", knop, casus.gesprek if knop.startswith("gesprek") else casus.id) == ["chat.postMessage"]
    geweigerd = [r.wie for r in s.bot.db.run_now(lambda w: w.audit.of(casus.id)) if r.wat.startswith("geweigerd:")]
    assert geweigerd == ["slack:U0MO"]


@pytest.mark.regel("VRA-14")
def test_a_question_knows_no_casus() -> None:
    assert {f.name for f in fields(Meedenkvraag)} & {"casus", "nummer", "gesprek"} == set()


@pytest.mark.regel_deel("VRA-14")
@pytest.mark.parametrize(
    ("wie", "knop", "mag"),
    [
        ("Mo", "lezen", True), ("Els", "lezen", False), ("Bram", "lezen", False), ("Els", "denk_mee", False), ("Sanne", "denk_mee", False),
        ("Els", "lees_antwoord", False), ("Mo", "ander", False), ("Sanne", "ander", True),
    ],
)  # fmt: skip
async def test_only_the_one_who_is_asked_reads_and_only_the_asker_hears(
    speel: Speel, wie: str, knop: str, mag: bool
) -> None:
    s = await speel(AAN_MO)
    assert ("views.open" in await press(s, wie, f"meedenken.{knop}", questions(s)[0].id)) is mag


@pytest.mark.regel_deel("VRA-14", "PRI-03")
async def test_question_and_answer_stand_in_windows_only(speel: Speel) -> None:
    s = await speel(
        AAN_MO
        + "-- 3 dagen later --\n"
        + MO_DENKT_MEE
        + "Sanne: [Lees het antwoord]\nSanne: [Dank je]\nMo: opent Thuis\n"
    )
    buiten = json.dumps([a for m, a in s.plek.log if m not in ("views.open", "views.push", "views.update")])
    assert VRAAG not in buiten
    assert ANTWOORD not in buiten
    assert VRAAG in json.dumps(s.plek.log)


@pytest.mark.regel_deel("VRA-14", "HAN-05")
async def test_who_does_not_answer_hears_it_once_more_and_who_did_does_not(speel: Speel) -> None:
    s = await speel(AAN_MO + "-- 6 weken later --\n")
    assert "\n".join(s.uit).count("Ik vraag het hierna niet meer") == 1
    s = await speel(AAN_MO + "-- 1 dag later --\n" + MO_DENKT_MEE + "-- 6 weken later --\n")
    assert "Ik vraag het hierna niet meer" not in "\n".join(s.uit)


@pytest.mark.regel_deel("PRI-05")
@pytest.mark.parametrize(
    ("vraag", "soort"),
    [
        ("hoe help ik mevrouw De Vries met haar post?", "een naam"), ("wat kan er op Dorpsstraat 12?", "een adres"),
        ("wie belt er naar 06 12345678?", "een telefoonnummer"), ("wat doe ik met jan@voorbeeld.nl?", "een e-mailadres"),
        ("wat kan er voor wie is geboren op 3 mei 1951?", "een geboortedatum"), (VRAAG, ""),
    ],
)  # fmt: skip
async def test_what_points_at_somebody_is_shown_before_it_leaves(speel: Speel, vraag: str, soort: str) -> None:
    s = await speel(OPEN + VENSTER.replace(VRAAG, vraag) + "    Wie wil je vragen?: Mo\n    [Lees na]\n")
    assert questions(s) == []
    venster = after(s, "    [Lees na]")
    assert (f"• {soort}:" in venster) if soort else ("Dit lijkt erin te staan" not in venster)


@pytest.mark.regel_deel("PRI-08")
async def test_a_bsn_is_kept_in_no_question_and_no_answer(speel: Speel) -> None:
    s = await speel(OPEN + VENSTER.replace(VRAAG, "bel over 123456782") + "    [Lees na]\n")
    assert "Hier staat een BSN in." in after(s, "    [Lees na]")
    assert questions(s) == []
    s = await speel(AAN_MO + MO_DENKT_MEE.replace(ANTWOORD, "bel over 123456782"))
    assert [(q.status, q.antwoord) for q in questions(s)] == [("gevraagd", "")]


def offers(s: Speler) -> list[str]:
    """The offers of an experienced colleague that were made, in order."""
    return [
        regel.removeprefix("bot: ").split("   ")[0]
        for regel in s.uit
        if any(aanbod in regel for aanbod in AANBOD.values())
    ]


@pytest.mark.regel("AAN-06")
@pytest.mark.parametrize(
    ("rollen", "wie"),
    [(("ambassadeur",), "ambassadeur"), (("aanjager",), "aanjager"), (("aanjager", "ambassadeur"), "ambassadeur")],
)
async def test_at_the_first_casus_and_the_first_overleg_an_experienced_colleague_is_offered(
    speel: Speel, db: Database, rollen: tuple[str, ...], wie: str
) -> None:
    for naam, rol in zip(("Els", "Fatma"), rollen, strict=False):
        appoint(db, naam, rol)
    els = VRAAG_MO.replace("Wie nodig je uit?: Mo", "Wie nodig je uit?: Joris")
    s = await speel(PLAN + VRAAG_MO + AKKOORD + els + AKKOORD + START)
    assert offers(s) == [
        f"Dit is je eerste casus met mij. {AANBOD[wie]}",
        f"Dit is je eerste overleg met mij. {AANBOD[wie]}",
    ]


@pytest.mark.regel("AAN-06")
async def test_where_nobody_is_experienced_nobody_is_offered(speel: Speel, db: Database) -> None:
    appoint(db, "Sanne", "ambassadeur")
    assert offers(await speel(PLAN + VRAAG_MO + AKKOORD)) == [], "niemand wordt aan zichzelf aangeboden"


@pytest.mark.regel_deel("AAN-06")
async def test_saying_no_to_the_second_offer_leaves_the_first_where_it_is(speel: Speel, db: Database) -> None:
    appoint(db, "Els", "ambassadeur")
    s = await speel(PLAN + VRAAG_MO + AKKOORD + "Sanne: [Niet nodig]\n")
    sanne = [b for b in s.plek.berichten if b.kanaal == "D0SANNE"]
    open_ = [b for b in sanne if AANBOD["ambassadeur"] in json.dumps(b.blocks, ensure_ascii=False)]
    assert len(open_) == 1
    assert "eerste casus" in json.dumps(open_[0].blocks, ensure_ascii=False)


@pytest.mark.regel_deel("AAN-06", "VRA-14")
async def test_an_ambassadeur_comes_before_an_aanjager(speel: Speel, db: Database) -> None:
    appoint(db, "Fatma", "aanjager")
    appoint(db, "Els", "ambassadeur")
    s = await speel(AAN_ERVAREN)
    assert [q.aan for q in questions(s)] == ["slack:U0ELS"]


@pytest.mark.regel_deel("AAN-06", "VRA-14")
async def test_who_left_is_not_asked_and_who_said_no_not_again(speel: Speel, db: Database) -> None:
    appoint(db, "Fatma", "aanjager")
    appoint(db, "Els", "ambassadeur")
    db.run_now(lambda w: w.personen.put(Mens("slack:U0ELS", "Els", weg=True), NU))
    s = await speel(AAN_ERVAREN + "Fatma: [Liever niet]\nSanne: [Vraag een ander]\n" + VENSTER + "    [Lees na]\n")
    assert [(q.aan, q.status) for q in questions(s)] == [("slack:U0FATMA", "liever_niet")]
    assert "Kies zelf een collega." in after(s, "    [Lees na]")


@pytest.mark.regel_deel("VRA-14")
async def test_question_and_answer_are_erased_some_weeks_after_the_answer(speel: Speel, db: Database) -> None:
    s = await speel(AAN_MO + MO_DENKT_MEE + "-- 29 dagen later --\n")
    assert [(q.vraag, q.antwoord) for q in questions(s)] == [(VRAAG, ANTWOORD)]
    await s.line("-- 2 dagen later --", [])
    assert [(q.status, q.vraag, q.antwoord) for q in questions(s)] == [("gewist", "", "")]
    await s.line("Sanne: [Lees het antwoord]^oud", [])
    assert "zijn gewist" in "\n".join(s.uit[-2:])


@pytest.mark.regel_deel("VRA-14")
async def test_a_question_without_an_answer_is_erased_too(speel: Speel) -> None:
    s = await speel(AAN_MO + "-- 31 dagen later --\n")
    assert [(q.status, q.vraag) for q in questions(s)] == [("gewist", "")]
