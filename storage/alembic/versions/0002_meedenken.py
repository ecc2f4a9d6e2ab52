"""De vraag aan een collega die meedenkt (VRA-14); zonder verwijzing naar een casus."""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'


def upgrade() -> None:
    op.create_table('meedenken',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('versie', sa.Integer(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.Column('van', sa.String(), nullable=False),
    sa.Column('aan', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('meedenken', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_meedenken_aan'), ['aan'], unique=False)
        batch_op.create_index(batch_op.f('ix_meedenken_van'), ['van'], unique=False)
