"""What a conversation is at a moment: its answers, and where it stands by them. No transitions here."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from flows import stap as s
from flows.oplossing import looks_like_solution
from flows.stap import Antwoord
from flows.vraagverheldering import BY_KEY, STAPPEN, kind, road

NOOIT = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Gesprek:
    """One conversation about one casus; ``klaar``: when the professional said that the summary is right;
    ``venster``: answers are typed in windows only, nothing of them stands in the chat (PRI-03)."""

    id: str
    team: str
    casus: str
    persoon: str
    antwoorden: tuple[Antwoord, ...] = ()
    klaar: datetime | None = None
    pauze: bool = False
    gewist: str = ""
    venster: bool = False

    @property
    def live(self) -> dict[str, Antwoord]:
        """The answers that count now."""
        return s.live(self.antwoorden)

    @property
    def nu(self) -> str:
        """Key of the step that is asked now; empty at the summary."""
        hier = s.current(STAPPEN, self.live)
        return hier.key if hier else ""

    @property
    def telling(self) -> tuple[int, int]:
        """(n, m) of the step that is asked now."""
        return self.telling_van(self.nu or STAPPEN[-1].key)

    def telling_van(self, key: str) -> tuple[int, int]:
        """(n, m) of this step."""
        return s.count(STAPPEN, self.live, BY_KEY[key])

    def tekst(self, key: str) -> str:
        """The typed answer to a step; empty where there is none."""
        antwoord = self.live.get(key)
        return antwoord.tekst if antwoord else ""

    def data(self, key: str) -> dict[str, Any]:
        """The chosen part of an answer (cijfer, leefgebieden)."""
        antwoord = self.live.get(key)
        return dict(antwoord.data) if antwoord else {}

    @property
    def cijfer(self) -> int | None:
        """The welzijnscijfer, 1 to 10, where one was given."""
        return self.data("cijfer").get("cijfer")

    @property
    def cijfer_waarom(self) -> str:
        """The inwoner's own words with the cijfer."""
        return self.tekst("cijfer") or self.tekst("cijfer_waarom")

    @property
    def te_vragen(self) -> tuple[str, ...]:
        """The steps of this road, answered or not."""
        nu = self.live
        return tuple(stap.key for stap in STAPPEN if stap.when(nu))

    @property
    def weg(self) -> str:
        """The road that is walked: snel or volledig."""
        return road(self.live)

    @property
    def soort(self) -> str:
        """Whose question it is: inwoner, wijk or organisatie (AAN-03)."""
        return kind(self.live)

    @property
    def lijkt_oplossing(self) -> bool:
        """Whether *ik wil* reads like a provision instead of a wish (VRA-04)."""
        return looks_like_solution(self.tekst("ik_wil"))

    @property
    def gebieden_met_vraag(self) -> int:
        """On how many leefgebieden there is a question (VRA-13: three or more is a hint)."""
        return sum(v == "vraag" for v in self.data("leefgebieden").values())

    @property
    def wens(self) -> str:
        """Ik wil, with what came up when it was asked on (VRA-05)."""
        return "; ".join(t for t in map(self.tekst, ("ik_wil", "doorvragen", "doorvragen_nog")) if t)

    @property
    def vorige(self) -> str:
        """What was typed here before *terug*, offered again as prefill."""
        return self.eerder(self.nu).tekst

    def eerder(self, key: str) -> Antwoord:
        """The last answer given to a step, also where it was withdrawn since; an empty one where there is none."""
        gegeven = [a for a in self.antwoorden if a.stap == key and a.soort == "gegeven"]
        return self.live.get(key) or (gegeven[-1] if gegeven else Antwoord(key, NOOIT, ""))
