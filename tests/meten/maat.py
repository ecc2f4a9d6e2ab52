"""How well a guess about a text fits what people made of it: precision and recall on sentences and texts kept in files.

``oefen`` is what the rules were written with, ``proef`` was split off by lot before that, ``nieuw`` was written when the
rules stood, in other turns of phrase. Do not mend a rule by a sentence of the last two: write new ones first. A text
marks its own pieces: ``{naam:Fatima}``. An agreement marks ``<who>``, ``{last day=2027-02-01}`` and ``[what is neither]``;
the rest is what is agreed.
"""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from flows.afspraak import Afspraak, parse_agreement
from flows.herleidbaar import find_identifying
from flows.oplossing import looks_like_solution

ZINNEN = Path(__file__).with_name("zinnen")
GEMERKT = re.compile(r"\{(\w+):([^}]*)\}")


@dataclass
class Maat:
    """What was found rightly, found wrongly, and missed."""

    goed: int = 0
    vals: int = 0
    gemist: int = 0
    gezien: int = 0

    @property
    def precision(self) -> float:
        return self.goed / (self.goed + self.vals) if self.goed + self.vals else 1.0

    @property
    def recall(self) -> float:
        return self.gezien / (self.gezien + self.gemist) if self.gezien + self.gemist else 1.0


def solutions(*sets: str) -> Maat:
    """Of the sentences in these sets: how well a solution is told from a wish."""
    maat = Maat()
    for soort, zin in sentences(*sets):
        oordeel = looks_like_solution(zin)
        maat.goed += oordeel and soort == "oplossing"
        maat.vals += oordeel and soort == "wens"
        maat.gemist += not oordeel and soort == "oplossing"
    maat.gezien = maat.goed
    return maat


def identifying(*sets: str) -> dict[str, Maat]:
    """Of the texts in these sets: by kind and in all (``alles``), a finding being right where kind and place overlap."""
    maten: dict[str, Maat] = defaultdict(Maat)
    for regel in _lines("teksten", *sets):
        tekst, echt = unmarked(regel)
        vonden = [(v.soort, v.begin, v.eind) for v in find_identifying(tekst)]
        for soort in {s for s, _, _ in echt + vonden}:
            e, v = [x for x in echt if x[0] == soort], [x for x in vonden if x[0] == soort]
            goed, gezien = sum(_meets(x, e) for x in v), sum(_meets(x, v) for x in e)
            for maat in (maten[soort], maten["alles"]):
                maat.goed += goed
                maat.vals += len(v) - goed
                maat.gezien += gezien
                maat.gemist += len(e) - gezien
    return dict(maten)


def agreements(*sets: str) -> dict[str, float]:
    """Of the agreements in these sets: the share of which who, what and the last day were each read rightly."""
    paren = [(echt, parse_agreement(zin, dag)) for dag, zin, echt in map(agreement, _lines("afspraken", *sets))]
    delen = ("wie", "wat", "uiterlijk")
    goed = {deel: sum(_same(getattr(e, deel), getattr(g, deel)) for e, g in paren) / len(paren) for deel in delen}
    return goed | {"alles": sum(goed.values()) / 3}


def agreement(regel: str) -> tuple[date, str, Afspraak]:
    """(day on which it was said, line, what it agrees) of a marked line."""
    dag, _, gemerkt = regel.partition("\t")
    wie = re.search("<([^>]*)>", gemerkt)
    uiterlijk = re.search(r"\{[^}=]*=(\d[^}]*)\}", gemerkt)
    wat = re.sub(r"<[^>]*>|\{[^}]*\}|\[[^\]]*\]", " ", gemerkt)
    zin = re.sub(r"[<>\[\]]|\{|=[^}=]*\}", "", gemerkt)
    echt = Afspraak(
        wie[1].lstrip("@") if wie else "",
        " ".join(wat.split()),
        date.fromisoformat(uiterlijk[1]) if uiterlijk else None,
    )
    return date.fromisoformat(dag), zin, echt


def _same(een: object, ander: object) -> bool:
    return _bare(een) == _bare(ander) if isinstance(een, str) else een == ander


def _bare(tekst: object) -> str:
    return " ".join(re.sub(r"[,.;:]", " ", str(tekst)).lower().split())


def sentences(*sets: str) -> list[tuple[str, str]]:
    """(``oplossing`` or ``wens``, sentence) of these sets."""
    return [(soort, zin) for soort, _, zin in (regel.partition("\t") for regel in _lines("zinnen", *sets))]


def unmarked(regel: str) -> tuple[str, list[tuple[str, int, int]]]:
    """The text without its marks, with (kind, begin, end) of each."""
    tekst, echt, vorig = "", [], 0
    for m in GEMERKT.finditer(regel):
        tekst += regel[vorig : m.start()]
        echt.append((m[1], len(tekst), len(tekst) + len(m[2])))
        tekst, vorig = tekst + m[2], m.end()
    return tekst + regel[vorig:], echt


def _lines(soort: str, *sets: str) -> list[str]:
    return [regel for een in sets for regel in (ZINNEN / f"{soort}_{een}.tsv").read_text(encoding="utf-8").splitlines()]


def _meets(een: tuple[str, int, int], anderen: list[tuple[str, int, int]]) -> bool:
    return any(een[1] < ander[2] and ander[1] < een[2] for ander in anderen)
