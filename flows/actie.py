"""One action: who does what by which last date, and what happens until it is done (UIT).

Its moments are rows made when it is made; each asks again, when due, whether it is still needed.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import stokken
from flows.actiestand import Actie
from flows.effect import Effect, FieldErrors, Forget, NewVersion, OpenWindow, PublishHome, Remind, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Due, Happened, Input, Occasion, Submitted, slack_id
from flows.machine import Machine, Result, keep
from flows.namens import Namens, speaks_for
from flows.termijnen import overdue_moments, reminder_moments, six_weeks

INWONER, NETWERK = "inwoner", "netwerk"
"""An owner without Slack who is not one of the people of the casus yet."""


def step(t: Actie, invoer: Input, a: Occasion) -> Result:
    """One input to the action."""
    match invoer:
        case Happened(wat="begin", data=w):
            return begin(t, a, stil=bool(w.get("stil")))
        case Happened(wat="gestopt" | "afgerond"):
            return keep(t, Forget("actie", t.id), *_homes(t, a))
        case Happened(wat="heropend") if t.status != "klaar":
            return keep(t, *(m for m in moments(t, a) if isinstance(m, Remind)))
        case Happened(wat="contact_over", data=w) if t.contact == w["van"]:
            return keep(replace(t, contact=w["naar"]))
        case Happened(wat="acties_over", data=w) if t.eigenaar == w["van"] and t.status != "klaar":
            return keep(replace(t, eigenaar=w["naar"]))
        case Due(wat="herinnering" | "te_laat" | "te_laat_regisseur"):
            return remind(t, invoer, a)
        case Due(wat="stokt"):
            return stokken.look(t, a)
        case Click(knop="bekijk" | "obstakel" as knop):
            return keep(t, OpenWindow(f"actie/{knop}", _ids(t)))
        case Click(knop="heropen"):
            return reopen(t, a)
    if t.status == "klaar":
        return keep(t, Say(a.wie, "actie/al_klaar", _ids(t)))
    match invoer:
        case Click(knop="klaar"):
            klaar = replace(t, status="klaar", namens=_on_behalf(t, a))
            gezegd = Say(a.wie, "actie/klaar", _ids(t)), *_owner(t, a, "klaar_voor_jou")
            return keep(klaar, Forget("actie", t.id), *gezegd, *_changed(klaar, a))
        case Click(knop="bezig"):
            bezig = replace(t, status="bezig", namens=_on_behalf(t, a))
            return keep(bezig, Say(a.wie, "actie/bezig", _ids(t)), *_changed(bezig, a))
        case Click(knop="later" | "vast"):
            return keep(t, OpenWindow(f"actie/{invoer.knop}", _ids(t)))
        case Submitted(formulier="actie/later", waarden=w):
            return postpone(t, w, a)
        case Submitted(formulier="actie/vast", waarden=w):
            return stuck(t, w, a)
    return keep(t)


def _ids(t: Actie) -> dict[str, str]:
    return {"actie": t.id, "casus": t.casus}


def _on_behalf(t: Actie, a: Occasion) -> Namens | None:
    """The mark of a report that somebody gives for an owner without Slack; by phone or face to face, it was a talk."""
    return None if slack_id(t.eigenaar) else speaks_for(t.eigenaar, a, "gesprek")


def _changed(t: Actie, a: Occasion) -> tuple[Effect, ...]:
    """What follows every change of state: the panel, and Home of the owner and the casusregisseur."""
    return Tell("overleg", t.casus, Happened("actie_anders")), *_homes(t, a)


def _homes(t: Actie, a: Occasion) -> tuple[Effect, ...]:
    wie = dict.fromkeys((t.ontvanger, str(a.instelling.get("regisseur") or "")))
    return tuple(PublishHome(p) for p in wie if p)


def _owner(t: Actie, a: Occasion, key: str) -> tuple[Effect, ...]:
    """Whose action it is hears it when somebody else changed what they have to do (PLA-05)."""
    op = t.ontvanger in a.instelling.get("betrokken", ())
    return (Say(t.ontvanger, f"actie/{key}", _ids(t)),) if op and t.ontvanger != a.wie else ()


def check_actie(w: Mapping[str, Any], a: Occasion) -> dict[str, str]:
    """What is wrong with a new action, per field: one owner on the casus, a last date that can be met (MDO-05)."""
    betrokken = a.instelling.get("betrokken", ())
    fouten: dict[str, str] = {}
    if bool(w["wie"]) == bool(w["zonder"]):
        fouten["wie"] = "een_eigenaar"
    elif w["wie"] and w["wie"] not in betrokken:
        fouten["wie"] = "niet_betrokken"
    if w["zonder"] == NETWERK and not w["naam"]:
        fouten["naam"] = "leeg"
    elif w["zonder"] not in (None, INWONER, NETWERK, *a.instelling.get("zonder_slack", ())):
        fouten["zonder"] = "kies"
    if w["contact"] and w["contact"] not in betrokken:
        fouten["contact"] = "niet_betrokken"
    if w["uiterlijk"] < a.nu.date():
        fouten["uiterlijk"] = "voorbij"
    elif w["uiterlijk"] > six_weeks(a.nu.date()) and not w["perspectief"]:
        fouten["perspectief"] = "perspectief"
    return fouten


def moments(t: Actie, a: Occasion) -> tuple[Effect, ...]:
    """The moments still to come for this last date; where all reminders are past, one at once (UIT-02, UIT-03)."""
    komt = [m for m in reminder_moments(t.uiterlijk) if m > a.nu]
    te_laat = overdue_moments(t.uiterlijk)
    rijen: list[Effect] = [Remind("actie", t.id, "herinnering", t.ontvanger, m) for m in komt]
    rijen += [Remind("actie", t.id, "te_laat", t.ontvanger, m) for m in te_laat.eigenaar if m > a.nu]
    if te_laat.casusregisseur > a.nu:
        rijen.append(Remind("actie", t.id, "te_laat_regisseur", "", te_laat.casusregisseur))
    if not komt:
        rijen.append(Say(t.ontvanger, "actie/herinnering", _ids(t), _days(t, a), rang=1))
    return tuple(rijen)


def _days(t: Actie, a: Occasion) -> dict[str, int]:
    return {"dagen": (t.uiterlijk - a.nu.date()).days}


def begin(t: Actie, a: Occasion, stil: bool = False) -> Result:
    """The rows of its moments; who did not make it themselves hears that it is theirs, unless the overleg tells them
    when it is closed (``stil``)."""
    rijen = [r for r in moments(t, a) if not (stil and isinstance(r, Say))]
    vertel = not stil and t.ontvanger != a.wie and not any(isinstance(r, Say) for r in rijen)
    nieuws = (Say(t.ontvanger, "actie/nieuw", _ids(t)),) if vertel else ()
    return keep(t, *rijen, *nieuws, PublishHome(t.ontvanger))


def remind(t: Actie, moment: Due, a: Occasion) -> Result:
    """A moment has come: is this still open? Then a question to who can do something about it, together with what
    else is due for them today (HAN-05)."""
    if t.status == "klaar":
        return keep(t)
    voor = a.regisseur(t.ontvanger)
    key = "te_laat" if a.nu.date() > t.uiterlijk else "herinnering"
    stokt: tuple[Effect, ...] = ()
    if moment.wat == "te_laat_regisseur":
        key = "te_laat_regisseur"
        stokt = stokken.told_late(t, a)
    elif t.ontvanger in a.instelling.get("betrokken", ()) and t.ontvanger not in a.instelling.get("vertrokken", ()):
        voor = t.ontvanger
    zeg = Say(voor, f"actie/{key}", _ids(t), _days(t, a), rang=1, samen=True)
    return keep(t, zeg, *stokt, *_homes(t, a))


def postpone(t: Actie, w: Mapping[str, Any], a: Occasion) -> Result:
    """A stated next step with a new date and a reason (UIT-01): new moments, and a new version of the plan."""
    if w["uiterlijk"] <= a.nu.date():
        return keep(t, FieldErrors({"uiterlijk": "voorbij"}))
    later = replace(t, status="later", uiterlijk=w["uiterlijk"], perspectief=w["reden"], namens=_on_behalf(t, a))
    regisseur = str(a.instelling.get("regisseur") or "")
    bericht = (Say(regisseur, "actie/later_bericht", _ids(t)),) if regisseur not in ("", a.wie) else ()
    return keep(
        later,
        Forget("actie", t.id),
        *moments(later, a),
        NewVersion(t.casus),
        Say(a.wie, "actie/later_staat", _ids(t)),
        *_owner(t, a, "later_voor_jou"),
        *bericht,
        *_changed(later, a),
    )


def stuck(t: Actie, w: Mapping[str, Any], a: Occasion) -> Result:
    """A belemmering: the casusregisseur hears it; the plan stands until there is another (UIT-05)."""
    vast = replace(
        t, status="vast", obstakel=w["obstakel"], nodig=w["nodig"] or "", namens=_on_behalf(t, a),
        vastgelopen=t.vastgelopen + 1,
    )  # fmt: skip
    regisseur = a.regisseur()
    gezegd = Say(a.wie, "actie/vast_staat", _ids(t)), Say(regisseur, "actie/vast_bericht", _ids(t))
    return keep(vast, *gezegd, *stokken.again(vast, a), *_changed(vast, a))


def reopen(t: Actie, a: Occasion) -> Result:
    """Done by mistake: open again, with the moments that are still to come."""
    if t.status != "klaar":
        return keep(t, Say(a.wie, "actie/heropend", _ids(t)))
    weer = replace(t, status="bezig", namens=_on_behalf(t, a))
    return keep(
        weer,
        *(m for m in moments(weer, a) if isinstance(m, Remind)),
        Say(a.wie, "actie/heropend", _ids(t)),
        *_owner(t, a, "weer_voor_jou"),
        *_changed(weer, a),
    )


def _relations(t: Actie, wie: str) -> frozenset[str]:
    return frozenset({"eigenaar"} if wie == t.ontvanger else ())


LEIDT = frozenset({"casusregisseur", "voorzitter", "notulist"})
DOET = LEIDT | {"eigenaar+"}
FORMULIEREN = (
    Formulier("actie/later", (Veld("uiterlijk", Veldsoort.DATUM), Veld("reden", maximum=500))),
    Formulier("actie/vast", (Veld("obstakel", maximum=1000), Veld("nodig", verplicht=False, maximum=1000))),
)
MACHINE = Machine(
    soort="actie",
    State=Actie,
    step=step,
    mag={
        **dict.fromkeys(("klaar", "bezig", "later", "vast", "heropen", *(f.key for f in FORMULIEREN)), DOET),
        "bekijk": LEIDT | {"deelnemer"},
        "obstakel": LEIDT,
    },
    relaties=_relations,
    formulieren=FORMULIEREN,
    leesvensters={"actie/bekijk": LEIDT | {"deelnemer"}, "actie/obstakel": LEIDT},
)
