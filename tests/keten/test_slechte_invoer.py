"""Bad input: a clear Dutch sentence, and nothing lost."""

from __future__ import annotations

import pytest

from proeftuin.meespelen import Geweigerd
from tests.keten.aanloop import begin
from tests.keten.nagemaakt import day, forge_window, person, text
from tests.keten.tafel import open_table
from tests.keten.toneel import Toneel

VREEMD = (
    "👩‍👧 🚲 8️⃣",
    "<!channel> kom je?",
    "<@U0MO> weet dit",
    "a & b < c > d *vet* ```",
    "{{ gesprek.id }} {% raw %}",
    "الخط من اليمين",
)
GEEN_CIJFER = ("11", "0", "-3", "heel goed", "7,5", "²")


@pytest.mark.parametrize("lengte", [3001, 12_000])
async def test_a_text_too_long_is_refused_with_its_length(t: Toneel, lengte: int) -> None:
    """The question stays open, the message stays in the chat, and a shorter one is taken."""
    await begin(t)
    lang = ("weernaardesoos" * 900)[:lengte]
    await t.sanne.typ(lang)
    antwoord = t.sanne.leest()[-1]
    assert "lang" in antwoord
    assert "3000" in antwoord or "3.000" in antwoord
    await t.sanne.typ("naar de soos")
    await t.sanne.ziet("vraag 3 van 9")


async def test_strange_text_is_kept_as_it_was_typed_and_calls_nobody(t: Toneel) -> None:
    """Emoji, calling everybody, a mention, marks, a template, writing from right to left."""
    await begin(t)
    for tekst in VREEMD:
        await t.sanne.typ(tekst)
        await t.sanne.klik("Terug")
        await t.sanne.ziet(f"Je had: {tekst}")
    uit = "".join(str(c["args"]) for c in t.tuin.verkeer)
    assert "<!channel>" not in uit
    assert "<@U0MO> weet" not in uit


async def test_strange_text_at_a_table_calls_nobody_in_its_channel(t: Toneel) -> None:
    """What comes out of a window is not yet escaped, and a table's question is shown to everybody there."""
    await open_table(t, "<!channel> <@U0SANNE> & *vet* 🚲")
    uit = [str(c["args"]) for c in t.tuin.verkeer if c["method"] in ("chat.postMessage", "chat.update")]
    assert any("&lt;!channel&gt; &lt;@U0SANNE&gt; &amp; *vet*" in u for u in uit)
    assert not any("<!channel>" in u or "<@U0SANNE> &" in u for u in uit)


async def test_a_text_of_nothing_is_asked_again(t: Toneel) -> None:
    """Signs that show nothing, in the chat and in a window."""
    await begin(t)
    await t.sanne.typ("\u200b\u200b")
    await t.sanne.ziet("Ik zag geen tekst")
    await t.sanne.klik("Buiten de chat typen")
    with pytest.raises(Geweigerd) as mis:
        await t.sanne.vul("Ik wil", {"In de woorden van de inwoner": "   "}, "Bewaar")
    assert "Vul dit nog in" in str(mis.value)
    await t.sanne.sluit()


async def test_a_cijfer_that_is_none_is_asked_again(t: Toneel) -> None:
    await begin(t)
    await t.sanne.typ("rust")
    await t.sanne.typ("overslaan")
    for cijfer in GEEN_CIJFER:
        await t.sanne.typ(cijfer)
        assert t.sanne.leest()[-1].startswith("Ik zoek een heel cijfer van 1 tot en met 10"), cijfer
    await t.sanne.typ("acht")
    await t.sanne.ziet("Wat maakt het een 8?")


@pytest.mark.regel_deel("UIT-01")
async def test_a_date_that_cannot_be_is_said_at_the_field(gedeeld: Toneel) -> None:
    t = gedeeld
    [overleg] = await t.bot.db.run(lambda w: w.machines.find("overleg"))
    await t.mo.klik("Nieuwe actie", in_="overleg-")
    nieuw = {"Wat spreken jullie af?": "bellen", "Wie doet het?": "Mo", "Uiterlijk": "2026-02-27"}
    with pytest.raises(Geweigerd) as mis:
        await t.mo.vul("Nieuwe actie", nieuw, "Leg vast")
    assert "al voorbij" in mis.value.fouten["Uiterlijk"]
    for dag in ("2026-02-31", "31-02-2026", "morgen", ""):
        velden = {"wat": text("bellen"), "eigenaar": person("U0MO"), "uiterlijk": day(dag)}
        ack = await forge_window(t.mo, "overleg/actie", {"id": overleg.id}, **velden)
        assert ack["response_action"] == "errors"
        assert ack["errors"]["uiterlijk"] in (
            "Deze datum ken ik niet. Kies er een uit de kalender.",
            "Vul dit nog in.",
        )
    nieuw["Uiterlijk"] = "2026-03-09"
    await t.mo.vul("Nieuwe actie", nieuw, "Leg vast")
    await t.mo.ziet("Actie 2 in casus 2026-001 staat")
