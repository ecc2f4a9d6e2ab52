"""The audit log only grows, and a line that was touched behind its back shows (PRI-07)."""

from datetime import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage.database import Database
from storage.work import Work

pytestmark = pytest.mark.regel_deel("PRI-07")


@pytest.fixture
def lines(db: Database, nu: datetime) -> Database:
    def fill(work: Work) -> None:
        for n, casus in enumerate(("c1", "c2", "c1", "", "c1")):
            work.audit.add(nu, "slack:U1", f"daad{n}", "casus", casus, casus)

    db.run_now(fill)
    return db


@pytest.mark.parametrize("daad", ["update audit set wie = 'x'", "delete from audit", "delete from audit where id = 1"])
def test_no_line_can_be_changed_or_removed(lines: Database, daad: str) -> None:
    with pytest.raises(DBAPIError, match="alleen groeien"):
        lines.run_now(lambda w: w.conn.execute(text(daad)))
    assert len(lines.run_now(lambda w: w.audit.of("c1"))) == 3


def test_an_untouched_log_is_whole(lines: Database) -> None:
    assert lines.run_now(lambda w: w.audit.broken()) == []


@pytest.mark.parametrize(
    "daad",
    [
        "update audit set wat = 'anders' where id = 3",
        "delete from audit where id = 3",
        "update audit set casus = 'c2' where id = 3",
    ],
)
def test_a_line_touched_without_the_guard_shows(lines: Database, daad: str) -> None:
    def tamper(work: Work) -> list[int]:
        if lines.sqlite:
            for naam in ("update", "delete"):
                work.conn.execute(text(f"drop trigger audit_geen_{naam}"))
        else:
            work.conn.execute(text("alter table audit disable trigger all"))
        work.conn.execute(text(daad))
        return work.audit.broken()

    assert lines.run_now(tamper) != []


def test_each_casus_has_a_chain_of_its_own(lines: Database) -> None:
    eerste = lines.run_now(lambda w: w.audit.of("c2"))[0]
    assert eerste.vorige == ""
    c1 = lines.run_now(lambda w: w.audit.of("c1"))
    assert [r.vorige for r in c1] == ["", c1[0].hash, c1[1].hash]
