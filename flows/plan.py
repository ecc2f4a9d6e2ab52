"""The Samenwerkplan: what a version holds and when it differs from the one before (PLA-02, PLA-05).

The state of an action is no part of a version; who does what by when is.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from flows.actiestand import Actie
from flows.casusstand import Casus, Evaluatie
from flows.gesprekstand import Gesprek

ANTWOORDEN = ("ik_wil", "doorvragen", "doorvragen_nog", "ik_kan", "eerste_stap", "gevraagd", "nodig_kort", "nodig_lang")


@dataclass(frozen=True, slots=True)
class Regel:
    """Who does what by which last date; ``sinds``: the day on which it was added."""

    volg: int
    wat: str
    wie: str
    contact: str
    uiterlijk: date
    sinds: date


@dataclass(frozen=True, slots=True)
class Inhoud:
    """Everything that makes a version a version."""

    antwoorden: tuple[tuple[str, str], ...]
    cijfer: int | None
    cijfer_waarom: str
    regisseur: str
    regels: tuple[Regel, ...]
    evaluatie: date | None = None
    deel_b: tuple[tuple[str, str], ...] = ()
    evaluaties: tuple[Evaluatie, ...] = ()

    def tekst(self, key: str) -> str:
        """One answer; empty where there is none."""
        return dict(self.antwoorden).get(key, "")


@dataclass(frozen=True, slots=True)
class Planversie:
    """One version of the plan of one casus, numbered from 1."""

    id: str
    team: str
    casus: str
    nummer: int
    wanneer: datetime
    door: str
    inhoud: Inhoud


def compose(casus: Casus, gesprek: Gesprek, acties: Iterable[Actie], inwoner: Collection[str] = frozenset()) -> Inhoud:
    """The plan as it stands now. ``inwoner``: the persoon ids of the inwoner, whose own actions come first (MDO-15)."""
    regels = sorted(
        (Regel(t.volg, t.wat, t.eigenaar, t.contact, t.uiterlijk, t.gemaakt.date()) for t in acties),
        key=lambda r: (r.wie not in inwoner, r.volg),
    )
    return Inhoud(
        antwoorden=(
            *((key, gesprek.tekst(key)) for key in ANTWOORDEN),
            *((f"doel_{key}", str(gesprek.data("doelen").get(key, ""))) for key in ("kort", "lang")),
        ),
        cijfer=gesprek.cijfer,
        cijfer_waarom=gesprek.cijfer_waarom,
        regisseur=casus.regisseur,
        regels=tuple(regels),
        evaluatie=casus.evaluatie,
        deel_b=casus.deel_b,
        evaluaties=casus.evaluaties,
    )
