"""Whom the professional asks along, for what and along which road, up to the moment that it leaves (OVL-01 to 04, OVL-17).

Expertise first, then names; people of the network and partners without Slack are named inside the casus only.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from flows.casusstand import Casus
from flows.effect import Create, DropPersoon, Effect, FieldErrors, NewPersoon, PublishHome, ReplaceWindow, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.invoer import Happened, Occasion, slack_id
from flows.kaartkeuze import from_kaart
from flows.machine import Result, keep
from flows.termijnen import answer_by
from flows.uitnodigingstand import EXPERTISES, MANIEREN, REDENEN, Uitnodiging

HOOGSTENS = 12
NAAM_LENGTE = 80
ZONDER_SLACK = {"netwerk": "netwerk", "partners": "partner"}


def begin(c: Casus, bij: str, a: Occasion) -> dict[str, Any]:
    """What the window begins with: what was chosen before and not sent, else the goal of last time and a day to answer
    by; and what the button named: the expertise of an empty seat, or a person."""
    bewaard = {k: v for k, v in c.concept.items() if k in ("doel", "kennis")}
    if c.concept:
        bewaard["mensen"] = [p for p in c.concept["mensen"] if slack_id(p)]
        bewaard |= {veld: "\n".join(c.concept["zonder"][veld]) for veld in ZONDER_SLACK}
    genoemd = {"kennis": [bij]} if bij in EXPERTISES else {"mensen": [bij]} if slack_id(bij) else {}
    return {"uiterlijk": answer_by(a.nu.date()).isoformat(), "doel": c.doel, **bewaard, **genoemd}


def window(c: Casus, bij: str, a: Occasion) -> dict[str, Any]:
    """What the window gets: what it begins with, and whether there is a sociale kaart to pick from."""
    return {"vul": begin(c, bij, a), "op_de_kaart": {"ja": "ja"} if a.instelling.get("op_de_kaart") else {}}


def pick(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Who is asked, and for what. A bot, somebody who left, oneself or somebody already asked is refused."""
    gekozen = from_kaart(c, w, a)
    if isinstance(gekozen, FieldErrors):
        return keep(c, gekozen)
    w = gekozen.waarden
    slack = list(dict.fromkeys(w["mensen"] or ()))
    namen = {veld: _names(w[veld]) for veld in ZONDER_SLACK}
    if gekozen.plekken and not slack and not any(namen.values()):
        gezocht = tuple(dict.fromkeys((*c.gezocht, *w["kennis"])))
        wacht = replace(c, doel=w["doel"], gezocht=gezocht, plekken=gekozen.plekken)
        return keep(wacht, ReplaceWindow("casus/plekken", {"casus": c.id}), PublishHome(a.wie))
    if fouten := _faults(c, slack, namen, w["uiterlijk"], a):
        return keep(c, FieldErrors(fouten))
    bekend: Mapping[str, Mapping[str, str]] = c.concept.get("zonder", {})
    zonder = {
        veld: {naam: bekend.get(veld, {}).get(naam) or a.id(f"{veld}/{n}") for n, naam in enumerate(namen[veld])}
        for veld in ZONDER_SLACK
    }
    op_naam = {id: gekozen.kennis[n] for per in zonder.values() for n, id in per.items() if n in gekozen.kennis}
    mensen = [*slack, *zonder["netwerk"].values(), *zonder["partners"].values()]
    kennis = w["kennis"] or []
    concept = {
        "mensen": mensen, "zonder": zonder, "doel": w["doel"], "uiterlijk": w["uiterlijk"].isoformat(), "kennis": kennis,
        "kennis_van": {k: v for k, v in gekozen.kennis.items() if k in slack} | op_naam,
        "eerder": {k: v for k, v in c.concept.get("redenen", c.concept.get("eerder", {})).items() if k.partition(":")[2] in mensen},
    }  # fmt: skip
    vol = replace(c, concept=concept, plekken=gekozen.plekken, gezocht=tuple(dict.fromkeys((*c.gezocht, *kennis))))
    venster = ReplaceWindow("casus/redenen", {"casus": c.id}, data={"mensen": mensen, "vul": _reasons_so_far(concept)})
    return keep(vol, *_people(c, bekend, zonder), venster, PublishHome(a.wie))


def _names(tekst: str | None) -> list[str]:
    regels = (" ".join(r.split()) for r in (tekst or "").splitlines())
    return list(dict.fromkeys(r for r in regels if r))


def _faults(c: Casus, slack: list[str], namen: Mapping[str, list[str]], dag: date, a: Occasion) -> dict[str, str]:
    fouten: dict[str, str] = {}
    alle = [*slack, *(naam for lijst in namen.values() for naam in lijst)]
    if not alle:
        fouten["mensen"] = "niemand"
    elif fout := next((f for p in slack if (f := wrong(c, p, a))), None):
        fouten["mensen"] = fout
    elif len(alle) > HOOGSTENS:
        fouten["mensen"] = "te_veel"
    for veld, lijst in namen.items():
        if any(len(naam) > NAAM_LENGTE for naam in lijst):
            fouten[veld] = "een_per_regel"
    if dag < a.nu.date():
        fouten["uiterlijk"] = "voorbij"
    return fouten


