"""What the bot left of a casus at Slack: remembered when it is sent, and taken away when the casus is erased (PRI-06).

A message gets a neutral line in its place; a file is deleted. What a person typed or sent themselves only they can remove.
"""

import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from flows.effect import Say
from storage.outbox import OutboxStore
from storage.work import Work

if TYPE_CHECKING:
    from bot.opdracht import Job

RANG = 3
NIET_GELUKT = "casus/niet_leeg"


def remember(work: Work, job: "Job", antwoord: Mapping[str, Any], nu: datetime) -> None:
    """Where a message with case text, or a file, stands now. One that arrives after its casus was erased goes at once."""
    kanaal = str(job.call.args.get("channel") or antwoord.get("channel") or job.doel)
    if job.soort == "bestand":
        soort, wat = "bestand", _file_id(job, antwoord)
    else:
        soort, wat = "bericht", str(antwoord.get("ts") or job.call.args.get("ts") or "")
    for casus in job.call.casussen if wat else ():
        work.sporen.add(casus, job.doel, kanaal, soort, wat, nu)
        if work.machines.get("casus", casus) is None:
            for spoor in work.sporen.take(casus):
                take_away(work.outbox, spoor, "", nu)


def take_away(outbox: OutboxStore, spoor: Any, nummer: str, nu: datetime) -> None:
    """A row for each trace, in a lane of its own: nobody waits for it."""
    data = {"ids": {}, "data": {"nummer": nummer}, "kanaal": spoor.kanaal, "wat": spoor.wat, "persoon": spoor.persoon}
    soort, key = ("leeg", "casus/leeg") if spoor.soort == "bericht" else ("weg", "")
    outbox.add(secrets.token_hex(10), soort, f"wis:{spoor.kanaal}", nu, key, data, rang=RANG)


def stays(job: "Job") -> Say:
    """What could not be taken away is told to whose chat it is in, in one message for the whole casus."""
    nummer = job.data["data"]["nummer"]
    return Say(
        job.data["persoon"], NIET_GELUKT, data={"nummer": nummer}, slot=f"rest:{job.data['persoon']}:{nummer}", rang=2
    )


def _file_id(job: "Job", antwoord: Mapping[str, Any]) -> str:
    bestanden = antwoord.get("files") or [{}]
    return str(bestanden[0].get("id") or job.data.get("bestand") or "")
