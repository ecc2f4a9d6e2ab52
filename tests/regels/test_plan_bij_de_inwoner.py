"""PLA-05, 06, 11, 12 and HAN-02: how a plan reaches the inwoner on paper, and everybody else who is in it."""

import io
import json

import docx
import pytest
from pypdf import PdfReader

from bot.afdrukken import Bestand
from bot.documenten.pdf import available
from tests.documenten.voorbeeld import flat
from tests.draaiboek.spelen import Speler
from tests.nodig import needs
from tests.regels.conftest import ACTIE_MO, MO_DOET_MEE, PLAN, Speel, after

VRAAG = "Het plan van casus 2026-001 is veranderd"
HERINNERING = "Nog even over casus 2026-001"
ACTIE_SANNE = """Sanne: [Nieuwe actie]
Sanne: (Nieuwe actie)
    Wat spreken jullie af?: de wijkverpleegkundige bellen
    Wie doet het?: Sanne
    [Leg vast]
"""


def files(s: Speler) -> list[Bestand]:
    """The files that were handed over, in order."""
    return [a["bestand"] for m, a in s.plek.log if m == "files.completeUploadExternal"]


def read_pdf(inhoud: bytes) -> str:
    """The text of a PDF on one line."""
    return flat(" ".join(p.extract_text() for p in PdfReader(io.BytesIO(inhoud)).pages))


@pytest.mark.regel("PLA-12")
async def test_that_the_inwoner_has_it_is_asked_after_each_version_with_one_reminder(speel: Speel) -> None:
    s = await speel(PLAN + "-- 30 dagen later --\n")
    assert "[De inwoner heeft het]" in "\n".join(s.uit)
    later = after(s, "-- 30 dagen later --")
    assert (later.count(VRAAG), later.count(HERINNERING)) == (0, 1)
    s = await speel(
        "Sanne: mijn casussen\nSanne: [Open]\n"
        + ACTIE_SANNE
        + "-- 1 dag later --\n-- 1 dag later --\n-- 30 dagen later --\n"
    )
    eerst, later = after(s, "    [Leg vast]").split("-- 30 dagen later --")
    assert eerst.count(VRAAG + "; dit is versie 2.") == 1
    assert (later.count(VRAAG), later.count(HERINNERING)) == (0, 1)
    assert "De inwoner heeft de laatste versie nog niet." in "\n".join(s.uit)


@pytest.mark.regel("PLA-12")
async def test_once_the_inwoner_has_it_nothing_is_asked_until_the_plan_changes_again(speel: Speel) -> None:
    s = await speel(PLAN + "Sanne: [De inwoner heeft het]\n-- 30 dagen later --\nSanne: mijn casussen\nSanne: [Open]\n")
    assert HERINNERING not in after(s, "-- 30 dagen later --")
    assert "De inwoner heeft de laatste versie van het plan." in after(s, "Sanne: [Open]")
    s = await speel("Sanne: mijn casussen\nSanne: [Open]\n" + ACTIE_SANNE + "-- 4 dagen later --\n")
    assert VRAAG in after(s, "-- 4 dagen later --")


@pytest.mark.regel("PLA-12", "HAN-05")
async def test_changes_of_one_day_are_one_question(speel: Speel) -> None:
    s = await speel(
        PLAN + "Sanne: mijn casussen\nSanne: [Open]\n" + ACTIE_SANNE * 3 + "-- 1 dag later --\n-- 1 uur later --\n"
    )
    assert after(s, "-- 1 dag later --").count(VRAAG + "; dit is versie 4.") == 1


@pytest.mark.regel("PLA-05")
async def test_a_new_version_is_in_the_panel_at_once_and_in_the_summary_of_the_week(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + ACTIE_MO + "-- 7 dagen later --\n")
    paneel = after(s, "    [Leg vast]").split("-- 7 dagen")[0]
    assert "bot ~ #overleg-2026-001" in paneel
    assert "plan: versie 2, maandag 2 maart" in paneel
    assert "bot -> #overleg-2026-001: Deze week in casus 2026-001" in after(s, "-- 7 dagen later --")
    assert "Het plan is versie 2, van maandag 2 maart." in after(s, "-- 7 dagen later --")


@pytest.mark.regel("PLA-05")
async def test_a_changed_answer_reaches_the_panel_too(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE
        + "Sanne: wijzig ik kan\nSanne: [Wijzig]\nSanne: (Ik kan)\n    Wat kan de inwoner, en wie helpen er al?: bellen\n    [Bewaar]\n"
    )
    assert "plan: versie 2" in after(s, "    [Bewaar]")


