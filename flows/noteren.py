"""Agreements captured fast: one a line, read, shown to be confirmed, and then actions like any other (MDO-03, MDO-05, MDO-15)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from flows.afspraak import Afspraak, parse_agreement
from flows.agendastand import Agenda, ids_of
from flows.effect import FieldErrors, OpenWindow, ReplaceWindow, Tell
from flows.invoer import Happened, Occasion
from flows.leiden import on_casus, show
from flows.machine import Result, keep
from flows.termijnen import six_weeks
from flows.wieiswie import NIEUW, who_is

HOOGSTENS = 10


def begin(x: Agenda, a: Occasion) -> Result:
    """The window for the lines, with this person's own that were not confirmed yet."""
    regels = "\n".join(x.regels.get(a.wie, ()))
    return keep(x, OpenWindow("agenda/noteer", ids_of(x), data={"vul": {"regels": regels}}))


def read(x: Agenda, tekst: str, a: Occasion) -> Result:
    """Each line as who, what and when, in the same window, to be corrected there. Two people may note at once."""
    regels = tuple(r.strip() for r in tekst.splitlines() if r.strip())
    if len(regels) > HOOGSTENS:
        return keep(x, FieldErrors({"regels": "te_veel"}))
    met = replace(x, regels={**x.regels, a.wie: regels})
    return keep(met, ReplaceWindow("agenda/nakijken", ids_of(x), data=_proposal(regels, x, a)))


def _proposal(regels: tuple[str, ...], x: Agenda, a: Occasion) -> dict[str, Any]:
    """What is filled in: the guess, the six weeks where no day was said, and what to look at."""
    gelezen = {str(n): parse_agreement(r, a.nu.date()) for n, r in enumerate(regels, 1)}
    wie = {n: who_is(g.wie, x, a) for n, g in gelezen.items()}
    nieuw = {f"{NIEUW}:{n}": gelezen[n].wie for n, (p, _) in wie.items() if p == NIEUW}
    bekend = dict.fromkeys((x.inwoner, *x.aanwezig, *a.instelling.get("namen", ())))
    vul: dict[str, Any] = {"contact": a.instelling.get("regisseur")}
    for n, g in gelezen.items():
        p = wie[n][0]
        vul |= {f"wie:{n}": f"{NIEUW}:{n}" if p == NIEUW else p, f"wat:{n}": g.wat, f"uiterlijk:{n}": str(_day(g, a))}
    opmerkingen = [(n, o) for n, g in gelezen.items() for o in (wie[n][1], g.opmerking) if o]
    return {
        "regels": dict(_numbered(regels)),
        "mensen": {**dict.fromkeys(filter(None, bekend), ""), **nieuw},
        "collegas": on_casus(a),
        "vul": vul,
        "opmerkingen": opmerkingen,
    }


def _numbered(regels: tuple[str, ...]) -> list[tuple[str, str]]:
    """(number, line) from 1, as a window heads them."""
    return [(str(n), r) for n, r in enumerate(regels, 1)]


def _day(g: Afspraak, a: Occasion) -> date:
    return g.uiterlijk if g.uiterlijk and not g.opmerking else six_weeks(a.nu.date())


def confirm(x: Agenda, w: Mapping[str, Any], a: Occasion) -> Result:
    """Confirmed lines become actions, the inwoner's own first (MDO-15). One without owner or day is not accepted; sent in
    a second time there is nothing left to confirm."""
    mijn = x.regels.get(a.wie, ())
    if not mijn:
        return keep(x, show(x))
    nummers = [n for n, _ in _numbered(mijn) if f"wie:{n}" in w]
    fouten = _faults(nummers, w, a)
    if fouten:
        return keep(x, FieldErrors(fouten))
    acties = [_action(n, mijn[int(n) - 1], w, a) for n in nummers]
    acties.sort(key=lambda t: t["eigenaar"] != x.inwoner)
    eigenaars = dict.fromkeys((*x.eigenaars, *(t["contact"] or t["eigenaar"] for t in acties)))
    klaar = replace(
        x,
        regels={p: r for p, r in x.regels.items() if p != a.wie},
        genoteerd=x.genoteerd + len(acties),
        eigenaars=tuple(eigenaars),
    )
    return keep(
        klaar,
        Tell("overleg", x.casus, Happened("afgesproken", {"acties": acties, "stil": x.status == "bezig"})),
        show(klaar),
    )


def _faults(nummers: list[str], w: Mapping[str, Any], a: Occasion) -> dict[str, str]:
    fouten: dict[str, str] = {}
    vandaag = a.nu.date()
    for n in nummers:
        dag = w[f"uiterlijk:{n}"]
        if dag < vandaag:
            fouten[f"uiterlijk:{n}"] = "voorbij"
        elif dag > six_weeks(vandaag) and not w[f"perspectief:{n}"]:
            fouten[f"perspectief:{n}"] = "perspectief"
    if w["contact"] and w["contact"] not in a.instelling.get("betrokken", ()):
        fouten["contact"] = "niet_betrokken"
    return fouten


def _action(n: str, regel: str, w: Mapping[str, Any], a: Occasion) -> dict[str, Any]:
    """One action for the overleg: who has no Slack gets a contactpersoon (UIT-09)."""
    wie = str(w[f"wie:{n}"])
    nieuw = wie.startswith(f"{NIEUW}:")
    naam = parse_agreement(regel, a.nu.date()).wie if nieuw else ""
    eigenaar = a.id(f"persoon{n}") if nieuw else wie
    contact = "" if eigenaar.startswith("slack:") else str(w["contact"] or a.regisseur())
    return {
        "wat": w[f"wat:{n}"], "eigenaar": eigenaar, "nieuw": "netwerk" if nieuw else "", "naam": naam, "contact": contact, "uiterlijk": w[f"uiterlijk:{n}"],
        "perspectief": w[f"perspectief:{n}"] or "",
    }  # fmt: skip
