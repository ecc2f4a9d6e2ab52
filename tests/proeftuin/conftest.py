"""A proeftuin for each test, with short waits, and a Bolt app that hangs on it in either of the two ways."""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from types import ModuleType

import pytest
import pytest_asyncio
from slack_sdk.web.async_client import AsyncWebClient

from proeftuin import Proeftuin
from proeftuin.tijd import Tempo
from tests.nodig import needs
from tests.proeftuin.app import Aangesloten, connect

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
PROXY = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """slack_sdk takes a proxy from the environment, even for this machine."""
    for naam in PROXY:
        monkeypatch.delenv(naam, raising=False)


@pytest.fixture(scope="session")
def documented() -> dict[str, set[str]]:
    """The documented errors of each method; empty where ../shared is not there."""
    out: dict[str, set[str]] = {}
    for bestand in (SHARED / "slack" / "responses" / "docs").glob("*.json"):
        data = json.loads(bestand.read_text(encoding="utf-8"))
        out[data["method"]] = set(data["errors"] or ()) | {
            e["error"] for e in data["examples"] if isinstance(e, dict) and "error" in e
        }
    return out


def checker(naam: str) -> ModuleType:
    folder = SHARED / "tools" / "slack-check"
    needs((folder / f"{naam}.py").is_file() or None, f"geen ../shared/tools/slack-check/{naam}.py naast dit project")
    sys.path.insert(0, str(folder))
    try:
        return __import__(naam)
    finally:
        sys.path.remove(str(folder))


@pytest.fixture(scope="session")
def shape() -> ModuleType:
    """Compares an answer with recorded ones."""
    return checker("shape")


@pytest.fixture(scope="session")
def limits() -> ModuleType:
    """Judges a call by Slack's documented limits."""
    return checker("limits")


@pytest_asyncio.fixture
async def p(documented: dict[str, set[str]]) -> AsyncIterator[Proeftuin]:
    tempo = Tempo(ack=0.4, trigger=0.4, herbezorging=(0.0, 0.05, 0.1), afscheid=0.05)
    async with Proeftuin(ROOT / "manifest.yml", tempo=tempo, fouten_per_methode=documented) as proeftuin:
        yield proeftuin


@pytest.fixture
def slack(p: Proeftuin) -> AsyncWebClient:
    return AsyncWebClient(p.bot_token, base_url=p.api_url)


@pytest.fixture
def with_scopes(p: Proeftuin) -> Callable[..., None]:
    """Gives the manifest more scopes, for methods that this app does not use yet."""

    def add(*scopes: str) -> None:
        object.__setattr__(p.manifest, "scopes", (*p.manifest.scopes, *scopes))

    return add


@pytest_asyncio.fixture(params=["socket", "http"])
async def bot(request: pytest.FixtureRequest, p: Proeftuin) -> AsyncIterator[Aangesloten]:
    """A Bolt app that is connected, once over Socket Mode and once over HTTP."""
    async with connect(p, request.param) as aangesloten:
        yield aangesloten


@pytest_asyncio.fixture
async def socket_bot(p: Proeftuin) -> AsyncIterator[Aangesloten]:
    async with connect(p, "socket") as aangesloten:
        yield aangesloten
