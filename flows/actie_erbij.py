"""An action is agreed on: one owner, one last date (MDO-05), and the plan is a new version (PLA-05)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from flows.actie import INWONER, NETWERK, check_actie
from flows.actiestand import Actie
from flows.effect import Create, Effect, FieldErrors, NewPersoon, NewVersion, OpenWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion, Submitted, slack_id
from flows.machine import Result, keep
from flows.namens import receiver
from flows.overlegstand import Overleg, ids_of
from flows.paneel import panel, week
from flows.termijnen import six_weeks
from flows.wieiswie import named

ACTIE = Formulier(
    "overleg/actie",
    (
        Veld("wat", maximum=500),
        Veld("wie", Veldsoort.MENS, verplicht=False),
        Veld("zonder", Veldsoort.KEUZE, verplicht=False, lijst="bekend"),
        Veld("naam", Veldsoort.REGEL, verplicht=False, maximum=80),
        Veld("contact", Veldsoort.MENS, verplicht=False),
        Veld("uiterlijk", Veldsoort.DATUM),
        Veld("perspectief", Veldsoort.REGEL, verplicht=False, maximum=300),
    ),
)


def ask_actie(o: Overleg, vul: Mapping[str, Any], a: Occasion) -> Result:
    """The window. Who is on the casus without Slack can be chosen there, so that one person stays one person."""
    bekend = [p for p, soort in a.instelling.get("zonder_slack", {}).items() if soort != INWONER]
    data = {"vul": {"uiterlijk": six_weeks(a.nu.date()).isoformat(), **vul}, "bekend": bekend}
    return keep(o, OpenWindow("overleg/actie", ids_of(o), data=data))


def add_actie(o: Overleg, invoer: Submitted, a: Occasion) -> Result:
    """One action from the window. Somebody without Slack has a contactpersoon (UIT-09): who is named, else who it was
    already, else who writes the action down."""
    w = invoer.waarden
    fouten = check_actie(w, a)
    if fouten:
        return keep(o, FieldErrors(fouten))
    bekend = w["wie"] or _known(w, a)
    eigenaar, nieuw = bekend or a.id("persoon"), "" if bekend else w["zonder"]
    contact = "" if slack_id(eigenaar) else w["contact"] or _contact(eigenaar, a)
    actie = {
        "wat": w["wat"], "eigenaar": eigenaar, "nieuw": nieuw, "naam": w["naam"] if nieuw == NETWERK else "",
        "contact": contact, "uiterlijk": w["uiterlijk"], "perspectief": w["perspectief"] or "",
    }  # fmt: skip
    staat = _made(o, [actie], a, stil=False)
    id = a.id(f"actie{staat.state.acties}")
    return keep(staat.state, *staat.effecten, Say(a.wie, "overleg/actie_staat", {**ids_of(o), "actie": id}))


def _known(w: Mapping[str, Any], a: Occasion) -> str:
    """The person that is meant, where they are on the casus already; empty for somebody new."""
    bekend: Mapping[str, str] = a.instelling.get("zonder_slack", {})
    if w["zonder"] == INWONER:
        return next((p for p, soort in bekend.items() if soort == INWONER), "")
    if w["zonder"] == NETWERK:
        raak = [p for p in named(w["naam"], a) if p in bekend]
        return raak[0] if len(raak) == 1 else ""
    return str(w["zonder"])


def _contact(eigenaar: str, a: Occasion) -> str:
    al = a.instelling.get("contacten", {}).get(eigenaar, "")
    return receiver(eigenaar, al, a) if al else a.wie


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
