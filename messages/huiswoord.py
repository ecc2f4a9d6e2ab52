"""The organisation's own word for an overleg (PRN-03): the texts say *overleg*, who reads them sees their own word.

Only what we wrote is changed, before anything is filled in: what a person typed stays as it was typed. A compound word
(*overlegkanaal*) and the name of a channel (*overleg-2026-014*) stay too.
"""

import re
from functools import cache
from typing import Any

from messages.aanspreek import U
from messages.laden import Bron, load

OVERLEG = "overleg"
LETTERLIJK = frozenset({"beheer/woorden", "beheer/instellingen"})
"""Where the word itself is chosen, it stands as it is."""
MEERVOUD = {"samenwerkoverleg": "samenwerkoverleggen", "MDO": "MDO's"}
_TAG = re.compile(r"({%.*?%}|{{.*?}})", re.DOTALL)
_WOORD = re.compile(r"(?<![\w#/-])([Oo])verleg(gen)?(?![\w-])")


def spoken(tekst: str, woord: str) -> str:
    """A piece of template with this word for an overleg, also in the plural and at the head of a sentence."""
    if woord == OVERLEG:
        return tekst
    return "".join(
        stuk if _TAG.fullmatch(stuk) else _WOORD.sub(lambda m: _like(m, woord), stuk) for stuk in _TAG.split(tekst)
    )


def word_of(organisatie: object) -> str:
    """The word that an organisation chose; ours where none is known."""
    return str(getattr(organisatie, "overlegwoord", OVERLEG))


@cache
def load_spoken(key: str, woord: str, aanspreek: str = U) -> Bron:
    """The file of a key, every piece of it in these words, said to the inwoner in this way. Raises TekstFout."""
    bron = load(key, aanspreek)
    return bron if woord == OVERLEG or key in LETTERLIJK else Bron(key, _all(bron.kop, woord), spoken(bron.body, woord))


def _all(deel: Any, woord: str) -> Any:
    if isinstance(deel, dict):
        return {naam: _all(waarde, woord) for naam, waarde in deel.items()}
    if isinstance(deel, list):
        return [_all(waarde, woord) for waarde in deel]
    return spoken(deel, woord) if isinstance(deel, str) else deel


def _like(m: re.Match[str], woord: str) -> str:
    anders = MEERVOUD.get(woord, f"{woord}gen") if m[2] else woord
    return anders[0].upper() + anders[1:] if m[1] == "O" else anders
