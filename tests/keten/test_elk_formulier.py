"""Every window of every machine, sent in with one field that cannot be: too long, empty, no date, no such choice, nobody.

The other fields are right, so that this one decides. Nobody meets a fault of the bot, and nothing changes by it. A new
form comes along by itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from flows.formulier import Veld, Veldsoort
from flows.machine import machines
from proeftuin.meespelen import Speler
from storage.tabellen import MACHINES
from tests.keten.nagemaakt import choice, day, forge_window, person, text
from tests.keten.toneel import Toneel

pytestmark = pytest.mark.traag
Staat = dict[str, Any]
TEKSTEN = (Veldsoort.TEKST, Veldsoort.REGEL, Veldsoort.RUW)
STORING = "mis aan mijn kant"


async def test_a_field_that_cannot_be_changes_nothing_and_breaks_nothing(gedeeld: Toneel) -> None:
    t, gezien, anders = gedeeld, 0, []
    voor = await states(t)
    for soort, machine in machines().items():
        id = await newest(t, soort)
        for formulier in machine.formulieren:
            wie = who(t, machine.mag.get(formulier.key, frozenset()))
            goed = {key: staat for veld in formulier.velden for key, staat in [right(veld)]}
            for veld in formulier.velden:
                for fout in wrong(veld):
                    velden = {**goed, right(veld)[0]: fout}
                    ack = await forge_window(wie, formulier.key, {"id": id or wie.id, "bij": ""}, **velden)
                    plek = f"{formulier.key}, {veld.key}: {str(fout)[:80]}"
                    if ack.get("response_action") != "errors":
                        anders.append(plek)
                        assert await states(t) == voor, plek
                    gezien += 1
    assert await states(t) == voor
    assert gezien > 150
    for wie in (t.sanne, t.mo, t.els, t.fatma, t.bram):
        assert not any(STORING in b for b in wie.leest())


async def test_a_date_at_the_end_of_time_breaks_nothing(gedeeld: Toneel) -> None:
    """One that a calendar could show, and that no reckoning can go beyond."""
    t = gedeeld
    for soort, machine in machines().items():
        id = await newest(t, soort)
        for formulier in machine.formulieren:
            for veld in (v for v in formulier.velden if v.soort in (Veldsoort.DATUM, Veldsoort.MOMENT)):
                wie = who(t, machine.mag.get(formulier.key, frozenset()))
                goed = {key: staat for v in formulier.velden for key, staat in [right(v)]}
                for dag in ("9999-12-31", "0001-01-01"):
                    ver = day(dag) if veld.soort is Veldsoort.DATUM else moment(253_402_300_799)
                    await forge_window(wie, formulier.key, {"id": id or wie.id, "bij": ""}, **{**goed, veld.key: ver})
    for wie in (t.sanne, t.mo, t.els, t.fatma, t.bram):
        assert not any(STORING in b for b in wie.leest())


def right(veld: Veld) -> tuple[str, Staat]:
    """A block id and something that fits."""
    key = f"{veld.key}:slack:U0VERA" if veld.per else veld.key
    keuze = veld.opties[0] if veld.opties else "slack:U0VERA"
    match veld.soort:
        case Veldsoort.KEUZE | Veldsoort.RONDJES | Veldsoort.ZOEK:
            return key, choice(keuze)
        case Veldsoort.KEUZES | Veldsoort.VINKJES | Veldsoort.ZOEKEN:
            return key, choices(*(veld.opties or (keuze,)))
        case Veldsoort.DATUM:
            return key, day("2026-03-10")
        case Veldsoort.MOMENT:
            return key, moment(1_773_212_400)
        case Veldsoort.MENS:
            return key, person("U0VERA")
        case Veldsoort.MENSEN:
            return key, people("U0VERA")
        case Veldsoort.BESTAND:
            return key, {"type": "file_input", "files": []}
    return key, text("bellen")


def wrong(veld: Veld) -> Iterator[Staat]:
    """What nobody can mean."""
    if veld.soort in TEKSTEN:
        yield text("een woord " * (veld.maximum // 10 + 1))
        if veld.verplicht:
            yield text("   ")
            yield text("\u200b")
    match veld.soort:
        case Veldsoort.KEUZE | Veldsoort.RONDJES if veld.opties:
            yield choice("bestaat-niet")
        case Veldsoort.KEUZES | Veldsoort.VINKJES if veld.opties:
            yield choices("bestaat-niet")
        case Veldsoort.DATUM:
            yield from (day("2026-02-31"), day("31-02-2026"), day("morgen"))
        case Veldsoort.MOMENT:
            yield from (moment(10**18), moment("morgen"))
        case Veldsoort.MENS:
            yield from (person("U0NIEMAND"), person("U0BOT"))
        case Veldsoort.MENSEN:
            yield from (people("U0NIEMAND"), people("U0BOT"))
    if veld.verplicht and veld.soort is not Veldsoort.UITLEG:
        yield {"type": "onbekend"}


def choices(*waarden: str) -> Staat:
    return {"type": "checkboxes", "selected_options": [{"value": w} for w in waarden]}


def people(*users: str) -> Staat:
    return {"type": "multi_users_select", "selected_users": list(users)}


def moment(tijd: Any) -> Staat:
    return {"type": "datetimepicker", "selected_date_time": tijd}


def who(t: Toneel, rollen: frozenset[str]) -> Speler:
    """Somebody of the story who may send this."""
    per_rol = (
        ("casusregisseur", t.sanne),
        ("deelnemer", t.mo),
        ("gevraagde", t.els),
        ("genodigde", t.els),
        ("aanjager", t.fatma),
    )
    return next((wie for rol, wie in per_rol if rol in rollen), t.bram if "beheerder" in rollen else t.sanne)


async def newest(t: Toneel, soort: str) -> str:
    """The id of a machine of this kind that is there; empty where there is none."""
    waar = {"aan": "slack:U0ELS"} if soort == "uitnodiging" else {}
    gevonden = await t.bot.db.run(lambda w: w.machines.find(soort, **waar))
    return str(gevonden[-1].id) if gevonden else ""


async def states(t: Toneel) -> dict[str, Any]:
    """Everything that is kept, but for what a chat is about."""
    return await t.bot.db.run(lambda w: {s: w.machines.find(s) for s in MACHINES if s != "dm"})
