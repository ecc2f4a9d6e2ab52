"""An action: its moments, and what happens until it is done (UIT-02 to 05, UIT-09, MDO-05)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from flows.actie import check_actie
from flows.actiestand import Actie
from flows.effect import FieldErrors, Forget, NewVersion, Remind, Say
from flows.invoer import Click, Due, Happened, Submitted
from flows.namens import Namens
from flows.termijnen import AMSTERDAM, overdue_moments, reminder_moments
from tests.flows.spel import BEGIN, ELS, MO, NU, SANNE, at, do, keys, of, told

T: Actie = BEGIN["actie"]
LATER = Submitted("actie/later", {"uiterlijk": date(2026, 5, 1), "reden": "wachten op de brief"})
VAST = Submitted("actie/vast", {"obstakel": "geen antwoord", "nodig": None})


@pytest.mark.regel("UIT-02")
def test_it_plans_the_reminders_the_three_days_after_and_the_word_to_the_regisseur() -> None:
    rijen = of(do(T, Happened("begin")), Remind)
    assert [r.wanneer for r in rijen if r.wat == "herinnering"] == reminder_moments(T.uiterlijk)
    assert [r.wanneer for r in rijen if r.wat == "te_laat"] == list(overdue_moments(T.uiterlijk).eigenaar)
    assert [r.wanneer for r in rijen if r.wat == "te_laat_regisseur"] == [overdue_moments(T.uiterlijk).casusregisseur]
    assert {r.wie for r in rijen if r.wat != "te_laat_regisseur"} == {MO}
    assert len({(r.wat, r.wanneer) for r in rijen}) == len(rijen)


@pytest.mark.regel_deel("UIT-03")
@pytest.mark.parametrize("dagen", [0, 1])
def test_short_notice_sends_one_at_once(dagen: int) -> None:
    nu = datetime(2026, 3, 2, 10, tzinfo=AMSTERDAM)
    kort = replace(T, uiterlijk=nu.date() + timedelta(days=dagen))
    r = do(kort, Happened("begin"), at(SANNE, nu))
    komt = [x for x in of(r, Remind) if x.wat == "herinnering"]
    gezegd = [s for s in of(r, Say) if s.key == "actie/herinnering"]
    assert len(gezegd) == (0 if komt else 1)
    assert all(x.wanneer > nu for x in komt)
    assert bool(gezegd) == (dagen == 0)


def test_who_made_it_themselves_hears_nothing_new() -> None:
    assert keys(do(T, Happened("begin"), at(MO))) == []
    assert keys(do(T, Happened("begin"), at(SANNE)), MO) == ["actie/nieuw"]


@pytest.mark.regel_deel("UIT-04")
def test_done_forgets_what_was_planned_and_a_moment_that_still_comes_is_silent() -> None:
    r = do(T, Click("klaar"), at(MO))
    assert of(r, Forget) == [Forget("actie", "a1")]
    for wat in ("herinnering", "te_laat", "te_laat_regisseur"):
        assert do(r.state, Due(wat, MO, NU)).effecten == ()


@pytest.mark.parametrize("knop", ["klaar", "bezig", "later", "vast"])
def test_after_done_every_button_says_so(knop: str) -> None:
    klaar = replace(T, status="klaar")
    r = do(klaar, Click(knop), at(MO))
    assert r.state is klaar
    assert keys(r) == ["actie/al_klaar"]


def test_reopened_it_is_open_with_what_is_still_to_come() -> None:
    na = datetime(2026, 4, 8, 12, tzinfo=AMSTERDAM)
    r = do(replace(T, status="klaar"), Click("heropen"), at(MO, na))
    assert r.state.status == "bezig"
    assert of(r, Remind)
    assert all(x.wanneer > na for x in of(r, Remind))
    maanden_later = datetime(2026, 6, 8, 12, tzinfo=AMSTERDAM)
    assert of(do(replace(T, status="klaar"), Click("heropen"), at(MO, maanden_later)), Remind) == []


@pytest.mark.parametrize(("dag", "key"), [(date(2026, 4, 13), "herinnering"), (date(2026, 4, 14), "te_laat")])
def test_a_moment_asks_by_the_day_it_is(dag: date, key: str) -> None:
    r = do(T, Due("herinnering", MO, NU), at("", datetime.combine(dag, NU.timetz())))
    assert keys(r, MO) == [f"actie/{key}"]
    assert of(r, Say)[0].data == {"dagen": (T.uiterlijk - dag).days}


@pytest.mark.regel_deel("UIT-02")
def test_the_fourth_day_it_is_the_casusregisseur() -> None:
    assert keys(do(T, Due("te_laat_regisseur", "", NU)), SANNE) == ["actie/te_laat_regisseur"]


@pytest.mark.regel_deel("PRI-01", "PRI-02")
def test_an_owner_who_left_the_casus_is_not_reminded() -> None:
    r = do(T, Due("herinnering", MO, NU), at("", betrokken=frozenset({SANNE})))
    assert keys(r, MO) == []
    assert len(keys(r, SANNE)) == 1


@pytest.mark.regel_deel("UIT-09")
def test_the_contact_is_reminded_for_who_has_no_slack() -> None:
    oma = replace(T, eigenaar="netwerk1", contact=ELS)
    assert {r.wie for r in of(do(oma, Happened("begin")), Remind)} == {ELS, ""}
    assert keys(do(oma, Due("herinnering", ELS, NU)), ELS) == ["actie/herinnering"]


@pytest.mark.regel("HAN-06")
def test_every_report_for_who_has_no_slack_is_marked_and_that_of_an_owner_in_slack_is_not() -> None:
    oma = replace(T, eigenaar="netwerk1", contact=ELS)
    vast = Submitted("actie/vast", {"obstakel": "de post komt niet", "nodig": None})
    for melding in (Click("klaar"), Click("bezig"), LATER, vast):
        assert do(oma, melding, at(ELS)).state.namens == Namens(ELS, "netwerk1", "gesprek")
        assert do(T, melding, at(MO)).state.namens is None


@pytest.mark.regel_deel("UIT-01", "PLA-05")
def test_later_has_a_reason_new_moments_and_a_new_version() -> None:
    r = do(T, LATER, at(MO))
    assert (r.state.status, r.state.uiterlijk, r.state.perspectief) == (
        "later",
        date(2026, 5, 1),
        "wachten op de brief",
    )
    assert r.effecten.index(Forget("actie", "a1")) < r.effecten.index(of(r, Remind)[0])
    assert len(of(r, NewVersion)) == 1
    assert keys(r, SANNE) == ["actie/later_bericht"]
    voorbij = do(T, Submitted("actie/later", {"uiterlijk": NU.date(), "reden": "x"}), at(MO))
    assert voorbij.state is T
    assert of(voorbij, FieldErrors)


@pytest.mark.regel_deel("UIT-05", "PLA-05")
def test_stuck_is_told_and_changes_no_plan() -> None:
    r = do(T, VAST, at(MO))
    assert r.state.status == "vast"
    assert of(r, NewVersion) == []
    assert keys(r, SANNE) == ["actie/vast_bericht"]
    assert told(r, "overleg") == [Happened("actie_anders")]


GOED: dict[str, Any] = {
    "wat": "bellen", "wie": MO, "zonder": None, "naam": None, "contact": None, "uiterlijk": date(2026, 4, 13), "perspectief": None,
}  # fmt: skip


@pytest.mark.regel_deel("MDO-05")
@pytest.mark.parametrize(
    ("anders", "fouten"),
    [
        ({}, {}),
        ({"wie": None}, {"wie": "een_eigenaar"}),
        ({"zonder": "inwoner"}, {"wie": "een_eigenaar"}),
        ({"wie": "slack:U0VREEMD"}, {"wie": "niet_betrokken"}),
        ({"wie": None, "zonder": "inwoner"}, {}),
        ({"wie": None, "zonder": "netwerk"}, {"naam": "leeg"}),
        ({"wie": None, "zonder": "netwerk", "naam": "tante"}, {}),
        ({"contact": "slack:U0VREEMD"}, {"contact": "niet_betrokken"}),
        ({"uiterlijk": date(2026, 3, 1)}, {"uiterlijk": "voorbij"}),
        ({"uiterlijk": date(2026, 3, 2)}, {}),
        ({"uiterlijk": date(2026, 4, 14)}, {"perspectief": "perspectief"}),
        ({"uiterlijk": date(2026, 4, 14), "perspectief": "wachtlijst"}, {}),
    ],
)
def test_one_owner_and_a_last_date_within_six_weeks_or_a_reason(anders: dict[str, Any], fouten: dict[str, str]) -> None:
    assert check_actie(GOED | anders, at()) == fouten
