"""A conversation that clarifies a question: ik wil, ik kan, ik heb nodig (VRA).

The machine walks over the steps of ``vraagverheldering`` and knows nothing of their words. Every answer is
kept before the next question goes out; older typed text joins the answer it belongs to (law 3).
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flows import aan_tafel
from flows import stap as s
from flows.antwoorden import ask_deleted, change_text, open_form, settle_deleted, take_form, take_text
from flows.effect import NewVersion, OpenWindow, PublishHome, Say, Tell
from flows.gesprekstand import Gesprek
from flows.invoer import Click, Deleted, Edited, Happened, Input, Occasion, Submitted, Text
from flows.machine import Machine, Result, keep
from flows.organisatie import chosen
from flows.stap import Antwoord, Deel, Stapsoort
from flows.tekst import read_cijfer
from flows.vraagverheldering import BY_KEY, FORMULIEREN, STAPPEN
from flows.vragen import answer, ask, let_go, say, summary


def step(g: Gesprek, invoer: Input, a: Occasion) -> Result:
    """One input to the conversation."""
    match invoer:
        case Happened(wat="begin"):
            return ask(g, a)
        case Happened(wat="foto_is_plan"):
            return stand_on_paper(g, a)
        case Happened(wat="aan_tafel", data=w):
            return aan_tafel.talk(g, w, a)
        case Happened(wat="vraag_erbij"):
            return add_part(g, invoer.data, a)
        case Text():
            return take_text(g, invoer, a)
        case Submitted(formulier=key) if key.split("/")[1] in BY_KEY:
            return take_form(g, key.split("/")[1], invoer, a)
        case Edited():
            return change_text(g, invoer, a)
        case Deleted(ts=ts):
            return ask_deleted(g, ts, a)
        case Click(knop="overslaan" | "laat_staan" | "cijfer" | "voorbeelden", bij="") if not g.nu:
            return summary(g, a)
        case Click():
            return click(g, invoer, a)
    return keep(g)


def click(g: Gesprek, invoer: Click, a: Occasion) -> Result:
    """A button of a question, of the summary, or of the plan that stands."""
    match invoer.knop:
        case "overslaan" | "laat_staan":
            return _at(g, invoer, a) or answer(g, a, _empty(g, a))
        case "cijfer":
            gekozen = read_cijfer(str(invoer.waarde))
            if gekozen is None:
                return say(g, a, "cijfer_fout")
            return _at(g, invoer, a) or answer(g, a, Antwoord("cijfer", a.nu, a.wie, data={"cijfer": gekozen[0]}))
        case "weg":
            return change_road(g, str(invoer.waarde), a)
        case "voorbeelden":
            return say(g, a, "voorbeelden", stap=invoer.bij or g.nu, vanaf=int(invoer.waarde or 0))
        case "terug":
            return _at(g, invoer, a) or go_back(g, a)
        case "pauze":
            return keep(replace(g, pauze=True), *say(g, a, "pauze").effecten, *let_go(g, a, klaar=False))
        case "verder":
            return ask(replace(g, pauze=False, venster=chosen(a).invoer == "venster"), a)
        case "bekijk":
            return summary(g, a)
        case "overzicht":
            return keep(g, OpenWindow("gesprek/samenvatting", {"gesprek": g.id, "casus": g.casus}))
        case "venster":
            key = invoer.bij or g.nu
            blijft = key in BY_KEY and BY_KEY[key].soort is not Stapsoort.SCHERM
            return open_form(replace(g, venster=g.venster or blijft), key, a)
        case "wijzig":
            return open_form(g, invoer.bij or g.nu, a)
        case "actie_gevraagd":
            vul = {"wat": g.tekst("gevraagd"), "zonder": "inwoner"}
            return keep(g, Tell("overleg", g.casus, Happened("actie_opschrijven", vul)))
        case "klopt":
            return finish(g, a)
        case "weghalen" | "houden":
            return settle_deleted(g, invoer, a)
    return keep(g)


def add_part(g: Gesprek, w: Mapping[str, Any], a: Occasion) -> Result:
    """A new question in the same casus: each part joins the answer that stands, a new version of the plan (AAN-09)."""
    erbij = tuple(
        replace(
            g.eerder(key),
            wanneer=a.nu,
            door=a.wie,
            soort="gegeven",
            delen=(*g.eerder(key).delen, Deel("venster", w[key])),
        )
        for key in ("ik_wil", "ik_kan", "nodig_kort")
        if w.get(key)
    )
    return keep(replace(g, antwoorden=(*g.antwoorden, *erbij)), *((NewVersion(g.casus),) if g.klaar else ()))


def change_road(g: Gesprek, weg: str, a: Occasion) -> Result:
    """From the quick road to the full one or back; every answer stays."""
    if weg not in ("snel", "volledig") or weg == g.weg:
        return ask(g, a)
    anders = replace(g, antwoorden=(*g.antwoorden, Antwoord("weg", a.nu, a.wie, data={"weg": weg})))
    return keep(anders, *say(anders, a, f"weg_{weg}").effecten, *ask(anders, a).effecten)


def go_back(g: Gesprek, a: Occasion) -> Result:
    """Withdraw the newest answer on the road and ask that question again, with what stood there (VRA-12)."""
    vorige = s.previous(STAPPEN, g.live)
    if vorige is None or g.klaar:
        return say(g, a, "terug_kan_niet")
    terug = replace(g, antwoorden=(*g.antwoorden, Antwoord(vorige.key, a.nu, a.wie, soort="ingetrokken")))
    return keep(terug, *ask(terug, a).effecten)


def finish(g: Gesprek, a: Occasion) -> Result:
    """The summary is right: the plan's first version, and what can be done next."""
    if g.klaar or g.nu:
        return ask(g, a) if g.nu else say(g, a, "al_klaar")
    return keep(
        replace(g, klaar=a.nu, pauze=False),
        Tell("casus", g.casus, Happened("plan_klaar")),
        NewVersion(g.casus),
        Say(a.wie, "gesprek/plan_klaar", {"gesprek": g.id, "casus": g.casus, "overleg": g.casus}),
        *let_go(g, a),
        PublishHome(a.wie),
    )


