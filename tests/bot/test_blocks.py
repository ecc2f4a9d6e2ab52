"""Every text, as full as it can be, is something that Slack takes; judged by the proeftuin's own strict reading."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot import blocks
from bot.beeld import gather
from bot.namen import Namen
from bot.vensters import fields
from flows.machine import formulieren, machines
from messages import render
from messages.model import Alinea, Bericht, Knop
from proeftuin.blokken import MESSAGE_TEXT, check_blocks, check_view, text_size, view_bytes
from storage.work import Work
from tests.bot.vol import DATA, EIGEN, KORT, LANG, MENSEN, full_work, ids
from tests.flows.spel import BEGIN, NU, SANNE, given
from tests.messages.gezegd import in_channel, said

GEEN_BERICHT = {"algemeen/fouten", "algemeen/woorden"}
BERICHTEN = sorted(
    {g.key for g in said() if g.effect in ("Say", "Whisper") or g.key.startswith("algemeen/")} - GEEN_BERICHT
)
VENSTERS = sorted({g.key for g in said() if g.effect in ("OpenWindow", "ReplaceWindow")})
KANAAL = in_channel()


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Work]:
    with full_work(tmp_path_factory.mktemp("vol")) as vol:
        yield vol


def draw(work: Work, key: str, **extra: Any) -> Bericht:
    """A text from the full casus."""
    alle = ids(key.split("/")[0])
    data = {**DATA, **extra}
    if key.startswith("dm/") and "bij" not in data:
        data["bij"] = "s1"
    return render(key, {**gather(work, alle, data, SANNE, key in KANAAL, frozenset({SANNE}), NU)}, alle)


def texts(blokken: Any) -> Iterator[str]:
    """Every mrkdwn text in blocks."""
    if isinstance(blokken, dict):
        if blokken.get("type") == "mrkdwn":
            yield blokken["text"]
        for deel in blokken.values():
            yield from texts(deel)
    elif isinstance(blokken, list):
        for deel in blokken:
            yield from texts(deel)


@pytest.mark.parametrize("key", BERICHTEN)
def test_the_fullest_message_fits(work: Work, key: str) -> None:
    blokken = blocks.message(draw(work, key))
    assert blokken
    assert check_blocks(blokken) == []
    assert text_size(blokken) <= MESSAGE_TEXT


@pytest.mark.parametrize("key", VENSTERS)
def test_the_fullest_window_fits(work: Work, key: str) -> None:
    formulier = formulieren().get(key)
    vul = {v.key: LANG for v in formulier.velden if v.soort in ("tekst", "regel")} if formulier else {}
    bericht = draw(work, key, bij="ik_wil")
    velden = fields(formulier, bericht, {**DATA, "vul": vul}, Namen(work, False).voluit) if formulier else []
    view = blocks.window(bericht, velden, {"id": "c" * 20, "bij": "nodig_lang"}, key if formulier else None)
    assert check_view(view) == []
    assert view_bytes(view) < 250_000
    assert json.loads(view["private_metadata"])["id"] == "c" * 20
    if formulier:
        verwacht = sum(len(DATA[v.per]) if v.per else 1 for v in formulier.velden if v.soort != "uitleg")
        assert len([b for b in view["blocks"] if b["type"] == "input"]) == verwacht, "geen veld valt weg"


def test_the_fullest_home_fits(work: Work) -> None:
    view = blocks.home(draw(work, "thuis/thuis"))
    assert check_view(view, ("home",)) == []
    assert view_bytes(view) < 250_000


@pytest.mark.regel_deel("PRI-03")
@pytest.mark.parametrize("key", [k for k in (*BERICHTEN, *VENSTERS) if not k.startswith("algemeen/")])
def test_what_people_typed_calls_nobody(work: Work, key: str) -> None:
    """No <!channel> and no mention gets out of a text that somebody typed; the bot's own mentions stay."""
    for tekst in texts(blocks.message_all(draw(work, key, bij="ik_wil"))):
        assert "<!" not in tekst
        assert "<@U0MO> *vet*" not in tekst
        assert "&amp;amp;" not in tekst, "twee keer ontsnapt"


@pytest.mark.regel_deel("PRI-03")
@pytest.mark.parametrize("key", sorted(k for k in KANAAL if not k.startswith("tafel/")))
def test_in_a_channel_nobody_of_the_network_has_a_name(work: Work, key: str) -> None:
    bericht = draw(work, key)
    alles = json.dumps([blocks.message(bericht), bericht.tekst, bericht.kaal], ensure_ascii=False)
    assert "Truus" not in alles
    assert "Zo lang als het mag" not in alles, "geen casustekst in een kanaal"


def test_a_person_of_the_network_has_a_name_where_it_may_be_seen(work: Work) -> None:
    """The contrast of the test above."""
    assert "Truus" in json.dumps(blocks.message_all(draw(work, "actie/bekijk")), ensure_ascii=False)


@pytest.mark.parametrize(
    "tekst", [EIGEN, KORT, LANG, "&" * 3000, "<" * 3000, "\n" * 50, "---", "# kop", "-# klein", "👩‍👧" * 500]
)
def test_any_text_makes_blocks_that_fit(work: Work, tekst: str) -> None:
    g = replace(BEGIN["gesprek"], antwoorden=tuple(given(k, tekst) for k in ("ik_wil", "doorvragen", "ik_kan")))
    gegevens = {"gesprek": g, "noem": str, "voluit": str, "ik": SANNE}
    blokken = blocks.message(render("gesprek/samenvatting", gegevens, {"gesprek": "g1"}))
    assert check_blocks(blokken) == []
    assert not any(t.endswith(("&am…", "&a…", "&…", "&l…", "&lt…", "&amp…", "&g…")) for t in texts(blokken)), (
        "een teken is doormidden gesneden"
    )


def test_a_button_says_which_machine_it_is_of_and_what_it_answers() -> None:
    knop = Knop("gesprek.overslaan", "Sla over", id="g1", bij="ik_wil", waarde="3")
    el = blocks.element(knop, 4)
    assert (el["action_id"], el["value"]) == ("gesprek.overslaan#4", "g1|ik_wil|3")


def test_more_blocks_than_fit_are_cut_before_the_buttons() -> None:
    veel = Bericht("x/y", "t", tuple(Alinea(str(n)) for n in range(80)), (Knop("dm.help", "Help"),))
    blokken = blocks.message(veel)
    assert check_blocks(blokken) == []
    assert blokken[-1]["type"] == "actions"
    assert blokken[-2]["elements"][0]["text"] == "…"


@pytest.mark.parametrize("soort", sorted(machines()))
def test_ids_and_steps_fit_in_a_menu_value(soort: str) -> None:
    langste = max(
        (len(s) for f in machines()[soort].formulieren for v in f.velden for s in (v.key, *v.opties)), default=0
    )
    assert 20 + 2 + 2 * langste <= 150


def test_the_full_casus_is_really_full(work: Work) -> None:
    assert len(work.machines.find("actie", casus="c1")) == 60
    assert len([p for p, _ in work.rollen.on("c1")]) >= len(MENSEN)
