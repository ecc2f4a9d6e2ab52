"""Gebieden, rollen per gebied en organisatie, en het bureau van wie beheert."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "gebied",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("naam", sa.String(), nullable=False),
        sa.Column("wijken", sa.JSON(), nullable=False),
        sa.Column("tot", sa.DateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "beheer",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("sleutel", sa.String(), nullable=False),
        sa.Column("geheim", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("rol") as rol:
        rol.add_column(sa.Column("gebied", sa.String(), nullable=False, server_default=""))
        rol.add_column(sa.Column("organisatie", sa.String(), nullable=False, server_default=""))
