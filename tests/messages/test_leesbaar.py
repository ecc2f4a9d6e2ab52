"""Readability, measured: Flesch-Douma with sentence and word length over every text, and words explained at first use (HAN-03)."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from messages.laden import keys, load
from tests.messages.lees import Maat, example, measure, syllables

MAKKELIJK, GEWOON = 75, 60
"""Flesch-Douma: all texts together, and each text of ``GENOEG`` words by itself."""
GENOEG = 16
ZINSLENGTE, LANGE_WOORDEN = 12, 0.015
GESPREKKEN = sorted((Path(__file__).parents[1] / "gesprekken").glob("*.txt"))
MATEN = {key: measure(example(key)) for key in keys() if key != "algemeen/woorden"}
MET_JE = {f"{key} (je)": measure(example(key, "je")) for key in MATEN if load(key).body != load(key, "je").body}
"""What is read aloud to who is called je, measured by itself."""


def sentences(maat: Maat) -> Maat:
    """Without headings and labels: what has three words or more."""
    return Maat([z for z in maat.zinnen if len(z) >= 3])


@pytest.mark.parametrize(
    ("woord", "aantal"),
    [("huis", 1), ("wonen", 2), ("casusregisseur", 5), ("evaluatie", 5), ("ideeën", 3), ("leeuw", 1)],
)
def test_syllables_are_counted_as_they_sound(woord: str, aantal: int) -> None:
    assert syllables(woord) == aantal


def test_the_measure_tells_plain_dutch_from_stiff_dutch() -> None:
    gewoon = measure("Wat wil je doen? Kies een dag. Ik stuur je op tijd een bericht.")
    stijf = measure(
        "Ten behoeve van de effectuering van bovengenoemde beleidsdoelstellingen dient evaluatie plaats te vinden."
    )
    assert gewoon.leesgemak > MAKKELIJK > GEWOON > stijf.leesgemak


@pytest.mark.regel_deel("HAN-03")
@pytest.mark.parametrize("key", [k for k, m in (MATEN | MET_JE).items() if sentences(m).woorden >= GENOEG])
def test_each_text_reads_as_plain_dutch(key: str) -> None:
    maat = sentences((MATEN | MET_JE)[key])
    assert maat.leesgemak >= GEWOON, f"{maat.leesgemak:.0f}: kortere zinnen, kortere woorden ({maat.lang})"
    assert maat.zinslengte <= ZINSLENGTE


@pytest.mark.regel("HAN-03")
def test_all_texts_together_read_easily_and_long_words_are_rare() -> None:
    samen = Maat([z for m in MATEN.values() for z in sentences(m).zinnen])
    assert samen.leesgemak >= MAKKELIJK
    assert len(samen.lang) / samen.woorden <= LANGE_WOORDEN, sorted(set(samen.lang))


@pytest.mark.regel_deel("HAN-03")
@pytest.mark.parametrize("map_", sorted({k.split("/")[0] for k in MATEN}))
def test_short_texts_of_one_kind_read_easily_together(map_: str) -> None:
    kort = [z for k, m in MATEN.items() if k.startswith(map_) and m.woorden < GENOEG for z in sentences(m).zinnen]
    assert not kort or Maat(kort).leesgemak >= GEWOON


UITLEG = {
    "casusregisseur": "de casus in beweging",
    "samenwerkplan": r"wat de inwoner wil|van de inwoner|wat wil de inwoner|schrijft er zelf in|wie wat doet",
    "welzijnscijfer": "1 is heel slecht, 10 is heel goed",
    "evaluatie": "terug ?kijken|kijken? (?:jullie )?terug|kijk nu terug",
    "deel b": "uitzondering",
    "aanjager": "helpt bij deze manier van werken|begeleidt leersessies|leersessies begeleidt|ambassadeurs in je gebied|^Bewaard",
    "ambassadeur": "ervaren collega|vaste contactpersoon|ambassadeurs in je gebied|^Bewaard",
    "procesregisseur": "samenwerking",
    "huishouden": "één plan",
    "doorbraakbudget": "extra geld",
    "deel c": "terug ?(?:kijken|gekeken)|kijken (?:weer )?terug",
}
"""Words of the field, with what explains them: in the same message or earlier to the same person. Who gives a role chose it
from a list that says what it is."""


def heard(tekst: str) -> Iterator[tuple[str, str]]:
    """(who reads, what) for every message and window of a transcript; not what changes in its place."""
    wie, blok, spreker = "", [], ""
    for regel in [*tekst.splitlines(), "--"]:
        if regel.startswith("     ") and blok:
            blok.append(regel.strip())
            continue
        if blok:
            yield wie, "\n".join(blok)
            blok = []
        if m := re.match(r"bot(?: (?:->|@) (#?[\w-]+)(?: \(alleen hier\))?)?: (.*)", regel):
            wie, blok = m[1] or spreker, [m[2]]
        elif m := re.match(r"(\w+)(?: in #[\w-]+)?(?: \(eerder\))?: ", regel):
            spreker = m[1]


@pytest.mark.regel("HAN-03")
@pytest.mark.parametrize("pad", GESPREKKEN, ids=lambda p: p.stem)
def test_a_word_of_the_field_is_explained_when_somebody_first_meets_it(pad: Path) -> None:
    uitgelegd: dict[str, set[str]] = defaultdict(set)
    for wie, gezegd in heard(pad.read_text(encoding="utf-8")):
        for woord, uitleg in UITLEG.items():
            if re.search(uitleg, gezegd, re.IGNORECASE):
                uitgelegd["iedereen" if wie.startswith("#") else wie].add(woord)
            tekst = re.sub(r"\[.*?\]", "", gezegd)
            kent = uitgelegd[wie] | uitgelegd["iedereen"]
            assert woord in kent or not re.search(rf"\b{woord}", tekst, re.IGNORECASE), f"{wie}: {gezegd}"


@pytest.mark.regel_deel("HAN-03")
@pytest.mark.parametrize("key", [k for k in MATEN if "grondslag" in load(k).kop.get("velden", {})])
def test_a_word_of_the_law_has_a_hint(key: str) -> None:
    assert load(key).kop["velden"]["grondslag"]["hint"].startswith("Waarom de wet het delen toelaat. ")
