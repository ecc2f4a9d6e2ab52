"""Start overleg: who leads, who notes, who is there. Also without a date, and around a kitchen table (MDO-01, MDO-03)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import agendapunt
from flows.agendastand import Agenda
from flows.bijeenkomststand import VOORBIJ, Bijeenkomst
from flows.effect import Create, Effect, FieldErrors, Forget, Grant, NewPersoon, OpenWindow, PublishHome, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Click, Happened, Occasion
from flows.leiden import off_casus, on_casus, release
from flows.machine import Result, keep
from flows.overlegstand import Overleg
from flows.paneel import panel
from flows.plannen import unchanged

ZONDER_INWONER = ("deel_b", "samenwerking", "belemmering")
START = Formulier(
    "bijeenkomst/start",
    (
        Veld("voorzitter", Veldsoort.KEUZE, verplicht=False, lijst="collegas"),
        Veld("ander", Veldsoort.VINKJES, verplicht=False, opties=("leidt",)),
        Veld("notulist", Veldsoort.KEUZE, lijst="collegas"),
        Veld("aanwezig", Veldsoort.VINKJES, verplicht=False, lijst="mensen"),
        Veld("zonder", Veldsoort.KEUZE, verplicht=False, opties=ZONDER_INWONER),
        Veld("anderen", verplicht=False, maximum=500),
    ),
)
HOOGSTENS = 10


def ask(b: Bijeenkomst, a: Occasion) -> Result:
    """One window for all of it; most is filled in. One that has begun is simply gone on with, and one after which there
    is another already leaves it to that."""
    if b.status == "bezig":
        return keep(b, Tell("agenda", b.id, Click("leid")))
    if b.volgende:
        return keep(b, Tell("bijeenkomst", b.volgende, Click("start")))
    mensen = [p for p in dict.fromkeys((b.inwoner, *a.instelling.get("namen", ()))) if p and p != a.wie]
    vul = {"voorzitter": b.voorzitter or a.wie, "notulist": b.notulist or a.wie, "aanwezig": mensen}
    data = {"mensen": mensen, "collegas": on_casus(a), "vul": vul}
    return keep(b, OpenWindow("bijeenkomst/start", {"bijeenkomst": b.id, "casus": b.casus}, data=data))


def appoint(b: Bijeenkomst, persoon: str, a: Occasion) -> Result:
    """Who will lead is settled beforehand, with the inwoner: they may see what is prepared, and hear so (OVL-12). Empty:
    nobody yet, or somebody without Slack."""
    if b.status not in ("prikken", "gepland") or persoon == b.voorzitter:
        return keep(b)
    nu = replace(b, voorzitter=persoon)
    rol = (Grant(persoon, "voorzitter", b.casus),) if persoon else ()
    ids = {"bijeenkomst": b.id, "casus": b.casus, "overleg": b.casus}
    gezegd = (Say(persoon, "bijeenkomst/jij_leidt", ids),) if persoon and persoon != a.wie else ()
    return keep(nu, *release(b.voorzitter, "voorzitter", b.casus, a), *rol, *gezegd)


def begin(b: Bijeenkomst, w: Mapping[str, Any], a: Occasion, volgende: Bijeenkomst) -> Result:
    """It begins now, planned or not. ``volgende``: the gathering to begin where this one was held or called off."""
    if b.status == "bezig":
        return keep(b, Tell("agenda", b.id, Click("leid")))
    if b.volgende:
        return unchanged(b, a)
    voorzitter = "" if w["ander"] else w["voorzitter"] or ""
    fouten = {
        rol: fout for rol, p in (("voorzitter", voorzitter), ("notulist", w["notulist"])) if (fout := off_casus(p, a))
    }
    if not voorzitter and not w["ander"]:
        fouten["voorzitter"] = "wie_leidt"
    if b.inwoner and b.inwoner not in w["aanwezig"] and not w["zonder"]:
        fouten["zonder"] = "inwoner_hoort_erbij"
    namen = [n.strip(" -•*,") for n in (w["anderen"] or "").splitlines() if n.strip(" -•*,")]
    if len(namen) > HOOGSTENS:
        fouten["anderen"] = "te_veel"
    if fouten:
        return keep(b, FieldErrors(fouten))
    nieuw = b.status in VOORBIJ
    bezig = replace(volgende if nieuw else b, status="bezig", voorzitter=voorzitter, notulist=w["notulist"])
    bezig = replace(bezig, begin=bezig.begin or a.nu)
    erbij = {a.id(f"gast{n}"): naam for n, naam in enumerate(namen)}
    woord = {
        "bijeenkomst": bezig.id, "voorzitter": voorzitter, "notulist": w["notulist"], "inwoner": b.inwoner, "duur": bezig.duur,
        "zonder": w["zonder"] if b.inwoner and b.inwoner not in w["aanwezig"] else "",
        "aanwezig": tuple(dict.fromkeys((*w["aanwezig"], a.wie, *erbij))),
    }  # fmt: skip
    eerst: tuple[Effect, ...] = tuple(NewPersoon(id, "netwerk", b.casus, naam) for id, naam in erbij.items())
    if b.voorzitter != voorzitter and not nieuw:
        eerst += release(b.voorzitter, "voorzitter", b.casus, a)
    if nieuw:
        eerst += (Create("bijeenkomst", bezig),)
    return keep(
        replace(b, volgende=bezig.id) if nieuw else bezig, *eerst, Tell("overleg", b.casus, Happened("begint", woord))
    )


def begin_agenda(o: Overleg, w: Mapping[str, Any], a: Occasion) -> Result:
    """Its agenda, in the channel where there is one."""
    x = Agenda(
        w["bijeenkomst"], o.team, o.casus, o.nummer, o.kanaal if o.status == "open" else "", w["voorzitter"], w["notulist"], w["inwoner"],
        gestart=a.nu, sinds=a.nu, aanwezig=tuple(w["aanwezig"]), zonder=w.get("zonder", ""), duur=w["duur"],
    )  # fmt: skip
    nu = replace(o, bijeenkomst=x.id, gewijzigd=True)
    leidt = w["voorzitter"] or a.regisseur()
    weg = Forget("overleg", o.id, "dag_ervoor")
    begint = Create("agenda", x), *panel(nu), Tell("agenda", x.id, Happened("begin"))
    thuis = (PublishHome(p) for p in sorted(a.instelling.get("betrokken", ())))
    return keep(nu, weg, *begint, *agendapunt.offer(nu, leidt), *thuis)
