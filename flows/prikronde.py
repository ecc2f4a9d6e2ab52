"""*Datum prikken*: moments go out, everybody says what suits, one person settles it in one click (OVL-07).

Who has no Slack is answered for; that is remembered (HAN-06). An answer can change until the date is settled.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from flows.bijeenkomststand import Bijeenkomst
from flows.effect import FieldErrors, Forget, OpenWindow, PublishHome, Remind, Say
from flows.formulier import MOMENTEN, Formulier, Veld, Veldsoort
from flows.invoer import Click, Input, Occasion, Submitted, slack_id
from flows.machine import Result, keep
from flows.namens import HOE, speaks_for
from flows.plannen import ids_of, settle, unchanged
from flows.prikken import ANTWOORDEN, best, key_of, propose, propose_other, tally
from flows.prikvraag import ask, in_slack, keys_of, show, slot
from flows.termijnen import working_days_after, working_moment

VELDEN = ("moment1", "moment2", "moment3", "moment4", "moment5")
MINSTENS = 3
HERINNER_NA = 2
"""Working days after which who has not answered is asked once more (HAN-05)."""
_KAN = Veld("kan", Veldsoort.RONDJES, opties=ANTWOORDEN, per=MOMENTEN)
FORMULIEREN = (
    Formulier(
        "bijeenkomst/voorstellen",
        (
            *(Veld(naam, Veldsoort.MOMENT, verplicht=n < MINSTENS) for n, naam in enumerate(VELDEN)),
            Veld("inwoner", Veldsoort.VINKJES, verplicht=False, opties=("kan",)),
        ),
    ),
    Formulier("bijeenkomst/antwoord", (_KAN,)),
    Formulier(
        "bijeenkomst/namens",
        (Veld("wie", Veldsoort.KEUZE, lijst="mensen"), _KAN, Veld("hoe", Veldsoort.KEUZE, opties=HOE)),
    ),
)


def step(b: Bijeenkomst, invoer: Input, a: Occasion) -> Result:
    """What comes in about the moments that are out."""
    if not b.prikt:
        return unchanged(b, a)
    match invoer:
        case Click(knop="kies", bij=key):
            return choose(b, key, a)
        case Click(knop="namens"):
            vul = {**_begin(b, ""), "hoe": HOE[0]}
            data = {MOMENTEN: keys_of(b), "mensen": _first_without_slack(b), "vul": vul}
            return keep(b, OpenWindow("bijeenkomst/namens", ids_of(b), bij=str(b.ronde), data=data))
        case Click(bij=ronde) | Submitted(bij=ronde) if ronde != str(b.ronde):
            return keep(b, Say(a.wie, "bijeenkomst/nieuwe_momenten", ids_of(b)))
        case Click(knop="hierna"):
            return ask_other(b, a)
        case Click(knop="kan_alles" | "kan_niets" as knop):
            antwoord = "kan" if knop == "kan_alles" else "kan_niet"
            return answer(b, a.wie, dict.fromkeys(keys_of(b), antwoord), a)
        case Click(knop="per_moment"):
            data = {MOMENTEN: keys_of(b), "vul": _begin(b, a.wie)}
            return keep(b, OpenWindow("bijeenkomst/antwoord", ids_of(b), bij=str(b.ronde), data=data))
        case Submitted(formulier="bijeenkomst/antwoord", waarden=w):
            return answer(b, a.wie, _filled(b, w), a)
        case Submitted(formulier="bijeenkomst/namens", waarden=w):
            return answer(b, w["wie"], _filled(b, w), a, w["hoe"])
    return keep(b)


def ask_moments(b: Bijeenkomst, a: Occasion, bij: str = "") -> Result:
    """The window with moments: those that are out, else the bot's own proposal. ``bij``: what it answers."""
    momenten = b.hierna or b.voorstellen or propose(a.nu, b.besloten)
    vul = {naam: m.isoformat() for naam, m in zip(VELDEN, momenten, strict=False)}
    return keep(b, OpenWindow("bijeenkomst/voorstellen", ids_of(b), bij, data={"vul": vul}))


