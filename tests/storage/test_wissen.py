"""Erasing on both databases: of this casus no row is left in any table but the audit log, of another casus every row (PRI-06)."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import Column, func, select
from sqlmodel import SQLModel

from flows.invoer import Mens
from storage.database import Database
from storage.tabellen import MACHINES
from storage.wissen import MET_CASUS, erase
from storage.work import Work
from tests.flows.spel import BEGIN

BLIJFT = {"audit", "moment"}
"""The audit log stays; a moment is a kind, an id and a day, and lapses."""


def fill(work: Work, casus: str, nu: datetime) -> None:
    """Something of this casus in every table."""
    for soort in ("casus", *sorted(set(MET_CASUS) - {"planversie"})):
        eigen = (
            {"id": casus, "nummer": f"2026-{casus}"} if soort == "casus" else {"id": f"{soort}-{casus}", "casus": casus}
        )
        work.machines.insert(
            soort, replace(BEGIN[soort], **eigen, **({"kanaal": f"C{casus}"} if soort == "overleg" else {}))
        )
    work.personen.put(Mens(f"tante-{casus}", "Tante Truus"), nu, "netwerk", casus)
    work.rollen.grant("slack:U0SANNE", "casusregisseur", casus, nu, "slack:U0SANNE")
    work.bladen.add(f"blad-{casus}", casus, "jpg", b"foto", nu)
    work.huishoudens.claim(f"kenmerk-{casus}", casus, nu)
    work.sporen.add(casus, "slack:U0SANNE", "D0SANNE", "bericht", f"{casus}.1", nu)
    vast = {
        "casus_id": casus,
        "door": "slack:U0SANNE",
        "wanneer": nu,
        "soort": "gegeven",
        "hoe": "mondeling",
        "bezwaren": "",
    }
    work.records.add("werkwijze_gewild", {**vast, "verteld": []})
    work.records.add(
        "toestemming_delen", {**vast, "grondslag": "Wmo", "verteld": [], "akkoord": [], "met": [], "waarvoor": "x"}
    )
    work.momenten.add("actie", f"actie-{casus}", "herinnering", "slack:U0MO", nu)
    work.audit.add(nu, "slack:U0SANNE", "open", "casus", casus, casus)
    for n, ids in enumerate(({"casus": casus}, {"actie": f"actie-{casus}"})):
        work.outbox.add(f"{casus}{n}", "zeg", "slack:U0MO", nu, "actie/nieuw", {"ids": ids, "data": {}})
    for slot in (f"gesprek:gesprek-{casus}", f"paneel:C{casus}", f"bijeenkomst:bijeenkomst-{casus}:slack:U0MO"):
        work.outbox.set_place(slot, "D0MO", "1.1")
    work.ontvangen.take(f"key-{casus}", nu)
    work.ontvangen.answer(f"key-{casus}", {"view": f"tekst van {casus}"})


def left(work: Work, casus: str) -> dict[str, int]:
    """How many rows of each table name this casus, in whatever column."""
    uit: dict[str, int] = {}
    for naam, tabel in SQLModel.metadata.tables.items():
        rijen = work.conn.execute(select(*(k for k in tabel.c if not _bytes(k)))).all()
        if n := sum(casus in repr(tuple(r)) for r in rijen if naam != "invoer"):
            uit[naam] = n
    return uit


def _bytes(kolom: Column[Any]) -> bool:
    return kolom.type.python_type is bytes


@pytest.mark.regel("PRI-06")
def test_every_row_of_this_casus_goes_and_none_of_another(db: Database, nu: datetime) -> None:
    for casus in ("eerste", "tweede"):
        db.run_now(fill, casus, nu)
    voor = db.run_now(left, "tweede")
    assert db.run_now(left, "eerste") == voor, "de proef zet van allebei evenveel neer"
    for _ in range(2):
        db.run_now(lambda w: erase(w.conn, "eerste"))
        assert set(db.run_now(left, "eerste")) == BLIJFT
        assert db.run_now(left, "tweede") == voor
    invoer = SQLModel.metadata.tables["invoer"]
    assert db.run_now(lambda w: w.conn.execute(select(func.sum(func.length(invoer.c.ack)))).scalar()) == 0
    assert [r.staat for r in db.run_now(moments)] == ["vervallen", "open"]


def test_whatever_belongs_to_a_casus_is_erased_with_it() -> None:
    """A new table of a machine with a casus is erased from its first day on."""
    assert {soort for soort, rij in MACHINES.items() if "casus" in rij.model_fields} == set(MET_CASUS)


def moments(work: Work) -> list[Any]:
    moment = SQLModel.metadata.tables["moment"]
    return list(work.conn.execute(select(moment.c.staat).order_by(moment.c.id)))


def test_what_is_under_way_to_slack_is_left_to_itself(db: Database, nu: datetime) -> None:
    db.run_now(fill, "eerste", nu)

    def take(work: Work) -> None:
        work.outbox.take([work.outbox.due(nu)[0].id], nu)
        erase(work.conn, "eerste")

    db.run_now(take)
    assert db.run_now(lambda w: w.outbox.counts()) == {"bezig": 1}


@pytest.mark.parametrize("keren", [1, 2])
def test_a_trace_is_kept_once_however_often_it_is_told(db: Database, nu: datetime, keren: int) -> None:
    def keep(work: Work) -> list[Any]:
        for _ in range(keren):
            work.sporen.add("c1", "slack:U0MO", "D0MO", "bericht", "1.1", nu)
        return work.sporen.take("c1")

    assert [(r.persoon, r.kanaal, r.wat) for r in db.run_now(keep)] == [("slack:U0MO", "D0MO", "1.1")]
    assert db.run_now(lambda w: w.sporen.take("c1")) == []
