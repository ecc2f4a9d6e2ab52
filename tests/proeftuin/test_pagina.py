"""The page's side: what it is given, what it may do, what it hears live, the clock and the inspector."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest_asyncio
from slack_sdk.web.async_client import AsyncWebClient

from proeftuin import Proeftuin
from proeftuin.tijd import AMSTERDAM
from tests.proeftuin.app import modal

ROOT = Path(__file__).resolve().parents[2]


@pytest_asyncio.fixture
async def web(p: Proeftuin) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(p.url) as sessie:
        yield sessie


async def get(web: aiohttp.ClientSession, pad: str, **vraag: str) -> Any:
    async with web.get(f"/pagina/{pad}", params=vraag) as r:
        return await r.json()


async def act(web: aiohttp.ClientSession, wie: str, wat: str, **velden: Any) -> Any:
    async with web.post("/pagina/doe", json={"wie": wie, "wat": wat, **velden}) as r:
        return await r.json()


async def hear(stroom: aiohttp.ClientResponse, soort: str) -> dict[str, Any]:
    async for regel in stroom.content:
        if regel.startswith(b"data: "):
            data: dict[str, Any] = json.loads(regel[6:])
            if data["soort"] == soort:
                return data
    raise AssertionError(f"{soort} was not told")


async def test_the_page_knows_who_is_there(web: aiohttp.ClientSession) -> None:
    begin = await get(web, "begin")
    assert [m["id"] for m in begin["personen"]] == ["U0SANNE", "U0MO", "U0ELS", "U0FATMA", "U0BRAM"]
    assert begin["personen"][0] | {"kleur": ""} == {
        "id": "U0SANNE", "naam": "Sanne de Wit", "rol": "professional, wijkteam Ruwaard", "initialen": "SW", "kleur": "",
    }  # fmt: skip
    assert begin["bot"] == {"id": "U0BOT", "naam": "Samenwerkbot"}
    assert begin["commandos"][0]["command"] == "/samenwerk"
    assert begin["snelkoppelingen"][0]["callback_id"] == "nieuwe_casus"
    assert begin["verbonden"] is False
    assert datetime.fromisoformat(begin["nu"]).utcoffset() in (timedelta(hours=1), timedelta(hours=2))


async def test_a_person_sees_their_own_channels_and_what_is_new(
    p: Proeftuin, web: aiohttp.ClientSession, slack: AsyncWebClient
) -> None:
    ts = (await slack.chat_postMessage(channel="C0LEER", text="Welkom"))["ts"]
    await slack.pins_add(channel="C0LEER", timestamp=ts)
    await slack.chat_postEphemeral(channel="C0LEER", user="U0ELS", text="Alleen Els")
    dm, leer = (await get(web, "toestand", wie="U0MO"))["kanalen"]
    assert (dm["id"], dm["soort"], dm["leden"]) == ("D0MO", "dm", ["U0MO", "U0BOT"])
    assert (leer["naam"], leer["soort"], leer["ongelezen"], leer["vastgezet"]) == (
        "leersessie-ruwaard",
        "prive",
        1,
        [ts],
    )
    await act(web, "U0MO", "gelezen", kanaal="C0LEER")
    assert (await get(web, "toestand", wie="U0MO"))["kanalen"][1]["ongelezen"] == 0
    assert [b["tekst"] for b in (await get(web, "berichten", wie="U0MO", kanaal="C0LEER"))["berichten"]] == ["Welkom"]
    els = (await get(web, "berichten", wie="U0ELS", kanaal="C0LEER"))["berichten"]
    assert [(b["tekst"], b["alleen_hier"]) for b in els] == [("Welkom", False), ("Alleen Els", True)]
    async with web.get("/pagina/berichten", params={"wie": "U0MO", "kanaal": "D0ELS"}) as r:
        assert r.status == 404


async def test_a_message_has_the_shape_of_the_contract(web: aiohttp.ClientSession, slack: AsyncWebClient) -> None:
    ts = (await act(web, "U0MO", "typ", kanaal="C0LEER", tekst="vraag"))["ts"]
    await slack.chat_postMessage(channel="C0LEER", text="antwoord", thread_ts=ts)
    await act(web, "U0MO", "bewerk", kanaal="C0LEER", ts=ts, tekst="vraag?")
    vraag, antwoord = (await get(web, "berichten", wie="U0MO", kanaal="C0LEER"))["berichten"]
    assert vraag == {
        "ts": ts, "user": "U0MO", "tekst": "vraag?", "blocks": None, "bewerkt": True, "alleen_hier": False, "draad_ts": None,
        "antwoorden": 1, "bestanden": [],
    }  # fmt: skip
    assert antwoord["draad_ts"] == ts


async def test_what_cannot_be_done_is_said_in_dutch(web: aiohttp.ClientSession) -> None:
    assert (await act(web, "U0MO", "typ", kanaal="D0ELS", tekst="hoi"))["tekst"] == "Je zit niet in dit kanaal."
    assert (await act(web, "U0MO", "typ", kanaal="C0LEER", tekst="  "))["ok"] is False
    assert (await act(web, "U0MO", "dans"))["ok"] is False
    assert (await act(web, "U0MO", "typ"))["ok"] is False
    assert (await act(web, "U0BOT", "typ", kanaal="C0LEER", tekst="hoi"))["ok"] is False


async def test_the_page_hears_what_happens(p: Proeftuin, web: aiohttp.ClientSession, slack: AsyncWebClient) -> None:
    async with web.get("/pagina/stroom", params={"wie": "U0MO"}) as stroom:
        await p.wacht_op(lambda: p.stroom.kijkers)
        await slack.chat_postMessage(channel="U0ELS", text="niet voor Mo")
        ts = (await slack.chat_postMessage(channel="U0MO", text="hoi"))["ts"]
        nieuw = await hear(stroom, "bericht")
        assert (nieuw["kanaal"], nieuw["bericht"]["tekst"], nieuw["bericht"]["ts"]) == ("D0MO", "hoi", ts)
        assert (await hear(stroom, "verkeer"))["regel"]["methode"] == "chat.postMessage"
        await slack.chat_update(channel="D0MO", ts=ts, text="dag")
        assert (await hear(stroom, "gewijzigd"))["bericht"]["bewerkt"] is True
        await slack.chat_delete(channel="D0MO", ts=ts)
        assert (await hear(stroom, "verwijderd"))["bericht"]["ts"] == ts
        await slack.views_open(trigger_id=p.vensters.issue("U0MO"), view=modal())
        assert len((await hear(stroom, "vensters"))["vensters"]) == 1
        await slack.views_publish(user_id="U0MO", view={"type": "home", "blocks": []})
        assert (await hear(stroom, "thuis"))["view"]["type"] == "home"
        await slack.conversations_create(name="overleg", is_private=True)
        await slack.conversations_invite(
            channel=next(k for k in p.ruimte.kanalen if k not in ("C0LEER", "D0ELS", "D0MO")), users="U0MO"
        )
        await hear(stroom, "kanalen")


async def test_system_lines_are_dutch_and_a_file_can_be_fetched(
    p: Proeftuin, web: aiohttp.ClientSession, slack: AsyncWebClient
) -> None:
    object.__setattr__(p.manifest, "scopes", (*p.manifest.scopes, "files:write"))
    await slack.conversations_setTopic(channel="C0LEER", topic="Tafel 2")
    await slack.files_upload_v2(channel="C0LEER", content=b"%PDF", filename="plan.pdf", title="Plan")
    onderwerp, plan = (await get(web, "berichten", wie="U0MO", kanaal="C0LEER"))["berichten"]
    assert onderwerp["tekst"] == "<@U0BOT> heeft het onderwerp van dit kanaal ingevuld: Tafel 2"
    assert plan["bestanden"][0]["naam"] == "Plan"
    async with web.get(plan["bestanden"][0]["url"]) as r:
        assert (await r.read(), r.content_type) == (b"%PDF", "application/pdf")


async def test_the_inspector_goes_on_where_it_was(
    p: Proeftuin, web: aiohttp.ClientSession, slack: AsyncWebClient
) -> None:
    await slack.auth_test()
    [regel] = (await get(web, "verkeer", na="0"))["regels"]
    assert (regel["richting"], regel["methode"]) == ("uit", "auth.test")
    assert p.bot_token not in json.dumps(regel)
    await slack.chat_postMessage(channel="U0MO", text="x")
    nieuw = (await get(web, "verkeer", na=str(regel["n"])))["regels"]
    assert {(r["richting"], r["methode"]) for r in nieuw} == {("uit", "chat.postMessage"), ("in", "message")}


class Draaiklok:
    """A clock that a test can wind; it keeps where it was wound to."""

    def __init__(self) -> None:
        self.nu = datetime(2026, 3, 28, 12, tzinfo=AMSTERDAM)
        self.due: datetime | None = None

    def now(self) -> datetime:
        return self.nu

    async def wind(self, to: datetime) -> None:
        self.nu = to

    async def next_due(self) -> datetime | None:
        return self.due


async def wind(web: aiohttp.ClientSession, stap: str) -> Any:
    async with web.post("/pagina/klok", json={"stap": stap}) as r:
        return await r.json()


async def test_the_clock_is_wound_and_messages_follow_it() -> None:
    klok = Draaiklok()
    async with Proeftuin(ROOT / "manifest.yml", klok=klok) as p, aiohttp.ClientSession(p.url) as web:
        een = (await act(web, "U0MO", "typ", kanaal="C0LEER", tekst="een"))["ts"]
        assert (await wind(web, "uur"))["nu"] == "2026-03-28T13:00:00+01:00"
        assert (await wind(web, "dag"))["nu"] == "2026-03-29T13:00:00+02:00"  # summer time began that night
        assert "niets te wachten" in (await wind(web, "volgende"))["tekst"]
        klok.due = datetime(2026, 3, 30, 9, tzinfo=AMSTERDAM)
        assert (await wind(web, "volgende"))["nu"] == "2026-03-30T09:00:00+02:00"
        twee = (await act(web, "U0MO", "typ", kanaal="C0LEER", tekst="twee"))["ts"]
        assert float(twee) - float(een) == 44 * 3600
        drie = (await act(web, "U0MO", "typ", kanaal="C0LEER", tekst="drie"))["ts"]
        assert drie > twee  # also when the clock stands still


async def test_a_clock_of_the_machine_cannot_be_wound(web: aiohttp.ClientSession) -> None:
    assert "echte tijd" in (await wind(web, "uur"))["tekst"]


async def test_another_website_gets_nothing(p: Proeftuin, web: aiohttp.ClientSession) -> None:
    for kop in ({"Origin": "https://elders.nl"}, {"Host": "elders.nl"}):
        async with web.get("/pagina/begin", headers=kop) as r:
            assert r.status == 403
    async with web.get("/pagina/begin", headers={"Origin": p.url}) as r:
        assert r.status == 200


async def test_the_page_itself_is_served(web: aiohttp.ClientSession) -> None:
    async with web.get("/") as r:
        assert r.status == 200
        assert r.content_type == "text/html"
