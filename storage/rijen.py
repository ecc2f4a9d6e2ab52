"""The tables beside the machines: people, roles, consents, moments, the outbox, the audit log.

Table models do not validate and hold no rules: flows do.
"""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Index, Integer, LargeBinary, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.tijd import UTCDateTime

Nummer = BigInteger().with_variant(Integer, "sqlite")


def _id() -> Any:
    return Field(default=None, sa_column=Column(Nummer, primary_key=True, autoincrement=True))


class PersoonRij(SQLModel, table=True):
    """A person. Slack people are ``slack:U..``; others belong to one casus, and ``door`` wrote their name down; names
    are encrypted."""

    __tablename__ = "persoon"
    id: str = Field(primary_key=True)
    team: str
    soort: str
    user_id: str | None = Field(default=None, index=True)
    casus: str = ""
    kanaal: str = ""
    is_bot: bool = False
    weg: bool = False
    gast: bool = False
    gezien: datetime | None = Field(default=None, sa_type=UTCDateTime)
    door: str = ""
    sleutel: str = ""
    naam: bytes = Field(default=b"", sa_type=LargeBinary)


class RolRij(SQLModel, table=True):
    """A role from a moment to a moment; ``casus`` is empty for roles beside a casus. Those are of a gebied, of an
    organisation, or (both empty) of the whole workspace."""

    __tablename__ = "rol"
    __table_args__ = (Index("ix_rol_wie", "persoon", "casus"), Index("ix_rol_casus", "casus"))
    id: int | None = _id()
    team: str
    persoon: str
    rol: str
    casus: str = ""
    gebied: str = ""
    organisatie: str = ""
    van: datetime = Field(sa_type=UTCDateTime)
    tot: datetime | None = Field(default=None, sa_type=UTCDateTime)
    door: str = ""


class WerkwijzeGewildRij(SQLModel, table=True):
    """The inwoner wants to be helped this way, or no more (AAN-02). ``geheim``: what was told, objections."""

    __tablename__ = "werkwijze_gewild"
    id: int | None = _id()
    team: str
    casus_id: str = Field(index=True)
    door: str
    wanneer: datetime = Field(sa_type=UTCDateTime)
    soort: str = "gegeven"
    hoe: str = ""
    sleutel: str = ""
    geheim: bytes = Field(default=b"", sa_type=LargeBinary)


class ToestemmingDelenRij(SQLModel, table=True):
    """Consent to share, and its withdrawal (PRI-01). ``geheim``: with whom, what for, what was told, objections."""

    __tablename__ = "toestemming_delen"
    id: int | None = _id()
    team: str
    casus_id: str = Field(index=True)
    door: str
    wanneer: datetime = Field(sa_type=UTCDateTime)
    soort: str
    hoe: str = ""
    grondslag: str = ""
    sleutel: str = ""
    geheim: bytes = Field(default=b"", sa_type=LargeBinary)


class BladRij(SQLModel, table=True):
    """One page of a plan on paper: a photo or a scan, encrypted (PLA-08). ``soort``: jpg, png, heic or pdf; ``grootte``:
    bytes before that."""

    __tablename__ = "blad"
    id: str = Field(primary_key=True)
    team: str
    casus: str = Field(index=True)
    soort: str
    grootte: int
    wanneer: datetime = Field(sa_type=UTCDateTime)
    sleutel: str
    inhoud: bytes = Field(sa_type=LargeBinary)


class HuishoudenRij(SQLModel, table=True):
    """The hash of a household's reference, with its casus (AAN-04)."""

    __tablename__ = "huishouden"
    id: int | None = _id()
    team: str
    kenmerk: str = Field(index=True)
    casus: str
    wanneer: datetime = Field(sa_type=UTCDateTime)


class TellerRij(SQLModel, table=True):
    """The last case number of a team and year."""

    __tablename__ = "teller"
    team: str = Field(primary_key=True)
    jaar: int = Field(primary_key=True)
    stand: int


class MomentRij(SQLModel, table=True):
    """Something that falls due. ``staat``: open, klaar, vervallen."""

    __tablename__ = "moment"
    __table_args__ = (
        UniqueConstraint("soort", "machine", "wat", "wie", "wanneer"),
        Index(
            "ix_moment_open", "wanneer", sqlite_where=text("staat = 'open'"), postgresql_where=text("staat = 'open'")
        ),
    )
    id: int | None = _id()
    team: str
    soort: str
    machine: str
    wat: str
    wie: str
    wanneer: datetime = Field(sa_type=UTCDateTime)
    staat: str = "open"


