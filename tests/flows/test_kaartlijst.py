"""A list of the sociale kaart is read whole or not at all, says what is wrong by the line, and comes back as it went in."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.kaart import Kaartregel, ambassadeur_of, merged
from flows.kaartlijst import KOLOMMEN, Fout, read_list, write_list
from flows.tekst import clean
from flows.uitnodigingstand import EXPERTISES

GEBIEDEN = {"g1": "Ruwaard", "g2": "Noord"}
LABELS = {"wonen": "wonen", "geld": "geld en schulden"}
KOP = "kennis;organisatie;naam;lidnummer;telefoon;mail;gebied;ambassadeur\n"


def read(tekst: str) -> tuple[tuple[Kaartregel, ...], tuple[Fout, ...]]:
    return read_list(tekst, GEBIEDEN, LABELS)


@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
@pytest.mark.parametrize("einde", ["\n", "\r\n"])
def test_a_list_from_any_spreadsheet_is_read(scheiding: str, einde: str) -> None:
    tekst = (
        "\ufeff"
        + KOP
        + 'Geld en schulden;"Kredietbank";Karin;;+31 10 123 45 67;k@bank.example;noord;Ja\nwonen;Woonstad;;;;;;\n'
    )
    regels, fouten = read(tekst.replace(";", scheiding).replace("\n", einde))
    assert fouten == ()
    assert [(r.expertise, r.organisatie, r.naam, r.telefoon, r.mail, r.gebied, r.ambassadeur) for r in regels] == [
        ("geld", "Kredietbank", "Karin", "+31 10 123 45 67", "k@bank.example", "g2", True),
        ("wonen", "Woonstad", "", "", "", "", False),
    ]


@pytest.mark.parametrize(
    ("regel", "wat"),
    [
        ("huizen;Woonstad;;;;;;", "kennis_onbekend"),
        ("wonen;;Karin;;;;;", "organisatie_leeg"),
        ("wonen;Woonstad;Karin;;;;Zuid;", "gebied_onbekend"),
        ("wonen;Woonstad;;karin;;;;", "lidnummer_fout"),
        ("wonen;Woonstad;Karin;;;;;soms", "ja_of_nee"),
        ("wonen;Woonstad;Karin;;;karin;;", "geen_mail"),
        ("wonen;Woonstad;Karin;;bel maar;;;", "geen_telefoon"),
        ("wonen;Woonstad;;;010 123 45 67;;;", "wie_is_het"),
        ("wonen;Woonstad;Karin 123456782;;;;;", "bsn"),
        (f"wonen;{'W' * 81};;;;;;", "te_lang"),
    ],
)
def test_one_wrong_line_stops_the_whole_list_and_is_named(regel: str, wat: str) -> None:
    regels, fouten = read(KOP + "wonen;Woonstad;Karin;;;;;\n\n" + regel + "\n")
    assert regels == ()
    assert [(f.regel, f.wat) for f in fouten] == [(4, wat)]


def test_the_list_as_a_whole_can_be_wrong() -> None:
    assert read("  \n")[1] == (Fout(0, "leeg"),)
    assert read("kennis;organisatie;schoenmaat\n")[1] == (Fout(0, "kolom_onbekend", "schoenmaat"),)
    assert read("organisatie\nWoonstad\n")[1] == (Fout(0, "kolom_mist", "kennis"),)
    assert read(KOP + "wonen;Woonstad;;;;;;\nWonen;woonstad;;;;;;\n")[1] == (Fout(3, "dubbel"),)


tekst = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=20).map(clean)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            Kaartregel, st.just("x"), st.sampled_from(EXPERTISES), tekst, tekst, st.sampled_from(["", "slack:U0ELS1"]),
            st.sampled_from(["", "+31 6 1234 5678"]), st.sampled_from(["", "a@b.example"]), st.sampled_from(["", "g1", "g2"]), st.booleans(),
        ),
        max_size=8, unique_by=lambda r: r.kern,
    )
)  # fmt: skip
def test_what_is_written_is_read_back_as_it_was(regels: list[Kaartregel]) -> None:
    terug, fouten = read_list(write_list(regels, GEBIEDEN), GEBIEDEN, {})
    if any(f.wat == "bsn" for f in fouten):
        return
    assert fouten == ()
    kaal = [(r.kern, r.telefoon, r.mail, r.ambassadeur) for r in regels]
    assert [(r.kern, r.telefoon, r.mail, r.ambassadeur) for r in terug] == kaal


def test_a_cell_is_no_formula_for_a_spreadsheet() -> None:
    uit = write_list([Kaartregel("x", "wonen", "=1+1", "@Karin", telefoon="+31 6 1234 5678")], {})
    cellen = list(csv.reader(io.StringIO(uit), delimiter=";"))[1]
    assert len(cellen) == len(KOLOMMEN)
    assert [c for c in cellen if c[:1] in "=@+-" and c] == []


def test_a_line_that_was_there_keeps_its_id() -> None:
    oud = Kaartregel("k1", "wonen", "Woonstad", "Karin", telefoon="010 1234567")
    houd, nieuw = merged([oud], [Kaartregel("n1", "wonen", "woonstad", "karin"), Kaartregel("n2", "geld", "Bank")])
    assert ([r.id for r in houd], nieuw) == (["k1", "n2"], 1)


@pytest.mark.regel_deel("OVL-19")
def test_the_ambassadeur_of_an_organisation_is_its_contact() -> None:
    karin = Kaartregel("k1", "wonen", "Woonstad", "Karin", ambassadeur=True)
    anderen = (Kaartregel("k2", "wonen", "Woonstad", "Piet"), Kaartregel("k3", "geld", "Bank", "An", ambassadeur=True))
    assert ambassadeur_of("woonstad", (*anderen, karin)) == karin
    assert ambassadeur_of("woonstad", anderen) is None
