"""How the inwoner is called, in all that is read aloud: u, or je by one setting, each form written by hand."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.documenten.woorden import words
from flows.organisatie import KEUZES, Organisatie
from messages import render
from messages.aanspreek import PAAR, is_pair
from messages.eigen import examples_of, fault, original, replaceable
from messages.laden import TekstFout, keys, load, written
from tests.messages.test_taal import U_VORM

JE_VORM = re.compile(r"\b(?:[Jj]e|[Jj]ij|[Jj]ou|[Jj]ouw|jóú|jóúw)\b")
VERKEERD = re.compile(r"\b(\w+t) j(?:e|ij)\b(?! leven)|\b(je (?:heeft|is)|(?:wil|kun)t? u|zich)\b")
"""What a plain change of word would leave behind: *wilt je*, *je heeft*; not *je leven*."""
OP_T = frozenset({"dat", "met", "moet", "praat", "voordat", "wat", "weet"})
"""Words that end in a t by themselves."""
KIES_HIER = "beheer/woorden"
"""Where the choice itself is made, both stand."""
KEYS = [key for key in keys() if key != KIES_HIER]
INWONER = Organisatie(aanspreek="je")


def pairs(deel: Any) -> Iterator[tuple[str, str]]:
    """Every (u, je) in a piece of a file."""
    if isinstance(deel, str):
        yield from ((m[1], m[2]) for m in PAAR.finditer(deel))
    elif is_pair(deel):
        yield deel["u"], deel["je"]
    elif isinstance(deel, dict | list):
        for d in deel.values() if isinstance(deel, dict) else deel:
            yield from pairs(d)


def words_of(deel: Any) -> Iterator[str]:
    """Every text in a piece of a file, without what is filled in."""
    if isinstance(deel, str):
        yield re.sub(r"{%.*?%}|{{.*?}}", " ", deel, flags=re.DOTALL)
    elif isinstance(deel, dict | list):
        for d in deel.values() if isinstance(deel, dict) else deel:
            yield from words_of(d)


def all_of(key: str, aanspreek: str) -> str:
    """All that stands in a text, in one of the two ways."""
    bron = load(key, aanspreek)
    return "\n".join(words_of([bron.body, dict(bron.kop)]))


ALLE = [(key, u, je) for key in KEYS for u, je in pairs([written(key).body, dict(written(key).kop)])]


def test_there_are_two_ways_and_many_quotes_to_say_in_both() -> None:
    """The contrast: were the search blind, everything below would pass."""
    assert KEUZES["aanspreek"] == ("u", "je")
    assert len(ALLE) > 80


@pytest.mark.regel_deel("HAN-03")
@pytest.mark.parametrize("key", KEYS)
def test_who_is_called_je_never_hears_u(key: str) -> None:
    assert U_VORM.findall(all_of(key, "je")) == [], 'zet er de andere vorm naast: {{ aanspreek("...", "...") }}'


@pytest.mark.parametrize(("key", "u", "je"), ALLE)
def test_both_forms_of_a_quote_are_written_by_hand(key: str, u: str, je: str) -> None:
    assert U_VORM.search(u), "deze zin is in beide vormen gelijk: één keer is genoeg"
    assert not JE_VORM.search(u)
    assert JE_VORM.search(je)
    assert not U_VORM.search(je)
    assert u[-1] == je[-1]
    assert u.count("?") == je.count("?")
    fout = [m[0] for m in VERKEERD.finditer(je) if m[1] not in OP_T]
    assert fout == [], "het werkwoord gaat mee met je"


def test_a_form_that_was_only_changed_by_word_is_found() -> None:
    for mis in ("Wat wilt je?", "Waar bent je goed in?", "als je heeft gekozen", "waar je zich thuis voelt"):
        assert any(m[1] not in OP_T for m in VERKEERD.finditer(mis)), mis


def test_on_paper_too() -> None:
    assert [t for t in words("je").alle.values() if U_VORM.search(t)] == []


@pytest.mark.parametrize(("hoe", "plan"), [("u", "Dat wordt úw plan."), ("je", "Dat wordt jouw plan.")])
def test_one_setting_changes_what_is_read_aloud(hoe: str, plan: str) -> None:
    gezegd = render("dm/uitleg", {"organisatie": Organisatie(aanspreek=hoe), "eigen_teksten": {}}, {})
    assert f'zeggen: "Ik wil graag samen met {"u" if hoe == "u" else "je"} opschrijven' in gezegd.kaal
    assert plan in gezegd.kaal
    [eerste, *_] = examples_of("gesprek/ik_wil", {"organisatie": Organisatie(aanspreek=hoe)})
    assert eerste.startswith(f"Als {hoe} morgen wakker wordt")


def test_the_page_that_is_sent_along_is_the_organisations_own() -> None:
    gegevens = {"organisatie": INWONER, "eigen_teksten": {}}
    assert '"Wat wil je?"' in render("uitnodiging/werkwijze", gegevens, {}).kaal
    eigen = {"eigen_teksten": {"dm/methode": "Zo doen wij het."}}
    assert render("uitnodiging/werkwijze", {**gegevens, **eigen}, {}).kaal == "Zo doen wij het."


@pytest.mark.parametrize("key", replaceable())
def test_who_makes_it_their_own_begins_with_plain_words_in_the_chosen_form(key: str) -> None:
    for hoe in KEUZES["aanspreek"]:
        begin = original(key, hoe)
        assert "aanspreek" not in begin
        assert fault(key, begin) == ""


def test_own_words_stay_as_they_were_typed() -> None:
    eigen = {
        "dm/uitleg": "Zeg het zo: dit is voor u.",
        "gesprek/ik_wil": "\n".join(f"Wat wilt u, {n}?" for n in range(6)),
    }
    gegevens = {"organisatie": INWONER, "eigen_teksten": eigen}
    assert render("dm/uitleg", gegevens, {}).kaal == "Zeg het zo: dit is voor u."
    assert examples_of("gesprek/ik_wil", gegevens)[0] == "Wat wilt u, 0?"


def test_a_pair_that_cannot_be_read_fails_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("messages.laden.MAP", tmp_path)
    (tmp_path / "kapot.md").write_text('Vraag: {{ aanspreek("Wat wilt u?") }}', encoding="utf-8")
    with pytest.raises(TekstFout, match="twee zinnen"):
        load("kapot")
