"""How people are called in a text, and where somebody from the network may have a name."""

from markupsafe import Markup

from flows.invoer import slack_id
from storage.work import Work

ZONDER_NAAM = {"netwerk": "iemand uit het netwerk", "partner": "een partner zonder Slack"}


class Namen:
    """How people are called in a text: Slack people are mentioned; others by name only where that may be seen: in a
    window, and in the chat of ``chat_van`` where that one wrote the name down (law 8). ``casussen``: of which somebody was
    called by name."""

    def __init__(self, work: Work, in_kanaal: bool, chat_van: str = "") -> None:
        self._work, self._in_kanaal, self._chat_van = work, in_kanaal, chat_van
        self.casussen: set[str] = set()

    def __call__(self, persoon: str) -> str:
        user = slack_id(persoon)
        return Markup(f"<@{user}>") if user else self.voluit(persoon)

    def voluit(self, persoon: str) -> str:
        """A person without mention, for menus and titles."""
        if slack_id(persoon):
            mens = self._work.personen.get(persoon)
            return mens.naam if mens and mens.naam else "een collega"
        soort = self._work.personen.kind(persoon)
        if soort == "inwoner":
            return "de inwoner"
        mens = self._work.personen.get(persoon) if self._may_name(persoon) else None
        self.casussen |= {self._work.personen.casus_of(persoon)} if mens and mens.naam else set()
        return mens.naam if mens and mens.naam else ZONDER_NAAM.get(soort, ZONDER_NAAM["netwerk"])

    def _may_name(self, persoon: str) -> bool:
        elders = self._chat_van and self._work.personen.typist(persoon) != self._chat_van
        return not (self._in_kanaal or elders)

    def buiten(self, persoon: str) -> str:
        """A person where no name of the network may stand: outside windows and the plan (law 8)."""
        user = slack_id(persoon)
        if user:
            return Markup(f"<@{user}>")
        return "de inwoner" if self._work.personen.kind(persoon) == "inwoner" else "iemand uit het netwerk"
