"""Asked outside Slack: nobody gets a message, the professional notes the answer, and it stays marked (OVL-17, HAN-06)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from flows.effect import Create, FieldErrors, Forget, Grant, Remind, Revoke, Say, SendFile
from flows.invoer import Click, Due, Happened, Submitted
from flows.machine import machines, may, may_read
from flows.namens import HOE, Namens, receiver, speaks_for
from flows.uitnodigingstand import Uitnodiging
from tests.flows.spel import BEGIN, ELS, MO, NU, SANNE, at, do, keys, of, play, told

RIA = "netwerk1"
NIEUW: Uitnodiging = replace(BEGIN["uitnodiging"], aan=RIA, contact=SANNE, langs="telefoon")
BUITEN: Uitnodiging = play(NIEUW, Happened("verstuur"))
GEVRAAGD: Uitnodiging = play(BEGIN["uitnodiging"], Happened("verstuur"))

DATUM = Happened("datum", {"begin": None, "wat": "verzet", "bijeenkomst": "b1", "versie": 2})


def noted(antwoord: str, **anders: Any) -> Submitted:
    w = {"antwoord": antwoord, "dagen": ["di", "do"], "woorden": None, "hoe": "telefoon"}
    return Submitted("uitnodiging/noteer", w | anders)


@pytest.mark.regel_deel("OVL-17", "OVL-18")
@pytest.mark.parametrize("aan", [RIA, MO])
def test_who_is_called_gets_no_message_and_sees_nothing(aan: str) -> None:
    r = do(replace(NIEUW, aan=aan), Happened("verstuur"))
    assert r.state.status == "buiten"
    assert of(r, Say) == []
    assert of(r, Grant) == []
    machine = machines()["uitnodiging"]
    assert not may(machine, Click("lezen"), machine.relaties(r.state, aan))
    assert not may_read(machine, "uitnodiging/lezen", machine.relaties(r.state, aan))


@pytest.mark.regel("OVL-17")
@pytest.mark.parametrize(("antwoord", "status"), [("mee", "mee"), ("moment", "moment"), ("nee", "nee")])
def test_the_professional_ticks_the_answer_and_notes_the_days(antwoord: str, status: str) -> None:
    r = do(BUITEN, noted(antwoord, woorden="liever in de ochtend", hoe="gesprek"))
    assert (r.state.status, r.state.antwoord, r.state.dagen) == (status, "liever in de ochtend", ("di", "do"))
    assert r.state.namens == Namens(SANNE, RIA, "gesprek")
    assert keys(r) == [f"uitnodiging/{status}_bericht"], "wie het noteert, hoort het een keer"
    assert of(r, Forget) == [Forget("uitnodiging", "u1")]


@pytest.mark.regel_deel("HAN-06")
def test_somebody_without_slack_gets_a_full_seat() -> None:
    r = do(BUITEN, noted("mee"))
    assert of(r, Grant) == [Grant(RIA, "deelnemer", "c1")]
    assert told(r, "overleg") == [Happened("doet_mee", {"persoon": RIA})]
    weg = do(r.state, Happened("toestemming_weg"))
    assert Revoke(RIA, "deelnemer", "c1") in weg.effecten


def test_a_colleague_who_was_called_hears_that_it_was_noted_for_them() -> None:
    u = play(replace(NIEUW, aan=MO), Happened("verstuur"))
    assert keys(do(u, noted("mee")), MO) == ["uitnodiging/mee"]
    assert keys(do(u, noted("nee")), MO) == [], "wie nooit een bericht kreeg, krijgt er ook geen over een nee"


def test_an_answer_by_phone_to_a_message_is_noted_too() -> None:
    r = do(GEVRAAGD, noted("nee"))
    assert r.state.namens == Namens(SANNE, MO)
    assert keys(r, MO) == ["uitnodiging/nee"]


@pytest.mark.regel_deel("HAN-06")
def test_a_contact_who_has_not_the_regie_notes_and_the_regisseur_hears_it() -> None:
    u = replace(BUITEN, contact=ELS)
    r = do(u, noted("mee"), at(ELS))
    assert keys(r, ELS) == ["uitnodiging/genoteerd"]
    assert keys(r, SANNE) == ["uitnodiging/mee_bericht"]
    machine = machines()["uitnodiging"]
    op = frozenset({"op_casus", "deelnemer"})
    assert may(machine, Click("noteer"), machine.relaties(u, ELS) | op)
    assert not may(machine, Click("noteer"), machine.relaties(u, ELS)), "alleen zolang die bij de casus hoort"
    assert not may(machine, Click("noteer"), machine.relaties(u, MO) | op)


@pytest.mark.parametrize("status", ["mee", "nee", "door", "weg", "wacht"])
def test_an_answer_that_stands_is_not_noted_over(status: str) -> None:
    u = replace(BUITEN, status=status)
    for invoer in (Click("noteer"), noted("mee")):
        r = do(u, invoer)
        assert r.state is u
        assert keys(r) == ["uitnodiging/al_geantwoord"]


@pytest.mark.regel_deel("HAN-06", "UIT-09")
def test_what_is_meant_for_somebody_goes_to_who_can_reach_them() -> None:
    assert receiver(MO, ELS, at()) == MO
    assert receiver(RIA, ELS, at()) == ELS
    assert receiver(RIA, ELS, at(betrokken=frozenset({SANNE}))) == SANNE
    assert receiver(RIA, ELS, at(vertrokken=frozenset({ELS}))) == SANNE
    assert receiver(RIA, "", at()) == SANNE
    assert speaks_for(MO, at(MO)) is None
    assert speaks_for(MO, at(SANNE)) == Namens(SANNE, MO, HOE[0])


@pytest.mark.regel_deel("OVL-06")
def test_halfway_on_the_day_and_the_day_after() -> None:
    r = do(BEGIN["uitnodiging"], Happened("verstuur"))
    assert [(m.wat, m.wie, m.wanneer.strftime("%a %d %H")) for m in of(r, Remind)] == [
        ("halverwege", MO, "Wed 04 09"),
        ("laatste_dag", MO, "Fri 06 09"),
        ("geen_antwoord", MO, "Mon 09 09"),
    ]
    vandaag = do(replace(BEGIN["uitnodiging"], uiterlijk=NU.date()), Happened("verstuur"))
    assert [m.wat for m in of(vandaag, Remind)] == ["geen_antwoord"]


@pytest.mark.parametrize("wat", ["halverwege", "laatste_dag"])
def test_who_was_asked_is_reminded_or_who_would_ask_them(wat: str) -> None:
    for u, voor in (
        (GEVRAAGD, MO),
        (BUITEN, SANNE),
        (replace(BUITEN, aan=MO), SANNE),
        (replace(BUITEN, contact=ELS), ELS),
    ):
        (zeg,) = of(do(u, Due(wat, u.aan, NU)), Say)
        assert (zeg.aan, zeg.key, zeg.samen) == (voor, f"uitnodiging/{wat}", True)


@pytest.mark.parametrize("status", ["mee", "moment", "wacht", "nee", "door", "weg"])
@pytest.mark.parametrize("wat", ["halverwege", "laatste_dag", "geen_antwoord"])
def test_a_moment_asks_again_whether_there_is_an_answer(wat: str, status: str) -> None:
    u = replace(GEVRAAGD, status=status)
    assert do(u, Due(wat, MO, NU)).effecten == ()


@pytest.mark.regel_deel("OVL-06")
def test_without_an_answer_it_is_with_the_casusregisseur() -> None:
    (zeg,) = of(do(GEVRAAGD, Due("geen_antwoord", MO, NU)), Say)
    assert (zeg.aan, zeg.key, zeg.samen) == (SANNE, "uitnodiging/geen_antwoord", True)
    (weg,) = of(do(GEVRAAGD, Due("halverwege", MO, NU), at(vertrokken=frozenset({MO}))), Say)
    assert (weg.aan, weg.key) == (SANNE, "uitnodiging/geen_antwoord"), "wie hier niet meer werkt, leest niets"


@pytest.mark.regel_deel("OVL-06")
def test_another_date_asks_who_said_no_once_more() -> None:
    nee = play(GEVRAAGD, (MO, Submitted("uitnodiging/kan_niet", {"waarom": "te druk"})))
    opnieuw = Submitted("uitnodiging/andere_datum", {"uiterlijk": date(2026, 3, 12)})
    r = do(nee, opnieuw)
    nieuw = of(r, Create)[0].state
    assert (nieuw.aan, nieuw.status, nieuw.opnieuw, nieuw.antwoord, nieuw.uiterlijk) == (
        MO,
        "nieuw",
        True,
        "",
        date(2026, 3, 12),
    )
    assert (r.state.status, r.state.antwoord) == ("nee", "te druk"), "het oude antwoord blijft wat het was"
    for nog_eens in (Click("andere_datum"), opnieuw):
        assert keys(do(r.state, nog_eens)) == ["uitnodiging/al_geantwoord"]


@pytest.mark.regel_deel("OVL-06")
def test_more_time_moves_the_moments() -> None:
    for u in (GEVRAAGD, BUITEN):
        r = do(u, Submitted("uitnodiging/andere_datum", {"uiterlijk": date(2026, 3, 12)}))
        assert (r.state.status, r.state.uiterlijk) == (u.status, date(2026, 3, 12))
        assert [m.wanneer.date() for m in of(r, Remind)] == [date(2026, 3, 6), date(2026, 3, 12), date(2026, 3, 13)]
        assert of(r, Forget) == [Forget("uitnodiging", "u1")]
    voorbij = do(GEVRAAGD, Submitted("uitnodiging/andere_datum", {"uiterlijk": date(2026, 3, 1)}))
    assert of(voorbij, FieldErrors) == [FieldErrors({"uiterlijk": "voorbij"})]


@pytest.mark.parametrize("status", ["nieuw", "gevraagd", "buiten", "mee", "nee", "door", "weg"])
def test_a_date_is_handed_on_only_for_who_comes_and_has_no_slack(status: str) -> None:
    for aan in (MO, RIA):
        r = do(replace(BUITEN, aan=aan, status=status), DATUM)
        assert keys(r) == (["uitnodiging/buiten_slack"] if (aan, status) == (RIA, "mee") else [])


@pytest.mark.regel_deel("OVL-10")
@pytest.mark.parametrize("wat", ["gepland", "verzet", "afgezegd"])
def test_the_contactpersoon_gets_the_date_and_the_calendar_item_and_else_the_casusregisseur(wat: str) -> None:
    mee = replace(BUITEN, status="mee", contact=MO)
    woord = Happened("datum", {**DATUM.data, "wat": wat})
    r = do(mee, woord, at(SANNE))
    assert [(x.aan, x.data["wat"]) for x in of(r, Say)] == [(MO, wat)]
    assert of(r, SendFile) == [SendFile(MO, "ics", mee.casus, 2, bijeenkomst="b1")]
    weg = do(mee, woord, at(SANNE, betrokken=frozenset({SANNE})))
    assert {x.aan for x in of(weg, Say | SendFile)} == {SANNE}, "wie niet meer bij de casus hoort, krijgt niets"
    vertrokken = do(mee, woord, at(SANNE, vertrokken=frozenset({MO})))
    assert {x.aan for x in of(vertrokken, Say | SendFile)} == {SANNE}


def test_who_joins_later_is_the_only_one_it_is_said_of() -> None:
    mee = replace(BUITEN, status="mee")
    assert keys(do(mee, Happened("datum", {**DATUM.data, "persoon": RIA}))) == ["uitnodiging/buiten_slack"]
    assert do(mee, Happened("datum", {**DATUM.data, "persoon": "p-een-ander"})).effecten == ()
