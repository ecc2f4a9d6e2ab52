"""The PDF: what stands on it, page by page, and that it can be read aloud."""

import builtins
import io
import re
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from bot.documenten import pdf
from bot.documenten.pdf import GeenPdf, available, make_empty_pdf, make_html, make_pdf
from bot.documenten.planblad import Planblad
from tests.documenten.voorbeeld import DOSSIER, GEWOON, HULP, LANG, NAAM_VAN_DE_INWONER, PAPIEREN, TERUG, flat, print_of
from tests.nodig import needs

SECONDEN = 2.0


@pytest.fixture(autouse=True)
def press(request: pytest.FixtureRequest) -> None:
    """What WeasyPrint needs of the machine."""
    if "kale_machine" not in request.node.name:
        needs(available(), "geen pango: apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0")


def pages(inhoud: bytes) -> list[str]:
    """The text of every page."""
    return [flat(p.extract_text()) for p in PdfReader(io.BytesIO(inhoud)).pages]


def printed(blad: Planblad) -> str:
    """The text of a plan."""
    return " ".join(pages(make_pdf(blad)))


@pytest.mark.regel("PLA-02")
def test_the_plan_has_all_of_deel_a() -> None:
    tekst = printed(print_of())
    volgorde = [
        "Samenwerkplan", "Casus 2026-014 · versie 3 · donderdag 12 maart 2026",
        "Ik wil", "niet meer zo alleen zijn", "dan durf ik weer mensen binnen te laten",
        "U geeft uw leven nu een 4.", "ik slaap slecht",
        "Ik kan", "koken en mijn zus belt elke week",
        "Ik heb nodig", "iemand die meekijkt met de huur", "een vast gezicht",
        "Wie doet wat", "de eerste brief openen", "U zelf", "maandag 13 april 2026", "de huur uitzoeken", "Mo Yılmaz",
        "Sanne de Wit is casusregisseur", "06-12 34 56 78",
        "Op maandag 13 april 2026 kijken we samen hoe het gaat. Sanne de Wit regelt dat.",
        "Handtekening", "Naam:", "Datum:", "Handtekening:",
    ]  # fmt: skip
    waar = 0
    for stuk in volgorde:
        waar = tekst.find(stuk, waar)
        assert waar >= 0, stuk


@pytest.mark.regel_deel("PLA-01", "PLA-11")
@pytest.mark.parametrize("blad", [print_of(), print_of(LANG), Planblad()], ids=["gewoon", "lang", "leeg"])
def test_every_page_says_whose_it_is_and_which_page_of_which_version(blad: Planblad) -> None:
    alle = pages(make_pdf(blad))
    assert len(alle) > 1
    for n, tekst in enumerate(alle, 1):
        assert "Dit plan is van u. Niemand geeft het door zonder dat u het weet." in tekst
        assert "Het is alleen voor de mensen die erin staan. Aan dit plan kunt u geen rechten ontlenen." in tekst
        assert f"bladzijde {n} van {len(alle)}" in tekst
        assert blad.stand in tekst


@pytest.mark.regel("PLA-11")
def test_no_name_of_the_inwoner_is_printed_and_no_rights_follow() -> None:
    inhoud = make_pdf(print_of(hulp=HULP))
    tekst = " ".join(pages(inhoud))
    assert NAAM_VAN_DE_INWONER.encode() not in inhoud
    assert NAAM_VAN_DE_INWONER not in tekst + str(PdfReader(io.BytesIO(inhoud)).metadata)
    assert "geen rechten ontlenen" in tekst
    assert "Vul dit met de hand in." in tekst
    assert tekst.count("Naam:") == 2


@pytest.mark.regel("PLA-04")
def test_deel_c_has_the_cijfers_what_is_done_and_what_is_new() -> None:
    tekst = printed(print_of(TERUG, klaar={2}))
    waar = 0
    for stuk in (
        "Samen teruggekeken (deel C)", "Op maandag 13 april 2026 keken we samen terug.", "maandag 2 maart 2026 4 ik slaap slecht",
        "maandag 13 april 2026 7 ik heb weer zin in de dag", "Wat er nog nodig is", "hulp bij het huiswerk",
        "Wat is er gedaan?", "1 de eerste brief openen U zelf", "nog niet", "2 de huur uitzoeken Mo Yılmaz", "gedaan",
        "Wat we nieuw afspreken", "4 een huiswerkmaatje vragen Mo Yılmaz maandag 25 mei 2026",
    ):  # fmt: skip
        waar = tekst.find(stuk, waar)
        assert waar >= 0, stuk
    assert "deel C" not in printed(print_of())


