"""What a leersessie is at a moment: when, in which gebied, and who leads or notes at each table. No transitions here.

A leersessie has no link to a casus: in its rows and texts stand tables, people and a date, and nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from flows.termijnen import AMSTERDAM, ONE_DAY, latest_working_day, working_moment

CASUSTAFELS = ("1", "2", "3", "4", "5", "6")
EVALUATIE = "evaluatie"
LEIDER, NOTULIST = "gespreksleider", "notulist"
TAKEN = (*(f"{n}.{LEIDER}" for n in CASUSTAFELS), f"{EVALUATIE}.{LEIDER}", f"{EVALUATIE}.{NOTULIST}")
OVER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Taak:
    """One thing to do at one table: to lead it, or to note at the evaluatietafel (LEE-07). ``tafel``: one of
    ``CASUSTAFELS`` or ``EVALUATIE``; ``wie``: empty while nobody does it."""

    tafel: str
    rol: str = LEIDER
    wie: str = ""

    @property
    def key(self) -> str:
        """One of ``TAKEN``."""
        return f"{self.tafel}.{self.rol}"


@dataclass(frozen=True, slots=True)
class Oproep:
    """What was asked of or told to one person. ``keer``: the how-manieth round, which its buttons answer (law 7);
    ``antwoord``: empty while it is open, else ja, nee, vol (nothing was left, or the date moved: they may be asked again), or
    weg (it does not reach them)."""

    wie: str
    keer: int
    antwoord: str = ""


@dataclass(frozen=True, slots=True)
class Leersessie:
    """``gebied`` is empty in an organisation without gebieden; ``gebiednaam``: as it was called when this was planned;
    ``aanjager``: who planned it; ``begin``: aware; ``bord``: how often the overview was shown anew, it changes in its
    place in between; ``straks``: whether it comes once more, a working day ahead; ``gestart``: who began their table in
    the channel; ``status``: gepland, geweest, afgezegd."""

    id: str
    team: str
    gebied: str
    gebiednaam: str
    aanjager: str
    begin: datetime
    taken: tuple[Taak, ...]
    oproepen: tuple[Oproep, ...] = ()
    keer: int = 0
    bord: int = 0
    straks: bool = False
    gestart: tuple[str, ...] = ()
    status: str = "gepland"

    @property
    def vooraf(self) -> datetime:
        """A working day ahead, in the morning: when the aanjager sees what is still missing (LEE-07)."""
        return working_moment(latest_working_day(self.begin.astimezone(AMSTERDAM).date() - ONE_DAY))

    @property
    def tafels(self) -> tuple[tuple[str, tuple[Taak, ...]], ...]:
        """Each table with what is to be done there."""
        namen = dict.fromkeys(t.tafel for t in self.taken)
        return tuple((naam, tuple(t for t in self.taken if t.tafel == naam)) for naam in namen)

    @property
    def vrij(self) -> tuple[Taak, ...]:
        """What nobody does yet."""
        return tuple(t for t in self.taken if not t.wie)

    @property
    def wacht_op(self) -> tuple[str, ...]:
        """Who was asked and has not answered."""
        return tuple(v.wie for v in self.oproepen if not v.antwoord)

    @property
    def bezetting(self) -> str:
        """Who stands where, in one line: a window that began with another one is old."""
        return " ".join(t.wie or "-" for t in self.taken)

    def free(self, rol: str) -> Taak | None:
        """The first place of this kind that is free."""
        return next((t for t in self.vrij if t.rol == rol), None)

    def taak_van(self, wie: str) -> Taak | None:
        """What this person does."""
        return next((t for t in self.taken if t.wie == wie), None)

    def oproep_van(self, wie: str) -> Oproep | None:
        """What was last asked of this person."""
        return next((v for v in self.oproepen if v.wie == wie), None)

    def put(self, key: str, wie: str) -> "Leersessie":
        """With this person at that place; empty makes it free."""
        return replace(self, taken=tuple(replace(t, wie=wie) if t.key == key else t for t in self.taken))

    def ask(self, wie: Iterable[str], antwoord: str = "") -> "Leersessie":
        """With a new question, or new word, to each of these."""
        nieuw = tuple(Oproep(p, self.keer + 1, antwoord) for p in wie)
        if not nieuw:
            return self
        over = tuple(v for v in self.oproepen if v.wie not in {n.wie for n in nieuw})
        return replace(self, oproepen=(*over, *nieuw), keer=self.keer + 1)

    def answered(self, wie: str, antwoord: str) -> "Leersessie":
        """With the answer of one person."""
        return replace(
            self, oproepen=tuple(replace(v, antwoord=antwoord) if v.wie == wie else v for v in self.oproepen)
        )

    def without(self, mensen: Iterable[str]) -> "Leersessie":
        """Without people who no longer work here: what they did is free, and nobody waits for their answer."""
        weg = frozenset(mensen)
        taken = tuple(replace(t, wie="") if t.wie in weg else t for t in self.taken)
        return replace(self, taken=taken, oproepen=tuple(v for v in self.oproepen if v.wie not in weg))

    def closed(self) -> "Leersessie":
        """With every open question closed: nothing is left to do."""
        return replace(self, oproepen=tuple(v if v.antwoord else replace(v, antwoord="vol") for v in self.oproepen))


def taken_for(casustafels: int, evaluatie: bool) -> tuple[Taak, ...]:
    """What is to be done at so many casustafels, with or without an evaluatietafel."""
    casus = tuple(Taak(n) for n in CASUSTAFELS[:casustafels])
    return (*casus, Taak(EVALUATIE), Taak(EVALUATIE, NOTULIST)) if evaluatie else casus
