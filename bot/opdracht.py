"""From an outbox row to the call that carries it out, drawn from the newest state with permission checked again."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from jinja2 import TemplateError

from bot import blocks
from bot.afdrukken import Bestand, Tekstbestand, empty_form, kaart_file, page_file, plan_file
from bot.agendabestand import calendar_file
from bot.beeld import gather
from bot.buiten import outside
from bot.post import Call
from bot.slack import TOKEN_WEG
from bot.turn import Rules
from flows.invoer import slack_id
from messages import render
from messages.model import Bericht
from storage.rollen import OP_CASUS
from storage.work import Work

log = structlog.get_logger()
LEEST = frozenset(OP_CASUS)
OPGEVEN = 5
METHODEN = {
    "thuis": "views.publish", "kanaal": "conversations.create", "binnen": "conversations.invite", "eruit": "conversations.kick",
    "buiten": "conversations.inviteShared",
    "haal": "files.info", "bestand": "files.completeUploadExternal", "doel": "conversations.setPurpose", "pin": "pins.add",
    "archief": "conversations.archive", "hernoem": "conversations.rename", "leeg": "chat.update", "weg": "files.delete",
}  # fmt: skip
# After these nothing can have arrived; after anything else it may have.
ONZEKER = "onzeker"
ZEKER = TOKEN_WEG | {"", "tekst", "ratelimited", "rate_limited", "message_not_found"}


@dataclass(frozen=True, slots=True)
class Job:
    """A row with its call. ``open_voor``: a person whose chat must be opened first; ``onzeker``: an earlier try may have
    arrived, so look before it is repeated."""

    id: int
    uid: str
    soort: str
    doel: str
    slot: str
    pogingen: int
    gemaakt: datetime
    data: dict[str, Any]
    key: str
    onzeker: bool
    call: Call
    open_voor: str = ""


def claim(
    work: Work, regels: Rules, nu: datetime, may_go: Callable[[Any], bool], doelen: Collection[str] | None = None
) -> list[Job]:
    """The rows that may go now (of these conversations, or of all), each with its call. One that cannot be drawn
    waits, and stops no other; one with nothing to say any more is done, and the next of its conversation is looked at."""
    rijen = [r for r in work.outbox.due(nu, doelen) if may_go(r)]
    work.outbox.take([r.id for r in rijen], nu)
    uit, leeg = [], set()
    for rij in rijen:
        try:
            job = _job(work, regels, nu, rij)
        except Exception as fout:
            _not_drawn(work, nu, rij, fout)
            continue
        if job is None:
            work.outbox.sent(rij.id)
            leeg.add(rij.doel)
        else:
            uit.append(job)
    return uit + claim(work, regels, nu, may_go, leeg) if leeg else uit


def method_of(rij: Any) -> str:
    """The Web API method that a row will use, before it is drawn."""
    if rij.soort == "zeg":
        return "chat.update" if rij.plek_ts else "chat.postMessage"
    return METHODEN.get(rij.soort, "")


def _job(work: Work, regels: Rules, nu: datetime, rij: Any) -> Job | None:
    call, open_voor = _call(work, regels, nu, rij)
    if call is None:
        return None
    eigen = (rij.id, rij.uid, rij.soort, rij.doel, rij.slot, rij.pogingen + 1, rij.gemaakt, rij.data, rij.key)
    return Job(*eigen, _doubtful(rij), call, open_voor)


def _doubtful(rij: Any) -> bool:
    return rij.staat == "bezig" or rij.fout not in ZEKER


def _not_drawn(work: Work, nu: datetime, rij: Any, fout: Exception) -> None:
    uitleg = str(fout) if isinstance(fout, TemplateError) else ""
    log.error("tekst", key=rij.key, fout=type(fout).__name__, uitleg=uitleg)
    if rij.pogingen >= OPGEVEN:
        work.outbox.dead(rij.id, type(fout).__name__)
    else:
        reden = ONZEKER if _doubtful(rij) else "tekst"
        work.outbox.again(rij.id, nu + timedelta(seconds=5 * 2**rij.pogingen), reden)


def _call(work: Work, regels: Rules, nu: datetime, rij: Any) -> tuple[Call | None, str]:
    data = rij.data
    match rij.soort:
        case "zeg":
            return _say(work, regels, nu, rij)
        case "thuis":
            bericht, _ = _render(work, regels, nu, rij, data["ids"]["thuis"], False)
            return Call("views.publish", {"user_id": slack_id(data["ids"]["thuis"]), "view": blocks.home(bericht)}), ""
        case "bestand":
            return _file(work, regels, nu, rij)
        case "haal":
            wat = "lijst" if "beheer" in data else "blad"
            return Call(METHODEN["haal"], {"file": data["bestand"], "haal": wat}), ""
        case "kanaal":
            return Call("conversations.create", {"name": data["naam"], "is_private": True}), ""
        case "binnen":
            return Call("conversations.invite", {"channel": rij.doel, "users": slack_id(data["persoon"])}), ""
        case "buiten":
            return outside(work, rij.doel, data["koppeling"]), ""
        case "eruit":
            return Call("conversations.kick", {"channel": rij.doel, "user": slack_id(data["persoon"])}), ""
        case "doel":
            bericht, _ = _render(work, regels, nu, rij, "", True)
            return Call("conversations.setPurpose", {"channel": rij.doel, "purpose": blocks.cut(bericht.kaal, 250)}), ""
        case "hernoem":
            return Call("conversations.rename", {"channel": rij.doel, "name": data["naam"]}), ""
        case "pin":
            return Call("pins.add", {"channel": rij.doel, "timestamp": data["ts"]}), ""
        case "archief":
            return Call("conversations.archive", {"channel": rij.doel}), ""
        case "leeg":
            bericht, _ = _render(work, regels, nu, rij, "", True)
            waar = {"channel": data["kanaal"], "ts": data["wat"]}
            return Call("chat.update", {**waar, "text": bericht.tekst, "blocks": blocks.message(bericht)}), ""
        case "weg":
            return Call("files.delete", {"file": data["wat"]}), ""
    return None, ""


def _say(work: Work, regels: Rules, nu: datetime, rij: Any) -> tuple[Call | None, str]:
    naar_mens = rij.doel.startswith("slack:")
    if not naar_mens and not rij.doel.startswith(("C", "G", "D")):
        return None, ""
    kanaal = (rij.chat or "") if naar_mens else rij.doel
    bericht, genoemd = _render(work, regels, nu, rij, rij.doel if naar_mens else "", not naar_mens)
    if bericht.casustekst and not _may_see(work, rij, naar_mens):
        return None, ""
    casussen = tuple(genoemd | ({rij.data["ids"]["casus"]} if bericht.casustekst else set()))
    args: dict[str, Any] = {"text": bericht.tekst or blocks.cut(bericht.kaal, 3000), "blocks": blocks.message(bericht)}
    if rij.plek_ts:
        return Call("chat.update", {"channel": rij.plek, "ts": rij.plek_ts, **args}, casussen), ""
    meta = {"event_type": "samenwerkbot", "event_payload": {"uid": rij.uid}}
    nieuw = {"channel": kanaal, **args, "metadata": meta, "unfurl_links": False, "unfurl_media": False}
    return Call("chat.postMessage", nieuw, casussen), "" if kanaal else rij.doel


def _file(work: Work, regels: Rules, nu: datetime, rij: Any) -> tuple[Call | None, str]:
    """A file for who may see what stands in it at this moment, and for nobody else."""
    bestand = _attachment(work, regels, nu, rij)
    kanaal = rij.chat or ""
    args = {"channel": kanaal, "bestand": bestand}
    casussen = tuple(filter(None, (rij.data["ids"].get("casus"),)))
    return (Call(METHODEN["bestand"], args, casussen), "" if kanaal else rij.doel) if bestand else (None, "")


def _attachment(work: Work, regels: Rules, nu: datetime, rij: Any) -> Bestand | Tekstbestand | None:
    casus, wat, stem = rij.data["ids"].get("casus"), rij.data["wat"], work.instellingen.now().aanspreek
    if wat == "ics":
        return calendar_file(work, rij.data["ids"]["bijeenkomst"], rij.doel, nu)
    if casus:
        if not _may_see(work, rij, True):
            return None
        return page_file(work, casus, rij.data["blad"]) if wat == "blad" else plan_file(work, casus, wat, stem)
    if wat == "leeg":
        return empty_form(stem)
    beheert = rij.doel in regels.beheerders or "beheerder" in work.rollen.of(rij.doel, "")
    return kaart_file(work) if beheert else None


def _may_see(work: Work, rij: Any, naar_mens: bool) -> bool:
    """Case text goes to a person who is on the casus, in their own chat, and nowhere else (law 8)."""
    casus = rij.data["ids"].get("casus")
    return naar_mens and bool(casus) and bool(work.rollen.of(rij.doel, casus) & LEEST)


def _render(work: Work, regels: Rules, nu: datetime, rij: Any, wie: str, in_kanaal: bool) -> tuple[Bericht, set[str]]:
    """The text, and the casussen of whose network somebody is named in it."""
    knoppen = rij.data.get("knoppen")
    gegevens = gather(work, rij.data["ids"], rij.data["data"], wie, in_kanaal, regels.beheerders, nu, chat_van=wie)
    bericht = render(rij.key, gegevens, rij.data["ids"], tuple(knoppen) if knoppen is not None else None)
    return bericht, gegevens["noem"].casussen
