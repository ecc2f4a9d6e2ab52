"""The private channel of a casus: made on the first acceptance, never before and never by taking over one that is there
(OVL-09)."""

from dataclasses import replace

from flows.effect import Effect, Forget, Invite, Kick, OpenChannel, PublishHome, Say, SetPurpose
from flows.invoer import Occasion
from flows.machine import Result, keep
from flows.overlegstand import Overleg, ids_of, regisseur_of
from flows.paneel import panel, week


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


def again(o: Overleg, a: Occasion) -> Result:
    """Another try, asked by the casusregisseur; where the channel is there, nothing happens."""
    if o.status not in ("mislukt", "weg"):
        return keep(o, Say(a.wie, "overleg/staat_al", ids_of(o)))
    nieuw = create(o)
    return keep(nieuw.state, Say(a.wie, "overleg/wordt_gemaakt", ids_of(o)), *nieuw.effecten)


def opened(o: Overleg, kanaal: str, naam: str, a: Occasion) -> Result:
    """The channel is there: purpose, people one by one, welcome with house rules, and the panel."""
    open_ = replace(o, status="open", kanaal=kanaal, naam=naam)
    mensen = tuple(dict.fromkeys((regisseur_of(a), *o.leden)))
    effecten: tuple[Effect, ...] = (
        SetPurpose(kanaal, "overleg/doel", ids_of(o)),
        Say(kanaal, "overleg/welkom", ids_of(o), slot=f"welkom:{kanaal}", pin=True),
        *panel(open_),
        *(Invite(kanaal, p, ("overleg", o.id)) for p in mensen),
        Say(regisseur_of(a), "overleg/kanaal_open", ids_of(o)),
        PublishHome(regisseur_of(a)),
        *week(open_, a),
    )
    return keep(open_, *effecten)


def failed(o: Overleg, fout: str, a: Occasion) -> Result:
    """No channel: another name once where this one is taken, else a word to the casusregisseur."""
    if fout == "name_taken" and o.naam == f"overleg-{o.nummer}":
        return create(o, "-b")
    zeg = Say(regisseur_of(a), "overleg/kanaal_mislukt", ids_of(o), {"fout": fout})
    return keep(replace(o, status="mislukt"), zeg, PublishHome(regisseur_of(a)))


def close_for_others(o: Overleg, a: Occasion) -> Result:
    """Consent is gone: everybody but the casusregisseur leaves the channel, the panel says why (PRI-01)."""
    eruit = (
        tuple(Kick(o.kanaal, p) for p in dict.fromkeys((*o.binnen, *o.leden)) if p != regisseur_of(a))
        if o.status == "open"
        else ()
    )
    dicht = (
        (Say(o.kanaal, "overleg/gesloten", ids_of(o), slot=f"paneel:{o.kanaal}", rang=0),) if o.status == "open" else ()
    )
    return keep(replace(o, leden=(), binnen=()), *dicht, *eruit, Forget("overleg", o.id))
