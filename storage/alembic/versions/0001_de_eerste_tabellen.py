"""De eerste tabellen; het auditlog kan alleen groeien."""

import sqlalchemy as sa
from alembic import op

revision = '0001'
down_revision = None


def upgrade() -> None:
    op.create_table('actie',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('versie', sa.Integer(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.Column('casus', sa.String(), nullable=False),
    sa.Column('eigenaar', sa.String(), nullable=False),
    sa.Column('contact', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('uiterlijk', sa.Date(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('actie', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_actie_casus'), ['casus'], unique=False)
        batch_op.create_index(batch_op.f('ix_actie_contact'), ['contact'], unique=False)
        batch_op.create_index(batch_op.f('ix_actie_eigenaar'), ['eigenaar'], unique=False)

    op.create_table('audit',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('wanneer', sa.DateTime(), nullable=False),
    sa.Column('wie', sa.String(), nullable=False),
    sa.Column('wat', sa.String(), nullable=False),
    sa.Column('soort', sa.String(), nullable=False),
    sa.Column('machine', sa.String(), nullable=False),
    sa.Column('casus', sa.String(), nullable=False),
    sa.Column('vorige', sa.String(), nullable=False),
    sa.Column('hash', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('audit', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_audit_casus'), ['casus'], unique=False)

    op.create_table('bericht',
    sa.Column('slot', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('kanaal', sa.String(), nullable=False),
    sa.Column('ts', sa.String(), nullable=False),
    sa.Column('vast', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('slot')
    )
    op.create_table('casus',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('versie', sa.Integer(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.Column('nummer', sa.String(), nullable=False),
    sa.Column('regisseur', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.Column('gesprek', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('team', 'nummer')
    )
    with op.batch_alter_table('casus', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_casus_regisseur'), ['regisseur'], unique=False)

    op.create_table('dm',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('versie', sa.Integer(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    op.create_table('gesprek',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('versie', sa.Integer(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.Column('casus', sa.String(), nullable=False),
    sa.Column('persoon', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('gesprek', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_gesprek_casus'), ['casus'], unique=False)
        batch_op.create_index(batch_op.f('ix_gesprek_persoon'), ['persoon'], unique=False)

    op.create_table('invoer',
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('wanneer', sa.DateTime(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('ack', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('key')
    )
    with op.batch_alter_table('invoer', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_invoer_wanneer'), ['wanneer'], unique=False)

    op.create_table('moment',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('soort', sa.String(), nullable=False),
    sa.Column('machine', sa.String(), nullable=False),
    sa.Column('wat', sa.String(), nullable=False),
    sa.Column('wie', sa.String(), nullable=False),
    sa.Column('wanneer', sa.DateTime(), nullable=False),
    sa.Column('staat', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('soort', 'machine', 'wat', 'wie', 'wanneer')
    )
    with op.batch_alter_table('moment', schema=None) as batch_op:
        batch_op.create_index('ix_moment_open', ['wanneer'], unique=False, sqlite_where=sa.text("staat = 'open'"), postgresql_where=sa.text("staat = 'open'"))

    op.create_table('outbox',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('uid', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('soort', sa.String(), nullable=False),
    sa.Column('doel', sa.String(), nullable=False),
    sa.Column('key', sa.String(), nullable=False),
    sa.Column('data', sa.JSON(), nullable=False),
    sa.Column('slot', sa.String(), nullable=False),
    sa.Column('rang', sa.Integer(), nullable=False),
    sa.Column('staat', sa.String(), nullable=False),
    sa.Column('pogingen', sa.Integer(), nullable=False),
    sa.Column('gemaakt', sa.DateTime(), nullable=False),
    sa.Column('niet_voor', sa.DateTime(), nullable=True),
    sa.Column('fout', sa.String(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.create_index('ix_outbox_open', ['doel', 'id'], unique=False, sqlite_where=sa.text("staat in ('wacht','bezig')"), postgresql_where=sa.text("staat in ('wacht','bezig')"))
        batch_op.create_index(batch_op.f('ix_outbox_slot'), ['slot'], unique=False)
        batch_op.create_index(batch_op.f('ix_outbox_uid'), ['uid'], unique=False)

    op.create_table('overleg',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('versie', sa.Integer(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.Column('casus', sa.String(), nullable=False),
    sa.Column('kanaal', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('overleg', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_overleg_kanaal'), ['kanaal'], unique=False)

    op.create_table('persoon',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('soort', sa.String(), nullable=False),
    sa.Column('user_id', sa.String(), nullable=True),
    sa.Column('casus', sa.String(), nullable=False),
    sa.Column('kanaal', sa.String(), nullable=False),
    sa.Column('is_bot', sa.Boolean(), nullable=False),
    sa.Column('weg', sa.Boolean(), nullable=False),
    sa.Column('gast', sa.Boolean(), nullable=False),
    sa.Column('gezien', sa.DateTime(), nullable=True),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('naam', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('persoon', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_persoon_user_id'), ['user_id'], unique=False)

    op.create_table('planversie',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('versie', sa.Integer(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.Column('casus', sa.String(), nullable=False),
    sa.Column('nummer', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('id'),
    sa.UniqueConstraint('casus', 'nummer')
    )
    op.create_table('rol',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('persoon', sa.String(), nullable=False),
    sa.Column('rol', sa.String(), nullable=False),
    sa.Column('casus', sa.String(), nullable=False),
    sa.Column('van', sa.DateTime(), nullable=False),
    sa.Column('tot', sa.DateTime(), nullable=True),
    sa.Column('door', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('rol', schema=None) as batch_op:
        batch_op.create_index('ix_rol_casus', ['casus'], unique=False)
        batch_op.create_index('ix_rol_wie', ['persoon', 'casus'], unique=False)

    op.create_table('tafel',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('versie', sa.Integer(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.Column('kanaal', sa.String(), nullable=False),
    sa.Column('fase', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('tafel', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_tafel_kanaal'), ['kanaal'], unique=False)

    op.create_table('teller',
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('jaar', sa.Integer(), nullable=False),
    sa.Column('stand', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('team', 'jaar')
    )
    op.create_table('toestemming_delen',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('casus_id', sa.String(), nullable=False),
    sa.Column('door', sa.String(), nullable=False),
    sa.Column('wanneer', sa.DateTime(), nullable=False),
    sa.Column('soort', sa.String(), nullable=False),
    sa.Column('hoe', sa.String(), nullable=False),
    sa.Column('grondslag', sa.String(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('toestemming_delen', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_toestemming_delen_casus_id'), ['casus_id'], unique=False)

    op.create_table('uitnodiging',
    sa.Column('id', sa.String(), nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('versie', sa.Integer(), nullable=False),
    sa.Column('sleutel', sa.String(), nullable=False),
    sa.Column('geheim', sa.LargeBinary(), nullable=False),
    sa.Column('casus', sa.String(), nullable=False),
    sa.Column('aan', sa.String(), nullable=False),
    sa.Column('status', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('uitnodiging', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_uitnodiging_aan'), ['aan'], unique=False)
        batch_op.create_index(batch_op.f('ix_uitnodiging_casus'), ['casus'], unique=False)

    op.create_table('werkwijze_gewild',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=True, nullable=False),
    sa.Column('team', sa.String(), nullable=False),
    sa.Column('casus_id', sa.String(), nullable=False),
    sa.Column('door', sa.String(), nullable=False),
    sa.Column('wanneer', sa.DateTime(), nullable=False),
    sa.Column('soort', sa.String(), nullable=False),
    sa.Column('hoe', sa.String(), nullable=False),
    sa.PrimaryKeyConstraint('id')
    )
    with op.batch_alter_table('werkwijze_gewild', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_werkwijze_gewild_casus_id'), ['casus_id'], unique=False)

    guard_audit()


def guard_audit() -> None:
    """No row of the audit log can be changed or removed, whoever asks (PRI-07)."""
    if op.get_bind().dialect.name == "sqlite":
        for daad in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER audit_geen_{daad.lower()} BEFORE {daad} ON audit "
                "BEGIN SELECT RAISE(ABORT, 'het auditlog kan alleen groeien'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION audit_blijft() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'het auditlog kan alleen groeien'; END $$"
    )
    op.execute("CREATE TRIGGER audit_blijft BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_blijft()")
