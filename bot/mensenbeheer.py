"""People on the command line: who is known with which roles, and a casus that has nobody left."""

from datetime import datetime

from bot.beheer import DOOR
from bot.bevinding import Beletsel, Bevinding, right
from bot.instelling import orphaned
from bot.turn import Rules, Turn
from flows.invoer import Happened, persoon_of, slack_id
from flows.rol import THUIS, Rol
from storage.work import Work


def show_people(work: Work) -> str:
    """One line a person, then one line a casus without casusregisseur. No text of a casus."""
    gebieden, rollen = work.gebieden.names(), work.rollen.beside()

    def naam_van(r: Rol) -> str:
        plek = " ".join(filter(None, (gebieden.get(r.gebied, ""), r.organisatie)))
        wat = "thuisgebied" if r.rol == THUIS else r.rol
        return f"{wat} ({plek})" if plek else wat

    uit = []
    for m in work.personen.colleagues():
        van_hen = ", ".join(naam_van(r) for r in rollen if r.persoon == m.id)
        weg = "werkt hier niet meer" if m.weg else ""
        uit.append("  ".join(filter(None, (slack_id(m.id), m.naam, van_hen, weg))))
    uit += [f"zonder casusregisseur: casus {v.nummer}, was {slack_id(v.regisseur)}" for v in orphaned(work)]
    return "".join(f"{regel}\n" for regel in uit) or "De bot kent nog niemand.\n"


def assign(work: Work, nummer: str, lid: str, nu: datetime) -> Bevinding:
    """Name a casusregisseur for a casus that has nobody left. Raises Beletsel."""
    v = next((v for v in orphaned(work) if v.nummer == nummer), None)
    if v is None:
        raise Beletsel(f"Casus {nummer} is er niet, of heeft een casusregisseur die hier werkt.")
    turn = Turn(work, Rules(work.team), nu)
    turn.happen("casus", v.id, Happened("regie_toegewezen", {"persoon": persoon_of(lid)}))
    work.lock(f"audit:{v.id}")
    work.audit.add(nu, DOOR, "regie_toegewezen", "casus", v.id, v.id)
    return right(f"{lid} is nu casusregisseur van casus {nummer}, en hoort het van de bot.")
