"""What is on the agenda of the overleg (OVL-13), and how it is prepared with the inwoner (OVL-12)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from flows.agendapunt import HOOGSTENS, UITZONDERINGEN
from flows.effect import FieldErrors, Forget, OpenWindow, Remind, Say
from flows.invoer import Click, Due, Happened, Submitted
from flows.machine import Result, machines, may
from flows.overlegstand import Overleg
from flows.termijnen import AMSTERDAM
from flows.voorbereiding import PUNTEN
from tests.flows.spel import BEGIN, ELS, FATMA, MO, NU, ROLLEN, SANNE, at, do, keys, of, play, told

OPEN: Overleg = replace(BEGIN["overleg"], status="open", kanaal="C1", naam="overleg-2026-014")
TEKST = "de huur loopt achter"


def on_agenda(met: str = "erbij", verteld: tuple[str, ...] = ()) -> Submitted:
    return Submitted("overleg/agendapunt", {"tekst": TEKST, "met": met, "verteld": list(verteld)})


def said(r: Result) -> str:
    """Everything that goes out of the machine, as text."""
    return repr([x for x in r.effecten if isinstance(x, Say | OpenWindow)])


@pytest.mark.regel_deel("OVL-13")
def test_a_point_is_kept_and_goes_nowhere_else() -> None:
    r = do(OPEN, on_agenda(), at(MO))
    [punt] = r.state.op_de_agenda
    assert (punt.wie, punt.tekst, punt.uitzondering) == (MO, TEKST, "")
    assert keys(r, "C1") == ["overleg/paneel"]
    assert keys(r, SANNE) == [], "met de inwoner erbij is er niets te vertellen"
    assert TEKST not in said(r)


@pytest.mark.regel_deel("OVL-13")
@pytest.mark.parametrize("soort", UITZONDERINGEN)
def test_each_exception_is_told_to_the_inwoner_before_and_after(soort: str) -> None:
    r = do(OPEN, on_agenda(soort), at(MO))
    [vraag] = [x for x in of(r, Say) if x.aan == SANNE]
    assert (vraag.key, vraag.data["zonder"]) == ("overleg/uitzondering", soort)
    [punt] = r.state.agendapunten
    vooraf = do(r.state, Click("verteld_vooraf", punt.id))
    assert vooraf.state.agendapunten[0].vooraf == NU
    klaar = do(vooraf.state, Click("punt_besproken", punt.id))
    assert keys(klaar, SANNE) == ["overleg/uitzondering_na"]
    na = do(klaar.state, Click("verteld_achteraf", punt.id))
    assert na.state.agendapunten[0].achteraf == NU
    assert keys(do(na.state, Click("verteld_achteraf", punt.id))) == ["overleg/punt_al"]
    assert TEKST not in said(r) + said(klaar) + said(na)


def test_an_inwoner_who_knows_already_is_not_asked_about() -> None:
    r = do(OPEN, on_agenda("samenwerking", ("vooraf",)), at(MO))
    assert keys(r, SANNE) == []
    assert r.state.agendapunten[0].vooraf == NU


def test_only_who_put_it_there_or_leads_takes_it_off() -> None:
    o = do(OPEN, on_agenda(), at(MO)).state
    weg = Click("punt_weg", o.agendapunten[0].id)
    assert keys(do(o, weg, at(ELS, rollen=frozenset({"deelnemer"})))) == ["overleg/punt_niet_van_jou"]
    assert do(o, weg, at(MO)).state.agendapunten == ()
    assert do(o, weg, at(SANNE)).state.agendapunten == ()
    assert keys(do(OPEN, weg)) == ["overleg/punt_al"]


@pytest.mark.parametrize(("wie", "mag"), [(SANNE, True), (MO, False), (ELS, False)])
def test_who_leads_says_that_it_was_talked_about(wie: str, mag: bool) -> None:
    assert may(machines()["overleg"], Click("punt_besproken"), ROLLEN.get(wie, frozenset())) is mag


def test_a_full_agenda_says_so() -> None:
    o = OPEN
    for n in range(HOOGSTENS):
        o = do(o, on_agenda(), at(MO, zaad=str(n))).state
    assert of(do(o, on_agenda(), at(MO)), FieldErrors) == [FieldErrors({"tekst": "te_veel_punten"})]


def test_who_leads_hears_of_the_agenda_when_the_overleg_begins() -> None:
    def begins(leidt: str) -> Happened:
        woord = {"bijeenkomst": "b1", "voorzitter": leidt, "notulist": ELS, "inwoner": "p1", "aanwezig": (MO, ELS)}
        return Happened("begint", woord | {"duur": 90})

    assert "overleg/punten_klaar" not in keys(do(OPEN, begins(MO)), MO), "er staat niets op de agenda"
    vol = do(OPEN, on_agenda(), at(ELS)).state
    r = do(vol, begins(MO))
    assert "overleg/punten_klaar" in keys(r, MO)
    assert Forget("overleg", OPEN.id, "dag_ervoor") in r.effecten, (
        "wat nog voor te bereiden was, wordt niet meer gevraagd"
    )
    assert "overleg/punten_klaar" in keys(do(vol, begins("")), SANNE)


# --- the list to prepare by


def on(dag: date, uur: int = 14) -> Happened:
    return Happened("datum", {"begin": datetime(dag.year, dag.month, dag.day, uur, 30, tzinfo=AMSTERDAM)})


@pytest.mark.regel_deel("OVL-12")
@pytest.mark.parametrize(
    ("overleg", "ervoor"),
    [
        (date(2026, 3, 12), date(2026, 3, 11)),
        (date(2026, 3, 9), date(2026, 3, 6)),
        (date(2026, 4, 7), date(2026, 4, 3)),
    ],
)
def test_a_working_day_before_what_is_open_is_asked_once(overleg: date, ervoor: date) -> None:
    r = do(OPEN, on(overleg))
    [rij] = [x for x in of(r, Remind) if x.wat == "dag_ervoor"]
    assert rij.wanneer == datetime(ervoor.year, ervoor.month, ervoor.day, 9, tzinfo=AMSTERDAM)
    assert Forget("overleg", OPEN.id, "dag_ervoor") in r.effecten, "verzet: de oude vervalt"
    half = play(r.state, Click("voorbereid", "doel"), Click("voorbereid", "plek"))
    [zeg] = of(do(half, Due("dag_ervoor", SANNE, NU)), Say)
    assert (zeg.aan, zeg.data["nog"]) == (SANNE, [p for p in PUNTEN if p not in ("doel", "plek")])


def test_for_tomorrow_it_is_asked_at_once_and_never_twice() -> None:
    r = do(OPEN, on(NU.date() + timedelta(days=1)))
    assert keys(r, SANNE) == ["overleg/voorbereiding_open"]
    assert not [x for x in of(r, Remind) if x.wat == "dag_ervoor"]


def test_who_is_prepared_hears_nothing_and_a_cancelled_date_neither() -> None:
    alles = play(OPEN, *(Click("voorbereid", p) for p in PUNTEN))
    assert do(alles, Due("dag_ervoor", SANNE, NU)).effecten == ()
    weg = do(OPEN, Happened("datum", {"begin": None}))
    assert not [x for x in of(weg, Remind) if x.wat == "dag_ervoor"]


@pytest.mark.regel_deel("OVL-12")
def test_a_tick_is_a_click_and_notes_are_in_the_window_alone() -> None:
    aan = do(OPEN, Click("voorbereid", "gevoelig"))
    assert aan.state.voorbereid == {"gevoelig": ""}
    assert do(aan.state, Click("voorbereid", "gevoelig")).state.voorbereid == {}
    notitie = {**dict.fromkeys(PUNTEN), "leidt": None, "klaar": ["doel"], "gevoelig": TEKST}
    vol = do(OPEN, Submitted("overleg/voorbereid_alles", notitie))
    assert vol.state.voorbereid == {"doel": "", "gevoelig": TEKST}
    assert TEKST not in said(vol)
    assert do(vol.state, Click("voorbereid", "gevoelig")).state.voorbereid["gevoelig"] == TEKST, (
        "een notitie gaat niet weg"
    )
    [venster] = of(do(vol.state, Click("voorbereid_alles")), OpenWindow)
    assert venster.data["vul"]["gevoelig"] == TEKST


@pytest.mark.regel_deel("OVL-12")
def test_who_will_lead_is_chosen_with_the_inwoner_and_hears_what_is_still_open() -> None:
    met = replace(OPEN, bijeenkomst="b1")
    w = {**dict.fromkeys(PUNTEN), "klaar": [], "gevoelig": TEKST, "leidt": MO}
    r = do(met, Submitted("overleg/voorbereid_alles", w))
    assert r.state.voorbereid == {"voorzitter": "", "gevoelig": TEKST}
    assert told(r, "bijeenkomst") == [Happened("leidt", {"persoon": MO})]
    assert told(do(met, Submitted("overleg/voorbereid_alles", w), at(voorzitter=MO)), "bijeenkomst") == []
    vreemd = do(met, Submitted("overleg/voorbereid_alles", w | {"leidt": FATMA}))
    assert of(vreemd, FieldErrors) == [FieldErrors({"leidt": "niet_betrokken"})]
    vooraf = do(r.state, Due("dag_ervoor", SANNE, NU), at("", voorzitter=MO))
    assert {x.aan: x.key for x in of(vooraf, Say)} == {
        SANNE: "overleg/voorbereiding_open", MO: "overleg/voorbereiding_leidt",
    }  # fmt: skip
    assert all(x.samen for x in of(vooraf, Say))
    assert TEKST not in said(vooraf)
    for niet in ({"voorzitter": SANNE}, {"voorzitter": MO, "vertrokken": frozenset({MO})}, {}):
        alleen = do(r.state, Due("dag_ervoor", SANNE, NU), at("", **niet))
        assert [x.aan for x in of(alleen, Say)] == [SANNE]


@pytest.mark.parametrize("knop", ["voorbereiding", "voorbereid", "voorbereid_alles"])
@pytest.mark.parametrize(("rol", "mag"), [("casusregisseur", True), ("voorzitter", True), ("deelnemer", False)])
def test_who_prepares(knop: str, rol: str, mag: bool) -> None:
    assert may(machines()["overleg"], Click(knop), {rol}) is mag


def test_a_next_overleg_is_prepared_anew() -> None:
    alles: Any = play(OPEN, Click("voorbereid", "doel"))
    assert do(alles, Happened("bijeenkomst", {"id": "b2"})).state.voorbereid == {}
