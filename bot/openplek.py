"""A seat with an organisation and no name yet, as its texts see it: with the ambassadeur of that organisation (OVL-19)."""

from dataclasses import dataclass

from flows.casusstand import OpenPlek
from flows.kaart import ambassadeur_of
from storage.work import Work


@dataclass(frozen=True)
class Plekbeeld:
    """``collega``: the contact's persoon id, else ``naam``; ``bereik``: how to reach them outside Slack."""

    id: str
    organisatie: str
    expertise: str
    collega: str = ""
    naam: str = ""
    bereik: str = ""

    @property
    def iemand(self) -> bool:
        """Whether there is a contact."""
        return bool(self.collega or self.naam)


def seat(work: Work, plek: OpenPlek) -> Plekbeeld:
    """Whom to ask for a name: the ambassadeur on the sociale kaart, else who has that role for the organisation."""
    op_kaart = ambassadeur_of(plek.organisatie, work.kaart.of(plek.organisatie))
    if op_kaart:
        bereik = "" if op_kaart.collega else op_kaart.telefoon or op_kaart.mail
        return Plekbeeld(plek.id, plek.organisatie, plek.expertise, op_kaart.collega, op_kaart.naam, bereik)
    rol = next(iter(work.rollen.with_role("ambassadeur", organisatie=plek.organisatie)), "")
    return Plekbeeld(plek.id, plek.organisatie, plek.expertise, rol)
