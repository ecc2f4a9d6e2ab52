"""Direct effects: windows, sentences by a field, and whispers. They go out once, right after the commit, to who acted.

They are part of ``effect``, which names them all; only their shapes stand here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Ids = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """Open a window: a form (``formulier.key``) or a reading window; on top of the one where the click was. ``hier``: in
    the place of the reading window where the click was, or from which the form came that was sent in. ``onthoud``: its
    machine hears which window it became, as ``Happened("scherm")``."""

    key: str
    ids: Ids = field(default_factory=dict)
    bij: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    hier: bool = False
    onthoud: bool = False


@dataclass(frozen=True, slots=True)
class Redraw:
    """A reading window drawn anew where other people have it open (persoon: window). One that was closed meanwhile, or whose
    owner may not see it any more, stays as it is."""

    venster: OpenWindow
    schermen: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReplaceWindow:
    """Answer a submission with another window in the same place."""

    key: str
    ids: Ids = field(default_factory=dict)
    bij: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldErrors:
    """Answer a submission with a sentence by the field: {veld: fout-key}."""

    fouten: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Whisper:
    """A line only this person sees, in the channel where they acted."""

    kanaal: str
    wie: str
    key: str
    ids: Ids = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Speak:
    """A message in the chat of who acted, at once, and no row of it: what must leave no trace (VEI-01)."""

    key: str
    data: Mapping[str, Any] = field(default_factory=dict)


Direct = OpenWindow | ReplaceWindow | Redraw | FieldErrors | Whisper | Speak
