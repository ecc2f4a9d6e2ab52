"""Who is in the channel against who is on the casus: who leaves loses access, who was put in by hand is asked about
(OVL-09, PRI-02). The shell tells of each change and, once an hour, of everybody who is there.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace

from flows import kanaal
from flows.effect import Effect, Invite, Kick, PublishHome, Revoke, Say, Tell
from flows.invoer import Happened, Occasion
from flows.machine import Result, keep
from flows.overlegstand import Overleg, ids_of
from flows.paneel import panel

Step = Callable[[Overleg, str, Occasion], Result]
ROLLEN = ("deelnemer", "voorzitter", "notulist")


def came(o: Overleg, persoon: str, door_bot: bool, a: Occasion) -> Result:
    """Somebody is in. Who is not on the casus sees nothing through any button; the casusregisseur is asked, once. Whom the
    bot brought in itself a moment before they left the casus is on the way out again."""
    if persoon in a.instelling.get("betrokken", ()):
        binnen, vreemd = tuple(dict.fromkeys((*o.binnen, persoon))), _without(o.vreemd, persoon)
        return keep(o if (binnen, vreemd) == (o.binnen, o.vreemd) else replace(o, binnen=binnen, vreemd=vreemd))
    if door_bot or persoon in o.vreemd or o.status != "open":
        return keep(o)
    mens = a.mensen.get(persoon)
    data = {"app": bool(mens and mens.is_bot), "gevraagd": persoon in a.instelling.get("uitgenodigd", ())}
    vraag = Say(a.regisseur(), "overleg/vreemd", {**ids_of(o), "wie": persoon}, data, rang=1)
    return keep(replace(o, vreemd=(*o.vreemd, persoon)), vraag)


def left(o: Overleg, persoon: str, a: Occasion) -> Result:
    """Somebody is out. A deelnemer loses access and can be asked back; the casusregisseur keeps the casus."""
    zonder = o
    if persoon in (*o.binnen, *o.vreemd):
        zonder = replace(o, binnen=_without(o.binnen, persoon), vreemd=_without(o.vreemd, persoon))
    if o.status != "open" or persoon not in a.instelling.get("betrokken", ()):
        return keep(zonder)
    wie, mens = {**ids_of(o), "wie": persoon}, a.mensen.get(persoon)
    gesloten = bool(mens and mens.weg)
    if persoon == a.regisseur():
        weg = Tell("casus", o.casus, Happened("regisseur_weg", {"persoon": persoon}))
        return keep(zonder, weg if gesloten else Say(persoon, "overleg/regisseur_eruit", ids_of(o)))
    eigen: tuple[Effect, ...] = (
        () if gesloten else (Say(persoon, "overleg/zelf_eruit", ids_of(o)), PublishHome(persoon))
    )
    zonder = replace(zonder, leden=_without(o.leden, persoon), gewijzigd=True)
    return keep(
        zonder,
        *(Revoke(persoon, rol, o.casus) for rol in ROLLEN),
        Tell("uitnodigingen_van", o.casus, Happened("eruit", {"persoon": persoon})),
        Tell("casus", o.casus, Happened("vrij", {"persoon": persoon})),
        Say(a.regisseur(), "overleg/eruit", wie, {"gesloten": gesloten}),
        *eigen,
        *panel(zonder),
        PublishHome(a.regisseur()),
    )


def count(o: Overleg, binnen: Iterable[str], naam: str, gearchiveerd: bool, a: Occasion, found: Step) -> Result:
    """Everything that Slack says of the channel now: what an event would have said and did not is made up for. ``found``:
    what is done with who is in."""
    if gearchiveerd:
        return kanaal.gone(o, "gearchiveerd", a)
    er = tuple(binnen)
    stand, effecten = o, list[Effect]()
    stappen = [(found, p) for p in er] + [(left, p) for p in o.binnen + o.vreemd if p not in er]
    for doe, persoon in stappen:
        r = doe(stand, persoon, a)
        stand, effecten = r.state, [*effecten, *r.effecten]
    r = kanaal.renamed(stand, naam, a)
    return keep(r.state, *effecten, *r.effecten)


def put_out(o: Overleg, persoon: str, a: Occasion) -> Result:
    """Who was put in by hand does not belong here; who belongs here by now stays."""
    wie = {**ids_of(o), "wie": persoon}
    if persoon not in o.vreemd or persoon in a.instelling.get("betrokken", ()):
        return keep(o, Say(a.wie, "overleg/vreemd_al", wie))
    gezegd = Say(a.wie, "overleg/eruit_gehaald", wie)
    return keep(replace(o, vreemd=_without(o.vreemd, persoon)), Kick(o.kanaal, persoon), gezegd)


def bring_in(o: Overleg, persoon: str, a: Occasion) -> Result:
    """Another try for somebody on the casus who is not in: who could not come in, or left by mistake."""
    wie = {**ids_of(o), "wie": persoon}
    if o.status != "open" or persoon not in a.instelling.get("betrokken", ()) or persoon in o.binnen:
        return keep(o, Say(a.wie, "overleg/vreemd_al", wie))
    return keep(o, Say(a.wie, "overleg/nog_eens", wie), Invite(o.kanaal, persoon, ("overleg", o.id)))


def bring_along(o: Overleg, persoon: str) -> Result:
    """Somebody got the casus from another hand: into its channel, where there is one."""
    if o.status != "open" or persoon in o.binnen:
        return keep(o)
    return keep(o, Invite(o.kanaal, persoon, ("overleg", o.id)))


def _without(mensen: tuple[str, ...], persoon: str) -> tuple[str, ...]:
    return tuple(p for p in mensen if p != persoon)
