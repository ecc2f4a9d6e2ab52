"""Reading afterwards what the bot kept and what stands in the workspace: nothing lost, nothing twice."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import text

from bot import vertaal
from bot.post import Post
from flows.gesprekstand import Gesprek
from proeftuin import Proeftuin
from proeftuin.werkruimte import Kanaal
from storage.database import Database
from tests.krachten.iemand import Iemand

KLAAR = "select count(*) from outbox where staat in ('wacht', 'bezig')"
GEEN_ANTWOORD = ("nieuwe casus",)


def uids(tuin: Proeftuin) -> Counter[str]:
    """How often each of the bot's own ids stands in the workspace: one id, one message."""
    return Counter(
        b.metadata["event_payload"]["uid"]
        for k in tuin.ruimte.kanalen.values()
        for b in k.berichten.values()
        if b.van_bot and b.metadata
    )


def doubles(tuin: Proeftuin, db: Database) -> list[str]:
    """Whatever stands or happened twice: messages, channels, people let in, files, invitations, actions, answers."""
    dubbel = [*_twice(uids(tuin).elements())]
    kanalen = [k for k in tuin.ruimte.kanalen.values() if k.naam.startswith("overleg-")]
    dubbel += _twice(k.naam.removesuffix("-b") for k in kanalen)
    dubbel += _twice(
        f"{b.user} in {k.naam}" for k in kanalen for b in k.berichten.values() if b.subtype == "channel_join"
    )
    dubbel += _twice(f"{naam} bij {k.id}" for k in tuin.ruimte.kanalen.values() for naam in files_in(k))
    machines = {soort: db.run_now(lambda w, s=soort: w.machines.find(s)) for soort in ("uitnodiging", "actie")}
    dubbel += _twice(f"{u.aan} gevraagd voor {u.casus}" for u in machines["uitnodiging"])
    return dubbel + _twice(a.wat for a in machines["actie"]) + _twice(answers(db))


def files_in(kanaal: Kanaal) -> list[str]:
    """The names of the files that stand there."""
    return [f["name"] for b in kanaal.berichten.values() for f in b.bestanden]


def _twice(dingen: Iterable[str]) -> list[str]:
    return [ding for ding, n in Counter(dingen).items() if n > 1]


def unsaid(tuin: Proeftuin, db: Database) -> list[str]:
    """What the bot took for sent and yet stands nowhere: messages that are not kept in place, and files."""
    vraag = "select uid, soort, doel, data from outbox where staat = 'klaar' and (soort = 'bestand' or soort = 'zeg' and slot = '')"
    staan, weg = uids(tuin), []
    bestanden = {f["id"] for k in tuin.ruimte.kanalen.values() for b in k.berichten.values() for f in b.bestanden}
    for r in db.run_now(lambda w: w.conn.execute(text(vraag)).all()):
        data = json.loads(r.data) if isinstance(r.data, str) else r.data
        if data.get("bestand") not in bestanden if r.soort == "bestand" else r.uid not in staan:
            weg.append(f"{r.soort} aan {r.doel}")
    return weg


def unanswered(mensen: Iterable[Iemand]) -> list[str]:
    """Who typed something and heard nothing after it."""
    return [m.user for m in mensen if m.typte and max(m.typte) > max((b.ts for b in m.heard()), default="")]


def answers(db: Database) -> list[str]:
    """Every text that stands in a conversation now."""
    gesprekken: list[Gesprek] = db.run_now(lambda w: w.machines.find("gesprek"))
    return [deel.tekst for g in gesprekken for antwoord in g.live.values() for deel in antwoord.delen]


def lost(db: Database, mensen: Iterable[Iemand]) -> list[str]:
    """Typed answers that stand nowhere. A cijfer is kept apart from its words."""
    staat = "\n".join(answers(db)) + "\n".join(a.wat for a in db.run_now(lambda w: w.machines.find("actie")))
    getypt = [t for m in mensen for t in (*m.typte.values(), *m.vulde) if t not in GEEN_ANTWOORD]
    return [t for t in getypt if t.partition("want ")[2] not in staat]


def state_of_outbox(db: Database) -> dict[str, int]:
    """Rows of the outbox by state."""
    return db.run_now(lambda w: w.outbox.counts())


def waiting(db: Database) -> int:
    """Rows that still have to go."""
    return int(db.run_now(lambda w: w.conn.execute(text(KLAAR)).scalar()) or 0)


def faults(tuin: Proeftuin, db: Database, mensen: Iterable[Iemand], acks: Acks | None = None) -> dict[str, Any]:
    """Everything that may not be, by what it is; empty where all is well."""
    alle = list(mensen)
    gevonden = {
        "dubbel": doubles(tuin, db),
        "kwijt": lost(db, alle),
        "nooit gezegd": unsaid(tuin, db),
        "geen antwoord": unanswered(alle),
        "bevestigd en niet gekend": acks.missing(db) if acks else [],
        "opgegeven": state_of_outbox(db).get("dood", 0),
        "niet bezorgd": tuin.aflevering.niet_bezorgd,
        "auditspoor gebroken": db.run_now(lambda w: w.audit.broken()),
    }
    return {wat: fout for wat, fout in gevonden.items() if fout}


class Acks:
    """Which inputs the bot acknowledged, by their key in the bot's own table."""

    def __init__(self, tuin: Proeftuin) -> None:
        self.sleutels: set[str] = set()
        self._attempt = tuin.aflevering.attempt
        tuin.aflevering.attempt = self._keep  # type: ignore[method-assign]

    async def _keep(self, soort: str, payload: dict[str, Any], *rest: Any, **velden: Any) -> Any:
        antwoord = await self._attempt(soort, payload, *rest, **velden)
        if antwoord.ok and (sleutel := key_of(payload)):
            self.sleutels.add(sleutel)
        return antwoord

    def missing(self, db: Database) -> set[str]:
        """Acknowledged, and yet unknown to the bot."""
        bekend = db.run_now(lambda w: set(w.conn.execute(text("select key from invoer")).scalars()))
        return self.sleutels - bekend


def key_of(payload: dict[str, Any]) -> str:
    """The bot's key of an input that a person gives: a text in the chat, a click, a submission."""
    if (payload.get("event") or {}).get("type") == "message":
        post = vertaal.message(payload)
    else:
        post = LEZERS[payload["type"]](payload) if payload.get("type") in LEZERS else None
    return post.key if post and post.soort != "tafel" else ""


LEZERS: dict[str, Callable[[dict[str, Any]], Post | None]] = {
    "block_actions": vertaal.action,
    "view_submission": vertaal.submission,
}
