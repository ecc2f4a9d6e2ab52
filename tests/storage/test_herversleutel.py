"""A new key writes every row anew; then the old one may go."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import LargeBinary, func, select
from sqlmodel import SQLModel

from bot.beheer import change_keys
from flows.actiestand import Actie
from flows.invoer import Mens
from storage import rijen, tabellen
from storage.database import Database
from storage.herversleutel import GEHEIMEN, keys_in_use
from storage.migratie import migrate
from storage.sleutels import SleutelFout, Sleutelring, new_key
from storage.work import Work

NU = datetime(2026, 3, 2, 9, tzinfo=UTC)
NOG_LEEG = {("outbox", "geheim")}  # a column that nothing writes yet
OUD, NIEUW = new_key(), new_key()


@pytest.fixture
def url(leeg: str) -> str:
    """A database with a row of each kind of secret, written with the old key."""
    db = Database(leeg, Sleutelring([OUD]), "T0")
    migrate(db.engine)
    db.run_now(fill)
    db.close()
    return leeg


def test_every_secret_column_is_known() -> None:
    kolommen = {
        (t.name, k.name) for t in SQLModel.metadata.tables.values() for k in t.c if isinstance(k.type, LargeBinary)
    }
    assert kolommen - {(g.tabel.name, g.inhoud) for g in GEHEIMEN} == NOG_LEEG


@pytest.mark.regel_deel("PRI-04")
def test_after_the_change_the_new_key_alone_opens_everything(url: str) -> None:
    db = Database(url, Sleutelring([NIEUW, OUD]), "T0")
    assert str(change_keys(db)).startswith("✓ 310 rijen opnieuw versleuteld.")
    assert str(change_keys(db)).startswith("✓ 0 rijen")
    db.close()
    db = Database(url, Sleutelring([NIEUW]), "T0")
    assert db.run_now(lambda w: w.machines.get("actie", "a7").wat) == "bellen 7"
    assert db.run_now(lambda w: w.machines.load("actie", "a7")[1]) == 1
    assert db.run_now(lambda w: w.personen.get("p1").naam) == "de zus"
    assert db.run_now(lambda w: w.bladen.get("b5", "c1").inhoud) == b"foto"
    assert db.run_now(lambda w: w.bladen.get("b5", "een andere casus")) is None
    assert db.run_now(lambda w: w.records.of("toestemming_delen", "c1")[0]["waarvoor"]) == "wonen"
    assert db.run_now(lambda w: w.ontvangen.take("k1", NU)) == (True, {"response_action": "clear"})
    assert list(db.run_now(lambda w: keys_in_use(w.conn))) == [db.ring.nieuwste]
    db.close()


def test_the_audit_log_stays_as_it_was(url: str) -> None:
    db = Database(url, Sleutelring([NIEUW, OUD]), "T0")
    audit = rijen.AuditRij.__table__  # type: ignore[attr-defined]
    voor = db.run_now(lambda w: w.conn.execute(select(audit)).all())
    change_keys(db)
    assert db.run_now(lambda w: w.conn.execute(select(audit)).all()) == voor
    assert db.run_now(lambda w: w.audit.broken()) == []
    db.close()


def test_a_row_that_no_key_opens_stops_the_change_and_stays_as_it_was(url: str) -> None:
    db = Database(url, Sleutelring([NIEUW]), "T0")
    with pytest.raises(SleutelFout):
        change_keys(db)
    actie = tabellen.ActieRij.__table__  # type: ignore[attr-defined]
    assert (
        db.run_now(lambda w: w.conn.execute(select(func.count()).where(actie.c.sleutel != db.ring.nieuwste)).scalar())
        == 301
    )
    db.close()


def fill(work: Work) -> None:
    """More rows than one batch."""
    for n in range(301):
        work.machines.insert(
            "actie",
            Actie(
                id=f"a{n}", team="T0", casus="c1", casusnummer="2026-001", volg=n, wat=f"bellen {n}", eigenaar="p1",
                contact="", uiterlijk=date(2026, 4, 13), gemaakt=NU, door="slack:U1",
            ),
        )  # fmt: skip
    work.personen.put(Mens("p1", "de zus"), NU, "netwerk", "c1")
    work.personen.put(Mens("p2", ""), NU, "inwoner", "c1")
    work.records.add("toestemming_delen", {"casus_id": "c1", "door": "slack:U1", "wanneer": NU, "waarvoor": "wonen"})
    for n in range(6):
        work.bladen.add(f"b{n}", "c1", "jpg", b"foto", NU)
    work.ontvangen.take("k1", NU)
    work.ontvangen.answer("k1", {"response_action": "clear"})
    work.ontvangen.take("k2", NU)
    work.audit.add(NU, "slack:U1", "klaar", "actie", "a1", "c1")
