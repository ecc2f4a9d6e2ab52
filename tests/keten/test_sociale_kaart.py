"""Looking something up while typing, through Bolt itself: over Socket Mode and over HTTP, by who may and who may not."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from flows.kaart import Kaartregel
from proeftuin.meespelen import Geweigerd, Speler, packed
from storage.work import Work
from tests.keten.browser import at_page
from tests.keten.nagemaakt import choice, forge_window
from tests.keten.toneel import Toneel
from tests.opstelling import bot_in_proeftuin
from tests.verkeer import keep_traffic


def fill(work: Work) -> None:
    work.kaart.put(Kaartregel("k1", "wonen", "Woonstad", "Karin Smits", telefoon="010 123 45 67"), "wonen")
    work.kaart.put(Kaartregel("k2", "geld", "Kredietbank", "Piet Bos"), "geld en schulden")


@pytest.mark.regel_deel("OVL-01")
@pytest.mark.parametrize("weg", ["socket", "http"])
async def test_an_entry_is_looked_up_while_typing_and_is_gone_once_removed(tmp_path: Path, weg: str) -> None:
    async with bot_in_proeftuin(tmp_path, weg) as (tuin, bot):
        await bot.db.run(fill)
        bram = Speler(tuin, "Bram", bot.settle)
        await bram.thuis()
        await bram.klik("Beheer")
        await bram.klik("Sociale kaart")
        await bram.klik("Zoek en wijzig")
        await bram.vul("Regel zoeken", {"Welke regel?": "Geld en schulden · Kredietbank · Piet Bos"}, "Verder")
        await bram.vul("Regel wijzigen", {"Weghalen": ["Haal deze regel van de kaart"]}, "Bewaar")
        await bot.settle()
        assert await bot.db.run(lambda w: [r.id for r in w.kaart.all()]) == ["k1"]
        await bram.klik("Zoek en wijzig")
        with pytest.raises(LookupError, match="geen keuze"):
            await bram.vul("Regel zoeken", {"Welke regel?": "Geld en schulden · Kredietbank · Piet Bos"}, "Verder")
        keep_traffic(tuin.verkeer, f"sociale_kaart_{weg}")


CSV = "kennis;organisatie;naam\nWonen;Woonstad;Zoë Smits\n"


async def open_list(bram: Speler) -> None:
    await bram.thuis()
    await bram.klik("Beheer")
    await bram.klik("Sociale kaart")
    await bram.klik("Lijst inlezen")


@pytest.mark.parametrize("letters", ["utf-8-sig", "cp1252"])
async def test_a_list_comes_in_as_a_file(t: Toneel, letters: str) -> None:
    await open_list(t.bram)
    fout = ("kaart.csv", CSV.replace("Wonen", "huizen").encode(letters))
    await t.bram.vul("Lijst inlezen", {"Een bestand": [fout]}, "Lees in")
    await t.bram.ziet("Er is nog niets ingelezen")
    assert "huizen" not in "".join(t.bram.leest()), "wat erin stond, staat alleen in het venster"
    await t.bram.klik("Kijk het na")
    assert "Regel 2: Deze kennis ken ik niet" in t.bram.venstertekst
    await t.bram.vul("Lijst inlezen", {"Een bestand": [("kaart.csv", CSV.encode(letters))]}, "Lees in")
    await t.bram.ziet("1 nieuw, 0 bijgewerkt")
    assert [(r.organisatie, r.naam) for r in await t.bot.db.run(lambda w: w.kaart.all())] == [("Woonstad", "Zoë Smits")]


async def test_what_is_no_list_is_refused_kindly(t: Toneel) -> None:
    await open_list(t.bram)
    with pytest.raises(Geweigerd) as mis:
        await t.bram.vul("Lijst inlezen", {"Een bestand": [("kaart.xlsx", b"PK")]}, "Lees in")
    assert "csv" in mis.value.fouten["Een bestand"]
    for inhoud, zin in ((b"PK\x03\x04", "een werkblad van Excel"), (b"kennis;organisatie\n", "staat nog niets")):
        await t.bram.vul("Lijst inlezen", {"Een bestand": [("kaart.csv", inhoud)]}, "Lees in")
        await t.bram.ziet(zin)
        await t.bram.klik("Probeer het opnieuw")
    assert await t.bot.db.run(lambda w: w.kaart.all()) == ()


@pytest.mark.regel_deel("PRI-02")
async def test_who_is_no_longer_beheerder_or_names_a_file_of_another_reads_nothing_in(t: Toneel) -> None:
    """The contrast: the window as somebody else could send it, with a file that is theirs, or with the file of Bram."""
    [bestand] = (await t.tuin.doe("U0BRAM", "kies_bestand", bestanden=packed(("kaart.csv", CSV.encode()))))["bestanden"]
    velden = {"bestand": {"type": "file_input", "files": [bestand]}, "hoe": choice("erbij")}
    assert await forge_window(t.mo, "beheer/kaart_lijst", {"id": "slack:U0BRAM", "bij": ""}, **velden) == {}
    await t.bot.db.run(lambda w: w.rollen.grant("slack:U0ELS", "beheerder", "", t.bot.clock.now(), "slack:U0BRAM"))
    await forge_window(t.els, "beheer/kaart_lijst", {"id": "slack:U0ELS", "bij": ""}, **velden)
    await t.els.ziet("Ik mag dit bestand in Slack niet lezen")
    assert await t.bot.db.run(lambda w: w.kaart.all()) == ()


@pytest.mark.traag
async def test_a_file_is_chosen_in_the_window_at_the_page(tmp_path: Path, chromium: str) -> None:
    kaart = tmp_path / "kaart.csv"
    kaart.write_text(CSV)
    async with at_page(tmp_path, chromium) as (t, blad):
        await blad.word("Bram")
        await (await blad.thuis("Beheer")).get_by_role("button", name="Beheer").click()
        await blad.in_venster("Beheer")
        await blad.klik("Sociale kaart")
        await blad.in_venster("Sociale kaart")
        await blad.klik("Lijst inlezen")
        venster = await blad.in_venster("Lijst inlezen")
        await venster.get_by_label("Een bestand").set_input_files(kaart)
        await blad.beeld("kaart-inlezen")
        await blad.vul("Lijst inlezen", {}, "Lees in")
        await blad.in_venster("Ik haal het op")
        await blad.sluit()
        await blad.open("Samenwerkbot")
        await blad.ziet("1 nieuw, 0 bijgewerkt")
        assert len(await t.bot.db.run(lambda w: w.kaart.all())) == 1


@pytest.mark.traag
@pytest.mark.regel_deel("OVL-01")
async def test_more_than_one_is_picked_through_the_page(tmp_path: Path, chromium: str) -> None:
    async with at_page(tmp_path, chromium) as (t, blad):
        await t.bot.db.run(fill)
        await t.sanne.typ("nieuwe casus")
        await t.sanne.klik("Ja, kort")
        await t.sanne.typ("mijn casussen")
        await t.sanne.klik("Open")
        await blad.word("Sanne")
        await blad.klik("Mensen uitnodigen")
        venster = await blad.in_venster("Wie vraag je mee?")
        zoek = venster.get_by_label("Wie van de sociale kaart?")
        for woord, regel in (
            ("smits", "Wonen · Woonstad · Karin Smits"),
            ("krediet", "Geld en schulden · Kredietbank · Piet Bos"),
        ):
            await zoek.fill(woord)
            await venster.get_by_role("option", name=regel).click()
        await venster.get_by_role("button", name="Haal weg: Geld en schulden").click()
        await expect(venster.get_by_role("button", name="Haal weg")).to_have_count(1)
        await blad.vul("Wie vraag je mee?", {"Waarvoor, in het kort?": "rust"}, "Verder")
        await expect(blad.venster).to_contain_text("Karin Smits (Woonstad, 010 123 45 67)")
