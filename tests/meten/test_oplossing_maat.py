"""The question behind the question: how well an *ik wil* that names a solution is told from a wish (VRA-04)."""

import pytest

from tests.meten.maat import sentences, solutions
from tests.meten.uitslag import report


@pytest.mark.meting
def test_a_solution_is_told_from_a_wish() -> None:
    for een in ("oefen", "proef", "nieuw"):
        maat = solutions(een)
        print(
            f"\n  {een:6} {len(sentences(een)):4} zinnen: precision {maat.precision:.3f}, recall {maat.recall:.3f}",
            end="",
        )
    maat = solutions("proef", "nieuw")
    report("oplossing, precision, proef en nieuw samen", maat.precision, 0.9, hoogstens=False)
    report("oplossing, recall, proef en nieuw samen", maat.recall, 0.8, hoogstens=False)
