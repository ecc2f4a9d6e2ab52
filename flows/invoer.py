"""Inputs: everything that can reach a machine, as plain data.

The shell translates what Slack, the clock or another machine did into one of these; a machine sees
nothing else. ``Occasion`` says who caused it, when, and what the shell looked up beforehand.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Click:
    """A button or a choice in a message, Home or window. ``bij`` is what the button answered (a step, an id)."""

    knop: str
    bij: str = ""
    waarde: Any = None
    versie: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """A typed message. ``oud``: it was typed before the question it would answer was visible."""

    tekst: str
    ts: str
    oud: bool = False


@dataclass(frozen=True, slots=True)
class Bijlage:
    """A file that came with a message. ``id``: Slack's; ``soort``: jpg, png, heic, pdf, another kind, ``weg`` where it is
    gone already, empty where Slack did not tell; ``grootte``: bytes, 0 where not told."""

    id: str
    soort: str = ""
    grootte: int = 0


@dataclass(frozen=True, slots=True)
class Shared:
    """A message with files, with or without words."""

    bijlagen: tuple[Bijlage, ...]
    tekst: str
    ts: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A typed message got a new text."""

    ts: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Deleted:
    """A typed message was removed by its author."""

    ts: str


@dataclass(frozen=True, slots=True)
class Submitted:
    """A window was sent in; ``waarden`` per field: str, int, list of ids, ISO date or None."""

    formulier: str
    waarden: Mapping[str, Any]
    bij: str = ""


@dataclass(frozen=True, slots=True)
class Happened:
    """The result of an effect, or word from another machine in the same turn."""

    wat: str
    data: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, naam: str) -> Any:
        return self.data[naam]


@dataclass(frozen=True, slots=True)
class Due:
    """A moment that was planned has come; ``gepland`` is when it was planned for (aware)."""

    wat: str
    wie: str
    gepland: datetime


Input = Click | Text | Shared | Edited | Deleted | Submitted | Happened | Due


@dataclass(frozen=True, slots=True)
class Mens:
    """What the shell knows of a person that an input names."""

    id: str
    naam: str = ""
    is_bot: bool = False
    weg: bool = False
    gast: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """Who caused the input and when (``nu``: aware, Europe/Amsterdam), with ids drawn by the shell.

    ``rollen``: roles on the machine's casus, on the workspace, and the person's relation to the machine. ``venster``: the
    window in which they act, as the shell knows it again; empty outside one.
    """

    wie: str
    nu: datetime
    team: str = ""
    rollen: frozenset[str] = frozenset()
    zaad: str = "0"
    mensen: Mapping[str, Mens] = field(default_factory=dict)
    instelling: Mapping[str, Any] = field(default_factory=dict)
    venster: str = ""

    def id(self, n: int | str = 0) -> str:
        """The n-th fresh id of this turn: random by its seed, the same for the same n."""
        return hashlib.sha256(f"{self.zaad}/{n}".encode()).hexdigest()[:20]

    def works_here(self, persoon: str) -> bool:
        """Whether this is a person who works here: no bot, no closed account, nobody unknown."""
        mens = self.mensen.get(persoon)
        return mens is not None and not (mens.is_bot or mens.weg)

    def regisseur(self, anders: str = "") -> str:
        """The casusregisseur of this moment; where nobody has the regie, ``anders``, else who acts."""
        return str(self.instelling.get("regisseur") or anders or self.wie)

    def of(self, wie: str, rollen: frozenset[str]) -> "Occasion":
        """The same occasion seen by another machine."""
        return replace(self, wie=wie, rollen=rollen)


def slack_id(persoon: str) -> str | None:
    """The Slack user id in a persoon id, or None for somebody without Slack."""
    return persoon.removeprefix("slack:") if persoon.startswith("slack:") else None


def persoon_of(user_id: str) -> str:
    """The persoon id of a Slack user."""
    return f"slack:{user_id}"
