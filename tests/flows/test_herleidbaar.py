"""What in a text points at one person: each kind, what only looks like it, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.herleidbaar import find_identifying
from flows.tekst import contains_bsn
from tests.meten.maat import identifying


def found(tekst: str) -> list[tuple[str, str]]:
    return [(v.soort, tekst[v.begin : v.eind]) for v in find_identifying(tekst)]


@pytest.mark.regel_deel("PRI-05")
@pytest.mark.parametrize("proef", ["proef", "nieuw"])
def test_it_holds_on_texts_that_the_rules_were_not_written_for(proef: str) -> None:
    alles = identifying(proef)["alles"]
    assert alles.precision >= 0.9
    assert alles.recall >= 0.85


@pytest.mark.regel_deel("PRI-05", "PRI-08")
@pytest.mark.parametrize(
    ("tekst", "soort", "stuk"),
    [
        ("Ik sprak Fatima Bouzid.", "naam", "Fatima Bouzid"),
        ("mevrouw van den Berg belde", "naam", "van den Berg"),
        ("met P.J. de Vries", "naam", "P.J. de Vries"),
        ("volgens henk de boer", "naam", "henk de boer"),
        ("Samira's moeder is ziek", "naam", "Samira's"),
        ("geb. 12-03-1958 in Oss", "geboortedatum", "12-03-1958"),
        ("hij is jarig op 4 juli 1983", "geboortedatum", "4 juli 1983"),
        ("Zij woont op Kerkstraat 12a.", "adres", "Kerkstraat 12a"),
        ("haar woning in de Rozenstraat", "adres", "Rozenstraat"),
        ("5341 AB is de postcode", "postcode", "5341 AB"),
        ("bel 06-12345678", "telefoon", "06-12345678"),
        ("bel +31 (0)6 12 34 56 78", "telefoon", "+31 (0)6 12 34 56 78"),
        ("mail: s.smit@voorbeeld.nl.", "email", "s.smit@voorbeeld.nl"),
        ("bsn 123.456.782", "bsn", "123.456.782"),
        ("rekening NL91 ABNA 0417 1643 00 staat rood", "iban", "NL91 ABNA 0417 1643 00"),
    ],
)
def test_each_kind_is_found_where_it_stands(tekst: str, soort: str, stuk: str) -> None:
    assert found(tekst) == [(soort, stuk)]


@pytest.mark.parametrize(
    "tekst",
    [
        "Wil de inwoner zo geholpen worden?", "Roos en madelief groeien in haar tuin.", "de bas van de buren dreunt", "Dat wil hij niet.",
        "In Oss werkt dit anders.", "De Albert Heijn wil hem een kans geven.", "Hij heeft Parkinson.", "Het overleg is op 12 maart 2026 om 14.30 uur.",
        "Hij kwam op 3 mei 1998 naar Nederland.", "De straat is onveilig.", "Casus 2026-014", "€ 1.250,00", "factuur 123456789",
        "NL91ABNA0417164301", "bel 112", "sinds 2024 en daarna", "Elke dag 3000 stappen", "",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_left_alone(tekst: str) -> None:
    assert found(tekst) == []


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        ("Roos wil naar de kapper", "Roos"),
        ("Ik zag dat Bas kwam", "Bas"),
        ("Mark belt elke dag", "Mark"),
        ("Dhr. Bakker mist zijn werk", "Bakker"),
    ],
)
def test_a_word_that_is_a_name_as_well_is_told_by_what_stands_beside_it(tekst: str, naam: str) -> None:
    assert found(tekst) == [("naam", naam)]


def test_a_date_right_behind_a_name_is_of_birth() -> None:
    assert found("Noor (9-8-2012) slaapt slecht") == [("naam", "Noor"), ("geboortedatum", "9-8-2012")]


@pytest.mark.regel_deel("PRI-05")
@pytest.mark.parametrize(
    ("tekst", "stuk"),
    [
        ("Mevrouw, geboren 3 mei 1961, woont alleen.", "3 mei 1961"),
        ("Hij is van 3-5-'61 en slaapt slecht.", "3-5-'61"),
        ("geb. 03051961, weduwe", "03051961"),
        ("Mijn zoon kwam ter wereld in augustus 2008.", "augustus 2008"),
        ("Zij is geboren in 1943 in Nijmegen.", "1943"),
        ("Vader (geb. maart '52) helpt mee.", "maart '52"),
        ("De jongste is van 14 februari 2015.", "14 februari 2015"),
        ("g.d.: 7 mei '88", "7 mei '88"),
        ("Haar geboortejaar is 1957.", "1957"),
        ("Buurman is van 08/11/1949 en is vaak thuis.", "08/11/1949"),
    ],
)
def test_a_day_of_birth_is_found_as_people_write_it(tekst: str, stuk: str) -> None:
    assert found(tekst) == [("geboortedatum", stuk)]


@pytest.mark.parametrize(
    "tekst",
    [
        "De brief is van 19-02-2024.", "Het huis is van 1932.", "Het huis is gebouwd in 1932.", "Dat is gebeurd op 3 mei 2020.",
        "Het kindje wordt geboren in mei.", "De regeling is van 1 januari 1998.", "Moeder was er van 3 mei 2020 tot juni 2021.",
        "Ze zijn getrouwd in mei 1961.", "De foto van moeder is van 4 mei 1964.", "Het plan van de dochter is van 3-4-2025.",
    ],
)  # fmt: skip
def test_a_date_of_something_else_is_left_alone(tekst: str) -> None:
    assert found(tekst) == []


def test_a_letter_that_grows_when_made_small_shifts_nothing() -> None:
    assert found("İİİ en Albert Heijn, zegt Fatima") == [("naam", "Fatima")]


@given(st.text(alphabet="ABab 0123456789.-+@()NLJv\n", max_size=80))
def test_findings_are_in_order_apart_and_inside_the_text(tekst: str) -> None:
    vonden = find_identifying(tekst)
    grenzen = [plaats for v in vonden for plaats in (v.begin, v.eind)]
    assert grenzen == sorted(grenzen)
    assert all(0 <= v.begin < v.eind <= len(tekst) for v in vonden)


@pytest.mark.regel("PRI-08")
@given(st.text(alphabet="0123456789 .-+x", max_size=40))
def test_a_bsn_that_is_refused_is_pointed_at_too(tekst: str) -> None:
    assert any(v.soort == "bsn" for v in find_identifying(tekst)) == contains_bsn(tekst)
