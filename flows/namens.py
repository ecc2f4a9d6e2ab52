"""Answering for somebody else: most partners are not in this Slack, so what they said is passed on, and marked so (HAN-06).

One idea for every machine (an invitation, a poll, an action): who receives what is meant for a person, and how an
answer that somebody else gave is remembered. The words "namens Mo, per telefoon" are made by ``namens_van`` in a text.
"""

from dataclasses import dataclass

from flows.invoer import Occasion, slack_id

HOE = ("telefoon", "gesprek", "mail")


@dataclass(frozen=True, slots=True)
class Namens:
    """``door`` passed on what ``voor`` said (both persoon ids), heard by ``hoe``: one of ``HOE``."""

    door: str
    voor: str
    hoe: str = "telefoon"


def speaks_for(voor: str, a: Occasion, hoe: str | None = None) -> Namens | None:
    """The mark on an answer that is given now; None where people answer for themselves."""
    return None if a.wie == voor else Namens(a.wie, voor, hoe or HOE[0])


def receiver(persoon: str, contact: str, a: Occasion) -> str:
    """Who gets what is meant for this person: they themselves in Slack, else their contactpersoon while that one is on
    the casus, else the casusregisseur (UIT-09)."""
    if slack_id(persoon):
        return persoon
    er_nog = contact in a.instelling.get("betrokken", ()) and contact not in a.instelling.get("vertrokken", ())
    return contact if contact and er_nog else str(a.instelling.get("regisseur") or contact)
