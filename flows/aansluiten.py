"""When somebody outside this Slack may be asked in over Slack Connect, and what the overleg does with who came (OVL-10)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import leden
from flows.effect import Create, Effect, InviteOutside, PublishHome, Say, Tell
from flows.invoer import Happened, Occasion
from flows.kaart import IS_MAIL, known
from flows.kaartkeuze import in_words
from flows.koppeling import Koppeling
from flows.machine import Result, keep
from flows.organisatie import chosen
from flows.overlegstand import Overleg, ids_of
from flows.paneel import panel
from flows.uitnodigingstand import Uitnodiging

RECHT = "conversations.connect:write"
"""The scope without which nothing of this is offered."""
WAT = frozenset(("nodig_buiten", "is_het", "aangesloten", "losgemaakt"))


def possible(a: Occasion) -> bool:
    """Whether the organisation turned the experiment on and the bot may do it."""
    return chosen(a).slack_connect == "aan" and RECHT in a.instelling.get("rechten", ())


def field(u: Uitnodiging, a: Occasion) -> dict[str, dict[str, str]]:
    """What makes the window of an answer ask for an address; nothing where there is nothing to do with it. The address of
    the sociale kaart stands there already."""
    if not possible(a) or not u.zonder_slack:
        return {}
    return {"slack_connect": {"ja": "ja"}, "vul": {"mail": _on_the_kaart(u, a)}}


def _on_the_kaart(u: Uitnodiging, a: Occasion) -> str:
    naam = a.instelling.get("namen", {}).get(u.aan)
    mails = {r.mail for r in known(a) if r.mail and r.naam and in_words(r) == naam} if naam else set()
    return mails.pop() if len(mails) == 1 else ""


def wrong(w: Mapping[str, Any]) -> dict[str, str]:
    """What is not right with an address that may stay empty."""
    return {"mail": "geen_mail"} if w.get("mail") and not IS_MAIL.fullmatch(w["mail"]) else {}


def offer(u: Uitnodiging, mail: str | None, a: Occasion) -> tuple[Effect, ...]:
    """Somebody without Slack who has an address accepted: the casusregisseur may invite them, or leave it."""
    if not (mail and possible(a) and u.zonder_slack and u.status == "mee"):
        return ()
    k = Koppeling(a.id("koppeling"), u.team, u.casus, u.nummer, u.id, u.aan, mail)
    return Create("koppeling", k), Tell("koppeling", k.id, Happened("bied_aan"))


def hear(o: Overleg, invoer: Happened, a: Occasion) -> Result:
    """Word of an invitation of somebody outside this Slack."""
    d = invoer.data
    match invoer.wat:
        case "nodig_buiten":
            if o.status == "open":
                return keep(o, InviteOutside(o.kanaal, d["koppeling"]))
            return keep(o, Tell("koppeling", d["koppeling"], Happened("niet_verstuurd", {"fout": "geen_kanaal"})))
        case "is_het":
            return confirm(o, d["koppeling"], d["persoon"], a)
        case "aangesloten":
            er = tuple(p for p in o.vreemd if p != d["persoon"])
            bij = replace(o, vreemd=er, binnen=tuple(dict.fromkeys((*o.binnen, d["persoon"]))), gewijzigd=True)
            return keep(bij, *panel(bij), PublishHome(a.regisseur()))
        case "losgemaakt":
            los = replace(o, binnen=tuple(p for p in o.binnen if p != d["persoon"]), gewijzigd=True)
            return keep(los, *panel(los))
    raise ValueError(invoer.wat)


def came(o: Overleg, persoon: str, elders: bool, a: Occasion) -> Result:
    """Somebody is in whom the bot did not bring. One of another Slack is who was invited there, where that can be one
    person only; else the casusregisseur says who it is. Until then they can open nothing."""
    mens, bekend = a.mensen.get(persoon), (a.instelling.get(wie, ()) for wie in ("betrokken", "uitgenodigd"))
    if o.status != "open" or persoon in o.vreemd or (mens and mens.is_bot) or any(persoon in wie for wie in bekend):
        return leden.came(o, persoon, False, a)
    wacht = a.instelling.get("koppelingen", ())
    if not wacht:
        return leden.came(o, persoon, False, a)
    if elders and len(wacht) == 1 and not o.vreemd:
        return keep(o, Tell("koppeling", wacht[0].id, Happened("aangenomen", {"persoon": persoon})))
    mogelijk = {k.id: k.persoon for k in wacht}
    vraag = Say(a.regisseur(), "koppeling/wie", {**ids_of(o), "wie": persoon}, {"mogelijk": mogelijk}, rang=1)
    return keep(replace(o, vreemd=(*o.vreemd, persoon)), vraag)


def found(o: Overleg, persoon: str, a: Occasion) -> Result:
    """Somebody is in, of whom no event told: from where they are is not said."""
    return came(o, persoon, False, a)


def confirm(o: Overleg, koppeling: str, persoon: str, a: Occasion) -> Result:
    """The casusregisseur knows who it is; only somebody who is asked about can be it."""
    if persoon not in o.vreemd or persoon in a.instelling.get("betrokken", ()):
        return keep(o, Say(a.wie, "overleg/vreemd_al", {**ids_of(o), "wie": persoon}))
    return keep(o, Tell("koppeling", koppeling, Happened("aangenomen", {"persoon": persoon})))