@pytest.mark.regel("PLA-03")
def test_deel_b_is_there_only_where_an_exception_is_needed() -> None:
    tekst = printed(print_of(TERUG))
    for stuk in (
        "Een uitzondering (deel B)",
        "zonder laptop geen opleiding",
        "Hoeveel doorbraakbudget we vragen",
        "€ 450,00 voor een laptop",
    ):
        assert stuk in tekst, stuk
    assert "Wat de regels zeggen" not in tekst
    assert "deel B" not in printed(print_of())


@pytest.mark.regel_deel("PLA-10")
def test_a_plan_that_stood_on_paper_first_says_how_it_was_filled_in() -> None:
    zin = "Dit plan is ook met de hand ingevuld, op maandag 2 maart 2026. Iemand schreef het op en las het aan u voor."
    assert zin in printed(print_of(papieren=PAPIEREN))
    assert "met de hand ingevuld" not in printed(print_of())


@pytest.mark.regel_deel("PLA-06")
def test_what_is_done_is_crossed_and_says_so_in_words() -> None:
    tekst = printed(print_of(klaar={2}))
    assert re.search(r"de huur uitzoeken.*? X gedaan", tekst)
    assert tekst.count("gedaan") == 1
    assert "gedaan" not in printed(print_of())


@pytest.mark.regel("PLA-13")
def test_instead_of_an_ondersteuningsplan_it_says_so_and_what_that_has() -> None:
    tekst = printed(print_of(dossier=DOSSIER))
    for stuk in (
        "Ook uw ondersteuningsplan", "vrijdag 27 februari 2026", "Wijkteam Ruwaard", "Dat staat bij “Ik heb nodig”.",
        "Daarin staat hoe u bezwaar maakt.", "te klein",
    ):  # fmt: skip
        assert stuk in tekst, stuk
    assert "ondersteuningsplan" not in printed(print_of())


@pytest.mark.regel_deel("PLA-05")
def test_an_added_action_has_a_star_and_its_date() -> None:
    tekst = printed(print_of())
    assert "★ Nieuw op 12 maart elke woensdag bellen" in tekst
    assert tekst.count("Nieuw op") == 1
    assert "Een ster ★ betekent" in tekst
    eerste = printed(print_of(replace(GEWOON, regels=GEWOON.regels[:2])))
    assert "★" not in eerste


@pytest.mark.regel_deel("HAN-02", "HAN-04", "PRI-10")
def test_it_says_whom_to_call_for_what_and_each_helpers_own_part() -> None:
    tekst = printed(print_of(hulp=HULP))
    assert "Ria Bel Sanne de Wit: die geeft het door 06-12 34 56 78, op maandag en dinsdag" in tekst
    assert "Mo Yılmaz Telefoon:" in tekst
    assert "Mo Yılmaz Ik help met brieven. Bel mij als er post komt." in tekst
    assert "Wie u helpt, heeft een plicht om te zwijgen." in tekst
    assert "Wie helpt u" not in printed(print_of())


@pytest.mark.regel_deel("PLA-10")
def test_the_empty_form_has_the_same_parts_and_asks_who_filled_it_in() -> None:
    tekst = " ".join(pages(make_empty_pdf()))
    for stuk in (
        "Casusnummer", "Gezondheid", "Geld en administratie", "Ik wil", "Mijn welzijnscijfer", "1 2 3 4 5 6 7 8 9 10", "Ik kan",
        "Ik heb nodig", "Op lange termijn", "Wie doet wat", "Wie helpt u", "Samen terugkijken", "Ik zelf", "Wij samen",
        "Iemand anders schreef het op en las het aan mij voor", "Handtekening",
    ):  # fmt: skip
        assert stuk in tekst, stuk


@pytest.mark.regel_deel("PLA-07")
def test_a_plan_without_overleg_says_that_it_is_the_work_plan() -> None:
    assert "Dit is ons werkplan." in printed(print_of(werkplan=True))
    assert "ons werkplan" not in printed(print_of())


def test_what_is_not_there_yet_leaves_room_to_write() -> None:
    leeg = replace(GEWOON, antwoorden=(), cijfer=None, cijfer_waarom="", regels=(), evaluatie=None)
    tekst = printed(print_of(leeg, versie=0))
    assert tekst.count("Hier staat nog niets.") == 3
    assert "nog geen vaste versie" in tekst
    assert "Er is nog niets afgesproken." in tekst
    assert "Wanneer kijken we samen hoe het gaat?" in tekst
    assert "welzijnscijfer" not in tekst


