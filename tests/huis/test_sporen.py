"""Nothing in the project points at one machine: no path of it, no package index."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.huis.bron import ROOT, texts

MACHINE = re.compile(r"(?<![\w.$~}-])/(?:work|home|root|Users)/\w")
HOST = re.compile(r"https?://|--(?:extra-)?index-url|--find-links|--trusted-host|\bfile:")
LOCKS = ("requirements.lock", "requirements-dev.lock")


@pytest.mark.parametrize("file", texts(), ids=str)
def test_a_file_names_no_path_of_one_machine(file: Path) -> None:
    assert MACHINE.findall((ROOT / file).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_host_and_has_a_hash_for_every_version(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert HOST.findall(text) == []
    pins = re.split(r"\n(?=[a-z])", text)[1:]
    assert pins
    assert [pin.splitlines()[0] for pin in pins if "--hash=sha256:" not in pin] == []


@pytest.mark.parametrize(("lock", "extras"), [(LOCKS[0], ["bouw"]), (LOCKS[1], ["bouw", "dev"])])
def test_a_lock_file_holds_all_that_the_project_asks(lock: str, extras: list[str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = project["dependencies"] + [one for extra in extras for one in project["optional-dependencies"][extra]]
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    assert {re.split(r"[^\w-]", one)[0].lower() for one in asked} <= locked
