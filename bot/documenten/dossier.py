"""What an organisation's own ondersteuningsplan has besides the plan, where this plan takes its place (PLA-13).

Nothing is asked for it: everything here was said in the conversation or is known of the casus.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from messages.woorden import datum

if TYPE_CHECKING:
    from bot.documenten.planblad import Mens, Planblad


@dataclass(frozen=True, slots=True)
class Leefgebied:
    """How a leefgebied was spoken of: ``vraag``, ``geen_vraag`` or ``niet_besproken``."""

    key: str
    stand: str
    notitie: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """``vraag``: the day on which the question came in; ``gesprek``: the day on which the inwoner and the professional
    read the answers back together; ``professional``: who had that conversation."""

    organisatie: str
    vraag: date
    gesprek: date | None
    professional: "Mens"
    leefgebieden: tuple[Leefgebied, ...] = ()


def result(blad: "Planblad", deel: str) -> str:
    """What was answered to one of the three questions, as one text."""
    return "\n".join(a.tekst for d in blad.delen if d.key == deel for a in d.antwoorden)


def rows(blad: "Planblad", d: Dossier, los: bool) -> Iterator[tuple[str, str]]:
    """(name of the field, what stands in it), in order. ``los``: it is read on its own, so that the answers are given in
    full; else the reader is sent to where they stand."""
    w = blad.woorden
    yield w("dossier_vraag"), datum(d.vraag)
    yield w("dossier_gesprek"), datum(d.gesprek) if d.gesprek else w("dossier_nog_niet")
    yield w("dossier_organisatie"), d.organisatie or w("dossier_leeg")
    yield w("dossier_professional"), d.professional.naam or w("dossier_leeg")
    for deel in blad.delen:
        yield (
            w(f"dossier_{deel.key}"),
            (result(blad, deel.key) or w("dossier_leeg")) if los else w("dossier_zie", kop=w(deel.key)),
        )
    yield w("dossier_afspraken"), w("dossier_zie", kop=w("wie_doet_wat"))
    yield w("evaluatie"), datum(blad.evaluatie) if blad.evaluatie else w("dossier_nog_niet")
    yield w("tekenen"), w("dossier_tekenen")
    yield w("dossier_rechten"), w("rechten")
