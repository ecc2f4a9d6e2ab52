"""Sharing a casus: whom the professional asks, and why (OVL-01 to 04). The consent for it is in ``toestemming``.

Nothing leaves before the inwoner agreed to it.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from flows import toestemming
from flows.casusstand import Casus
from flows.effect import Create, Effect, FieldErrors, PublishHome, ReplaceWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion
from flows.machine import Result, keep
from flows.termijnen import answer_by
from flows.uitnodiging import EXPERTISES, REDENEN, Uitnodiging

HOOGSTENS = 12


def begin(c: Casus, a: Occasion) -> dict[str, Any]:
    """What the window begins with: what was chosen before and not sent, and a day to answer by."""
    return {
        "uiterlijk": answer_by(a.nu.date()).isoformat(),
        **{k: v for k, v in c.concept.items() if k in ("mensen", "doel", "kennis")},
    }


def pick(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Who is asked, and for what. A bot, somebody who left, oneself or somebody already asked is refused."""
    mensen = list(dict.fromkeys(w["mensen"]))
    fout = next((f for p in mensen if (f := wrong(c, p, a))), None)
    if fout or len(mensen) > HOOGSTENS:
        return keep(c, FieldErrors({"mensen": fout or "te_veel"}))
    if w["uiterlijk"] < a.nu.date():
        return keep(c, FieldErrors({"uiterlijk": "voorbij"}))
    kennis = w["kennis"] or []
    concept = {"mensen": mensen, "doel": w["doel"], "uiterlijk": w["uiterlijk"].isoformat(), "kennis": kennis}
    vul = {f"expertise:{p}": kennis[0] for p in mensen} if len(kennis) == 1 else {}
    vol = replace(c, concept=concept, gezocht=tuple(dict.fromkeys((*c.gezocht, *kennis))))
    venster = ReplaceWindow("casus/redenen", {"casus": c.id}, data={"mensen": mensen, "vul": vul})
    return keep(vol, venster, PublishHome(a.wie))


def wrong(c: Casus, persoon: str, a: Occasion) -> str | None:
    """The key of why this person cannot be asked; None where they can."""
    mens = a.mensen.get(persoon)
    if mens is None:
        return "onbekend"
    if mens.is_bot:
        return "bot"
    if mens.weg:
        return "vertrokken"
    if persoon in (a.wie, c.regisseur):
        return "jezelf"
    return "al_gevraagd" if persoon in c.genodigden else None


def reason(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Each person gets a reason (OVL-04); before an invitation leaves, consent for these people is asked (OVL-16)."""
    if not c.concept:
        return keep(c, Say(a.wie, "casus/al_verstuurd", {"casus": c.id}))
    if leeg := {f"reden:{p}": "leeg" for p in c.concept["mensen"] if not w.get(f"reden:{p}")}:
        return keep(c, FieldErrors(leeg))
    concept = {**c.concept, "redenen": dict(w)}
    vol = replace(c, concept=concept)
    if c.soort == "inwoner":
        return keep(vol, toestemming.ask(vol, a))
    return send(vol, a)


def consent(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Keep what the inwoner agreed to (PRI-01), then send what was waiting for it."""
    if "redenen" not in c.concept:
        return keep(c, Say(a.wie, "casus/al_verstuurd", {"casus": c.id}))
    if fouten := toestemming.check(c, w, a):
        return keep(c, FieldErrors(fouten))
    met, rij = toestemming.give(c, w, a)
    verstuurd = send(met, a)
    return keep(verstuurd.state, rij, *verstuurd.effecten)


def send(c: Casus, a: Occasion) -> Result:
    """One invitation a person."""
    if not c.concept:
        return keep(c)
    redenen = c.concept["redenen"]
    effecten: list[Effect] = []
    for n, persoon in enumerate(c.concept["mensen"]):
        uit = Uitnodiging(
            id=a.id(f"uitnodiging/{n}"),
            team=c.team,
            casus=c.id,
            nummer=c.nummer,
            van=a.wie,
            aan=persoon,
            reden=redenen[f"reden:{persoon}"],
            expertise=redenen.get(f"expertise:{persoon}") or "",
            woorden=redenen.get(f"woorden:{persoon}") or "",
            doel=c.concept["doel"],
            uiterlijk=date.fromisoformat(c.concept["uiterlijk"]),
        )
        effecten += [Create("uitnodiging", uit), Tell("uitnodiging", uit.id, Happened("verstuur"))]
    aantal = len(c.concept["mensen"])
    gevuld = {u.state.expertise for u in effecten if isinstance(u, Create)}
    leeg = [k for k in c.concept.get("kennis", ()) if k not in gevuld]
    klaar = replace(c, concept={}, genodigden=(*c.genodigden, *c.concept["mensen"]))
    return keep(
        klaar,
        Tell("overleg", c.id, Happened("besloten", {"soort": c.soort})),
        *effecten,
        Say(a.wie, "casus/verstuurd", {"casus": c.id}, {"aantal": aantal, "leeg": leeg}),
        Tell("dm", a.wie, Happened("overleg")),
        PublishHome(a.wie),
    )


FORMULIEREN = (
    Formulier(
        "casus/mensen",
        (
            Veld("kennis", Veldsoort.KEUZES, verplicht=False, opties=EXPERTISES),
            Veld("mensen", Veldsoort.MENSEN),
            Veld("doel", maximum=500),
            Veld("uiterlijk", Veldsoort.DATUM),
        ),
    ),
    Formulier(
        "casus/redenen",
        (
            Veld("reden", Veldsoort.KEUZE, opties=REDENEN, per="mensen"),
            Veld("expertise", Veldsoort.KEUZE, verplicht=False, opties=EXPERTISES, per="mensen"),
            Veld("woorden", verplicht=False, maximum=500, per="mensen"),
        ),
    ),
)
