"""The windows of a table, and how one begins: everybody real, one role at a time (LEE-07)."""

from collections.abc import Mapping
from typing import Any

from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Occasion
from flows.tafelstand import Tafel


def create(waarden: Mapping[str, Any], kanaal: str, a: Occasion) -> tuple[Tafel | None, dict[str, str]]:
    """A new table from its form, or what is wrong per field: everybody real, one role at a time (LEE-07)."""
    mensen = tuple(p for p in dict.fromkeys(waarden["deelnemers"]))
    fouten: dict[str, str] = {}
    if waarden["leider"] == waarden["inbrenger"]:
        fouten["leider"] = "leidt_en_brengt_in"
    for veld, namen in (
        ("deelnemers", mensen),
        ("leider", (waarden["leider"],)),
        ("inbrenger", (waarden["inbrenger"],)),
    ):
        if not all(a.works_here(p) for p in namen):
            fouten[veld] = "geen_mens"
    if not [p for p in (*mensen, waarden["leider"]) if p != waarden["inbrenger"]]:
        fouten["deelnemers"] = "te_weinig"
    if fouten:
        return None, fouten
    tafel = Tafel(a.id("tafel"), a.team, kanaal, a.wie, waarden["leider"], waarden["inbrenger"], mensen, a.nu)
    return tafel, {}


FORMULIEREN = (
    Formulier("tafel/vraag", (Veld("vraag", maximum=600),)),
    Formulier("tafel/vraag_deel", ()),
    Formulier("tafel/advies", (Veld("advies", maximum=1000),)),
    Formulier("tafel/advies_deel", ()),
    Formulier(
        "tafel/kies",
        (
            Veld("adviezen", Veldsoort.VINKJES, verplicht=False, lijst="mensen"),
            Veld("adviseur", Veldsoort.KEUZE, verplicht=False, lijst="mensen"),
        ),
    ),
    Formulier(
        "tafel/nuttig",
        (
            Veld("nuttig", Veldsoort.VINKJES, verplicht=False, lijst="mensen"),
            Veld("volgende", verplicht=False, maximum=600),
        ),
    ),
)
