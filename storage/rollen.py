"""Who has which role: on a casus, or of a gebied, an organisation or the workspace; from when to when (ROL-01)."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, insert, select, update

from flows.rol import THUIS, Rol
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

    def with_role(self, rol: str, **waar: str) -> list[str]:
        """Everybody who has this role beside a casus now; ``waar``: only of this ``gebied`` or ``organisatie``."""
        vraag = select(TABEL.c.persoon).where(TABEL.c.casus == "", TABEL.c.rol == rol, NU).order_by(TABEL.c.id)
        vraag = vraag.where(*(TABEL.c[naam] == waarde for naam, waarde in waar.items()))
        return list(dict.fromkeys(self._conn.execute(vraag).scalars()))

    def home(self, persoon: str) -> str:
        """The id of the gebied where this person works most; empty where they did not say (ROL-02)."""
        waar = (TABEL.c.persoon == persoon, TABEL.c.rol == THUIS, TABEL.c.casus == "", NU)
        return self._conn.execute(select(TABEL.c.gebied).where(*waar)).scalar() or ""

    def beside(self, alles: bool = False, limit: int | None = None) -> tuple[Rol, ...]:
        """Roles beside a casus: those of now, oldest first; with ``alles`` also what was, newest first."""
        vraag = select(TABEL).where(TABEL.c.casus == "").limit(limit)
        vraag = vraag.order_by(TABEL.c.id.desc()) if alles else vraag.where(NU).order_by(TABEL.c.id)
        return tuple(
            Rol(str(r.id), r.persoon, r.rol, r.gebied, r.organisatie, r.van, r.tot, r.door)
            for r in self._conn.execute(vraag)
        )

    def elsewhere(self, persoon: str, casus: str) -> bool:
        """Whether this person was ever on another casus than this one, or asked to be."""
        waar = (TABEL.c.persoon == persoon, TABEL.c.casus.not_in(("", casus)))
        return self._conn.execute(select(TABEL.c.id).where(*waar).limit(1)).first() is not None

    def casussen_of(self, persoon: str) -> list[tuple[str, str]]:
        """(casus, rol) of a person now, newest first."""
        vraag = select(TABEL.c.casus, TABEL.c.rol).where(TABEL.c.persoon == persoon, TABEL.c.casus != "", NU)
        return [(r.casus, r.rol) for r in self._conn.execute(vraag.order_by(TABEL.c.id.desc()))]

    def grant(
        self, persoon: str, rol: str, casus: str, nu: datetime, door: str, gebied: str = "", organisatie: str = ""
    ) -> None:
        """Give a role; nothing happens where the person has this very one."""
        deze = {"persoon": persoon, "rol": rol, "casus": casus, "gebied": gebied, "organisatie": organisatie}
        if rol in self.of(persoon, casus) and self._has(deze):
            return
        self.forget()
        self._conn.execute(insert(TABEL).values(team=self._team, van=nu, door=door, **deze))

    def bring(self, rol: Rol) -> bool:
        """Put a role beside a casus in, as it was somewhere else; whether it was not there yet."""
        deze = {naam: getattr(rol, naam) for naam in ("persoon", "rol", "gebied", "organisatie")}
        waar = [TABEL.c[naam] == waarde for naam, waarde in deze.items()]
        zelfde = (TABEL.c.van == rol.van) | NU if rol.tot is None else TABEL.c.van == rol.van
        er_is = select(TABEL.c.id).where(TABEL.c.casus == "", zelfde, *waar)
        if self._conn.execute(er_is).first() is not None:
            return False
        self.forget()
        self._conn.execute(insert(TABEL).values(team=self._team, van=rol.van, tot=rol.tot, door=rol.door, **deze))
        return True

    def _has(self, deze: dict[str, str]) -> bool:
        waar = (TABEL.c[naam] == waarde for naam, waarde in deze.items())
        return self._conn.execute(select(TABEL.c.id).where(NU, *waar)).first() is not None

    def revoke(
        self,
        persoon: str,
        rol: str,
        casus: str,
        nu: datetime,
        gebied: str | None = None,
        organisatie: str | None = None,
    ) -> None:
        """End a role, everywhere or only where is said; the row stays as history."""
        self.forget()
        deze = {"persoon": persoon, "rol": rol, "casus": casus, "gebied": gebied, "organisatie": organisatie}
        waar = (TABEL.c[naam] == waarde for naam, waarde in deze.items() if waarde is not None)
        self._conn.execute(update(TABEL).where(NU, *waar).values(tot=nu))

    def close_gebied(self, gebied: str, nu: datetime) -> None:
        """A gebied ended, and every role in it."""
        self.forget()
        self._conn.execute(update(TABEL).where(NU, TABEL.c.gebied == gebied).values(tot=nu))
