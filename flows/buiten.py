"""Somebody who takes part and has no Slack: what is to be passed on goes to their contactpersoon (OVL-10, UIT-09).

A date, another date or none: with the calendar item to send along, and the plan on paper one click away where the inwoner
shares it. While the contactpersoon is not on the casus, it is for the casusregisseur.
"""

from collections.abc import Mapping
from typing import Any

from flows.effect import Say, SendFile
from flows.invoer import Occasion
from flows.machine import Result, keep
from flows.namens import receiver
from flows.uitnodigingstand import Uitnodiging, ids_of


def pass_date(u: Uitnodiging, w: Mapping[str, Any], a: Occasion) -> Result:
    """What happened to the date: gepland, verzet or afgezegd; ``persoon``: for this one alone, who just joined."""
    if u.status != "mee" or not u.zonder_slack or w.get("persoon") not in (None, "", u.aan):
        return keep(u)
    voor = receiver(u.aan, u.contact, a)
    bericht = Say(voor, "uitnodiging/buiten_slack", ids_of(u), {"wat": w["wat"]})
    return keep(u, bericht, SendFile(voor, "ics", u.casus, w["versie"], bijeenkomst=w["bijeenkomst"]))
