"""The migrations make what the tables say, on both databases; and what is kept of a moment comes back as it was."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import inspect, text
from sqlalchemy.exc import StatementError

from storage.database import Database
from storage.migratie import MAP, migrate
from storage.work import Work

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def test_the_migrations_make_exactly_the_tables_of_the_code(db: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(MAP))
    with db.engine.connect() as conn:
        config.attributes["connection"] = conn
        command.check(config)


def test_migrating_again_changes_nothing(db: Database) -> None:
    voor = inspect(db.engine).get_table_names()
    migrate(db.engine)
    assert inspect(db.engine).get_table_names() == voor


def test_sqlite_waits_for_the_disk_at_every_commit(db: Database) -> None:
    if not db.sqlite:
        pytest.skip("alleen SQLite heeft deze stand")
    with db.engine.connect() as conn:
        stand = {p: conn.execute(text(f"pragma {p}")).scalar() for p in ("journal_mode", "synchronous", "foreign_keys")}
    assert stand == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 29, 2, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 2, 30, fold=0, tzinfo=AMSTERDAM),
        datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=AMSTERDAM),
        datetime(2026, 12, 31, 23, 59, 59, 123456, tzinfo=AMSTERDAM),
    ],
)
def test_a_moment_comes_back_in_utc_to_the_microsecond(db: Database, moment: datetime) -> None:
    def keep(work: Work) -> None:
        work.momenten.add("actie", "a1", "herinnering", "slack:U1", moment)

    db.run_now(keep)
    terug = db.run_now(lambda w: w.momenten.next_due())
    assert terug is not None
    assert (terug, terug.tzinfo) == (
        moment.astimezone(UTC),
        UTC,
    )  # an hour that comes twice equals nothing across zones


def test_a_moment_without_a_zone_is_refused(db: Database) -> None:
    with pytest.raises(StatementError, match="zonder tijdzone"):
        db.run_now(lambda w: w.momenten.add("actie", "a1", "x", "", datetime(2026, 3, 2, 9)))
