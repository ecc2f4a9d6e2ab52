"""Reading a text's file: YAML front matter with the labels, then a Jinja2 body."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

MAP = Path(__file__).parent / "nl"
VELDEN = frozenset(
    {"tekst", "knoppen", "inline", "bij", "titel", "verstuur", "sluit", "velden", "fouten", "casustekst", "voorbeelden"}
)


class TekstFout(Exception):
    """A text's file is missing, or something in it has no place there."""


@dataclass(frozen=True, slots=True)
class Bron:
    """A text as it stands in its file."""

    key: str
    kop: Mapping[str, Any]
    body: str


@cache
def load(key: str) -> Bron:
    """The file of a key (``gesprek/ik_wil``). Raises TekstFout."""
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
    return Bron(key, gelezen, body.strip())


def keys() -> list[str]:
    """The keys of all texts."""
    return sorted(str(p.relative_to(MAP).with_suffix("")) for p in MAP.rglob("*.md"))
