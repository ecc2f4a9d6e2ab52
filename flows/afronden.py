"""The end of an overleg: who is casusregisseur, is a procesregisseur needed, when to look back, and closing (MDO-06 to MDO-08)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from flows.agendastand import Agenda, ids_of
from flows.effect import Effect, FieldErrors, Forget, NewVersion, OpenWindow, PublishHome, Say, SendFile, Tell
from flows.invoer import Click, Happened, Occasion, slack_id
from flows.leiden import card, off_casus, on_casus, release, show
from flows.machine import Result, keep


def choose(x: Agenda, invoer: Click, a: Occasion) -> Result:
    """The choices of the last points, most of them one click."""
    match invoer.knop:
        case "blijft":
            blijft = replace(x, regisseur=a.regisseur())
            return keep(blijft, show(blijft))
        case "proces_ja" | "proces_nee" as knop:
            gekozen = replace(x, procesregisseur=knop.removeprefix("proces_"))
            return keep(gekozen, show(gekozen))
        case "zes_weken":
            return set_evaluation(x, x.zes_weken, a)
        case "kies_regisseur":
            return keep(x, OpenWindow("agenda/kies_regisseur", ids_of(x), data={"collegas": on_casus(a)}))
    vul = {"uiterlijk": str(x.evaluatie or x.zes_weken)}
    return keep(x, OpenWindow("agenda/kies_evaluatie", ids_of(x), data={"vul": vul}))


def choose_regisseur(x: Agenda, w: Mapping[str, Any], a: Occasion) -> Result:
    """The deelnemers choose together (REG-11). Another one is asked; until the yes the regie stays where it is (REG-05)."""
    wie = w["wie"]
    if fout := off_casus(wie, a):
        return keep(x, FieldErrors({"wie": fout}))
    gekozen = replace(x, regisseur=wie)
    vraag = Happened("aan_tafel", {"wat": "regie", "persoon": wie, "samenvatting": w["samenvatting"] or ""})
    return keep(gekozen, *((Tell("casus", x.casus, vraag),) if wie != a.regisseur() else ()), show(gekozen))


def set_evaluation(x: Agenda, dag: date, a: Occasion) -> Result:
    """Six weeks after the overleg unless chosen otherwise (MDO-07)."""
    if dag < a.nu.date():
        return keep(x, FieldErrors({"uiterlijk": "voorbij"}))
    gezet = replace(x, evaluatie=dag)
    return keep(
        gezet, Tell("casus", x.casus, Happened("aan_tafel", {"wat": "evaluatie", "dag": dag.isoformat()})), show(gezet)
    )


def close(x: Agenda, a: Occasion) -> Result:
    """Only with a notulist, a casusregisseur and an evaluation. Then the plan goes to all who took part (MDO-08)."""
    if x.mist:
        return keep(x, show(x, nog=True))
    dicht, ids, regisseur = replace(x, status="gesloten", pauze=None, regels={}), ids_of(x), a.regisseur()
    wie = dict.fromkeys((*x.aanwezig, *x.eigenaars, x.voorzitter, x.notulist))
    betrokken = a.instelling.get("betrokken", ())
    anderen = [p for p in wie if slack_id(p) and p != regisseur and p in betrokken]
    rollen: list[Effect] = []
    for rol, p in (("voorzitter", x.voorzitter), ("notulist", x.notulist)):
        rollen += release(p, rol, x.casus, a)
    return keep(
        dicht,
        Forget("agenda", x.id),
        NewVersion(x.casus),
        Tell("bijeenkomst", x.id, Happened("gesloten")),
        *rollen,
        *card(dicht),
        *(Say(p, "agenda/rond", ids) for p in anderen),
        Say(regisseur, "agenda/rond_regisseur", ids),
        SendFile(regisseur, "pdf", x.casus),
        *(PublishHome(p) for p in (*anderen, regisseur)),
        show(dicht),
    )


def still_open(x: Agenda, a: Occasion) -> Result:
    """The next working day and not closed yet: who leads and the casusregisseur hear it once."""
    if x.status != "bezig":
        return keep(x)
    wie = dict.fromkeys((x.leider, a.regisseur()))
    return keep(x, *(Say(p, "agenda/nog_open", ids_of(x), rang=1, samen=True) for p in wie if p))
