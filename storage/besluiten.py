"""Rows that are only added: consents and their withdrawal, versions of a plan, and the counter of case numbers."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from flows.plan import Planversie
from storage.machines import MachineStore
from storage.rijen import TellerRij, ToestemmingDelenRij, WerkwijzeGewildRij
from storage.sleutels import Sleutelring
from storage.tabellen import PlanversieRij

TABELLEN = {
    "werkwijze_gewild": WerkwijzeGewildRij.__table__,  # type: ignore[attr-defined]
    "toestemming_delen": ToestemmingDelenRij.__table__,  # type: ignore[attr-defined]
}
TELLER = TellerRij.__table__  # type: ignore[attr-defined]
PLAN = PlanversieRij.__table__  # type: ignore[attr-defined]


class RecordStore:
    """Records over one connection."""

    def __init__(self, conn: Connection, ring: Sleutelring, team: str) -> None:
        self._conn, self._ring, self._team = conn, ring, team
        self._machines = MachineStore(conn, ring)

    def add(self, naam: str, data: Mapping[str, Any]) -> None:
        """One record; fields without a column are encrypted together."""
        tabel = TABELLEN[naam]
        kolommen = {k: v for k, v in data.items() if k in tabel.c}
        rest = {k: v for k, v in data.items() if k not in tabel.c}
        if rest:
            dicht = self._ring.close(json.dumps(rest).encode(), f"{naam}:{data['casus_id']}")
            kolommen |= {"sleutel": dicht.sleutel, "geheim": dicht.inhoud}
        self._conn.execute(insert(tabel).values(team=self._team, **{"soort": "gegeven", **kolommen}))

    def of(self, naam: str, casus: str) -> list[dict[str, Any]]:
        """The records of a casus, oldest first, with what was encrypted."""
        tabel = TABELLEN[naam]
        uit = []
        for r in self._conn.execute(select(tabel).where(tabel.c.casus_id == casus).order_by(tabel.c.id)):
            rij = dict(r._mapping)
            geheim = rij.pop("geheim", b"")
            if geheim:
                rij |= json.loads(self._ring.open(rij["sleutel"], geheim, f"{naam}:{casus}"))
            uit.append(rij)
        return uit

    def next_number(self, jaar: int) -> str:
        """The next case number, ``2026-014``: three digits or more, never used again."""
        maak = postgresql.insert if self._conn.dialect.name == "postgresql" else sqlite.insert
        self._conn.execute(maak(TELLER).values(team=self._team, jaar=jaar, stand=0).on_conflict_do_nothing())
        waar = (TELLER.c.team == self._team, TELLER.c.jaar == jaar)
        stand = self._conn.execute(
            update(TELLER).where(*waar).values(stand=TELLER.c.stand + 1).returning(TELLER.c.stand)
        ).scalar_one()
        return f"{jaar}-{stand:03d}"

    def newest_plan(self, casus: str) -> Planversie | None:
        """The last version of the plan of a casus."""
        gevonden = self._machines.find("planversie", casus=casus, newest="nummer", limit=1)
        return gevonden[0] if gevonden else None

    def add_plan(self, versie: Planversie) -> None:
        """Keep a version. Raises sqlalchemy.exc.IntegrityError where that number is there already."""
        self._machines.insert("planversie", versie)
