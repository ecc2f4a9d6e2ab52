"""Every test of what is kept runs twice: on SQLite, and on PostgreSQL where there is one."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.database import Database
from storage.migratie import migrate
from storage.sleutels import Sleutelring, new_key
from tests.postgres import own_database


@pytest.fixture
def nu() -> datetime:
    """A Monday in winter."""
    return datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def leeg(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'kaal.db'}"
        return
    with own_database(request.getfixturevalue("postgres_url")) as url:
        yield url


@pytest.fixture
def db(leeg: str) -> Iterator[Database]:
    """A fresh database with every table."""
    database = Database(leeg, Sleutelring([new_key()]), "T0")
    migrate(database.engine)
    yield database
    database.close()
