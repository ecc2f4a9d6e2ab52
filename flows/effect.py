"""Effects: what a machine asks the shell to do. Kept ones happen inside the turn; asked ones become outbox rows.

Direct ones (windows, ephemerals) go out once, right after the commit. No effect carries a text shown to
people: a template key and ids do, so that what is said is made from the newest state.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from flows.direct import Direct as Direct
from flows.direct import FieldErrors as FieldErrors
from flows.direct import OpenWindow as OpenWindow
from flows.direct import Redraw as Redraw
from flows.direct import ReplaceWindow as ReplaceWindow
from flows.direct import Speak as Speak
from flows.direct import Whisper as Whisper
from flows.invoer import Input
from flows.verbinden import InviteOutside as InviteOutside
from flows.verbinden import Merge as Merge

Ids = Mapping[str, str]


# --- kept: inside the transaction; a result comes back as an input in the same turn


@dataclass(frozen=True, slots=True)
class Create:
    """A new machine of this kind with this first state (its id is in the state)."""

    soort: str
    state: Any


@dataclass(frozen=True, slots=True)
class NextNumber:
    """Draw the next case number of this year; comes back as ``Happened("nummer")``."""

    jaar: int


@dataclass(frozen=True, slots=True)
class Tell:
    """An input for another machine, in this same turn. Nothing happens when that machine is not there."""

    soort: str
    id: str
    invoer: Input


@dataclass(frozen=True, slots=True)
class Record:
    """A row that is only ever added: a consent, its withdrawal."""

    tabel: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Grant:
    """A role from now on: on a casus, or of a gebied, an organisation or the whole workspace (ROL-01)."""

    persoon: str
    rol: str
    casus: str = ""
    gebied: str = ""
    organisatie: str = ""


@dataclass(frozen=True, slots=True)
class Revoke:
    """The end of a role; ``gebied`` and ``organisatie``: only there (None: everywhere)."""

    persoon: str
    rol: str
    casus: str = ""
    gebied: str | None = None
    organisatie: str | None = None


@dataclass(frozen=True, slots=True)
class Keep:
    """A thing of the organisation, new or over the one with its id: a gebied. ``weg``: it ends."""

    ding: Any
    weg: bool = False


@dataclass(frozen=True, slots=True)
class Choose:
    """A choice of the organisation (``flows.organisatie``); None goes back to its default."""

    naam: str
    waarde: Any


@dataclass(frozen=True, slots=True)
class NewPersoon:
    """Somebody without Slack (netwerk, partner, inwoner), known by name inside one casus only."""

    id: str
    soort: str
    casus: str
    naam: str = ""


@dataclass(frozen=True, slots=True)
class DropPersoon:
    """A name that was written down and not used after all: it is not kept."""

    id: str


@dataclass(frozen=True, slots=True)
class MatchHousehold:
    """Keep the hash of a household's reference with a casus; earlier casussen come back as ``Happened("huishoudens")``."""

    casus: str
    kenmerk: str


@dataclass(frozen=True, slots=True)
class Erase:
    """Remove everything of a casus but its audit lines and its number, in the bot's own messages and files too.
    ``bewijs``: what the audit log says of it, without content."""

    casus: str
    bewijs: str


@dataclass(frozen=True, slots=True)
class DropPages:
    """Remove these pages of a plan on paper; what is gone already is no error."""

    bladen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewVersion:
    """Compose the plan anew; where it differs from the last version, keep it as the next one (PLA-05)."""

    casus: str


@dataclass(frozen=True, slots=True)
class Remind:
    """A row that falls due at ``wanneer`` (aware) and comes back as ``Due``."""

    soort: str
    id: str
    wat: str
    wie: str
    wanneer: datetime


@dataclass(frozen=True, slots=True)
class Forget:
    """Drop the open moments of a machine; only of one kind where ``wat`` is given."""

    soort: str
    id: str
    wat: str | None = None


# --- asked: a row in the outbox


@dataclass(frozen=True, slots=True)
class Say:
    """A message to a persoon (their DM) or a kanaal, by template key.

    ``slot``: the message is kept up to date in place under this name. ``meld``: (soort, id, wat) that hears
    its ts once posted. ``knoppen``: only these of the template's buttons. ``rang``: 0 answer, 1 question,
    2 panel, 3 summary. ``samen``: may wait for what else this person is asked today, in one message (HAN-05).
    """

    aan: str
    key: str
    ids: Ids = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)
    knoppen: tuple[str, ...] | None = None
    slot: str | None = None
    meld: tuple[str, str, str] | None = None
    pin: bool = False
    rang: int = 0
    samen: bool = False


@dataclass(frozen=True, slots=True)
class OpenChannel:
    """Make a private channel of this name; ``Happened("kanaal_open"/"kanaal_mislukt")`` goes to the owner."""

    naam: str
    eigenaar: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Invite:
    """Bring one persoon into a channel; a refusal comes to the owner as ``Happened("niet_binnen")``."""

    kanaal: str
    persoon: str
    eigenaar: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Kick:
    """Take one persoon out of a channel; where that fails, its overleg hears ``Happened("niet_eruit")``."""

    kanaal: str
    persoon: str


@dataclass(frozen=True, slots=True)
class Rename:
    """Give a channel this name; ``Happened("hernoemd"/"naam_mislukt")`` goes to the owner."""

    kanaal: str
    naam: str
    eigenaar: tuple[str, str]


@dataclass(frozen=True, slots=True)
class SetPurpose:
    """Set a channel's purpose from a template."""

    kanaal: str
    key: str
    ids: Ids = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Archive:
    """Archive a channel."""

    kanaal: str


@dataclass(frozen=True, slots=True)
class SendFile:
    """The plan of a casus (or the empty form, or the sociale kaart) as a file in a person's chat; ``wat``: pdf, docx,
    json, leeg, kaart, or blad: the page ``blad`` of a plan on paper, or ics: the calendar item of a ``bijeenkomst``. The
    same file of the same ``versie`` is asked for once until it is there: a second click brings no second one."""

    aan: str
    wat: str
    casus: str = ""
    versie: int = 0
    blad: str = ""
    bijeenkomst: str = ""


@dataclass(frozen=True, slots=True)
class FetchPage:
    """Fetch a file at Slack and keep it encrypted as page ``blad`` of a ``papier``, which hears
    ``Happened("opgehaald"/"niet_opgehaald")``."""

    papier: str
    blad: str
    bestand: str


@dataclass(frozen=True, slots=True)
class FetchList:
    """Fetch a list at Slack that ``van`` chose at their own desk; it hears ``Happened("lijst_gehaald"/"lijst_mislukt")``
    with the text, or with why it could not be had. ``hoe``: what is to be done with it."""

    van: str
    bestand: str
    hoe: str


@dataclass(frozen=True, slots=True)
class PublishHome:
    """Draw a person's App Home anew."""

    persoon: str


Kept = (
    Create | NextNumber | Tell | Record | Grant | Revoke | Keep | Choose | NewPersoon | DropPersoon | Merge | NewVersion
    | MatchHousehold | Erase | DropPages | Remind | Forget
)  # fmt: skip
Asked = (
    Say | OpenChannel | Invite | InviteOutside | Kick | Rename | SetPurpose | Archive | SendFile | FetchPage | FetchList
    | PublishHome
)  # fmt: skip
Effect = Kept | Asked | Direct
