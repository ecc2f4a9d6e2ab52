"""Slack Connect in the proeftuin: as strict as Slack documents, and somebody of another workspace who accepts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from proeftuin import Proeftuin
from proeftuin.verbinding import ANDERE_TEAM, accept
from tests.proeftuin.app import Aangesloten
from tests.proeftuin.test_strengheid import refused

INVITE = "conversations.inviteShared"
MAIL = "nina@huisartsen.example"


@pytest.fixture
def connect(with_scopes: Callable[..., None]) -> None:
    with_scopes("conversations.connect:write")


async def test_the_scope_is_not_there_unless_somebody_ticked_it(p: Proeftuin, slack: AsyncWebClient) -> None:
    assert "conversations.connect:write" in p.manifest.vrij
    fout = await refused(slack, INVITE, channel="C0LEER", emails=MAIL)
    assert fout["error"] == "missing_scope"


@pytest.mark.usefixtures("connect")
@pytest.mark.parametrize(
    ("args", "fout"),
    [
        ({"channel": "C0NIETS", "emails": MAIL}, "channel_not_found"),
        ({"channel": "C0LEER"}, "recipients_not_specified"),
        ({"channel": "C0LEER", "emails": f"{MAIL},{MAIL}"}, "too_many_emails"),
        ({"channel": "C0LEER", "emails": "nina"}, "invalid_email"),
        ({"channel": "D0MO", "emails": MAIL}, "invalid_channel_type"),
    ],
)
async def test_what_slack_refuses_is_refused(
    p: Proeftuin, slack: AsyncWebClient, args: dict[str, Any], fout: str
) -> None:
    p.ruimte.dm("U0MO")
    assert (await refused(slack, INVITE, **args))["error"] == fout


@pytest.mark.usefixtures("connect")
async def test_an_invitation_waits_once_and_an_archived_channel_takes_none(p: Proeftuin, slack: AsyncWebClient) -> None:
    await slack.conversations_inviteShared(channel="C0LEER", emails=[MAIL])
    fout = await refused(slack, INVITE, channel="C0LEER", emails=MAIL)
    assert fout["error"] == "connection_limit_exceeded_pending"
    accept(p, MAIL, "Nina de Boer")
    fout = await refused(slack, INVITE, channel="C0LEER", emails=MAIL)
    assert fout["error"] == "already_in_channel"
    p.beheer.archive("C0LEER", "U0FATMA")
    fout = await refused(slack, INVITE, channel="C0LEER", emails="bas@politie.example")
    assert fout["error"] == "channel_archived"


@pytest.mark.usefixtures("connect")
async def test_who_accepts_is_of_another_team_and_the_app_hears_so(
    p: Proeftuin, slack: AsyncWebClient, socket_bot: Aangesloten
) -> None:
    with pytest.raises(LookupError, match="geen uitnodiging"):
        accept(p, MAIL, "Nina de Boer")
    await slack.conversations_inviteShared(channel="C0LEER", emails=MAIL, external_limited=True)
    nina = accept(p, MAIL, "Nina de Boer")
    (event,) = await p.wacht_op(
        lambda: [r["inhoud"]["event"] for r in p.opname.regels if r["methode"] == "member_joined_channel"]
    )
    assert (event["user"], event["team"], event["inviter"]) == (nina.id, ANDERE_TEAM, "U0BOT")
    user = (await slack.users_info(user=nina.id))["user"]
    assert (user["team_id"], user["real_name"]) == (ANDERE_TEAM, "Nina de Boer")
    assert (await slack.conversations_info(channel="C0LEER"))["channel"]["is_ext_shared"] is True