class OutboxRij(SQLModel, table=True):
    """Something to be done at Slack. ``doel``: the conversation whose order is kept; ``slot``: kept up to date in
    place. ``staat``: wacht, bezig, klaar, dood. ``geheim`` is emptied once it is klaar or dood."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index(
            "ix_outbox_open",
            "doel",
            "id",
            sqlite_where=text("staat in ('wacht','bezig')"),
            postgresql_where=text("staat in ('wacht','bezig')"),
        ),
    )
    id: int | None = _id()
    uid: str = Field(index=True)
    team: str
    soort: str
    doel: str
    key: str = ""
    data: dict[str, object] = Field(default_factory=dict, sa_type=JSON)
    slot: str = Field(default="", index=True)
    rang: int = 0
    staat: str = "wacht"
    pogingen: int = 0
    gemaakt: datetime = Field(sa_type=UTCDateTime)
    niet_voor: datetime | None = Field(default=None, sa_type=UTCDateTime)
    fout: str = ""
    sleutel: str = ""
    geheim: bytes = Field(default=b"", sa_type=LargeBinary)


class BerichtRij(SQLModel, table=True):
    """Where a message that is kept in place stands."""

    __tablename__ = "bericht"
    slot: str = Field(primary_key=True)
    team: str
    kanaal: str
    ts: str
    vast: bool = False


class SpoorRij(SQLModel, table=True):
    """A message of the bot with case text in it, or a file of the plan: ``kanaal`` is the chat of ``persoon``, ``wat`` its
    ts or its id. ``soort``: bericht or bestand (PRI-06)."""

    __tablename__ = "spoor"
    casus: str = Field(primary_key=True)
    kanaal: str = Field(primary_key=True)
    wat: str = Field(primary_key=True)
    team: str
    persoon: str
    soort: str
    wanneer: datetime = Field(sa_type=UTCDateTime)


class InvoerRij(SQLModel, table=True):
    """An input that was handled; its answer, encrypted, is given again to a repeat. Kept seven days."""

    __tablename__ = "invoer"
    key: str = Field(primary_key=True)
    wanneer: datetime = Field(sa_type=UTCDateTime, index=True)
    sleutel: str = ""
    ack: bytes = Field(default=b"", sa_type=LargeBinary)


class AuditRij(SQLModel, table=True):
    """Who did or saw what, of which casus, when; no content. Append-only by triggers, chained by hash (PRI-07)."""

    __tablename__ = "audit"
    id: int | None = _id()
    team: str
    wanneer: datetime = Field(sa_type=UTCDateTime)
    wie: str
    wat: str
    soort: str
    machine: str
    casus: str = Field(index=True)
    vorige: str
    hash: str


class InstellingRij(SQLModel, table=True):
    """A choice of the organisation; what is not here has its default (flows.organisatie)."""

    __tablename__ = "instelling"
    team: str = Field(primary_key=True)
    naam: str = Field(primary_key=True)
    waarde: Any = Field(sa_column=Column(JSON, nullable=False))
    sinds: datetime = Field(sa_type=UTCDateTime)
    door: str


class GebiedRij(SQLModel, table=True):
    """A gebied; one that ended stays, for the roles that were in it."""

    __tablename__ = "gebied"
    id: str = Field(primary_key=True)
    team: str
    naam: str
    wijken: Any = Field(sa_column=Column(JSON, nullable=False))
    tot: datetime | None = Field(default=None, sa_type=UTCDateTime)


class KaartRij(SQLModel, table=True):
    """An entry of the sociale kaart: how to reach a professional. ``zoek``: what it is found by, in small letters."""

    __tablename__ = "kaart"
    id: str = Field(primary_key=True)
    team: str
    expertise: str = Field(index=True)
    organisatie: str
    naam: str
    collega: str
    telefoon: str
    mail: str
    gebied: str
    ambassadeur: bool
    zoek: str


class TekstRij(SQLModel, table=True):
    """The organisation's own words for one of the texts; what is not here is said in ours."""

    __tablename__ = "tekst"
    team: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    tekst: str
    sinds: datetime = Field(sa_type=UTCDateTime)
    door: str
