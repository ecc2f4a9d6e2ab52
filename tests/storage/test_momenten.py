"""Moments: once each, oldest first, and two workers never take the same one."""

from datetime import datetime, timedelta

import pytest

from storage.database import Database
from storage.momenten import DUE
from storage.work import Work

UUR = timedelta(hours=1)


def plan(db: Database, *wanneer: datetime, machine: str = "a1") -> None:
    for moment in wanneer:
        db.run_now(lambda w, m=moment: w.momenten.add("actie", machine, "herinnering", "slack:U1", m))


def test_the_same_moment_is_kept_once(db: Database, nu: datetime) -> None:
    plan(db, nu, nu)
    assert len(db.run_now(lambda w: w.momenten.claim(nu))) == 1


def test_only_what_is_due_comes_oldest_first(db: Database, nu: datetime) -> None:
    plan(db, nu, nu + UUR)
    plan(db, nu - UUR, machine="a2")
    assert [r.wanneer for r in db.run_now(lambda w: w.momenten.claim(nu))] == [nu - UUR, nu]


def test_of_several_for_one_person_the_last_speaks_for_all(db: Database, nu: datetime) -> None:
    plan(db, nu - 2 * UUR, nu - UUR, nu, nu + UUR)
    (rij,) = db.run_now(lambda w: w.momenten.claim(nu))
    db.run_now(lambda w: w.momenten.settle(rij, nu))
    assert (rij.wanneer, db.run_now(lambda w: w.momenten.claim(nu))) == (nu, [])
    assert db.run_now(lambda w: w.momenten.next_due()) == nu + UUR


def test_a_settled_moment_does_not_come_back(db: Database, nu: datetime) -> None:
    plan(db, nu)
    db.run_now(lambda w: [w.momenten.settle(r, nu) for r in w.momenten.claim(nu)])
    assert db.run_now(lambda w: w.momenten.claim(nu)) == []
    assert db.run_now(lambda w: w.momenten.next_due()) is None


def test_a_moment_that_was_dropped_and_planned_again_comes(db: Database, nu: datetime) -> None:
    plan(db, nu)
    db.run_now(lambda w: w.momenten.forget("actie", "a1"))
    assert db.run_now(lambda w: w.momenten.claim(nu)) == []
    plan(db, nu)
    assert len(db.run_now(lambda w: w.momenten.claim(nu))) == 1


def test_forgetting_leaves_others_alone(db: Database, nu: datetime) -> None:
    plan(db, nu)
    plan(db, nu, machine="a2")
    db.run_now(lambda w: w.momenten.forget("actie", "a1", "herinnering"))
    db.run_now(lambda w: w.momenten.forget("actie", "a2", "iets_anders"))
    assert [r.machine for r in db.run_now(lambda w: w.momenten.claim(nu))] == ["a2"]


def test_a_due_moment_is_found_by_its_index(db: Database, nu: datetime) -> None:
    def look(work: Work) -> str:
        vraag = DUE.params(nu=nu, hoogstens=10).compile(work.conn, compile_kwargs={"literal_binds": True})
        if not db.sqlite:
            work.conn.exec_driver_sql("set local enable_seqscan = off")
        uitleg = "explain query plan" if db.sqlite else "explain"
        return "\n".join(str(r) for r in work.conn.exec_driver_sql(f"{uitleg} {vraag}"))

    assert "ix_moment_open" in db.run_now(look)


def test_two_workers_never_take_the_same_moment(db: Database, nu: datetime) -> None:
    if db.sqlite:
        pytest.skip("SQLite heeft één schrijver")
    plan(db, nu - UUR)
    plan(db, nu, machine="a2")
    with db.engine.begin() as een, db.engine.begin() as twee:
        eerste = Work(een, db.ring, "T0").momenten.claim(nu, 1)
        tweede = Work(twee, db.ring, "T0").momenten.claim(nu)
    assert ([r.wanneer for r in eerste], [r.wanneer for r in tweede]) == ([nu - UUR], [nu])
