"""Reading afterwards what the bot kept and what stands in the workspace: nothing lost, nothing twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import text

from bot import vertaal
from bot.post import Post
from flows.gesprekstand import Gesprek
from proeftuin import Proeftuin
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


def doubles(tuin: Proeftuin) -> list[str]:
    """Whatever stands or happened twice: messages, channels, people let in, pins."""
    dubbel = [uid for uid, n in uids(tuin).items() if n > 1]
    namen = Counter(k.naam.removesuffix("-b") for k in tuin.ruimte.kanalen.values() if k.naam.startswith("overleg-"))
    dubbel += [naam for naam, n in namen.items() if n > 1]
    for k in tuin.ruimte.kanalen.values():
        binnen = Counter(b.user for b in k.berichten.values() if b.subtype == "channel_join")
        dubbel += [f"{user} in {k.naam}" for user, n in binnen.items() if n > 1]
    return dubbel


def answers(db: Database) -> list[str]:
    """Every text that stands in a conversation now."""
    gesprekken: list[Gesprek] = db.run_now(lambda w: w.machines.find("gesprek"))
    return [deel.tekst for g in gesprekken for antwoord in g.live.values() for deel in antwoord.delen]


def lost(db: Database, mensen: Iterable[Iemand]) -> list[str]:
    """Typed answers that stand nowhere. A cijfer is kept apart from its words."""
    staat = "\n".join(answers(db)) + "\n".join(a.wat for a in db.run_now(lambda w: w.machines.find("actie")))
    getypt = [t for m in mensen for t in m.typte if t not in GEEN_ANTWOORD]
    return [t for t in getypt if t.partition("want ")[2] not in staat]


def state_of_outbox(db: Database) -> dict[str, int]:
    """Rows of the outbox by state."""
    return db.run_now(lambda w: w.outbox.counts())


def waiting(db: Database) -> int:
    """Rows that still have to go."""
    return int(db.run_now(lambda w: w.conn.execute(text(KLAAR)).scalar()) or 0)


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
