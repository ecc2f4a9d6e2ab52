"""Wie de naam van iemand zonder Slack opschreef: alleen die leest hem in de chat."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    with op.batch_alter_table("persoon", schema=None) as batch_op:
        batch_op.add_column(sa.Column("door", sa.String(), nullable=False, server_default=""))
