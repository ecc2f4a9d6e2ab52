"""Slack's payloads in their recorded shapes become inputs; what the bot itself did, or does not know, becomes nothing."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import vertaal
from flows.invoer import Click, Deleted, Edited, Happened, Submitted, Text

WIE = "slack:U0SANNE"


@pytest.fixture(scope="session")
def shapes(shared: Path) -> Path:
    """The folder of payloads in the shape in which Slack sends them."""
    return shared / "slack" / "responses" / "_inbound"


def load(shapes: Path, naam: str) -> dict[str, Any]:
    return json.loads(next(shapes.glob(f"*__{naam}Payload.json")).read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def event(**velden: Any) -> dict[str, Any]:
    basis = {
        "type": "message",
        "user": "U0SANNE",
        "channel": "D0SANNE",
        "channel_type": "im",
        "ts": "1767600000.000100",
        "text": "hoi",
    }
    return {"event_id": "Ev1", "event": basis | velden}


def test_a_typed_message_in_its_recorded_shape(shapes: Path) -> None:
    body = load(shapes, "Message")
    body["event_id"] = "Ev1"
    body["event"] |= event()["event"] | {"subtype": None, "bot_id": None}
    body["event"].pop("subtype")
    post = vertaal.message(body)
    assert post is not None
    assert (post.key, post.wie, post.soort, post.id) == ("Ev1", WIE, "dm", WIE)
    assert post.invoer == Text("hoi", "1767600000.000100")


def test_an_edited_message_in_its_recorded_shape(shapes: Path) -> None:
    body = load(shapes, "MessageChanged")
    nieuw = {"user": "U0SANNE", "text": "anders", "ts": "1767600000.000100"}
    body["event"] |= {
        "channel": "D0SANNE",
        "channel_type": "im",
        "subtype": "message_changed",
        "message": nieuw,
        "previous_message": nieuw | {"text": "hoi"},
    }
    post = vertaal.message(body)
    assert post is not None
    assert post.invoer == Edited("1767600000.000100", "anders")


@pytest.mark.parametrize(
    "velden",
    [
        {"bot_id": "B0BOT"}, {"user": None}, {"channel_type": "channel"}, {"channel_type": "mpim"}, {"subtype": "channel_join"},
        {"channel_type": "group", "bot_id": "B0BOT"}, {"channel_type": "group", "subtype": "channel_topic"},
        {"subtype": "message_changed", "message": {"bot_id": "B0BOT", "ts": "1.0", "text": "x"}},
        {"subtype": "message_changed", "message": {"user": "U0SANNE", "ts": "1.0", "text": "x"}, "previous_message": {"text": "x"}},
        {"subtype": "message_deleted", "previous_message": {"bot_id": "B0BOT", "ts": "1.0"}}, {"subtype": "message_deleted"},
    ],
)  # fmt: skip
def test_what_no_person_typed_to_the_bot_is_nothing(velden: dict[str, Any]) -> None:
    assert vertaal.message(event(**velden)) is None


@pytest.mark.parametrize("sub", [None, "file_share", "thread_broadcast"])
def test_a_text_with_a_file_or_in_a_thread_is_a_text(sub: str | None) -> None:
    body = event(subtype=sub) if sub else event()
    assert vertaal.message(body).invoer == Text("hoi", "1767600000.000100")  # type: ignore[union-attr]


def test_a_removed_message_names_its_ts() -> None:
    oud = {"user": "U0SANNE", "ts": "1767600000.000050", "text": "hoi"}
    for body in (
        event(subtype="message_deleted", deleted_ts="1767600000.000050", previous_message=oud),
        event(
            subtype="message_changed",
            message={"user": "U0SANNE", "subtype": "tombstone", "ts": "1767600000.000050", "text": ""},
            previous_message=oud,
        ),
    ):
        assert vertaal.message(body).invoer == Deleted("1767600000.000050")  # type: ignore[union-attr]


@pytest.mark.regel_deel("PRI-03")
def test_a_post_in_a_channel_reaches_the_table_without_its_words() -> None:
    post = vertaal.message(event(channel="C0LEER", channel_type="group", text="mevrouw Jansen"))
    assert post is not None
    assert (post.soort, post.id) == ("tafel", "kanaal:C0LEER")
    assert "Jansen" not in repr(post)


@pytest.mark.parametrize(
    ("ruw", "gelezen"),
    [
        ("a &amp; b &lt;c&gt;", "a & b <c>"),
        ("&amp;lt;", "&lt;"),
        ("mail <mailto:a@b.nl|a@b.nl> even", "mail a@b.nl even"),
        ("<http://www.x.nl|www.x.nl>", "www.x.nl"),
        ("<https://x.nl/a?b=1&amp;c=2>", "https://x.nl/a?b=1&c=2"),
        ("bel <tel:0612345678|0612345678>", "bel 0612345678"),
        ("3 &lt; 4", "3 < 4"),
    ],
)
def test_text_is_read_as_the_person_typed_it(ruw: str, gelezen: str) -> None:
    assert vertaal.message(event(text=ruw)).invoer.tekst == gelezen  # type: ignore[union-attr]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_escaping_as_slack_does_and_reading_gives_the_text_back(tekst: str) -> None:
    slack = tekst.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert vertaal.unescape(slack) == tekst


def clicked(shapes: Path, **daad: Any) -> dict[str, Any]:
    body = load(shapes, "BlockAction")
    body |= {"trigger_id": "t1", "user": {"id": "U0SANNE"}, "channel": {"id": "C0LEER"}, "view": None}
    body["actions"] = [{"type": "button", "action_ts": "1.0", "block_id": "knoppen", **daad}]
    return body


def test_a_click_says_which_machine_and_what_it_answers(shapes: Path) -> None:
    post = vertaal.action(clicked(shapes, action_id="gesprek.overslaan#2", value="g1|ik_wil|3"))
    assert post is not None
    assert (post.key, post.soort, post.id, post.trigger, post.kanaal) == ("t1", "gesprek", "g1", "t1", "C0LEER")
    assert post.invoer == Click("overslaan", "ik_wil", "3")


def test_a_choice_from_a_menu_carries_its_value(shapes: Path) -> None:
    body = clicked(shapes, type="static_select", action_id="gesprek.cijfer#0", selected_option={"value": "g1|cijfer|7"})
    assert vertaal.action(body).invoer == Click("cijfer", "cijfer", "7")  # type: ignore[union-attr]


def test_a_value_may_hold_the_sign_between_values(shapes: Path) -> None:
    post = vertaal.action(clicked(shapes, action_id="x.y#0", value="id|bij|a|b"))
    assert post is not None
    assert post.invoer == Click("y", "bij", "a|b")


def test_a_button_of_ones_own_chat_is_ones_own_whoever_it_names(shapes: Path) -> None:
    post = vertaal.action(clicked(shapes, action_id="dm.ja#0", value="slack:U0MO|s1|"))
    assert post is not None
    assert post.id == WIE


@pytest.mark.parametrize("daad", [{"action_id": "zomaar"}, {"action_id": "vreemd", "value": None}])
def test_a_button_that_is_not_ours_is_nothing(shapes: Path, daad: dict[str, Any]) -> None:
    assert vertaal.action(clicked(shapes, **daad)) is None


def test_a_menu_that_was_emptied_breaks_nothing(shapes: Path) -> None:
    body = clicked(shapes, type="static_select", action_id="gesprek.cijfer#0", selected_option=None)
    assert vertaal.action(body).invoer == Click("cijfer")  # type: ignore[union-attr]


def test_a_window_in_its_recorded_shape(shapes: Path) -> None:
    body = load(shapes, "ViewSubmission")
    body["user"]["id"] = "U0SANNE"
    velden = {
        "mensen": {"type": "multi_users_select", "selected_users": ["U0MO", "U0ELS"]}, "doel": {"type": "plain_text_input", "value": "rust"},
        "uiterlijk": {"type": "datepicker", "selected_date": "2026-03-06"}, "kennis": {"type": "multi_static_select", "selected_options": [{"value": "wonen"}]},
        "leeg": {"type": "users_select", "selected_user": None}, "niets": {"type": "static_select", "selected_option": None},
        "akkoord": {"type": "checkboxes", "selected_options": []}, "wie": {"type": "users_select", "selected_user": "U0MO"},
    }  # fmt: skip
    state = {"values": {k: {"waarde": v} for k, v in velden.items()}}
    body["view"] |= {
        "id": "V1",
        "hash": "1.a",
        "callback_id": "casus/mensen",
        "private_metadata": '{"id": "c1", "bij": "x"}',
        "state": state,
    }
    post = vertaal.submission(body)
    assert (post.soort, post.id, post.users) == ("casus", "c1", ("U0MO", "U0ELS"))
    assert vertaal.submission(body).key == post.key, "a repeat is known"
    state["values"]["doel"]["waarde"]["value"] = "mended after an error"
    assert vertaal.submission(body).key != post.key, "the same window, sent again with other values"
    assert isinstance(post.invoer, Submitted)
    assert post.invoer.bij == "x"
    assert post.invoer.waarden == {
        "mensen": ["slack:U0MO", "slack:U0ELS"], "doel": "rust", "uiterlijk": "2026-03-06", "kennis": ["wonen"], "leeg": None, "niets": None,
        "akkoord": [], "wie": "slack:U0MO",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("tekst", "klik"),
    [
        ("", Click("nieuwe_casus")),
        ("help", Click("help")),
        ("Mijn casussen", Click("mijn_casussen")),
        ("tafel", Click("tafel_starten", "C0LEER")),
        ("wat dan ook", Click("help")),
    ],
)
def test_the_command_with_and_without_words(shapes: Path, tekst: str, klik: Click) -> None:
    body = load(shapes, "SlashCommand") | {
        "user_id": "U0SANNE",
        "channel_id": "C0LEER",
        "trigger_id": "t1",
        "text": tekst,
    }
    post = vertaal.command(body)
    assert (post.key, post.id, post.invoer) == ("t1", WIE, klik)


@pytest.mark.parametrize(("tab", "telt"), [("home", True), ("messages", False)])
def test_opening_home_counts_and_opening_the_chat_does_not(shapes: Path, tab: str, telt: bool) -> None:
    body = load(shapes, "AppHomeOpened")
    body["event"] |= {"user": "U0SANNE", "tab": tab}
    assert (vertaal.home(body) is not None) is telt


@pytest.mark.parametrize(
    ("velden", "telt"),
    [({}, True), ({"inviter": None}, False), ({"inviter": "U0BOT"}, False)],
)
def test_only_somebody_who_invites_the_bot_is_greeted(shapes: Path, velden: dict[str, Any], telt: bool) -> None:
    body = copy.deepcopy(load(shapes, "MemberJoinedChannel"))
    body["event"] |= {"user": "U0BOT", "inviter": "U0SANNE", "channel": "C0LEER"} | velden
    post = vertaal.joined(body, "U0BOT", "T0")
    assert (post is not None) is telt
    if post:
        assert (post.soort, post.id, post.invoer) == ("overleg", "kanaal:C0LEER", Happened("kanaal_terug"))
        assert post.anders is not None
        assert (post.anders.wie, post.anders.invoer) == (WIE, Click("uitgenodigd", "C0LEER"))


def test_who_comes_in_is_told_to_the_overleg_but_not_whom_the_bot_brought_in(shapes: Path) -> None:
    body = copy.deepcopy(load(shapes, "MemberJoinedChannel"))
    body["event"] |= {"user": "U0MO", "inviter": "U0SANNE", "channel": "C0OVERLEG", "team": "T0"}
    post = vertaal.joined(body, "U0BOT", "T0")
    assert post is not None
    assert (post.key, post.id, post.users) == (body["event_id"], "kanaal:C0OVERLEG", ("U0MO",))
    assert post.invoer == Happened("erbij", {"persoon": "slack:U0MO"})
    body["event"]["inviter"] = "U0BOT"
    assert vertaal.joined(body, "U0BOT", "T0") is None


@pytest.mark.regel_deel("OVL-10")
def test_who_is_of_another_team_came_by_themselves_also_where_the_bot_invited_them(shapes: Path) -> None:
    body = copy.deepcopy(load(shapes, "MemberJoinedChannel"))
    body["event"] |= {"user": "U0NINA", "inviter": "U0BOT", "channel": "C0OVERLEG", "team": "T0ELDERS"}
    post = vertaal.joined(body, "U0BOT", "T0")
    assert post is not None
    assert post.invoer == Happened("erbij", {"persoon": "slack:U0NINA", "elders": True})
    body["event"]["inviter"] = "U0SANNE"
    met_de_hand = vertaal.joined(body, "U0BOT", "T0")
    assert met_de_hand is not None
    assert met_de_hand.invoer == Happened("erbij", {"persoon": "slack:U0NINA"})


def test_a_channel_that_went_away_is_named(shapes: Path) -> None:
    body = copy.deepcopy(load(shapes, "ChannelArchive"))
    body["event"] |= {"channel": "C0OVERLEG", "type": "group_archive"}
    post = vertaal.channel_gone(body)
    assert (post.soort, post.id) == ("overleg", "kanaal:C0OVERLEG")
    assert post.invoer == Happened("kanaal_weg", {"reden": "gearchiveerd"})


def test_a_channel_that_was_renamed_is_named_with_its_new_name() -> None:
    event = {"type": "group_rename", "channel": {"id": "C0OVERLEG", "name": "iets-anders", "created": 1}}
    post = vertaal.channel_renamed({"event_id": "Ev1", "event": event})
    assert (post.id, post.invoer) == ("kanaal:C0OVERLEG", Happened("hernoemd", {"naam": "iets-anders"}))
