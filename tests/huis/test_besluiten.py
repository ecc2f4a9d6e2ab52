"""Decisions are written down in one form: numbered, dated, choice, options, reason."""

import re

from tests.huis.bron import ROOT

FOLDER = ROOT / "docs" / "besluiten"
RECORDS = sorted(FOLDER.glob("[0-9]*.md"))
PARTS = ["Keuze", "Mogelijkheden", "Reden"]


def test_a_decision_has_a_number_a_date_and_three_parts() -> None:
    for record in RECORDS:
        text = record.read_text(encoding="utf-8")
        assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", record.name)
        assert re.match(rf"# {record.name[:4]} .+\n\nDatum: \d{{4}}-\d\d-\d\d\n", text), record.name
        assert re.findall(r"^## (.+)$", text, re.MULTILINE) == PARTS, record.name


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(record.name[:4]) for record in RECORDS] == list(range(1, len(RECORDS) + 1))
