"""What a check found: one Dutch line, right or wrong, with what to do. Never a secret, never a text of a casus."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bevinding:
    """``doe``: what to do about it, where it is not right or could be better (``tip``)."""

    goed: bool
    zin: str
    doe: str = ""
    tip: bool = False

    def __str__(self) -> str:
        teken = "•" if self.tip else "✓" if self.goed else "✗"
        return f"{teken} {self.zin}{' ' + self.doe if self.doe else ''}"


def right(zin: str) -> Bevinding:
    """All is well."""
    return Bevinding(True, zin)


def hint(zin: str, doe: str) -> Bevinding:
    """Nothing is wrong; something could still be done."""
    return Bevinding(True, zin, doe, tip=True)


def wrong(zin: str, doe: str = "") -> Bevinding:
    """Something to mend."""
    return Bevinding(False, zin, doe)


class Beletsel(Exception):
    """A command cannot do its work; the sentence says why, and what to do."""
