"""A plan on paper through the real bot: dropped in the chat, fetched at Slack, kept encrypted, seen again by who may."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from storage.bladen import TABEL
from tests.keten.aanloop import ask_along, make_short_plan
from tests.keten.toneel import Toneel

FOTO = b"\xff\xd8\xff" + b"de inwoner schreef: ik wil rust" * 200
VRAAG = "Bij welke casus hoort het?"


def pages(t: Toneel) -> list[bytes]:
    """The pages as they lie in the database."""
    return list(t.bot.db.run_now(lambda w: w.conn.execute(select(TABEL.c.inhoud)).scalars()))


def seen(t: Toneel, wie: str) -> list[bytes]:
    """The photos that the bot put in somebody's chat."""
    berichten = t.tuin.ruimte.dm(wie).berichten.values()
    return [
        t.tuin.ruimte.inhoud[f["id"]] for b in berichten if b.van_bot for f in b.bestanden if "op-papier" in f["name"]
    ]


@pytest.mark.regel("PLA-08", "PLA-10")
async def test_a_photo_is_kept_encrypted_and_seen_again_by_who_may(t: Toneel) -> None:
    await make_short_plan(t)
    await ask_along(t, "Mo")
    await t.mo.klik("Ik doe mee")
    await t.sanne.stuur(("mevrouw De Vries.jpg", FOTO))
    await t.sanne.ziet(VRAAG)
    assert pages(t) == [], "niets wordt bewaard voor er een casus bij is"
    await t.sanne.klik("Bij deze casus")
    await t.sanne.klik("Door de inwoner zelf")
    await t.sanne.ziet("Haal de foto nu weg uit deze chat; alleen jij kunt dat.")
    [inhoud] = pages(t)
    assert b"ik wil rust" not in inhoud
    assert len(inhoud) >= len(FOTO)
    assert not any("Vries" in str(r) for r in t.bot.db.run_now(lambda w: w.machines.find("papier")))
    await t.mo.klik("Bekijk het plan", in_="overleg-")
    assert "door de inwoner zelf ingevuld" in t.mo.venstertekst
    await t.mo.klik("Bekijk de foto")
    await t.mo.ziet("De foto komt eraan.")
    assert seen(t, "U0MO") == [FOTO]
    assert seen(t, "U0SANNE") == []


@pytest.mark.regel_deel("PLA-08", "PRI-02")
async def test_who_is_not_on_the_casus_cannot_put_a_photo_in_it_and_gets_none(t: Toneel) -> None:
    await make_short_plan(t)
    await t.sanne.stuur(("a.jpg", FOTO))
    await t.sanne.klik("Bij deze casus")
    casus = t.bot.db.run_now(lambda w: w.machines.find("casus"))[0].id
    await t.mo.stuur(("b.jpg", FOTO))
    papier = next(p for p in t.bot.db.run_now(lambda w: w.machines.find("papier")) if p.van == "slack:U0MO")
    for knop, bij in (("papier", papier.id), ("zie_foto", "")):
        await press(t, "U0MO", f"casus.{knop}", f"{casus}|{bij}|")
    assert len(pages(t)) == 1
    assert seen(t, "U0MO") == []


@pytest.mark.regel_deel("PLA-08")
async def test_what_cannot_be_fetched_is_said_and_can_be_tried_again(t: Toneel) -> None:
    await make_short_plan(t)
    for fout, zin in (
        ("file_deleted", "hij staat niet meer in Slack"),
        ("missing_scope", "ik mag hem in Slack niet lezen"),
    ):
        t.tuin.plan_fout("files.info", fout)
        await t.sanne.stuur(("a.jpg", FOTO))
        await t.sanne.klik("Bij deze casus")
        await t.sanne.ziet(zin)
    await t.sanne.klik("Probeer opnieuw")
    await t.sanne.ziet("De foto staat versleuteld bij casus 2026-001")
    await t.sanne.stuur(("b.jpg", b"<svg>geen foto</svg>"))
    await t.sanne.klik("Bij deze casus")
    await t.sanne.ziet("ik herken er geen foto of pdf in")
    assert len(pages(t)) == 1


@pytest.mark.regel_deel("PLA-08")
async def test_while_slack_is_away_it_is_tried_a_few_times_and_then_said(
    t: Toneel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.sender.HOOGSTENS_KEER", {"haal": 1})
    await make_short_plan(t)
    t.tuin.plan_fout("files-pri", "storing", retry_after=503)
    await t.sanne.stuur(("a.jpg", FOTO))
    await t.sanne.klik("Bij deze casus")
    await t.sanne.ziet("Slack geeft hem nu niet")
    await t.sanne.klik("Probeer opnieuw")
    await t.sanne.ziet("De foto staat versleuteld bij casus 2026-001")


@pytest.mark.regel_deel("PLA-08", "PRI-06")
async def test_a_photo_goes_with_its_casus(t: Toneel) -> None:
    await make_short_plan(t)
    await t.sanne.stuur(("a.jpg", FOTO), ("b.jpg", FOTO))
    await t.sanne.klik("Bij deze casus")
    assert len(pages(t)) == 2
    await t.sanne.typ("mijn casussen")
    await t.sanne.klik("Open")
    await t.sanne.klik("Meer")
    await t.sanne.klik("Verwijder")
    await t.wind(dagen=8)
    assert pages(t) == []
    assert t.bot.db.run_now(lambda w: w.machines.find("papier")) == []


async def press(t: Toneel, wie: str, knop: str, waarde: str) -> None:
    """A button as Slack sends it, from whatever screen."""
    from bot import vertaal

    actie = {"action_id": f"{knop}#0", "type": "button", "value": waarde}
    post = vertaal.action({"type": "block_actions", "user": {"id": wie}, "trigger_id": f"T{knop}", "actions": [actie]})
    assert post
    await t.bot.turn(post)
    await t.bot.settle()
