"""A casus with as many actions as asked for, put into the database as the flows would have left it."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta

from bot.clock import AMSTERDAM
from flows.actiestand import Actie
from flows.casus import Casus
from flows.gesprek import Gesprek
from flows.overlegstand import Overleg
from flows.termijnen import overdue_moments, reminder_moments
from storage.database import Database
from storage.migratie import migrate
from storage.work import Work
from tests.draaiboek.werkplek import Werkplek

START = datetime(2026, 3, 2, 9, 0, tzinfo=AMSTERDAM)
REGISSEUR = "slack:U0SANNE"


def plan_actions(db: Database, aantal: int, dagen: int = 42) -> None:
    """One casus; each action of its own owner, so that each reminder has its own chat."""
    migrate(db.engine)
    db.run_now(_fill, aantal, dagen)


def _fill(work: Work, aantal: int, dagen: int) -> None:
    machines = work.machines
    machines.insert(
        "casus", Casus(id="c1", team="T0", nummer="2026-001", regisseur=REGISSEUR, gestart=START, gesprek="g1")
    )
    machines.insert("overleg", Overleg(id="c1", team="T0", casus="c1", nummer="2026-001"))
    machines.insert("gesprek", Gesprek(id="g1", team="T0", casus="c1", persoon=REGISSEUR))
    work.rollen.grant(REGISSEUR, "casusregisseur", "c1", START, REGISSEUR)
    uiterlijk = (START + timedelta(days=dagen)).date()
    for n in range(aantal):
        wie = f"slack:U{n:06d}"
        actie = Actie(
            id=f"a{n}", team="T0", casus="c1", casusnummer="2026-001", volg=n + 1, wat=f"bellen {n}", eigenaar=wie, contact="",
            uiterlijk=uiterlijk, gemaakt=START, door=REGISSEUR,
        )  # fmt: skip
        machines.insert("actie", actie)
        work.rollen.grant(wie, "deelnemer", "c1", START, REGISSEUR)
        for moment in (m for m in reminder_moments(uiterlijk) if m > START):
            work.momenten.add("actie", actie.id, "herinnering", wie, moment)
        for moment in overdue_moments(uiterlijk).eigenaar:
            work.momenten.add("actie", actie.id, "te_laat", wie, moment)


def posts_by_action(slack: Werkplek) -> Counter[str]:
    """How many messages each person got."""
    return Counter(b.kanaal for b in slack.berichten if b.kanaal != "D0SANNE")
