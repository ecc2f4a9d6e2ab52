"""Imports go one way, and flows only calculate."""

from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.huis.bron import ROOT, imported, modules

CALCULATES = {
    "collections", "contextlib", "copy", "csv", "dataclasses", "datetime", "decimal", "difflib", "enum", "fractions", "functools", "hashlib",
    "heapq", "itertools", "math", "numbers", "operator", "re", "statistics", "string", "textwrap", "types", "typing",
    "unicodedata", "zoneinfo",
}  # fmt: skip
FLOWS = CALCULATES | {"__future__", "flows", "holidays"}
FINDS_MACHINES = {Path("flows/machine.py"): {"importlib", "pkgutil"}}


def test_the_layers_hold(capsys: pytest.CaptureFixture[str]) -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"))
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("module", modules("flows"), ids=str)
def test_a_flow_imports_only_what_calculates(module: Path) -> None:
    assert set(imported(module)) <= FLOWS | FINDS_MACHINES.get(module, set())
