"""De sociale kaart."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
TEKST = ("id", "team", "expertise", "organisatie", "naam", "collega", "telefoon", "mail", "gebied")


def upgrade() -> None:
    op.create_table(
        "kaart",
        *(sa.Column(naam, sa.String(), nullable=False) for naam in TEKST),
        sa.Column("ambassadeur", sa.Boolean(), nullable=False),
        sa.Column("zoek", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_kaart_expertise"), "kaart", ["expertise"])
