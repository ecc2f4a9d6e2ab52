"""People: Slack users (what Slack says of them, for a while) and people of a casus without Slack."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, insert, select, update

from flows.invoer import Mens, slack_id
from storage.rijen import PersoonRij
from storage.sleutels import Sleutelring

TABEL = PersoonRij.__table__  # type: ignore[attr-defined]
VERS = timedelta(hours=24)


class PersoonStore:
    """People over one connection."""

    def __init__(self, conn: Connection, ring: Sleutelring, team: str) -> None:
        self._conn, self._ring, self._team = conn, ring, team

    def get(self, id: str) -> Mens | None:
        """What is known of a person; None where nothing is."""
        r = self._conn.execute(select(TABEL).where(TABEL.c.id == id)).first()
        if r is None:
            return None
        naam = self._ring.open(r.sleutel, r.naam, f"persoon:{id}").decode() if r.naam else ""
        return Mens(id=id, naam=naam, is_bot=r.is_bot, weg=r.weg, gast=r.gast)

    def kind(self, id: str) -> str:
        """slack, netwerk or inwoner; empty where the person is not known."""
        return self._conn.execute(select(TABEL.c.soort).where(TABEL.c.id == id)).scalar() or ""

    def of_casus(self, casus: str) -> list[Mens]:
        """The people of a casus without Slack."""
        rijen = self._conn.execute(
            select(TABEL.c.id).where(TABEL.c.casus == casus).order_by(TABEL.c.gezien, TABEL.c.id)
        )
        return [mens for id in rijen.scalars().all() if (mens := self.get(id))]

    def kinds(self, casus: str) -> dict[str, str]:
        """The people of a casus without Slack, oldest first, each with their kind: netwerk, partner or inwoner."""
        vraag = select(TABEL.c.id, TABEL.c.soort).where(TABEL.c.casus == casus).order_by(TABEL.c.gezien, TABEL.c.id)
        return {r.id: r.soort for r in self._conn.execute(vraag)}

    def inwoner_of(self, casus: str) -> frozenset[str]:
        """The ids by which the inwoner of a casus is known."""
        vraag = select(TABEL.c.id).where(TABEL.c.casus == casus, TABEL.c.soort == "inwoner")
        return frozenset(self._conn.execute(vraag).scalars())

    def colleagues(self) -> list[Mens]:
        """Everybody in Slack whom the bot knows, bots left out."""
        vraag = select(TABEL).where(TABEL.c.team == self._team, TABEL.c.soort == "slack", TABEL.c.is_bot.is_(False))
        uit = []
        for r in self._conn.execute(vraag.order_by(TABEL.c.id)):
            naam = self._ring.open(r.sleutel, r.naam, f"persoon:{r.id}").decode() if r.naam else ""
            uit.append(Mens(id=r.id, naam=naam, weg=r.weg, gast=r.gast))
        return uit

    def departed(self) -> frozenset[str]:
        """Everybody in Slack who was known here and works here no longer."""
        vraag = select(TABEL.c.id).where(TABEL.c.team == self._team, TABEL.c.soort == "slack", TABEL.c.weg.is_(True))
        return frozenset(self._conn.execute(vraag).scalars())

    def stale(self, id: str, nu: datetime) -> bool:
        """Whether Slack should be asked (again) who this is."""
        gezien = self._conn.execute(select(TABEL.c.gezien).where(TABEL.c.id == id)).scalar()
        return gezien is None or nu - gezien > VERS

    def casus_of(self, id: str) -> str:
        """The casus inside which somebody without Slack is known; empty for all others."""
        return self._conn.execute(select(TABEL.c.casus).where(TABEL.c.id == id)).scalar() or ""

    def typist(self, id: str) -> str:
        """Who wrote down the name of somebody without Slack; empty for all others."""
        return self._conn.execute(select(TABEL.c.door).where(TABEL.c.id == id)).scalar() or ""

    def drop(self, id: str) -> None:
        """Forget somebody without Slack."""
        self._conn.execute(delete(TABEL).where(TABEL.c.id == id, TABEL.c.soort != "slack"))

    def put(self, mens: Mens, nu: datetime, soort: str = "slack", casus: str = "", door: str = "") -> None:
        """Keep what is known of a person now; ``door``: who wrote it down."""
        dicht = self._ring.close(mens.naam.encode(), f"persoon:{mens.id}")
        waarden = {
            "soort": soort, "casus": casus, "is_bot": mens.is_bot, "weg": mens.weg, "gast": mens.gast, "gezien": nu, "door": door,
            "sleutel": dicht.sleutel, "naam": dicht.inhoud if mens.naam else b"",
        }  # fmt: skip
        if self._conn.execute(update(TABEL).where(TABEL.c.id == mens.id).values(**waarden)).rowcount == 0:
            self._conn.execute(
                insert(TABEL).values(id=mens.id, team=self._team, user_id=slack_id(mens.id), kanaal="", **waarden)
            )

    def set_channel(self, id: str, kanaal: str) -> None:
        """Remember the DM channel of a person."""
        if self._conn.execute(update(TABEL).where(TABEL.c.id == id).values(kanaal=kanaal)).rowcount == 0:
            self._conn.execute(
                insert(TABEL).values(id=id, team=self._team, soort="slack", user_id=slack_id(id), kanaal=kanaal)
            )
