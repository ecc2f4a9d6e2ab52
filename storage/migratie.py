"""Bringing a database to the newest form, by numbered migrations from the first on."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, text

MAP = Path(__file__).parent / "alembic"


def migrate(engine: Engine) -> None:
    """To the newest form. Safe to call at every start."""
    config = Config()
    config.set_main_option("script_location", str(MAP))
    with engine.connect() as conn:
        if conn.dialect.name == "postgresql":  # several processes may start at once
            conn.execute(text("select pg_advisory_xact_lock(hashtextextended('migratie', 0))"))
        config.attributes["connection"] = conn
        command.upgrade(config, "head")
        conn.commit()
