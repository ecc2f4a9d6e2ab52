"""Two roles on PostgreSQL: one that owns the tables and brings them up to date, and one that the bot runs with, which can
add lines to the audit log and change none (PRI-07). A trigger stops the bot too, but who owns a table can switch it off.
"""

from sqlalchemy import Connection, text
from sqlmodel import SQLModel

from storage.rijen import AuditRij
from storage.tabellen import MACHINES

AUDIT = str(AuditRij.__tablename__)
assert MACHINES  # their tables are among the metadata
ALLES, ERBIJ, LEZEN = "select, insert, update, delete", "select, insert", "select"


def grant_bot(conn: Connection, rol: str) -> None:
    """Give this role what the bot needs, and take what it must not have. Raises sqlalchemy.exc.DBAPIError where there is
    no such role, or where it is not ours to give."""
    naam = conn.dialect.identifier_preparer.quote_identifier(rol)
    rechten = dict.fromkeys(SQLModel.metadata.tables, ALLES) | {AUDIT: ERBIJ, "alembic_version": LEZEN}
    for tabel, mag in rechten.items():
        conn.execute(text(f"revoke all on {tabel} from {naam}"))
        conn.execute(text(f"grant {mag} on {tabel} to {naam}"))
    conn.execute(text(f"grant usage on all sequences in schema public to {naam}"))


def owns_audit(conn: Connection) -> bool:
    """Whether this role could change or remove lines of the audit log, or switch its guard off."""
    vraag = (
        "select pg_has_role(tableowner, 'member') or has_table_privilege(:t, 'update, delete, truncate') "
        "from pg_tables where tablename = :t and schemaname = any(current_schemas(false))"
    )
    return bool(conn.execute(text(vraag), {"t": AUDIT}).scalar())
