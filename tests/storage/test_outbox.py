"""The outbox: in order per conversation, most urgent first, lent to one worker at a time, and a panel waits once."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

import pytest

from storage.database import Database
from storage.outbox import LEEN, OUD
from storage.work import Work

A, B = "slack:U1", "C0OVERLEG"
SECONDE = timedelta(seconds=1)


def add(db: Database, nu: datetime, uid: str, doel: str = A, **velden: Any) -> None:
    db.run_now(lambda w: w.outbox.add(uid, "zeg", doel, nu, **velden))


def due(db: Database, nu: datetime, doelen: Iterable[str] | None = None) -> list[str]:
    return [r.uid for r in db.run_now(lambda w: w.outbox.due(nu, doelen))]


def take(db: Database, nu: datetime) -> list[int]:
    def both(work: Work) -> list[int]:
        ids = [r.id for r in work.outbox.due(nu)]
        work.outbox.take(ids, nu)
        return ids

    return db.run_now(both)


def test_of_each_conversation_the_first_row_comes(db: Database, nu: datetime) -> None:
    for uid, doel in (("a1", A), ("a2", A), ("b1", B), ("b2", B)):
        add(db, nu, uid, doel)
    assert due(db, nu) == ["a1", "b1"]
    assert due(db, nu, [B]) == ["b1"]


def test_a_row_under_way_holds_its_conversation_and_no_other(db: Database, nu: datetime) -> None:
    add(db, nu, "a1")
    take(db, nu)
    add(db, nu, "a2")
    add(db, nu, "b1", B)
    assert due(db, nu) == ["b1"]
    assert due(db, nu, [A]) == []


def test_the_next_comes_once_the_first_is_sent_or_given_up(db: Database, nu: datetime) -> None:
    for n in range(3):
        add(db, nu, f"a{n}")
    (een,) = take(db, nu)
    db.run_now(lambda w: w.outbox.sent(een))
    (twee,) = take(db, nu)
    db.run_now(lambda w: w.outbox.dead(twee, "channel_not_found"))
    assert due(db, nu) == ["a2"]
    assert db.run_now(lambda w: w.outbox.counts()) == {"klaar": 1, "dood": 1, "wacht": 1}


def test_the_most_urgent_comes_first_and_nobody_waits_for_ever(db: Database, nu: datetime) -> None:
    add(db, nu, "paneel", B, rang=2)
    add(db, nu + OUD, "vraag", "C1", rang=1)
    add(db, nu + OUD, "klik", A, rang=0)
    assert due(db, nu + OUD) == ["klik", "vraag", "paneel"]
    assert due(db, nu + OUD + SECONDE) == ["paneel", "klik", "vraag"]


def test_what_must_wait_waits(db: Database, nu: datetime) -> None:
    add(db, nu, "a1")
    (een,) = take(db, nu)
    db.run_now(lambda w: w.outbox.again(een, nu + SECONDE, "ratelimited"))
    assert due(db, nu) == []
    assert due(db, nu + SECONDE) == ["a1"]


def test_what_was_lent_to_somebody_who_died_comes_back_as_uncertain(db: Database, nu: datetime) -> None:
    add(db, nu, "a1")
    take(db, nu)
    assert due(db, nu + LEEN - SECONDE) == []
    assert [(r.uid, r.staat) for r in db.run_now(lambda w: w.outbox.due(nu + LEEN))] == [("a1", "bezig")]


def test_after_a_start_alone_everything_comes_back_at_once(db: Database, nu: datetime) -> None:
    add(db, nu, "a1")
    take(db, nu)
    assert db.run_now(lambda w: w.outbox.reclaim()) == 1
    assert [(r.uid, r.staat) for r in db.run_now(lambda w: w.outbox.due(nu))] == [("a1", "bezig")]


def test_a_row_that_is_done_is_not_opened_again_by_who_comes_late(db: Database, nu: datetime) -> None:
    add(db, nu, "a1")
    (een,) = take(db, nu)
    db.run_now(lambda w: w.outbox.sent(een))
    db.run_now(lambda w: w.outbox.again(een, nu, "TimeoutError"))
    assert due(db, nu) == []


def test_a_panel_waits_once_and_a_new_one_comes_after_the_one_under_way(db: Database, nu: datetime) -> None:
    paneel = {"doel": B, "key": "overleg/paneel", "slot": "paneel:o1", "rang": 2}
    add(db, nu, "p1", **paneel)
    add(db, nu, "p2", **paneel)
    assert take(db, nu) != []
    add(db, nu, "p3", **paneel)
    assert db.run_now(lambda w: w.outbox.counts()) == {"bezig": 1, "wacht": 1}


def test_where_it_goes_comes_along(db: Database, nu: datetime) -> None:
    add(db, nu, "a1", slot="uitnodiging:u1")
    db.run_now(lambda w: w.personen.set_channel(A, "D1"))
    db.run_now(lambda w: w.outbox.set_place("uitnodiging:u1", "D1", "1.1"))
    (rij,) = db.run_now(lambda w: w.outbox.due(nu))
    assert (rij.chat, rij.plek, rij.plek_ts) == ("D1", "D1", "1.1")
    db.run_now(lambda w: w.outbox.forget_place("uitnodiging:u1"))
    (rij,) = db.run_now(lambda w: w.outbox.due(nu))
    assert rij.plek_ts is None


def test_two_workers_never_take_the_same_row(db: Database, nu: datetime) -> None:
    if db.sqlite:
        pytest.skip("SQLite heeft één schrijver")
    add(db, nu, "a1")
    add(db, nu, "b1", B)
    with db.engine.begin() as een, db.engine.begin() as twee:
        eerste = Work(een, db.ring, "T0").outbox.due(nu, limit=1)
        tweede = Work(twee, db.ring, "T0").outbox.due(nu)
    assert ([r.uid for r in eerste], [r.uid for r in tweede]) == (["a1"], ["b1"])


def test_a_panel_that_waits_holds_nobody_up(db: Database, nu: datetime) -> None:
    """It stands beside what is said in its channel; one that is being drawn or said holds only its own lane."""
    add(db, nu, "p1", B, slot="paneel:C0OVERLEG", rang=2)
    add(db, nu, "b1", B)
    assert due(db, nu, [B]) == ["p1", "b1"]
    assert sorted(due(db, nu)) == ["b1", "p1"]
    db.run_now(lambda w: w.outbox.take([r.id for r in w.outbox.due(nu) if r.uid == "p1"], nu))
    add(db, nu, "b2", B)
    assert due(db, nu, [B]) == ["b1"]


def test_one_place_is_drawn_in_the_order_in_which_it_was_asked(db: Database, nu: datetime) -> None:
    """The first panel is being posted in the lane of its channel: a second one waits for it, and so never posts twice."""
    plek = {"slot": "paneel:C0OVERLEG", "key": "overleg/paneel"}
    add(db, nu, "eerst", B, **plek, rang=1)
    (een,) = take(db, nu)
    add(db, nu, "anders", B, **plek, rang=2)
    add(db, nu, "dicht", B, slot="paneel:C0OVERLEG", key="overleg/gesloten")
    assert due(db, nu) == []
    db.run_now(lambda w: w.outbox.sent(een))
    (twee,) = take(db, nu)
    assert due(db, nu) == []
    db.run_now(lambda w: w.outbox.sent(twee))
    assert due(db, nu) == ["dicht"]
