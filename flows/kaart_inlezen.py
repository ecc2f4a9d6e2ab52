"""Reading a list of the sociale kaart in, at the desk of a beheerder: pasted, or as a file that is fetched first.

How a list reads is in ``kaartlijst``; here is what follows from it, whole or not at all.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows import kaart
from flows.effect import Effect, FetchList, FieldErrors, Keep, ReplaceWindow, Say
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Occasion
from flows.kaart import Kaartregel
from flows.kaartlijst import Fout, read_list

GROOTST = 5 * 1024 * 1024  # bytes of a file
GENOEMD = 20


def _one_of_two(w: Mapping[str, Any]) -> dict[str, str]:
    if w["bestand"] and w["lijst"]:
        return {"lijst": "een_van_twee"}
    if w["bestand"] and w["bestand"].grootte > GROOTST:
        return {"bestand": "te_groot"}
    return {} if w["bestand"] or w["lijst"] else {"bestand": "bestand_of_lijst"}


FORMULIER = Formulier(
    "beheer/kaart_lijst",
    (
        Veld("bestand", Veldsoort.BESTAND, verplicht=False),
        Veld("lijst", Veldsoort.RUW, verplicht=False),
        Veld("hoe", Veldsoort.RONDJES, opties=("erbij", "vervang")),
    ),
    _one_of_two,
)


@dataclass(frozen=True, slots=True)
class Nakijken:
    """What was wrong in a file, kept at the desk until it is looked at: the first lines, and how many more there are."""

    fouten: tuple[Fout, ...]
    meer: int

    @property
    def data(self) -> dict[str, Any]:
        """What a window needs to name it."""
        return {"fouten": [(f.regel, f.wat, f.waarde) for f in self.fouten], "meer": self.meer}


def take_list(
    w: Mapping[str, Any], gebieden: Mapping[str, str], ids: Mapping[str, str], a: Occasion
) -> tuple[Effect, ...]:
    """A list that was pasted, or a file that is fetched first. Where a line is wrong, nothing of it is kept and what was
    pasted stays to be mended."""
    if w["bestand"]:
        return FetchList(a.wie, w["bestand"].id, w["hoe"]), ReplaceWindow("beheer/kaart_komt", ids)
    gelezen = _read(w["lijst"], w["hoe"], gebieden, a)
    if gelezen is None:
        return (FieldErrors({"lijst": "geen_regels"}),)
    if isinstance(gelezen, Nakijken):
        return (ReplaceWindow("beheer/kaart_lijst", ids, data={**gelezen.data, "vul": dict(w)}),)
    er, uitslag = gelezen
    return *er, ReplaceWindow("beheer/kaart_gelezen", ids, data=uitslag)


def take_file(w: Mapping[str, Any], gebieden: Mapping[str, str], a: Occasion) -> tuple[Nakijken | None, list[Effect]]:
    """The text of a file, read as a list that was pasted: what is to be looked at in it, and what follows."""
    gelezen = _read(w["tekst"], w["hoe"], gebieden, a)
    if gelezen is None:
        return None, [Say(a.wie, "beheer/kaart_mislukt", data={"fout": "geen_regels"})]
    if isinstance(gelezen, Nakijken):
        return gelezen, [Say(a.wie, "beheer/kaart_mislukt", data={"fout": "regels"})]
    er, uitslag = gelezen
    return None, [*er, Say(a.wie, "beheer/kaart_klaar", data=uitslag)]


def _read(
    tekst: str, hoe: str, gebieden: Mapping[str, str], a: Occasion
) -> tuple[list[Keep], dict[str, int]] | Nakijken | None:
    """What is kept of a list and how much that is; or what is wrong with it; None for a list without lines."""
    regels, fouten = read_list(tekst, gebieden, a.instelling.get("kennis", {}))
    if fouten:
        return Nakijken(fouten[:GENOEMD], len(fouten[GENOEMD:]))
    if not regels:
        return None
    er_zijn = kaart.known(a)
    houd, nieuw = kaart.merged(er_zijn, (_fresh(r, a) for r in regels))
    blijft = {r.id for r in houd}
    weg = [r for r in er_zijn if r.id not in blijft] if hoe == "vervang" else []
    uitslag = {"nieuw": nieuw, "gewijzigd": len(houd) - nieuw, "weg": len(weg)}
    return [*(Keep(r, weg=True) for r in weg), *map(Keep, houd)], uitslag


def _fresh(r: Kaartregel, a: Occasion) -> Kaartregel:
    return Kaartregel(a.id(f"kaart/{r.id}"), *(getattr(r, k) for k in tuple(r.__slots__)[1:]))
