"""How long a casus is kept once nobody works on it: a word a week ahead, then everything goes, with a receipt (PRI-06, PRI-09).

The bot's record is a working file, not the dossier. The day is fixed when the casus is closed or the inwoner stops, and said
then: a setting that changes later moves no promise.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from flows.casusstand import Afsluiting, Casus
from flows.effect import Effect, Erase, Forget, PublishHome, Remind, Say, Tell
from flows.invoer import Happened, Occasion
from flows.machine import Result, keep
from flows.organisatie import chosen
from flows.termijnen import is_working_day, latest_working_day, working_days_after, working_moment

VOORAF = timedelta(days=7)
MOMENTEN = ("bijna_gewist", "bewaartermijn")


def keep_for_now(c: Casus, hoe: str, a: Occasion, reden: str = "") -> Casus:
    """The casus with the day on which it is erased. One that was closed before and is stopped now keeps its own day."""
    if c.wissen and c.afsluiting:
        return c
    return replace(c, afsluiting=Afsluiting(a.nu, hoe, reden), wissen=last_day(a))


def last_day(a: Occasion) -> date:
    """The day on which what is put away today is erased: never earlier than the organisation chose, and a working day."""
    dag = a.nu.date() + timedelta(days=chosen(a).bewaardagen)
    return dag if is_working_day(dag) else working_days_after(dag, 1)


def moments(c: Casus) -> tuple[Effect, ...]:
    """The word ahead and the erasing, as rows; in place of those that were there."""
    if c.wissen is None:
        return ()
    wanneer = (working_moment(latest_working_day(c.wissen - VOORAF)), working_moment(c.wissen))
    return (*forget(c), *(Remind("casus", c.id, wat, "", m) for wat, m in zip(MOMENTEN, wanneer, strict=True)))


def forget(c: Casus) -> tuple[Effect, ...]:
    """Nothing is erased after all."""
    return tuple(Forget("casus", c.id, wat) for wat in MOMENTEN)


def due(c: Casus, wat: str, a: Occasion) -> Result:
    """A moment has come: is the casus still put away? After a week away only the last one is here (law 5)."""
    if c.wissen is None or c.status not in ("gesloten", "gestopt"):
        return keep(c)
    if wat == "bijna_gewist":
        data = {"dagen": (c.wissen - a.nu.date()).days}
        return keep(c, Say(c.regisseur, "casus/bijna_gewist", {"casus": c.id}, data, rang=1, samen=True))
    return keep(c, *erase(c, "bewaartermijn", a))


def erase(c: Casus, regel: str, a: Occasion) -> tuple[Effect, ...]:
    """Everything goes; the receipt goes to the casusregisseur and into the audit log. ``regel``: bewaartermijn,
    verzoek (asked for) or weggegooid (a draft)."""
    bewijs = receipt(c, regel, a)
    kanaal = Tell("overleg", c.id, Happened("gewist"))
    zeg = Say(c.regisseur, "casus/bewijs", data={"bewijs": bewijs})
    return kanaal, Erase(c.id, as_line(bewijs)), zeg, *homes(c, a)


def homes(c: Casus, a: Occasion) -> tuple[Effect, ...]:
    """Home of everybody on the casus, the casusregisseur's first: it stands there otherwise from now on."""
    return tuple(PublishHome(p) for p in dict.fromkeys((c.regisseur, *sorted(a.instelling.get("betrokken", ())))))


def receipt(c: Casus, regel: str, a: Occasion) -> dict[str, Any]:
    """What may be known of a casus that is gone: numbers, dates and fixed words."""
    af, kopie = c.afsluiting, c.kopie
    return {
        "nummer": c.nummer,
        "dicht": af.wanneer.date().isoformat() if af else "",
        "hoe": af.hoe if af else "",
        "reden": af.reden if af else "",
        "kopie": kopie.soort if kopie else "",
        "kopie_dag": kopie.wanneer.date().isoformat() if kopie else "",
        "versie": kopie.versie if kopie else 0,
        "gewist": a.nu.date().isoformat(),
        "regel": regel,
        "elders": "slack_connect" if a.instelling.get("elders") else "",
    }


def as_line(bewijs: Mapping[str, Any]) -> str:
    """The receipt on one line, as it stands in the audit log."""
    return "bewijs " + " ".join(f"{naam}={waarde}" for naam, waarde in bewijs.items() if waarde)
