"""Everything that a beheerder keeps, as one map in and out: gebieden, roles with their history, choices, own words, the
sociale kaart. Read whole or not at all; what is there is brought up to date, nothing is taken away. No casus, and nobody of one.
"""

import json
import secrets
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.beheer import DOOR
from bot.bevinding import Beletsel, Bevinding, right
from flows.gebied import NAAM, Gebied
from flows.instellen import holds
from flows.invoer import persoon_of, slack_id
from flows.kaart import merged
from flows.kaartlijst import read_list, write_list
from flows.rol import ROLLEN, THUIS, Rol
from messages import word, words
from messages.eigen import fault
from storage.work import Work


class _Deel(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Gebiedregel(_Deel):
    """A gebied."""

    naam: Annotated[str, Field(min_length=1, max_length=NAAM)]
    wijken: list[str] = []


class Rolregel(_Deel):
    """A role that somebody has or had; ``gebied``: its name."""

    lidnummer: Annotated[str, Field(pattern=r"^[UW][A-Z0-9]{3,}$")]
    rol: Literal[(*ROLLEN, THUIS)]  # type: ignore[valid-type]
    gebied: str = ""
    organisatie: str = ""
    van: datetime
    tot: datetime | None = None


class Beheermap(_Deel):
    """The whole map."""

    versie: Literal[1]
    gebieden: list[Gebiedregel] = []
    rollen: list[Rolregel] = []
    instellingen: dict[str, Any] = {}
    teksten: dict[str, str] = {}
    kaart: str = ""


def export(work: Work) -> str:
    """The map as JSON."""
    namen = work.gebieden.names()
    rollen = [
        Rolregel(
            lidnummer=lid, rol=r.rol, gebied=namen.get(r.gebied, ""), organisatie=r.organisatie, van=r.van, tot=r.tot
        )
        for r in reversed(work.rollen.beside(alles=True))
        if (lid := slack_id(r.persoon))
    ]
    hier = Beheermap(
        versie=1,
        gebieden=[Gebiedregel(naam=g.naam, wijken=list(g.wijken)) for g in work.gebieden.all()],
        rollen=rollen,
        instellingen=work.instellingen.chosen(),
        teksten=work.teksten.own(),
        kaart=write_list(work.kaart.all(), namen),
    )
    return json.dumps(hier.model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


def take_in(work: Work, tekst: str, nu: datetime) -> Bevinding:
    """Put a map in: what is new is added, what is there is brought up to date. Raises Beletsel, and then nothing changed."""
    try:
        deze = Beheermap.model_validate_json(tekst)
    except ValidationError as fout:
        plek = ".".join(str(stuk) for stuk in fout.errors()[0]["loc"]) or "het bestand"
        raise Beletsel(f"Er is niets ingelezen: {plek} klopt niet. Maak een voorbeeld met `beheer export`.") from None
    _checked(deze)
    ids = _gebieden(work, deze)
    rollen = sum(_role(work, r, ids) for r in deze.rollen)
    for naam, waarde in deze.instellingen.items():
        work.instellingen.choose(naam, waarde, nu, DOOR)
    for key, eigen in deze.teksten.items():
        work.teksten.put(key, eigen, nu, DOOR)
    regels = _kaart(work, deze.kaart)
    work.lock("audit:")
    work.audit.add(nu, DOOR, "import", "beheer", "map", "")
    return right(
        f"Ingelezen: {len(deze.gebieden)} gebieden, {rollen} nieuwe rollen, {len(deze.instellingen)} instellingen, "
        f"{len(deze.teksten)} teksten en {regels} regels van de sociale kaart."
    )


def _checked(deze: Beheermap) -> None:
    for naam, waarde in deze.instellingen.items():
        if not holds(naam, waarde):
            raise Beletsel(f"Er is niets ingelezen: de instelling {naam} klopt niet.")
    for key, eigen in deze.teksten.items():
        if fault(key, eigen):
            raise Beletsel(f"Er is niets ingelezen: de tekst {key} past niet.")


def _gebieden(work: Work, deze: Beheermap) -> dict[str, str]:
    """The id of every gebied by its name, in small letters; a role that ended may name one that ended."""
    er_is = {g.naam.casefold(): g.id for g in work.gebieden.all()}
    for g in deze.gebieden:
        work.gebieden.put(Gebied(er_is.setdefault(g.naam.casefold(), secrets.token_hex(10)), g.naam, tuple(g.wijken)))
    ids = {naam.casefold(): id for id, naam in work.gebieden.names().items()} | er_is
    for r in deze.rollen:
        naam = r.gebied.casefold()
        if naam and naam not in er_is and r.tot is None:
            raise Beletsel(f"Er is niets ingelezen: een rol noemt het gebied {r.gebied}, en dat staat er niet bij.")
        if naam and naam not in ids and r.tot:
            ids[naam] = secrets.token_hex(10)
            work.gebieden.put(Gebied(ids[naam], r.gebied))
            work.gebieden.close(ids[naam], r.tot)
    return ids


def _role(work: Work, r: Rolregel, ids: dict[str, str]) -> bool:
    rol = Rol("", persoon_of(r.lidnummer), r.rol, ids.get(r.gebied.casefold(), ""), r.organisatie, r.van, r.tot, DOOR)
    return work.rollen.bring(rol)


def _kaart(work: Work, lijst: str) -> int:
    gebieden = {g.id: g.naam for g in work.gebieden.all()}
    regels, fouten = read_list(lijst, gebieden, words("expertise")) if lijst.strip() else ((), ())
    if fouten:
        f = fouten[0]
        raise Beletsel(f"Er is niets ingelezen: regel {f.regel} van de kaart. {word('lijstfout', f.wat)}")
    houd, _ = merged(work.kaart.all(), (replace(r, id=secrets.token_hex(10)) for r in regels))
    for r in houd:
        work.kaart.put(r, word("expertise", r.expertise))
    return len(houd)
