"""What is brought in around the table: a question, a doubt, a solution, a decision, a look back (MDO-09 to MDO-13).

Everything typed here is seen in windows only, by who leads or, afterwards, by who took part; a look back has no name.
"""

from collections.abc import Mapping
from dataclasses import replace

from flows.agendastand import RONDES, Agenda, Oplossing, Standpunt, Vraag, ids_of
from flows.effect import Effect, FieldErrors, OpenWindow, Tell
from flows.herleidbaar import find_identifying
from flows.invoer import Click, Happened, Occasion, Submitted
from flows.leiden import card, leads, on_casus, show, whisper
from flows.machine import Result, keep

HOOGSTENS = 12
TAFEL = ":tafel"
"""The end of what a button in the window of who leads answers: they note it for somebody around the table."""


def open_form(x: Agenda, invoer: Click, a: Occasion) -> Result:
    """The small window that fits, with what stands there already."""
    ids, bij = ids_of(x), invoer.bij
    match invoer.knop:
        case "wie_sprak":
            data = {"mensen": list(x.aanwezig), "vul": {"mensen": list(x.gesproken)}}
            return keep(x, OpenWindow("agenda/wie_sprak", ids, data=data))
        case "wie_leidt":
            rollen = {"voorzitter": x.voorzitter, "notulist": x.notulist}
            return keep(x, OpenWindow("agenda/wie_leidt", ids, data={"collegas": on_casus(a), "vul": rollen}))
        case "twijfel":
            if not _in_round(x, bij):
                return keep(x, whisper(x, a, "agenda/al_verder"))
            mensen = list(x.aanwezig) if bij.endswith(TAFEL) else []
            return keep(x, OpenWindow("agenda/twijfel", ids, bij, {"mensen": mensen, "vul": {"wie": a.wie}}))
        case "gevolg":
            return keep(x, OpenWindow("agenda/gevolg", ids, data={"vul": {"niets_doen": x.niets_doen}}))
        case "weeg":
            if not x.oplossingen:
                return keep(x, show(x))
            o = x.oplossingen[_index(x, bij)]
            vul = {naam: getattr(o, naam) or None for naam in ("welzijn", "kosten", "wet", "keuze", "waarom")}
            return keep(x, OpenWindow("agenda/weeg", ids, bij, {"vul": vul, "oplossing": o.wat}))
        case "besluiten":
            return keep(x, OpenWindow("agenda/besluiten", ids, data={"vul": {"besluit": x.besluit}}))
        case "erna":
            return keep(x, OpenWindow("agenda/erna", ids, data={"vul": dict(x.erna)}))
        case "vraag" | "oplossingen" | "terugblik" as knop:
            return keep(x, OpenWindow(f"agenda/{knop}", ids, bij))
    return keep(x, Tell("casus", x.casus, Happened("aan_tafel", {"wat": "antwoorden_open", "ids": ids})))


def take(x: Agenda, invoer: Submitted, a: Occasion) -> Result:
    """A small window that was sent in."""
    w = invoer.waarden
    match invoer.formulier:
        case "agenda/wie_sprak":
            return _done(replace(x, gesproken=tuple(w["mensen"])), invoer, a)
        case "agenda/vraag":
            gesproken = tuple(dict.fromkeys((*x.gesproken, a.wie)))
            vragen = (*x.vragen, Vraag(a.wie, w["vraag"], w["waarom"]))
            return _done(replace(x, vragen=vragen, gesproken=gesproken), invoer, a, "agenda/vraag_staat")
        case "agenda/twijfel":
            wie = (w["wie"] if _for_another(invoer, a) else None) or a.wie
            return _stand(x, {wie: Standpunt(w["twijfel"], w["weg"])}, invoer, a)
        case "agenda/gevolg":
            return _done(replace(x, niets_doen=w["niets_doen"]), invoer, a)
        case "agenda/oplossingen":
            return _solutions(x, invoer, a)
        case "agenda/weeg":
            if not x.oplossingen:
                return keep(x, show(x))
            n = _index(x, invoer.bij)
            gewogen = replace(x.oplossingen[n], **{k: w[k] for k in ("welzijn", "kosten", "wet", "keuze", "waarom")})
            return _done(replace(x, oplossingen=(*x.oplossingen[:n], gewogen, *x.oplossingen[n + 1 :])), invoer, a)
        case "agenda/besluiten":
            return _done(replace(x, besluit=w["besluit"]), invoer, a)
        case "agenda/erna":
            return _done(replace(x, erna={k: v for k, v in w.items() if v}), invoer, a)
        case "agenda/terugblik":
            leerpunten = tuple(sorted((*x.leerpunten, without_names(w["tekst"]))))
            return _done(replace(x, leerpunten=leerpunten), invoer, a, "agenda/dank")
    woord = Happened("aan_tafel", {"wat": "antwoorden_anders", "antwoorden": dict(w)})
    return keep(x, Tell("casus", x.casus, woord), show(x))


