"""Bad input everywhere: a clear Dutch sentence, nothing lost, nothing given away, and no error in the log."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from flows.machine import formulieren, machines
from proeftuin.meespelen import Geweigerd, Speler
from proeftuin.personen import Persoon
from tests.keten.hoofdtaak import GEBIEDEN
from tests.keten.nagemaakt import day, forge_click, forge_window, person, text
from tests.keten.toneel import Toneel, toneel
from tests.keten.verkeersregels import taken
from tests.verkeer import keep_traffic

GEEN_TOEGANG = "Je bent niet (meer) bij deze casus"
VREEMD = (
    "👩‍👧 🚲 8️⃣",
    "<!channel> kom je?",
    "<@U0MO> weet dit",
    "a & b < c > d *vet* ```",
    "{{ gesprek.id }} {% raw %}",
    "الخط من اليمين",
)
GEEN_CIJFER = ("11", "0", "-3", "heel goed", "7,5", "²")
NIET_VOOR_JOU = "Deze knop is voor iemand met een andere rol"
SOORTEN = ("casus", "gesprek", "overleg", "actie", "uitnodiging")


@pytest_asyncio.fixture
async def t(tmp_path: Path) -> AsyncIterator[Toneel]:
    """Everybody, with nothing begun; and Vera, a colleague who has nothing to do with it."""
    async with toneel(tmp_path) as op:
        op.tuin.ruimte.personen["U0VERA"] = Persoon("U0VERA", "Vera Bos", "professional", "1d5c63")
        yield op
        keep_traffic([c for c in op.tuin.verkeer if taken(c)], "keten_slecht")


@pytest_asyncio.fixture
async def gedeeld(t: Toneel) -> Toneel:
    """A casus with a plan; Mo is in the overleg and has an action, Els did not answer yet."""
    await make_short_plan(t)
    await invite(t, "Mo", "Els")
    await t.mo.klik("Ik doe mee")
    await t.mo.klik("Nieuwe actie", in_="overleg-")
    await t.mo.vul("Nieuwe actie", {"Wat spreken jullie af?": "de trap opmeten", "Wie doet het?": "Mo"}, "Leg vast")
    return t


def vera(t: Toneel) -> Speler:
    return Speler(t.tuin, "U0VERA", t.bot.settle)


async def make_short_plan(t: Toneel) -> None:
    """The first answer only; the rest is skipped."""
    await t.sanne.typ("nieuwe casus")
    await t.sanne.klik("Ja")
    await t.sanne.vul(GEBIEDEN, {}, "Bewaar")
    await t.sanne.typ("rustig wonen")
    for _ in range(7):
        await t.sanne.typ("overslaan")
    await t.sanne.klik("Klopt, dit is het plan")


async def invite(t: Toneel, *wie: str) -> None:
    await t.sanne.klik("Mensen uitnodigen")
    await t.sanne.vul("Wie vraag je mee?", {"Wie nodig je uit?": [*wie], "Waarvoor, in het kort?": "wonen"}, "Verder")
    waarom = "Waarom vraag je deze collega?"
    labels = [waarom] if len(wie) == 1 else [f"{naam}, {waarom}" for naam in wie]
    await t.sanne.vul("Waarom juist zij?", dict.fromkeys(labels, "Kan goed meedenken"), "Verder")
    ja = ["De inwoner wil dit overleg", "Wie meedoet, mag het plan lezen"]
    if t.sanne.venster:
        await t.sanne.vul("Toestemming om te delen", {"De inwoner vindt het goed": ja}, "Vraag ze mee")


async def ids(t: Toneel) -> dict[str, str]:
    """The newest machine of every kind."""
    return await t.bot.db.run(
        lambda w: {s: w.machines.find(s, **({"aan": "slack:U0ELS"} if s == "uitnodiging" else {}))[-1].id for s in SOORTEN}
    )


async def states(t: Toneel) -> list[Any]:
    """Every state of a casus."""
    return await t.bot.db.run(lambda w: [w.machines.find(s) for s in SOORTEN])


async def refused(t: Toneel, wie: str) -> list[str]:
    """What this person was refused, by the audit log."""
    [casus] = await t.bot.db.run(lambda w: w.machines.find("casus"))
    regels = await t.bot.db.run(lambda w: w.audit.of(casus.id))
    return [r.wat.removeprefix("geweigerd:") for r in regels if r.wie == f"slack:{wie}" and r.wat.startswith("geweigerd:")]


def windows(t: Toneel, sinds: int) -> list[str]:
    """Windows that were opened since."""
    return [c["method"] for c in t.tuin.verkeer[sinds:] if c["method"].startswith("views.") and c["method"] != "views.publish"]


@pytest.mark.regel_deel("PRI-02")
async def test_somebody_elses_ids_open_nothing(gedeeld: Toneel) -> None:
    """Every button of every machine, pressed by somebody who is not on the casus."""
    t, v = gedeeld, vera(gedeeld)
    van, voor, sinds = await ids(t), await states(t), len(t.tuin.verkeer)
    knoppen = [(s, k) for s in SOORTEN for k in machines()[s].mag if k not in formulieren()]
    assert len(knoppen) > 40
    for soort, knop in knoppen:
        assert await forge_click(v, f"{soort}.{knop}", van[soort])
    assert await states(t) == voor
    assert windows(t, sinds) == []
    assert {b.split(".")[0] for b in v.leest()} == {GEEN_TOEGANG}, v.leest()
    assert sorted(await refused(t, "U0VERA")) == sorted(k for _, k in knoppen)


@pytest.mark.regel_deel("PRI-02")
async def test_a_window_that_was_never_opened_changes_nothing(gedeeld: Toneel) -> None:
    """Every form of every machine, sent in by somebody who is not on the casus."""
    t, v = gedeeld, vera(gedeeld)
    van, voor = await ids(t), await states(t)
    for key in [f.key for s in SOORTEN for f in machines()[s].formulieren]:
        assert await forge_window(v, key, {"id": van[key.split("/")[0]], "bij": ""}, antwoord=text("ik was hier")) == {}
    assert await states(t) == voor
    assert {b.split(".")[0] for b in v.leest()} == {GEEN_TOEGANG}


@pytest.mark.regel_deel("PRI-02", "REG-11")
async def test_a_deelnemer_gets_no_window_of_the_casusregisseur(gedeeld: Toneel) -> None:
    t = gedeeld
    van, voor, sinds = await ids(t), await states(t), len(t.tuin.verkeer)
    knoppen = ("casus.uitnodigen", "casus.overdragen", "casus.intrekken", "gesprek.wijzig", "gesprek.bekijk", "gesprek.overzicht")
    for knop in knoppen:
        await forge_click(t.mo, knop, van[knop.split(".")[0]], "ik_wil")
    velden = {"hoe": {"type": "static_select", "selected_option": {"value": "mondeling"}}}
    assert await forge_window(t.mo, "casus/intrekken", {"id": van["casus"]}, **velden) == {}
    assert await forge_window(t.mo, "casus/overdragen", {"id": van["casus"]}, wie=person("U0MO"), samenvatting=text("x")) == {}
    assert await states(t) == voor
    assert windows(t, sinds) == []
    assert [b for b in t.mo.leest()[-8:] if not b.startswith(NIET_VOOR_JOU)] == []
    assert len(await refused(t, "U0MO")) == 8
    await t.mo.klik("Bekijk het plan", in_="overleg-")
    assert t.mo.venster == "Samenwerkplan", "wat wel mag, gaat gewoon door"


async def test_ids_that_do_not_exist_are_said_kindly(gedeeld: Toneel) -> None:
    t = gedeeld
    voor = await states(t)
    for knop in ("casus.plan", "gesprek.verder", "overleg.nieuwe_actie", "actie.klaar", "uitnodiging.mee", "tafel.verder"):
        assert await forge_click(t.sanne, knop, "bestaat-niet")
        await t.sanne.ziet("bestaat niet meer")
    assert await forge_window(t.sanne, "actie/later", {"id": "bestaat-niet"}, uiterlijk=day("2026-03-09"), reden=text("x")) == {}
    assert await states(t) == voor


async def test_a_button_nobody_knows_does_nothing(gedeeld: Toneel) -> None:
    voor, van = await states(gedeeld), await ids(gedeeld)
    for naam in ("bestaat.niet", "geenpunt", "casus.", "casus.bestaat_niet", ""):
        assert await forge_click(gedeeld.sanne, naam, van["casus"]), naam
    assert await states(gedeeld) == voor
    await gedeeld.sanne.ziet("bestaat niet meer")


async def test_an_old_button_of_who_left_says_why(gedeeld: Toneel) -> None:
    """Consent is withdrawn; what Mo and Els still have on their screens gives nothing any more."""
    t = gedeeld
    await t.sanne.typ("mijn casussen")
    await t.sanne.klik("Open")
    await t.sanne.klik("Toestemming intrekken")
    await t.sanne.vul("Toestemming intrekken", {"Hoe liet de inwoner het weten?": "Op papier"}, "Trek in")
    sinds = len(t.tuin.verkeer)
    van = await ids(t)
    for wie in (t.mo, t.els):
        await forge_click(wie, "casus.plan", van["casus"])
        await wie.ziet(GEEN_TOEGANG)
    await forge_click(t.els, "uitnodiging.mee", van["uitnodiging"])
    assert "overleg-2026-001" not in {k.naam for k in t.tuin.ruimte.kanalen.values() if "U0ELS" in k.leden}
    assert windows(t, sinds) == []


@pytest.mark.regel_deel("OVL-05")
async def test_who_cannot_be_a_partner_is_said_at_the_field(t: Toneel) -> None:
    """A bot, somebody who left, oneself, and somebody who was asked already."""
    await make_short_plan(t)
    await t.sanne.klik("Mensen uitnodigen")
    t.tuin.beheer.deactivate("U0BRAM")

    async def ask(*wie: str) -> str:
        velden = {"Wie nodig je uit?": [*wie], "Waarvoor, in het kort?": "wonen"}
        with pytest.raises(Geweigerd) as mis:
            await t.sanne.vul("Wie vraag je mee?", velden, "Verder")
        return mis.value.fouten["Wie nodig je uit?"]

    assert "Een bot kan niet meedoen" in await ask("U0BOT")
    assert "werkt hier niet meer" in await ask("Mo", "U0BRAM")
    assert "Jij bent al bij deze casus" in await ask("Sanne")
    await t.sanne.sluit()
    await invite(t, "Mo")
    await t.sanne.klik("Mensen uitnodigen")
    assert "al gevraagd" in await ask("Mo", "Els")
    assert len(t.mo.leest()) == 1, "Mo is één keer gevraagd"


async def test_somebody_whose_account_closes_stops_nobody_else(gedeeld: Toneel) -> None:
    """Mo leaves the organisation: the casusregisseur hears of his action all the same."""
    t = gedeeld
    t.tuin.beheer.deactivate("U0MO")
    await t.sanne.rust()
    await t.wind(dagen=60)
    await t.sanne.ziet("is nog open. De datum was")
    await t.sanne.typ("mijn casussen")
    await t.sanne.klik("Open")
    await t.sanne.ziet("1 actie, 0 klaar")


async def test_a_closed_channel_is_told_and_made_again(gedeeld: Toneel) -> None:
    t = gedeeld
    oud = await t.sanne.plek("overleg-")
    t.tuin.beheer.archive(oud.id, "U0SANNE")
    await t.sanne.rust()
    await t.sanne.ziet("Het kanaal van casus 2026-001 is er niet meer")
    await t.sanne.klik("Maak een nieuw kanaal")
    nieuw = await t.sanne.plek("overleg-")
    assert nieuw.id != oud.id
    assert t.leden("overleg-") == {"Sanne", "Mo"}
    await t.sanne.ziet("1 actie, 0 klaar", in_="overleg-")
    await t.sanne.klik("Maak een nieuw kanaal")
    assert len([k for k in t.tuin.ruimte.kanalen.values() if k.naam.startswith("overleg-")]) == 2


async def test_a_bot_that_was_put_out_of_the_channel_says_so(gedeeld: Toneel) -> None:
    t = gedeeld
    kanaal = await t.sanne.plek("overleg-")
    t.tuin.beheer.remove(kanaal.id, "U0BOT", "U0SANNE")
    await t.sanne.rust()
    await t.sanne.ziet("Het kanaal van casus 2026-001 is er niet meer, of ik kan er niet meer in")
    van = await ids(t)
    await forge_click(t.mo, "actie.klaar", van["actie"])
    await t.mo.ziet("actie 1 in casus 2026-001 is klaar")


async def test_nothing_is_lost_while_the_token_does_not_work(
    gedeeld: Toneel, monkeypatch: pytest.MonkeyPatch, logboek: Any
) -> None:
    """Slack refuses everything for a while; what was typed is kept, and answered once it is mended."""
    t, geheim = gedeeld, gedeeld.tuin.bot_token
    logboek.mag = {"token_werkt_niet"}
    monkeypatch.setattr("bot.sender.PAUZE", 0.2)
    sanne = Speler(t.tuin, "Sanne")  # she cannot wait for an answer
    t.tuin.bot_token = "ingetrokken"
    for tekst in ("help", "mijn casussen"):
        await sanne.typ(tekst)
    assert not any("Zo werkt het" in b for b in sanne.leest())
    t.tuin.bot_token = geheim
    await sanne.tuin.wacht_op(lambda: any("Zo werkt het" in b for b in sanne.leest()), 20)
    await sanne.tuin.wacht_op(lambda: any("1 actie, 0 klaar" in b or "2026-001" in b for b in sanne.leest()[-1:]), 20)
    assert sum("Zo werkt het" in b for b in sanne.leest()) == 1


@pytest.mark.parametrize("lengte", [3001, 12_000])
async def test_a_text_too_long_is_refused_with_its_length(t: Toneel, lengte: int) -> None:
    """The question stays open, the message stays in the chat, and a shorter one is taken."""
    await t.sanne.typ("nieuwe casus")
    await t.sanne.klik("Ja")
    await t.sanne.vul(GEBIEDEN, {}, "Bewaar")
    lang = ("weernaardesoos" * 900)[:lengte]
    await t.sanne.typ(lang)
    antwoord = t.sanne.leest()[-1]
    assert "lang" in antwoord
    assert "3000" in antwoord or "3.000" in antwoord
    await t.sanne.typ("naar de soos")
    await t.sanne.ziet("vraag 3 van 9")


async def test_strange_text_is_kept_as_it_was_typed_and_calls_nobody(t: Toneel) -> None:
    """Emoji, calling everybody, a mention, marks, a template, writing from right to left."""
    await t.sanne.typ("nieuwe casus")
    await t.sanne.klik("Ja")
    await t.sanne.vul(GEBIEDEN, {}, "Bewaar")
    for tekst in VREEMD:
        await t.sanne.typ(tekst)
        await t.sanne.klik("Terug")
        await t.sanne.ziet(f"Je had: {tekst}")
    uit = "".join(str(c["args"]) for c in t.tuin.verkeer)
    assert "<!channel>" not in uit
    assert "<@U0MO> weet" not in uit


async def test_a_text_of_nothing_is_asked_again(t: Toneel) -> None:
    """Signs that show nothing, in the chat and in a window."""
    await t.sanne.typ("nieuwe casus")
    await t.sanne.klik("Ja")
    await t.sanne.vul(GEBIEDEN, {}, "Bewaar")
    await t.sanne.typ("\u200b\u200b")
    await t.sanne.ziet("Ik zag geen tekst")
    await t.sanne.klik("Buiten de chat typen")
    with pytest.raises(Geweigerd) as mis:
        await t.sanne.vul("Ik wil", {"In de woorden van de inwoner": "   "}, "Bewaar")
    assert "Vul dit nog in" in str(mis.value)
    await t.sanne.sluit()


async def test_a_cijfer_that_is_none_is_asked_again(t: Toneel) -> None:
    await t.sanne.typ("nieuwe casus")
    await t.sanne.klik("Ja")
    await t.sanne.vul(GEBIEDEN, {}, "Bewaar")
    await t.sanne.typ("rust")
    await t.sanne.typ("overslaan")
    for cijfer in GEEN_CIJFER:
        await t.sanne.typ(cijfer)
        assert t.sanne.leest()[-1].startswith("Ik zoek een heel cijfer van 1 tot en met 10"), cijfer
    await t.sanne.typ("acht")
    await t.sanne.ziet("Wat maakt het een 8?")


@pytest.mark.regel_deel("UIT-01")
async def test_a_date_that_cannot_be_is_said_at_the_field(gedeeld: Toneel) -> None:
    t, van = gedeeld, await ids(gedeeld)
    await t.mo.klik("Nieuwe actie", in_="overleg-")
    nieuw = {"Wat spreken jullie af?": "bellen", "Wie doet het?": "Mo", "Uiterlijk": "2026-02-27"}
    with pytest.raises(Geweigerd) as mis:
        await t.mo.vul("Nieuwe actie", nieuw, "Leg vast")
    assert "al voorbij" in mis.value.fouten["Uiterlijk"]
    for dag in ("2026-02-31", "31-02-2026", "morgen", ""):
        velden = {"wat": text("bellen"), "eigenaar": person("U0MO"), "uiterlijk": day(dag)}
        ack = await forge_window(t.mo, "overleg/actie", {"id": van["overleg"]}, **velden)
        assert ack["response_action"] == "errors"
        assert ack["errors"]["uiterlijk"] in (
            "Deze datum ken ik niet. Kies er een uit de kalender.",
            "Vul dit nog in.",
        )
    nieuw["Uiterlijk"] = "2026-03-09"
    await t.mo.vul("Nieuwe actie", nieuw, "Leg vast")
    await t.mo.ziet("Actie 2 in casus 2026-001 staat")
