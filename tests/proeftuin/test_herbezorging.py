"""Slack's redelivery: an event without an ack comes back by schedule, an interaction never does."""

from __future__ import annotations

import asyncio
from typing import Any

from proeftuin import Proeftuin
from proeftuin.tijd import Tempo
from tests.proeftuin.app import Aangesloten, actions, button, connect

LANG = 5.0


async def test_the_schedule_is_slacks_own() -> None:
    assert Tempo() == Tempo(ack=3, trigger=3, herbezorging=(0, 60, 300), response_url=1800)


async def test_an_event_without_an_ack_comes_back_with_the_same_id(p: Proeftuin, bot: Aangesloten) -> None:
    times = 0

    @bot.app.event("message")
    async def fail() -> None:
        nonlocal times
        times += 1
        if times < 3:
            raise RuntimeError("nog niet")

    await p.doe("U0MO", "typ", kanaal="C0LEER", tekst="hoi")
    await p.wacht_op(lambda: not p.aflevering.taken)
    assert times == 3
    assert len({b["event_id"] for b in bot.gezien}) == 1
    pogingen = [r["kort"] for r in p.opname.regels if r["richting"] == "in"]
    assert pogingen == ["", "(poging 2)", "(poging 3)"]
    assert p.aflevering.niet_bezorgd == []


async def test_an_event_is_given_up_after_the_last_try(p: Proeftuin, bot: Aangesloten) -> None:
    @bot.app.event("message")
    async def fail() -> None:
        raise RuntimeError("nooit")

    await p.doe("U0MO", "typ", kanaal="C0LEER", tekst="hoi")
    await p.wacht_op(lambda: not p.aflevering.taken)
    assert len(bot.gezien) == 4
    assert len(p.aflevering.niet_bezorgd) == 1


async def test_the_envelope_tells_the_attempt_and_why(p: Proeftuin) -> None:
    """Looked at on the bare websocket, since Bolt does not pass it on."""
    import aiohttp

    seen: list[tuple[int, str]] = []
    async with aiohttp.ClientSession() as sessie:
        kop = {"Authorization": f"Bearer {p.app_token}"}
        url = (await (await sessie.post(p.api_url + "apps.connections.open", headers=kop)).json())["url"]
        async with sessie.ws_connect(url) as lijn:
            hello = await lijn.receive_json()
            assert (hello["type"], hello["num_connections"]) == ("hello", 1)
            await p.doe("U0MO", "typ", kanaal="C0LEER", tekst="hoi")
            for _ in range(3):
                envelope = await lijn.receive_json()
                seen.append((envelope["retry_attempt"], envelope["retry_reason"]))
                assert envelope["accepts_response_payload"] is False
            await lijn.send_json({"envelope_id": envelope["envelope_id"]})
            await p.wacht_op(lambda: not p.aflevering.taken)
        refused = await sessie.get(url.replace("ws", "http", 1))
        assert refused.status == 403  # a ticket is good once
    assert seen == [(0, ""), (1, "timeout"), (2, "timeout")]


async def test_what_was_said_while_nobody_listened_arrives_later(p: Proeftuin) -> None:
    p.tempo.herbezorging = (0.0, 0.3, 0.5)
    await p.doe("U0MO", "typ", kanaal="C0LEER", tekst="hoi")
    await asyncio.sleep(0.1)
    async with connect(p, "socket") as bot:
        await p.wacht_op(lambda: bot.gezien)


async def test_a_broken_line_loses_no_event(p: Proeftuin, socket_bot: Aangesloten) -> None:
    p.tempo.ack, p.tempo.herbezorging = LANG, (0.0, 0.6, 0.6)
    done: list[str] = []
    busy = asyncio.Event()

    @socket_bot.app.event("message")
    async def slow(event: dict[str, Any]) -> None:
        if not busy.is_set():
            busy.set()
            await asyncio.sleep(LANG)
        done.append(event["text"])

    await p.doe("U0MO", "typ", kanaal="C0LEER", tekst="hoi")
    await busy.wait()
    await p.lijnen.cut()
    await p.wacht_op(lambda: done == ["hoi"])


async def test_a_refresh_changes_lines_without_losing_anything(p: Proeftuin, socket_bot: Aangesloten) -> None:
    done: list[str] = []

    @socket_bot.app.event("message")
    async def hear(event: dict[str, Any]) -> None:
        done.append(event["text"])

    eerste = p.lijnen.vervoer.lijnen[0]
    verversen = asyncio.create_task(p.lijnen.refresh())
    await p.wacht_op(lambda: p.lijnen.vervoer.lijnen not in ([], [eerste]))
    await p.doe("U0MO", "typ", kanaal="C0LEER", tekst="hoi")
    await p.wacht_op(lambda: done == ["hoi"])
    await verversen


async def test_several_lines_share_the_work(p: Proeftuin) -> None:
    async with connect(p, "socket") as een, connect(p, "socket") as twee:
        await p.wacht_op(lambda: len(p.lijnen.vervoer.lijnen) == 2)
        for n in range(6):
            await p.doe("U0MO", "typ", kanaal="C0LEER", tekst=str(n))
        await p.wacht_op(lambda: len(een.gezien) >= 3 and len(twee.gezien) >= 3)


async def test_an_interaction_without_an_ack_is_told_and_not_repeated(p: Proeftuin, bot: Aangesloten) -> None:
    times = 0

    @bot.app.action("klaar")
    async def sleep(ack: Any) -> None:
        nonlocal times
        times += 1
        await asyncio.sleep(0.6)
        await ack()

    ts = (await bot.app.client.chat_postMessage(channel="U0MO", text="Lukt het?", blocks=[actions(button())]))["ts"]
    answer = await p.doe("U0MO", "klik", kanaal="D0MO", ts=ts, block_id="knoppen", action_id="klaar", waarde="1")
    assert "niet binnen drie seconden" in answer["tekst"]
    await asyncio.sleep(0.5)
    assert times == 1
    assert p.meldingen[-1][0] == "U0MO"


async def test_without_a_line_a_click_says_so(p: Proeftuin) -> None:
    assert "niet verbonden" in (await p.doe("U0MO", "snelkoppeling", callback_id="nieuwe_casus"))["tekst"]


async def test_every_third_event_twice_on_request(p: Proeftuin, socket_bot: Aangesloten) -> None:
    p.aflevering.dubbel_om_de = 3
    for n in range(6):
        await p.doe("U0MO", "typ", kanaal="C0LEER", tekst=str(n))
    await p.wacht_op(lambda: len(socket_bot.gezien) >= 8)
    assert len({b["event_id"] for b in socket_bot.gezien}) == 6
