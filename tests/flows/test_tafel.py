"""Actieleren at a table: silent writing, a round without discussion, and nothing that gets lost (ACT)."""

from dataclasses import replace
from typing import Any

import pytest

from flows.effect import FieldErrors, Forget, OpenWindow, Remind, Say, Whisper
from flows.invoer import Click, Due, Submitted
from flows.tafelstand import Tafel
from flows.tafelvorm import create
from tests.flows.spel import BEGIN, ELS, FATMA, JORIS, MO, NU, ROBOT, SANNE, WIM, at, do, keys, of, text

T: Tafel = BEGIN["tafel"]


def go(t: Tafel, wie: str, *knoppen: str) -> Tafel:
    """Fresh clicks: each answers the phase as it stands."""
    for knop in knoppen:
        t = do(t, Click(knop, t.stempel), at(wie)).state
    return t


def write(t: Tafel, wie: str, tekst: str, wat: str = "advies") -> Tafel:
    """Typed in the window, looked at once more, shared."""
    t = do(t, Submitted(f"tafel/{wat}", {wat: tekst}), at(wie)).state
    return do(t, Submitted(f"tafel/{wat}_deel", {}), at(wie)).state  # type: ignore[no-any-return]


def writing() -> Tafel:
    return go(write(go(T, FATMA, "verder"), JORIS, "hoe houd ik contact?", "vraag"), FATMA, "verder")


def round_(*wie: str) -> Tafel:
    t = writing()
    for p in wie or (ELS, MO):
        t = write(t, p, f"advies van {p}")
    return go(t, FATMA, "verder")


def choosing() -> Tafel:
    return go(round_(), FATMA, "volgende", "volgende")


def chosen(*adviezen: str) -> Submitted:
    return Submitted("tafel/kies", {"adviezen": list(adviezen), "adviseur": None})


@pytest.mark.regel_deel("ACT-01")
def test_the_phases_come_in_their_order() -> None:
    fasen = [T.fase, go(T, FATMA, "verder").fase, writing().fase, round_().fase, choosing().fase]
    t = do(choosing(), chosen(ELS), at(JORIS)).state
    eind = do(t, Submitted("tafel/nuttig", {"nuttig": [ELS], "volgende": "bellen"}), at(JORIS)).state
    assert [*fasen, t.fase, eind.fase] == ["voorstellen", "vraag", "schrijven", "ronde", "kiezen", "dialoog", "klaar"]
    assert [x.nuttig for x in eind.adviezen] == [True, False]


def test_without_a_question_there_is_no_going_on() -> None:
    t = go(T, FATMA, "verder")
    r = do(t, Click("verder", t.stempel), at(FATMA))
    assert r.state is t
    assert keys(r) == ["tafel/nog_geen_vraag"]


@pytest.mark.regel_deel("ACT-02")
def test_nobody_sees_an_advice_before_its_turn() -> None:
    t = write(writing(), ELS, "geheim advies")
    assert t.getoond == ()
    venster = of(do(t, Click("advies", t.stempel), at(MO)), OpenWindow)[0]
    assert "geheim" not in repr(venster)


def test_a_text_is_looked_at_before_it_is_shared() -> None:
    r = do(writing(), Submitted("tafel/advies", {"advies": "bel eens"}), at(ELS))
    assert r.state.adviezen == ()
    assert keys(r) == ["tafel/advies_deel"]


def test_when_nobody_wrote_the_writing_goes_on() -> None:
    for t in (writing(), go(writing(), ELS, "pas")):
        r = do(t, Click("verder", t.stempel), at(FATMA))
        assert r.state is t
        assert keys(r) == ["tafel/nog_geen_advies"]


@pytest.mark.regel_deel("ACT-03")
def test_in_the_round_one_advice_a_turn_and_then_the_choice() -> None:
    t = round_()
    assert t.aan_het_woord == t.advies_van(ELS)
    t = go(t, FATMA, "volgende")
    assert t.aan_het_woord == t.advies_van(MO)
    assert go(t, FATMA, "volgende").fase == "kiezen"


def test_a_second_click_on_next_skips_nobody() -> None:
    t = round_()
    na = go(t, FATMA, "volgende")
    r = do(na, Click("volgende", t.stempel), at(FATMA))
    assert r.state is na
    assert keys(r) == ["tafel/al_verder"]


@pytest.mark.parametrize("knop", ["verder", "langer", "pas", "advies"])
def test_a_button_of_an_earlier_phase_or_round_changes_nothing(knop: str) -> None:
    oud = writing().stempel
    for t in (round_(), choosing(), go(replace(choosing(), fase="dialoog"), FATMA, "nieuwe_ronde")):
        wie = ELS if knop in ("pas", "advies") else FATMA
        r = do(t, Click(knop, oud), at(wie))
        assert r.state is t
        assert [type(x) for x in r.effecten] == [Whisper]


@pytest.mark.regel_deel("ACT-03")
def test_who_still_comes_can_join_and_who_was_heard_cannot() -> None:
    t = round_()
    mee = do(t, Click("sluit_aan", t.stempel), at(MO))
    assert mee.state.advies_van(MO).sluit_aan == ELS
    geweest = go(t, FATMA, "volgende")
    r = do(geweest, Click("sluit_aan", geweest.stempel), at(ELS))
    assert r.state is geweest
    assert keys(r) == ["tafel/sluit_niet_aan"]


def test_joining_somebody_who_joined_points_at_the_first() -> None:
    t = round_(ELS, MO, FATMA)
    t = go(go(t, MO, "sluit_aan"), FATMA, "volgende")
    assert go(t, FATMA, "sluit_aan").advies_van(FATMA).sluit_aan == ELS  # type: ignore[union-attr]


