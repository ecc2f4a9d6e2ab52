"""A rule that a test carries is a rule of the method."""

import re
from pathlib import Path

from tests.huis.bron import ROOT

RULE = r"[A-Z]{3,4}-\d\d"


def test_every_rule_that_a_test_names_exists(shared: Path) -> None:
    known = set(re.findall(rf"^- ({RULE}) ", (shared / "methode.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert named() - known == set()


def named() -> set[str]:
    """The rules named by markers in tests and by the second line of transcripts."""
    found: set[str] = set()
    for path in (ROOT / "tests").rglob("*.py"):
        for call in re.findall(r"mark\.regel(?:_deel)?\(([^)]*)\)", path.read_text(encoding="utf-8")):
            found.update(re.findall(rf'"({RULE})"', call))
    for path in (ROOT / "tests").rglob("*.txt"):
        for line in re.findall(r"^# regel(?:_deel)?: (.*)$", path.read_text(encoding="utf-8"), re.MULTILINE):
            found.update(re.findall(RULE, line))
    return found
