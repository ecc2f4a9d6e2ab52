"""One line said at the table: who, what, the last day; and what is no last day stays in the words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.afspraak import Afspraak, parse_agreement
from flows.datumwoord import find_day
from flows.kalender import before_feast, month_later

VANDAAG = date(2026, 11, 27)  # a Friday


@pytest.mark.regel_deel("MDO-03")
@pytest.mark.parametrize(
    ("regel", "wie", "wat", "uiterlijk"),
    [
        ("Mo belt de woningcorporatie voor 1 februari", "Mo", "belt de woningcorporatie", date(2027, 2, 1)),
        ("Voor 1 februari belt Mo de woningcorporatie", "Mo", "belt de woningcorporatie", date(2027, 2, 1)),
        ("de zus: elke dag bellen", "de zus", "elke dag bellen", None),
        ("Mo en Els gaan langs bij de buurvrouw", "Mo en Els", "gaan langs bij de buurvrouw", None),
        ("de huur wordt betaald door Mo, uiterlijk 4 dec", "Mo", "de huur wordt betaald", date(2026, 12, 4)),
        ("de huur betalen", "", "de huur betalen", None),
        ("morgen", "", "", date(2026, 11, 28)),
        ("", "", "", None),
    ],
)
def test_who_what_and_when(regel: str, wie: str, wat: str, uiterlijk: date | None) -> None:
    assert parse_agreement(regel, VANDAAG) == Afspraak(wie, wat, uiterlijk)


@pytest.mark.parametrize(
    ("woorden", "dag"),
    [
        ("voor één februari", date(2027, 2, 1)),
        ("voor de eerste februari", date(2027, 2, 1)),
        ("01-02", date(2027, 2, 1)),
        ("1/2/2027", date(2027, 2, 1)),
        ("2027-02-01", date(2027, 2, 1)),
        ("1.2.2027", date(2027, 2, 1)),
        ("vrijdag", date(2026, 12, 4)),
        ("volgende week dinsdag", date(2026, 12, 1)),
        ("over twee weken", date(2026, 12, 11)),
        ("binnen een maand", date(2026, 12, 27)),
        ("eind van de maand", date(2026, 11, 30)),
        ("uiterlijk de 15e", date(2026, 12, 15)),
        ("voor het weekend", date(2026, 11, 27)),
        ("eind volgende week", date(2026, 12, 4)),
        ("week 50", date(2026, 12, 11)),
        ("voor de kerst", date(2026, 12, 24)),
        ("maandag over een week", date(2026, 12, 7)),
        ("binnen vijf werkdagen", date(2026, 12, 4)),
        ("voor juni", date(2027, 5, 31)),
    ],
)
def test_a_day_in_many_words(woorden: str, dag: date) -> None:
    gevonden = find_day(f"Mo belt {woorden}", VANDAAG)
    assert gevonden is not None
    assert (gevonden.dag, gevonden.fout) == (dag, "")


@pytest.mark.parametrize(
    "woorden",
    [
        "vanaf maandag",
        "elke dinsdag",
        "over de brief van 12 november",
        "tussen 9 en 12 uur",
        "1/3 van de schuld",
        "na de zomervakantie",
    ],
)
def test_what_is_no_last_day_stays_in_the_words(woorden: str) -> None:
    assert parse_agreement(f"Mo belt {woorden}", VANDAAG) == Afspraak("Mo", f"belt {woorden}", None)


def test_a_day_on_no_calendar_is_said_and_not_guessed() -> None:
    assert parse_agreement("Mo belt voor 31-02", VANDAAG) == Afspraak("Mo", "belt", None, "bestaat_niet")
    assert parse_agreement("Mo belt voor 30 februari", VANDAAG).opmerking == "bestaat_niet"
    assert parse_agreement("Mo belt voor 29 februari", date(2028, 2, 1)).uiterlijk == date(2028, 2, 29)


def test_a_day_that_has_just_passed_is_a_slip_and_an_older_one_is_next_year() -> None:
    assert parse_agreement("Mo belt voor 20 november", VANDAAG) == Afspraak("Mo", "belt", date(2026, 11, 20), "voorbij")
    assert parse_agreement("Mo belt voor 1 maart", VANDAAG).uiterlijk == date(2027, 3, 1)


def test_a_feast_is_counted_not_looked_up() -> None:
    assert before_feast("pasen", date(2026, 3, 2)) == date(2026, 4, 4)
    assert before_feast("pasen", date(2026, 4, 5)) == date(2027, 3, 27)
    assert month_later(date(2026, 12, 31), 2) == date(2027, 2, 28)


WOORDEN = st.sampled_from(
    "Mo de zus belt voor op uiterlijk 31-02 1/2 29 februari 99-99 week 60 over 999999999 jaar weken eind van maand kerst 32 , : ( ) en door -> 0".split()
)


@given(st.one_of(st.text(), st.lists(WOORDEN, max_size=14).map(" ".join)), st.dates())
def test_no_line_makes_it_fall_over(regel: str, vandaag: date) -> None:
    a = parse_agreement(regel, vandaag)
    assert a.uiterlijk is None or a.opmerking in ("", "voorbij")
    assert (a.opmerking == "voorbij") == (a.uiterlijk is not None and a.uiterlijk < vandaag)
