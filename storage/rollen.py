"""Who has which role on which casus or on the workspace, from when to when (ROL-01)."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from storage.rijen import RolRij
from storage.zin import Zin

TABEL = RolRij.__table__  # type: ignore[attr-defined]
NU = TABEL.c.tot.is_(None)
DEZE = TABEL.c.casus == bindparam("casus")
OF = Zin(select(TABEL.c.rol).where(TABEL.c.persoon == bindparam("persoon"), (TABEL.c.casus == "") | DEZE, NU))
ON = Zin(select(TABEL.c.persoon, TABEL.c.rol).where(DEZE, NU).order_by(TABEL.c.id))
OP_CASUS = ("casusregisseur", "voorzitter", "notulist", "deelnemer")


class RolStore:
    """Roles over one connection. What was read is not read again in the same transaction, until a role changes."""

    def __init__(self, conn: Connection, team: str) -> None:
        self._conn, self._team = conn, team
        self._gelezen: dict[tuple[str, str], frozenset[str]] = {}

    def forget(self) -> None:
        """Read everything anew from here on."""
        self._gelezen.clear()

    def of(self, persoon: str, casus: str) -> frozenset[str]:
        """The roles of a person now: on this casus (empty: none) and on the workspace."""
        if (persoon, casus) not in self._gelezen:
            rollen = frozenset(r.rol for r in OF.all(self._conn, persoon=persoon, casus=casus))
            self._gelezen[(persoon, casus)] = rollen | {"op_casus"} if rollen & set(OP_CASUS) else rollen
        return self._gelezen[(persoon, casus)]

    def on(self, casus: str) -> list[tuple[str, str]]:
        """(persoon, rol) on a casus now, oldest first."""
        return [(r.persoon, r.rol) for r in ON.all(self._conn, casus=casus)]

    def with_role(self, rol: str) -> list[str]:
        """Everybody who has this role on the workspace now."""
        vraag = select(TABEL.c.persoon).where(TABEL.c.casus == "", TABEL.c.rol == rol, NU).order_by(TABEL.c.id)
        return list(dict.fromkeys(self._conn.execute(vraag).scalars()))

    def casussen_of(self, persoon: str) -> list[tuple[str, str]]:
        """(casus, rol) of a person now, newest first."""
        vraag = select(TABEL.c.casus, TABEL.c.rol).where(TABEL.c.persoon == persoon, TABEL.c.casus != "", NU)
        return [(r.casus, r.rol) for r in self._conn.execute(vraag.order_by(TABEL.c.id.desc()))]

    def grant(self, persoon: str, rol: str, casus: str, nu: datetime, door: str) -> None:
        """Give a role; nothing happens where the person has it."""
        if rol not in self.of(persoon, casus):
            self.forget()
            self._conn.execute(
                insert(TABEL).values(team=self._team, persoon=persoon, rol=rol, casus=casus, van=nu, door=door)
            )

    def revoke(self, persoon: str, rol: str, casus: str, nu: datetime) -> None:
        """End a role; the row stays as history."""
        self.forget()
        waar = (TABEL.c.persoon == persoon, TABEL.c.rol == rol, TABEL.c.casus == casus, NU)
        self._conn.execute(update(TABEL).where(*waar).values(tot=nu))
