"""A leersessie: who leads and who notes, who is asked, and who hears what (LEE-07)."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from flows.effect import Create, FieldErrors, Forget, OpenWindow, Remind, ReplaceWindow, Say, Tell
from flows.gebied import Gebied
from flows.invoer import Click, Due, Happened, Occasion, Submitted
from flows.leersessiestand import TAKEN, Leersessie, Taak, taken_for
from flows.leersessievorm import next_leader, plan
from flows.machine import Result, machines, may
from flows.rol import Rol
from flows.termijnen import AMSTERDAM
from tests.flows.spel import BEGIN, ELS, FATMA, JORIS, MO, NU, ROBOT, SANNE, WIM, at, do, keys, of

S: Leersessie = replace(BEGIN["leersessie"], oproepen=(), keer=0)
LEEG = replace(S, taken=taken_for(2, True))
BENOEMD = tuple(Rol(p, p, "ambassadeur", "", "", NU) for p in (ELS, MO, JORIS))
AANJAGER = Rol("f", FATMA, "aanjager", "g1", "", NU)


def as_(wie: str, nu: datetime = NU, **anders: Any) -> Occasion:
    return at(wie, nu, **{"benoemd": BENOEMD, **anders})


def asked(s: Leersessie = S) -> Leersessie:
    return do(s, Click("vraag"), as_(FATMA)).state  # type: ignore[no-any-return]


def says(s: Leersessie, wie: str, knop: str) -> Result:
    """A fresh click of who was asked."""
    v = s.oproep_van(wie)
    assert v
    return do(s, Click(knop, str(v.keer)), as_(wie))


def filled(s: Leersessie, **wie: str) -> Submitted:
    """The window of places, sent in as it was opened, with these changes: ``t1``, ``evaluatie``, ``notulist``."""
    namen = {"t1": TAKEN[0], "t2": TAKEN[1], "evaluatie": TAKEN[6], "notulist": TAKEN[7]}
    w = {f"wie:{t.key}": t.wie or None for t in s.taken} | {f"wie:{namen[k]}": v for k, v in wie.items()}
    return Submitted("leersessie/taken", w, s.bezetting)


def form(**anders: Any) -> dict[str, Any]:
    gewoon = {"gebied": None, "begin": NU + timedelta(days=8), "casustafels": "2", "evaluatie": "ja", "leiders": [ELS], "notulist": None}  # fmt: skip
    return gewoon | anders


@pytest.mark.regel_deel("LEE-07")
def test_a_working_day_ahead_the_overview_comes_in_the_morning() -> None:
    dinsdag, maandag = datetime(2026, 3, 10, 14, tzinfo=AMSTERDAM), datetime(2026, 3, 9, 9, tzinfo=AMSTERDAM)
    r = do(replace(LEEG, begin=dinsdag), Happened("begin"), as_(""))
    assert [(x.wat, x.wanneer) for x in of(r, Remind)] == [
        ("morgen", maandag),
        ("voorbij", dinsdag + timedelta(days=1)),
    ]
    na_het_weekend = replace(LEEG, begin=datetime(2026, 3, 9, 14, tzinfo=AMSTERDAM))
    assert na_het_weekend.vooraf == datetime(2026, 3, 6, 9, tzinfo=AMSTERDAM)
    op_tijd = do(r.state, Due("morgen", "aanjager", maandag), as_("", maandag))
    assert keys(op_tijd, FATMA) == ["leersessie/overzicht"]
    assert of(op_tijd, Say)[0].slot != of(r, Say)[0].slot, "een nieuw bericht, niet het oude"


@pytest.mark.parametrize("uren", [2, 26])
def test_one_for_today_or_tomorrow_shows_its_gaps_at_once_and_not_again(uren: int) -> None:
    r = do(replace(LEEG, begin=NU + timedelta(hours=uren)), Happened("begin"), as_(""))
    assert keys(r, FATMA) == ["leersessie/overzicht"]
    assert [x.wat for x in of(r, Remind)] == ["voorbij"]
    assert not r.state.straks


def test_who_was_named_already_hears_so_and_may_say_no() -> None:
    r = do(S, Happened("begin"), as_(FATMA))
    assert keys(r, SANNE) == ["leersessie/gekozen"]
    nee = says(r.state, SANNE, "niet")
    assert nee.state.free("gespreksleider") == Taak("1")
    assert keys(nee, FATMA) == ["leersessie/overzicht", "leersessie/weer_vrij"]


@pytest.mark.regel_deel("LEE-07")
def test_one_click_asks_every_ambassadeur_once() -> None:
    r = do(S, Click("vraag"), as_(FATMA))
    assert all(keys(r, p) == ["leersessie/vraag"] for p in (ELS, MO, JORIS))
    assert r.state.wacht_op == (ELS, MO, JORIS)
    nog_eens = do(r.state, Click("vraag"), as_(FATMA))
    assert nog_eens.state is r.state
    assert keys(nog_eens) == ["leersessie/al_gevraagd"]


def test_only_ambassadeurs_of_this_gebied_who_still_work_here_are_asked() -> None:
    s = replace(S, gebied="g1")
    rollen = (AANJAGER, Rol("1", ELS, "ambassadeur", "g1", "", NU), Rol("2", MO, "ambassadeur", "g2", "", NU), Rol("3", WIM, "ambassadeur", "g1", "", NU))  # fmt: skip
    r = do(s, Click("vraag"), as_(FATMA, benoemd=rollen, weg=frozenset({WIM})))
    assert r.state.wacht_op == (ELS,)
    niemand = do(s, Click("vraag"), as_(FATMA, benoemd=(AANJAGER,)))
    assert keys(niemand) == ["leersessie/geen_ambassadeurs"]
    assert niemand.state is s


@pytest.mark.regel_deel("LEE-07")
def test_first_come_first_placed_and_who_comes_later_hears_it_kindly() -> None:
    s = asked()
    een = says(s, ELS, "leid")
    assert een.state.taak_van(ELS) == Taak("2", wie=ELS)
    assert keys(een, ELS) == ["leersessie/geplaatst"]
    assert keys(een, FATMA) == ["leersessie/overzicht"]
    twee = says(een.state, MO, "leid")
    assert twee.state.taak_van(MO).tafel == "evaluatie"
    assert keys(twee, JORIS) == ["leersessie/vraag"], "leiden kan niet meer, meeschrijven wel"
    te_laat = says(twee.state, JORIS, "leid")
    assert keys(te_laat) == ["leersessie/vol"]
    assert te_laat.state.taak_van(JORIS) is None
    vol = says(te_laat.state, JORIS, "schrijf")
    assert vol.state.vrij == ()
    assert keys(vol, FATMA) == ["leersessie/overzicht", "leersessie/compleet"]


def test_with_the_last_place_every_open_question_closes() -> None:
    s = asked(replace(S, taken=(Taak("1"),)))
    r = says(s, ELS, "leid")
    assert keys(r, MO) == keys(r, JORIS) == ["leersessie/vol"]
    assert r.state.wacht_op == ()
    laat = says(r.state, MO, "leid")
    assert keys(laat) == ["leersessie/vol"]
    assert laat.state.taak_van(MO) is None


@pytest.mark.parametrize("knop", ["leid", "schrijf"])
def test_a_second_click_takes_no_second_place(knop: str) -> None:
    een = says(asked(), ELS, "leid").state
    r = says(een, ELS, knop)
    assert r.state is een
    assert keys(r) == ["leersessie/geplaatst"]


def test_no_needs_no_reason_and_a_second_no_is_quiet() -> None:
    nee = says(asked(), ELS, "niet")
    assert keys(nee, ELS) == ["leersessie/bedankt"]
    assert keys(nee, FATMA) == ["leersessie/overzicht"]
    weer = says(nee.state, ELS, "niet")
    assert weer.state is nee.state
    assert keys(weer) == ["leersessie/bedankt"]


def test_when_everybody_answered_and_a_place_is_free_the_aanjager_hears_it_once() -> None:
    s = asked()
    for p in (ELS, MO):
        s = says(s, p, "niet").state
    r = says(s, JORIS, "niet")
    assert keys(r, FATMA) == ["leersessie/overzicht", "leersessie/niemand_meer"]
    assert keys(says(r.state, JORIS, "niet"), FATMA) == []


def test_a_place_that_is_given_back_can_be_asked_for_again() -> None:
    s = says(asked(replace(S, taken=(Taak("1"),))), ELS, "leid").state
    terug = says(s, ELS, "niet")
    assert keys(terug, ELS) == ["leersessie/bedankt"]
    assert keys(terug, FATMA) == ["leersessie/overzicht", "leersessie/weer_vrij"]
    weer = do(terug.state, Click("vraag"), as_(FATMA))
    assert weer.state.wacht_op == (MO, JORIS), "wie nee zei, wordt niet nog eens gevraagd"
    assert weer.state.oproep_van(MO).keer > s.oproep_van(MO).keer, "een nieuw bericht, dat opvalt"


def test_a_button_of_an_earlier_round_says_how_it_stands() -> None:
    s = asked()
    oud = s.oproep_van(ELS)
    assert oud
    verzet = do(s, Submitted("leersessie/verzet", {"begin": S.begin + timedelta(days=7)}), as_(FATMA)).state
    r = do(verzet, Click("leid", str(oud.keer)), as_(ELS))
    assert r.state is verzet
    assert keys(r) == ["leersessie/hoe_het_staat"]


def test_who_is_no_ambassadeur_any_more_takes_no_place() -> None:
    s = asked()
    r = do(s, Click("leid", str(s.keer)), as_(ELS, benoemd=BENOEMD[1:]))
    assert r.state is s
    assert keys(r) == ["leersessie/geen_ambassadeur"]


@pytest.mark.regel_deel("LEE-07")
def test_a_place_is_filled_by_hand_and_taken_back() -> None:
    erin = do(LEEG, filled(LEEG, t1=SANNE, notulist=FATMA), as_(FATMA))
    assert [(t.key, t.wie) for t in erin.state.taken if t.wie] == [(TAKEN[0], SANNE), (TAKEN[7], FATMA)]
    assert keys(erin, SANNE) == ["leersessie/gekozen"]
    assert keys(erin, FATMA) == ["leersessie/overzicht"], "wie het zelf doet, krijgt geen bericht aan zichzelf"
    eruit = do(erin.state, filled(erin.state, t1=MO), as_(FATMA))
    assert keys(eruit, SANNE) == ["leersessie/niet_nodig"]
    assert keys(eruit, MO) == ["leersessie/gekozen"]


def test_who_is_asked_and_then_placed_by_hand_hears_the_last() -> None:
    s = asked()
    r = do(s, filled(s, t2=ELS), as_(FATMA))
    assert keys(r, ELS) == ["leersessie/gekozen"]
    assert ELS not in r.state.wacht_op


@pytest.mark.parametrize(
    ("wie", "fout"),
    [({"t1": ROBOT}, "geen_mens"), ({"t2": WIM}, "geen_mens"), ({"t1": ELS, "t2": ELS}, "doet_al_iets")],
)
def test_somebody_who_cannot_is_refused_by_the_place(wie: dict[str, str], fout: str) -> None:
    r = do(LEEG, filled(LEEG, **wie), as_(FATMA))
    assert r.state is LEEG
    assert [list(x.fouten.values()) for x in of(r, FieldErrors)] == [[fout]]


def test_who_took_a_place_while_the_window_was_open_keeps_it() -> None:
    s = asked()
    open_ = filled(s, t2=SANNE, notulist=FATMA)
    bezet = says(s, ELS, "leid").state
    r = do(bezet, open_, as_(FATMA))
    assert r.state is bezet
    (weer,) = of(r, ReplaceWindow)
    assert weer.data["vul"][f"wie:{TAKEN[1]}"] == ELS
    assert weer.data["vul"][f"wie:{TAKEN[7]}"] == FATMA, "wat gekozen was, blijft gekozen"


def test_another_date_is_told_to_who_has_a_place_and_asked_anew() -> None:
    s = says(says(asked(), ELS, "leid").state, MO, "niet").state
    nieuw = S.begin + timedelta(days=7)
    r = do(s, Submitted("leersessie/verzet", {"begin": nieuw}), as_(FATMA))
    assert keys(r, SANNE) == keys(r, ELS) == ["leersessie/andere_datum"]
    assert keys(r, JORIS) == ["leersessie/vraag"]
    assert keys(r, MO) == []
    assert r.state.begin == nieuw
    assert [x.wat for x in of(r, Remind)] == ["morgen", "voorbij"]
    assert of(r, Forget)
    weer = do(r.state, Click("vraag"), as_(FATMA))
    assert keys(weer, MO) == ["leersessie/vraag"], "op een andere dag kan het misschien wel"
    assert keys(says(r.state, ELS, "niet"), FATMA) == ["leersessie/overzicht", "leersessie/weer_vrij"]


@pytest.mark.parametrize(("dagen", "sleutel"), [(-9, None), (0, "leersessie/overzicht")])
def test_a_date_that_is_past_or_the_same_moves_nothing(dagen: int, sleutel: str | None) -> None:
    r = do(S, Submitted("leersessie/verzet", {"begin": S.begin + timedelta(days=dagen)}), as_(FATMA))
    assert r.state is S
    assert keys(r) == ([sleutel] if sleutel else [])
    assert bool(of(r, FieldErrors)) is (sleutel is None)


def test_when_it_is_called_off_everybody_hears_it_and_old_buttons_say_so() -> None:
    s = says(asked(), ELS, "leid").state
    r = do(s, Click("afzeggen"), as_(FATMA))
    assert all(keys(r, p) == ["leersessie/afgezegd"] for p in (SANNE, ELS, MO, JORIS))
    assert of(r, Forget)
    for wie, knop in ((MO, "leid"), (ELS, "niet"), (FATMA, "vraag"), (FATMA, "afzeggen")):
        laat = do(r.state, Click(knop, str(s.keer)), as_(wie))
        assert laat.state is r.state
        assert keys(laat) == ["leersessie/voorbij"]
    assert do(r.state, Due("morgen", "aanjager", NU), as_("")).effecten == ()


def test_after_it_began_nothing_moves_any_more() -> None:
    s = asked()
    r = do(s, Click("leid", str(s.keer)), as_(ELS, S.begin))
    assert r.state is s
    assert keys(r) == ["leersessie/voorbij"]
    te_laat = do(s, Due("morgen", "aanjager", NU), as_("", S.begin))
    assert te_laat.effecten == (), "wie lang weg was, krijgt geen overzicht van wat al begonnen is"
    assert do(s, Due("voorbij", "aanjager", NU), as_("")).state.status == "geweest"


@pytest.mark.parametrize("knop", ["overzicht", "vraag", "vul_in", "verzet", "afzeggen"])
def test_an_aanjager_of_another_gebied_can_do_nothing_here(knop: str) -> None:
    s = replace(S, gebied="g2")
    r = do(s, Click(knop), as_(FATMA, rollen=frozenset({"aanjager"}), benoemd=(AANJAGER,)))
    assert r.state is s
    assert keys(r) == ["leersessie/niet_jouw_gebied"]


def test_only_who_was_asked_answers_and_only_who_drives_drives() -> None:
    machine = machines()["leersessie"]
    s = asked()
    for knop in ("leid", "schrijf", "niet"):
        assert may(machine, Click(knop), machine.relaties(s, ELS))
        assert not may(machine, Click(knop), machine.relaties(s, SANNE) | {"ambassadeur", "deelnemer"})
    for knop in ("vraag", "vul_in", "verzet", "afzeggen", "overzicht"):
        assert not may(machine, Click(knop), machine.relaties(s, ELS) | {"ambassadeur"})


def test_when_the_planner_lost_the_role_word_goes_to_the_aanjagers_who_are_left() -> None:
    s = replace(S, gebied="g1")
    ander = Rol("m", MO, "aanjager", "g1", "", NU)
    blijft = do(s, Due("morgen", "aanjager", NU), as_("", benoemd=(AANJAGER, ander)))
    assert [x.aan for x in of(blijft, Say)] == [FATMA]
    weg = do(s, Due("morgen", "aanjager", NU), as_("", benoemd=(ander,), beheerders=frozenset({ELS})))
    assert [x.aan for x in of(weg, Say)] == [MO]
    niemand = do(s, Due("morgen", "aanjager", NU), as_("", benoemd=(), beheerders=frozenset({ELS})))
    assert [x.aan for x in of(niemand, Say)] == [ELS]


def test_whose_account_was_closed_makes_room() -> None:
    r = do(S, Happened("vertrokken", {"persoon": SANNE}), as_(""))
    assert r.state.taak_van(SANNE) is None
    assert keys(r, FATMA) == ["leersessie/vertrokken", "leersessie/overzicht"]
    assert do(S, Happened("vertrokken", {"persoon": JORIS}), as_("")).state is S
    ongemerkt = do(S, Due("morgen", "aanjager", NU), as_("", weg=frozenset({SANNE})))
    assert ongemerkt.state.taak_van(SANNE) is None


def test_a_message_that_does_not_arrive_is_told_once() -> None:
    s = asked()
    r = do(s, Happened("niet_bezorgd", {"persoon": ELS}), as_(""))
    assert keys(r, FATMA) == ["leersessie/niet_bereikt", "leersessie/overzicht"]
    assert ELS not in r.state.wacht_op
    assert do(r.state, Happened("niet_bezorgd", {"persoon": ELS}), as_("")).effecten == ()


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({}, {}),
        ({"begin": NU}, {"begin": "moment_voorbij"}),
        ({"leiders": [ROBOT]}, {"leiders": "geen_mens"}),
        ({"leiders": [ELS, MO, SANNE, JORIS]}, {"leiders": "te_veel_leiders"}),
        ({"notulist": ELS}, {"notulist": "leidt_al"}),
        ({"notulist": WIM}, {"notulist": "geen_mens"}),
        ({"notulist": MO, "evaluatie": "nee"}, {"notulist": "geen_evaluatietafel"}),
        ({"gebied": "g2"}, {"gebied": "niet_jouw_gebied"}),
    ],
)
def test_what_is_wrong_is_said_by_its_field(anders: dict[str, Any], fout: dict[str, str]) -> None:
    a = as_(FATMA, rollen=frozenset({"aanjager"}), benoemd=(AANJAGER,), gebieden=(Gebied("g1", "Ruwaard"), Gebied("g2", "Noord")))  # fmt: skip
    effecten = plan(form(**anders), a)
    if fout:
        assert effecten == (FieldErrors(fout),)
        return
    (maak, begin, _) = effecten
    assert isinstance(maak, Create)
    assert isinstance(begin, Tell)
    assert (maak.state.gebied, maak.state.gebiednaam) == ("g1", "Ruwaard")
    assert [t.wie for t in maak.state.taken] == [ELS, "", "", ""]


def test_who_drives_more_gebieden_chooses_one_and_plans_a_moment_once() -> None:
    twee = (Gebied("g1", "Ruwaard"), Gebied("g2", "Noord"))
    venster = do(BEGIN["dm"], Click("leersessie"), as_(FATMA, gebieden=twee))
    assert of(venster, OpenWindow)[0].data["gebieden"] == {"g1": "Ruwaard", "g2": "Noord"}
    een = do(BEGIN["dm"], Click("leersessie"), as_(FATMA, gebieden=twee[:1]))
    assert of(een, OpenWindow)[0].data["gebieden"] == {}
    assert plan(form(), as_(FATMA, gebieden=twee)) == (FieldErrors({"gebied": "kies_gebied"}),)
    staat = replace(S, gebied="g1", begin=form()["begin"])
    a = as_(FATMA, gebieden=twee, leersessies=(staat,))
    assert plan(form(gebied="g1"), a) == (FieldErrors({"begin": "staat_al"}),)
    assert isinstance(plan(form(gebied="g2"), a)[0], Create)


def test_on_the_day_the_next_gespreksleider_stands_in_the_window_of_a_table() -> None:
    s = S.put(TAKEN[1], ELS).put(TAKEN[6], MO)
    a = as_(FATMA, S.begin, leersessies=(s,))
    assert next_leader(a) == SANNE
    begonnen = do(s, Happened("tafel", {"leider": SANNE}), a).state
    assert next_leader(as_(FATMA, S.begin, leersessies=(begonnen,))) == ELS
    klaar = replace(begonnen, gestart=(SANNE, ELS))
    assert next_leader(as_(FATMA, S.begin, leersessies=(klaar,))) == "", "een evaluatietafel begint hier niet"
    assert next_leader(as_(FATMA, S.begin - timedelta(days=1), leersessies=(s,))) == ""
