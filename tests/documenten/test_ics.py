"""A calendar item is read by somebody else's parser, says what it must, and nothing of whom it is about (OVL-11)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import vobject
from dateutil.rrule import rrulestr
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st

from bot.documenten.ics import Agendabestand, make_ics
from flows.termijnen import AMSTERDAM

BEGIN = datetime(2026, 3, 28, 14, 30, tzinfo=AMSTERDAM)
PUNT = Agendabestand(
    "8f2c1e", 0, BEGIN, BEGIN + timedelta(minutes=90), "Overleg 2026-014", "Bij de inwoner thuis",
    "Over wie het gaat, en het adres, hoor je van de casusregisseur. Dat staat nergens in deze afspraak.", False,
    datetime(2026, 3, 2, 9, 15, tzinfo=AMSTERDAM),
)  # fmt: skip


def read(punt: Agendabestand) -> vobject.base.Component:
    return vobject.readOne(make_ics(punt).decode())


@pytest.mark.regel_deel("OVL-11")
def test_an_invitation_reads_as_one() -> None:
    kalender = read(PUNT)
    item = kalender.vevent
    assert (kalender.version.value, kalender.method.value) == ("2.0", "REQUEST")
    assert (item.summary.value, item.location.value, item.status.value) == (PUNT.titel, PUNT.plaats, "CONFIRMED")
    assert (item.dtstart.value, item.dtend.value) == (BEGIN, PUNT.einde)
    assert item.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Amsterdam"]
    assert item.dtstamp.value == PUNT.gemaakt.astimezone(UTC)
    assert item.contents["class"][0].value == "PRIVATE"


@pytest.mark.regel_deel("OVL-11")
def test_moving_keeps_the_uid_and_raises_the_sequence_calling_off_cancels() -> None:
    eerst, verzet, af = read(PUNT), read(replace(PUNT, volgnummer=1)), read(replace(PUNT, volgnummer=2, afgezegd=True))
    assert eerst.vevent.uid.value == verzet.vevent.uid.value == af.vevent.uid.value == "8f2c1e@samenwerkbot.invalid"
    assert [k.vevent.sequence.value for k in (eerst, verzet, af)] == ["0", "1", "2"]
    assert (verzet.method.value, af.method.value, af.vevent.status.value) == ("REQUEST", "CANCEL", "CANCELLED")


@pytest.mark.regel_deel("OVL-11")
@pytest.mark.parametrize("afgezegd", [False, True])
def test_organiser_and_attendee_are_addresses_of_the_house_unless_one_is_chosen(afgezegd: bool) -> None:
    """RFC 5546 asks both of a REQUEST and of a CANCEL."""
    item = read(replace(PUNT, afgezegd=afgezegd)).vevent
    assert item.organizer.value == "mailto:overleg@samenwerkbot.invalid"
    assert item.attendee.value == "mailto:deelnemer@samenwerkbot.invalid"
    assert item.attendee.params["RSVP"] == ["FALSE"]
    assert (item.organizer.params["CN"], item.attendee.params["CN"]) == (["Samenwerkbot"], ["Deelnemer"])
    assert read(replace(PUNT, afzender="wijkteam@gemeente.example")).vevent.organizer.value == (
        "mailto:wijkteam@gemeente.example"
    )


@pytest.mark.parametrize(
    "dag", [datetime(2026, 3, 29, 12), datetime(2026, 10, 24, 12), datetime(2026, 10, 26, 12), datetime(2031, 7, 1, 9)]
)
def test_its_own_zone_knows_summer_and_winter(tmp_path, dag: datetime) -> None:  # type: ignore[no-untyped-def]
    """A program that knows no zones by name reads the right hour too."""
    pad = tmp_path / "zone.ics"
    pad.write_bytes(make_ics(PUNT))
    zone = tzical(str(pad)).get("Europe/Amsterdam")
    assert dag.replace(tzinfo=zone).utcoffset() == dag.replace(tzinfo=AMSTERDAM).utcoffset()


def test_the_rules_of_the_zone_are_those_of_the_union() -> None:
    zone = read(PUNT).vtimezone
    regels = {deel.name: deel.rrule.value for deel in zone.getChildren() if hasattr(deel, "rrule")}
    assert set(regels) <= {"STANDARD", "DAYLIGHT"}
    for regel in regels.values():
        eerste = rrulestr(regel, dtstart=datetime(2026, 1, 1, 3))[0]
        assert (eerste.weekday(), (eerste + timedelta(days=7)).month != eerste.month) == (6, True)


@given(
    titel=st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=200),
    minuten=st.integers(0, 60 * 24 * 365 * 5),
    volgnummer=st.integers(0, 50),
)
def test_any_text_and_moment_comes_back_and_no_line_is_longer_than_75_octets(
    titel: str, minuten: int, volgnummer: int
) -> None:
    begin = (datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minuten)).astimezone(AMSTERDAM)
    inhoud = make_ics(replace(PUNT, titel=titel, begin=begin, einde=begin + timedelta(hours=1), volgnummer=volgnummer))
    assert inhoud.endswith(b"END:VCALENDAR\r\n")
    assert all(len(regel) <= 75 for regel in inhoud.split(b"\r\n"))
    assert b"\n" not in inhoud.replace(b"\r\n", b"")
    item = vobject.readOne(inhoud.decode()).vevent
    assert item.summary.value == titel
    assert item.dtstart.value.replace(tzinfo=None) == begin.replace(tzinfo=None)