def test_passing_never_throws_an_advice_away() -> None:
    t = write(writing(), ELS, "bel eens")
    assert go(t, ELS, "pas").advies_van(ELS).tekst == "bel eens"  # type: ignore[union-attr]
    r = do(round_(), Click("pas", writing().stempel), at(MO))
    assert r.state.advies_van(MO).sluit_aan == ""


@pytest.mark.regel_deel("ACT-09")
@pytest.mark.parametrize("eerst", ["", "pas"])
def test_a_late_advice_joins_at_the_end(eerst: str) -> None:
    t = write(writing(), ELS, "bel eens")
    t = go(go(t, MO, "pas") if eerst else t, FATMA, "verder")
    laat = write(t, MO, "ga langs")
    assert laat.volgorde == (ELS, MO)
    assert laat.advies_van(MO).tekst == "ga langs"  # type: ignore[union-attr]
    assert go(laat, FATMA, "volgende").aan_het_woord.wie == MO  # type: ignore[union-attr]


@pytest.mark.regel_deel("ACT-09")
def test_an_advice_after_the_round_is_kept_for_the_outcome() -> None:
    t = go(round_(ELS), FATMA, "volgende")
    assert write(t, MO, "ga langs").advies_van(MO).tekst == "ga langs"  # type: ignore[union-attr]


@pytest.mark.regel("ACT-05")
def test_at_most_two_are_chosen_and_one_for_the_talk() -> None:
    t = choosing()
    te_veel = do(t, chosen(ELS, MO, FATMA), at(JORIS))
    assert te_veel.state is t
    assert of(te_veel, FieldErrors) == [FieldErrors({"adviezen": "hoogstens_twee"})]
    twee = do(t, chosen(ELS, MO), at(JORIS)).state
    assert (twee.gekozen, twee.adviseur, twee.fase) == ((ELS, MO), ELS, "dialoog")
    niets = do(t, chosen(), at(JORIS)).state
    assert (niets.gekozen, niets.adviseur, niets.fase) == ((), "", "dialoog")


@pytest.mark.regel("ACT-06")
def test_a_new_question_starts_a_clean_round() -> None:
    t = do(choosing(), chosen(ELS), at(JORIS)).state
    weer = go(t, FATMA, "nieuwe_ronde")
    assert (weer.fase, weer.ronde, weer.adviezen, weer.vraag, weer.volgorde) == ("vraag", 2, (), "", ())
    assert weer.stempel != go(T, FATMA, "verder").stempel


@pytest.mark.regel_deel("ACT-04")
def test_a_post_in_between_is_answered_once_in_private_and_only_then() -> None:
    for t in (writing(), round_()):
        r = do(t, text("ik vind"), at(MO))
        assert [(x.wie, x.key) for x in of(r, Whisper)] == [(MO, "tafel/straks")]
        assert do(t, text("even stil"), at(FATMA)).effecten == ()
    assert do(choosing(), text("ik vind"), at(MO)).effecten == ()


def test_more_time_replaces_the_moment_that_was_planned() -> None:
    t = writing()
    r = do(t, Click("langer", t.stempel), at(FATMA))
    assert [type(x) for x in r.effecten if isinstance(x, Forget | Remind)] == [Forget, Remind]


def test_the_clock_only_advises() -> None:
    t = writing()
    assert do(t, Due("tijd_om", "", NU)).state is t
    assert do(round_(), Due("tijd_om", "", NU)).effecten == ()


@pytest.mark.regel_deel("ACT-09")
def test_the_table_goes_on_when_leader_or_inbrenger_drop_out() -> None:
    from flows.machine import machines, may

    machine = machines()["tafel"]
    for t, knop in ((writing(), "verder"), (round_(), "volgende"), (choosing(), "kies")):
        assert may(machine, Click(knop, t.stempel), machine.relaties(replace(t, leider=MO), FATMA)), (
            "de aanjager neemt het over"
        )
    assert may(machine, chosen(), machine.relaties(choosing(), FATMA)), "de gespreksleider kiest voor wie wegviel"


FORM: dict[str, Any] = {"inbrenger": JORIS, "leider": FATMA, "deelnemers": [ELS, MO]}


@pytest.mark.regel_deel("LEE-07")
@pytest.mark.parametrize(
    ("anders", "veld", "fout"),
    [
        ({"leider": JORIS}, "leider", "leidt_en_brengt_in"),
        ({"deelnemers": [ROBOT]}, "deelnemers", "geen_mens"),
        ({"inbrenger": WIM}, "inbrenger", "geen_mens"),
        ({"leider": "slack:U0X"}, "leider", "geen_mens"),
        ({"leider": JORIS, "deelnemers": [JORIS]}, "deelnemers", "te_weinig"),
    ],
)
def test_a_table_needs_real_people_in_their_own_parts(anders: dict[str, Any], veld: str, fout: str) -> None:
    tafel, fouten = create(FORM | anders, "C1", at(FATMA))
    assert tafel is None
    assert fouten[veld] == fout


def test_a_table_seats_everybody_once() -> None:
    tafel, _ = create(FORM | {"deelnemers": [ELS, ELS, FATMA, JORIS]}, "C1", at(FATMA))
    assert tafel is not None
    assert tafel.schrijvers == (ELS, FATMA)
    assert SANNE not in tafel.schrijvers


def test_every_card_is_kept_in_its_own_place() -> None:
    slots = [
        s.slot
        for t in (T, writing(), round_(), choosing())
        for s in of(do(t, Click("verder", t.stempel), at(FATMA)), Say)
        if s.slot
    ]
    assert len(slots) == len(set(slots))
