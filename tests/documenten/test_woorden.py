"""The words on paper: plain Dutch, one form of address, none missing and none unused."""

import json
import re
from string import Formatter

import pytest

from bot.documenten.woorden import DELEN, INGEVULD, SJABLONEN, source, words
from flows import deelb
from flows.papier import HOE
from flows.plan import ANTWOORDEN
from flows.vraagverheldering import LEEFGEBIEDEN, STANDEN
from tests.huis.bron import ROOT, modules
from tests.messages.test_taal import GEMIDDELD, LANGST, STIJF

WOORDEN = source()["u"]
U = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
JE = re.compile(r"\b(?:je|jij|jou|jouw)\b", re.IGNORECASE)


@pytest.mark.parametrize("key", [*ANTWOORDEN, "doel_kort", "doel_lang"])
def test_every_answer_of_the_conversation_has_a_place_on_paper(key: str) -> None:
    assert source()["antwoorden"][key]["deel"] in DELEN


def test_every_leefgebied_and_how_it_was_spoken_of_has_a_word() -> None:
    assert tuple(source()["leefgebieden"]) == LEEFGEBIEDEN
    assert tuple(source()["standen"]) == STANDEN


def test_the_schema_knows_every_answer() -> None:
    schema = json.loads((ROOT / "docs/schema/samenwerkplan.schema.json").read_text(encoding="utf-8"))
    assert schema["$defs"]["antwoorden"]["items"]["properties"]["vraag"]["enum"] == list(source()["antwoorden"])


def test_every_word_is_used_and_no_other_voice_has_words_of_its_own() -> None:
    tekst = (SJABLONEN / "plan.html").read_text(encoding="utf-8")
    tekst += "".join((ROOT / m).read_text(encoding="utf-8") for m in modules("bot") if "documenten" in m.parts)
    samengesteld = (
        {f"{d}_uitleg" for d in DELEN}
        | {f"dossier_{d}" for d in DELEN}
        | {f"op_papier_{hoe}" for hoe in HOE}
        | {f"deel_b_{key}" for key in deelb.DELEN}
        | set(DELEN)
        | set(INGEVULD)
    )
    assert [w for w in WOORDEN if w not in samengesteld and not re.search(rf"""['"]{w}['"]""", tekst)] == []
    for stem in ("je", "samen"):
        assert set(source()[stem]) <= set(WOORDEN)


@pytest.mark.parametrize("stem", ["u", "je", "samen"])
def test_another_voice_fills_in_the_same_things(stem: str) -> None:
    for woord, tekst in source()[stem].items():
        assert fields(tekst) == fields(WOORDEN[woord]), woord


@pytest.mark.parametrize("woord", WOORDEN)
def test_the_inwoner_is_called_u_unless_the_setting_says_je(woord: str) -> None:
    assert not JE.search(words("u")(woord))
    assert not U.search(words("je")(woord))


@pytest.mark.regel_deel("HAN-03")
@pytest.mark.parametrize("stem", ["u", "je", "samen"])
def test_the_words_are_plain(stem: str) -> None:
    zinnen = [re.findall(r"[\w'’{}-]+", z) for t in words(stem).alle.values() for z in re.split(r"(?<=[.!?:;])\s", t)]
    zinnen = [z for z in zinnen if z]
    assert [" ".join(z) for z in zinnen if len(z) > LANGST] == []
    assert sum(map(len, zinnen)) / len(zinnen) <= GEMIDDELD
    assert {w.lower() for z in zinnen for w in z} & set(STIJF) == set()


def fields(tekst: str) -> set[str]:
    """What has to be filled in."""
    return {naam for _, naam, _, _ in Formatter().parse(tekst) if naam}
