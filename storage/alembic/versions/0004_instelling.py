"""Wat een organisatie kiest."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "instelling",
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("waarde", sa.JSON(), nullable=False),
        sa.Column("sinds", sa.DateTime(), nullable=False),
        sa.Column("door", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("team", "naam"),
    )
