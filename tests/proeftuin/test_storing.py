"""Trouble on request: documented errors, 429s, published limits, a slow API, an answer that gets lost; and response_url's limits."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import AsyncRateLimitErrorRetryHandler
from slack_sdk.web.async_client import AsyncWebClient

from proeftuin import Proeftuin
from proeftuin.vervoer import Httpvervoer
from tests.nodig import needs
from tests.proeftuin.test_strengheid import refused


async def test_a_planned_error_comes_as_often_as_asked(p: Proeftuin, slack: AsyncWebClient) -> None:
    p.plan_fout("conversations.invite", "user_is_restricted", user="U0ELS")
    kanaal = (await slack.conversations_create(name="overleg", is_private=True))["channel"]["id"]
    await slack.conversations_invite(channel=kanaal, users="U0MO")
    assert (await refused(slack, "conversations.invite", channel=kanaal, users="U0ELS"))[
        "error"
    ] == "user_is_restricted"
    assert (await slack.conversations_invite(channel=kanaal, users="U0ELS"))["ok"]


async def test_only_documented_errors_can_be_planned(p: Proeftuin, documented: dict[str, set[str]]) -> None:
    needs(documented or None, "geen ../shared/slack/responses/docs naast dit project")
    with pytest.raises(ValueError, match="not a documented error"):
        p.plan_fout("conversations.invite", "kan_niet")


async def test_too_many_requests_say_how_long_to_wait(p: Proeftuin, slack: AsyncWebClient) -> None:
    p.plan_fout("chat.postMessage", "ratelimited", retry_after=7)
    with pytest.raises(SlackApiError) as fout:
        await slack.chat_postMessage(channel="C0LEER", text="x")
    assert (fout.value.response.status_code, fout.value.response.headers["Retry-After"]) == (429, "7")
    assert p.ruimte.kanalen["C0LEER"].berichten == {}


async def test_the_published_limits_are_a_switch(p: Proeftuin, slack: AsyncWebClient) -> None:
    for n in range(3):
        await slack.chat_postMessage(channel="C0LEER", text=str(n))
    p.begrenzing.aan = True
    await slack.chat_postMessage(channel="C0LEER", text="x")
    assert (await refused(slack, "chat.postMessage", channel="C0LEER", text="y"))["error"] == "ratelimited"
    await slack.chat_postMessage(channel="U0MO", text="elders mag het")
    for _ in range(20):
        await slack.users_list()
    assert (await refused(slack, "users.list"))["error"] == "ratelimited"
    slack.retry_handlers.append(AsyncRateLimitErrorRetryHandler(max_retry_count=2))
    assert (await slack.chat_postMessage(channel="C0LEER", text="z"))["ok"]


async def test_a_slow_api_is_slow_for_each_call_at_once(p: Proeftuin, slack: AsyncWebClient) -> None:
    p.vertraging = 0.15
    begin = time.monotonic()
    await asyncio.gather(*(slack.chat_postMessage(channel="C0LEER", text="x") for _ in range(5)))
    assert 0.15 <= time.monotonic() - begin < 0.5


async def test_an_answer_can_get_lost_after_the_work(p: Proeftuin, slack: AsyncWebClient) -> None:
    p.plan_fout("chat.postMessage", "verbroken", na_afloop=True)
    slack.retry_handlers.clear()
    with pytest.raises(aiohttp.ClientError):
        await slack.chat_postMessage(channel="C0LEER", text="eens")
    assert [b.tekst for b in p.ruimte.kanalen["C0LEER"].berichten.values()] == ["eens"]


async def post(url: str, **body: Any) -> tuple[int, dict[str, Any]]:
    async with aiohttp.ClientSession() as sessie, sessie.post(url, json=body) as r:
        return r.status, await r.json()


async def test_a_response_url_is_good_five_times(p: Proeftuin) -> None:
    url = p.adressen.issue(p.ruimte.kanalen["C0LEER"], "U0MO")
    for n in range(5):
        assert (await post(url, text=str(n)))[0] == 200
    assert await post(url, text="5") == (404, {"ok": False, "error": "used_url"})
    assert {b.alleen_voor for b in p.ruimte.kanalen["C0LEER"].berichten.values()} == {"U0MO"}


async def test_a_response_url_runs_out(p: Proeftuin) -> None:
    p.tempo.response_url = 0.05
    url = p.adressen.issue(p.ruimte.kanalen["C0LEER"], "U0MO")
    await asyncio.sleep(0.1)
    assert await post(url, text="te laat") == (404, {"ok": False, "error": "expired_url"})


async def test_a_response_url_replaces_or_deletes_what_one_person_sees(p: Proeftuin, slack: AsyncWebClient) -> None:
    kanaal = p.ruimte.kanalen["C0LEER"]
    ts = (await slack.chat_postEphemeral(channel="C0LEER", user="U0MO", text="Alleen hier"))["message_ts"]
    url = p.adressen.issue(kanaal, "U0MO", ts)
    assert (await refused(slack, "chat.update", channel="C0LEER", ts=ts, text="x"))["error"] == "message_not_found"
    assert (await post(url, text="Anders", replace_original=True))[0] == 200
    assert kanaal.berichten[ts].tekst == "Anders"
    assert (await post(url, text="x", blocks=[{"type": "section"}]))[1]["error"] == "invalid_blocks"
    assert (await post(url, delete_original=True))[0] == 200
    assert kanaal.berichten == {}
    assert (await post(url, text="Voor iedereen", response_type="in_channel"))[0] == 200
    assert [b.alleen_voor for b in kanaal.berichten.values()] == [None]


def test_it_sends_to_this_machine_only() -> None:
    with pytest.raises(ValueError, match="this machine only"):
        Httpvervoer("https://example.com/slack/events", "geheim")
