"""A PostgreSQL database of one's own, and a role for the bot beside its owner: made for a test, and gone afterwards."""

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


@contextmanager
def second_role(url: str) -> Iterator[str]:
    """The URL of this database for a new role, which has no rights yet."""
    naam, geheim = f"proef_{secrets.token_hex(6)}", secrets.token_hex(12)
    beheer = create_engine(url, isolation_level="AUTOCOMMIT")
    with beheer.connect() as conn:
        conn.execute(text(f"create role {naam} login password '{geheim}'"))
    try:
        yield make_url(url).set(username=naam, password=geheim).render_as_string(hide_password=False)
    finally:
        with beheer.connect() as conn:
            conn.execute(text(f"drop owned by {naam}"))
            conn.execute(text(f"drop role {naam}"))
        beheer.dispose()
