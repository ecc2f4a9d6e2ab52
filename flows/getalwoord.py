"""Dutch numbers, months and days of the week in words. Data, and the few lines that spell it out."""

_EEN = ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_TOT_TWINTIG = (
    *_EEN, "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
)  # fmt: skip
_TIENEN = {"twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50}
_RANG = {
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9,
    "tiende": 10, "elfde": 11, "twaalfde": 12,
}  # fmt: skip


def _numbers() -> dict[str, int]:
    uit = {"één": 1, **{w: n for n, w in enumerate(_TOT_TWINTIG, 1)}}
    for woord, tien in _TIENEN.items():
        uit[woord] = tien
        for n, een in enumerate(_EEN, 1):
            uit[f"{een}{'ën' if een.endswith('e') else 'en'}{woord}"] = tien + n
            uit[f"{een}en{woord}"] = tien + n
    return uit


GETAL = _numbers()
RANG = {**_RANG, **{f"{w}{'ste' if w.endswith('g') else 'de'}": n for w, n in GETAL.items() if n > 12}}
MAAND = {
    "januari": 1, "jan": 1, "februari": 2, "febr": 2, "feb": 2, "maart": 3, "mrt": 3, "april": 4, "apr": 4, "mei": 5, "juni": 6,
    "jun": 6, "juli": 7, "jul": 7, "augustus": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10, "okt": 10,
    "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
WEEKDAG = {"maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6}
WEEKDAG_KORT = {"ma": 0, "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6}


def either(*lijsten: object) -> str:
    """The words of these lists as one choice in a pattern, longest first."""
    woorden = [str(w) for lijst in lijsten for w in lijst]  # type: ignore[attr-defined]
    return "|".join(sorted(woorden, key=len, reverse=True))


def number(woord: str) -> int | None:
    """A whole number in figures or words (``een`` to ``negenenvijftig``), or None."""
    laag = woord.lower()
    return int(laag) if laag.isdecimal() else GETAL.get(laag, RANG.get(laag))
