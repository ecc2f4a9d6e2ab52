"""What follows when a row was sent or given up: one transaction with the turn of its result (law 4)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bot.asked import write
from bot.buiten import connected
from bot.opdracht import Job
from bot.turn import Rules, Turn
from bot.uitwissen import remember, stays
from flows.invoer import Happened, slack_id
from storage.work import Work

KOPIEEN = ("pdf", "docx", "json")
"""Files of the plan that may go into the own system (PRI-09)."""


def sent(work: Work, regels: Rules, nu: datetime, job: Job, antwoord: Mapping[str, Any]) -> None:
    """The row is done; who waits for its result hears it now."""
    work.outbox.sent(job.id)
    if job.open_voor:
        work.personen.set_channel(job.open_voor, str(job.call.args["channel"]))
    turn = Turn(work, regels, nu)
    data = job.data
    if job.call.casussen:
        remember(work, job, antwoord, nu)
    if job.soort == "zeg" and job.call.methode == "chat.postMessage" and "ts" in antwoord:
        ts, kanaal = str(antwoord["ts"]), str(antwoord["channel"])
        if job.slot:
            work.outbox.set_place(job.slot, kanaal, ts, bool(data.get("pin")))
        if data.get("pin"):
            work.outbox.add(f"{job.uid}p", "pin", kanaal, nu, data={"ts": ts})
        if meld := data.get("meld"):
            turn.happen(meld[0], meld[1], Happened(meld[2], {"ts": ts, "ids": data["ids"], "key": job.key}), job.doel)
    elif job.soort == "zeg" and job.call.methode == "chat.update" and (meld := data.get("meld")):
        gezegd = {"ts": f"{nu.timestamp():.6f}", "ids": data["ids"], "key": job.key}  # asked now, in an older message
        turn.happen(meld[0], meld[1], Happened(meld[2], gezegd), job.doel)
    elif job.soort == "haal" and "beheer" in data:
        _read_list(turn, job, antwoord)
    elif job.soort == "haal":
        _keep_page(work, turn, nu, job, antwoord)
    elif job.soort == "bestand" and data["wat"] in KOPIEEN:
        kopie = {"persoon": job.doel, "wat": data["wat"], "versie": job.call.args["bestand"].blad.versie}
        turn.happen("casus", data["ids"]["casus"], Happened("meegegeven", kopie))
    elif job.soort == "kanaal":
        soort, id = data["eigenaar"]
        turn.happen(soort, id, Happened("kanaal_open", {"kanaal": antwoord["channel"]["id"], "naam": data["naam"]}))
    elif job.soort == "binnen":
        soort, id = data["eigenaar"]
        turn.happen(soort, id, Happened("binnen", {"persoon": data["persoon"]}))
    elif job.soort == "hernoem":
        soort, id = data["eigenaar"]
        turn.happen(soort, id, Happened("hernoemd", {"naam": data["naam"]}))
    elif job.soort == "buiten":
        turn.happen("koppeling", data["koppeling"], Happened("verstuurd", {"kanaal": job.doel}))


def failed(work: Work, regels: Rules, nu: datetime, job: Job, fout: str, kanaal_weg: bool) -> None:
    """The row is given up; the machine it belongs to hears why, and tells a person."""
    work.outbox.dead(job.id, fout)
    turn = Turn(work, regels, nu)
    if job.soort == "kanaal":
        soort, id = job.data["eigenaar"]
        turn.happen(soort, id, Happened("kanaal_mislukt", {"fout": fout}))
    elif job.soort == "haal" and "beheer" in job.data:
        turn.happen("beheer", job.data["beheer"], Happened("lijst_mislukt", {"fout": fout}), job.data["beheer"])
    elif job.soort == "haal":
        turn.happen("papier", job.data["papier"], Happened("niet_opgehaald", {"blad": job.data["blad"], "fout": fout}))
    elif job.soort == "bestand":
        turn.say(job.doel, "casus/geen_bestand")
        turn.standen.flush()
    elif job.soort in ("leeg", "weg"):
        write(work.outbox, stays(job), nu)
    elif job.doel.startswith("slack:") and (meld := job.data.get("meld")):
        turn.happen(meld[0], meld[1], Happened("niet_bezorgd", {"persoon": job.doel, "fout": fout}))
    elif job.soort == "buiten":
        turn.happen("koppeling", job.data["koppeling"], Happened("niet_verstuurd", {"fout": fout}))
    elif job.soort == "zeg" and (koppeling := connected(work, job)):
        turn.happen("koppeling", koppeling.id, Happened("niet_bezorgd"))
    elif kanaal_weg:
        for soort in ("overleg", "tafel"):
            for m in work.machines.find(soort, kanaal=job.doel):
                turn.happen(soort, m.id, Happened("kanaal_weg", {"fout": fout}))
    elif job.soort == "binnen":
        soort, id = job.data["eigenaar"]
        turn.happen(soort, id, Happened("niet_binnen", {"persoon": job.data["persoon"], "fout": fout}))
    elif job.soort == "hernoem":
        soort, id = job.data["eigenaar"]
        turn.happen(soort, id, Happened("naam_mislukt", {"fout": fout}))
    elif job.soort == "eruit":
        for o in work.machines.find("overleg", kanaal=job.doel):
            turn.happen("overleg", o.id, Happened("niet_eruit", {"persoon": job.data["persoon"]}))
    elif job.soort == "archief":
        for o in work.machines.find("overleg", kanaal=job.doel):
            turn.happen("overleg", o.id, Happened("niet_dicht", {"fout": fout}))


def _read_list(turn: Turn, job: Job, antwoord: Mapping[str, Any]) -> None:
    """A list that was fetched goes to the desk where it was chosen, if it is of who sits there and who may still do this."""
    wie, hoe = job.data["beheer"], job.data["hoe"]
    if "beheerder" not in turn.poort.roles("beheer", turn.state("beheer", wie), wie, ""):
        return
    if antwoord["van"] == slack_id(wie):
        turn.happen("beheer", wie, Happened("lijst_gehaald", {"tekst": antwoord["tekst"], "hoe": hoe}), wie)
    else:
        turn.happen("beheer", wie, Happened("lijst_mislukt", {"fout": "recht"}), wie)


def _keep_page(work: Work, turn: Turn, nu: datetime, job: Job, antwoord: Mapping[str, Any]) -> None:
    """A page that was fetched is kept, where its paper still waits for it and it is of who handed the paper over."""
    papier = turn.state("papier", job.data["papier"])
    if papier is None or papier.status != "ophalen":
        return
    eigen = antwoord["van"] == slack_id(papier.van)
    if eigen:
        work.bladen.add(job.data["blad"], papier.casus, antwoord["soort"], antwoord["inhoud"], nu)
    wat, fout = ("opgehaald", "") if eigen else ("niet_opgehaald", "recht")
    turn.happen("papier", papier.id, Happened(wat, {"blad": job.data["blad"], "fout": fout}))
