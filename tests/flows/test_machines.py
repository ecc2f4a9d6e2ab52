"""What holds for every machine: never silent, nothing illegal gets in, a step changes nothing but by its result."""

import copy
from functools import cache
from typing import Any

import pytest

from flows.effect import Say
from flows.invoer import Click, Deleted, Due, Edited, Happened, Submitted
from flows.machine import Machine, Result, machines, may
from tests.flows.spel import BEGIN, ROLLEN, SANNE, at, do, speaks
from tests.flows.verken import Invoer, gist, heard, walk

ALLE = sorted(machines().values(), key=lambda m: m.soort)
STIL = {
    ("casus", "plek_weg"): "het venster laat zien wat er nog is",
    **{
        ("beheer", f"beheer/{groep}"): "het venster eronder laat zien wat er nu staat"
        for groep in ("woorden", "toestemming", "gevaar", "buiten")
    },
    ("koppeling", "is_het"): "gaat naar het overleg, dat weet wie er binnenkwam",
    ("agenda", "antwoorden"): "het gesprek opent het venster",
    ("gesprek", "actie_gevraagd"): "het overleg opent het venster",
    ("casus", "start"): "de bijeenkomst opent het venster",
    ("dm", "dm/gebied"): "tekent Thuis",
    ("dm", "dm/leersessie"): "gaat naar de leersessie, die antwoordt",
    ("casus", "prikken"): "gaat naar de bijeenkomst, die antwoordt",
    ("casus", "datum"): "gaat naar de bijeenkomst, die antwoordt",
    ("casus", "afzeggen"): "gaat naar de bijeenkomst, die antwoordt",
    **{
        ("bijeenkomst", knop): "gaat naar het volgende overleg, als dat er al is"
        for knop in ("prikken", "datum", "start")
    },
    ("dm", "bestand"): "gaat naar het papier, dat vraagt waar het bij hoort",
    ("casus", "papier"): "gaat naar het papier, dat antwoordt",
    ("dm", "thuis"): "tekent Thuis",
    ("dm", "vorige"): "tekent Thuis",
    ("dm", "volgende"): "tekent Thuis",
    ("dm", "tekst"): "gaat naar het gesprek, dat antwoordt",
    ("dm", "uitgenodigd"): "alleen een aanjager of beheerder krijgt een antwoord in een kanaal",
    ("tafel", "tekst"): "wie praat als het mag, hoort niets",
    ("tafel", "verder"): "een tafel die klaar is, heeft geen knop meer",
}


@cache
def road(soort: str) -> list[tuple[Any, Invoer, Result]]:
    """The steps of one machine, walked once for all tests."""
    return list(walk(machines()[soort], gist, 150))


def test_every_machine_takes_part() -> None:
    assert set(BEGIN) == set(machines())


@pytest.mark.parametrize("machine", ALLE, ids=lambda m: m.soort)
def test_who_presses_types_or_sends_gets_an_answer(machine: Machine) -> None:
    stil = {
        (machine.soort, i.naam)
        for _, i, r in road(machine.soort)
        if not isinstance(i.invoer, Happened | Due) and not speaks(r)
    }
    assert stil - set(STIL) == set()


@pytest.mark.parametrize("machine", ALLE, ids=lambda m: m.soort)
def test_a_silent_exception_is_real(machine: Machine) -> None:
    """No name stays on the list of exceptions once it speaks."""
    stil = {(machine.soort, i.naam) for _, i, r in road(machine.soort) if not speaks(r)}
    assert {s for s in STIL if s[0] == machine.soort} - stil == set()


@pytest.mark.parametrize("machine", ALLE, ids=lambda m: m.soort)
def test_a_step_leaves_the_state_that_it_got_alone(machine: Machine) -> None:
    for state, i, _ in road(machine.soort)[:1500]:
        voor = copy.deepcopy(state)
        machine.step(state, i.invoer, at(i.wie))
        assert state == voor, i.naam


@pytest.mark.parametrize("machine", ALLE, ids=lambda m: m.soort)
def test_the_same_input_gives_the_same_result(machine: Machine) -> None:
    for state, i, _ in road(machine.soort)[:1500]:
        a = at(i.wie)
        assert machine.step(state, i.invoer, a) == machine.step(state, i.invoer, a), i.naam


@pytest.mark.parametrize("machine", ALLE, ids=lambda m: m.soort)
def test_what_no_machine_knows_changes_nothing(machine: Machine) -> None:
    gezien = {}
    for state, _, _ in road(machine.soort)[:1500]:
        gezien[repr(state)] = state
    vreemd = (
        Click("bestaat_niet"),
        Happened("bestaat_niet"),
        Submitted("bestaat/niet", {}),
        Edited("1.0", "x"),
        Deleted("1.0"),
    )
    for state in gezien.values():
        for invoer in vreemd:
            assert do(state, invoer).state is state


@pytest.mark.parametrize("machine", ALLE, ids=lambda m: m.soort)
def test_a_button_that_no_table_names_is_closed_to_all(machine: Machine) -> None:
    alles = frozenset().union(*machine.mag.values(), ROLLEN[SANNE])
    assert not may(machine, Click("bestaat_niet"), alles)
    assert not may(machine, Submitted("bestaat/niet", {}), alles)


@pytest.mark.parametrize("machine", ALLE, ids=lambda m: m.soort)
def test_no_button_turns_the_shell_into_a_fool(machine: Machine) -> None:
    """Word from the shell needs no role, and so no button may bear its name."""
    assert not {*heard(machine.soort, "Happened"), *heard(machine.soort, "Due")} & set(machine.mag)


ALLEEN = {
    ("agenda", "tijd"): "tijdens het overleg, voor wie leidt; morgen is te laat",
    ("casus", "wissen"): "zegt eenmaal dat het klaar is; er wordt niets gevraagd",
    ("casus", "bewaartermijn"): "het bewijs dat alles weg is; er wordt niets gevraagd",
    ("papier", "vervalt"): "verandert de vraag op haar plaats; er komt geen bericht bij",
}
"""Moments of which the word comes by itself."""


@pytest.mark.regel_deel("HAN-05")
@pytest.mark.parametrize("machine", ALLE, ids=lambda m: m.soort)
def test_what_comes_due_waits_for_the_one_message_of_that_day(machine: Machine) -> None:
    """A moment never sends a message of its own to a person: it stands in the morning message, and is asked by who acts."""
    los = {
        (machine.soort, i.naam, x.key)
        for _, i, r in road(machine.soort)
        if isinstance(i.invoer, Due) and machine.soort != "dm" and (machine.soort, i.naam) not in ALLEEN
        for x in r.effecten
        if isinstance(x, Say) and x.aan.startswith("slack:") and not x.samen
    }
    assert los == set()
