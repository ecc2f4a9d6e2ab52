"""On PostgreSQL the bot runs with a role of its own, which can add to the audit log and change nothing of it (PRI-07)."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.exc import DBAPIError, ProgrammingError

from storage.database import Database
from storage.migratie import migrate
from storage.rechten import grant_bot, owns_audit
from storage.sleutels import Sleutelring, new_key
from storage.work import Work
from tests.postgres import own_database, second_role

pytestmark = pytest.mark.regel_deel("PRI-07")


@pytest.fixture
def eigenaar(postgres_url: str) -> Iterator[Database]:
    """The database as its owner has it, brought up to date."""
    with own_database(postgres_url) as url:
        db = Database(url, Sleutelring([new_key()]), "T0")
        migrate(db.engine)
        yield db
        db.close()


@pytest.fixture
def bot(eigenaar: Database) -> Iterator[Database]:
    """The same database as the bot has it."""
    with second_role(eigenaar.url) as url:
        eigenaar.run_now(lambda w: grant_bot(w.conn, str(make_url(url).username)))
        db = Database(url, eigenaar.ring, "T0")
        yield db
        db.close()


def line(work: Work, nu: datetime) -> None:
    work.audit.add(nu, "slack:U1", "klaar", "actie", "a1", "c1")


def test_the_role_of_the_bot_adds_lines(bot: Database, nu: datetime) -> None:
    for _ in range(2):
        bot.run_now(line, nu)
    assert len(bot.run_now(lambda w: w.audit.of("c1"))) == 2
    assert bot.run_now(lambda w: w.audit.broken()) == []


@pytest.mark.parametrize(
    "daad",
    [
        "update audit set wie = 'x'",
        "delete from audit",
        "truncate audit",
        "alter table audit disable trigger all",
        "drop trigger audit_blijft on audit",
        "drop table audit",
        "update alembic_version set version_num = '0001'",
    ],
)
def test_the_role_of_the_bot_changes_no_line_and_cannot_switch_the_guard_off(
    bot: Database, nu: datetime, daad: str
) -> None:
    bot.run_now(line, nu)
    with pytest.raises(ProgrammingError, match=r"permission denied|must be owner"):
        bot.run_now(lambda w: w.conn.execute(text(daad)))
    assert len(bot.run_now(lambda w: w.audit.of("c1"))) == 1


def test_all_else_the_role_of_the_bot_can_do(bot: Database, nu: datetime) -> None:
    """Every other table: read, add, change and remove; numbers of new rows come by themselves."""
    bot.run_now(lambda w: w.outbox.add("u1", "zeg", "slack:U1", nu, "dm/hallo"))
    (rij,) = bot.run_now(lambda w: w.outbox.due(nu))
    bot.run_now(lambda w: w.outbox.take([rij.id], nu))
    bot.run_now(lambda w: w.outbox.sent(rij.id))
    assert bot.run_now(lambda w: w.outbox.purge(nu.replace(year=2030))) == 1
    migrate(bot.engine)  # at every start: nothing to do, and nothing it may not


def test_who_could_change_the_log_is_known(eigenaar: Database, bot: Database) -> None:
    assert eigenaar.run_now(lambda w: owns_audit(w.conn)) is True
    assert bot.run_now(lambda w: owns_audit(w.conn)) is False
    naam = make_url(bot.url).username
    eigenaar.run_now(lambda w: w.conn.execute(text(f"grant delete on audit to {naam}")))
    assert bot.run_now(lambda w: owns_audit(w.conn)) is True
    eigenaar.run_now(lambda w: grant_bot(w.conn, str(naam)))
    assert bot.run_now(lambda w: owns_audit(w.conn)) is False


def test_a_role_that_is_not_there_gets_nothing(eigenaar: Database) -> None:
    with pytest.raises(DBAPIError):
        eigenaar.run_now(lambda w: grant_bot(w.conn, 'x"; drop table audit; --'))
    with create_engine(eigenaar.url).connect() as conn:
        assert conn.execute(text("select count(*) from audit")).scalar() == 0
