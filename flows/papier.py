"""A plan on paper that is taken over: by a photo, by a scan, or by typing (PLA-08, PLA-10).

It waits until its casus is known, fetches its pages, asks once how the paper was filled in, and says how the photo goes
out of the chat. The pages themselves are kept elsewhere, encrypted; here stands only that they are there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from flows.effect import DropPages, Effect, FetchPage, Remind, Say, Tell
from flows.invoer import Bijlage, Click, Due, Happened, Input, Occasion
from flows.machine import Machine, Result, keep

HOE = ("zelf", "samen", "voorgelezen")
SOORTEN = ("jpg", "png", "heic", "pdf")
GROOTST = 10 * 1024 * 1024  # bytes
AANTAL = 8  # pages at a time
WACHT = timedelta(days=7)
NOG_EENS = frozenset({"verbinding", "recht"})
"""What may go well another time."""


@dataclass(frozen=True, slots=True)
class Blad:
    """One page. ``bestand``: Slack's id of it; ``status``: haal, binnen, or why it could not be fetched."""

    id: str
    bestand: str
    status: str = "haal"


@dataclass(frozen=True, slots=True)
class Papier:
    """``van``: who handed it over; without ``bladen`` it is taken over by typing. ``status``: nieuw (no casus yet), ophalen,
    bewaard, mislukt, weg. ``hoe``: how it was filled in, in the words of ``HOE``."""

    id: str
    team: str
    van: str
    gemaakt: datetime
    bladen: tuple[Blad, ...] = ()
    casus: str = ""
    nummer: str = ""
    status: str = "nieuw"
    hoe: str = ""

    @property
    def binnen(self) -> tuple[Blad, ...]:
        """The pages that are kept."""
        return tuple(b for b in self.bladen if b.status == "binnen")

    @property
    def dag(self) -> date:
        """The day on which it was handed over."""
        return self.gemaakt.date()

    @property
    def nog_eens(self) -> bool:
        """Whether a page that could not be fetched may be had another time."""
        return any(b.status in NOG_EENS for b in self.bladen)


def step(p: Papier, invoer: Input, a: Occasion) -> Result:
    """One input to the paper."""
    match invoer:
        case Happened(wat="begin"):
            return keep(p, _question(p), Remind("papier", p.id, "vervalt", p.van, a.nu + WACHT))
        case Happened(wat="bij_casus", data=w):
            return belong(p, w, a)
        case Happened(wat="opgehaald" | "niet_opgehaald", data=w):
            return fetched(p, w)
        case Due(wat="vervalt") if p.status == "nieuw":
            weg = replace(p, status="weg", bladen=())
            return keep(weg, _question(weg))
        case Click(knop="andere", bij=vanaf):
            return keep(p, _question(p, int(vanaf) if vanaf.isdigit() else 0))
    if not isinstance(invoer, Click):
        return keep(p)
    if p.status in ("nieuw", "weg"):
        return keep(p, Say(a.wie, "papier/niet_meer", _ids(p)))
    return click(p, invoer.knop, a)


def click(p: Papier, knop: str, a: Occasion) -> Result:
    """A button under a paper that belongs to a casus."""
    match knop:
        case "zelf" | "samen" | "voorgelezen":
            return keep(replace(p, hoe=knop), Say(a.wie, "papier/hoe_staat", _ids(p)))
        case "genoeg":
            return keep(p, Tell("casus", p.casus, Happened("foto_is_plan")))
        case "opnieuw" if p.nog_eens:
            haal = {b.id for b in p.bladen if b.status in NOG_EENS}
            weer = tuple(replace(b, status="haal") if b.id in haal else b for b in p.bladen)
            terug = replace(p, status="ophalen", bladen=weer)
            return keep(terug, *_fetch(terug), Say(a.wie, "papier/nog_eens", _ids(p)))
        case "haal_weg":
            weg = (
                DropPages(tuple(b.id for b in p.bladen)),
                Tell("casus", p.casus, Happened("papier_weg", {"papier": p.id})),
            )
            return keep(replace(p, status="weg", bladen=()), *weg, Say(a.wie, "papier/weg", _ids(p)))
    return keep(p, Say(a.wie, "papier/staat_al", _ids(p)))


def offered(id: str, wie: str, bijlagen: tuple[Bijlage, ...], a: Occasion) -> Papier:
    """A new paper of these attachments; with none it is one that will be typed."""
    bladen = tuple(Blad(a.id(f"{id}/{n}"), b.id) for n, b in enumerate(bijlagen))
    return Papier(id, a.team, wie, a.nu, bladen)


def wrong(b: Bijlage) -> str | None:
    """Why this attachment cannot be a page; None where it can. A kind that Slack did not tell is looked at later."""
    if b.soort == "weg":
        return "weg"
    if b.soort and b.soort not in SOORTEN:
        return "soort"
    return "te_groot" if b.grootte > GROOTST else None


def belong(p: Papier, w: Mapping[str, Any], a: Occasion) -> Result:
    """Its casus is chosen, by who handed it over; a second choice says where it is."""
    if p.van != a.wie:
        return keep(p)
    if p.status != "nieuw":
        return keep(p, Say(a.wie, "papier/niet_meer" if p.status == "weg" else "papier/staat_al", _ids(p)))
    erbij = replace(p, casus=w["casus"], nummer=w["nummer"], status="ophalen" if p.bladen else "bewaard")
    if not p.bladen:
        return keep(erbij, *_there(erbij))
    return keep(erbij, *_fetch(erbij), _question(erbij))


def fetched(p: Papier, w: Mapping[str, Any]) -> Result:
    """A page is kept, or could not be had; what is there is told once no page is waited for any more."""
    status = str(w["fout"] or "binnen")
    nu = replace(p, bladen=tuple(replace(b, status=status) if b.id == w["blad"] else b for b in p.bladen))
    if p.status != "ophalen" or any(b.status == "haal" for b in nu.bladen):
        return keep(nu)
    klaar = replace(nu, status="bewaard" if nu.binnen else "mislukt")
    mis = [b.status for b in nu.bladen if b.status != "binnen"]
    gemist = tuple(Say(p.van, "papier/mislukt", _ids(p), {"fout": f}, rang=1) for f in dict.fromkeys(mis))
    return keep(klaar, *(_there(klaar) if klaar.binnen else ()), *gemist)


def _there(p: Papier) -> tuple[Effect, ...]:
    er = Tell("casus", p.casus, Happened("papier_erbij", {"papier": p.id, "bladen": tuple(b.id for b in p.binnen)}))
    return er, Say(p.van, "papier/bewaard", _ids(p), rang=1)


def _fetch(p: Papier) -> tuple[Effect, ...]:
    return tuple(FetchPage(p.id, b.id, b.bestand) for b in p.bladen if b.status == "haal")


def _question(p: Papier, vanaf: int = 0) -> Say:
    """Which casus it belongs to, kept up to date in its place."""
    return Say(p.van, "papier/vraag", {**_ids(p), "thuis": p.van}, {"vanaf": vanaf}, slot=f"papier:{p.id}")


def _ids(p: Papier) -> dict[str, str]:
    return {"papier": p.id, **({"casus": p.casus} if p.casus else {})}


def _relations(p: Papier, wie: str) -> frozenset[str]:
    return frozenset({"van"} if wie == p.van else ())


MACHINE = Machine(
    soort="papier",
    State=Papier,
    step=step,
    mag={
        "andere": frozenset({"van"}),
        **dict.fromkeys((*HOE, "genoeg", "opnieuw", "haal_weg"), frozenset({"casusregisseur"})),
    },
    relaties=_relations,
)
