"""People of another workspace: what waits for them, and how they come into a channel that is shared with them.

Until they accept this workspace does not know them; from then on they are in one channel and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from proeftuin.personen import BOT, Persoon

if TYPE_CHECKING:
    from proeftuin.server import Proeftuin

ANDERE_TEAM = "T0HUISARTS"


@dataclass(frozen=True)
class Aanbod:
    """An invitation by e-mail that was not accepted yet. ``beperkt``: who comes may write, and invite nobody."""

    id: str
    kanaal: str
    mail: str
    beperkt: bool = True


def accept(p: Proeftuin, mail: str, naam: str, team: str = ANDERE_TEAM) -> Persoon:
    """Somebody clicks the link in that e-mail, in their own workspace. LookupError where none was sent."""
    aanbod = next((x for x in p.ruimte.aanbod if x.mail == mail), None)
    if aanbod is None:
        raise LookupError(f"er kwam geen uitnodiging op {mail}; wel op {[x.mail for x in p.ruimte.aanbod]}")
    p.ruimte.aanbod.remove(aanbod)
    id = "U0" + naam.split()[0].upper()
    persoon = p.ruimte.personen.setdefault(id, Persoon(id, naam, "andere Slack", "5b6b2f", team=team, mail=mail))
    kanaal = p.ruimte.kanalen[aanbod.kanaal]
    kanaal.gedeeld = True
    p.ruimte.join(kanaal, persoon.id, BOT)
    return persoon
