"""Two who lead, each with their own screen: what one does, the other sees; who closed theirs is no fault."""

from dataclasses import replace

from flows import effect as e
from flows.agendastand import Agenda, Standpunt
from flows.invoer import Click, Due, Happened
from tests.flows.spel import BEGIN, ELS, MO, NU, ROLLEN, SANNE, at, do, of

X: Agenda = BEGIN["agenda"]
MET: Agenda = replace(X, punt="belang", schermen={SANNE: "V1", ELS: "V2"})
LEIDT = ROLLEN[SANNE]


def test_the_window_of_who_leads_is_remembered_by_what_they_do_in_it() -> None:
    in_venster = replace(at(SANNE), venster="V7")
    r = do(X, Click("verder", X.stempel), in_venster)
    assert r.state.schermen == {SANNE: "V7"}
    assert of(r, e.Redraw) == [], "het eigen scherm wordt al getekend"
    assert do(X, Click("pauze"), replace(at(MO), venster="V8")).state.schermen == {}, "een deelnemer leidt niet"
    open_ = do(X, Happened("scherm", {"persoon": ELS, "venster": "V2"}), at(""))
    assert (open_.state.schermen, open_.effecten) == ({ELS: "V2"}, ())


def test_another_screen_goes_along_with_a_step_and_with_an_answer() -> None:
    [stap] = of(do(MET, Click("sprong", MET.stempel, "steun"), at(SANNE, rollen=LEIDT)), e.Redraw)
    assert (stap.venster.key, stap.schermen) == ("agenda/steun", {ELS: "V2"})
    [antwoord] = of(do(MET, Click("ja", MET.stempel), at(MO)), e.Redraw)
    assert (antwoord.venster.key, antwoord.schermen) == ("agenda/belang", {SANNE: "V1", ELS: "V2"})


def test_nothing_is_drawn_where_nothing_changed_or_nobody_else_looks() -> None:
    beantwoord = replace(MET, rondes={"belang": {MO: Standpunt()}})
    assert of(do(beantwoord, Click("ja", MET.stempel), at(MO)), e.Redraw) == []
    assert of(do(MET, Click("leid"), at(SANNE)), e.Redraw) == []
    assert of(do(MET, Due("tijd", SANNE, NU), at("", MET.tot)), e.Redraw) == []
    alleen = replace(MET, schermen={SANNE: "V1"})
    assert of(do(alleen, Click("verder", MET.stempel + ":toch"), at(SANNE)), e.Redraw) == []
