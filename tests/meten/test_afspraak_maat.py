"""A spoken agreement read as who, what and the last day: the share of each part that is right (MDO-03, MDO-05)."""

import pytest

from tests.meten.maat import agreements
from tests.meten.uitslag import report


@pytest.mark.meting
def test_agreements_are_read() -> None:
    for een in ("oefen", "proef", "nieuw"):
        delen = ", ".join(f"{deel} {maat:.3f}" for deel, maat in agreements(een).items())
        print(f"\n  {een:6} {delen}", end="")
    report(
        "afspraken, drie delen goed, proef en nieuw samen", agreements("proef", "nieuw")["alles"], 0.9, hoogstens=False
    )
    report("afspraken, drie delen goed, alleen nieuw", agreements("nieuw")["alles"], 0.9, hoogstens=False)
