"""Who the people are that an input names: asked of Slack once a day, kept encrypted (a deactivated one, a bot, a guest)."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from bot.slack import Misser, Slack
from flows.invoer import Mens, persoon_of
from storage.database import Database
from storage.work import Work


class Mensen:
    """Looks people up before a turn, so that the turn itself needs no network."""

    def __init__(self, db: Database, slack: Slack, now: Callable[[], datetime]) -> None:
        self._db, self._slack, self._now = db, slack, now

    async def look_up(self, users: Iterable[str], opnieuw: bool = False) -> dict[str, Mens]:
        """What is known of these Slack users, asked anew where that must be fresh; who cannot be found is left out."""
        ids = [persoon_of(u) for u in users]
        oud = set(ids) if opnieuw else await self._db.run(_stale, ids, self._now())
        # Together: a window that names twenty people has to be answered within three seconds.
        vers = await asyncio.gather(*(self._ask(id) for id in dict.fromkeys(ids) if id in oud))
        uit = {mens.id: mens for mens in vers if mens}
        if uit:
            await self._db.run(_keep, list(uit.values()), self._now())
        bekend = await self._db.run(_known, [i for i in ids if i not in uit])
        return {**bekend, **uit}

    async def refresh(self, user: Mapping[str, Any]) -> None:
        """Slack says that somebody changed: a name, an account that was closed."""
        await self._db.run(_keep_known, _mens(user), self._now())

    async def _ask(self, id: str) -> Mens | None:
        try:
            return _mens((await self._slack("users.info", {"user": id.removeprefix("slack:")}))["user"])
        except Misser:
            return None


def _mens(user: Mapping[str, Any]) -> Mens:
    naam = (user.get("profile") or {}).get("real_name") or user.get("real_name") or user.get("name") or ""
    weg, gast = bool(user.get("deleted")), bool(user.get("is_restricted"))
    return Mens(persoon_of(user["id"]), naam, bool(user.get("is_bot")), weg, gast)


def _keep_known(work: Work, mens: Mens, nu: datetime) -> None:
    if work.personen.get(mens.id):
        work.personen.put(mens, nu)


def _stale(work: Work, ids: list[str], nu: datetime) -> set[str]:
    return {i for i in ids if work.personen.stale(i, nu)}


def _keep(work: Work, mensen: list[Mens], nu: datetime) -> None:
    for mens in mensen:
        work.personen.put(mens, nu)


def _known(work: Work, ids: list[str]) -> dict[str, Mens]:
    return {i: mens for i in ids if (mens := work.personen.get(i))}