def agree(x: Agenda, invoer: Click, a: Occasion) -> Result:
    """ "Ik sta erachter": of one, or of all around the table who did not answer yet."""
    if not _in_round(x, invoer.bij):
        return keep(x, whisper(x, a, "agenda/al_verder"))
    wie = (p for p in x.aanwezig if p not in x.ronde) if invoer.knop == "allen_ja" else (a.wie,)
    return _stand(x, dict.fromkeys(wie, Standpunt()), invoer, a)


def _in_round(x: Agenda, bij: str) -> bool:
    return x.punt in RONDES and bij.split(":")[0] == x.punt


def _stand(x: Agenda, nieuw: Mapping[str, Standpunt], invoer: Click | Submitted, a: Occasion) -> Result:
    """A word in a round counts also where the overleg has gone on meanwhile: nothing typed is lost."""
    ronde = invoer.bij.split(":")[0]
    if ronde not in RONDES:
        return keep(x, whisper(x, a, "agenda/al_verder"))
    met = replace(x, rondes={**x.rondes, ronde: {**x.rondes.get(ronde, {}), **nieuw}})
    twijfel = any(s.twijfel for s in nieuw.values())
    if _for_another(invoer, a):
        return keep(met, *card(met), show(met))
    return keep(met, *card(met), *((whisper(met, a, "agenda/twijfel_staat"),) if twijfel else ()))


def _solutions(x: Agenda, invoer: Submitted, a: Occasion) -> Result:
    """One a line, freely, as if no rule stood in the way (MDO-11)."""
    nieuw = [r.strip(" -•*\t") for r in invoer.waarden["regels"].splitlines() if r.strip(" -•*\t")]
    wat = dict.fromkeys([*(o.wat for o in x.oplossingen), *nieuw])
    if len(wat) > HOOGSTENS:
        return keep(x, FieldErrors({"regels": "te_veel"}))
    bekend = {o.wat: o for o in x.oplossingen}
    return _done(replace(x, oplossingen=tuple(bekend.get(w) or Oplossing(w) for w in wat)), invoer, a)


def _index(x: Agenda, bij: str) -> int:
    n = int(bij) if bij.isdecimal() else 0
    return min(n, len(x.oplossingen) - 1)


def _for_another(invoer: Click | Submitted, a: Occasion) -> bool:
    """Whether who leads noted it in their own window."""
    return leads(a) and invoer.bij.endswith(TAFEL)


def _done(x: Agenda, invoer: Submitted, a: Occasion, key: str = "") -> Result:
    """Noted: who leads sees it in their window, another gets a word; the card counts."""
    antwoord: tuple[Effect, ...] = (whisper(x, a, key),) if key and not _for_another(invoer, a) else (show(x),)
    return keep(x, *(card(x) if x.status == "bezig" else ()), *antwoord)


def without_names(tekst: str) -> str:
    """A look back as it is kept: what points at somebody is left out (MDO-09, PRI-05)."""
    for v in reversed(find_identifying(tekst)):
        tekst = f"{tekst[: v.begin]}…{tekst[v.eind :]}"
    return tekst
