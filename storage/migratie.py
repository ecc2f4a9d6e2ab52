"""Bringing a database to the newest form, by numbered migrations from the first on."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

MAP = Path(__file__).parent / "alembic"


def migrate(engine: Engine) -> None:
    """To the newest form. Safe to call at every start."""
    config = Config()
    config.set_main_option("script_location", str(MAP))
    with engine.connect() as conn:
        config.attributes["connection"] = conn
        command.upgrade(config, "head")
        conn.commit()
