"""Plain Dutch: short sentences, "je" to professionals, no stiff words, no shouting (law 9, HAN-03)."""

import re

import pytest

from messages.laden import keys, load
from tests.messages.test_sjablonen import sources

GEMIDDELD, LANGST = 15, 25
STIJF = [
    "dient",
    "dienen",
    "middels",
    "tevens",
    "echter",
    "derhalve",
    "alsmede",
    "indien",
    "teneinde",
    "conform",
    "inzake",
    "betreffende",
    "desbetreffende",
    "aangaande",
    "jegens",
    "voornoemd",
    "hieromtrent",
    "dienaangaande",
    "reeds",
    "thans",
    "wederom",
    "ingevolge",
    "krachtens",
    "behoeve",
    "aldus",
    "zulks",
    "gelieve",
    "gaarne",
    "geschiedt",
    "bewerkstelligen",
    "faciliteren",
    "implementeren",
    "optimaliseren",
    "cliënt",
]
U_VORM = re.compile(r"\b(?:[Uu]|[Uu]w|[Úú]w?|uzelf)\b")
CITAAT = re.compile(r'"[^"]*"|“[^”]*”')
KEYS = [k for k in keys() if k != "algemeen/woorden"]


def prose(key: str) -> str:
    """What a person reads, template marks replaced by one word."""
    kop = load(key).kop
    delen = [kop.get("tekst", ""), load(key).body, *kop.get("fouten", {}).values()]
    for veld in kop.get("velden", {}).values():
        delen += [veld.get("label", ""), veld.get("hint", "")] if isinstance(veld, dict) else [veld]
    tekst = "\n".join(delen)
    tekst = re.sub(r"{%.*?%}", "\n", re.sub(r"{{.*?}}", "dit", tekst))
    return re.sub(r"^\s*(?:#+|-#|•|\d\.|>|---)\s*", "", tekst, flags=re.MULTILINE)


def sentences(key: str) -> list[list[str]]:
    """The sentences, each a list of words; a line and a heading end one too."""
    zinnen = re.split(r"(?<=[.!?:])[\s\"”*]+|\n+|\s·\s|;\s", prose(key))
    woorden = [re.findall(r"[\w'’&-]+", zin) for zin in zinnen]
    return [w for w in woorden if w]


@pytest.mark.regel_deel("HAN-03")
@pytest.mark.parametrize("key", KEYS)
def test_sentences_are_short(key: str) -> None:
    zinnen = sentences(key)
    lang = [" ".join(z) for z in zinnen if len(z) > LANGST]
    assert lang == [], f"langer dan {LANGST} woorden"
    if zinnen:
        assert sum(map(len, zinnen)) / len(zinnen) <= GEMIDDELD


@pytest.mark.parametrize("key", KEYS)
def test_a_professional_is_called_je(key: str) -> None:
    kop = load(key).kop
    knoppen = [str(k.get("label", "") if isinstance(k, dict) else k) for k in (kop.get("knoppen") or {}).values()]
    buiten = CITAAT.sub("", "\n".join([prose(key), *knoppen]))
    assert U_VORM.findall(buiten) == [], "u staat alleen in wat de inwoner hoort, tussen aanhalingstekens"


@pytest.mark.parametrize("key", keys())
def test_no_stiff_words(key: str) -> None:
    gewoon = set(re.findall(r"\w+", " ".join(sources(key)).lower()))
    assert gewoon & set(STIJF) == set()


@pytest.mark.parametrize("key", keys())
def test_nobody_is_shouted_at(key: str) -> None:
    for tekst in sources(key):
        assert tekst.count("!") <= 1 + tekst.count("!=")
        assert re.findall(r"\b[A-Z]{4,}\b", tekst) == []


@pytest.mark.regel_deel("VRA-03", "PRI-11")
@pytest.mark.parametrize("key", [k for k in keys() if load(k).kop.get("voorbeelden")])
def test_examples_are_open_questions_that_pry_into_nothing(key: str) -> None:
    voorbeelden = load(key).kop["voorbeelden"]
    assert len(voorbeelden) >= 6
    assert len(set(voorbeelden)) == len(voorbeelden)
    assert [v for v in voorbeelden if not v.endswith("?")] == []
    verboden = re.compile(
        r"diagnose|drugs|alcohol|drank|geloof|kerk|moskee|politie|strafblad|medicijn|ziekte", re.IGNORECASE
    )
    assert [v for v in voorbeelden if verboden.search(v)] == []
    stuurt = re.compile(r"^(?:Wilt u|Hebt u|Heeft u|Moet|Vindt u niet|Bent u)\b")
    assert [v for v in voorbeelden if stuurt.match(v)] == []
