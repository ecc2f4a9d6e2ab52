"""What points at one person: how well it is found, by kind (PRI-05)."""

import pytest

from tests.meten.maat import identifying
from tests.meten.uitslag import report


@pytest.mark.meting
def test_what_identifies_is_found() -> None:
    for een in ("oefen", "proef", "nieuw"):
        for soort, maat in sorted(identifying(een).items()):
            aantal = f"{maat.gezien} van {maat.gezien + maat.gemist} gezien, {maat.vals} vals"
            print(f"\n  {een:6} {soort:14} precision {maat.precision:.3f}, recall {maat.recall:.3f} ({aantal})", end="")
    alles = identifying("proef", "nieuw")["alles"]
    report("herleidbaar, precision, proef en nieuw samen", alles.precision, 0.9, hoogstens=False)
    report("herleidbaar, recall, proef en nieuw samen", alles.recall, 0.85, hoogstens=False)
