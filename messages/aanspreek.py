"""How the inwoner is called: *u*, or *je* where the organisation chose that. Both are written by hand, side by side.

In a text what is read aloud stands as ``{{ aanspreek("Wat wilt u?", "Wat wil je?") }}`` and comes out between quotation
marks; in a list of example questions as ``{u: "Wat wilt u?", je: "Wat wil je?"}``. The choice is made before anything is
filled in, so that all that follows (the organisation's own word, its own texts) meets plain sentences.
"""

import re
from typing import Any

U, JE = "u", "je"
PAAR = re.compile(r'{{ aanspreek\("([^"{}]+)",\s+"([^"{}]+)"\) }}')


def chosen(deel: Any, aanspreek: str) -> Any:
    """A piece of a file as it is said to an inwoner who is called this way."""
    if isinstance(deel, str):
        return PAAR.sub(lambda m: f'"{m[2] if aanspreek == JE else m[1]}"', deel)
    if isinstance(deel, list):
        return [chosen(d[aanspreek] if is_pair(d) else d, aanspreek) for d in deel]
    if isinstance(deel, dict):
        return {naam: chosen(waarde, aanspreek) for naam, waarde in deel.items()}
    return deel


def is_pair(deel: Any) -> bool:
    """Whether this item of a list has a form for each way."""
    return isinstance(deel, dict) and set(deel) == {U, JE}


def voice_of(organisatie: object) -> str:
    """How an organisation calls its inwoners; u where none is known."""
    return str(getattr(organisatie, "aanspreek", U))
