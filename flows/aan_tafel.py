"""What the overleg decides about its casus: the three answers, who keeps it moving, when to look back (MDO-01, REG-11)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from flows.casusstand import Casus
from flows.effect import NewVersion, OpenWindow, PublishHome, Say, Tell
from flows.gesprekstand import Gesprek
from flows.invoer import Happened, Occasion
from flows.machine import Result, keep
from flows.stap import Antwoord, Deel
from flows.toestemming import may_read

ANTWOORDEN = ("ik_wil", "ik_kan", "nodig_kort", "nodig_lang")


def hear(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """Word from the table to the casus; what is about the answers goes on to the conversation."""
    match w["wat"]:
        case "evaluatie":
            return keep(replace(c, evaluatie=date.fromisoformat(w["dag"])), NewVersion(c.id))
        case "regie":
            return ask_regie(c, w, a)
    if not may_read(c, a.wie):
        return keep(c, Say(a.wie, "casus/nog_niet_delen", {"casus": c.id}))
    return keep(c, Tell("gesprek", c.gesprek, Happened("aan_tafel", dict(w))))


def ask_regie(c: Casus, w: Mapping[str, Any], a: Occasion) -> Result:
    """The deelnemers chose another casusregisseur; until that one says yes, the regie stays where it is (REG-05)."""
    ids, wie = {"casus": c.id}, w["persoon"]
    gevraagd = replace(c, opvolger=wie, samenvatting=w["samenvatting"])
    zeg = Say(wie, "casus/overdracht_vraag", ids), Say(c.regisseur, "casus/overdracht_gevraagd", ids)
    return keep(gevraagd, *zeg, PublishHome(wie))


def talk(g: Gesprek, w: Mapping[str, Any], a: Occasion) -> Result:
    """The three answers, shown to be confirmed at the table; a change is a new version of the plan (PLA-05)."""
    if w["wat"] == "antwoorden_open":
        return keep(g, OpenWindow("agenda/antwoorden", w["ids"], data={"vul": {k: g.tekst(k) for k in ANTWOORDEN}}))
    nieuw = {k: w["antwoorden"][k] or "" for k in ANTWOORDEN}
    anders = tuple(_answer(k, tekst, a) for k, tekst in nieuw.items() if tekst != g.tekst(k))
    if not anders:
        return keep(g)
    return keep(replace(g, antwoorden=(*g.antwoorden, *anders)), *((NewVersion(g.casus),) if g.klaar else ()))


def _answer(key: str, tekst: str, a: Occasion) -> Antwoord:
    if not tekst:
        return Antwoord(key, a.nu, a.wie, soort="overgeslagen")
    return Antwoord(key, a.nu, a.wie, delen=(Deel("venster", tekst),))
