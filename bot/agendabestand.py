"""The calendar item of a bijeenkomst as a file, drawn from its newest state when it is sent (OVL-11)."""

from datetime import datetime
from typing import Any

from bot.afdrukken import Bestand
from bot.beeld import gather
from bot.documenten.ics import Agendabestand, make_ics
from flows.bijeenkomststand import Bijeenkomst
from flows.termijnen import AMSTERDAM
from messages import render
from messages.opmaak import word
from storage.rollen import OP_CASUS
from storage.work import Work


def calendar_file(work: Work, id: str, wie: str, nu: datetime) -> Bestand | None:
    """The file for who takes part now, or had it before it was called off; None for anybody else."""
    b: Bijeenkomst | None = work.machines.get("bijeenkomst", id)
    if b is None or b.begin is None or b.einde is None or not _may_have(work, b, wie):
        return None
    ids = {"bijeenkomst": b.id}
    gegevens: dict[str, Any] = gather(work, ids, {}, wie, False, frozenset(), nu)
    tekst = render("bijeenkomst/agendabestand", gegevens, ids)
    af = b.status == "afgezegd"
    punt = Agendabestand(
        b.id, b.sequence, b.begin.astimezone(AMSTERDAM), b.einde.astimezone(AMSTERDAM), tekst.tekst,
        word("plaats_kort", b.plaats), tekst.kaal, af, nu, gegevens["organisatie"].agenda_afzender,
    )  # fmt: skip
    return Bestand("ics", f"overleg-{b.casusnummer}{'-afgezegd' if af else ''}.ics", inhoud=make_ics(punt))


def _may_have(work: Work, b: Bijeenkomst, wie: str) -> bool:
    return bool(work.rollen.of(wie, b.casus) & set(OP_CASUS)) or (b.status == "afgezegd" and wie in b.agenda)