def send(b: Bijeenkomst, w: Mapping[str, Any], a: Occasion) -> Result:
    """The moments go out, to everybody who is on the casus or was asked for it."""
    if b.status != "prikken":
        return unchanged(b, a)
    gekozen = {naam: w[naam] for naam in VELDEN if w[naam]}
    if fouten := _wrong(gekozen, a.nu):
        return keep(b, FieldErrors(fouten))
    return _out(b, tuple(sorted(gekozen.values())), bool(w["inwoner"]), a)


def ask_other(b: Bijeenkomst, a: Occasion) -> Result:
    """Nobody could: one click asks the moments that the bot proposed with what it learned. What went by meanwhile is left
    out; where too few are left, the window opens."""
    nog = tuple(m for m in b.hierna if m > a.nu)
    return _out(b, nog, False, a) if len(nog) >= MINSTENS else ask_moments(b, a)


def _out(b: Bijeenkomst, momenten: tuple[datetime, ...], inwoner_kan: bool, a: Occasion) -> Result:
    """These moments go out as a round; what was answered to one of them before, stands."""
    mensen = _people(b, a)
    keys = [key_of(m) for m in momenten]
    antwoorden = {p: {k: v for k, v in b.antwoorden.get(p, {}).items() if k in keys} for p in mensen}
    if inwoner_kan and b.inwoner:
        antwoorden[b.inwoner] = dict.fromkeys(keys, "kan")
    nooit = (*b.nooit, *b.voorstellen) if b.hierna else b.nooit
    uit = replace(
        b, voorstellen=momenten, ronde=b.ronde + 1, nooit=nooit, hierna=(), gevraagd=mensen, antwoorden=antwoorden,
        namens={p: n for p, n in b.namens.items() if antwoorden.get(p)},
    )  # fmt: skip
    weg = tuple(Say(p, "bijeenkomst/nieuwe_momenten", ids_of(b), slot=slot(b, p)) for p in in_slack(b.gevraagd))
    return keep(
        uit,
        *(weg if b.voorstellen else ()),
        show(uit, a),
        *(e for p in in_slack(mensen) for e in ask(uit, p)),
        Forget("bijeenkomst", b.id, "nog_prikken"),
        Remind(
            "bijeenkomst", b.id, "nog_prikken", "allen", working_moment(working_days_after(a.nu.date(), HERINNER_NA))
        ),
        PublishHome(a.wie),
    )


def _wrong(gekozen: Mapping[str, datetime], nu: datetime) -> dict[str, str]:
    """What is wrong with the moments, per field."""
    fouten = {naam: "moment_voorbij" for naam, m in gekozen.items() if m <= nu}
    gezien: set[datetime] = set()
    for naam, m in gekozen.items():
        if m in gezien:
            fouten[naam] = "dubbel_moment"
        gezien.add(m)
    return fouten


def answer(b: Bijeenkomst, wie: str, gezegd: Mapping[str, str], a: Occasion, hoe: str | None = None) -> Result:
    """What suits one person, said by themselves or passed on."""
    if wie not in b.gevraagd:
        return keep(b, Say(a.wie, "bijeenkomst/niets_veranderd", ids_of(b)))
    door = speaks_for(wie, a, hoe)
    namens = {p: n for p, n in b.namens.items() if p != wie} | ({wie: door} if door else {})
    nu = _learn(replace(b, antwoorden={**b.antwoorden, wie: {**b.antwoorden.get(wie, {}), **gezegd}}, namens=namens), a)
    allen = (
        (Say(a.regisseur(), "bijeenkomst/allen_geprikt", ids_of(nu), rang=1),) if b.wacht_op and not nu.wacht_op else ()
    )
    dank = (Say(wie, "bijeenkomst/prik_dank", ids_of(nu), slot=slot(nu, wie)),) if slack_id(wie) else ()
    genoteerd = (Say(a.wie, "bijeenkomst/prik_genoteerd", {**ids_of(nu), "wie": wie}),) if door else ()
    return keep(
        nu,
        *dank,
        *genoteerd,
        show(nu, a),
        *allen,
        *(PublishHome(p) for p in dict.fromkeys((wie, a.regisseur()))),
    )


