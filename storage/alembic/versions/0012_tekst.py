"""Eigen woorden van de organisatie."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.create_table(
        "tekst",
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("tekst", sa.String(), nullable=False),
        sa.Column("sinds", sa.DateTime(), nullable=False),
        sa.Column("door", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("team", "key"),
    )
