"""A led overleg: one point after another, everybody heard, nothing agreed without an owner, closed when it can be."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from flows import effect as e
from flows.agendastand import MINUTEN, PUNTEN, RONDES, Agenda, Oplossing, Standpunt
from flows.agendavorm import FORMULIEREN
from flows.formulier import check
from flows.inbreng import without_names
from flows.invoer import Click, Due, Happened, Submitted
from flows.machine import machines, may
from flows.termijnen import six_weeks
from messages import render
from tests.flows.spel import BEGIN, ELS, FATMA, MO, NU, ROLLEN, SANNE, at, do, keys, of, told

X: Agenda = BEGIN["agenda"]
RIET = "riet"
NAMEN = {SANNE: "Sanne de Wit", MO: "Mo Yilmaz", ELS: "Els Bos", "p1": "", RIET: "Riet"}
LEIDT = at(SANNE, namen=NAMEN)
NA_TIJD = NU + timedelta(hours=1)


class Beeld:
    """The inwoner does not share the plan yet."""

    def leest(self, wie: str) -> bool:
        return False


def form(key: str, bij: str = "", **waarden: Any) -> Submitted:
    formulier = next(f for f in FORMULIEREN if f.key == f"agenda/{key}")
    schoon, fouten = check(formulier, waarden)
    assert fouten == {}
    return Submitted(formulier.key, schoon, bij)


def windows(r: Any) -> list[str]:
    return [w.key for w in of(r, e.OpenWindow) + of(r, e.ReplaceWindow)]


def lines(tekst: str, x: Agenda = X) -> Agenda:
    r = do(x, form("noteer", regels=tekst), LEIDT)
    assert windows(r) == ["agenda/nakijken"]
    return r.state  # type: ignore[no-any-return]


def proposal(tekst: str, x: Agenda = X) -> dict[str, Any]:
    return dict(of(do(x, form("noteer", regels=tekst), LEIDT), e.ReplaceWindow)[0].data)


def confirmed(x: Agenda, **anders: Any) -> Any:
    """The window as it was proposed, with these fields changed, sent in."""
    vul = proposal("\n".join(x.regels[SANNE]), x)["vul"]
    velden = {k: v for k, v in vul.items() if k != "contact"} | {
        f"perspectief:{n}": None for n, _ in enumerate(x.regels[SANNE], 1)
    }
    return do(x, form("nakijken", contact=None, **velden | anders), LEIDT)


@pytest.mark.regel("MDO-01")
def test_a_whole_overleg_is_led_with_one_click_a_point() -> None:
    achter = {"belang": {MO: Standpunt()}, "besluit": {MO: Standpunt()}}
    x, gezien = replace(X, regisseur=SANNE, evaluatie=date(2026, 4, 13), rondes=achter), [X.punt]
    for _ in PUNTEN[1:]:
        r = do(x, Click("verder", x.stempel), LEIDT)
        x = r.state
        gezien.append(x.punt)
        assert windows(r) == [f"agenda/{x.punt}"]
        assert keys(r, "C0OVERLEG") == ["agenda/kaart"]
    assert gezien == [
        "welkom", "huisregels", "verhaal", "vragen", "plan", "belang", "niets_doen", "steun", "besluit", "afspraken", "regisseur",
        "procesregisseur", "evaluatie", "ronde",
    ]  # fmt: skip
    r = do(x, Click("verder", x.stempel), LEIDT)
    assert r.state.status == "gesloten"
    assert sum(MINUTEN.values()) == 90


@pytest.mark.parametrize("punt", PUNTEN)
def test_a_point_can_be_skipped_and_come_back_to(punt: str) -> None:
    x = replace(X, punt="steun", niets_doen="dan gaat het mis")
    r = do(x, Click("sprong", x.stempel, punt), LEIDT)
    assert (r.state.punt, r.state.niets_doen) == (punt, "dan gaat het mis")


def test_a_second_press_changes_nothing_and_shows_where_the_overleg_is() -> None:
    eerst = do(X, Click("verder", X.stempel), at(ELS, rollen=ROLLEN[SANNE])).state
    r = do(eerst, Click("verder", X.stempel), LEIDT)
    assert r.state is eerst
    assert of(r, e.OpenWindow)[0].data == {"al": True}
    heen_en_weer = do(eerst, Click("sprong", eerst.stempel, "welkom"), LEIDT).state
    assert do(heen_en_weer, Click("verder", X.stempel), LEIDT).state is heen_en_weer


@pytest.mark.parametrize("punt", RONDES)
def test_a_round_that_nobody_answered_is_left_on_purpose_only(punt: str) -> None:
    x = replace(X, punt=punt)
    r = do(x, Click("verder", x.stempel), LEIDT)
    assert (r.state is x, of(r, e.OpenWindow)[0].data) == (True, {"niemand": True})
    bron = render(f"agenda/{punt}", {"agenda": x, "ik": SANNE, "noem": str, "beeld": Beeld(), "niemand": True}, {})
    [toch] = [k for k in bron.knoppen if k.naam == "agenda.verder"]
    verder = do(x, Click("verder", toch.bij), LEIDT)
    assert verder.state.nummer == x.nummer + 1
    assert do(verder.state, Click("verder", toch.bij), LEIDT).state is verder.state, (
        "twee keer klikken slaat niets over"
    )
    met = replace(x, rondes={punt: {MO: Standpunt()}})
    assert do(met, Click("verder", x.stempel), LEIDT).state.nummer == x.nummer + 1


@pytest.mark.regel("MDO-02")
def test_the_house_rules_are_read_aloud_and_a_pause_may_always_be() -> None:
    tekst = render("agenda/huisregels", {"agenda": X, "ik": SANNE, "noem": str}, {}).kaal
    for woord in ("respect", "zonder u", "Begrijpt u iets niet", "pauze", "tweede overleg", "binnen zes weken"):
        assert woord in tekst
    for punt in PUNTEN:
        pauze = do(replace(X, punt=punt), Click("pauze"), at(MO))
        assert pauze.state.pauze == NU
        assert of(pauze, e.Forget)[0].wat == "tijd"


def test_a_pause_stops_the_clock() -> None:
    pauze = do(X, Click("pauze"), at(MO)).state
    later = do(pauze, Click("hervat"), at(MO, NU + timedelta(minutes=20)))
    assert later.state.tot == X.tot + timedelta(minutes=20)
    assert do(pauze, Due("tijd", SANNE, NU), at(SANNE, NA_TIJD)).effecten == ()


@pytest.mark.regel("MDO-04")
def test_over_time_who_leads_hears_it_once_and_chooses() -> None:
    assert do(X, Due("tijd", SANNE, NU), at(SANNE, NU)).effecten == ()
    r = do(X, Due("tijd", SANNE, NU), at(SANNE, NA_TIJD))
    assert keys(r) == keys(r, SANNE) == ["agenda/tijd_om"]
    assert [k.naam for k in render("agenda/tijd_om", {"agenda": X, "stempel": ""}, {}).knoppen] == [
        "agenda.langer", "agenda.verder", "agenda.tweede",
    ]  # fmt: skip
    langer = do(X, Click("langer", X.stempel), at(SANNE, NA_TIJD))
    assert langer.state.tot == NA_TIJD + timedelta(minutes=10)
    assert of(langer, e.Remind)[0].wanneer == langer.state.tot
    assert do(langer.state, Click("langer", X.stempel), at(SANNE, NA_TIJD)).state is langer.state
    tweede = do(X, Click("tweede", X.stempel), LEIDT).state
    assert (tweede.vervolg, tweede.punt) == (True, "afspraken")


def test_a_shorter_overleg_has_less_time_for_each_point() -> None:
    assert replace(X, punt="verhaal", duur=60).minuten == 10
    assert replace(X, punt="evaluatie", duur=10).minuten == 1


@pytest.mark.regel("MDO-10")
def test_who_leads_sees_who_has_not_spoken_and_nobody_else_does() -> None:
    x = do(X, form("wie_sprak", mensen=["p1", SANNE]), LEIDT).state
    assert x.stil == (MO, ELS)
    gevraagd = do(
        replace(x, punt="vragen"),
        form("vraag", vraag="sinds wanneer?", waarom="dan weet ik van wie het dak is"),
        at(MO),
    )
    assert gevraagd.state.stil == (ELS,)
    beeld = {"agenda": replace(x, punt="vragen"), "ik": SANNE, "noem": str}
    assert f"Nog niet aan het woord: {MO}, {ELS}" in render("agenda/vragen", beeld, {}).kaal
    assert "aan het woord" not in render("agenda/kaart", beeld, {}).kaal
    assert not may(machines()["agenda"], Click("wie_sprak"), ROLLEN[MO])


def test_a_question_goes_to_who_leads_and_not_to_the_channel() -> None:
    r = do(replace(X, punt="vragen"), form("vraag", vraag="sinds wanneer?", waarom="voor de huurbaas"), at(MO))
    assert r.state.vragen[0].waarom == "voor de huurbaas"
    assert keys(r, MO) == ["agenda/vraag_staat"]
    beeld = {"agenda": r.state, "ik": "", "noem": str}
    assert "sinds wanneer" not in render("agenda/kaart", beeld, {}).kaal


@pytest.mark.regel_deel("PRI-01")
def test_who_leads_reads_the_answers_only_once_the_plan_is_shared() -> None:
    woord = Happened("aan_tafel", {"wat": "antwoorden_open", "ids": {}})
    casus = replace(BEGIN["casus"], plan_delen=None)
    assert keys(do(casus, woord, at(MO))) == ["casus/nog_niet_delen"]
    assert told(do(casus, woord, at(SANNE)), "gesprek") == [woord]
    assert told(do(replace(casus, plan_delen=NU), woord, at(MO)), "gesprek") == [woord]


def test_a_confirmed_answer_that_changed_goes_to_the_plan() -> None:
    r = do(replace(X, punt="plan"), form("antwoorden", ik_wil="droog wonen"), LEIDT)
    assert told(r, "casus")[0].data["antwoorden"]["ik_wil"] == "droog wonen"


@pytest.mark.regel("MDO-11")
def test_solutions_come_freely_and_are_weighed_one_by_one_with_why() -> None:
    vrij = do(
        replace(X, punt="steun"), form("oplossingen", regels="een klusser uit de buurt\n- logeren bij de zus\n"), LEIDT
    ).state
    assert [o.wat for o in vrij.oplossingen] == ["een klusser uit de buurt", "logeren bij de zus"]
    gewogen = do(
        vrij,
        form(
            "weeg",
            "1",
            welzijn="beter",
            kosten="minder",
            wet="uitzondering",
            keuze="uitzoeken",
            waarom="de zus krijgt dan minder huurtoeslag",
        ),
        LEIDT,
    ).state
    assert gewogen.oplossingen[1] == Oplossing(
        "logeren bij de zus", "beter", "minder", "uitzondering", "uitzoeken", "de zus krijgt dan minder huurtoeslag"
    )
    assert gewogen.oplossingen[0] == vrij.oplossingen[0]
    assert "deel B" in render("agenda/steun", {"agenda": gewogen, "ik": SANNE, "noem": str}, {}).kaal
    formulier = next(f for f in FORMULIEREN if f.key == "agenda/weeg")
    assert set(check(formulier, {})[1]) == {"welzijn", "kosten", "wet", "keuze", "waarom"}


@pytest.mark.regel("MDO-12")
def test_a_doubt_is_written_down_with_what_would_take_it_away() -> None:
    x = replace(X, punt="besluit")
    r = do(x, form("twijfel", x.stempel, twijfel="de huur is te hoog", weg="als er huurtoeslag komt"), at(MO))
    assert r.state.twijfels == (("besluit", MO, Standpunt("de huur is te hoog", "als er huurtoeslag komt")),)
    assert keys(r) == ["agenda/kaart", "agenda/twijfel_staat"]
    allen = do(r.state, Click("allen_ja", "besluit:tafel"), LEIDT).state
    assert (len(allen.ronde), allen.ronde[MO].twijfel) == (4, "de huur is te hoog")
    besloten = do(allen, form("besluiten", besluit="eerst een droog huis"), LEIDT).state
    tekst = render("agenda/uitkomst", {"agenda": besloten, "noem": str}, {}).kaal
    assert "eerst een droog huis" in tekst
    assert "als er huurtoeslag komt" in tekst
    assert "huur" not in render("agenda/kaart", {"agenda": besloten, "noem": str}, {}).kaal


def test_somebody_cannot_answer_for_another_unless_they_lead() -> None:
    x = replace(X, punt="belang")
    assert set(do(x, form("twijfel", "belang:tafel", wie=ELS, twijfel="x", weg="y"), at(MO)).state.ronde) == {MO}
    assert set(do(x, form("twijfel", "belang:tafel", wie="p1", twijfel="x", weg="y"), LEIDT).state.ronde) == {"p1"}


def test_an_answer_to_a_round_that_is_over_is_kept_but_a_button_of_it_is_not() -> None:
    verder = replace(X, punt="steun")
    assert do(verder, Click("ja", "belang:6"), at(MO)).state is verder
    getypt = do(verder, form("twijfel", "belang:6", twijfel="x", weg="y"), at(MO)).state
    assert MO in getypt.rondes["belang"]


@pytest.mark.regel("MDO-03")
def test_lines_become_actions_with_one_owner_and_one_last_day_after_they_were_shown() -> None:
    tekst = "Mo belt de woningcorporatie voor 13 maart\nRiet past zaterdag op\nMo en Els gaan langs"
    data = proposal(tekst)
    assert [data["vul"][f"wie:{n}"] for n in (1, 2, 3)] == [MO, RIET, MO]
    assert data["opmerkingen"] == [("3", "een_eigenaar")]
    r = confirmed(lines(tekst))
    acties = told(r, "overleg")[0].data["acties"]
    assert [(t["eigenaar"], t["wat"], t["uiterlijk"]) for t in acties] == [
        (MO, "belt de woningcorporatie", date(2026, 3, 13)), (RIET, "past op", date(2026, 3, 7)), (MO, "gaan langs", six_weeks(NU.date())),
    ]  # fmt: skip
    assert (acties[1]["contact"], acties[0]["contact"]) == (SANNE, "")
    assert (r.state.regels, r.state.genoteerd) == ({}, 3)
    assert replace(X, notulist="").mist[0] == "notulist"


@pytest.mark.regel("MDO-05")
def test_an_action_without_owner_or_day_or_with_a_far_day_and_no_reason_is_refused() -> None:
    formulier = next(f for f in FORMULIEREN if f.key == "agenda/nakijken")
    assert set(check(formulier, {"wie:1": None, "wat:1": "bellen", "uiterlijk:1": None})[1]) == {"wie:1", "uiterlijk:1"}
    x = lines("Mo belt de corporatie")
    assert proposal("Mo belt de corporatie")["vul"]["uiterlijk:1"] == "2026-04-13"
    laat = confirmed(x, **{"uiterlijk:1": "2026-04-14"})
    assert of(laat, e.FieldErrors)[0].fouten == {"perspectief:1": "perspectief"}
    assert laat.state is x
    met_reden = confirmed(x, **{"uiterlijk:1": "2026-04-14", "perspectief:1": "eerst de zitting"})
    assert told(met_reden, "overleg")[0].data["acties"][0]["perspectief"] == "eerst de zitting"
    assert of(confirmed(x, **{"uiterlijk:1": "2026-03-01"}), e.FieldErrors)[0].fouten == {"uiterlijk:1": "voorbij"}


def test_a_day_that_does_not_exist_and_an_owner_nobody_knows_are_pointed_at() -> None:
    data = proposal("Mo belt voor 31-02\nde huur uitzoeken\nBuurman Kees snoeit de heg")
    assert data["opmerkingen"] == [("1", "bestaat_niet"), ("2", "wie")]
    assert data["vul"]["wie:3"] == "nieuw:3"
    assert data["mensen"]["nieuw:3"] == "Buurman Kees"
    r = confirmed(lines("Buurman Kees snoeit de heg"))
    actie = told(r, "overleg")[0].data["acties"][0]
    assert (actie["nieuw"], actie["naam"], actie["contact"]) == ("netwerk", "Buurman Kees", SANNE)


@pytest.mark.regel("MDO-15")
def test_the_inwoners_own_actions_come_first() -> None:
    r = confirmed(lines("Mo belt de corporatie\nde inwoner opent de post"))
    assert [t["eigenaar"] for t in told(r, "overleg")[0].data["acties"]] == ["p1", MO]


def test_two_people_may_note_at_once_and_a_window_sent_in_twice_adds_nothing() -> None:
    els = at(ELS, rollen=ROLLEN[SANNE], namen=NAMEN)
    x = do(lines("Mo belt de corporatie\nSanne schrijft"), form("noteer", regels="Els haalt de sleutel"), els).state
    r = confirmed(x)
    assert len(told(r, "overleg")[0].data["acties"]) == 2
    assert r.state.regels == {ELS: ("Els haalt de sleutel",)}
    assert told(do(r.state, Submitted("agenda/nakijken", {}), LEIDT), "overleg") == []


def test_what_was_typed_and_not_confirmed_is_still_there() -> None:
    x = lines("Mo belt de corporatie")
    opnieuw = do(x, Click("noteer"), LEIDT)
    assert of(opnieuw, e.OpenWindow)[0].data["vul"]["regels"] == "Mo belt de corporatie"


@pytest.mark.regel("MDO-13")
def test_how_it_goes_on_is_agreed_and_seen_by_who_took_part() -> None:
    x = do(X, form("erna", bereik="bellen op werkdagen", vertelt="Sanne", niet_nu="de erfenis"), LEIDT).state
    tekst = render("agenda/uitkomst", {"agenda": x, "noem": str}, {}).kaal
    assert all(woord in tekst for woord in ("bellen op werkdagen", "Sanne", "de erfenis"))
    assert not may(machines()["agenda"], Click("uitkomst"), ROLLEN[FATMA])


@pytest.mark.regel("MDO-06", "MDO-07")
@pytest.mark.parametrize("mist", ["regisseur", "evaluatie", "notulist"])
def test_it_is_not_closed_before_there_is_what_must_be_there(mist: str) -> None:
    vol = replace(X, punt="ronde", regisseur=MO, evaluatie=date(2026, 4, 13))
    x = replace(vol, **{mist: None if mist == "evaluatie" else ""})
    r = do(x, Click("verder", x.stempel), LEIDT)
    assert r.state is x
    assert of(r, e.OpenWindow)[0].data == {"nog": True}
    assert do(vol, Click("verder", vol.stempel), LEIDT).state.status == "gesloten"


def test_the_evaluation_is_six_weeks_after_the_overleg_unless_chosen_otherwise() -> None:
    r = do(X, Click("zes_weken"), LEIDT)
    assert r.state.evaluatie == six_weeks(NU.date())
    assert told(r, "casus")[0].data == {"wat": "evaluatie", "dag": "2026-04-13"}
    assert do(X, form("kies_evaluatie", uiterlijk="2026-04-30"), LEIDT).state.evaluatie == date(2026, 4, 30)
    assert of(do(X, form("kies_evaluatie", uiterlijk="2026-03-01"), LEIDT), e.FieldErrors)


@pytest.mark.regel("REG-11")
def test_the_deelnemers_choose_the_casusregisseur_and_until_the_yes_it_stays() -> None:
    blijft = do(X, Click("blijft"), LEIDT)
    assert (blijft.state.regisseur, told(blijft, "casus")) == (SANNE, [])
    ander = do(X, form("kies_regisseur", wie=MO), LEIDT)
    vraag = told(ander, "casus")[0]
    casus = do(BEGIN["casus"], vraag, at(SANNE))
    assert (casus.state.regisseur, casus.state.opvolger) == (SANNE, MO)
    assert keys(casus, MO) == ["casus/overdracht_vraag"]
    assert of(do(X, form("kies_regisseur", wie=FATMA), LEIDT), e.FieldErrors)


@pytest.mark.regel("MDO-08")
def test_after_closing_the_plan_goes_once_to_all_who_took_part() -> None:
    x = replace(X, punt="ronde", regisseur=SANNE, evaluatie=date(2026, 4, 13), eigenaars=(FATMA,))
    r = do(x, Click("verder", x.stempel), LEIDT)
    assert [(s.aan, s.key) for s in of(r, e.Say) if "rond" in s.key] == [
        (MO, "agenda/rond"), (ELS, "agenda/rond"), (SANNE, "agenda/rond_regisseur"),
    ]  # fmt: skip
    assert [(b.aan, b.wat) for b in of(r, e.SendFile)] == [(SANNE, "pdf")]
    assert told(r, "bijeenkomst") == [Happened("gesloten")]
    assert keys(do(r.state, Click("verder", x.stempel), LEIDT)) == ["agenda/al_gesloten"]


@pytest.mark.regel("MDO-09")
def test_a_look_back_is_kept_without_names_and_in_no_order() -> None:
    x = replace(X, punt="ronde")
    for wie, tekst in ((MO, "we luisterden echt"), (ELS, "fijn dat Fatma de Boer zo rustig bleef")):
        x = do(x, form("terugblik", x.stempel, tekst=tekst), at(wie)).state
    assert x.leerpunten == ("fijn dat … zo rustig bleef", "we luisterden echt")
    assert "Fatma" not in repr(x.leerpunten)
    assert without_names("geen naam hier") == "geen naam hier"


@pytest.mark.regel("MDO-14")
def test_who_leads_is_helped_to_sum_up_and_stay_with_the_question() -> None:
    tekst = render("agenda/vragen", {"agenda": replace(X, punt="vragen"), "ik": SANNE, "noem": str}, {}).kaal
    assert "Vat samen" in tekst
    assert "blijf bij de vraag" in tekst
    assert "mee naar buiten" in tekst


def test_the_overleg_goes_on_with_another_voorzitter_or_without_one_online() -> None:
    r = do(replace(X, punt="steun"), form("wie_leidt", voorzitter=None, notulist=MO), LEIDT)
    assert (r.state.punt, r.state.leider) == ("steun", MO)
    assert keys(r, MO) == ["agenda/jij_leidt"]
    assert [(g.persoon, g.rol) for g in of(r, e.Grant)] == [(ELS, "deelnemer"), (MO, "notulist")]
    assert of(do(X, form("wie_leidt", voorzitter=FATMA, notulist=ELS), LEIDT), e.FieldErrors)


def test_where_there_is_no_channel_the_card_stands_with_who_leads() -> None:
    r = do(replace(X, kanaal=""), Click("verder", X.stempel), LEIDT)
    assert keys(r, SANNE) == ["agenda/kaart"]


def test_who_was_forgotten_to_close_it_hears_so_the_next_working_day() -> None:
    moment = next(m for m in of(do(X, Happened("begin"), LEIDT), e.Remind) if m.wat == "nog_open")
    assert moment.wanneer.date() == date(2026, 3, 3)
    assert keys(do(X, Due("nog_open", "", NU), at("", NU)), SANNE) == ["agenda/nog_open"]
    assert do(replace(X, status="gesloten"), Due("nog_open", "", NU), at("", NU)).effecten == ()


@pytest.mark.parametrize("knop", sorted(machines()["agenda"].mag))
def test_who_is_not_on_the_casus_leads_nothing(knop: str) -> None:
    assert not may(machines()["agenda"], Click(knop), ROLLEN[FATMA])
