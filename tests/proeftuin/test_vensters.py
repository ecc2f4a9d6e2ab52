"""Windows: a trigger is good once and shortly, a hash guards an update, a stack holds three, closing is told when asked."""

from __future__ import annotations

import asyncio
from typing import Any

from slack_sdk.web.async_client import AsyncWebClient

from proeftuin import Proeftuin
from tests.proeftuin.app import Aangesloten, modal, question
from tests.proeftuin.test_strengheid import refused

HOME = {"type": "home", "blocks": []}


async def test_a_trigger_is_good_once(p: Proeftuin, slack: AsyncWebClient) -> None:
    trigger = p.vensters.issue("U0MO")
    assert (await refused(slack, "views.open", trigger_id=trigger, view=modal(title={})))[
        "error"
    ] == "invalid_arguments"
    await slack.views_open(trigger_id=trigger, view=modal())
    assert (await refused(slack, "views.open", trigger_id=trigger, view=modal()))["error"] == "exchanged_trigger_id"
    assert (await refused(slack, "views.open", trigger_id="1.2.abc", view=modal()))["error"] == "invalid_trigger_id"


async def test_a_trigger_runs_out(p: Proeftuin, slack: AsyncWebClient) -> None:
    trigger = p.vensters.issue("U0MO")
    await asyncio.sleep(p.tempo.trigger + 0.05)
    assert (await refused(slack, "views.open", trigger_id=trigger, view=modal()))["error"] == "expired_trigger_id"


async def test_an_old_hash_conflicts(p: Proeftuin, slack: AsyncWebClient) -> None:
    view = (await slack.views_open(trigger_id=p.vensters.issue("U0MO"), view=modal()))["view"]
    nieuw = (await slack.views_update(view_id=view["id"], hash=view["hash"], view=modal()))["view"]
    assert nieuw["hash"] != view["hash"]
    answer = await refused(slack, "views.update", view_id=view["id"], hash=view["hash"], view=modal())
    assert answer["error"] == "hash_conflict"
    assert (await slack.views_update(view_id=view["id"], view=modal()))["ok"]
    thuis = (await slack.views_publish(user_id="U0MO", view=HOME))["view"]
    await slack.views_publish(user_id="U0MO", hash=thuis["hash"], view=HOME)
    answer = await refused(slack, "views.publish", user_id="U0MO", hash=thuis["hash"], view=HOME)
    assert answer["error"] == "hash_conflict"


async def test_a_stack_holds_three_windows(p: Proeftuin, slack: AsyncWebClient) -> None:
    view = (await slack.views_open(trigger_id=p.vensters.issue("U0MO"), view=modal()))["view"]
    for _ in range(2):
        laatste = (await slack.views_push(trigger_id=p.vensters.issue("U0MO", view["id"]), view=modal()))["view"]
    assert laatste["root_view_id"] == view["id"]
    answer = await refused(slack, "views.push", trigger_id=p.vensters.issue("U0MO", view["id"]), view=modal())
    assert answer["error"] == "push_limit_reached"
    assert (await refused(slack, "views.push", trigger_id=p.vensters.issue("U0ELS"), view=modal()))[
        "error"
    ] == "not_found"


async def test_an_external_id_is_one_windows_own(p: Proeftuin, slack: AsyncWebClient) -> None:
    await slack.views_open(trigger_id=p.vensters.issue("U0MO"), view=modal(external_id="casus"))
    answer = await refused(slack, "views.open", trigger_id=p.vensters.issue("U0ELS"), view=modal(external_id="casus"))
    assert answer["error"] == "duplicate_external_id"
    assert (await slack.views_update(external_id="casus", view=modal(external_id="casus")))["ok"]
    assert (await refused(slack, "views.update", external_id="anders", view=modal()))["error"] == "not_found"


async def test_closing_is_told_where_the_window_asked_for_it(p: Proeftuin, socket_bot: Aangesloten) -> None:
    seen: list[dict[str, Any]] = []

    @socket_bot.app.view_closed("venster")
    async def hear(ack: Any, body: dict[str, Any]) -> None:
        await ack()
        seen.append(body)

    stil = p.vensters.open("U0MO", modal())
    luid = p.vensters.push("U0MO", modal(notify_on_close=True, clear_on_close=True))
    await p.doe("U0MO", "sluit", view_id=luid.id)
    assert p.vensters.stack("U0MO") == []
    assert [(b["view"]["id"], b["is_cleared"]) for b in seen] == [(luid.id, True)]
    assert (await p.doe("U0MO", "sluit", view_id=stil.id))["ok"] is False


async def test_another_person_cannot_touch_the_window(p: Proeftuin) -> None:
    venster = p.vensters.open("U0MO", modal())
    assert (await p.doe("U0ELS", "verstuur", view_id=venster.id, state={}))["ok"] is False
    assert p.vensters.stack("U0MO") == [venster]


async def test_the_state_holds_every_input_also_the_untouched(p: Proeftuin, socket_bot: Aangesloten) -> None:
    seen: list[dict[str, Any]] = []

    @socket_bot.app.view("venster")
    async def keep(ack: Any, view: dict[str, Any]) -> None:
        await ack()
        seen.append(view["state"]["values"])

    datum = {
        "type": "input",
        "block_id": "d",
        "optional": True,
        "label": {"type": "plain_text", "text": "Dag"},
        "element": {"type": "datepicker", "action_id": "dag"},
    }
    wie = {
        "type": "input",
        "block_id": "w",
        "optional": True,
        "label": {"type": "plain_text", "text": "Wie"},
        "element": {"type": "multi_users_select", "action_id": "wie"},
    }
    venster = p.vensters.open("U0MO", modal(question(initial_value="thee"), datum, wie))
    assert (await p.doe("U0MO", "verstuur", view_id=venster.id, state={}))["ok"]
    assert seen == [{
        "vraag": {"antwoord": {"type": "plain_text_input", "value": "thee"}},
        "d": {"dag": {"type": "datepicker", "selected_date": None}},
        "w": {"wie": {"type": "multi_users_select", "selected_users": []}},
    }]  # fmt: skip
