"""Errors on request: the next call of a method, or of a method for one person, goes wrong as Slack documents it.

With a list of documented errors at hand (tests give one) an error that Slack does not know is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass
class Storing:
    method: str
    error: str
    times: int
    user: str | None
    retry_after: int
    na_afloop: bool

    def hits(self, method: str, args: dict[str, Any]) -> bool:
        if self.times < 1 or method != self.method:
            return False
        return self.user is None or self.user in concerned(args)


class Storingen:
    def __init__(self, bekend: Mapping[str, set[str]] | None = None) -> None:
        self.bekend = bekend
        self.rij: list[Storing] = []

    def plan(
        self,
        method: str,
        error: str,
        times: int = 1,
        user: str | None = None,
        retry_after: int = 1,
        na_afloop: bool = False,
    ) -> None:
        """`na_afloop`: the call is carried out and only its answer is lost (the error "verbroken" cuts the line)."""
        known = (self.bekend or {}).get(method)
        if known is not None and error not in known | {"verbroken"}:
            raise ValueError(f"{error} is not a documented error of {method}")
        self.rij.append(Storing(method, error, times, user, retry_after, na_afloop))

    def take(self, method: str, args: dict[str, Any]) -> Storing | None:
        for storing in self.rij:
            if storing.hits(method, args):
                storing.times -= 1
                return storing
        return None


def concerned(args: dict[str, Any]) -> set[str]:
    """The people that a call is about; a direct message is about its person."""
    rij = [args.get("user"), args.get("user_id"), args.get("channel")]
    users = args.get("users") or ()
    rij += users.split(",") if isinstance(users, str) else list(users)
    return {str(x) for x in rij if x} | {"U" + str(x)[1:] for x in rij if x and str(x).startswith("D")}
