"""Typed text: what is cleaned away, what is a citizen service number and what only looks like one, what is a cijfer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.tekst import clean, contains_bsn, read_cijfer, text_error

BSN = st.lists(st.integers(0, 9), min_size=8, max_size=8).map(
    lambda c: (c, sum(a * b for a, b in zip(c, range(9, 1, -1), strict=True)) % 11)
)


@pytest.mark.regel("PRI-08")
@given(BSN, st.sampled_from(["{}", "bsn: {}.", "het is {}, zegt hij", "({})"]))
def test_nine_digits_that_pass_the_eleven_test_are_found(paar: tuple[list[int], int], om: str) -> None:
    cijfers, rest = paar
    if rest < 10 and any(cijfers):
        assert contains_bsn(om.format("".join(map(str, [*cijfers, rest]))))


@given(BSN, st.integers(0, 9))
def test_nine_digits_that_fail_it_are_no_bsn(paar: tuple[list[int], int], laatste: int) -> None:
    cijfers, rest = paar
    if laatste != rest:
        assert not contains_bsn("".join(map(str, [*cijfers, laatste])))


@pytest.mark.parametrize(
    "tekst",
    [
        "123456782",
        "123 456 782",
        "123.456.782",
        "1234.56.782",
        "bsn 123456782 2 kinderen",
        "op 12-03-2026 123456782",
        "111222333 06 12345678",
    ],
)
def test_a_bsn_is_seen_however_it_is_written(tekst: str) -> None:
    assert contains_bsn(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "06 12345609",
        "0612345678",
        "+31 6 12345609",
        "0412-123456",
        "12-03-2026 5 keer",
        "2026-014",
        "1234567820",
        "€ 1.250,00",
        "000000000",
    ],
)
def test_a_phone_number_a_date_or_an_amount_is_no_bsn(tekst: str) -> None:
    assert not contains_bsn(tekst)


@pytest.mark.regel_deel("VRA-06")
@pytest.mark.parametrize(
    ("tekst", "cijfer", "rest"),
    [
        ("8", 8, ""), (" 10 ", 10, ""), ("acht", 8, ""), ("Zeven!", 7, "!"), ("één", 1, ""), ("een 8", 8, ""), ("een zeven", 7, ""),
        ("3 want ik slaap slecht", 3, "want ik slaap slecht"), ("4, want het is stil", 4, "want het is stil"),
        ("6: gaat wel", 6, "gaat wel"), ("8 😀", 8, "😀"), ("8️⃣", 8, ""), ("vijf", 5, ""),
    ],
)  # fmt: skip
def test_a_cijfer_is_read_with_what_follows(tekst: str, cijfer: int, rest: str) -> None:
    gelezen = read_cijfer(tekst)
    assert gelezen is not None
    assert gelezen[0] == cijfer
    assert gelezen[1].lstrip("!") == rest.lstrip("!")


@pytest.mark.parametrize(
    "tekst",
    [
        "11",
        "0",
        "8,5",
        "8.5",
        "8½",
        "-3",
        "100",
        "",
        "goed",
        "😀",
        "een beetje slecht",
        "een ruime",
        "7 of 8",
        "1.000",
        "niet zo 3",
    ],
)
def test_what_is_no_whole_number_from_one_to_ten_is_asked_again(tekst: str) -> None:
    assert read_cijfer(tekst) is None


@given(st.text())
def test_cleaning_twice_is_cleaning_once(tekst: str) -> None:
    assert clean(clean(tekst)) == clean(tekst)


@given(st.text(st.characters(categories=["L", "N"]), min_size=1))
def test_cleaning_keeps_letters_and_figures(tekst: str) -> None:
    assert len(clean(tekst)) >= 1


@pytest.mark.parametrize(
    ("ruw", "schoon"),
    [
        ("wonen\tgeld", "wonen geld"),
        ("a\r\nb", "a\nb"),
        ("a\x00b\u202e", "ab"),
        ("\n\na\n\n\n\nb ", "a\n\nb"),
        ("👩‍👧", "👩‍👧"),
        ("\ue0001\ue001", "1"),
    ],
)
def test_nothing_invisible_stays_and_no_words_grow_together(ruw: str, schoon: str) -> None:
    assert clean(ruw) == schoon


def test_a_text_of_the_longest_length_fits_and_one_more_does_not() -> None:
    assert text_error("a" * 3000) is None
    assert text_error("a" * 3001) == "te_lang"
    assert text_error("bel 123456782") == "bsn"


@given(st.text())
def test_reading_a_cijfer_never_breaks(tekst: str) -> None:
    gelezen = read_cijfer(tekst)
    assert gelezen is None or 1 <= gelezen[0] <= 10
