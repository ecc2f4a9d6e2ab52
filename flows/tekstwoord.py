"""A text as words, each with its place and what it may be. Reads only: whether one is a name is for `flows.persoonsnaam`."""

import re
from dataclasses import dataclass
from functools import cached_property

from flows import naamwoorden as woorden
from flows.voornamen import VOORNAAM

_WOORD = re.compile(r"(?:[A-Z]\.)+(?![a-z])|v\.d\.?|['’][ts]\b|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ZINSEINDE = re.compile(r"[.!?:;\n\"•]|^\s*[-*]")


@dataclass(frozen=True)
class Woord:
    """One word and where it stands."""

    tekst: str
    begin: int
    eind: int
    opening: bool

    @cached_property
    def laag(self) -> str:
        """The word in lower case, with the straight apostrophe."""
        return self.tekst.lower().replace("’", "'")

    @property
    def hoofdletter(self) -> bool:
        """Whether it begins with a capital."""
        return self.tekst[0].isupper()

    @property
    def geen_naam(self) -> bool:
        """Whether it is a place, organisation, language or the like, or ends as their names do."""
        laag = self.laag
        return laag in woorden.GEEN_NAAM or (len(laag) > 4 and laag.endswith(woorden.GEEN_NAAM_EIND))

    @cached_property
    def voornaam(self) -> str:
        """The first name that this is, a possessive's s left out; empty where it is none."""
        laag = self.laag
        delen = laag.split("-")
        if len(delen) > 1 and all(deel in VOORNAAM for deel in delen):
            return laag
        vormen = [laag, laag.removesuffix("'s")] + ([laag[:-1]] if laag.endswith("s") and self.hoofdletter else [])
        return next((vorm for vorm in vormen if vorm in VOORNAAM), "")


def read_words(text: str) -> list[Woord]:
    """The words of a text in order; initials are one word, and the dot of "Dhr." ends no sentence."""
    zin: list[Woord] = []
    vorig = 0
    for m in _WOORD.finditer(text):
        tussen = text[vorig : m.start()]
        kort = bool(zin) and (zin[-1].laag in woorden.AANHEF | woorden.ROL) and tussen.strip() == "."
        zin.append(Woord(m.group(), m.start(), m.end(), not zin or (bool(_ZINSEINDE.search(tussen)) and not kort)))
        vorig = m.end()
    return zin
