"""The private channel of a casus: made on the first acceptance, never before and never by taking over one that is there
(OVL-09)."""

from dataclasses import replace

from flows.effect import Archive, Effect, Forget, Invite, Kick, OpenChannel, PublishHome, Rename, Say, SetPurpose
from flows.invoer import Occasion, slack_id
from flows.machine import Result, keep
from flows.overlegstand import Overleg, ids_of
from flows.paneel import panel, week

SUFFIXEN = {"": "-b", "-b": "-c", "-c": "-d"}
"""What follows the name of a channel that bears it already, archived or another's."""


def join(o: Overleg, persoon: str, a: Occasion) -> Result:
    """Somebody accepted: into the channel, which is made where there is none yet."""
    erbij = replace(o, leden=tuple(dict.fromkeys((*o.leden, persoon))), gewijzigd=True)
    if o.status == "geen":
        return create(erbij)
    if o.status == "open":
        erbij = replace(erbij, vreemd=tuple(p for p in o.vreemd if p != persoon))
        if slack_id(persoon) is None:
            return keep(erbij, *panel(o))
        return keep(erbij, Invite(o.kanaal, persoon, ("overleg", o.id)), *panel(o))
    return keep(erbij)


def create(o: Overleg, suffix: str = "") -> Result:
    """Ask for a channel, named by the number only (AAN-05); a letter tells it from one that bears that name already."""
    naam = f"overleg-{o.nummer}{suffix}"
    return keep(
        replace(o, status="maken", naam=naam, kanaal="", binnen=(), vreemd=(), hernoemd=False),
        OpenChannel(naam, ("overleg", o.id)),
    )


def again(o: Overleg, a: Occasion) -> Result:
    """Another try, asked by the casusregisseur; where the channel is there, nothing happens."""
    if o.status not in ("mislukt", "weg"):
        return keep(o, Say(a.wie, "overleg/staat_al", ids_of(o)))
    nieuw = create(o)
    return keep(nieuw.state, Say(a.wie, "overleg/wordt_gemaakt", ids_of(o)), *nieuw.effecten)


def opened(o: Overleg, kanaal: str, naam: str, a: Occasion) -> Result:
    """The channel is there: purpose, people one by one, welcome with house rules, and the panel. Where the casus was closed
    meanwhile, it goes at once."""
    if o.status == "dicht":
        return keep(replace(o, kanaal=kanaal, naam=naam), Archive(kanaal))
    open_ = replace(o, status="open", kanaal=kanaal, naam=naam)
    mensen = dict.fromkeys((a.regisseur(), *o.leden, *sorted(a.instelling.get("betrokken", ()))))
    welkom = "welkom" if a.instelling.get("soort", "inwoner") == "inwoner" else "welkom_samen"
    effecten: tuple[Effect, ...] = (
        SetPurpose(kanaal, "overleg/doel", ids_of(o)),
        Say(kanaal, f"overleg/{welkom}", ids_of(o), slot=f"welkom:{kanaal}", pin=True),
        *panel(open_, eerst=True),
        *(Invite(kanaal, p, ("overleg", o.id)) for p in mensen if slack_id(p)),
        Say(a.regisseur(), "overleg/kanaal_open", ids_of(o)),
        PublishHome(a.regisseur()),
        *week(open_, a),
    )
    return keep(open_, *effecten)


def failed(o: Overleg, fout: str, a: Occasion) -> Result:
    """No channel: another name once where this one is taken, else a word to the casusregisseur."""
    if o.status == "dicht":
        return keep(o)
    if fout == "name_taken" and o.naam == f"overleg-{o.nummer}":
        return create(o, SUFFIXEN[""])
    zeg = Say(a.regisseur(), "overleg/kanaal_mislukt", ids_of(o), {"fout": fout})
    return keep(replace(o, status="mislukt"), zeg, PublishHome(a.regisseur()))


def close_for_others(o: Overleg, a: Occasion) -> Result:
    """Consent is gone: everybody but the casusregisseur leaves the channel, the panel says why (PRI-01)."""
    eruit = (
        tuple(Kick(o.kanaal, p) for p in dict.fromkeys((*o.binnen, *o.leden)) if p != a.regisseur())
        if o.status == "open"
        else ()
    )
    dicht = (
        (Say(o.kanaal, "overleg/gesloten", ids_of(o), slot=f"paneel:{o.kanaal}", rang=0),) if o.status == "open" else ()
    )
    return keep(replace(o, leden=(), binnen=()), *dicht, *eruit, Forget("overleg", o.id))


def say_goodbye(o: Overleg) -> Result:
    """The casus is closed: thanks, the panel says so, and the channel is archived. One that is still being made goes as
    soon as it is there (PRI-06)."""
    if o.status not in ("open", "maken"):
        return keep(o, Forget("overleg", o.id))
    dicht = replace(o, status="dicht", binnen=(), vreemd=(), hernoemd=False)
    if o.status == "maken":
        return keep(dicht, Forget("overleg", o.id))
    paneel = Say(o.kanaal, "overleg/afgerond", ids_of(o), slot=f"paneel:{o.kanaal}", rang=0)
    dag = Say(o.kanaal, "overleg/tot_ziens", ids_of(o))
    return keep(dicht, paneel, dag, Archive(o.kanaal), Forget("overleg", o.id))


def begin_again(o: Overleg) -> Result:
    """The casus was opened again. The old channel stays closed and keeps its name; who was in it gets a new one (OVL-09)."""
    if o.status != "dicht":
        return keep(o)
    volgende = SUFFIXEN.get(o.naam.removeprefix(f"overleg-{o.nummer}"), "")
    return create(o, volgende) if o.leden else keep(replace(o, status="geen", kanaal="", naam=""))


def gone(o: Overleg, reden: str, a: Occasion) -> Result:
    """The channel was closed by hand, or the bot was put out of it: told once, and never taken back by itself."""
    if o.status != "open":
        return keep(o)
    zeg = Say(a.regisseur(), "overleg/kanaal_weg", ids_of(o), {"reden": reden})
    return keep(replace(o, status="weg"), zeg, PublishHome(a.regisseur()))


def back(o: Overleg, a: Occasion) -> Result:
    """A person opened it again, or let the bot in again: it goes on where it was."""
    if o.status != "weg":
        return keep(o)
    open_ = replace(o, status="open")
    gemist = (Invite(o.kanaal, p, ("overleg", o.id)) for p in o.leden if p not in o.binnen and slack_id(p))
    zeg = Say(a.regisseur(), "overleg/kanaal_terug", ids_of(o)), PublishHome(a.regisseur())
    return keep(open_, *panel(open_), *gemist, *zeg, *week(open_, a))


def renamed(o: Overleg, naam: str, a: Occasion) -> Result:
    """Another name may bear what no name may (AAN-05): said once, and its own name is offered. The new one is not kept."""
    if naam == o.naam:
        if not o.hernoemd:
            return keep(o)
        return keep(replace(o, hernoemd=False), Say(a.regisseur(), "overleg/naam_staat", ids_of(o)))
    if o.hernoemd or o.status != "open":
        return keep(o)
    return keep(replace(o, hernoemd=True), Say(a.regisseur(), "overleg/hernoemd", ids_of(o)))


def own_name(o: Overleg, a: Occasion) -> Result:
    """The casusregisseur wants the channel's own name back."""
    if not o.hernoemd or o.status != "open":
        return keep(o, Say(a.wie, "overleg/naam_staat", ids_of(o)))
    return keep(o, Say(a.wie, "overleg/naam_komt", ids_of(o)), Rename(o.kanaal, o.naam, ("overleg", o.id)))
