"""A bijeenkomst: its date, its place, and what may not happen twice."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from flows import effect as e
from flows.bijeenkomst import decide
from flows.bijeenkomststand import Bijeenkomst
from flows.invoer import Click, Happened, Submitted
from flows.termijnen import AMSTERDAM
from tests.flows.spel import BEGIN, CASUS, ELS, MO, NU, SANNE, WIM, at, do, keys, of, told

PRIKKEN: Bijeenkomst = BEGIN["bijeenkomst"]
DAG = datetime(2026, 3, 12, 14, 30, tzinfo=AMSTERDAM)
GEPLAND = replace(PRIKKEN, status="gepland", begin=DAG)


def window(begin: datetime = DAG, **anders: Any) -> Submitted:
    return Submitted("bijeenkomst/datum", {"begin": begin, "duur": "90", "plaats": "thuis", **anders})


@pytest.mark.regel("OVL-08")
def test_with_an_inwoner_it_is_at_their_home_unless_chosen_otherwise() -> None:
    thuis, effecten = decide(CASUS, "2026-014", "inwoner", at())
    assert (thuis.plaats, thuis.volg, thuis.besloten) == ("thuis", 1, NU.date())
    assert any(isinstance(x, e.NewPersoon) and x.soort == "inwoner" for x in effecten)
    zonder, effecten = decide(CASUS, "2026-014", "wijk", at())
    assert (zonder.plaats, zonder.inwoner) == ("kantoor", "")
    assert not any(isinstance(x, e.NewPersoon) for x in effecten)
    assert do(thuis, window(plaats="kantoor")).state.plaats == "kantoor"


def test_a_date_is_told_to_who_takes_part_and_to_nobody_else() -> None:
    r = do(PRIKKEN, window(), at(betrokken=frozenset({SANNE, MO, WIM, "p-zonder-slack"}), vertrokken=frozenset({WIM})))
    assert (r.state.status, r.state.begin, r.state.sequence) == ("gepland", DAG, 0)
    assert {x.aan for x in of(r, e.Say)} == {x.aan for x in of(r, e.SendFile)} == {SANNE, MO}
    woord = {"begin": DAG, "wat": "gepland", "bijeenkomst": "b1", "versie": 0}
    assert told(r, "overleg") == [Happened("datum", woord)]


def test_a_moment_that_is_past_is_refused() -> None:
    assert of(do(PRIKKEN, window(NU)), e.FieldErrors)[0].fouten == {"begin": "moment_voorbij"}


def test_moving_keeps_the_old_date_in_mind_and_raises_the_sequence() -> None:
    r = do(GEPLAND, window(DAG + timedelta(days=1)))
    assert (r.state.was, r.state.sequence) == (DAG, 1)
    assert "bijeenkomst/verzet" in keys(r, MO)
    zelfde = do(GEPLAND, window())
    assert zelfde.state is GEPLAND
    assert keys(zelfde) == ["bijeenkomst/niets_veranderd"]


def test_calling_off_happens_once() -> None:
    r = do(GEPLAND, Click("afzeggen"))
    assert (r.state.status, r.state.sequence) == ("afgezegd", 1)
    assert keys(r, ELS) == ["bijeenkomst/afgezegd"]
    assert keys(do(r.state, Click("afzeggen"))) == ["bijeenkomst/niets_veranderd"]
    assert keys(do(r.state, window())) == ["bijeenkomst/niets_veranderd"]


def test_the_agenda_says_when_it_ended() -> None:
    bezig = replace(GEPLAND, status="bezig")
    assert do(bezig, Happened("gesloten")).state.status == "gesloten"
    assert do(GEPLAND, Happened("gesloten")).state is GEPLAND


@pytest.mark.regel_deel("OVL-07")
def test_a_date_after_the_two_weeks_is_late_one_within_them_is_not() -> None:
    assert not replace(GEPLAND, begin=datetime(2026, 3, 16, 23, tzinfo=AMSTERDAM)).laat
    assert replace(GEPLAND, begin=datetime(2026, 3, 17, 9, tzinfo=AMSTERDAM)).laat


def test_that_it_was_held_is_told_to_the_panel_once() -> None:
    bezig = replace(PRIKKEN, status="bezig")
    r = do(bezig, Happened("gesloten"))
    assert told(r, "overleg") == [Happened("gesloten")]
    assert do(r.state, Happened("gesloten")).effecten == ()
    open_ = replace(BEGIN["overleg"], status="open", kanaal="C1")
    assert keys(do(open_, Happened("gesloten")), "C1") == ["overleg/paneel"]


def test_who_joins_after_the_date_was_set_hears_it_once() -> None:
    erbij = do(GEPLAND, Happened("doet_mee", {"persoon": ELS}))
    assert keys(erbij, ELS) == ["bijeenkomst/gepland"]
    assert [x.aan for x in of(erbij, e.SendFile)] == [ELS]
    assert do(erbij.state, Happened("doet_mee", {"persoon": ELS})).state is erbij.state
    zonder = do(GEPLAND, Happened("doet_mee", {"persoon": "p-zonder-slack"}))
    assert [i["persoon"] for i in told(zonder, "uitnodigingen_van") if isinstance(i, Happened)] == ["p-zonder-slack"]
    assert do(PRIKKEN, Happened("doet_mee", {"persoon": "p-zonder-slack"})).effecten == ()


def test_who_will_lead_is_settled_beforehand_and_hears_it_once() -> None:
    r = do(GEPLAND, Happened("leidt", {"persoon": MO}))
    assert (r.state.voorzitter, keys(r, MO)) == (MO, ["bijeenkomst/jij_leidt"])
    assert [(x.persoon, x.rol) for x in of(r, e.Grant)] == [(MO, "voorzitter")]
    assert do(r.state, Happened("leidt", {"persoon": MO})).state is r.state
    ander = do(r.state, Happened("leidt", {"persoon": ELS}))
    assert [(x.persoon, x.rol) for x in of(ander, e.Revoke)] == [(MO, "voorzitter")]
    assert [(x.persoon, x.rol) for x in of(ander, e.Grant)] == [(MO, "deelnemer"), (ELS, "voorzitter")]
    assert keys(do(GEPLAND, Happened("leidt", {"persoon": SANNE}))) == [], "wie zichzelf kiest, hoeft het niet te horen"
    for status in ("bezig", "gesloten", "afgezegd"):
        assert do(replace(GEPLAND, status=status), Happened("leidt", {"persoon": MO})).effecten == ()


def test_who_would_lead_no_longer_does_when_it_is_called_off_or_they_leave() -> None:
    met = replace(GEPLAND, voorzitter=MO)
    af = do(met, Click("afzeggen"))
    assert [(x.persoon, x.rol) for x in of(af, e.Revoke)] == [(MO, "voorzitter")]
    assert of(do(af.state, Click("afzeggen")), e.Revoke) == []
    assert do(met, Happened("vrij", {"persoon": MO})).state.voorzitter == ""
    assert do(met, Happened("vrij", {"persoon": ELS})).state.voorzitter == MO


@pytest.mark.regel_deel("PRI-01")
def test_when_consent_is_gone_it_leaves_the_calendars_and_nobody_is_asked_anything() -> None:
    r = do(replace(GEPLAND, agenda=(SANNE, MO)), Happened("toestemming_weg"))
    assert (r.state.status, r.state.sequence) == ("afgezegd", 1)
    assert keys(r, MO) == ["bijeenkomst/afgezegd"]
    assert {x.aan for x in of(r, e.SendFile)} == {SANNE, MO}
    assert of(r, e.Forget)
    af = do(PRIKKEN, Happened("toestemming_weg"))
    assert (af.state.status, keys(af)) == ("afgezegd", [])


def test_a_reason_for_later_may_be_kept_and_changes_nothing_else() -> None:
    laat = replace(GEPLAND, begin=DAG + timedelta(days=20))
    assert keys(do(laat, Click("waarom_later"))) == ["bijeenkomst/later"]
    bewaard = do(laat, Submitted("bijeenkomst/later", {"reden": "vakantie"})).state
    assert bewaard == replace(laat, reden="vakantie")
