"""Strict where Slack is strict: tokens, scopes, membership, names, threads, metadata, guests."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from proeftuin import Proeftuin
from tests.proeftuin.app import actions, button, modal


async def refused(slack: AsyncWebClient, method: str, **args: Any) -> dict[str, Any]:
    with pytest.raises(SlackApiError) as fout:
        await slack.api_call(method, json=args)
    answer: dict[str, Any] = fout.value.response.data
    return answer


async def test_a_token_that_is_not_ours_is_refused_and_a_real_one_is_named(p: Proeftuin) -> None:
    assert (await refused(AsyncWebClient("", base_url=p.api_url), "auth.test"))["error"] == "not_authed"
    assert (await refused(AsyncWebClient("onzin", base_url=p.api_url), "auth.test"))["error"] == "invalid_auth"
    echt = "-".join(["xoxb", "123456789012", "123456789012", secrets.token_hex(12)])
    assert (await refused(AsyncWebClient(echt, base_url=p.api_url), "auth.test"))["error"] == "invalid_auth"
    assert "echt Slack-token" in p.meldingen[-1][1]
    assert echt not in str(p.verkeer) + str(p.opname.regels)


async def test_each_token_opens_its_own_methods(p: Proeftuin, slack: AsyncWebClient) -> None:
    assert (await refused(slack, "apps.connections.open"))["error"] == "not_allowed_token_type"
    app = AsyncWebClient(p.app_token, base_url=p.api_url)
    assert (await refused(app, "chat.postMessage", channel="C0LEER", text="x"))["error"] == "not_allowed_token_type"
    assert (await refused(slack, "chat.onzin"))["error"] == "unknown_method"


async def test_a_scope_that_the_manifest_lacks_is_named(p: Proeftuin, slack: AsyncWebClient) -> None:
    answer = await refused(slack, "team.info")
    assert (answer["error"], answer["needed"]) == ("missing_scope", "team:read")
    assert "chat:write" in answer["provided"].split(",")
    assert (await refused(slack, "conversations.info", channel=p.ruimte.dm("U0MO").id))["needed"] == "im:read"
    assert (await refused(slack, "conversations.create", name="open"))["needed"] == "channels:manage"
    assert (await slack.auth_test()).headers["x-oauth-scopes"].split(",") == list(p.manifest.scopes)


async def test_a_private_channel_without_the_bot_does_not_exist(p: Proeftuin, slack: AsyncWebClient) -> None:
    kanaal = p.beheer.make_channel("besloten", "U0SANNE", ["U0MO"], met_bot=False)
    for method in ("conversations.info", "conversations.history", "conversations.members", "conversations.archive"):
        assert (await refused(slack, method, channel=kanaal.id))["error"] == "channel_not_found"
    assert (await refused(slack, "chat.postMessage", channel=kanaal.id, text="x"))["error"] == "channel_not_found"
    p.beheer.add(kanaal.id, "U0BOT", "U0SANNE")
    assert (await slack.chat_postMessage(channel=kanaal.id, text="x"))["ok"]


@pytest.mark.parametrize(
    ("naam", "fout"),
    [
        ("", "invalid_name_required"),
        ("x" * 81, "invalid_name_maxlength"),
        ("Overleg", "invalid_name_specials"),
        ("casus 14", "invalid_name_specials"),
        ("café", "invalid_name_specials"),
        ("---", "invalid_name_punctuation"),
        ("leersessie-ruwaard", "name_taken"),
    ],
)
async def test_a_channel_name_that_slack_refuses(slack: AsyncWebClient, naam: str, fout: str) -> None:
    assert (await refused(slack, "conversations.create", name=naam, is_private=True))["error"] == fout


async def test_the_name_of_an_archived_channel_stays_taken(slack: AsyncWebClient) -> None:
    kanaal = (await slack.conversations_create(name="x" * 80, is_private=True))["channel"]["id"]
    await slack.conversations_archive(channel=kanaal)
    assert (await refused(slack, "conversations.create", name="x" * 80, is_private=True))["error"] == "name_taken"
    for method, args in [
        ("chat.postMessage", {"text": "x"}),
        ("conversations.invite", {"users": "U0MO"}),
        ("conversations.setTopic", {"topic": "x"}),
    ]:
        assert (await refused(slack, method, channel=kanaal, **args))["error"] == "is_archived"
    assert (await refused(slack, "conversations.archive", channel=kanaal))["error"] == "already_archived"


async def test_inviting_says_why_not_for_each_person(p: Proeftuin, slack: AsyncWebClient) -> None:
    kanaal = (await slack.conversations_create(name="overleg", is_private=True))["channel"]["id"]
    p.beheer.restrict("U0ELS")
    p.beheer.deactivate("U0FATMA")
    answer = await refused(slack, "conversations.invite", channel=kanaal, users="U0ELS,U0MO,U0FATMA,U0BOT,U0NIETS")
    assert answer["error"] == "user_is_restricted"
    assert {f["user"]: f["error"] for f in answer["errors"]} == {
        "U0ELS": "user_is_restricted", "U0FATMA": "cant_invite", "U0BOT": "cant_invite_self", "U0NIETS": "user_not_found",
    }  # fmt: skip
    assert p.ruimte.kanalen[kanaal].leden == ["U0BOT"]
    await slack.conversations_invite(channel=kanaal, users="U0ELS,U0MO", force=True)
    assert p.ruimte.kanalen[kanaal].leden == ["U0BOT", "U0MO"]
    assert (await refused(slack, "conversations.invite", channel=kanaal, users="U0MO"))["error"] == "already_in_channel"
    assert (await refused(slack, "conversations.open", users="U0FATMA"))["error"] == "user_disabled"
    gesloten = (await slack.users_info(user="U0FATMA"))["user"]
    assert (gesloten["deleted"], "real_name" in gesloten) == (True, False)
    assert (await slack.chat_postMessage(channel="U0FATMA", text="x"))[
        "ok"
    ]  # Slack takes it, though nobody will read it
    assert (await p.doe("U0FATMA", "typ", kanaal="D0FATMA", tekst="hoi"))["ok"] is False


async def test_the_bot_changes_only_its_own_messages(p: Proeftuin, slack: AsyncWebClient) -> None:
    ts = (await p.doe("U0MO", "typ", kanaal="C0LEER", tekst="hoi"))["ts"]
    assert (await refused(slack, "chat.update", channel="C0LEER", ts=ts, text="x"))["error"] == "cant_update_message"
    assert (await refused(slack, "chat.delete", channel="C0LEER", ts=ts))["error"] == "cant_delete_message"
    eigen = (await slack.chat_postMessage(channel="C0LEER", text="x"))["ts"]
    assert (await refused(slack, "chat.update", channel="C0LEER", ts=eigen, text="x" * 4001))["error"] == "msg_too_long"


async def test_an_update_keeps_what_it_does_not_name(p: Proeftuin, slack: AsyncWebClient) -> None:
    metadata = {"event_type": "samenwerkbot", "event_payload": {"id": "1"}}
    ts = (await slack.chat_postMessage(channel="C0LEER", text="een", blocks=[actions(button())], metadata=metadata))[
        "ts"
    ]
    await slack.chat_update(channel="C0LEER", ts=ts, text="twee")
    [bericht] = (await slack.conversations_history(channel="C0LEER", include_all_metadata=True))["messages"]
    assert (bericht["text"], bericht["metadata"], len(bericht["blocks"])) == ("twee", metadata, 1)
    assert "metadata" not in (await slack.conversations_history(channel="C0LEER"))["messages"][0]
    await slack.chat_update(channel="C0LEER", ts=ts, text="drie", blocks=[], metadata={})
    [bericht] = (await slack.conversations_history(channel="C0LEER", include_all_metadata=True))["messages"]
    assert "metadata" not in bericht
    assert "blocks" not in bericht


@pytest.mark.parametrize(
    ("metadata", "fout"),
    [
        ("geen json", "invalid_metadata_format"),
        ({"event_type": "x"}, "invalid_metadata_schema"),
        ({"event_type": "", "event_payload": {}}, "invalid_metadata_schema"),
        ({"event_type": "x", "event_payload": []}, "invalid_metadata_schema"),
        ({"event_type": "x", "event_payload": {}, "meer": 1}, "invalid_metadata_schema"),
        ({"event_type": "x", "event_payload": {"a": "x" * 8000}}, "metadata_too_large"),
    ],
)
async def test_metadata_has_one_shape(slack: AsyncWebClient, metadata: Any, fout: str) -> None:
    assert (await refused(slack, "chat.postMessage", channel="C0LEER", text="x", metadata=metadata))["error"] == fout


async def test_history_goes_in_pages_and_leaves_threads_out(slack: AsyncWebClient) -> None:
    eerste = (await slack.chat_postMessage(channel="C0LEER", text="0"))["ts"]
    await slack.chat_postMessage(channel="C0LEER", text="in de draad", thread_ts=eerste)
    for n in range(1, 5):
        laatste = (await slack.chat_postMessage(channel="C0LEER", text=str(n)))["ts"]
    een = await slack.conversations_history(channel="C0LEER", limit=3)
    twee = await slack.conversations_history(channel="C0LEER", limit=3, cursor=een["response_metadata"]["next_cursor"])
    assert [m["text"] for m in een["messages"]] == ["4", "3", "2"]
    assert [m["text"] for m in twee["messages"]] == ["1", "0"]
    assert (een["has_more"], twee["has_more"], twee["messages"][-1]["reply_count"]) == (True, False, 1)
    na = await slack.conversations_history(channel="C0LEER", oldest=eerste, latest=laatste)
    assert [m["text"] for m in na["messages"]] == ["3", "2", "1"]
    ook = await slack.conversations_history(channel="C0LEER", oldest=eerste, latest=eerste, inclusive=True)
    assert [m["text"] for m in ook["messages"]] == ["0"]
    draad = await slack.conversations_replies(channel="C0LEER", ts=eerste)
    assert [m["text"] for m in draad["messages"]] == ["0", "in de draad"]
    assert (await refused(slack, "conversations.replies", channel="C0LEER", ts="1.1"))["error"] == "thread_not_found"


async def test_times_are_unique_and_ascending(slack: AsyncWebClient) -> None:
    answers = await asyncio.gather(*(slack.chat_postMessage(channel="C0LEER", text=str(n)) for n in range(40)))
    history = (await slack.conversations_history(channel="C0LEER", limit=100))["messages"]
    assert sorted((a["ts"] for a in answers), reverse=True) == [m["ts"] for m in history]
    assert len({a["ts"] for a in answers}) == 40


async def test_a_file_needs_its_bytes_and_its_scope(
    p: Proeftuin, slack: AsyncWebClient, with_scopes: Callable[..., None]
) -> None:
    assert (await refused(slack, "team.info"))["needed"] == "team:read"
    with_scopes("team:read", "files:write")
    plek = await slack.files_getUploadURLExternal(filename="plan.pdf", length=4)
    answer = await refused(slack, "files.completeUploadExternal", files=[{"id": plek["file_id"]}], channel_id="C0LEER")
    assert answer["error"] == "file_not_found"
    await slack.files_upload_v2(channel="C0LEER", content=b"%PDF", filename="plan.pdf", title="Plan")
    [bericht] = p.ruimte.kanalen["C0LEER"].berichten.values()
    assert (bericht.bestanden[0]["title"], p.ruimte.inhoud[bericht.bestanden[0]["id"]]) == ("Plan", b"%PDF")


async def test_arguments_that_are_missing_are_named(slack: AsyncWebClient) -> None:
    answer = await refused(slack, "conversations.setTopic", channel="C0LEER")
    assert answer["response_metadata"]["messages"] == ["[ERROR] missing required field: topic"]
    answer = await refused(slack, "views.publish", user_id="U0MO", view=modal())
    assert answer["error"] == "invalid_arguments"
