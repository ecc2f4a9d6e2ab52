"""Block Kit as Slack checks it: what it refuses, in which words, at which place; and our verdict beside that of others."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from proeftuin.blokken import check_blocks, check_view, complete_blocks
from tests.proeftuin.app import actions, button, modal, question, text

Blok = dict[str, Any]


def option(n: int = 1, **velden: Any) -> Blok:
    return {"text": text(f"Keuze {n}"), "value": str(n), **velden}


def section(tekst: str = "Hoi", **velden: Any) -> Blok:
    return {"type": "section", "text": {"type": "mrkdwn", "text": tekst}, **velden}


def select(*opties: Blok, **velden: Any) -> Blok:
    return {"type": "static_select", "action_id": "kies", "options": list(opties), **velden}


def field(element: Blok) -> Blok:
    return {"type": "input", "block_id": "v", "label": text("Vraag"), "element": element}


GOOD: list[list[Blok]] = [
    [section(), {"type": "divider"}, {"type": "header", "text": text("x" * 150)}],
    [section("x" * 3000, accessory=button())],
    [actions(*(button(f"a{n}") for n in range(25)))],
    [actions(select(*(option(n) for n in range(100))), {"type": "users_select", "action_id": "wie"})],
    [{"type": "context", "elements": [{"type": "mrkdwn", "text": "voet"}] * 10}],
    [
        field(
            {"type": "number_input", "action_id": "n", "is_decimal_allowed": False, "min_value": "1", "max_value": "10"}
        )
    ],
    [
        field(
            {"type": "radio_buttons", "action_id": "r", "options": [option(1), option(2)], "initial_option": option(2)}
        )
    ],
    [field({"type": "datepicker", "action_id": "d", "initial_date": "2026-03-12"})],
    [field({"type": "external_select", "action_id": "e", "min_query_length": 0})],
    [{"type": "section", "fields": [text("x" * 2000)] * 10}],
    [section()] * 50,
]
BAD: list[tuple[list[Blok], str]] = [
    ([section("x" * 3001)], "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    ([section("")], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ([{"type": "section"}], "missing required field: text [json-pointer:/blocks/0]"),
    ([{"type": "header", "text": text("x" * 151)}], "less than 151 characters"),
    ([{"type": "header", "text": {"type": "mrkdwn", "text": "x"}}], "unsupported type: mrkdwn"),
    ([section()] * 51, "no more than 50 items allowed [json-pointer:/blocks]"),
    ([actions(*(button(f"a{n}") for n in range(26)))], "no more than 25 items allowed [json-pointer:/blocks/0/elements]"),
    ([actions()], "no less than 1 items allowed"),
    ([actions(button(), button())], "duplicate action_id: klaar"),
    ([section(block_id="b"), section(block_id="b")], "duplicate block_id: b"),
    ([section(block_id="b" * 256)], "less than 256 characters"),
    ([actions(button(value="x" * 2001))], "less than 2001 characters"),
    ([actions(button(style="blauw"))], "must be one of the allowed values"),
    ([actions({**button(), "text": text("x" * 76)})], "less than 76 characters"),
    ([actions(select())], "no less than 1 items allowed"),
    ([actions(select(*(option(n) for n in range(101))))], "no more than 100 items allowed"),
    ([actions(select(option(1), option(1)))], "duplicate option value: 1"),
    ([actions(select(option(1), initial_option=option(2)))], "initial option must exactly match"),
    ([actions(select(option(1, value="x" * 151)))], "less than 151 characters"),
    ([actions(select(option(1, url="https://a.nl")))], "invalid additional property: url"),
    ([actions({"type": "overflow", "action_id": "o", "options": [option(n) for n in range(6)]})], "no more than 5 items"),
    ([actions({"type": "plain_text_input", "action_id": "t"})], "unsupported type: plain_text_input"),
    ([field(button())], "unsupported type: button"),
    ([field({"type": "checkboxes", "action_id": "c", "options": [option(n) for n in range(11)]})], "no more than 10 items"),
    ([field({"type": "number_input", "action_id": "n"})], "missing required field: is_decimal_allowed"),
    ([field({"type": "datepicker", "action_id": "d", "initial_date": "12-03-2026"})], "YYYY-MM-DD"),
    ([field({"type": "timepicker", "action_id": "d", "initial_time": "9:00"})], "HH:mm"),
    ([field({"type": "plain_text_input", "action_id": "t", "max_length": 3001})], "between 1 and 3000"),
    ([{"type": "context", "elements": [{"type": "mrkdwn", "text": "v"}] * 11}], "no more than 10 items"),
    ([{"type": "image", "alt_text": "x"}], "exactly one of image_url and slack_file"),
    ([{"type": "onzin"}], "unsupported type: onzin"),
    ([{"text": "x"}], "missing required field: type"),
    ([section(kleur="rood")], "invalid additional property: kleur"),
    ([actions(button(confirm={"title": text("x"), "text": text("x"), "confirm": text("x" * 31), "deny": text("x")}))], "less than 31"),
]  # fmt: skip
VIEWS: list[tuple[Blok, str]] = [
    (modal(title=text("x" * 25)), "less than 25 characters [json-pointer:/view/title/text]"),
    (modal(private_metadata="x" * 3001), "less than 3001"),
    (modal(submit=None), "missing required field: submit"),
    (modal(submit_disabled=True), "invalid additional property: submit_disabled"),
    (modal(*[section()] * 101), "no more than 100 items allowed [json-pointer:/view/blocks]"),
    (modal({"type": "markdown", "text": "x"}), "unsupported type: markdown [json-pointer:/view/blocks/0]"),
    ({"type": "home", "blocks": []}, "unsupported type: home"),
    ({"type": "modal", "blocks": []}, "missing required field: title"),
    (modal(question("a", "a", focus_on_load=True), question("b", "b", focus_on_load=True)), "focus_on_load"),
]


@pytest.mark.parametrize("blocks", GOOD)
def test_what_slack_takes_is_taken(blocks: list[Blok], limits: ModuleType) -> None:
    assert check_blocks(blocks) == []
    assert limits.violations("chat.postMessage", {"channel": "C1", "text": "x", "blocks": blocks}) == []


@pytest.mark.parametrize(("blocks", "fout"), BAD)
def test_what_slack_refuses_is_refused_with_the_place(blocks: list[Blok], fout: str) -> None:
    assert fout in "\n".join(check_blocks(blocks))


KNOWN_HERE_ONLY = ("invalid additional property", "must be one of the allowed", "between 1 and 3000")


@pytest.mark.parametrize(("blocks", "fout"), BAD)
def test_others_refuse_it_too(blocks: list[Blok], fout: str, limits: ModuleType) -> None:
    if not fout.startswith(KNOWN_HERE_ONLY):
        assert limits.violations("chat.postMessage", {"channel": "C1", "text": "x", "blocks": blocks})


@pytest.mark.parametrize(("view", "fout"), VIEWS)
def test_a_window_that_slack_refuses(view: Blok, fout: str) -> None:
    assert fout in "\n".join(check_view({k: v for k, v in view.items() if v is not None}))


async def test_the_answer_carries_slacks_messages(slack: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError) as fout:
        await slack.chat_postMessage(channel="C0LEER", text="x", blocks=[section("x" * 3001)])
    answer = fout.value.response
    assert answer["error"] == "invalid_blocks"
    assert answer["response_metadata"]["messages"] == [
        "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]"
    ]
    with pytest.raises(SlackApiError, match="msg_blocks_too_long"):
        await slack.chat_postMessage(channel="C0LEER", text="x", blocks=[section("x" * 2900)] * 5)


def test_ids_that_the_app_left_out_are_filled_in_on_a_copy() -> None:
    blok = {
        "type": "section",
        "text": {"type": "mrkdwn", "text": "x"},
        "accessory": {"type": "button", "text": text("x")},
    }
    [vol] = complete_blocks([blok])
    assert vol["block_id"]
    assert vol["accessory"]["action_id"]
    assert "block_id" not in blok
