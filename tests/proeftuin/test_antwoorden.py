"""Every answer is shaped like Slack's, by recordings that others made."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from proeftuin import Proeftuin
from proeftuin.methoden import METHODEN
from tests.proeftuin.app import actions, button, modal

LET_THROUGH = (
    "error 'invalid_arguments' is not documented",  # Slack gives it everywhere, its pages list it in examples only
    "no recording of files.info",  # nobody recorded these methods; their calls are judged by types and limits
    "no recording of files.delete",
)


def wrong(p: Proeftuin, shape: ModuleType) -> list[str]:
    out = []
    for call in p.verkeer:
        if call["answer"] is None:
            continue
        found = [x for x in shape.problems(call["method"], call["answer"]) if not x.startswith(LET_THROUGH)]
        out += [f"{call['method']}: {x}" for x in found]
    return out


async def everything(p: Proeftuin, slack: AsyncWebClient) -> None:
    """Each method once, with an answer that says yes."""
    await slack.auth_test()
    await slack.apps_connections_open(app_token=p.app_token)
    await slack.team_info()
    await slack.bots_info(bot="B0BOT")
    await slack.users_info(user="U0SANNE")
    await slack.users_list(limit=2)
    dm = (await slack.conversations_open(users="U0MO"))["channel"]["id"]
    await slack.conversations_open(users="U0MO", return_im=True)
    await slack.conversations_info(channel=dm)
    kanaal = (await slack.conversations_create(name="overleg-2026-014", is_private=True))["channel"]["id"]
    await slack.conversations_invite(channel=kanaal, users="U0SANNE,U0MO")
    await slack.conversations_kick(channel=kanaal, user="U0MO")
    await slack.conversations_inviteShared(channel=kanaal, emails="nina@huisartsen.example", external_limited=True)
    await slack.conversations_setPurpose(channel=kanaal, purpose="Overleg")
    await slack.conversations_setTopic(channel=kanaal, topic="Casus 2026-014")
    await slack.conversations_info(channel=kanaal, include_num_members=True)
    await slack.conversations_members(channel=kanaal)
    await slack.conversations_list(types="private_channel,im")
    metadata = {"event_type": "samenwerkbot", "event_payload": {"id": "1"}}
    ts = (await slack.chat_postMessage(channel=kanaal, text="Welkom", blocks=[actions(button())], metadata=metadata))[
        "ts"
    ]
    await slack.chat_postMessage(channel=kanaal, text="Antwoord", thread_ts=ts)
    await slack.chat_update(channel=kanaal, ts=ts, text="Welkom allemaal")
    await slack.chat_postEphemeral(channel=kanaal, user="U0SANNE", text="Alleen voor jou")
    await slack.pins_add(channel=kanaal, timestamp=ts)
    await slack.conversations_history(channel=kanaal, include_all_metadata=True)
    await slack.conversations_replies(channel=kanaal, ts=ts)
    plan = await slack.files_upload_v2(channel=kanaal, content=b"plan", filename="plan.pdf", title="Plan")
    await slack.files_info(file=plan["files"][0]["id"])
    await slack.files_delete(file=plan["files"][0]["id"])
    view = (await slack.views_open(trigger_id=p.vensters.issue("U0MO"), view=modal()))["view"]
    await slack.views_push(trigger_id=p.vensters.issue("U0MO", view["id"]), view=modal())
    await slack.views_update(view_id=view["id"], hash=view["hash"], view=modal())
    await slack.views_publish(user_id="U0MO", view={"type": "home", "blocks": []})
    await slack.chat_delete(channel=kanaal, ts=ts)
    await slack.conversations_rename(channel=kanaal, name="overleg-2026-014-b")
    await slack.conversations_archive(channel=kanaal)


async def test_every_answer_has_slacks_shape(
    p: Proeftuin, slack: AsyncWebClient, with_scopes: Callable[..., None], shape: ModuleType
) -> None:
    with_scopes("team:read", "files:read", "files:write", "im:read", "conversations.connect:write")
    await everything(p, slack)
    assert {c["method"] for c in p.verkeer} == set(METHODEN)
    assert [c for c in p.verkeer if not c["answer"]["ok"]] == []
    assert "\n".join(wrong(p, shape)) == ""


async def test_the_recorded_calls_pass_slacks_limits(
    p: Proeftuin, slack: AsyncWebClient, with_scopes: Callable[..., None], limits: ModuleType, tmp_path: Any
) -> None:
    with_scopes("team:read", "files:read", "files:write", "im:read", "conversations.connect:write")
    await everything(p, slack)
    p.write_jsonl(tmp_path / "calls.jsonl")
    assert limits._main([str(tmp_path / "calls.jsonl")]) == 0


async def test_a_refusal_is_one_that_slack_documents(p: Proeftuin, slack: AsyncWebClient, shape: ModuleType) -> None:
    calls: list[tuple[str, dict[str, Any]]] = [
        ("chat.postMessage", {"channel": "C0NIETS", "text": "hoi"}),
        ("chat.postMessage", {"channel": "C0LEER"}),
        ("chat.postMessage", {"channel": "C0LEER", "text": "x", "blocks": [{"type": "section"}]}),
        ("chat.postMessage", {"channel": "C0LEER", "text": "x", "metadata": {"event_type": "x"}}),
        ("chat.update", {"channel": "C0LEER", "ts": "1.1", "text": "x"}),
        ("chat.delete", {"channel": "C0LEER", "ts": "1.1"}),
        ("chat.postEphemeral", {"channel": "C0LEER", "user": "U0NIETS", "text": "x"}),
        ("conversations.create", {"name": "Met Hoofdletters", "is_private": True}),
        ("conversations.create", {"name": "leersessie-ruwaard", "is_private": True}),
        ("conversations.invite", {"channel": "C0LEER", "users": "U0MO"}),
        ("conversations.kick", {"channel": "C0LEER", "user": "U0BOT"}),
        ("conversations.inviteShared", {"channel": "C0LEER", "emails": "nina@huisartsen.example"}),
        ("conversations.setPurpose", {"channel": "C0LEER", "purpose": "x" * 251}),
        ("conversations.members", {"channel": "C0LEER", "cursor": "onzin"}),
        ("conversations.replies", {"channel": "C0LEER", "ts": "1.1"}),
        ("conversations.open", {"users": "U0NIETS"}),
        ("views.open", {"trigger_id": "1.2.a", "view": modal()}),
        ("views.update", {"view_id": "V0", "view": modal()}),
        ("pins.add", {"channel": "C0LEER"}),
        ("files.getUploadURLExternal", {"filename": "a", "length": 0}),
        ("users.info", {"user": "U0NIETS"}),
    ]
    for method, args in calls:
        try:
            await slack.api_call(method, json=args)
        except SlackApiError:
            continue
        raise AssertionError(f"{method} {args} was taken")
    assert "\n".join(wrong(p, shape)) == ""