@pytest.mark.regel_deel("AAN-02")
def test_a_plan_of_a_neighbourhood_asks_no_cijfer_and_no_signature() -> None:
    tekst = printed(print_of(stem="samen"))
    assert "Wij willen" in tekst
    assert "Dit plan is van ons samen." in tekst
    assert "welzijnscijfer" not in tekst
    assert "Handtekening" not in tekst


def test_a_setting_calls_the_inwoner_je() -> None:
    assert "Dit plan is van jou. Niemand geeft het door zonder dat je het weet." in printed(print_of(stem="je"))


def test_nothing_is_cut_off_a_long_plan() -> None:
    tekst = printed(print_of(LANG))
    for key, _ in LANG.antwoorden:
        assert f"einde {key}" in tekst
    for regel in LANG.regels:
        assert f"actie {regel.volg} eindigt" in tekst


@pytest.mark.parametrize(
    "raar", ["<b>vet</b> & <script>x</script>", "{{ 7 * 7 }} {% if %}", "“zo’n” € ½ ß Ğüneş Łódź", "a" * 300]
)
def test_what_people_type_is_printed_as_they_typed_it(raar: str) -> None:
    regels = (replace(GEWOON.regels[0], wat=raar),)
    html = make_html(print_of(replace(GEWOON, antwoorden=(("ik_wil", raar),), cijfer_waarom=raar, regels=regels)))
    assert "<script>" not in html
    assert "<b>" not in html
    tekst = printed(print_of(replace(GEWOON, antwoorden=(("ik_wil", raar),), cijfer=None, cijfer_waarom="", regels=())))
    assert raar.replace(" ", "") in tekst.replace(" ", "")


def test_nothing_is_fetched_for_a_page() -> None:
    with pytest.raises(ValueError, match="niets van buiten"):
        pdf._nothing("file:etc")


def test_it_is_tagged_so_that_it_can_be_read_aloud() -> None:
    lezer = PdfReader(io.BytesIO(make_pdf(print_of(hulp=HULP))))
    bron: Any = lezer.trailer["/Root"]
    assert bron["/Lang"] == "nl"
    assert bron["/MarkInfo"]["/Marked"]
    assert bron["/ViewerPreferences"]["/DisplayDocTitle"]
    assert lezer.metadata is not None
    assert lezer.metadata.title == "Samenwerkplan 2026-014"
    assert b"pdfuaid:part" in bron["/Metadata"].get_data()
    soorten = list(tags(bron["/StructTreeRoot"]))
    assert soorten.count("/H1") == 1
    assert {"/H2", "/H3", "/P", "/Table", "/TR", "/TH", "/TD"} <= set(soorten)


def tags(knoop: Any) -> Iterator[str]:
    """The kinds of all parts of the structure tree."""
    knoop = knoop.get_object() if isinstance(knoop, IndirectObject) else knoop
    if isinstance(knoop, list):
        for kind in knoop:
            yield from tags(kind)
    elif isinstance(knoop, dict):
        if "/S" in knoop:
            yield knoop["/S"]
        yield from tags(knoop.get("/K", []))


def test_a_kale_machine_hears_it_as_its_own_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    echt = builtins.__import__

    def zonder(naam: str, *rest: Any, **ook: Any) -> Any:
        if naam.startswith("weasyprint"):
            raise OSError("cannot load library 'libpango-1.0-0'")
        return echt(naam, *rest, **ook)

    pdf._press.cache_clear()
    monkeypatch.setattr(builtins, "__import__", zonder)
    assert not available()
    with pytest.raises(GeenPdf):
        make_empty_pdf()
    monkeypatch.undo()
    assert capsys.readouterr().out == ""


@pytest.mark.meting
@pytest.mark.regel_deel("PLA-06")
def test_a_pdf_is_made_within_two_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    for naam, blad in (("gewoon", print_of(hulp=HULP)), ("leeg", Planblad()), ("zo lang als kan", print_of(LANG))):
        begin = time.perf_counter()
        inhoud = make_pdf(blad)
        duur = time.perf_counter() - begin
        with capsys.disabled():
            print(f"\nPDF {naam}: {len(pages(inhoud))} bladzijden in {duur:.2f} s (grens {SECONDEN:.0f} s)", end="")
        assert duur <= SECONDEN
