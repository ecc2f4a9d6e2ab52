"""What every test may ask for: `--update`, and the things from outside that may be missing."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import Database
from storage.migratie import migrate
from storage.sleutels import Sleutelring, new_key
from tests.nodig import needs

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="schrijf de gesprekken opnieuw; lees daarna de diff")


@pytest.fixture(scope="session")
def update(pytestconfig: pytest.Config) -> bool:
    """True where transcripts are to be rewritten instead of compared."""
    return bool(pytestconfig.getoption("--update"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """A PostgreSQL database that tests may empty (TEST_DATABASE_URL)."""
    return needs(os.environ.get("TEST_DATABASE_URL"), "geen PostgreSQL: zet TEST_DATABASE_URL")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium that playwright can drive."""
    return needs(next(filter(None, map(shutil.which, BROWSERS)), None), "geen Chromium op deze machine")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ../shared: the checkers and the answers recorded by others."""
    folder = ROOT.parent / "shared"
    return needs(folder if (folder / "tools").is_dir() else None, "geen map ../shared naast dit project")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A fresh SQLite database with every table."""
    database = Database(f"sqlite:///{tmp_path / 'test.db'}", Sleutelring([new_key()]), "T0")
    migrate(database.engine)
    yield database
    database.close()