def _learn(b: Bijeenkomst, a: Occasion) -> Bijeenkomst:
    """Where everybody answered and nobody can come at any of these, the bot has others ready."""
    kan_niet = not b.wacht_op and best(tally(b.voorstellen, b.antwoorden)) is None
    return replace(b, hierna=propose_other(a.nu, b.besloten, (*b.nooit, *b.voorstellen)) if kan_niet else ())


def choose(b: Bijeenkomst, key: str, a: Occasion) -> Result:
    """One click by a person settles it; the questions that are still out close."""
    moment = next((m for m in b.voorstellen if key_of(m) == key), None)
    if moment is None or moment <= a.nu:
        return keep(b, Say(a.wie, "bijeenkomst/moment_weg", ids_of(b)))
    return settle(replace(b, begin=moment), a)


def ask_again(b: Bijeenkomst) -> Result:
    """Once, who has not answered yet."""
    if not b.prikt:
        return keep(b)
    return keep(b, *(Say(p, "bijeenkomst/prik_nog", ids_of(b), rang=1, samen=True) for p in in_slack(b.wacht_op)))


def add(b: Bijeenkomst, persoon: str, a: Occasion) -> Result:
    """Somebody was asked for the casus, or joins it, while moments are out."""
    if not b.prikt or persoon in b.gevraagd:
        return keep(b)
    erbij = replace(b, gevraagd=(*b.gevraagd, persoon))
    return keep(erbij, *(ask(erbij, persoon) if slack_id(persoon) else ()), show(erbij, a))


def leave(b: Bijeenkomst, persoon: str, a: Occasion) -> Result:
    """Somebody is not on the casus any more: their answer no longer counts."""
    if persoon not in b.gevraagd:
        return keep(b)
    zonder = {p: w for p, w in b.antwoorden.items() if p != persoon}
    weg = replace(b, gevraagd=tuple(p for p in b.gevraagd if p != persoon), antwoorden=zonder)
    dicht = (Say(persoon, "bijeenkomst/prik_weg", ids_of(b), slot=slot(b, persoon)),) if slack_id(persoon) else ()
    return keep(weg, *((*dicht, show(weg, a)) if b.prikt else ()))


def _people(b: Bijeenkomst, a: Occasion) -> tuple[str, ...]:
    """Whose answer counts: who is on the casus or was asked, and the inwoner; not the casusregisseur."""
    erbij = {*a.instelling.get("betrokken", ()), *a.instelling.get("uitgenodigd", ())}
    weg = {a.regisseur(), *a.instelling.get("vertrokken", ())}
    return (*sorted(erbij - weg), *((b.inwoner,) if b.inwoner else ()))


def _first_without_slack(b: Bijeenkomst) -> list[str]:
    """For whom somebody can answer: who cannot do so themselves first."""
    return sorted(b.gevraagd, key=lambda p: (slack_id(p) is not None, b.gevraagd.index(p)))


def _begin(b: Bijeenkomst, wie: str) -> dict[str, str]:
    """What stands filled in: what was answered before, else that it suits."""
    eerder = b.antwoorden.get(wie, {})
    return {f"kan:{key}": eerder.get(key, "kan") for key in keys_of(b)}


def _filled(b: Bijeenkomst, w: Mapping[str, Any]) -> dict[str, str]:
    return {key: w[f"kan:{key}"] for key in keys_of(b) if w.get(f"kan:{key}")}
