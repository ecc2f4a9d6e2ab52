"""A calendar item (RFC 5545, and RFC 5546 for REQUEST and CANCEL) that Outlook and others read (OVL-11).

Nothing of the inwoner and no name stands in it: a number, a moment and a kind of place. Addresses are of the house: the
bot knows nobody's e-mail address (docs/besluiten, agendabestand zonder adressen).
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress, vRecur, vText

HUIS = "samenwerkbot.invalid"
"""A domain that can never exist (RFC 2606): what is sent to it reaches nobody."""
ZONE = "Europe/Amsterdam"
ZOMER, WINTER = timedelta(hours=2), timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Agendabestand:
    """What stands in the item. ``begin`` and ``einde``: wall time in Amsterdam; ``gemaakt``: now; ``afzender``: the
    organiser's address, empty for one of the house."""

    id: str
    volgnummer: int
    begin: datetime
    einde: datetime
    titel: str
    plaats: str
    uitleg: str
    afgezegd: bool
    gemaakt: datetime
    afzender: str = ""


def make_ics(punt: Agendabestand) -> bytes:
    """The file: REQUEST for a date that stands, CANCEL for one that does not go on."""
    kalender = Calendar()
    kalender.add("prodid", "-//Samenwerkbot//Overleg//NL")
    kalender.add("version", "2.0")
    kalender.add("method", "CANCEL" if punt.afgezegd else "REQUEST")
    kalender.add_component(_zone())
    kalender.add_component(_event(punt))
    return bytes(kalender.to_ical())


def _event(punt: Agendabestand) -> Event:
    item = Event()
    item.add("uid", f"{punt.id}@{HUIS}")
    item.add("sequence", punt.volgnummer)
    item.add("dtstamp", punt.gemaakt.astimezone(UTC))
    for naam, moment in (("dtstart", punt.begin), ("dtend", punt.einde)):
        item.add(naam, moment.replace(tzinfo=None), parameters={"TZID": ZONE})
    item.add("summary", punt.titel)
    item.add("location", punt.plaats)
    item.add("description", punt.uitleg)
    item.add("status", "CANCELLED" if punt.afgezegd else "CONFIRMED")
    item.add("class", "PRIVATE")
    item.add("transp", "OPAQUE")
    item["organizer"] = _address(punt.afzender or f"overleg@{HUIS}", "Samenwerkbot")
    item.add(
        "attendee",
        _address(f"deelnemer@{HUIS}", "Deelnemer", ROLE="REQ-PARTICIPANT", PARTSTAT="NEEDS-ACTION", RSVP="FALSE"),
    )
    return item


def _address(adres: str, naam: str, **kenmerken: str) -> vCalAddress:
    uit = vCalAddress(f"mailto:{adres}")
    for kenmerk, waarde in {"CN": naam, **kenmerken}.items():
        uit.params[kenmerk] = vText(waarde)
    return uit


def _zone() -> Timezone:
    """Amsterdam, as two rules: programs read these better than a list of every change there was."""
    zone = Timezone()
    zone.add("tzid", ZONE)
    for deel, naam, maand, begin, van, naar in (
        (TimezoneDaylight(), "CEST", 3, datetime.fromisoformat("1981-03-29T02:00"), WINTER, ZOMER),
        (TimezoneStandard(), "CET", 10, datetime.fromisoformat("1996-10-27T03:00"), ZOMER, WINTER),
    ):
        deel.add("dtstart", begin)
        deel.add("rrule", vRecur({"FREQ": "YEARLY", "BYMONTH": maand, "BYDAY": "-1SU"}))
        deel.add("tzname", naam)
        deel.add("tzoffsetfrom", van)
        deel.add("tzoffsetto", naar)
        zone.add_component(deel)
    return zone
