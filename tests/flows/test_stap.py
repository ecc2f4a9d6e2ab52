"""A flow is data: where one is follows from the answers alone, and nothing that was answered is lost (law 1)."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.stap import Antwoord, Deel, Stap, count, current, live, previous
from flows.vraagverheldering import BY_KEY, STAPPEN
from messages.laden import load
from tests.flows.spel import NU, SANNE

KEYS = [s.key for s in STAPPEN]
antwoorden = st.lists(
    st.builds(
        Antwoord,
        stap=st.sampled_from(KEYS),
        wanneer=st.integers(0, 9).map(lambda n: NU + timedelta(minutes=n)),
        door=st.just(SANNE),
        soort=st.sampled_from(["gegeven", "overgeslagen", "ingetrokken"]),
        delen=st.lists(
            st.builds(
                Deel, ts=st.integers(1, 99).map(lambda n: f"17676000{n:02d}.0001{n:02d}"), tekst=st.text(max_size=5)
            ),
            max_size=3,
        ).map(tuple),
        data=st.sampled_from([{}, {"cijfer": 3}]),
    ),
    max_size=25,
)


@given(antwoorden)
def test_one_is_at_the_first_step_that_has_no_answer(gegeven: list[Antwoord]) -> None:
    nu = live(gegeven)
    hier = current(STAPPEN, nu)
    open_ = [s for s in STAPPEN if s.key not in nu and s.when(nu)]
    assert hier == (open_[0] if open_ else None)


@given(antwoorden)
def test_the_newest_answer_to_a_step_counts_and_skipped_is_an_answer(gegeven: list[Antwoord]) -> None:
    nu = live(gegeven)
    for key in KEYS:
        van_stap = [a for a in gegeven if a.stap == key]
        laatste = van_stap[-1] if van_stap else None
        assert nu.get(key) == (laatste if laatste and laatste.soort != "ingetrokken" else None)


@given(antwoorden)
def test_going_back_until_it_ends_reaches_the_first_step_and_loses_nothing(gegeven: list[Antwoord]) -> None:
    alles = list(gegeven)
    for _ in range(len(STAPPEN) + 1):
        vorige = previous(STAPPEN, live(alles))
        if vorige is None:
            break
        assert vorige.key in live(alles)
        alles.append(Antwoord(vorige.key, NU, SANNE, soort="ingetrokken"))
        assert current(STAPPEN, live(alles)) == vorige
    assert previous(STAPPEN, live(alles)) is None
    assert alles[: len(gegeven)] == gegeven


@settings(max_examples=60)
@given(antwoorden)
def test_the_count_is_honest(gegeven: list[Antwoord]) -> None:
    nu = live(gegeven)
    nummers = {s.key: count(STAPPEN, nu, s) for s in STAPPEN if s.when(nu)}
    tellend = [nummers[s.key] for s in STAPPEN if s.key in nummers and s.bij is None]
    assert tellend == [(n, len(tellend)) for n in range(1, len(tellend) + 1)]
    for stap in STAPPEN:
        if stap.bij in nummers and stap.key in nummers:
            assert nummers[stap.key] == nummers[stap.bij], "een vraag erbij telt mee met de vraag waar hij bij hoort"


@pytest.mark.parametrize(("weg", "aantal"), [("volledig", 9), ("snel", 5)])
def test_a_road_has_as_many_questions_as_it_says(weg: str, aantal: int) -> None:
    nu = {"weg": Antwoord("weg", NU, SANNE, data={"weg": weg})}
    assert [count(STAPPEN, nu, s) for s in STAPPEN if not s.bij and s.when(nu)] == [
        (n, aantal) for n in range(1, aantal + 1)
    ]


def test_the_why_counts_with_its_cijfer() -> None:
    assert count(STAPPEN, {}, BY_KEY["cijfer_waarom"]) == count(STAPPEN, {}, BY_KEY["cijfer"])


@given(st.permutations(["1767600001.000100", "1767600001.000200", "1767600002.000050"]))
def test_pieces_stand_in_the_order_in_which_they_were_typed(volgorde: list[str]) -> None:
    delen = tuple(Deel(ts, ts[-6:] + ts[:10]) for ts in volgorde)
    gesorteerd = [d.tekst for d in sorted(delen, key=lambda d: float(d.ts))]
    assert Antwoord("ik_wil", NU, SANNE, delen=delen).tekst == "\n".join(gesorteerd)


def test_a_piece_from_a_window_comes_last() -> None:
    assert Antwoord("ik_wil", NU, SANNE, delen=(Deel("venster", "b"), Deel("1767600001.000100", "a"))).tekst == "a\nb"


def test_a_step_whose_reason_is_gone_is_kept_and_not_asked() -> None:
    stappen = (Stap("a"), Stap("b", when=lambda nu: nu["a"].soort == "gegeven" if "a" in nu else False))
    ja, nee = Antwoord("a", NU, SANNE), Antwoord("a", NU, SANNE, soort="overgeslagen")
    assert current(stappen, live([ja])) == stappen[1]
    assert current(stappen, live([ja, nee])) is None
    assert "b" in live([ja, Antwoord("b", NU, SANNE), nee])


@pytest.mark.regel_deel("VRA-03")
@pytest.mark.parametrize("stap", STAPPEN, ids=lambda s: s.key)
def test_every_step_has_a_question_a_window_and_six_examples(stap: Stap) -> None:
    bron = load(f"gesprek/{stap.key}")
    assert bron.body
    assert len(bron.kop["voorbeelden"]) >= 6
    assert str(bron.kop["bij"]) == stap.key
    if stap.bij is None:
        assert {"gesprek.voorbeelden", "gesprek.venster", "gesprek.pauze"} <= set(bron.kop["knoppen"])
        assert {"gesprek.overslaan", "gesprek.laat_staan"} & set(bron.kop["knoppen"]), "elke vraag mag open blijven"
