"""De procesregisseur die bij een casus gevraagd is."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.create_table(
        "opschaling",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("team", sa.String(), nullable=False),
        sa.Column("versie", sa.Integer(), nullable=False),
        sa.Column("sleutel", sa.String(), nullable=False),
        sa.Column("geheim", sa.LargeBinary(), nullable=False),
        sa.Column("casus", sa.String(), nullable=False),
        sa.Column("aan", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_opschaling_casus"), "opschaling", ["casus"], unique=False)
    op.create_index(op.f("ix_opschaling_aan"), "opschaling", ["aan"], unique=False)
