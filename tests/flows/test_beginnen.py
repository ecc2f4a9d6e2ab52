"""Start overleg: named before it begins, with the inwoner, planned or not, and once."""

from dataclasses import replace
from typing import Any

import pytest

from flows import effect as e
from flows.agendastand import Agenda
from flows.beginnen import START
from flows.bijeenkomststand import Bijeenkomst
from flows.formulier import check
from flows.invoer import Click, Happened, Submitted
from flows.machine import machines, may
from flows.overlegstand import Overleg
from messages import render
from tests.flows.spel import BEGIN, ELS, FATMA, MO, NU, ROLLEN, SANNE, at, do, of, told

B: Bijeenkomst = BEGIN["bijeenkomst"]
OVERLEG: Overleg = replace(BEGIN["overleg"], status="open", kanaal="C0OVERLEG")
A = at(SANNE, namen={SANNE: "Sanne", MO: "Mo", ELS: "Els"})


def start(**anders: Any) -> Submitted:
    waarden = {"voorzitter": MO, "notulist": ELS, "aanwezig": ["p1", MO, ELS], **anders}
    schoon, fouten = check(START, waarden)
    assert fouten == {}
    return Submitted(START.key, schoon)


def test_the_window_knows_who_is_expected_and_leaves_out_who_starts() -> None:
    data = of(do(B, Click("start"), A), e.OpenWindow)[0].data
    assert data["mensen"] == data["vul"]["aanwezig"] == ["p1", MO, ELS]
    assert data["vul"]["voorzitter"] == SANNE


def test_it_begins_at_once_also_without_a_planned_date() -> None:
    r = do(B, start(), A)
    assert (r.state.status, r.state.begin, r.state.voorzitter, r.state.notulist) == ("bezig", NU, MO, ELS)
    woord = told(r, "overleg")[0]
    agenda: Agenda = of(do(OVERLEG, woord, A), e.Create)[0].state
    assert (agenda.id, agenda.kanaal, agenda.aanwezig) == (B.id, "C0OVERLEG", ("p1", MO, ELS, SANNE))
    assert agenda.punt == "welkom"


def test_who_starts_twice_goes_on_with_the_one_that_is_on() -> None:
    bezig = do(B, start(), A).state
    for nog_eens in (Click("start"), start()):
        r = do(bezig, nog_eens, A)
        assert r.state is bezig
        assert told(r, "agenda") == [Click("leid")]
        assert of(r, e.Create) == []


def test_after_a_closed_one_a_next_one_begins() -> None:
    dicht = replace(B, status="gesloten")
    r = do(dicht, start(), A)
    volgende = of(r, e.Create)[0].state
    assert (volgende.volg, volgende.status, volgende.inwoner) == (2, "bezig", "p1")
    assert r.state == replace(dicht, volgende=volgende.id)
    assert do(r.state, start(), A).state is r.state


@pytest.mark.regel_deel("MDO-03")
@pytest.mark.parametrize(
    ("waarden", "fout"),
    [
        ({"voorzitter": None}, {"voorzitter": "wie_leidt"}),
        ({"voorzitter": FATMA}, {"voorzitter": "niet_betrokken"}),
        ({"notulist": FATMA}, {"notulist": "niet_betrokken"}),
        ({"aanwezig": [MO]}, {"zonder": "inwoner_hoort_erbij"}),
        ({"anderen": "\n".join(f"buur {n}" for n in range(11))}, {"anderen": "te_veel"}),
    ],
)
def test_it_does_not_begin_before_it_is_right(waarden: dict[str, Any], fout: dict[str, str]) -> None:
    r = do(B, start(**waarden), A)
    assert r.state is B
    assert of(r, e.FieldErrors)[0].fouten == fout
    assert "notulist" in check(START, {})[1]


def test_somebody_without_slack_may_lead_and_neighbours_may_sit_at_the_table() -> None:
    r = do(B, start(voorzitter=MO, ander=["leidt"], anderen="Riet\n- de zus"), A)
    assert r.state.voorzitter == ""
    gasten = of(r, e.NewPersoon)
    assert [(g.soort, g.naam) for g in gasten] == [("netwerk", "Riet"), ("netwerk", "de zus")]
    assert told(r, "overleg")[0].data["aanwezig"][-2:] == tuple(g.id for g in gasten)


@pytest.mark.regel_deel("OVL-13")
def test_without_the_inwoner_only_for_a_reason_from_the_list() -> None:
    r = do(B, start(aanwezig=[MO], zonder="samenwerking"), A)
    assert r.state.status == "bezig"
    x: Agenda = of(do(OVERLEG, told(r, "overleg")[0], A), e.Create)[0].state
    assert "hoort ervan voor en na" in render("agenda/kaart", {"agenda": x, "noem": str}, {}).kaal
    assert "over de samenwerking" in render("agenda/uitkomst", {"agenda": x, "noem": str}, {}).kaal
    erbij: Agenda = of(do(OVERLEG, told(do(B, start(zonder="samenwerking"), A), "overleg")[0], A), e.Create)[0].state
    assert erbij.zonder == ""
    assert check(START, {"notulist": ELS, "zonder": "geen tijd"})[1] == {"zonder": "kies"}


def test_many_agreements_are_one_version_and_one_panel() -> None:
    actie = {
        "wat": "bellen",
        "eigenaar": MO,
        "nieuw": "",
        "naam": "",
        "contact": "",
        "uiterlijk": NU.date(),
        "perspectief": "",
    }
    r = do(
        OVERLEG,
        Happened(
            "afgesproken",
            {
                "stil": True,
                "acties": [actie, {**actie, "eigenaar": ELS}, {**actie, "eigenaar": "gast", "nieuw": "netwerk"}],
            },
        ),
        A,
    )
    assert [c.state.volg for c in of(r, e.Create)] == [1, 2, 3]
    assert len({c.state.id for c in of(r, e.Create)}) == 3
    assert (len(of(r, e.NewVersion)), len(of(r, e.NewPersoon))) == (1, 1)
    assert [s.key for s in of(r, e.Say)] == ["overleg/paneel"]
    begin = do(of(r, e.Create)[0].state, told(r, "actie")[0], A)
    assert of(begin, e.Say) == []


def test_a_deelnemer_does_not_start_it() -> None:
    assert may(machines()["casus"], Click("start"), ROLLEN[SANNE])
    assert not may(machines()["casus"], Click("start"), ROLLEN[MO])
