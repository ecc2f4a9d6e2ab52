"""The overleg of a casus: its private channel, who is in it, and the panel that stays current (OVL-09).

The channel is made on the first acceptance, never before and never by taking over one that is there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from flows.actie import Actie, check_actie
from flows.effect import (
    Create,
    Effect,
    FieldErrors,
    Forget,
    Invite,
    Kick,
    NewPersoon,
    NewVersion,
    OpenChannel,
    OpenWindow,
    PublishHome,
    Remind,
    Say,
    SetPurpose,
    Tell,
)
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted
from flows.machine import Machine, Result, keep
from flows.termijnen import six_weeks, working_days_after, working_moment


@dataclass(frozen=True, slots=True)
class Overleg:
    """``status``: geen, maken, open, mislukt, weg. ``leden``: who accepted; ``binnen``: who is in the channel."""

    id: str
    team: str
    casus: str
    nummer: str
    status: str = "geen"
    kanaal: str = ""
    naam: str = ""
    leden: tuple[str, ...] = ()
    binnen: tuple[str, ...] = ()
    acties: int = 0
    bijdragen: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    gewijzigd: bool = False


def step(o: Overleg, invoer: Input, a: Occasion) -> Result:
    """One input to the overleg."""
    match invoer:
        case Happened(wat="doet_mee"):
            return join(o, invoer["persoon"], a)
        case Happened(wat="kanaal_open"):
            return opened(o, invoer["kanaal"], invoer["naam"], a)
        case Happened(wat="kanaal_mislukt"):
            return failed(o, invoer["fout"], a)
        case Happened(wat="niet_binnen"):
            ids = {**_ids(o), "wie": invoer["persoon"]}
            return keep(o, Say(_regisseur(a), "overleg/niet_binnen", ids, {"fout": invoer["fout"]}))
        case Happened(wat="binnen"):
            return keep(replace(o, binnen=tuple(dict.fromkeys((*o.binnen, invoer["persoon"])))))
        case Happened(wat="eruit"):
            return keep(replace(o, binnen=tuple(p for p in o.binnen if p != invoer["persoon"])))
        case Happened(wat="kanaal_weg"):
            weg = Say(_regisseur(a), "overleg/kanaal_weg", _ids(o)), PublishHome(_regisseur(a))
            return keep(replace(o, status="weg"), *weg) if o.status == "open" else keep(o)
        case Happened(wat="actie_anders"):
            return keep(replace(o, gewijzigd=True), *panel(o), *week(o, a))
        case Happened(wat="regie"):
            return keep(replace(o, gewijzigd=True), *panel(o))
        case Happened(wat="toestemming_weg"):
            return close_for_others(o, a)
        case Due(wat="week"):
            return summarise(o)
        case Click(knop="opnieuw"):
            if o.status not in ("mislukt", "weg"):
                return keep(o, Say(a.wie, "overleg/staat_al", _ids(o)))
            return keep(create(o).state, Say(a.wie, "overleg/wordt_gemaakt", _ids(o)), *create(o).effecten)
        case Click(knop="mijn_deel"):
            vul = dict(o.bijdragen.get(a.wie, {}))
            return keep(o, OpenWindow("overleg/mijn_deel", _ids(o), data={"vul": vul}))
        case Submitted(formulier="overleg/mijn_deel", waarden=w):
            deel = {k: v for k, v in w.items() if v}
            return keep(
                replace(o, bijdragen={**o.bijdragen, a.wie: deel}), Say(a.wie, "overleg/mijn_deel_staat", _ids(o))
            )
        case Click(knop="nieuwe_actie"):
            return keep(
                o, OpenWindow("overleg/actie", _ids(o), data={"vul": {"uiterlijk": six_weeks(a.nu.date()).isoformat()}})
            )
        case Submitted(formulier="overleg/actie"):
            return add_actie(o, invoer, a)
    return keep(o)


def _ids(o: Overleg) -> dict[str, str]:
    return {"overleg": o.id, "casus": o.casus}


def _regisseur(a: Occasion) -> str:
    return str(a.instelling.get("regisseur") or a.wie)


def join(o: Overleg, persoon: str, a: Occasion) -> Result:
    """Somebody accepted: into the channel, which is made where there is none yet."""
    erbij = replace(o, leden=tuple(dict.fromkeys((*o.leden, persoon))), gewijzigd=True)
    if o.status == "geen":
        return create(erbij)
    if o.status == "open":
        return keep(erbij, Invite(o.kanaal, persoon, ("overleg", o.id)), *panel(o))
    return keep(erbij)


def create(o: Overleg, suffix: str = "") -> Result:
    """Ask for a channel, named by the number only (AAN-05)."""
    naam = f"overleg-{o.nummer}{suffix}"
    return keep(replace(o, status="maken", naam=naam, kanaal="", binnen=()), OpenChannel(naam, ("overleg", o.id)))


def opened(o: Overleg, kanaal: str, naam: str, a: Occasion) -> Result:
    """The channel is there: purpose, people one by one, welcome with house rules, and the panel."""
    open_ = replace(o, status="open", kanaal=kanaal, naam=naam)
    mensen = tuple(dict.fromkeys((_regisseur(a), *o.leden)))
    effecten: tuple[Effect, ...] = (
        SetPurpose(kanaal, "overleg/doel", _ids(o)),
        Say(kanaal, "overleg/welkom", _ids(o), slot=f"welkom:{kanaal}", pin=True),
        *panel(open_),
        *(Invite(kanaal, p, ("overleg", o.id)) for p in mensen),
        Say(_regisseur(a), "overleg/kanaal_open", _ids(o)),
        PublishHome(_regisseur(a)),
        *week(open_, a),
    )
    return keep(open_, *effecten)


def failed(o: Overleg, fout: str, a: Occasion) -> Result:
    """No channel: another name once where this one is taken, else a word to the casusregisseur."""
    if fout == "name_taken" and o.naam == f"overleg-{o.nummer}":
        return create(o, "-b")
    zeg = Say(_regisseur(a), "overleg/kanaal_mislukt", _ids(o), {"fout": fout})
    return keep(replace(o, status="mislukt"), zeg, PublishHome(_regisseur(a)))


def panel(o: Overleg) -> tuple[Effect, ...]:
    """The panel, drawn anew in its place."""
    if o.status != "open":
        return ()
    return (Say(o.kanaal, "overleg/paneel", _ids(o), slot=f"paneel:{o.kanaal}", pin=True, rang=2),)


def week(o: Overleg, a: Occasion) -> tuple[Effect, ...]:
    """The moment of the next weekly summary: 09.00 on the first working day of next week."""
    zondag = a.nu.date() + timedelta(days=6 - a.nu.weekday())
    dag = working_days_after(zondag, 1)
    return (Remind("overleg", o.id, "week", "", working_moment(dag)),) if o.status == "open" else ()


def summarise(o: Overleg) -> Result:
    """Once a week, only where something changed (UIT-02)."""
    if not o.gewijzigd or o.status != "open":
        return keep(o)
    return keep(replace(o, gewijzigd=False), Say(o.kanaal, "overleg/week", _ids(o), rang=3))


def close_for_others(o: Overleg, a: Occasion) -> Result:
    """Consent is gone: everybody but the casusregisseur leaves the channel, the panel says why (PRI-01)."""
    eruit = (
        tuple(Kick(o.kanaal, p) for p in dict.fromkeys((*o.binnen, *o.leden)) if p != _regisseur(a))
        if o.status == "open"
        else ()
    )
    dicht = (
        (Say(o.kanaal, "overleg/gesloten", _ids(o), slot=f"paneel:{o.kanaal}", rang=0),) if o.status == "open" else ()
    )
    return keep(replace(o, leden=(), binnen=()), *dicht, *eruit, Forget("overleg", o.id))


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
        Say(a.wie, "overleg/actie_staat", {**_ids(o), "actie": actie.id}),
    )


DEELNEMERS = frozenset({"casusregisseur", "voorzitter", "notulist", "deelnemer"})
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
MIJN_DEEL = Formulier(
    "overleg/mijn_deel",
    (
        Veld("doe", maximum=500),
        Veld("bereik", Veldsoort.REGEL, maximum=200),
        Veld("nodig", verplicht=False, maximum=500),
    ),
)
MACHINE = Machine(
    soort="overleg",
    State=Overleg,
    step=step,
    mag={
        **dict.fromkeys(("nieuwe_actie", "overleg/actie", "mijn_deel", "overleg/mijn_deel"), DEELNEMERS),
        "opnieuw": frozenset({"casusregisseur"}),
    },
    formulieren=(ACTIE, MIJN_DEEL),
)
