"""What README and the docs tell people to press or type is there."""

import re

import pytest
from typer.main import get_command

from bot.cli import app
from tests.huis.bron import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
EERSTE_GESPREK = README.partition("### Je eerste gesprek")[2].partition("\n## ")[0]
DOCS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def test_every_button_of_the_first_conversation_has_a_text() -> None:
    bronnen = [*(ROOT / "messages" / "nl").rglob("*.md"), *(ROOT / "proeftuin" / "pagina").rglob("*.js")]
    bronnen += (ROOT / "proeftuin" / "pagina").rglob("*.html")
    alles = " ".join(plain(p.read_text(encoding="utf-8")) for p in bronnen)
    knoppen = {plain(k) for k in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", EERSTE_GESPREK)}
    assert len(knoppen) > 8
    assert [k for k in sorted(knoppen) if k not in alles] == []


@pytest.mark.parametrize("doc", DOCS, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_command_in_the_docs_exists(doc: object) -> None:
    text = doc.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    bekend = set(get_command(app).commands)  # type: ignore[attr-defined]
    assert set(re.findall(r"samenwerkbot (?!is |@)([a-z]+)\b(?=[`\s])", text)) - bekend <= set()


@pytest.mark.parametrize("doc", DOCS, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_link_and_picture_in_the_docs_leads_somewhere(doc: object) -> None:
    text = doc.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    paden = [p for p in re.findall(r"\]\(([^)#]+)\)", text) if not p.startswith("http")]
    assert [p for p in paden if not (doc.parent / p).exists()] == []  # type: ignore[attr-defined]


def plain(text: str) -> str:
    """Words alone: a label may be built of parts, in HTML or in a script."""
    return " ".join(re.sub(r"<[^>]+>|[\"',]", " ", text).split())
