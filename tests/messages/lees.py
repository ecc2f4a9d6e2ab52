"""How easy a Dutch text reads: Flesch-Douma (1960), the measure of Flesch fitted to Dutch, with sentence and word length.

``206.84 - 0.77 * syllables per 100 words - 0.93 * words per sentence``. From 60 a text reads as plain Dutch, from 70 as easy;
B1 lies about there. A measure sees no content: ``test_taal`` keeps stiff words out, and people read the transcripts aloud.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from messages.laden import load

KLANK = re.compile(r"aai|ooi|oei|eeuw|ieuw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiouyáéíóúàèêô]|[ëïöü]")
WOORD = re.compile(r"[a-zà-ÿ][a-zà-ÿ'’-]*", re.IGNORECASE)
ZINSEINDE = re.compile(r"(?<=[.!?])[\s\"”*)]+|\n+|\s·\s")
VOORBEELD = (
    (re.compile(r"{{[^}]*\|\s*datum[^}]*}}"), "maandag twee mei"),
    (re.compile(r"{{[^}]*\|\s*dag\b[^}]*}}"), "maandag twee mei"),
    (re.compile(r"{{[^}]*\|\s*dagen[^}]*}}"), "over elf dagen"),
    (re.compile(r"{{\s*(?:noem|voluit)\([^}]*}}"), "Sanne"),
    (re.compile(r"{{\s*knop\([^}]*}}"), "\n"),
    (re.compile(r"{{[^}]*(?:nummer|telling|volg|length|aantal|versie|bladen?)[^}]*}}"), "2026"),
    (re.compile(r"{{[^}]*(?:citaat|kort)[^}]*}}"), ""),
    (re.compile(r"{{.*?}}"), "wonen"),
)
"""What stands in a gap: an example of what comes there. What a person typed is not ours to measure."""


@dataclass(frozen=True)
class Maat:
    """``zinnen``: each a list of its words."""

    zinnen: Sequence[Sequence[str]]

    @property
    def woorden(self) -> int:
        """How many words."""
        return sum(map(len, self.zinnen))

    @property
    def leesgemak(self) -> float:
        """Flesch-Douma; higher is easier. Raises ZeroDivisionError without words."""
        grepen = sum(syllables(w) for z in self.zinnen for w in z)
        return 206.84 - 77 * grepen / self.woorden - 0.93 * self.woorden / len(self.zinnen)

    @property
    def zinslengte(self) -> float:
        """Words per sentence."""
        return self.woorden / len(self.zinnen)

    @property
    def lang(self) -> list[str]:
        """Words of five syllables or more."""
        return [w for z in self.zinnen for w in z if syllables(w) >= 5]


def syllables(woord: str) -> int:
    """How many sounds a word has; at least one."""
    return max(1, len(KLANK.findall(woord.lower())))


def measure(tekst: str) -> Maat:
    """The measure of a piece of text."""
    zinnen = (WOORD.findall(z) for z in ZINSEINDE.split(tekst))
    return Maat([z for z in zinnen if z])


def example(key: str, aanspreek: str = "u") -> str:
    """Every branch of a text with an example in each gap: all that a person may come to read of it."""
    kop = load(key, aanspreek).kop
    delen = [load(key, aanspreek).body, *kop.get("fouten", {}).values()]
    for veld in kop.get("velden", {}).values():
        delen += [veld.get("label", ""), veld.get("hint", "")] if isinstance(veld, dict) else [veld]
    tekst = re.sub(r"^\s*{%.*?%}\s*$", "\n", "\n".join(delen), flags=re.MULTILINE)
    tekst = re.sub(r"{%\s*(?:else|elif).*?%}", "\n", tekst)
    tekst = re.sub(r"{%.*?%}", "", tekst, flags=re.DOTALL)
    for gat, woord in VOORBEELD:
        tekst = gat.sub(woord, tekst)
    return re.sub(r"^\s*(?:#+|-#|•|\d\.|>|---)\s*", "", tekst, flags=re.MULTILINE)
