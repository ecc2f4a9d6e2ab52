"""Forged and old clicks and windows: who is not on the casus, or has another role, gets a kind no, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from flows.machine import formulieren, machines
from proeftuin.meespelen import Speler
from tests.keten.nagemaakt import day, forge_click, forge_window, person, text
from tests.keten.toneel import Toneel

GEEN_TOEGANG = "Je bent niet (meer) bij deze casus"
NIET_VOOR_JOU = "Deze knop is voor iemand met een andere rol"
SOORTEN = ("casus", "gesprek", "overleg", "actie", "uitnodiging")


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
    knoppen = (
        "casus.uitnodigen",
        "casus.overdragen",
        "casus.intrekken",
        "gesprek.wijzig",
        "gesprek.bekijk",
        "gesprek.overzicht",
    )
    for knop in knoppen:
        await forge_click(t.mo, knop, van[knop.split(".")[0]], "ik_wil")
    velden = {"hoe": {"type": "static_select", "selected_option": {"value": "mondeling"}}}
    assert await forge_window(t.mo, "casus/intrekken", {"id": van["casus"]}, **velden) == {}
    assert (
        await forge_window(t.mo, "casus/overdragen", {"id": van["casus"]}, wie=person("U0MO"), samenvatting=text("x"))
        == {}
    )
    assert await states(t) == voor
    assert windows(t, sinds) == []
    assert [b for b in t.mo.leest()[-8:] if not b.startswith(NIET_VOOR_JOU)] == []
    assert len(await refused(t, "U0MO")) == 8
    await t.mo.klik("Bekijk het plan", in_="overleg-")
    assert t.mo.venster == "Samenwerkplan", "wat wel mag, gaat gewoon door"


async def test_ids_that_do_not_exist_are_said_kindly(gedeeld: Toneel) -> None:
    t = gedeeld
    voor = await states(t)
    for knop in (
        "casus.plan",
        "gesprek.verder",
        "overleg.nieuwe_actie",
        "actie.klaar",
        "uitnodiging.mee",
        "tafel.verder",
    ):
        assert await forge_click(t.sanne, knop, "bestaat-niet")
        await t.sanne.ziet("bestaat niet meer")
    assert (
        await forge_window(t.sanne, "actie/later", {"id": "bestaat-niet"}, uiterlijk=day("2026-03-09"), reden=text("x"))
        == {}
    )
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
    await t.sanne.klik("Meer")
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


def vera(t: Toneel) -> Speler:
    return Speler(t.tuin, "U0VERA", t.bot.settle)


async def ids(t: Toneel) -> dict[str, str]:
    """The newest machine of every kind."""
    return await t.bot.db.run(
        lambda w: {
            s: w.machines.find(s, **({"aan": "slack:U0ELS"} if s == "uitnodiging" else {}))[-1].id for s in SOORTEN
        }
    )


async def states(t: Toneel) -> list[Any]:
    """Every state of a casus."""
    return await t.bot.db.run(lambda w: [w.machines.find(s) for s in SOORTEN])


async def refused(t: Toneel, wie: str) -> list[str]:
    """What this person was refused, by the audit log."""
    [casus] = await t.bot.db.run(lambda w: w.machines.find("casus"))
    regels = await t.bot.db.run(lambda w: w.audit.of(casus.id))
    return [
        r.wat.removeprefix("geweigerd:") for r in regels if r.wie == f"slack:{wie}" and r.wat.startswith("geweigerd:")
    ]


def windows(t: Toneel, sinds: int) -> list[str]:
    """Windows that were opened since."""
    return [
        c["method"]
        for c in t.tuin.verkeer[sinds:]
        if c["method"].startswith("views.") and c["method"] != "views.publish"
    ]
