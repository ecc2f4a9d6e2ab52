"""manifest.yml asks exactly what the code does, and README says why."""

import ast
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.huis.bron import ROOT, modules, tree

METHOD = re.compile(
    r"(?:auth|bookmarks|bots|chat|conversations|files|pins|reactions|team|users|views)(?:\.[a-z][A-Za-z]+)+"
)
SCOPES = {
    "auth.test": (),
    "bookmarks.add": ("bookmarks:write",),
    "bookmarks.list": ("bookmarks:read",),
    "bots.info": ("users:read",),
    "chat.delete": ("chat:write",),
    "chat.postEphemeral": ("chat:write",),
    "chat.postMessage": ("chat:write",),
    "chat.update": ("chat:write",),
    "conversations.archive": ("groups:write",),
    "conversations.create": ("groups:write",),
    "conversations.history": ("groups:history", "im:history"),
    "conversations.info": ("groups:read",),
    "conversations.invite": ("groups:write",),
    "conversations.inviteShared": ("conversations.connect:write",),
    "conversations.kick": ("groups:write",),
    "conversations.list": ("groups:read",),
    "conversations.members": ("groups:read",),
    "conversations.open": ("im:write",),
    "conversations.rename": ("groups:write",),
    "conversations.replies": ("groups:history", "im:history"),
    "conversations.setPurpose": ("groups:write",),
    "conversations.setTopic": ("groups:write",),
    "files.completeUploadExternal": ("files:write",),
    "files.delete": ("files:write",),
    "files.getUploadURLExternal": ("files:write",),
    "files.info": ("files:read",),
    "pins.add": ("pins:write",),
    "pins.list": ("pins:read",),
    "team.info": ("team:read",),
    "users.conversations": ("groups:read",),
    "users.info": ("users:read",),
    "users.list": ("users:read",),
    "users.lookupByEmail": ("users:read", "users:read.email"),
    "views.open": (),
    "views.publish": (),
    "views.push": (),
    "views.update": (),
}
EVENTS = {
    "app_home_opened": (),
    "app_uninstalled": (),
    "file_shared": ("files:read",),
    "group_archive": ("groups:read",),
    "group_left": ("groups:read",),
    "group_rename": ("groups:read",),
    "group_unarchive": ("groups:read",),
    "member_joined_channel": ("groups:read",),
    "member_left_channel": ("groups:read",),
    "message.groups": ("groups:history",),
    "message.im": ("im:history",),
    "tokens_revoked": (),
    "user_change": ("users:read",),
}


def test_every_method_that_the_bot_calls_is_in_the_table() -> None:
    assert called() - set(SCOPES) == set(), "zet de methode met haar scopes in SCOPES"


def test_every_event_that_the_manifest_asks_is_in_the_table_and_heard() -> None:
    asked = set(manifest()["settings"]["event_subscriptions"]["bot_events"])
    assert asked - set(EVENTS) == set(), "zet de gebeurtenis met haar scopes in EVENTS"
    heard = set(strings())
    assert {event for event in asked if event.partition(".")[0] not in heard} == set(), "de bot luistert hier niet naar"


def test_every_command_and_shortcut_of_the_manifest_is_heard() -> None:
    features, heard = manifest()["features"], set(strings())
    names = [c["command"] for c in features.get("slash_commands", ())]
    names += [s["callback_id"] for s in features.get("shortcuts", ())]
    assert [name for name in names if name not in heard] == []


def test_the_manifest_asks_exactly_the_scopes_that_the_bot_uses() -> None:
    asked = manifest()
    needed = {scope for method in called() for scope in SCOPES.get(method, ())}
    needed |= {
        scope for event in asked["settings"]["event_subscriptions"]["bot_events"] for scope in EVENTS.get(event, ())
    }
    if asked["features"].get("slash_commands") or asked["features"].get("shortcuts"):
        needed.add("commands")
    assert set(asked["oauth_config"]["scopes"]["bot"]) == needed


def test_what_only_an_experiment_needs_is_optional() -> None:
    """Slack wants an optional scope in both lists; whoever installs the app may leave it."""
    scopes = manifest()["oauth_config"]["scopes"]
    assert scopes["bot_optional"] == list(SCOPES["conversations.inviteShared"])
    assert set(scopes["bot_optional"]) < set(scopes["bot"])
    anders = {scope for method in called() - {"conversations.inviteShared"} for scope in SCOPES[method]}
    assert anders.isdisjoint(scopes["bot_optional"])


def test_the_manifest_lets_people_type_to_the_bot() -> None:
    home = manifest()["features"]["app_home"]
    assert home == {"home_tab_enabled": True, "messages_tab_enabled": True, "messages_tab_read_only_enabled": False}


def test_the_readme_explains_every_scope() -> None:
    readme = ROOT / "README.md"
    assert readme.exists(), "README.md is er nog niet"
    text = readme.read_text(encoding="utf-8")
    assert [scope for scope in manifest()["oauth_config"]["scopes"]["bot"] if f"`{scope}`" not in text] == []


@pytest.mark.parametrize("word", ["chat.postMessage", "conversations.inviteShared", "views.open"])
def test_a_method_is_known_by_its_name(word: str) -> None:
    assert METHOD.fullmatch(word)


def manifest() -> Any:
    """manifest.yml as data."""
    path = ROOT / "manifest.yml"
    assert path.exists(), "manifest.yml is er nog niet"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def strings() -> Iterator[str]:
    """Every literal text in bot/."""
    for module in modules("bot"):
        yield from (n.value for n in ast.walk(tree(module)) if isinstance(n, ast.Constant) and isinstance(n.value, str))


def called() -> set[str]:
    """The Web API methods that bot/ names, as a text ("chat.postMessage") or as the SDK's method (chat_postMessage)."""
    by_attribute = {method.replace(".", "_"): method for method in SCOPES}
    attributes = {n.attr for module in modules("bot") for n in ast.walk(tree(module)) if isinstance(n, ast.Attribute)}
    return set(filter(METHOD.fullmatch, strings())) | {by_attribute[a] for a in attributes if a in by_attribute}
