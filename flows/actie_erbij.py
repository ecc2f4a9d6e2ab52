"""An action is agreed on: one owner, one last date (MDO-05), and the plan is a new version (PLA-05)."""

from dataclasses import replace

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
    """One action: one owner, one last date (MDO-05). Somebody without Slack has a contactpersoon (UIT-09)."""
    w = invoer.waarden
    fouten = check_actie(w, a)
    if fouten:
        return keep(o, FieldErrors(fouten))
    nummer = o.acties + 1
    eigenaar: str = w["wie"] or ""
    nieuw: tuple[Effect, ...] = ()
    if not eigenaar:
        eigenaar = a.id("persoon")
        nieuw = (NewPersoon(eigenaar, w["zonder"], o.casus, (w["naam"] or "") if w["zonder"] == "netwerk" else ""),)
    contact = (w["contact"] or a.wie) if nieuw else ""
    actie = Actie(
        id=a.id("actie"), team=o.team, casus=o.casus, casusnummer=o.nummer, volg=nummer, wat=w["wat"], eigenaar=eigenaar,
        contact=contact, uiterlijk=w["uiterlijk"], gemaakt=a.nu, door=a.wie, perspectief=w["perspectief"] or "",
    )  # fmt: skip
    meer = replace(o, acties=nummer, gewijzigd=True)
    return keep(
        meer,
        *nieuw,
        Create("actie", actie),
        Tell("actie", actie.id, Happened("begin")),
        NewVersion(o.casus),
        *panel(meer),
        *week(meer, a),
        Say(a.wie, "overleg/actie_staat", {**ids_of(o), "actie": actie.id}),
    )
