"""What an invitation is at a moment: who is asked to join which casus, why, by whom, and what came of it. No transitions."""

from dataclasses import dataclass
from datetime import date

from flows.invoer import slack_id
from flows.namens import Namens

REDENEN = ("ervaring", "expertise", "meedenken", "kritisch")
EXPERTISES = (
    "wonen", "geld", "werk", "zorg_thuis", "gezondheid", "psychisch", "verslaving", "opvoeden", "onderwijs", "vrijwilligers",
    "veiligheid", "recht", "ervaring", "anders",
)  # fmt: skip
BEHANDELT = ("gezondheid", "psychisch", "verslaving")
"""Expertises of a behandelaar, who is best invited by the inwoner (OVL-03)."""
MANIEREN = {
    "bericht": ("professional", "bericht"), "bellen": ("professional", "telefoon"), "samen": ("samen", "bericht"),
    "samen_bellen": ("samen", "telefoon"), "inwoner": ("inwoner", "gesprek"),
}  # fmt: skip
"""Who invites, as settled with the inwoner, and along which road (OVL-03, OVL-17)."""
DAGEN = ("ma", "di", "wo", "do", "vr")
WACHT = ("gevraagd", "buiten")
"""Asked, no answer yet."""
UIT = ("nee", "door", "weg")


@dataclass(frozen=True, slots=True)
class Uitnodiging:
    """``status``: nieuw, gevraagd, buiten (asked outside Slack: the answer is noted for them), mee, wacht (accepted, not
    yet agreed to), moment, door, nee, weg. ``akkoord``: whether the professional agrees with a colleague to whom it was
    passed on. ``contact``: who asks and answers for somebody asked outside Slack; ``dagen``: the days they work;
    ``opnieuw``: asked once more, for another date; ``ander_keer``: after this no they were;
    ``bij_aanjager``: the aanjager was asked for this seat."""

    id: str
    team: str
    casus: str
    nummer: str
    van: str
    aan: str
    reden: str
    expertise: str
    woorden: str
    doel: str
    uiterlijk: date
    status: str = "nieuw"
    antwoord: str = ""
    ander: str = ""
    via: str = ""
    akkoord: bool = True
    contact: str = ""
    nodigt: str = "professional"
    langs: str = "bericht"
    gevraagd: date | None = None
    namens: Namens | None = None
    dagen: tuple[str, ...] = ()
    opnieuw: bool = False
    ander_keer: bool = False
    bij_aanjager: bool = False

    @property
    def zonder_slack(self) -> bool:
        """Whether this person is not in the workspace."""
        return slack_id(self.aan) is None

    @property
    def per_bot(self) -> bool:
        """Whether the bot asks; otherwise the professional or the inwoner does."""
        return self.langs == "bericht" and not self.zonder_slack


def ids_of(u: Uitnodiging) -> dict[str, str]:
    """What its texts and buttons are about."""
    return {"uitnodiging": u.id, "casus": u.casus}
