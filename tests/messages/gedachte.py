"""How much one message asks and tells, counted along the longest way through its template.

Of an *if* the longest branch counts, of a list none of its rows, of what is read aloud (between quotation marks) one
sentence and apart its questions. What is filled in counts as a word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from messages.laden import HIER, MAP, load

MERK = re.compile(r"({%-?.*?-?%})", re.DOTALL)
EINDE = re.compile(r"[.!?](?=[\s\"*)\x00]|$)")
CITAAT = re.compile(r'"[^"]*"')


@dataclass(frozen=True, slots=True)
class Maat:
    """``zinnen``: sentences; ``vragen``: to the reader; ``voorgelezen``: to the inwoner, within quotation marks."""

    zinnen: int = 0
    vragen: int = 0
    voorgelezen: int = 0

    def __add__(self, ander: "Maat") -> "Maat":
        return Maat(self.zinnen + ander.zinnen, self.vragen + ander.vragen, self.voorgelezen + ander.voorgelezen)

    def __or__(self, ander: "Maat") -> "Maat":
        """The most of either way."""
        return Maat(
            max(self.zinnen, ander.zinnen), max(self.vragen, ander.vragen), max(self.voorgelezen, ander.voorgelezen)
        )


def longest(key: str) -> Maat:
    """The measure of the longest way through a text, without the frame that it may share with others."""
    body = load(key).body
    if kader := _frame(key):
        voor, na = load(kader).body.split(HIER)
        body = body.removeprefix(voor).removesuffix(na)
    return measure(body)


def measure(tekst: str) -> Maat:
    """The measure of the longest way through a template. What a kind of reason says is a sentence by itself."""
    vol = re.sub(r"{{.*?}}", "\x00", re.sub(r"{{ reden_van\(.*?}}", "reden.", tekst), flags=re.DOTALL)
    maat, _ = _walk(iter(MERK.split(vol)))
    return maat


def _frame(key: str) -> str:
    m = re.match(r"---\nkader: (\S+)$", (MAP / f"{key}.md").read_text(encoding="utf-8"), re.MULTILINE)
    return m[1] if m else ""


def _walk(stukken: Iterator[str]) -> tuple[Maat, str]:
    """Up to the tag that ends this level, with that tag."""
    uit = Maat()
    for stuk in stukken:
        tag = stuk.strip("{%- }\n").split()[0] if stuk.startswith("{%") else ""
        if tag == "if":
            uit += _branches(stukken)
        elif tag == "for":
            _rows(stukken)
        elif tag in ("elif", "else", "endif", "endfor"):
            return uit, tag
        elif not tag:
            uit += _count(stuk)
    return uit, ""


def _branches(stukken: Iterator[str]) -> Maat:
    uit, tag = _walk(stukken)
    while tag in ("elif", "else"):
        ander, tag = _walk(stukken)
        uit |= ander
    return uit


def _rows(stukken: Iterator[str]) -> None:
    tag = ""
    while tag != "endfor":
        _, tag = _walk(stukken)


def _count(tekst: str) -> Maat:
    citaten = CITAAT.findall(tekst)
    eigen = CITAAT.sub("citaat", tekst)
    los = len(EINDE.findall(eigen))
    return Maat(los + sum(c[-2:-1] in ".?!" for c in citaten), eigen.count("?"), sum(c.count("?") for c in citaten))
