"""An action is agreed on: one owner, one last date (MDO-05), and the plan is a new version (PLA-05)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from flows.actie import Actie, check_actie
from flows.effect import Create, Effect, FieldErrors, NewPersoon, NewVersion, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion, Submitted
from flows.machine import Result, keep
from flows.overlegstand import Overleg, ids_of
from flows.paneel import panel, week

ACTIE = Formulier(
    "overleg/actie",
    (
        Veld("wat", maximum=500),
        Veld("wie", Veldsoort.MENS, verplicht=False),
        Veld("zonder", Veldsoort.KEUZE, verplicht=False, opties=("inwoner", "netwerk")),
        Veld("naam", Veldsoort.REGEL, verplicht=False, maximum=80),
        Veld("contact", Veldsoort.MENS, verplicht=False),
        Veld("uiterlijk", Veldsoort.DATUM),
        Veld("perspectief", Veldsoort.REGEL, verplicht=False, maximum=300),
    ),
)


def add_actie(o: Overleg, invoer: Submitted, a: Occasion) -> Result:
    """One action from the window. Somebody without Slack has a contactpersoon (UIT-09)."""
    w = invoer.waarden
    fouten = check_actie(w, a)
    if fouten:
        return keep(o, FieldErrors(fouten))
    nieuw = "" if w["wie"] else w["zonder"]
    actie = {
        "wat": w["wat"], "eigenaar": w["wie"] or a.id("persoon"), "nieuw": nieuw, "naam": w["naam"] if nieuw == "netwerk" else "",
        "contact": (w["contact"] or a.wie) if nieuw else "", "uiterlijk": w["uiterlijk"], "perspectief": w["perspectief"] or "",
    }  # fmt: skip
    staat = _made(o, [actie], a, stil=False)
    id = a.id(f"actie{staat.state.acties}")
    return keep(staat.state, *staat.effecten, Say(a.wie, "overleg/actie_staat", {**ids_of(o), "actie": id}))


def agree(o: Overleg, acties: Sequence[Mapping[str, Any]], a: Occasion, stil: bool) -> Result:
    """What was agreed on around the table: many actions, one version, one panel. ``stil``: each owner hears it when the
    overleg closes; else at once."""
    return _made(o, acties, a, stil)


def _made(o: Overleg, acties: Sequence[Mapping[str, Any]], a: Occasion, stil: bool) -> Result:
    """``nieuw``: netwerk or inwoner, where the owner is not known yet; ``naam``: theirs."""
    effecten: list[Effect] = []
    for volg, t in enumerate(acties, o.acties + 1):
        actie = Actie(
            id=a.id(f"actie{volg}"), team=o.team, casus=o.casus, casusnummer=o.nummer, volg=volg, wat=t["wat"], eigenaar=t["eigenaar"],
            contact=t["contact"], uiterlijk=t["uiterlijk"], gemaakt=a.nu, door=a.wie, perspectief=t["perspectief"],
        )  # fmt: skip
        if t["nieuw"]:
            effecten.append(NewPersoon(actie.eigenaar, t["nieuw"], o.casus, t["naam"] or ""))
        effecten += [Create("actie", actie), Tell("actie", actie.id, Happened("begin", {"stil": stil}))]
    meer = replace(o, acties=o.acties + len(acties), gewijzigd=True)
    return keep(meer, *effecten, NewVersion(o.casus), *panel(meer), *week(meer, a))
