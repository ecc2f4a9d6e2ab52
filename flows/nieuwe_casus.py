"""A new casus: first whether the inwoner wants to be helped this way, then the casus with its conversation (AAN-02, REG-11).

The question is asked in the chat of who starts it.
"""

from dataclasses import replace

from flows import aanreiken, meevragen, toestemming
from flows.casusstand import Casus
from flows.dmstand import Dm
from flows.effect import Create, Effect, Grant, NextNumber, OpenWindow, PublishHome, Say, Tell
from flows.formulier import Formulier, Veld, Veldsoort
from flows.gesprekstand import Gesprek
from flows.invoer import Click, Happened, Occasion, Submitted
from flows.machine import Result, keep
from flows.organisatie import chosen
from flows.overlegstand import Overleg
from flows.stap import Antwoord

STARTS = {
    "ja": ("volledig", "inwoner"), "ja_kort": ("snel", "inwoner"), "wijk": ("volledig", "wijk"), "organisatie": ("volledig", "organisatie"),
}  # fmt: skip
"""How it is started, and with that which road it takes and whose question it is."""
KNOPPEN = ("nieuwe_casus", "overnemen", *STARTS, "anders", "nee", "nog_bespreken", "ging_anders")
FORMULIER = Formulier(
    "dm/hoe_gewild", (*toestemming.GEWILD, Veld("begin", Veldsoort.RONDJES, opties=("ja", "ja_kort")))
)
"""The first moment where it went otherwise: sent in, it is the yes."""


def step(d: Dm, invoer: Click | Submitted | Happened, a: Occasion) -> Result:
    """What the chat does with a button or a window about a new casus, or with its number."""
    match invoer:
        case Click(knop="nieuwe_casus", bij=papier):
            return ask(replace(d, papier=papier), a)
        case Click(knop="overnemen"):
            return ask(replace(d, papier=aanreiken.TYPEN), a)
        case Click(knop="ging_anders") | Submitted(formulier="dm/hoe_gewild"):
            return otherwise(d, invoer, a)
        case Click(
            knop="ja" | "ja_kort" | "wijk" | "organisatie" | "anders" | "nee" | "nog_bespreken" as knop, bij=bij
        ):
            return answer(d, knop, bij, a)
        case Happened(wat="nummer"):
            return begin(d, invoer["nummer"], a)
    return keep(d)


def ask(d: Dm, a: Occasion) -> Result:
    """Whether the inwoner wants this; nothing is kept before a yes."""
    data = {"bij": a.id("start"), "van_papier": bool(d.papier)}
    return keep(replace(d, start=a.id("start")), Say(a.wie, "dm/gewild", {"thuis": a.wie}, data, rang=1))


def answer(d: Dm, knop: str, bij: str, a: Occasion) -> Result:
    """Yes starts the casus, on the quick road or the full one; no and not yet keep nothing. A question of a
    neighbourhood or an organisation needs no consent (AAN-02). A second click says what already happened."""
    if not d.start or bij != d.start:
        nummer = dict(d.gestart).get(bij, "")
        return keep(d, Say(a.wie, "dm/al_gestart" if nummer else "dm/verlopen", data={"nummer": nummer}))
    if knop in STARTS:
        return keep(replace(d, begin=knop), NextNumber(a.nu.year))
    if knop == "anders":
        return keep(d, Say(a.wie, "dm/anders", {"thuis": a.wie}, {"bij": bij}))
    return keep(replace(d, start="" if knop == "nee" else d.start), Say(a.wie, f"dm/{knop}"))


def otherwise(d: Dm, invoer: Click | Submitted, a: Occasion) -> Result:
    """The yes was given otherwise than the organisation has it filled in: one window, which is the yes (OVL-16)."""
    if not d.start or invoer.bij != d.start:
        return answer(d, "ja", invoer.bij, a)
    if isinstance(invoer, Submitted):
        w = invoer.waarden
        return answer(replace(d, gewild=w), "ja_kort" if w["begin"] == "ja_kort" else "ja", invoer.bij, a)
    vul = {**toestemming.preset(a, "gewild"), "begin": "ja"}
    return keep(d, OpenWindow("dm/hoe_gewild", bij=invoer.bij, data={"vul": vul}))


def begin(d: Dm, nummer: str, a: Occasion) -> Result:
    """A new casus with its conversation; who starts it is casusregisseur (REG-11)."""
    casus, gesprek = a.id("casus"), a.id("gesprek")
    weg, soort = STARTS[d.begin]
    vooraf = (Antwoord("weg", a.nu, a.wie, data={"weg": weg}), Antwoord("soort", a.nu, a.wie, data={"soort": soort}))
    praat = Gesprek(gesprek, d.team, casus, a.wie, vooraf, venster=chosen(a).invoer == "venster")
    scherm = OpenWindow(f"gesprek/{praat.nu}", {"gesprek": gesprek, "casus": casus}, bij=praat.nu, hier=True)
    hoe = {k: d.gewild[k] for k in ("hoe", "verteld", "bezwaren") if d.gewild.get(k) is not None}
    effecten: tuple[Effect, ...] = (
        Create("casus", Casus(casus, d.team, nummer, a.wie, a.nu, gesprek, soort=soort)),
        Create("overleg", Overleg(id=casus, team=d.team, casus=casus, nummer=nummer)),
        Create("gesprek", praat),
        Grant(a.wie, "casusregisseur", casus),
        *((toestemming.wanted(casus, a, **hoe),) if soort == "inwoner" else ()),
        Say(a.wie, "dm/genoteerd", {"casus": casus}),
        *(aanreiken.take_over(d.papier, casus, nummer, a) if d.papier else ()),
        *(() if d.gestart else meevragen.offer(a, "eerste_casus")),
        Tell("gesprek", gesprek, Happened("begin")),
        *((scherm,) if praat.venster or praat.nu == "leefgebieden" else ()),
        PublishHome(a.wie),
    )
    return keep(replace(d, start="", papier="", gewild={}, gestart=(*d.gestart, (d.start, nummer))[-5:]), *effecten)
