"""Sizes and names that keep it a pleasant house."""

import ast
import re
import warnings
from pathlib import Path

import pytest

from tests.huis.bron import PACKAGES, ROOT, modules, tree

SPLIT_AT, NEVER_OVER = 200, 300
EMPTY_WORDS = {"Manager", "Helper", "Helpers", "Util", "Utils", "Base"}


@pytest.mark.parametrize("module", modules(*PACKAGES), ids=str)
def test_a_module_holds_one_idea(module: Path) -> None:
    lines = len((ROOT / module).read_text(encoding="utf-8").splitlines())
    if lines > SPLIT_AT:
        warnings.warn(f"{module} heeft {lines} regels: splits hem (grens {SPLIT_AT})", stacklevel=1)
    assert lines <= NEVER_OVER


@pytest.mark.parametrize("module", modules(*PACKAGES, "proeftuin"), ids=str)
def test_a_name_says_what_it_is(module: Path) -> None:
    classes = [node.name for node in ast.walk(tree(module)) if isinstance(node, ast.ClassDef)]
    assert [name for name in (module.stem, *classes) if EMPTY_WORDS & set(words(name))] == []


def words(name: str) -> list[str]:
    """The words in a name, each with a capital: `ActieManager` and `actie_manager` have the same two."""
    return [word.capitalize() for word in re.findall(r"[A-Z]?[a-z]+|[A-Z]+", name)]