@pytest.mark.regel("PLA-05")
async def test_a_message_of_their_own_only_for_who_gains_loses_or_must_redo_something(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE
        + ACTIE_SANNE.replace("Wie doet het?: Sanne", "Wie doet het?: Mo").replace("Sanne: [N", "Sanne in #overleg: [N")
    )
    assert "bot -> Mo: Actie 1 in casus 2026-001 is voor jou" in after(s, "    [Leg vast]")
    actie = s.bot.db.run_now(lambda w: w.machines.find("actie"))[0]
    for knop, zin in (("klaar", "Je hoeft er niets meer voor te doen."), ("heropen", "staat weer open, uiterlijk")):
        await press(s, "U0SANNE", f"actie.{knop}", actie.id)
        assert [b.blocks for b in s.plek.berichten if b.kanaal == "D0MO" and zin in json.dumps(b.blocks)], knop
    voor = len(s.plek.berichten)
    await press(s, "U0MO", "actie.klaar", actie.id)
    assert [b.kanaal for b in s.plek.berichten[voor:] if b.kanaal.startswith("D0")] == ["D0MO"]


@pytest.mark.regel("PLA-06", "PLA-11")
async def test_within_the_conversation_there_is_paper_to_sign_and_a_document_for_the_case_system(speel: Speel) -> None:
    needs(available(), "geen pango")
    s = await speel(
        PLAN + "Sanne: [Afdrukken]\nSanne: [Maak de PDF]\nSanne: [Word-document]\nSanne: [Voor het zaaksysteem]\n"
    )
    pdf, word, data = (f.make() for f in files(s))
    tekst = read_pdf(pdf)
    for stuk in ("weer rustig wonen", "een vast gezicht", "Handtekening", "Naam:", "geen rechten ontlenen"):
        assert stuk in tekst, stuk
    assert word.startswith(b"PK")
    assert json.loads(data)["antwoorden"]["ik_wil"][0]["tekst"] == "weer rustig wonen"
    assert {a["channel"] for m, a in s.plek.log if m == "files.completeUploadExternal"} == {"D0SANNE"}


@pytest.mark.regel("PLA-13")
@pytest.mark.regel_deel("PRI-09")
async def test_a_setting_puts_the_fields_of_an_ondersteuningsplan_in_the_export(speel: Speel) -> None:
    """What the organisation chose holds for the next file, and takes nothing but one click of the professional."""
    s = await speel(PLAN + "Sanne: [Afdrukken]\nSanne: [Voor het zaaksysteem]\n")
    assert "dossier" not in json.loads(files(s)[-1].make())
    s.bot.db.run_now(
        lambda w: w.instellingen.choose("ondersteuningsplan", "in_plaats_van", s.klok.now(), "slack:U0BRAM")
    )
    s.bot.db.run_now(lambda w: w.instellingen.choose("naam", "Wijkteam Ruwaard", s.klok.now(), "slack:U0BRAM"))
    await s.line("Sanne: [Voor het zaaksysteem]", [])
    await s.line("Sanne: [Word-document]", [])
    *_, data, word = (f.make() for f in files(s))
    dossier = json.loads(data)["dossier"]
    assert (dossier["organisatie"], dossier["datum_gesprek"]) == ("Wijkteam Ruwaard", "2026-03-02")
    assert dossier["resultaat"].startswith("weer rustig wonen")
    assert dossier["benodigde_ondersteuning"] == "iemand die meekijkt met de huur\neen vast gezicht"
    assert {g["leefgebied"]: g["stand"] for g in dossier["leefgebieden"]}["wonen"] == "vraag"
    assert "Ook uw ondersteuningsplan" in [p.text for p in docx.Document(io.BytesIO(word)).paragraphs]


@pytest.mark.regel("HAN-02")
async def test_who_does_what_and_whom_to_call_is_one_click_away_and_on_paper(speel: Speel) -> None:
    needs(available(), "geen pango")
    deel = (
        "Mo in #overleg: [Mijn deel]\nMo: (Mijn deel)\n    Wat doe jij voor deze inwoner?: ik help met de huur\n"
        "    Hoe en wanneer ben je te bereiken?: 06-12, op dinsdag\n    [Bewaar]\n"
    )
    s = await speel(
        MO_DOET_MEE + ACTIE_MO + deel + "Mo in #overleg: [Wie bel je waarvoor]\nMo: [Afdrukken]\nMo: [Maak de PDF]\n"
    )
    venster = after(s, "Mo in #overleg: [Wie bel je waarvoor]")
    for stuk in (
        "@Sanne* · casusregisseur",
        "Doet: ik help met de huur",
        "Te bereiken: 06-12, op dinsdag",
        "1. @Mo · uiterlijk maandag 13 april 2026",
    ):
        assert stuk in venster, stuk
    tekst = read_pdf(files(s)[-1].make())
    assert "06-12, op dinsdag" in tekst
    assert "Wie, en wie kunt u bellen?" in tekst


async def press(s: Speler, wie: str, knop: str, id: str) -> None:
    """A button as Slack sends it."""
    from bot import vertaal

    actie = {"action_id": f"{knop}#0", "type": "button", "value": f"{id}||"}
    await s.post(
        vertaal.action({"type": "block_actions", "user": {"id": wie}, "trigger_id": s.id(), "actions": [actie]})
    )
    await s.bot.settle()
