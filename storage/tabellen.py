"""The tables of the machines. Columns are what is searched by; everything else of a state stands encrypted in ``geheim``.

Table models do not validate and hold no rules: flows do. A machine's table has ``soort`` equal to its name.
"""

from datetime import date
from typing import ClassVar

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlmodel import Field, SQLModel


class Rij(SQLModel):
    """What every machine's row has: its version is compared and set, its state is encrypted."""

    id: str = Field(primary_key=True)
    team: str
    versie: int
    sleutel: str
    geheim: bytes = Field(sa_type=LargeBinary)


class DmRij(Rij, table=True):
    """A person's chat with the bot."""

    __tablename__ = "dm"
    soort: ClassVar[str] = "dm"


class BeheerRij(Rij, table=True):
    """The desk of who looks after the organisation."""

    __tablename__ = "beheer"
    soort: ClassVar[str] = "beheer"


class CasusRij(Rij, table=True):
    """A casus."""

    __tablename__ = "casus"
    __table_args__ = (UniqueConstraint("team", "nummer"),)
    soort: ClassVar[str] = "casus"
    nummer: str
    regisseur: str = Field(index=True)
    status: str
    gesprek: str = ""


class GesprekRij(Rij, table=True):
    """A conversation over a casus."""

    __tablename__ = "gesprek"
    soort: ClassVar[str] = "gesprek"
    casus: str = Field(index=True)
    persoon: str = Field(index=True)


class UitnodigingRij(Rij, table=True):
    """An invitation."""

    __tablename__ = "uitnodiging"
    soort: ClassVar[str] = "uitnodiging"
    casus: str = Field(index=True)
    aan: str = Field(index=True)
    status: str


class KoppelingRij(Rij, table=True):
    """The invitation of somebody of another Slack; ``account``: theirs, once they came."""

    __tablename__ = "koppeling"
    soort: ClassVar[str] = "koppeling"
    casus: str = Field(index=True)
    account: str = Field(index=True)
    status: str


class PlekRij(Rij, table=True):
    """An empty seat for which an aanjager was asked."""

    __tablename__ = "plek"
    soort: ClassVar[str] = "plek"
    casus: str = Field(index=True)
    status: str


class OpschalingRij(Rij, table=True):
    """A procesregisseur who is asked for a casus, or is there."""

    __tablename__ = "opschaling"
    soort: ClassVar[str] = "opschaling"
    casus: str = Field(index=True)
    aan: str = Field(index=True)
    status: str


class AgendaRij(Rij, table=True):
    """One led overleg (the id of its bijeenkomst)."""

    __tablename__ = "agenda"
    soort: ClassVar[str] = "agenda"
    casus: str = Field(index=True)
    status: str


class OverlegRij(Rij, table=True):
    """The overleg of a casus (same id)."""

    __tablename__ = "overleg"
    soort: ClassVar[str] = "overleg"
    casus: str
    kanaal: str = Field(index=True)
    status: str


class BijeenkomstRij(Rij, table=True):
    """One gathering of an overleg."""

    __tablename__ = "bijeenkomst"
    soort: ClassVar[str] = "bijeenkomst"
    casus: str = Field(index=True)
    status: str


class ActieRij(Rij, table=True):
    """An action."""

    __tablename__ = "actie"
    soort: ClassVar[str] = "actie"
    casus: str = Field(index=True)
    eigenaar: str = Field(index=True)
    contact: str = Field(index=True)
    status: str
    uiterlijk: date


class MeedenkenRij(Rij, table=True):
    """One question to one colleague."""

    __tablename__ = "meedenken"
    soort: ClassVar[str] = "meedenken"
    van: str = Field(index=True)
    aan: str = Field(index=True)
    status: str


class TafelRij(Rij, table=True):
    """An actieleren table."""

    __tablename__ = "tafel"
    soort: ClassVar[str] = "tafel"
    kanaal: str = Field(index=True)
    fase: str


class LeersessieRij(Rij, table=True):
    """A leersessie with who leads and notes at its tables."""

    __tablename__ = "leersessie"
    soort: ClassVar[str] = "leersessie"
    gebied: str
    status: str = Field(index=True)


class PapierRij(Rij, table=True):
    """A plan on paper that is taken over."""

    __tablename__ = "papier"
    soort: ClassVar[str] = "papier"
    casus: str = Field(index=True)
    status: str


class PlanversieRij(Rij, table=True):
    """One version of a plan; never changed."""

    __tablename__ = "planversie"
    __table_args__ = (UniqueConstraint("casus", "nummer"),)
    soort: ClassVar[str] = "planversie"
    casus: str
    nummer: int


MACHINES: dict[str, type[Rij]] = {r.soort: r for r in Rij.__subclasses__() if hasattr(r, "soort")}
