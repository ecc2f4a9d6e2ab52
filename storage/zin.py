"""A statement that every turn asks: written in SQLAlchemy, compiled once, carried out by the driver itself.

SQLAlchemy's own road to the driver takes longer than SQLite's answer, and a turn asks a score of things. Values and
rows are changed as the types of the tables say, and what the driver raises is a DBAPIError as everywhere.
"""

from collections import namedtuple
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Dialect
from sqlalchemy.exc import DBAPIError

Om = Callable[[Any], Any] | None


@dataclass(frozen=True)
class Vorm:
    """The statement for one database: its text, what is filled in by itself, and how values and rows are changed."""

    sql: str
    vast: Mapping[str, Any]
    heen: Mapping[str, Om]
    rij: Callable[..., Any]
    terug: tuple[Om, ...]

    def fill(self, waarden: Mapping[str, Any]) -> dict[str, Any]:
        """The values as the driver wants them."""
        alle = {naam: waarden.get(naam, self.vast[naam]) for naam in self.heen}
        return {naam: om(alle[naam]) if (om := self.heen[naam]) else alle[naam] for naam in alle}

    def read(self, rij: tuple[Any, ...]) -> Any:
        """A row with its names."""
        return self.rij(*(om(cel) if om else cel for om, cel in zip(self.terug, rij, strict=True)))


class Zin:
    """One statement. Which columns it writes, it sees by the names of the values."""

    def __init__(self, zin: Any) -> None:
        self.zin = zin
        self._vormen: dict[tuple[str, ...], Vorm] = {}

    def all(self, conn: Connection, **waarden: Any) -> list[Any]:
        """Every row."""
        vorm, cursor = self._execute(conn, waarden)
        return [vorm.read(rij) for rij in cursor.fetchall()]

    def first(self, conn: Connection, **waarden: Any) -> Any:
        """The first row, or None."""
        vorm, cursor = self._execute(conn, waarden)
        rij = cursor.fetchone()
        cursor.close()
        return None if rij is None else vorm.read(rij)

    def run(self, conn: Connection, **waarden: Any) -> int:
        """How many rows were written."""
        return int(self._execute(conn, waarden)[1].rowcount)

    def _execute(self, conn: Connection, waarden: Mapping[str, Any]) -> tuple[Vorm, Any]:
        sleutel = (conn.dialect.name, *waarden)
        if sleutel not in self._vormen:
            self._vormen[sleutel] = _compile(self.zin, conn.dialect, list(waarden))
        vorm = self._vormen[sleutel]
        driver: Any = conn.connection.driver_connection
        try:
            return vorm, driver.execute(vorm.sql, vorm.fill(waarden))
        except conn.dialect.loaded_dbapi.Error as fout:
            raise DBAPIError.instance(
                vorm.sql, None, fout, conn.dialect.loaded_dbapi.Error, hide_parameters=True, dialect=conn.dialect
            ) from None


def _compile(zin: Any, dialect: Dialect, namen: list[str]) -> Vorm:
    vorm = zin.compile(dialect=dialect, column_keys=namen)
    kolommen = list(zin.exported_columns)
    return Vorm(
        sql=str(vorm),
        vast=vorm.params,
        heen={naam: bind.type.dialect_impl(dialect).bind_processor(dialect) for bind, naam in vorm.bind_names.items()},
        rij=namedtuple("Rij", [k.key for k in kolommen]),
        terug=tuple(k.type.dialect_impl(dialect).result_processor(dialect, None) for k in kolommen),
    )