def _people(
    c: Casus, eerst: Mapping[str, Mapping[str, str]], nu: Mapping[str, Mapping[str, str]]
) -> tuple[Effect, ...]:
    """Names that are new are kept with the casus; a name that was taken out again before anything left is dropped."""
    oud = {id for lijst in eerst.values() for id in lijst.values()}
    erbij = [
        NewPersoon(id, soort, c.id, naam)
        for veld, soort in ZONDER_SLACK.items()
        for naam, id in nu[veld].items()
        if id not in oud
    ]
    blijft = {id for lijst in nu.values() for id in lijst.values()}
    return *erbij, *(DropPersoon(id) for id in sorted(oud - blijft))


def _reasons_so_far(concept: Mapping[str, Any]) -> dict[str, Any]:
    """What stands filled in: the road that fits the person, the one expertise that is looked for, what was chosen before."""
    vul: dict[str, Any] = {f"hoe:{p}": "bericht" if slack_id(p) else "bellen" for p in concept["mensen"]}
    if len(concept["kennis"]) == 1:
        vul |= {f"expertise:{p}": concept["kennis"][0] for p in concept["mensen"]}
    vul |= {f"expertise:{p}": expertise for p, expertise in concept.get("kennis_van", {}).items()}
    return vul | {k: v for k, v in concept["eerder"].items() if v}


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


def drafts(c: Casus, van: str) -> list[Uitnodiging]:
    """The invitations as they will leave, one a person; without an id yet."""
    w = c.concept["redenen"]
    uit = []
    for persoon in c.concept["mensen"]:
        nodigt, langs = MANIEREN[w.get(f"hoe:{persoon}") or "bericht"]
        uit.append(
            Uitnodiging(
                id="",
                team=c.team,
                casus=c.id,
                nummer=c.nummer,
                van=van,
                aan=persoon,
                reden=w[f"reden:{persoon}"],
                expertise=w.get(f"expertise:{persoon}") or "",
                woorden=w.get(f"woorden:{persoon}") or "",
                doel=c.concept["doel"],
                uiterlijk=date.fromisoformat(c.concept["uiterlijk"]),
                contact=van,
                nodigt=nodigt,
                langs=langs,
            )
        )
    return uit


def send(c: Casus, zelf: Collection[str], a: Occasion) -> Result:
    """One invitation a person; ``zelf``: whom the inwoner would rather ask. Whom the bot does not ask, the professional
    sees in one message, each with a button to note the answer."""
    if not c.concept:
        return keep(c)
    wie = [replace(u, nodigt="inwoner", langs="gesprek") if u.aan in zelf else u for u in drafts(c, a.wie)]
    uit = [replace(u, id=a.id(f"uitnodiging/{n}")) for n, u in enumerate(wie)]
    effecten: list[Effect] = []
    for u in uit:
        effecten += [Create("uitnodiging", u), Tell("uitnodiging", u.id, Happened("verstuur"))]
    gevuld = {u.expertise for u in uit}
    buiten = [u.id for u in uit if not u.per_bot]
    data = {
        "aantal": len(uit) - len(buiten),
        "buiten": buiten,
        "leeg": [k for k in c.concept.get("kennis", ()) if k not in gevuld],
    }
    klaar = replace(c, concept={}, doel=c.concept["doel"], genodigden=(*c.genodigden, *c.concept["mensen"]))
    return keep(
        klaar,
        Tell("overleg", c.id, Happened("besloten", {"soort": c.soort})),
        *effecten,
        Say(a.wie, "casus/verstuurd", {"casus": c.id}, data),
        Tell("dm", a.wie, Happened("overleg")),
        PublishHome(a.wie),
    )


FORMULIEREN = (
    Formulier(
        "casus/mensen",
        (
            Veld("kennis", Veldsoort.KEUZES, verplicht=False, opties=EXPERTISES),
            Veld("kaart", Veldsoort.ZOEKEN, verplicht=False, lijst="op_de_kaart"),
            Veld("mensen", Veldsoort.MENSEN, verplicht=False),
            Veld("netwerk", verplicht=False, maximum=1000),
            Veld("partners", verplicht=False, maximum=1000),
            Veld("doel", maximum=500),
            Veld("uiterlijk", Veldsoort.DATUM),
        ),
    ),
    Formulier(
        "casus/redenen",
        (
            Veld("reden", Veldsoort.KEUZE, opties=REDENEN, per="mensen"),
            Veld("expertise", Veldsoort.KEUZE, verplicht=False, opties=EXPERTISES, per="mensen"),
            Veld("hoe", Veldsoort.KEUZE, opties=tuple(MANIEREN), per="mensen"),
            Veld("woorden", verplicht=False, maximum=500, per="mensen"),
        ),
    ),
)
