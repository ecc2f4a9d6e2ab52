"""What the organisation chose, on the command line: the same values and the same sentences as in the windows."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from typing import Any

from bot.beheer import DOOR
from bot.bevinding import Beletsel, Bevinding, right
from flows.instellen import GROEPEN, from_text, read, shown
from flows.organisatie import KEUZES, Organisatie
from messages import sentence
from storage.work import Work

GROEP_VAN = {veld.key: groep for groep, velden in GROEPEN.items() for veld in velden}


def show_choices(work: Work) -> str:
    """Every value that holds now; a star before what was chosen."""
    nu, gekozen = work.instellingen.now(), work.instellingen.chosen()
    return "".join(f"{'*' if naam in gekozen else ' '} {naam} = {waarde}\n" for naam, waarde in _values(nu))


def _values(nu: Organisatie) -> Iterator[tuple[str, str]]:
    for f in fields(nu):
        waarde: Any = shown(f.name, nu)
        if isinstance(getattr(nu, f.name), bool):
            yield f.name, "ja" if waarde else "nee"
        else:
            yield f.name, ", ".join(waarde) if isinstance(waarde, list) else "; ".join(waarde.splitlines())


def choose(work: Work, naam: str, waarde: str, nu: datetime) -> Bevinding:
    """Keep a choice. Raises Beletsel for a name or a value that does not exist."""
    _known(naam)
    rauw = from_text(naam, waarde)
    gelezen, fout = read(naam, rauw, work.instellingen.now()) if rauw is not None else (None, "kies")
    if fout or (naam == "verteld" and len(gelezen or ()) != len(rauw)):
        keuze = KEUZES.get(naam, ())
        raise Beletsel(
            f"Kies uit: {', '.join(keuze)}." if keuze else sentence(f"beheer/{GROEP_VAN[naam]}", fout or "kies")
        )
    _keep(work, naam, gelezen, nu)
    return right(f"{naam} is gekozen.")


def restore(work: Work, naam: str, nu: datetime) -> Bevinding:
    """Back to the beginning."""
    _known(naam)
    _keep(work, naam, None, nu)
    return right(f"{naam} staat weer zoals in het begin.")


def _known(naam: str) -> None:
    if naam not in GROEP_VAN:
        raise Beletsel(f"De instelling {naam} ken ik niet. Kies uit: {', '.join(GROEP_VAN)}.")


def _keep(work: Work, naam: str, waarde: Any, nu: datetime) -> None:
    work.lock("audit:")
    work.instellingen.choose(naam, waarde, nu, DOOR)
    work.audit.add(nu, DOOR, "instelling", "beheer", naam, "")
