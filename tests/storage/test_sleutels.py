"""What is written is unreadable on disk, stays readable after a change of key, and cannot be moved or altered."""

from datetime import datetime

import pytest
from sqlalchemy import text

from flows.gesprek import Gesprek
from flows.invoer import Mens
from flows.stap import Antwoord, Deel
from storage.database import Database
from storage.sleutels import SleutelFout, Sleutelring, new_key

pytestmark = pytest.mark.regel_deel("PRI-04")
GEHEIM = "weer mensen binnen durven laten"


def conversation(id: str, nu: datetime) -> Gesprek:
    antwoord = Antwoord("ik_wil", nu, "slack:U1", delen=(Deel("1.1", GEHEIM),))
    return Gesprek(id=id, team="T0", casus="c1", persoon="slack:U1", antwoorden=(antwoord,))


def test_no_text_of_a_casus_stands_readable_in_any_table(db: Database, nu: datetime) -> None:
    db.run_now(lambda w: w.machines.insert("gesprek", conversation("g1", nu)))
    db.run_now(lambda w: w.personen.put(Mens("p:zus", "Annie van Dijk"), nu, "netwerk", "c1"))
    db.run_now(lambda w: w.records.add("toestemming_delen", {
        "casus_id": "c1", "door": "slack:U1", "wanneer": nu, "soort": "gegeven", "waarvoor": GEHEIM, "bezwaren": "Annie niet",
    }))  # fmt: skip
    db.run_now(lambda w: w.ontvangen.take("k1", nu))
    db.run_now(lambda w: w.ontvangen.answer("k1", {"view": GEHEIM}))
    alles = b"".join(_everything(db))
    assert b"durven" not in alles
    assert b"Annie" not in alles
    assert db.run_now(lambda w: w.machines.get("gesprek", "g1")).tekst("ik_wil") == GEHEIM
    assert db.run_now(lambda w: w.personen.get("p:zus")).naam == "Annie van Dijk"
    assert db.run_now(lambda w: w.records.of("toestemming_delen", "c1"))[0]["waarvoor"] == GEHEIM
    assert db.run_now(lambda w: w.ontvangen.take("k1", nu)) == (True, {"view": GEHEIM})


def test_an_old_row_stays_readable_while_a_new_key_writes(db: Database, nu: datetime) -> None:
    oud, nieuw = new_key(), new_key()
    db.ring = Sleutelring([oud])
    db.run_now(lambda w: w.machines.insert("gesprek", conversation("g1", nu)))
    db.ring = Sleutelring([nieuw, oud])
    state, versie = db.run_now(lambda w: w.machines.load("gesprek", "g1"))
    db.run_now(lambda w: w.machines.save("gesprek", state, versie))
    db.ring = Sleutelring([nieuw])
    assert db.run_now(lambda w: w.machines.get("gesprek", "g1")) == state


def test_without_its_key_a_row_does_not_open(db: Database, nu: datetime) -> None:
    db.run_now(lambda w: w.machines.insert("gesprek", conversation("g1", nu)))
    db.ring = Sleutelring([new_key()])
    with pytest.raises(SleutelFout, match="staat niet in SLEUTELS"):
        db.run_now(lambda w: w.machines.get("gesprek", "g1"))


def test_a_secret_moved_to_another_row_does_not_open(db: Database, nu: datetime) -> None:
    for id in ("g1", "g2"):
        db.run_now(lambda w, i=id: w.machines.insert("gesprek", conversation(i, nu)))
    db.run_now(
        lambda w: w.conn.execute(
            text("update gesprek set geheim = (select geheim from gesprek where id = 'g2') where id = 'g1'")
        )
    )
    with pytest.raises(SleutelFout, match="gesprek:g1 is niet te lezen"):
        db.run_now(lambda w: w.machines.get("gesprek", "g1"))


def test_one_changed_byte_does_not_open(db: Database, nu: datetime) -> None:
    db.run_now(lambda w: w.machines.insert("gesprek", conversation("g1", nu)))
    rauw = bytearray(db.run_now(lambda w: w.conn.execute(text("select geheim from gesprek")).scalar()))
    rauw[20] ^= 1
    db.run_now(lambda w: w.conn.execute(text("update gesprek set geheim = :b"), {"b": bytes(rauw)}))
    with pytest.raises(SleutelFout):
        db.run_now(lambda w: w.machines.get("gesprek", "g1"))


@pytest.mark.parametrize("sleutels", [[], ["kort"], ["!!"], [new_key()[:-8]]])
def test_a_key_that_is_none_is_refused(sleutels: list[str]) -> None:
    with pytest.raises(SleutelFout):
        Sleutelring(sleutels)


def _everything(db: Database) -> list[bytes]:
    """All cells of all tables as bytes; on SQLite the files themselves as well."""
    from pathlib import Path

    from sqlmodel import SQLModel

    cellen = []
    with db.engine.connect() as conn:
        for tabel in SQLModel.metadata.sorted_tables:
            for rij in conn.execute(tabel.select()):
                cellen += [bytes(c) if isinstance(c, bytes | memoryview) else str(c).encode() for c in rij]
    if db.sqlite:
        pad = Path(db.url.removeprefix("sqlite:///"))
        cellen += [p.read_bytes() for p in pad.parent.glob(f"{pad.name}*")]
    return cellen
