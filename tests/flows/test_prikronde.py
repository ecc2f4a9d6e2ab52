"""Moments go out, answers come in, one click settles it; and the two weeks are guarded."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from flows import effect as e
from flows.bijeenkomststand import Bijeenkomst
from flows.invoer import Click, Due, Happened, Submitted
from flows.machine import Result, machines, may
from flows.namens import Namens
from flows.prikken import key_of
from flows.termijnen import AMSTERDAM
from tests.flows.spel import BEGIN, ELS, FATMA, MO, NU, SANNE, WIM, at, do, keys, of, told

LEEG: Bijeenkomst = BEGIN["bijeenkomst"]
BUUR = "p-buurvrouw"
A, B, C = (datetime(2026, 3, 9 + n, 10, tzinfo=AMSTERDAM) for n in range(3))
OP = {"betrokken": frozenset({SANNE, MO, BUUR}), "uitgenodigd": frozenset({ELS, WIM}), "vertrokken": frozenset({WIM})}


def moments(*momenten: datetime, inwoner: tuple[str, ...] = ()) -> Submitted:
    namen = [f"moment{n}" for n in range(1, 6)]
    w: dict[str, Any] = dict.fromkeys(namen) | dict(zip(namen, momenten, strict=False))
    return Submitted("bijeenkomst/voorstellen", {**w, "inwoner": list(inwoner)})


def send(*momenten: datetime, b: Bijeenkomst = LEEG, **anders: Any) -> Result:
    return do(b, moments(*(momenten or (A, B, C)), **anders), at(**OP))


PRIKT: Bijeenkomst = send().state


def says(wie: str, b: Bijeenkomst = PRIKT, *antwoorden: str) -> Result:
    w = {f"kan:{key_of(m)}": x for m, x in zip(b.voorstellen, antwoorden, strict=True)}
    return do(b, Submitted("bijeenkomst/antwoord", w, str(b.ronde)), at(wie, **OP))


@pytest.mark.regel_deel("OVL-07")
def test_everybody_in_slack_is_asked_once_and_all_who_come_count() -> None:
    r = send(C, A, B)
    assert r.state.voorstellen == (A, B, C)
    assert r.state.gevraagd == (BUUR, ELS, MO, "p1")
    assert {x.aan for x in of(r, e.Say) if x.key == "bijeenkomst/prik_vraag"} == {ELS, MO}
    assert keys(r, SANNE) == ["bijeenkomst/prikstand"]
    assert r.state.wacht_op == r.state.gevraagd


def test_what_is_past_or_stands_twice_is_refused() -> None:
    assert of(send(NU, A, A), e.FieldErrors)[0].fouten == {"moment1": "moment_voorbij", "moment3": "dubbel_moment"}


def test_one_tick_answers_for_the_inwoner() -> None:
    assert send(inwoner=("kan",)).state.wacht_op == (BUUR, ELS, MO)


def test_one_click_answers_everything_and_can_be_changed() -> None:
    alles = do(PRIKT, Click("kan_alles", "1"), at(MO, **OP))
    assert set(alles.state.antwoorden[MO].values()) == {"kan"}
    assert keys(alles, MO) == ["bijeenkomst/prik_dank"]
    assert keys(alles, SANNE) == ["bijeenkomst/prikstand"]
    niets = do(alles.state, Click("kan_niets", "1"), at(MO, **OP))
    assert set(niets.state.antwoorden[MO].values()) == {"kan_niet"}
    assert says(MO, niets.state, "kan", "liever_niet", "kan_niet").state.zei(MO, B) == "liever_niet"


@pytest.mark.regel("HAN-06")
def test_who_has_no_slack_is_answered_for_and_that_is_remembered() -> None:
    w = {"wie": BUUR, "hoe": "telefoon", **{f"kan:{key_of(m)}": "kan" for m in (A, B, C)}}
    r = do(PRIKT, Submitted("bijeenkomst/namens", w, "1"), at(**OP))
    assert r.state.namens == {BUUR: Namens(SANNE, BUUR, "telefoon")}
    assert keys(r, SANNE) == ["bijeenkomst/prik_genoteerd", "bijeenkomst/prikstand"]
    assert not [x for x in of(r, e.Say) if x.aan == BUUR]
    zelf = do(PRIKT, Submitted("bijeenkomst/namens", {**w, "wie": MO}, "1"), at(**OP)).state
    assert says(MO, zelf, "kan", "kan", "kan").state.namens == {}, "wie daarna zelf antwoordt, telt voor zichzelf"


def test_the_casusregisseur_hears_it_when_everybody_answered_once() -> None:
    b = replace(PRIKT, gevraagd=(MO, ELS))
    een = says(MO, b, "kan", "kan", "kan")
    assert "bijeenkomst/allen_geprikt" not in keys(een)
    twee = says(ELS, een.state, "kan", "kan", "kan_niet")
    assert keys(twee, SANNE).count("bijeenkomst/allen_geprikt") == 1
    assert "bijeenkomst/allen_geprikt" not in keys(says(ELS, twee.state, "kan", "kan", "kan"))


def test_the_panel_counts_along_and_is_told_only_where_the_count_changed() -> None:
    assert told(send(), "overleg") == [Happened("geprikt")]
    een = says(MO, PRIKT, "kan", "kan", "kan")
    assert told(een, "overleg") == [Happened("geprikt")]
    assert told(says(MO, een.state, "kan", "kan", "kan_niet"), "overleg") == []
    dicht = do(PRIKT, Click("kies", key_of(B)), at(**OP))
    assert [i.wat for i in told(dicht, "overleg")] == ["datum"], "de datum zelf brengt het paneel al"
    overleg = replace(BEGIN["overleg"], status="open", kanaal="C1")
    r = do(overleg, Happened("geprikt"))
    assert (r.state is overleg, keys(r, "C1")) == (True, ["overleg/paneel"])


@pytest.mark.regel_deel("OVL-07")
def test_nobody_can_and_one_click_asks_others() -> None:
    b = replace(PRIKT, gevraagd=(MO, ELS))
    niets = {"wie": MO, "hoe": "telefoon", **{f"kan:{key_of(m)}": "kan_niet" for m in (A, B, C)}}
    een = do(b, Submitted("bijeenkomst/namens", niets, "1"), at(**OP)).state
    assert (een.hierna, set(een.namens)) == ((), {MO})
    r = do(een, Click("kan_niets", "1"), at(ELS, **OP))
    assert keys(r, SANNE).count("bijeenkomst/allen_geprikt") == 1
    assert len(r.state.hierna) == 4
    assert not {key_of(m) for m in r.state.hierna} & {key_of(m) for m in (A, B, C)}
    uit = do(r.state, Click("hierna", "1"), at(**OP))
    assert (uit.state.voorstellen, uit.state.ronde, uit.state.hierna) == (r.state.hierna, 2, ())
    assert uit.state.nooit == (A, B, C)
    assert uit.state.namens == {}, "wat voor de vorige momenten werd doorgegeven, telt niet meer"
    assert keys(uit, ELS) == ["bijeenkomst/nieuwe_momenten", "bijeenkomst/prik_vraag"]
    nog_eens = do(uit.state, Click("hierna", "1"), at(**OP))
    assert (nog_eens.state is uit.state, keys(nog_eens)) == (True, ["bijeenkomst/nieuwe_momenten"])


def test_who_can_after_all_takes_the_proposal_away_and_one_gone_by_opens_the_window() -> None:
    b = replace(PRIKT, gevraagd=(MO,))
    r = do(b, Click("kan_niets", "1"), at(MO, **OP)).state
    assert says(MO, r, "kan", "kan_niet", "kan_niet").state.hierna == ()
    laat = do(r, Click("hierna", "1"), at(nu=r.hierna[1], **OP))
    assert (laat.state is r, keys(laat)) == (True, ["bijeenkomst/voorstellen"])


def test_one_click_settles_it_and_closes_every_question() -> None:
    r = do(PRIKT, Click("kies", key_of(B)), at(**OP))
    assert (r.state.status, r.state.begin) == ("gepland", B)
    assert {x.aan for x in of(r, e.Say) if x.key == "bijeenkomst/prik_dicht"} == {SANNE, MO, ELS}
    assert keys(r, ELS) == ["bijeenkomst/prik_dicht"], "wie nog geen ja zei, krijgt geen agendapunt"
    assert {x.aan for x in of(r, e.SendFile)} == {SANNE, MO}
    for klik in (Click("kies", key_of(A)), Click("kan_alles", "1"), Click("namens")):
        nog_eens = do(r.state, klik, at(**OP))
        assert nog_eens.state is r.state
        assert keys(nog_eens) == ["bijeenkomst/niets_veranderd"]


def test_a_moment_that_went_by_or_was_taken_out_is_not_chosen() -> None:
    for key, nu in ((key_of(A), A), ("2026-03-20T10:00", NU), ("", NU)):
        r = do(PRIKT, Click("kies", key), at(nu=nu, **OP))
        assert r.state is PRIKT
        assert keys(r) == ["bijeenkomst/moment_weg"]


def test_new_moments_keep_the_answers_that_still_count_and_old_buttons_are_stale() -> None:
    beantwoord = says(MO, PRIKT, "kan", "kan_niet", "kan").state
    r = send(A, B, C + timedelta(days=1), b=beantwoord)
    assert r.state.ronde == 2
    assert (r.state.zei(MO, A), MO in r.state.wacht_op) == ("kan", True)
    assert keys(r, MO) == ["bijeenkomst/nieuwe_momenten", "bijeenkomst/prik_vraag"]
    oud = do(r.state, Click("kan_alles", "1"), at(MO, **OP))
    assert (oud.state is r.state, keys(oud)) == (True, ["bijeenkomst/nieuwe_momenten"])


def test_who_is_asked_later_is_asked_too_and_who_leaves_counts_no_more() -> None:
    erbij = do(PRIKT, Happened("gevraagd", {"persoon": FATMA}), at(**OP))
    assert keys(erbij, FATMA) == ["bijeenkomst/prik_vraag"]
    assert do(erbij.state, Happened("doet_mee", {"persoon": FATMA}), at(**OP)).state is erbij.state
    weg = do(says(MO, PRIKT, "kan", "kan", "kan").state, Happened("vrij", {"persoon": MO}), at(**OP))
    assert MO not in weg.state.gevraagd
    assert MO not in weg.state.antwoorden
    assert keys(weg, MO) == ["bijeenkomst/prik_weg"]
    daarna = do(weg.state, Click("kan_alles", "1"), at(MO, **OP))
    assert (daarna.state is weg.state, keys(daarna)) == (True, ["bijeenkomst/niets_veranderd"])


def test_who_may_answer_and_who_may_settle() -> None:
    machine = machines()["bijeenkomst"]
    for rol in ("deelnemer", "uitgenodigd", "voorzitter"):
        assert may(machine, Click("kan_alles"), {rol})
        assert not may(machine, Click("kies"), {rol})
        assert not may(machine, moments(A, B, C), {rol})
    assert not may(machine, Click("kan_alles"), {"aanjager"})
    assert not may(machine, Click("per_moment"), set())
    assert may(machine, Click("kies"), {"casusregisseur"})


@pytest.mark.regel_deel("OVL-07")
def test_the_two_weeks_are_guarded_on_working_moments() -> None:
    rijen = {x.wat: x.wanneer for x in of(do(LEEG, Happened("begin")), e.Remind)}
    assert rijen == {
        "dag_7": datetime(2026, 3, 9, 9, tzinfo=AMSTERDAM),
        "dag_10": datetime(2026, 3, 12, 9, tzinfo=AMSTERDAM),
        "dag_14": datetime(2026, 3, 16, 9, tzinfo=AMSTERDAM),
    }
    zondag = replace(LEEG, besloten=datetime(2026, 3, 22).date())  # day 14 is Easter Sunday
    rijen = {x.wat: x.wanneer.date().isoformat() for x in of(do(zondag, Happened("begin")), e.Remind)}
    assert rijen == {"dag_7": "2026-03-27", "dag_10": "2026-04-01", "dag_14": "2026-04-07"}


@pytest.mark.regel_deel("OVL-07", "ROL-04")
def test_without_a_date_the_casusregisseur_hears_it_and_at_two_weeks_the_aanjager_who_gets_a_number_only() -> None:
    a = at("", aanjagers=(FATMA,), **OP)
    for wat in ("dag_7", "dag_10"):
        r = do(LEEG, Due(wat, "regisseur", NU), a)
        assert [(x.aan, x.key, x.samen) for x in of(r, e.Say)] == [(SANNE, "bijeenkomst/geen_datum", True)]
    r = do(LEEG, Due("dag_14", "aanjager", NU), a)
    assert keys(r, FATMA) == ["bijeenkomst/geen_datum_aanjager"]
    zeg = next(x for x in of(r, e.Say) if x.aan == FATMA)
    assert (set(zeg.ids), dict(zeg.data)) == ({"bijeenkomst"}, {"nummer": "2026-014", "regisseur": SANNE})
    assert keys(r, SANNE) == ["bijeenkomst/geen_datum_verder"]
    for status in ("gepland", "bezig", "gesloten", "afgezegd"):
        assert do(replace(LEEG, status=status), Due("dag_14", "aanjager", NU), a).effecten == ()


def test_who_did_not_answer_is_asked_once_more_and_nobody_else() -> None:
    beantwoord = says(MO, PRIKT, "kan", "kan", "kan").state
    r = do(beantwoord, Due("nog_prikken", "allen", NU), at("", **OP))
    assert [(x.aan, x.key) for x in of(r, e.Say)] == [(ELS, "bijeenkomst/prik_nog")]
    assert do(LEEG, Due("nog_prikken", "allen", NU)).effecten == ()


def test_the_word_beforehand_comes_one_working_day_before_and_moves_along() -> None:
    maandag = datetime(2026, 3, 16, 10, tzinfo=AMSTERDAM)
    w = {"begin": maandag, "duur": "90", "plaats": "thuis"}
    r = do(LEEG, Submitted("bijeenkomst/datum", w), at(**OP))
    assert [(x.wat, x.wanneer) for x in of(r, e.Remind)] == [("morgen", datetime(2026, 3, 13, 9, tzinfo=AMSTERDAM))]
    verzet = do(r.state, Submitted("bijeenkomst/datum", {**w, "begin": NU + timedelta(hours=3)}), at(**OP))
    assert of(verzet, e.Forget)
    assert not of(verzet, e.Remind), "morgen is dan al voorbij"
    vooraf = do(r.state, Due("morgen", "deelnemers", NU), at("", **OP))
    assert {x.aan: x.key for x in of(vooraf, e.Say)} == {
        MO: "bijeenkomst/morgen", SANNE: "bijeenkomst/morgen_regisseur",
    }  # fmt: skip
    assert do(do(r.state, Click("afzeggen"), at(**OP)).state, Due("morgen", "deelnemers", NU)).effecten == ()
