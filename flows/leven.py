"""What a casus goes through besides sharing: a new question in it, stuck, the plan at the inwoner's, thrown away.

A draft that was thrown away can be put back for seven days (VRA-12); then it is erased.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from flows import bewaren
from flows.casusstand import Casus
from flows.effect import Effect, Forget, Grant, OpenWindow, PublishHome, Remind, Revoke, Say, SendFile, Tell
from flows.formulier import Formulier, Veld
from flows.invoer import Click, Happened, Occasion
from flows.machine import Result, keep
from flows.termijnen import working_days_after, working_moment

BEDENKTIJD = timedelta(days=7)
KNOPPEN = ("heeft_het", "verteld", "vast", "nieuwe_vraag", "verwijder")
LEZEN = ("afdrukken", "pdf", "docx", "json", "leeg")
FORMULIEREN = (
    Formulier(
        "casus/vraag_erbij",
        (
            Veld("ik_wil", maximum=1000),
            Veld("ik_kan", verplicht=False, maximum=1000),
            Veld("nodig_kort", verplicht=False, maximum=1000),
        ),
    ),
)


def click(c: Casus, klik: Click, a: Occasion) -> Result:
    """A button of the casus card."""
    knop = klik.knop
    ids = {"casus": c.id, "gesprek": c.gesprek, "overleg": c.id}
    match knop:
        case "heeft_het":
            gezegd = Say(a.wie, "casus/heeft_het_staat", ids)
            return keep(replace(c, bij_inwoner=c.versie), *_stop_asking(c), gezegd, PublishHome(a.wie))
        case "verteld":
            return keep(replace(c, verteld=c.verteld or a.nu), Say(a.wie, "casus/verteld", ids))
        case "vast":
            return keep(c, Say(a.wie, "casus/vast", ids))
        case "nieuwe_vraag":
            return keep(c, OpenWindow("casus/vraag_erbij", ids))
        case "afdrukken":
            return keep(c, Say(a.wie, "casus/afdrukken", ids))
        case "pdf" | "docx" | "json" | "leeg":
            bestand = SendFile(a.wie, knop) if knop == "leeg" else SendFile(a.wie, knop, c.id, c.versie)
            return keep(c, Say(a.wie, "casus/bestand_komt", ids), bestand)
        case "verwijder":
            return throw_away(c, a)
    return put_back(c, a)


def add_question(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """A new question in a running casus: a new part of the same answers, nothing filled in twice (AAN-09)."""
    return keep(
        c,
        Tell("gesprek", c.gesprek, Happened("vraag_erbij", dict(w))),
        Say(a.wie, "casus/vraag_erbij_staat", {"casus": c.id}),
    )


def new_version(c: Casus, nummer: int, a: Occasion) -> Result:
    """The plan changed: does the inwoner have it? The first version was asked about when it stood; every later one is
    on the next working morning, so that changes of one day are one question. Then one reminder (PLA-12, HAN-05)."""
    nieuw, paneel = replace(c, versie=nummer), Tell("overleg", c.id, Happened("nieuwe_versie"))
    if c.soort != "inwoner":
        return keep(nieuw, paneel)
    wat, dagen = ("herinner_heeft_het", 2) if nummer == 1 else ("vraag_heeft_het", 1)
    moment = Remind("casus", c.id, wat, "", working_moment(working_days_after(a.nu.date(), dagen)))
    return keep(nieuw, paneel, *_stop_asking(c), moment)


def due(c: Casus, wat: str, a: Occasion) -> Result:
    """A moment of the casus has come."""
    if wat == "wissen":
        return keep(c, *bewaren.erase(c, "weggegooid", a)) if c.status == "weg" else keep(c)
    if c.bij_inwoner >= c.versie or c.status != "open":
        return keep(c)
    nog_eens = wat == "herinner_heeft_het"
    vraag = Say(c.regisseur, "casus/heeft_het", {"casus": c.id}, {"nog_eens": nog_eens}, rang=1, samen=True)
    if nog_eens:
        return keep(c, vraag)
    return keep(
        c, vraag, Remind("casus", c.id, "herinner_heeft_het", "", working_moment(working_days_after(a.nu.date(), 2)))
    )


def _stop_asking(c: Casus) -> tuple[Effect, ...]:
    return tuple(Forget("casus", c.id, wat) for wat in ("vraag_heeft_het", "herinner_heeft_het"))


def throw_away(c: Casus, a: Occasion) -> Result:
    """Only a draft that nobody else knows of; it can be put back for seven days."""
    ids = {"casus": c.id}
    if c.toestemming or c.genodigden:
        return keep(c, Say(a.wie, "casus/niet_weg", ids))
    return keep(
        replace(c, status="weg"),
        Revoke(c.regisseur, "casusregisseur", c.id),
        Forget("casus", c.id),
        Remind("casus", c.id, "wissen", "", a.nu + BEDENKTIJD),
        Tell("dm", c.regisseur, Happened("los", {"gesprek": c.gesprek, "klaar": True})),
        Say(a.wie, "casus/weg", ids, {"tot": (a.nu + BEDENKTIJD).date().isoformat()}),
        PublishHome(c.regisseur),
    )


def put_back(c: Casus, a: Occasion) -> Result:
    """Back as it was."""
    if c.status != "weg":
        return keep(c, Say(a.wie, "casus/staat_er", {"casus": c.id}))
    terug = replace(c, status="gestopt" if c.gestopt else "open")
    rol = Grant(c.regisseur, "casusregisseur", c.id)
    return keep(
        terug,
        rol,
        Forget("casus", c.id, "wissen"),
        *bewaren.moments(terug),
        Say(a.wie, "casus/teruggezet", {"casus": c.id}),
        PublishHome(c.regisseur),
    )
