"""One turn is one transaction (law 3): the input, the new states, the outbox rows and the audit line, or nothing.

Machines decide; this carries their kept effects out in the order in which they were given, a word to another
machine included. ``poort`` looks at permission for every input; nothing here knows of any noun.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.asked import write
from bot.direct import Windows
from bot.instelling import asked_of
from bot.kept import Kept
from bot.poort import Poort, casus_of
from bot.post import IN_KANAAL, Lees, Outcome, Post
from bot.standen import Standen
from flows import effect as e
from flows.invoer import Due, Happened, Input, Mens, Occasion, Text
from flows.machine import machines, name_of
from storage.work import Work

ALLE_VAN = {
    "uitnodigingen_van": "uitnodiging", "plekken_van": "plek", "acties_van": "actie", "bijeenkomsten_van": "bijeenkomst",
    "koppelingen_van": "koppeling", "opschalingen_van": "opschaling",
}  # fmt: skip
"""A word to all machines of a kind that a casus has."""
VAN_THUIS = ("casus/open", "casus/alles")
"""The windows that App Home opens over itself."""


@dataclass(frozen=True)
class Rules:
    """What holds for every turn of this installation; ``rechten``: the scopes that the bot was given."""

    team: str
    beheerders: frozenset[str] = frozenset()
    huishoudsleutel: bytes = b""
    rechten: frozenset[str] = frozenset()


class Turn:
    """One turn over one unit of work."""

    def __init__(self, work: Work, regels: Rules, nu: datetime, mensen: Mapping[str, Mens] | None = None) -> None:
        self.work, self.regels, self.nu = work, regels, nu
        self.mensen = dict(mensen or {})
        self.zaad = secrets.token_hex(8)
        self.uit = Outcome()
        self.standen = Standen(work, regels.team)
        self.trigger = self.formulier = self.kanaal = self.venster = ""
        self.lees: Lees | None = None
        self.in_venster = False
        self._voor: set[tuple[type, str]] = set()
        self.poort = Poort(self)
        self._kept = Kept(self)
        self.vensters = Windows(self)

    def take(self, post: Post) -> Outcome:
        """An input from outside: a repeat gets the first one's answer, and nothing happens twice."""
        gezien, ack = self.work.ontvangen.take(post.key, self.nu)
        if gezien:
            return Outcome(ack=ack, herhaald=True)
        ids = self._in_channel(post) if post.id.startswith(IN_KANAAL) else [post.id]
        if not ids and post.anders is not None:
            post = post.anders
            ids = [post.id]
        if not ids:
            return self.uit
        self.work.lock(*filter(None, (post.wie,)), *(f"{post.soort}:{id}" for id in ids))
        self.trigger, self.in_venster, self.kanaal, self.lees = post.trigger, post.in_venster, post.kanaal, post.lees
        self.venster = post.lees.view_id if post.lees else post.view
        for id in ids:
            self.give(post.soort, id, post.invoer, post.wie, post.kanaal)
        self.standen.flush()
        elders = self._answered_elsewhere(post)
        if post.lees and not self._goes_on():
            self.vensters.refresh(post.lees, post.wie)
        if elders:
            self.vensters.do(e.OpenWindow("algemeen/bij_berichten"), post.wie)
        if self.uit.ack:
            self.work.ontvangen.answer(post.key, self.uit.ack)
        return self.uit

    def _answered_elsewhere(self, post: Post) -> bool:
        """Whether who pressed something in App Home, or in a window that it opened, sees nothing happen there: the answer
        is in their chat."""
        hier = post.thuis or (post.lees is not None and post.lees.key in VAN_THUIS)
        gezien = self.uit.ack or any(c.methode.startswith("views.") for c in self.uit.direct)
        gezegd = self._voor & {(e.Say, post.wie), (e.SendFile, post.wie)}
        ziet_thuis = post.lees is None and (e.PublishHome, post.wie) in self._voor
        return hier and not gezien and bool(gezegd) and not ziet_thuis

    def _goes_on(self) -> bool:
        """Whether the person is still filling in: a field is to be mended, or the next form is there."""
        ack = self.uit.ack or {}
        return ack.get("response_action") == "errors" or "submit" in ack.get("view", {})

    def happen(self, soort: str, id: str, invoer: Input, wie: str = "") -> Outcome:
        """Word from the shell itself: a moment that came, the result of an effect."""
        self.give(soort, id, invoer, wie)
        self.standen.flush()
        return self.uit

    def give(self, soort: str, id: str, invoer: Input, wie: str, kanaal: str = "") -> None:
        """One input to one machine, and what follows from it."""
        machine = machines().get(soort)
        stand = self.standen.find(soort, id) if machine else None
        if machine is None or stand is None:
            if not isinstance(invoer, Happened):
                self.say(wie, "algemeen/weg")
            return
        casus = casus_of(soort, stand.state)
        intern = isinstance(invoer, Happened | Due)
        rollen = frozenset() if intern else self.poort.roles(soort, stand.state, wie, casus)
        binnen = self.poort.let_in(soort, stand.state, invoer, wie, rollen)
        if binnen is None:
            return
        aanleiding = Occasion(
            wie,
            self.nu,
            self.regels.team,
            rollen,
            self.zaad,
            self.mensen,
            asked_of(self, soort, casus, wie),
            self.venster,
        )
        uitkomst = machine.step(stand.state, binnen, aanleiding)
        stand.becomes(uitkomst.state)
        verteld = isinstance(invoer, Text) and not casus  # a text is told on, to what it is about
        if wie and not (intern or verteld or machine.spoorloos(invoer)):
            self.work.lock(f"audit:{casus}")
            self.work.audit.add(self.nu, wie, name_of(invoer), soort, id, casus)
        for n, effect in enumerate(uitkomst.effecten):
            self.do(effect, soort, id, wie, kanaal, n)

    def do(self, effect: e.Effect, soort: str, id: str, wie: str, kanaal: str, n: int) -> None:
        """Carry out one effect."""
        match effect:
            case e.Tell():
                for doel in self._targets(effect):
                    self.give(ALLE_VAN.get(effect.soort, effect.soort), doel, effect.invoer, wie, kanaal)
            case e.Create():
                self.standen.add(effect.soort, effect.state)
            case e.NextNumber():
                self.give(
                    soort, id, Happened("nummer", {"nummer": self.work.records.next_number(effect.jaar)}), wie, kanaal
                )
            case e.OpenWindow() | e.ReplaceWindow() | e.Redraw() | e.FieldErrors() | e.Whisper() | e.Speak():
                self.vensters.do(effect, wie)
            case e.Say(aan=aan, samen=True):
                self.give("dm", aan, Happened("aandacht", {"zeg": effect}), wie)
            case (
                e.Say()
                | e.OpenChannel()
                | e.Invite()
                | e.InviteOutside()
                | e.Kick()
                | e.Rename()
                | e.SetPurpose()
                | e.Archive()
                | e.SendFile()
                | e.FetchPage()
                | e.FetchList()
                | e.PublishHome()
            ):
                write(self.work.outbox, effect, self.nu)
                self.uit.nieuw = True
                if isinstance(effect, e.Say | e.SendFile | e.PublishHome):
                    self._voor.add((type(effect), effect.persoon if isinstance(effect, e.PublishHome) else effect.aan))
            case _:
                self._kept.do(effect, wie)

    def state(self, soort: str, id: str) -> Any:
        """A state as it is now in this turn; None where there is none."""
        stand = self.standen.find(soort, id)
        return stand.state if stand else None

    def _in_channel(self, post: Post) -> list[str]:
        """The overleg of this channel; of tables those in a silent phase: only these care about what is posted there."""
        kanaal = post.id.removeprefix(IN_KANAAL)
        if post.soort == "overleg":
            return [o.id for o in self.work.machines.find("overleg", kanaal=kanaal)]
        return [t.id for t in self.work.machines.find("tafel", kanaal=kanaal, fase=("schrijven", "ronde"))]

    def _targets(self, effect: e.Tell) -> list[str]:
        if soort := ALLE_VAN.get(effect.soort):
            return [m.id for m in self.work.machines.find(soort, casus=effect.id)]
        return [effect.id]

    def say(self, wie: str, key: str, ids: Mapping[str, str] | None = None) -> None:
        """A line of the shell's own: no permission, no machine there, something broke, a casus that stands still."""
        if wie:
            write(self.work.outbox, e.Say(wie, key, ids or {}), self.nu)
            self._voor.add((e.Say, wie))
            self.uit.nieuw = True
