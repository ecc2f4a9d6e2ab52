"""Calls to Slack's Web API and what their failures mean. The SDK's own retries on lost connections are off: they
post twice (law 4)."""

from collections.abc import Awaitable, Mapping
from typing import Any, Protocol

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

JSON = Mapping[str, Any]
TOKEN_WEG = frozenset(
    {"invalid_auth", "token_revoked", "token_expired", "not_authed", "account_inactive", "access_denied"}
)
STRAKS = frozenset(
    (
        "ratelimited",
        "rate_limited",
        "service_unavailable",
        "fatal_error",
        "internal_error",
        "request_timeout",
        "team_added_to_org",
    )
)
KANAAL_WEG = frozenset({"channel_not_found", "is_archived", "not_in_channel"})
TIJD = 10.0


class Misser(Exception):
    """A call that did not go through. ``fout``: Slack's word for it, or ``verbinding``; ``wacht``: seconds to wait."""

    def __init__(self, fout: str, wacht: float | None = None) -> None:
        super().__init__(fout)
        self.fout, self.wacht = fout, wacht

    @property
    def token_weg(self) -> bool:
        """The token no longer works: nothing can be sent until somebody mends that."""
        return self.fout in TOKEN_WEG

    @property
    def straks(self) -> bool:
        """Worth another try."""
        return self.fout in STRAKS or self.fout == "verbinding" or self.wacht is not None


class Slack(Protocol):
    """Somebody who can call a Web API method."""

    def __call__(self, methode: str, args: JSON) -> Awaitable[JSON]:
        """The answer. Raises Misser."""


def web_client(token: str, base_url: str, session: aiohttp.ClientSession | None = None) -> AsyncWebClient:
    """A client without retries of its own, over one shared session."""
    return AsyncWebClient(token=token, base_url=base_url, session=session, timeout=int(TIJD), retry_handlers=[])


def caller(client: AsyncWebClient) -> Slack:
    """A ``Slack`` over the SDK's client."""

    async def call(methode: str, args: JSON) -> JSON:
        try:
            antwoord = (
                await client.api_call(methode, json=dict(args))
                if "view" in args or "blocks" in args or "files" in args
                else await client.api_call(methode, params=dict(args))
            )
        except SlackApiError as fout:
            raise _misser(fout) from None
        except (aiohttp.ClientError, TimeoutError, OSError):
            raise Misser("verbinding") from None
        return antwoord.data if isinstance(antwoord.data, dict) else {}

    return call


def scopes_of(headers: Mapping[str, Any]) -> frozenset[str]:
    """The scopes of a token, as Slack says with every answer."""
    lijst = next((str(w) for naam, w in headers.items() if str(naam).lower() == "x-oauth-scopes"), "")
    return frozenset(s.strip() for s in lijst.split(",") if s.strip())


def _misser(fout: SlackApiError) -> Misser:
    antwoord: Any = fout.response
    wacht = antwoord.headers.get("Retry-After") if getattr(antwoord, "headers", None) else None
    status = getattr(antwoord, "status_code", 200)
    naam = antwoord.get("error") if hasattr(antwoord, "get") else None
    if status >= 500 and not naam:
        naam = "verbinding"
    return Misser(str(naam or "onbekend"), float(wacht) if wacht else None)
