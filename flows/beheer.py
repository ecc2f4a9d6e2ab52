"""Looking after the organisation: gebieden, roles, and what else is not of one casus (ROL-01, ROL-02).

The desk of one person. No window of it knows a casus text; who may do what stands in ``MACHINE.mag``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flows import eigen_tekst, gebied, instellen, kaart, kaart_inlezen, rol, verweesd
from flows.effect import OpenWindow, ReplaceWindow, Say, SendFile
from flows.eigen_tekst import EigenTekst
from flows.invoer import Click, Happened, Input, Occasion, Submitted
from flows.kaart_inlezen import Nakijken
from flows.machine import Machine, Result, keep

BEHEERDER = frozenset({"beheerder"})
AANJAGER = frozenset({"aanjager", "beheerder"})


@dataclass(frozen=True, slots=True)
class Beheer:
    """The desk of one person. ``concept``: own words for a text that are being tried out; ``nakijken``: what was wrong in
    the list that was read last."""

    id: str
    team: str
    concept: EigenTekst | None = None
    nakijken: Nakijken | None = None


def step(b: Beheer, invoer: Input, a: Occasion) -> Result:
    """One input at the desk."""
    ids, gebieden = {"beheer": b.id}, gebied.names(a)
    match invoer:
        case Click(
            knop="menu"
            | "gebieden"
            | "rollen"
            | "geschiedenis"
            | "kaart"
            | "instellingen"
            | "teksten"
            | "mensen" as wat
        ):
            return keep(b, OpenWindow(f"beheer/{wat}", ids))
        case Click(knop="gebied", bij=id):
            return keep(b, OpenWindow("beheer/gebied", ids, bij=id, data={"vul": gebied.begin(id, a)}))
        case Submitted(formulier="beheer/gebied", waarden=w, bij=id):
            return keep(b, *gebied.keep_gebied(id, w, a))
        case Click(knop="sluit_gebied", bij=id):
            return keep(b, *gebied.close_gebied(id, a))
        case Click(knop="rol"):
            return keep(b, OpenWindow("beheer/rol", ids, data={"gebieden": gebieden}))
        case Submitted(formulier="beheer/rol", waarden=w):
            return keep(b, *rol.give(w, gebieden, a))
        case Click(knop="einde", bij=id):
            return keep(b, *rol.end(id, gebieden, a))
        case Click(knop="ambassadeur"):
            van_hen = {id: naam for id, naam in gebieden.items() if rol.may_give("ambassadeur", id, a)}
            keuze = van_hen if len(van_hen) > 1 else {}
            return keep(b, OpenWindow("beheer/ambassadeur", ids, data={"gebieden": keuze}))
        case Submitted(formulier="beheer/ambassadeur", waarden=w):
            return keep(b, *rol.name_ambassadeur(w, gebieden, a))
        case Click(knop="instelling", bij=groep):
            return keep(b, instellen.open_group(groep, ids, a))
        case Click(knop="herstel", bij=groep):
            return keep(b, *instellen.reset(groep, a))
        case Submitted(
            formulier="beheer/woorden"
            | "beheer/werkwijze"
            | "beheer/toestemming"
            | "beheer/gevaar"
            | "beheer/buiten" as key,
            waarden=w,
        ):
            return keep(b, *instellen.keep_choices(key.split("/")[1], w, a))
        case Click(knop="regie", bij=id):
            return keep(b, verweesd.ask_who(id, ids, a))
        case Submitted(formulier="beheer/regie", waarden=w, bij=id):
            return keep(b, *verweesd.name_regisseur(id, w, a))
        case Click(knop="eigen", bij=key):
            return keep(b, eigen_tekst.open_text(key, b.concept, ids, a))
        case Submitted(formulier="beheer/tekst", waarden=w, bij=key):
            return keep(replace(b, concept=eigen_tekst.typed(w, key)), eigen_tekst.propose(key, w["tekst"], ids, a))
        case Click(knop="eigen_vast", bij=key):
            return keep(replace(b, concept=None), *eigen_tekst.keep_text(b.concept, key, a))
        case Click(knop="eigen_terug", bij=key):
            return keep(b, *eigen_tekst.restore(key, a))
    return look_after_kaart(b, invoer, gebieden, a)


def look_after_kaart(b: Beheer, invoer: Input, gebieden: Mapping[str, str], a: Occasion) -> Result:
    """The sociale kaart: an entry, a whole list, and the list taken out again."""
    ids, lijst = {"beheer": b.id}, {"gebieden": gebieden}
    match invoer:
        case Click(knop="kaart_nieuw" | "kaart_zoek" as wat):
            return keep(b, OpenWindow(f"beheer/{wat}", ids, data=lijst))
        case Submitted(formulier="beheer/kaart_zoek", waarden=w):
            regel = next((r for r in kaart.known(a) if r.id == w["regel"]), None)
            if regel is None:
                return keep(b, Say(a.wie, "beheer/al_weg"))
            return keep(b, ReplaceWindow("beheer/kaart_wijzig", ids, regel.id, {**lijst, "vul": kaart.begin(regel)}))
        case Submitted(formulier="beheer/kaart_nieuw" | "beheer/kaart_wijzig", waarden=w, bij=id):
            return keep(b, *kaart.keep_entry(id, w, gebieden, a))
        case Click(knop="kaart_lijst"):
            return keep(b, OpenWindow("beheer/kaart_lijst", ids, data={"vul": {"hoe": "erbij"}}))
        case Click(knop="kaart_nakijken"):
            fouten = b.nakijken.data if b.nakijken else {}
            return keep(b, OpenWindow("beheer/kaart_lijst", ids, data={**fouten, "vul": {"hoe": "erbij"}}))
        case Submitted(formulier="beheer/kaart_lijst", waarden=w):
            weer = replace(b, nakijken=None) if b.nakijken else b
            return keep(weer, *kaart_inlezen.take_list(w, gebieden, ids, a))
        case Happened(wat="lijst_gehaald", data=w):
            nakijken, er = kaart_inlezen.take_file(w, gebieden, a)
            return keep(replace(b, nakijken=nakijken), *er)
        case Happened(wat="lijst_mislukt", data=w):
            return keep(b, Say(a.wie, "beheer/kaart_mislukt", data={"fout": w["fout"]}))
        case Click(knop="kaart_bestand"):
            return keep(b, SendFile(a.wie, "kaart"), Say(a.wie, "beheer/bestand_komt"))
    return keep(b)


KNOPPEN = (
    *("menu", "gebieden", "rollen", "geschiedenis", "gebied", "sluit_gebied", "rol", "einde"),
    *("instellingen", "instelling", "herstel", "teksten", "eigen", "eigen_vast", "eigen_terug"),
    *("mensen", "regie"),
    *("kaart", "kaart_nieuw", "kaart_zoek", "kaart_lijst", "kaart_nakijken", "kaart_bestand"),
)
LEESVENSTERS = (
    "menu",
    "gebieden",
    "rollen",
    "geschiedenis",
    "kaart",
    "kaart_gelezen",
    "kaart_komt",
    "instellingen",
    "teksten",
    "tekst_voorbeeld",
    "mensen",
)
FORMULIEREN = (
    gebied.FORMULIER,
    *rol.FORMULIEREN,
    *kaart.FORMULIEREN,
    kaart_inlezen.FORMULIER,
    *instellen.FORMULIEREN,
    eigen_tekst.FORMULIER,
    verweesd.FORMULIER,
)
MACHINE = Machine(
    soort="beheer",
    State=Beheer,
    step=step,
    mag={
        **dict.fromkeys(KNOPPEN, BEHEERDER),
        **dict.fromkeys((f.key for f in FORMULIEREN), BEHEERDER),
        **dict.fromkeys(("ambassadeur", "beheer/ambassadeur"), AANJAGER),
    },
    formulieren=FORMULIEREN,
    leesvensters=dict.fromkeys((f"beheer/{w}" for w in LEESVENSTERS), BEHEERDER),
)
