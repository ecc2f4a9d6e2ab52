"""The sociale kaart: who knows of what, at which organisation, in which gebied (OVL-01), and the ambassadeur of an
organisation (OVL-19). Values and their forms; reading a whole list is in ``kaartlijst``.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from flows.effect import Effect, FieldErrors, Keep, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Occasion
from flows.uitnodigingstand import EXPERTISES

NAAM, TELEFOON, MAIL = 80, 30, 120
IS_MAIL = re.compile(r"[^@\s;,]+@[^@\s;,]+\.[^@\s;,]+")
IS_TELEFOON = re.compile(r"\+?[\d\s()./-]{6,}")


@dataclass(frozen=True, slots=True)
class Kaartregel:
    """One entry. ``collega``: the persoon id of a contact in Slack, else ``naam`` with ``telefoon`` or ``mail``; an
    organisation may stand there without anybody. ``gebied``: its id, empty for everywhere."""

    id: str
    expertise: str
    organisatie: str
    naam: str = ""
    collega: str = ""
    telefoon: str = ""
    mail: str = ""
    gebied: str = ""
    ambassadeur: bool = False

    @property
    def iemand(self) -> bool:
        """Whether there is somebody to ask."""
        return bool(self.naam or self.collega)

    @property
    def kern(self) -> tuple[str, ...]:
        """By what two entries are one and the same."""
        wie = self.collega or self.naam.casefold()
        return self.expertise, self.organisatie.casefold(), wie, self.gebied


VELDEN = (
    Veld("expertise", Veldsoort.KEUZE, opties=EXPERTISES),
    Veld("organisatie", Veldsoort.REGEL, maximum=NAAM),
    Veld("collega", Veldsoort.MENS, verplicht=False),
    Veld("naam", Veldsoort.REGEL, verplicht=False, maximum=NAAM),
    Veld("telefoon", Veldsoort.REGEL, verplicht=False, maximum=TELEFOON),
    Veld("mail", Veldsoort.REGEL, verplicht=False, maximum=MAIL),
    Veld("gebied", Veldsoort.KEUZE, verplicht=False, lijst="gebieden"),
    Veld("ambassadeur", Veldsoort.VINKJES, verplicht=False, opties=("ja",)),
)
FORMULIEREN = (
    Formulier("beheer/kaart_nieuw", VELDEN),
    Formulier("beheer/kaart_wijzig", (*VELDEN, Veld("weg", Veldsoort.VINKJES, verplicht=False, opties=("ja",)))),
    Formulier("beheer/kaart_zoek", (Veld("regel", Veldsoort.ZOEK),)),
)


def known(a: Occasion) -> tuple[Kaartregel, ...]:
    """Every entry."""
    return tuple(a.instelling.get("kaart", ()))


def begin(r: Kaartregel) -> dict[str, Any]:
    """What the window of an entry begins with."""
    vul = {veld.key: getattr(r, veld.key) for veld in VELDEN if veld.key != "ambassadeur"}
    return vul | {"ambassadeur": ["ja"] if r.ambassadeur else []}


def keep_entry(id: str, w: Mapping[str, Any], gebieden: Mapping[str, str], a: Occasion) -> tuple[Effect, ...]:
    """A new entry, a change of one, or its end. Contact details that nobody can use are asked about."""
    oud = next((r for r in known(a) if r.id == id), None)
    if id and oud is None:
        return (Say(a.wie, "beheer/al_weg"),)
    if oud and w.get("weg"):
        return (Keep(oud, weg=True),)
    collega = w["collega"] or ""
    if collega and not a.works_here(collega):
        return (FieldErrors({"collega": "geen_mens"}),)
    naam = w["naam"] or (a.mensen[collega].naam if collega else "")
    regel = Kaartregel(
        id or a.id("kaart"), w["expertise"], w["organisatie"], naam, collega, w["telefoon"] or "",
        w["mail"] or "", w.get("gebied") or "", bool(w["ambassadeur"]),
    )  # fmt: skip
    if fout := wrong(regel, gebieden):
        return (FieldErrors(fout),)
    if any(r.kern == regel.kern and r.id != regel.id for r in known(a)):
        return (FieldErrors({"organisatie": "staat_er_al"}),)
    return (Keep(regel),)


def wrong(r: Kaartregel, gebieden: Mapping[str, str]) -> dict[str, str]:
    """What is not right with an entry, by field."""
    if r.gebied and r.gebied not in gebieden:
        return {"gebied": "kies"}
    if r.mail and not IS_MAIL.fullmatch(r.mail):
        return {"mail": "geen_mail"}
    if r.telefoon and not IS_TELEFOON.fullmatch(r.telefoon):
        return {"telefoon": "geen_telefoon"}
    if (r.mail or r.telefoon or r.ambassadeur) and not r.iemand:
        return {"naam": "wie_is_het"}
    return {}


def merged(oud: Iterable[Kaartregel], nieuw: Iterable[Kaartregel]) -> tuple[tuple[Kaartregel, ...], int]:
    """The entries to keep of a list that was read, each under the id of its like, and how many of them are new."""
    bekend = {r.kern: r.id for r in oud}
    uit = tuple(replace(r, id=bekend.get(r.kern, r.id)) for r in nieuw)
    return uit, sum(r.kern not in bekend for r in uit)


def ambassadeur_of(organisatie: str, regels: Iterable[Kaartregel]) -> Kaartregel | None:
    """The contact of an organisation: its ambassadeur (OVL-19)."""
    zelfde = (r for r in regels if r.organisatie.casefold() == organisatie.casefold())
    return next((r for r in zelfde if r.ambassadeur and r.iemand), None)
