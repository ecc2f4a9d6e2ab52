"""The one way in which a method says no: an error by Slack's name, with what Slack adds to it."""

from __future__ import annotations

from typing import Any


class SlackFout(Exception):
    def __init__(self, error: str, *messages: str, **extra: Any) -> None:
        super().__init__(error)
        self.error = error
        self.messages = list(messages)
        self.extra = extra

    def answer(self) -> dict[str, Any]:
        body: dict[str, Any] = {"ok": False, "error": self.error, **self.extra}
        if self.messages:
            body["response_metadata"] = {"messages": self.messages}
        return body


class Melding(Exception):
    """What a person sees when something cannot be done, in plain Dutch."""
