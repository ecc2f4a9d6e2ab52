"""Typed text: cleaning it, and the few things that may not be kept (PRI-08: a BSN). Pure string work."""

import re
import unicodedata

LANGST = 3000
_NEGEN = re.compile(
    r"(?<![\d+])(?:\d{9}|(?<!\d[ .-])\d{3}([ .-])\d{3}\1\d{3}|(?<!\d[ .-])\d{4}([ .-])\d{2}\2\d{3})(?!\d)"
)
_CIJFER = re.compile(r"(?:een\s+)?(?:(?P<getal>\d+)(?![\da-z])|(?P<woord>[a-zé]+)\b)", re.IGNORECASE)
_WOORDEN = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5,
    "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
}  # fmt: skip


def clean(tekst: str) -> str:
    """Text without control, private and invisible characters and without blanks at the ends; line breaks stay."""
    tekst = re.sub(r"\r\n?", "\n", unicodedata.normalize("NFC", tekst)).replace("\t", " ")
    zichtbaar = (c for c in tekst if c in "\n\u200d" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co"))
    return re.sub(r"\n{3,}", "\n\n", "".join(zichtbaar)).strip().strip("\u200d")


def text_error(tekst: str, maximum: int = LANGST) -> str | None:
    """The key of what is wrong with a clean text: ``bsn``, ``te_lang``, or None."""
    if contains_bsn(tekst):
        return "bsn"
    return "te_lang" if len(tekst) > maximum else None


def contains_bsn(tekst: str) -> bool:
    """Whether a citizen service number stands in the text: nine digits in a row, or in three groups with one and the
    same sign between, that pass the eleven-test. Not a part of a longer number, and no phone number with a plus."""
    for m in _NEGEN.finditer(tekst):
        cijfers = [int(c) for c in m.group() if c.isdigit()]
        som = sum(c * w for c, w in zip(cijfers, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
        if som % 11 == 0 and any(cijfers):
            return True
    return False


def read_cijfer(tekst: str) -> tuple[int, str] | None:
    """A welzijnscijfer (1 to 10, in figures or words) at the start of a text, with what follows it; None where
    there is none, it is no whole number, or it lies outside the range (VRA-06)."""
    kaal = re.sub("[\ufe0f\u20e3]", "", tekst).strip()
    m = _CIJFER.match(kaal)
    if not m:
        return None
    cijfer = int(m["getal"]) if m["getal"] else _WOORDEN.get(m["woord"].lower(), 0)
    rest = kaal[m.end() :]
    if not 1 <= cijfer <= 10 or re.match(r"[.,]\d|[½¼¾]|\s*(of|à|-|/)\s*\d", rest):
        return None
    if m["woord"] and m["woord"].lower() == "een" and not re.match(r"\s*($|[,.:;!]|want\b|omdat\b)", rest):
        return None
    return cijfer, re.sub(r"^[\s,.:;–-]+", "", rest)
