"""Reading a text's file: YAML front matter with the labels, then a Jinja2 body."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from messages.aanspreek import U, chosen

MAP = Path(__file__).parent / "nl"
VELDEN = frozenset(
    {
        "kader",
        "tekst",
        "knoppen",
        "inline",
        "bij",
        "titel",
        "verstuur",
        "sluit",
        "velden",
        "fouten",
        "casustekst",
        "voorbeelden",
        "voorbeelden_samen",
    }
)
HIER = "{# hier #}"


class TekstFout(Exception):
    """A text's file is missing, or something in it has no place there."""


@dataclass(frozen=True, slots=True)
class Bron:
    """A text as it stands in its file."""

    key: str
    kop: Mapping[str, Any]
    body: str


def load(key: str, aanspreek: str = U) -> Bron:
    """The file of a key (``gesprek/ik_wil``), with what is said to an inwoner in one of the two ways. Raises TekstFout."""
    return _load(key, aanspreek)


@cache
def _load(key: str, aanspreek: str) -> Bron:
    bron = written(key)
    gekozen = Bron(key, chosen(bron.kop, aanspreek), chosen(bron.body, aanspreek))
    if "aanspreek(" in gekozen.body:
        raise TekstFout(f"{key}: aanspreek(...) heeft twee zinnen tussen aanhalingstekens, zonder invulling erin")
    return gekozen


@cache
def written(key: str) -> Bron:
    """The file of a key as it stands, both ways of saying in it. Raises TekstFout."""
    pad = MAP / f"{key}.md"
    if not pad.is_file():
        raise TekstFout(f"er is geen tekst {key}")
    inhoud = pad.read_text(encoding="utf-8")
    if not inhoud.startswith("---\n"):
        return Bron(key, {}, inhoud.strip())
    kop, _, body = inhoud[4:].partition("\n---\n")
    gelezen = yaml.safe_load(kop) or {}
    vreemd = set(gelezen) - VELDEN
    if vreemd:
        raise TekstFout(f"{key}: onbekend veld {', '.join(sorted(vreemd))}")
    bron = Bron(key, gelezen, body.strip())
    return _framed(bron, written(gelezen["kader"])) if "kader" in gelezen else bron


def _framed(bron: Bron, kader: Bron) -> Bron:
    """A text in the frame that it shares with others: their words around it, their buttons after its own."""
    kop = {naam: waarde for naam, waarde in bron.kop.items() if naam != "kader"}
    knoppen = {**kop.get("knoppen", {}), **kader.kop.get("knoppen", {})}
    return Bron(bron.key, {**kader.kop, **kop, "knoppen": knoppen}, kader.body.replace(HIER, bron.body))


def keys() -> list[str]:
    """The keys of all texts. One that begins with a low line is a frame, and is never said by itself."""
    return sorted(str(p.relative_to(MAP).with_suffix("")) for p in MAP.rglob("*.md") if not p.name.startswith("_"))
