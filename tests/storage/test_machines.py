"""Machines in their rows: nobody writes over what somebody else changed, and a part that fails leaves nothing."""

from dataclasses import replace
from datetime import datetime

import pytest
from sqlalchemy.exc import IntegrityError

from flows.dmstand import Dm
from flows.gesprek import Gesprek
from storage.database import POGINGEN, Database
from storage.machines import Botsing
from storage.work import Work


def chat(id: str = "slack:U1", **velden: str) -> Dm:
    return Dm(id=id, team="T0", **velden)


def test_a_state_comes_back_as_it_was(db: Database) -> None:
    db.run_now(lambda w: w.machines.insert("dm", chat(gesprek="g1", stap="ik_wil")))
    assert db.run_now(lambda w: w.machines.load("dm", "slack:U1")) == (chat(gesprek="g1", stap="ik_wil"), 1)
    assert db.run_now(lambda w: w.machines.load("dm", "slack:U2")) is None


def test_every_save_raises_the_version(db: Database) -> None:
    db.run_now(lambda w: w.machines.insert("dm", chat()))
    db.run_now(lambda w: w.machines.save("dm", chat(stap="a"), 1))
    assert db.run_now(lambda w: w.machines.load("dm", "slack:U1")) == (chat(stap="a"), 2)


def test_over_another_version_nothing_is_written(db: Database) -> None:
    db.run_now(lambda w: w.machines.insert("dm", chat()))
    db.run_now(lambda w: w.machines.save("dm", chat(stap="a"), 1))
    with pytest.raises(Botsing):
        db.run_now(lambda w: w.machines.save("dm", chat(stap="b"), 1))
    assert db.run_now(lambda w: w.machines.get("dm", "slack:U1")).stap == "a"


def test_the_turn_that_came_second_is_done_again(db: Database) -> None:
    db.run_now(lambda w: w.machines.insert("dm", chat()))
    keren = 0

    def late(work: Work) -> None:
        nonlocal keren
        keren += 1
        state, versie = work.machines.load("dm", "slack:U1")
        work.machines.save("dm", replace(state, stap=f"{keren}"), versie - 1 if keren == 1 else versie)

    db.run_now(late)
    assert (keren, db.run_now(lambda w: w.machines.get("dm", "slack:U1")).stap) == (2, "2")


def test_a_turn_is_not_done_again_for_ever(db: Database) -> None:
    keren = []
    with pytest.raises(Botsing):
        db.run_now(lambda w: (keren.append(1), w.machines.save("dm", chat(), 7)))
    assert len(keren) == POGINGEN


def test_a_row_is_made_once(db: Database) -> None:
    db.run_now(lambda w: w.machines.insert("dm", chat()))
    with pytest.raises(IntegrityError):
        db.run_now(lambda w: w.machines.insert("dm", chat()))


def test_what_was_written_in_a_part_that_failed_is_gone_and_read_anew(db: Database) -> None:
    db.run_now(lambda w: w.machines.insert("dm", chat()))

    def half(work: Work) -> str:
        def fail() -> None:
            with work.apart():
                work.machines.save("dm", chat(stap="nooit"), 1)
                raise ValueError("mis")

        with pytest.raises(ValueError, match="mis"):
            fail()
        return str(work.machines.get("dm", "slack:U1").stap)

    assert db.run_now(half) == ""
    assert db.run_now(lambda w: w.machines.load("dm", "slack:U1")) == (chat(), 1)


def test_states_are_found_by_their_columns(db: Database) -> None:
    for n in range(3):
        db.run_now(
            lambda w, n=n: w.machines.insert(
                "gesprek", Gesprek(id=f"g{n}", team="T0", casus=f"c{n % 2}", persoon="slack:U1")
            )
        )
    assert {g.id for g in db.run_now(lambda w: w.machines.find("gesprek", casus="c0"))} == {"g0", "g2"}
    assert len(db.run_now(lambda w: w.machines.find("gesprek", casus=("c0", "c1")))) == 3


def test_case_numbers_count_on_and_start_anew_each_year(db: Database) -> None:
    nummers = [db.run_now(lambda w, j=j: w.records.next_number(j)) for j in (2026, 2026, 2027, 2026)]
    assert nummers == ["2026-001", "2026-002", "2027-001", "2026-003"]


def test_a_number_given_back_by_a_failed_turn_is_not_skipped(db: Database) -> None:
    def fail(work: Work) -> None:
        work.records.next_number(2026)
        raise ValueError("mis")

    with pytest.raises(ValueError, match="mis"):
        db.run_now(fail)
    assert db.run_now(lambda w: w.records.next_number(2026)) == "2026-001"


def test_an_input_is_taken_once(db: Database, nu: datetime) -> None:
    assert db.run_now(lambda w: w.ontvangen.take("Ev1", nu)) == (False, None)
    assert db.run_now(lambda w: w.ontvangen.take("Ev1", nu)) == (True, None)


def test_an_input_whose_turn_failed_is_new_again(db: Database, nu: datetime) -> None:
    def fail(work: Work) -> None:
        work.ontvangen.take("Ev1", nu)
        raise ValueError("mis")

    with pytest.raises(ValueError, match="mis"):
        db.run_now(fail)
    assert db.run_now(lambda w: w.ontvangen.take("Ev1", nu)) == (False, None)


def test_a_role_given_and_ended_in_one_turn_counts_at_once(db: Database, nu: datetime) -> None:
    def turn(work: Work) -> list[bool]:
        uit = ["deelnemer" in work.rollen.of("slack:U1", "c1")]
        work.rollen.grant("slack:U1", "deelnemer", "c1", nu, "slack:U2")
        uit.append("op_casus" in work.rollen.of("slack:U1", "c1"))
        work.rollen.revoke("slack:U1", "deelnemer", "c1", nu)
        return [*uit, "deelnemer" in work.rollen.of("slack:U1", "c1")]

    assert db.run_now(turn) == [False, True, False]
