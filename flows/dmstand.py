"""What somebody's own chat with the bot is about at a moment. No transitions here."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from flows.dagbericht import Wachtend


@dataclass(frozen=True, slots=True)
class Dm:
    """One person's chat. ``start`` names the question *wil de inwoner zo geholpen worden?* that is still open;
    ``bladzijde``: where they are in Thuis; ``wacht``: what their morning message will hold (HAN-05); ``overlegd``: whether
    they ever asked people for an overleg (AAN-06); ``vorig``: the conversation that was let go last, at ``vorig_tot``;
    ``papier``: the plan on paper with which the new casus begins (PLA-10); ``gewild``: how the inwoner said yes, where that
    went otherwise than stands filled in (OVL-16)."""

    id: str
    team: str
    gesprek: str = ""
    stap: str = ""
    gevraagd_ts: str = ""
    start: str = ""
    begin: str = "ja"
    gestart: tuple[tuple[str, str], ...] = ()
    gepauzeerd: str = ""
    recent: tuple[tuple[str, str], ...] = ()
    bladzijde: int = 0
    wacht: Wachtend = ()
    overlegd: bool = False
    vorig: str = ""
    vorig_tot: str = ""
    papier: str = ""
    gewild: Mapping[str, Any] = field(default_factory=dict)
