"""What a casus is at a moment. No transitions here. No name of an inwoner (AAN-05), but for what the professional left in a
briefje, for a few days (OVL-18)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class OpenPlek:
    """A seat at the table for which there is an organisation and no name yet (OVL-19)."""

    id: str
    expertise: str
    organisatie: str


@dataclass(frozen=True, slots=True)
class Evaluatie:
    """What was said when people looked back together (PLA-04): the welzijnscijfer then, in the inwoner's own words, and
    what else is needed. Each may be empty."""

    wanneer: datetime
    door: str
    cijfer: int | None = None
    woorden: str = ""
    nodig: str = ""


@dataclass(frozen=True, slots=True)
class Briefje:
    """Whom it is about and where; ``tot``: its last day; ``geopend``: (persoon, first look)."""

    tekst: str
    tot: date
    geopend: tuple[tuple[str, datetime], ...] = ()


@dataclass(frozen=True, slots=True)
class Kopie:
    """The last file of the plan that was handed over to the casusregisseur, for the own system (PRI-09): ``soort`` is pdf,
    docx or json."""

    soort: str
    wanneer: datetime
    versie: int


@dataclass(frozen=True, slots=True)
class Afsluiting:
    """When nobody worked on it any more, and how: ``kopie`` (a file went along), ``elders`` (it stood in the own system
    already), ``zonder`` a copy for a ``reden``, or ``gestopt`` by the inwoner."""

    wanneer: datetime
    hoe: str
    reden: str = ""


@dataclass(frozen=True, slots=True)
class Casus:
    """One question of one inwoner. ``toestemming``: when sharing was agreed to, None before and after withdrawal.
    ``concept``: an invitation that is being written; ``doel``: what people were asked for last; ``opvolger``: who is asked to take the regie over;
    ``voorganger``: who
    was casusregisseur before, until it is settled whose their open actions are; ``doorlopen``: whether who took it over went
    through the plan again: nodig, then with whom (REG-05); ``wees``: the casusregisseur
    is gone, and that was said (REG-01);
    ``evaluatie``: its day (PLA-02); ``gezocht``: expertises that were looked for; ``bij_aanjager``: for which of
    them the aanjager was asked; ``bij_inwoner``: the version that the inwoner has
    (PLA-12); ``verteld``: when independent client support was told of (AAN-08); ``plan_delen``: when who joins was
    allowed to read the plan; ``bladen``: (papier, blad) of what is kept of plans on paper (PLA-08); ``plekken``: seats
    without a name; ``deel_b``: why an exception is needed, by question; ``evaluaties``: Deel C, oldest first;
    ``opschaling``: the procesregisseur who is asked or there (REG-03); ``gewezen``: whether it was pointed out that one may help.
    ``status``:
    open, weg (thrown away), gestopt: the inwoner wants no more of it (AAN-02), which ``gestopt`` remembers while it is
    thrown away, or gesloten (PRI-09). ``rondt_af``: the day on which the casusregisseur began to close it; ``wissen``: the
    day on which it is erased, where it was closed or stopped."""

    id: str
    team: str
    nummer: str
    regisseur: str
    gestart: datetime
    gesprek: str = ""
    status: str = "open"
    soort: str = "inwoner"
    toestemming: datetime | None = None
    zonder_overleg: bool = False
    concept: Mapping[str, Any] = field(default_factory=dict)
    doel: str = ""
    genodigden: tuple[str, ...] = ()
    opvolger: str = ""
    voorganger: str = ""
    samenvatting: str = ""
    doorlopen: str = ""
    wees: bool = False
    evaluatie: date | None = None
    gezocht: tuple[str, ...] = ()
    bij_aanjager: tuple[str, ...] = ()
    briefje: Briefje | None = None
    versie: int = 0
    bij_inwoner: int = 0
    verteld: datetime | None = None
    plan_delen: datetime | None = None
    gestopt: bool = False
    bladen: tuple[tuple[str, str], ...] = ()
    plekken: tuple[OpenPlek, ...] = ()
    deel_b: tuple[tuple[str, str], ...] = ()
    evaluaties: tuple[Evaluatie, ...] = ()
    kopie: Kopie | None = None
    rondt_af: date | None = None
    afsluiting: Afsluiting | None = None
    wissen: date | None = None
    opschaling: str = ""
    gewezen: bool = False

    @property
    def gedeeld(self) -> datetime | None:
        """Since when it may be shared; None where it may not."""
        return self.toestemming
