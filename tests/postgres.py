"""A PostgreSQL database of one's own: made empty, migrated or not, and gone afterwards."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import create_engine, make_url, text


@contextmanager
def own_database(postgres_url: str) -> Iterator[str]:
    """The URL of a fresh database beside the given one."""
    naam = f"proef_{secrets.token_hex(6)}"
    beheer = create_engine(postgres_url, isolation_level="AUTOCOMMIT")
    with beheer.connect() as conn:
        conn.execute(text(f"create database {naam}"))
    try:
        yield make_url(postgres_url).set(database=naam).render_as_string(hide_password=False)
    finally:
        with beheer.connect() as conn:
            conn.execute(text(f"drop database {naam} with (force)"))
        beheer.dispose()
