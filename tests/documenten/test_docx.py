"""The Word document: the same words as the PDF, in headings and tables that a case system can edit."""

import io
from dataclasses import replace

import docx
import pytest
from docx.document import Document

from bot.documenten.docx import make_docx
from bot.documenten.planblad import Planblad
from tests.documenten.voorbeeld import DOSSIER, GEWOON, HULP, LANG, NAAM_VAN_DE_INWONER, TERUG, flat, print_of


def opened(blad: Planblad) -> Document:
    """The document, opened again."""
    return docx.Document(io.BytesIO(make_docx(blad)))


def text(doc: Document) -> str:
    """All of its text."""
    cellen = [c.text for t in doc.tables for r in t.rows for c in r.cells]
    return flat(" ".join([*(p.text for p in doc.paragraphs), *cellen]))


@pytest.mark.regel_deel("PLA-06")
def test_it_has_real_headings_and_a_real_table() -> None:
    doc = opened(print_of())
    koppen = [p.text for p in doc.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert koppen == [
        "Dit plan is van u", "Ik wil", "Ik kan", "Ik heb nodig", "Wie doet wat", "Wie houdt dit plan in beweging",
        "Samen terugkijken", "Handtekening",
    ]  # fmt: skip
    rijen = [[c.text for c in r.cells] for r in doc.tables[0].rows]
    assert rijen[0] == ["Nr.", "Wat", "Wie, en wie kunt u bellen?", "Uiterlijk", "Klaar"]
    assert rijen[1] == ["1", "de eerste brief openen", "U zelf", "maandag 13 april 2026", "☐"]
    assert rijen[3][1:3] == [
        "★ Nieuw op 12 maart\nelke woensdag bellen",
        "Ria\nBel Sanne de Wit: die geeft het door\n06-12 34 56 78, op maandag en dinsdag",
    ]
    assert "w:tblHeader" in doc.tables[0].rows[0]._tr.xml


@pytest.mark.regel_deel("PLA-06")
def test_it_says_what_the_plan_says() -> None:
    tekst = text(opened(print_of(hulp=HULP, werkplan=True)))
    for stuk in (
        "niet meer zo alleen zijn", "koken en mijn zus belt elke week", "een vast gezicht", "U geeft uw leven nu een 4.", "ik slaap slecht",
        "Sanne de Wit is casusregisseur", "Op maandag 13 april 2026", "Ik help met brieven.", "Dit is ons werkplan.",
    ):  # fmt: skip
        assert stuk in tekst, stuk


@pytest.mark.regel_deel("PLA-01", "PLA-11")
def test_every_page_says_whose_it_is_and_nobody_is_named() -> None:
    doc = opened(print_of())
    voet = doc.sections[0].footer
    assert "Dit plan is van u. Niemand geeft het door zonder dat u het weet." in voet.paragraphs[0].text
    assert "Casus 2026-014 · versie 3" in voet.paragraphs[0].text
    assert [veld in voet._element.xml for veld in ('w:instr="PAGE"', 'w:instr="NUMPAGES"')] == [True, True]
    assert NAAM_VAN_DE_INWONER not in text(doc)
    assert (doc.core_properties.author, doc.core_properties.title) == ("", "Samenwerkplan 2026-014")


@pytest.mark.regel_deel("PLA-06", "PLA-04")
def test_what_is_done_is_crossed() -> None:
    rijen = [[c.text for c in r.cells] for r in opened(print_of(klaar={2})).tables[0].rows]
    assert [r[-1] for r in rijen[1:]] == ["☐", "☒\ngedaan", "☐"]


@pytest.mark.regel("PLA-03", "PLA-04")
def test_deel_b_and_deel_c_stand_in_it_where_they_are_there() -> None:
    doc = opened(print_of(TERUG, klaar={2}))
    tekst = text(doc)
    for stuk in (
        "Een uitzondering (deel B)",
        "€ 450,00 voor een laptop",
        "Samen teruggekeken (deel C)",
        "hulp bij het huiswerk",
    ):
        assert stuk in tekst, stuk
    reeks, gedaan, nieuw = ([[c.text for c in r.cells] for r in t.rows] for t in doc.tables[1:4])
    assert [r[1] for r in reeks[1:]] == ["4", "7"]
    assert [r[-1] for r in gedaan[1:]] == ["☐\nnog niet", "☒\ngedaan", "☐\nnog niet"]
    assert [r[1] for r in nieuw[1:]] == ["een huiswerkmaatje vragen"]
    assert (
        "deel"
        not in " ".join(p.text for p in opened(print_of()).paragraphs if p.style and "Heading" in p.style.name).lower()
    )


@pytest.mark.regel("PLA-13")
def test_instead_of_an_ondersteuningsplan_it_has_the_fields_of_one() -> None:
    tekst = text(opened(print_of(dossier=DOSSIER)))
    for stuk in (
        "Dag van uw vraag vrijdag 27 februari 2026", "Dag van het gesprek maandag 2 maart 2026", "Organisatie Wijkteam Ruwaard",
        "Met wie u sprak Sanne de Wit", "Wat u wilt bereiken (resultaat) niet meer zo alleen zijn dan durf ik weer",
        "(eigen kracht) koken en mijn zus", "(ondersteuning) iemand die meekijkt met de huur een vast gezicht", "Dat staat bij “Wie doet wat”.",
        "Samen terugkijken maandag 13 april 2026", "Op papier, met de hand.", "geen rechten ontlenen. Neemt de gemeente een besluit?",
        "Wonen hier is een vraag te klein", "Geld en administratie niet besproken",
    ):  # fmt: skip
        assert stuk in tekst, stuk
    assert NAAM_VAN_DE_INWONER not in tekst
    assert "ondersteuningsplan" not in text(opened(print_of()))


def test_a_plan_that_is_empty_or_long_opens_too() -> None:
    leeg = replace(GEWOON, antwoorden=(), cijfer=None, regels=(), evaluatie=None, regisseur="")
    assert "Er is nog niets afgesproken." in text(opened(print_of(leeg)))
    lang = text(opened(print_of(LANG)))
    assert [k for k, _ in LANG.antwoorden if f"einde {k}" not in lang] == []
    assert "Handtekening" not in text(opened(print_of(stem="samen")))


def test_strange_characters_stay_as_they_are() -> None:
    raar = "<b> & “zo’n” € 😀 \x00\x0b"
    assert "<b> & “zo’n” € 😀" in text(opened(print_of(replace(GEWOON, antwoorden=(("ik_wil", raar),)))))
