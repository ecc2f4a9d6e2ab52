"""Forms as data: what a window asks and when an answer is right. How it looks is for ``bot`` and ``messages``.

One idea: a form is a tuple of fields; ``check`` gives the clean values or, per field, the key of the
sentence that says what to do.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from flows.invoer import Bijlage
from flows.tekst import clean, text_error
from flows.termijnen import AMSTERDAM


class Veldsoort(StrEnum):
    """What a field takes. ``RUW``: lines as they were pasted, tabs too; ``ZOEK``, ``ZOEKEN``: what is found by typing;
    ``BESTAND``: one list in CSV, as a ``Bijlage``."""

    REGEL = "regel"
    TEKST = "tekst"
    KEUZE = "keuze"
    RONDJES = "rondjes"
    KEUZES = "keuzes"
    VINKJES = "vinkjes"
    DATUM = "datum"
    MOMENT = "moment"
    MENS = "mens"
    MENSEN = "mensen"
    UITLEG = "uitleg"
    RUW = "ruw"
    ZOEK = "zoek"
    ZOEKEN = "zoeken"
    BESTAND = "bestand"


JAREN = range(2000, 2200)  # what lies outside is a slip, and nothing is reckoned beyond it
LIJSTEN = (Veldsoort.MENSEN, Veldsoort.VINKJES, Veldsoort.KEUZES, Veldsoort.ZOEKEN)


MOMENTEN = "momenten"
"""The list whose entries are moments and not people: a field that repeats over it is labelled with its moment."""
TAKEN = "taken"
"""The list whose entries are things to do: a field that repeats over it has a label for each among its options."""


@dataclass(frozen=True, slots=True)
class Veld:
    """A field. ``opties``: option keys (labels stand in the template); ``per``: name of a list of persons in the
    window's data, for which the field repeats (its key becomes ``key:id``); ``lijst``: its options are that list of
    persons, or that mapping of ids to names."""

    key: str
    soort: Veldsoort = Veldsoort.TEKST
    verplicht: bool = True
    opties: tuple[str, ...] = ()
    maximum: int = 3000
    per: str | None = None
    lijst: str | None = None


@dataclass(frozen=True, slots=True)
class Formulier:
    """A window with fields. ``bij_indienen`` may add checks over several fields."""

    key: str
    velden: tuple[Veld, ...]
    controle: Callable[[Mapping[str, Any]], Mapping[str, str]] | None = None

    @property
    def soort(self) -> str:
        """The machine that this form belongs to."""
        return self.key.split("/", 1)[0]


def check(formulier: Formulier, waarden: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """The clean values and, per wrong field, the key of its sentence."""
    schoon: dict[str, Any] = {}
    fouten: dict[str, str] = {}
    soorten = {v.key: v for v in formulier.velden}
    for key, rauw in waarden.items():
        veld = soorten.get(key.split(":", 1)[0])
        if veld is None or veld.soort is Veldsoort.UITLEG:
            continue
        waarde, fout = check_field(veld, rauw)
        schoon[key] = waarde
        if fout:
            fouten[key] = fout
    for veld in formulier.velden:
        if veld.per is None and veld.soort is not Veldsoort.UITLEG and veld.key not in schoon:
            schoon[veld.key] = None
            if veld.verplicht:
                fouten[veld.key] = "leeg"
    if formulier.controle and not fouten:
        fouten.update(formulier.controle(schoon))
    return schoon, fouten


def check_field(veld: Veld, rauw: Any) -> tuple[Any, str | None]:
    """One field's clean value, and the key of what is wrong with it (or None)."""
    if veld.soort in (Veldsoort.REGEL, Veldsoort.TEKST):
        tekst = clean(rauw or "")
        if not tekst:
            return None, "leeg" if veld.verplicht else None
        return tekst, text_error(tekst, veld.maximum)
    if rauw in (None, "", []):
        leeg: Any = [] if veld.soort in LIJSTEN else None
        return leeg, "leeg" if veld.verplicht else None
    if veld.soort is Veldsoort.BESTAND:
        return (rauw, None) if isinstance(rauw, Bijlage) else (None, "kies")
    if veld.soort is Veldsoort.RUW:
        return rauw, "te_lang" if len(rauw) > veld.maximum else None
    if veld.soort in (Veldsoort.DATUM, Veldsoort.MOMENT):
        try:
            dag = date.fromisoformat(rauw) if veld.soort is Veldsoort.DATUM else datetime.fromtimestamp(rauw, AMSTERDAM)
        except (ValueError, TypeError, OverflowError, OSError):
            return None, "geen_datum"
        return (dag, None) if dag.year in JAREN else (None, "geen_datum")
    if veld.opties and veld.soort in (Veldsoort.KEUZE, Veldsoort.RONDJES) and rauw not in veld.opties:
        return None, "kies"
    if veld.opties and veld.soort in (Veldsoort.KEUZES, Veldsoort.VINKJES) and not set(rauw) <= set(veld.opties):
        return [], "kies"
    return rauw, None
