"""The words on paper: read once from ``sjablonen/woorden.yaml``, in three voices (``u``, ``je``, ``samen``).

PDF and Word document take their words here, so that they cannot say different things. No layout.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel.dates import format_date

from messages.huiswoord import OVERLEG, spoken

SJABLONEN = Path(__file__).parent / "sjablonen"
DELEN = ("ik_wil", "ik_kan", "ik_heb_nodig")
INGEVULD = ("ingevuld_zelf", "ingevuld_samen", "ingevuld_voorgelezen")


@cache
def source() -> dict[str, Any]:
    """The file as it stands."""
    gelezen: dict[str, Any] = yaml.safe_load((SJABLONEN / "woorden.yaml").read_text(encoding="utf-8"))
    return gelezen


@dataclass(frozen=True, slots=True)
class Woorden:
    """The words in one voice. Raises KeyError for a word that is not there."""

    stem: str
    alle: Mapping[str, str]

    def __call__(self, woord: str, **waarden: object) -> str:
        """One text, with what it speaks of filled in."""
        return self.alle[woord].format(**waarden) if waarden else self.alle[woord]

    def deel_van(self, antwoord: str) -> str:
        """To which of the three questions an answer belongs."""
        return str(source()["antwoorden"][antwoord]["deel"])

    def kop_van(self, antwoord: str) -> str:
        """The small heading of an answer; empty where it stands right under its question."""
        anders = source()["antwoorden_samen"] if self.stem == "samen" else {}
        return str(anders.get(antwoord, source()["antwoorden"][antwoord]["kop"]))

    def leeg_van(self, deel: str) -> list[tuple[str, int]]:
        """(answer, lines to write on) for the empty form, in order."""
        antwoorden = source()["antwoorden"].items()
        return [(key, a["leeg"]) for key, a in antwoorden if a["deel"] == deel and a["leeg"]]

    def gebied(self, key: str) -> str:
        """The name of a leefgebied."""
        return str(source()["leefgebieden"][key])

    def stand_van(self, key: str) -> str:
        """How a leefgebied was spoken of."""
        return str(source()["standen"][key])

    @property
    def gebieden(self) -> list[str]:
        """The names of all leefgebieden."""
        return list(source()["leefgebieden"].values())


def kort(dag: date) -> str:
    """12 maart"""
    return format_date(dag, "d MMMM", locale="nl")


@cache
def words(stem: str, overlegwoord: str = OVERLEG) -> Woorden:
    """The words in the voice ``u``, ``je`` or ``samen``, with the organisation's own word for an overleg (PRN-03)."""
    alle = {**source()["u"], **({} if stem == "u" else source()[stem])}
    return Woorden(stem, {naam: spoken(tekst, overlegwoord) for naam, tekst in alle.items()})