def stand_on_paper(g: Gesprek, a: Occasion) -> Result:
    """What the inwoner wrote by hand is the plan: what was not typed stays open, and the plan stands (PLA-08)."""
    while g.nu:
        g = replace(g, antwoorden=(*g.antwoorden, _empty(g, a)))
    return finish(g, a)


def _at(g: Gesprek, invoer: Click, a: Occasion) -> Result | None:
    """Nothing where the button answers the question asked now; else a kind word on what stands (law 7)."""
    return None if not invoer.bij or invoer.bij == g.nu else say(g, a, "al_gehad")


def _empty(g: Gesprek, a: Occasion) -> Antwoord:
    return Antwoord(g.nu, a.nu, a.wie, soort="overgeslagen")


def _relations(g: Gesprek, wie: str) -> frozenset[str]:
    return frozenset({"zelf"} if wie == g.persoon else ())


REGISSEUR = frozenset({"casusregisseur"})
_KNOPPEN = (
    "tekst", "bewerkt", "gewist", "overslaan", "laat_staan", "cijfer", "voorbeelden", "terug", "pauze", "verder", "bekijk",
    "overzicht", "weg", "actie_gevraagd",    "venster", "wijzig", "klopt", "weghalen", "houden",
)  # fmt: skip
MACHINE = Machine(
    soort="gesprek",
    State=Gesprek,
    step=step,
    mag=dict.fromkeys((*_KNOPPEN, *(f.key for f in FORMULIEREN)), REGISSEUR),
    relaties=_relations,
    formulieren=FORMULIEREN,
    leesvensters={"gesprek/samenvatting": REGISSEUR},
)
