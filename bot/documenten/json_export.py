"""A plan as JSON for a case system: every field, as ``docs/schema/samenwerkplan.schema.json`` says.

No words of our own but one line: whose plan this is (PLA-01).
"""

from typing import Any

from bot.documenten.dossier import Dossier, result
from bot.documenten.planblad import Afspraak, Mens, Planblad
from bot.documenten.verder import DeelC

SCHEMA = "samenwerkplan/2"


def make_json(blad: Planblad) -> dict[str, Any]:
    """The plan as data: dates as 2026-03-12, no name of the inwoner."""
    w = blad.woorden
    uit: dict[str, Any] = {
        "schema": SCHEMA,
        "let_op": f"{w('eigen_kop')}. {w('eigen')}",
        "casusnummer": blad.casusnummer,
        "versie": blad.versie,
        "datum": blad.datum.isoformat() if blad.datum else None,
        "van": "samen" if blad.stem == "samen" else "inwoner",
        "werkplan": blad.werkplan,
        "op_papier": [{"datum": p.dag.isoformat(), "ingevuld": p.hoe or None, "fotos": p.fotos} for p in blad.papieren],
        "antwoorden": {d.key: [{"vraag": a.key, "tekst": a.tekst} for a in d.antwoorden] for d in blad.delen},
        "welzijnscijfer": {"cijfer": blad.cijfer, "toelichting": blad.cijfer_waarom} if blad.cijfer else None,
        "afspraken": [_action(t) for t in blad.afspraken],
        "hulp": [{"wie": _person(h.wie), "doet": h.doet, "vraagt": h.vraagt} for h in blad.hulp],
        "casusregisseur": _person(blad.regisseur),
        "evaluatie": {
            "datum": blad.evaluatie.isoformat() if blad.evaluatie else None,
            "organisator": _person(blad.evaluatie_door),
        },
        "deel_b": {a.key: a.tekst for a in blad.deel_b} or None,
        "deel_c": _looked_back(blad.deel_c) if blad.deel_c else None,
        "ondersteuningsplan": "in_plaats_van" if blad.dossier else "naast",
    }
    return {**uit, "dossier": _dossier(blad, blad.dossier)} if blad.dossier else uit


def _dossier(blad: Planblad, d: Dossier) -> dict[str, Any]:
    """What an ondersteuningsplan has, where this plan takes its place (PLA-13)."""
    return {
        "datum_vraag": d.vraag.isoformat(),
        "datum_gesprek": d.gesprek.isoformat() if d.gesprek else None,
        "organisatie": d.organisatie,
        "professional": _person(d.professional),
        "resultaat": result(blad, "ik_wil"),
        "eigen_kracht_en_netwerk": result(blad, "ik_kan"),
        "benodigde_ondersteuning": result(blad, "ik_heb_nodig"),
        "leefgebieden": [{"leefgebied": g.key, "stand": g.stand, "notitie": g.notitie} for g in d.leefgebieden],
        "ondertekening": "op_papier",
        "rechten": blad.woorden("rechten"),
    }


def _looked_back(deel: DeelC) -> dict[str, Any]:
    return {
        "laatst": deel.laatst.isoformat(),
        "welzijnscijfers": [
            {"datum": c.dag.isoformat(), "cijfer": c.cijfer, "toelichting": c.woorden} for c in deel.cijfers
        ],
        "gezegd": [{"datum": g.dag.isoformat(), "nodig": g.nodig, "woorden": g.woorden} for g in deel.gezegd],
    }


def _action(t: Afspraak) -> dict[str, Any]:
    return {
        "nummer": t.volg,
        "wat": t.wat,
        "wie": _person(t.wie),
        "contact": _person(t.contact),
        "uiterlijk": t.uiterlijk.isoformat(),
        "klaar": t.klaar,
        "sinds": t.sinds.isoformat(),
        "nieuw_sinds": t.nieuw.isoformat() if t.nieuw else None,
    }


def _person(mens: Mens | None) -> dict[str, str] | None:
    if mens is None:
        return None
    if mens.inwoner:
        return {"soort": "inwoner"}
    return {"soort": "helper", "naam": mens.naam, "bereik": mens.bereik}
