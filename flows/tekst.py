"""Typed text: cleaning it, and the few things that may not be kept (PRI-08: a BSN). Pure string work."""

import re
import unicodedata

LANGST = 3000
_WOORDEN = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5,
    "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
}  # fmt: skip


def clean(tekst: str) -> str:
    """Text without control characters and without blanks at the ends; line breaks stay."""
    teken = (c for c in unicodedata.normalize("NFC", tekst) if c == "\n" or unicodedata.category(c) not in ("Cc", "Cf", "Cs") or c == "\u200d")
    return re.sub(r"\n{3,}", "\n\n", "".join(teken)).strip().strip("\u200d")


def text_error(tekst: str, maximum: int = LANGST) -> str | None:
    """The key of what is wrong with a clean text: ``bsn``, ``te_lang``, or None."""
    if contains_bsn(tekst):
        return "bsn"
    return "te_lang" if len(tekst) > maximum else None


def contains_bsn(tekst: str) -> bool:
    """Whether a citizen service number stands in the text: nine digits (eight with a lost zero is no BSN here)
    that pass the eleven-test; dots, spaces or dashes may stand between."""
    for m in re.finditer(r"(?<![\d+])\d(?:[ .-]?\d){8}(?![ .-]?\d)", tekst):
        cijfers = [int(c) for c in m.group() if c.isdigit()]
        som = sum(c * w for c, w in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
        if som % 11 == 0 and any(cijfers):
            return True
    return False


def read_cijfer(tekst: str) -> tuple[int, str] | None:
    """A welzijnscijfer (1 to 10, in figures or words) at the start of a text, with what follows it; None where
    there is none or it lies outside the range (VRA-06)."""
    m = re.match(r"\s*(?:een\s+(?=\d))?(\d+)(?:[.,](\d+))?\b|\s*([a-zé]+)\b", tekst.lower())
    if not m:
        return None
    if m.group(1):
        if m.group(2) and int(m.group(2)):
            return None
        cijfer = int(m.group(1))
    else:
        cijfer = _WOORDEN.get(m.group(3), 0)
    if not 1 <= cijfer <= 10:
        return None
    rest = re.sub(r"^[\s,.:;–-]+", "", tekst[m.end():])
    return cijfer, rest
