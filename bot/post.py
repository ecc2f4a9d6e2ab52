"""What came in, addressed: which machine, which input, from whom. Made of Slack's payloads by ``bot.vertaal``."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.invoer import Input

IN_KANAAL = "kanaal:"


@dataclass(frozen=True, slots=True)
class Post:
    """One input from outside. ``key`` makes it unique (law 3); ``users``: Slack users that it names; ``trigger``
    opens windows; ``kanaal``: where the person was. An id ``kanaal:C..`` stands for the overleg or the busy table of that
    channel; ``anders``: what it is where none lives there; ``vers``: Slack is asked anew who they are;
    ``view``: the window that was sent in; ``thuis``: pressed in App Home."""

    key: str
    wie: str
    soort: str
    id: str
    invoer: Input
    trigger: str = ""
    kanaal: str = ""
    users: tuple[str, ...] = ()
    in_venster: bool = False
    lees: "Lees | None" = None
    anders: "Post | None" = None
    vers: bool = False
    view: str = ""
    thuis: bool = False


@dataclass(frozen=True, slots=True)
class Lees:
    """The reading window in which a click was, or over which a form lay: it is drawn anew after it."""

    view_id: str
    key: str
    ids: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Call:
    """A call to Slack, ready to go. ``casussen``: those of which case text, or a name of the network, stands in it; ``meld``:
    the machine (soort, id) that hears which window opened; ``stil``: where it fails, nobody missed anything."""

    methode: str
    args: Mapping[str, Any]
    casussen: tuple[str, ...] = ()
    meld: tuple[str, str] | None = None
    stil: bool = False


@dataclass(slots=True)
class Outcome:
    """What a turn gives back: the ack's body, calls to make at once, and whether the outbox has new rows."""

    ack: dict[str, Any] | None = None
    direct: list[Call] = field(default_factory=list)
    nieuw: bool = False
    herhaald: bool = False


@dataclass(frozen=True, slots=True)
class Zoekvraag:
    """What somebody types in a field that looks things up: in which window, over which machine, which field;
    ``waarden``: what stands in the other fields, as far as Slack says."""

    wie: str
    formulier: str
    id: str
    veld: str
    tekst: str
    waarden: Mapping[str, Any] = field(default_factory=dict)
