"""Wat de inwoner is verteld en wat de inwoner bezwaarlijk vond, ook bij het eerste ja (PRI-01)."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    with op.batch_alter_table("werkwijze_gewild") as tabel:
        tabel.add_column(sa.Column("sleutel", sa.String(), nullable=False, server_default=""))
        tabel.add_column(sa.Column("geheim", sa.LargeBinary(), nullable=False, server_default=sa.text("''")))
