"""From an outbox row to the call that carries it out, drawn from the newest state with permission checked again."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from jinja2 import TemplateError

from bot import blocks
from bot.beeld import gather
from bot.post import Call
from bot.turn import Rules
from flows.invoer import slack_id
from messages import render
from messages.model import Bericht
from storage.rollen import OP_CASUS
from storage.work import Work

log = structlog.get_logger()
LEEST = frozenset(OP_CASUS)
OPGEVEN = 5


@dataclass(frozen=True, slots=True)
class Job:
    """A row with its call. ``open_voor``: a person whose chat must be opened first; ``call`` None: nothing to do."""

    id: int
    uid: str
    soort: str
    doel: str
    slot: str
    pogingen: int
    gemaakt: datetime
    data: dict[str, Any]
    key: str
    call: Call | None
    open_voor: str = ""


def claim(work: Work, regels: Rules, nu: datetime, busy: tuple[str, ...]) -> list[Job]:
    """The rows that may go now, each with its call. One that cannot be drawn waits, and stops no other."""
    uit = []
    for rij in work.outbox.claim(nu, busy):
        try:
            uit.append(_job(work, regels, rij))
        except Exception as fout:
            log.error(
                "tekst",
                key=rij.key,
                fout=type(fout).__name__,
                uitleg=str(fout) if isinstance(fout, TemplateError) else "",
            )
            if rij.pogingen >= OPGEVEN:
                work.outbox.dead(rij.id, type(fout).__name__)
            else:
                work.outbox.again(rij.id, nu + timedelta(seconds=5 * 2**rij.pogingen), type(fout).__name__)
    return uit


def _job(work: Work, regels: Rules, rij: Any) -> Job:
    call, open_voor = _call(work, regels, rij)
    return Job(
        rij.id, rij.uid, rij.soort, rij.doel, rij.slot, rij.pogingen, rij.gemaakt, rij.data, rij.key, call, open_voor
    )


def _call(work: Work, regels: Rules, rij: Any) -> tuple[Call | None, str]:
    data = rij.data
    match rij.soort:
        case "zeg":
            return _say(work, regels, rij)
        case "thuis":
            bericht = _render(work, regels, rij, data["ids"]["thuis"], False)
            return Call("views.publish", {"user_id": slack_id(data["ids"]["thuis"]), "view": blocks.home(bericht)}), ""
        case "kanaal":
            return Call("conversations.create", {"name": data["naam"], "is_private": True}), ""
        case "binnen":
            return Call("conversations.invite", {"channel": rij.doel, "users": slack_id(data["persoon"])}), ""
        case "eruit":
            return Call("conversations.kick", {"channel": rij.doel, "user": slack_id(data["persoon"])}), ""
        case "doel":
            bericht = _render(work, regels, rij, "", True)
            return Call("conversations.setPurpose", {"channel": rij.doel, "purpose": blocks.cut(bericht.kaal, 250)}), ""
        case "pin":
            return Call("pins.add", {"channel": rij.doel, "timestamp": data["ts"]}), ""
        case "archief":
            return Call("conversations.archive", {"channel": rij.doel}), ""
    return None, ""


def _say(work: Work, regels: Rules, rij: Any) -> tuple[Call | None, str]:
    naar_mens = rij.doel.startswith("slack:")
    if not naar_mens and not rij.doel.startswith(("C", "G", "D")):
        return None, ""
    kanaal = work.personen.channel(rij.doel) if naar_mens else rij.doel
    bericht = _render(work, regels, rij, rij.doel if naar_mens else "", not naar_mens)
    if bericht.casustekst and not _may_see(work, rij, naar_mens):
        return None, ""
    args: dict[str, Any] = {"text": bericht.tekst or blocks.cut(bericht.kaal, 3000), "blocks": blocks.message(bericht)}
    plek = work.outbox.place(rij.slot) if rij.slot else None
    if plek:
        return Call("chat.update", {"channel": plek.kanaal, "ts": plek.ts, **args}), ""
    meta = {"event_type": "samenwerkbot", "event_payload": {"uid": rij.uid}}
    call = Call(
        "chat.postMessage", {"channel": kanaal, **args, "metadata": meta, "unfurl_links": False, "unfurl_media": False}
    )
    return call, "" if kanaal else rij.doel


def _may_see(work: Work, rij: Any, naar_mens: bool) -> bool:
    """Case text goes to a person who is on the casus, in their own chat, and nowhere else (law 8)."""
    casus = rij.data["ids"].get("casus")
    return naar_mens and bool(casus) and bool(work.rollen.of(rij.doel, casus) & LEEST)


def _render(work: Work, regels: Rules, rij: Any, wie: str, in_kanaal: bool) -> Bericht:
    knoppen = rij.data.get("knoppen")
    gegevens = gather(work, rij.data["ids"], rij.data["data"], wie, in_kanaal, regels.beheerders)
    return render(rij.key, gegevens, rij.data["ids"], tuple(knoppen) if knoppen is not None else None)
