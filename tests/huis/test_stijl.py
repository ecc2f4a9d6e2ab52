"""The house rules that ruff keeps, shown to bite: what is forbidden is found, and what is allowed passes."""

import subprocess
import sys

import pytest

from tests.huis.bron import ROOT

NOW = '"""Kijkt op de klok."""\n\nfrom datetime import UTC\nfrom datetime import datetime as d\n\nNU = d.now(UTC)\n'
TIME = '"""Kijkt op de klok."""\n\nimport time\n\nNU = time.time()\n'
PRINT = '"""Praat hardop."""\n\nprint("hallo")\n'
BARE = "WOORD = 1\n"
UNTOLD = '"""Iets."""\n\n\ndef open_casus() -> None:\n    return\n'


@pytest.mark.parametrize(
    ("path", "code", "rule"),
    [
        pytest.param("flows/casus.py", NOW, "TID251", id="een flow kent geen klok"),
        pytest.param("storage/rij.py", TIME, "TID251", id="de opslag kent geen klok"),
        pytest.param("proeftuin/server.py", TIME, "TID251", id="ook de proeftuin heeft een plek voor de tijd"),
        pytest.param("bot/start.py", PRINT, "T201", id="de bot schrijft niets op het scherm"),
        pytest.param("bot/start.py", BARE, "D100", id="een module zegt waar hij voor is"),
        pytest.param("storage/casus.py", UNTOLD, "D103", id="een functie zegt wat hij doet"),
    ],
)
def test_what_the_house_forbids_is_found(path: str, code: str, rule: str) -> None:
    assert rule in ruff(path, code)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        pytest.param("bot/clock.py", NOW, id="de klok kijkt op de klok"),
        pytest.param("tests/test_iets.py", BARE, id="een test hoeft niets uit te leggen"),
    ],
)
def test_what_the_house_allows_passes(path: str, code: str) -> None:
    assert ruff(path, code) == ""


def ruff(path: str, code: str) -> str:
    """What ruff says of this code as if it stood at this path."""
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format=concise", "--quiet"]
    return subprocess.run(
        [*command, f"--stdin-filename={path}", "-"], input=code, text=True, capture_output=True, cwd=ROOT
    ).stdout
