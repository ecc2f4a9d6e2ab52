"""The sociale kaart on the command line: the same list in and out, and the same sentences for a line that is wrong."""

import secrets
from dataclasses import replace
from datetime import datetime

from bot.beheer import DOOR
from bot.bevinding import Beletsel, Bevinding, right
from flows.kaart import merged
from flows.kaartlijst import Fout, read_list, write_list
from messages import word, words
from storage.work import Work

GENOEMD = 20


def show_kaart(work: Work) -> str:
    """The sociale kaart as CSV."""
    return write_list(work.kaart.all(), work.gebieden.names())


def read_kaart(work: Work, tekst: str, vervang: bool, nu: datetime) -> Bevinding:
    """Read a list in, whole or not at all. Raises Beletsel, with a sentence for each line that is wrong."""
    gebieden = {g.id: g.naam for g in work.gebieden.all()}
    regels, fouten = read_list(tekst, gebieden, words("expertise"))
    if fouten:
        meer = f"\n  En nog {len(fouten) - GENOEMD}." if len(fouten) > GENOEMD else ""
        raise Beletsel("Er is niets ingelezen.\n" + "\n".join(f"  {sentence(f)}" for f in fouten[:GENOEMD]) + meer)
    er_zijn = work.kaart.all()
    houd, nieuw = merged(er_zijn, (replace(r, id=secrets.token_hex(10)) for r in regels))
    blijft = {r.id for r in houd}
    weg = [r for r in er_zijn if r.id not in blijft] if vervang else []
    for r in weg:
        work.kaart.drop(r.id)
    for r in houd:
        work.kaart.put(r, word("expertise", r.expertise))
    work.lock("audit:")
    work.audit.add(nu, DOOR, "kaart", "beheer", "kaart", "")
    eraf = f", {len(weg)} weggehaald" if weg else ""
    return right(f"{nieuw} regels nieuw, {len(houd) - nieuw} bijgewerkt{eraf}.")


def sentence(f: Fout) -> str:
    """What is wrong, in words."""
    plek, waarde = f"Regel {f.regel}: " if f.regel else "", f" Er staat: {f.waarde}" if f.waarde else ""
    return f"{plek}{word('lijstfout', f.wat)}{waarde}"
