"""Whether an *ik wil* reads like a provision instead of a wish (VRA-04). (First form; to be replaced whole.)"""

import re

_WOORDEN = re.compile(
    r"\b(huishoudelijke hulp|thuiszorg|indicatie|scootmobiel|traplift|dagbesteding|begeleiding|wmo|pgb)\b",
    re.IGNORECASE,
)


def looks_like_solution(text: str) -> bool:
    """Whether the text names a provision, product, indication or professional."""
    return bool(_WOORDEN.search(text))
