"""Alembic's entry: over the connection that storage.migratie gives."""

from alembic import context
from sqlmodel import SQLModel

from storage import rijen, tabellen

assert tabellen.MACHINES
assert rijen.__doc__
connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
