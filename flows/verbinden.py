"""Effects for people of another Slack (OVL-10): inviting one, and knowing who they are. One is asked, one is kept, as in
``effect``, which names them among the others."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InviteOutside:
    """Invite the address of a ``koppeling`` to a channel over Slack Connect, at most once; it hears
    ``Happened("verstuurd"/"niet_verstuurd")``."""

    kanaal: str
    koppeling: str


@dataclass(frozen=True, slots=True)
class Merge:
    """Two ids on one casus are one person: whatever was of ``van``, roles too, is of ``naar`` from now on."""

    casus: str
    van: str
    naar: str
