"""What a rendered text is made of: paragraphs, buttons, fields. Plain data, no Slack."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Knop:
    """A button or, with ``opties``, a menu. ``naam`` is ``soort.knop``; ``id`` and ``bij`` name what it answers."""

    naam: str
    label: str
    id: str = ""
    bij: str = ""
    waarde: str = ""
    stijl: str = ""
    opties: Mapping[str, str] | None = None
    bevestig: str = ""


@dataclass(frozen=True, slots=True)
class Alinea:
    """One paragraph. ``soort``: tekst, kop, klein, lijn or rij; ``knop`` stands beside it, ``rij`` is a row of buttons."""

    tekst: str
    soort: str = "tekst"
    knop: Knop | None = None
    rij: tuple[Knop, ...] = ()


@dataclass(frozen=True, slots=True)
class Veldtekst:
    """The words of one field of a window."""

    label: str
    hint: str = ""
    plaats: str = ""
    opties: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Bericht:
    """A rendered text. ``tekst`` is the neutral line that a locked phone may show; ``casustekst``: whether free
    text of a casus may stand in it, so that it never goes to a channel or to who may not see it."""

    key: str
    tekst: str
    alineas: tuple[Alinea, ...]
    knoppen: tuple[Knop, ...] = ()
    titel: str = ""
    verstuur: str = ""
    sluit: str = ""
    velden: Mapping[str, Veldtekst] = field(default_factory=dict)
    fouten: Mapping[str, str] = field(default_factory=dict)
    casustekst: bool = False
    kaal: str = ""
