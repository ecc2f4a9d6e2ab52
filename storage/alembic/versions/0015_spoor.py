"""Waar de bot iets van een casus achterliet, om het weg te halen als de casus wordt gewist."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.create_table(
        "spoor",
        sa.Column("casus", sa.String(), nullable=False),
        sa.Column("kanaal", sa.String(), nullable=False),
        sa.Column("wat", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("persoon", sa.String(), nullable=False),
        sa.Column("soort", sa.String(), nullable=False),
        sa.Column("wanneer", sa.DateTime(), nullable=False),
        sa.PrimaryKeyConstraint("casus", "kanaal", "wat"),
    )
