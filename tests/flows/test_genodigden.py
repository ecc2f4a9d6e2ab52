"""Whom the professional asks along: names without Slack stay with the casus, and who invites is settled (OVL-01, OVL-03)."""

from dataclasses import replace
from typing import Any

import pytest

from flows.casusstand import Casus
from flows.effect import Create, DropPersoon, FieldErrors, NewPersoon, OpenWindow, ReplaceWindow, Say
from flows.invoer import Click, Submitted
from flows.machine import formulieren
from tests.flows.spel import BEGIN, ELS, MO, at, do, filled, keys, of, play

C: Casus = BEGIN["casus"]


def pick(*mensen: str, **anders: Any) -> Submitted:
    leeg: dict[str, Any] = {"mensen": list(mensen), "kennis": None, "netwerk": None, "partners": None}
    return Submitted("casus/mensen", filled(formulieren()["casus/mensen"]) | leeg | anders)


def reasons(c: Casus, **per: dict[str, str]) -> Submitted:
    """Reasons for everybody who was picked; ``per``: fields by the persons in their order."""
    w: dict[str, Any] = {}
    for n, p in enumerate(c.concept["mensen"]):
        eigen = {"reden": "ervaring", "expertise": None, "woorden": None, "hoe": "bericht"} | per.get(f"p{n}", {})
        w |= {f"{veld}:{p}": waarde for veld, waarde in eigen.items()}
    return Submitted("casus/redenen", w)


def consent(**anders: Any) -> Submitted:
    leeg = {"zelf": None, "bezwaren": None}
    return Submitted("casus/toestemming", filled(formulieren()["casus/toestemming"]) | leeg | anders)


@pytest.mark.regel_deel("OVL-01")
def test_people_of_the_network_and_partners_without_slack_are_asked_by_name() -> None:
    r = do(C, pick(MO, netwerk="Ria\n\n  Ria \nbroer  Jan", partners="huisarts De Vries"))
    nieuw = of(r, NewPersoon)
    assert [(p.naam, p.soort, p.casus) for p in nieuw] == [
        ("Ria", "netwerk", "c1"),
        ("broer Jan", "netwerk", "c1"),
        ("huisarts De Vries", "partner", "c1"),
    ]
    assert r.state.concept["mensen"] == [MO, *(p.id for p in nieuw)]
    assert len({p.id for p in nieuw}) == 3


def test_a_name_that_is_taken_out_again_is_not_kept_and_one_that_stays_keeps_its_person() -> None:
    c = play(C, pick(netwerk="Ria\nJan"))
    ria, jan = c.concept["mensen"]
    r = do(c, pick(netwerk="Ria\nKees"), at(zaad="later"))
    assert of(r, DropPersoon) == [DropPersoon(jan)]
    assert [p.naam for p in of(r, NewPersoon)] == ["Kees"]
    assert r.state.concept["mensen"][0] == ria


@pytest.mark.parametrize(
    ("keuze", "fouten"),
    [
        (pick(), {"mensen": "niemand"}),
        (pick(netwerk="x" * 81), {"netwerk": "een_per_regel"}),
        (pick(MO, netwerk="\n".join(f"naam {n}" for n in range(12))), {"mensen": "te_veel"}),
    ],
)
def test_what_is_wrong_with_the_names_is_said_by_the_field(keuze: Submitted, fouten: dict[str, str]) -> None:
    r = do(C, keuze)
    assert r.state is C
    assert of(r, FieldErrors) == [FieldErrors(fouten)]


def test_what_was_chosen_stands_there_again_and_the_empty_seat_with_it() -> None:
    c = play(C, pick(MO, netwerk="Ria", partners="De Vries", doel="rust"))
    vul = of(do(c, Click("uitnodigen")), OpenWindow)[0].data["vul"]
    assert (vul["mensen"], vul["netwerk"], vul["partners"], vul["doel"]) == ([MO], "Ria", "De Vries", "rust")
    leeg = of(do(replace(C, doel="rust"), Click("uitnodigen", "geld")), OpenWindow)[0].data["vul"]
    assert (leeg["kennis"], leeg["doel"]) == (["geld"], "rust")
    vreemd = of(do(C, Click("uitnodigen", "wat_anders")), OpenWindow)[0].data["vul"]
    assert "kennis" not in vreemd


@pytest.mark.regel_deel("OVL-03", "OVL-17")
def test_the_road_that_fits_stands_filled_in() -> None:
    r = do(C, pick(MO, netwerk="Ria"))
    vul = of(r, ReplaceWindow)[0].data["vul"]
    mo, ria = r.state.concept["mensen"]
    assert (vul[f"hoe:{mo}"], vul[f"hoe:{ria}"]) == ("bericht", "bellen")


@pytest.mark.regel("OVL-03")
@pytest.mark.parametrize(
    ("hoe", "nodigt", "langs"),
    [
        ("bericht", "professional", "bericht"),
        ("bellen", "professional", "telefoon"),
        ("samen", "samen", "bericht"),
        ("samen_bellen", "samen", "telefoon"),
        ("inwoner", "inwoner", "gesprek"),
    ],
)
def test_who_invites_is_kept_with_every_invitation(hoe: str, nodigt: str, langs: str) -> None:
    c = play(C, pick(MO))
    u = of(do(play(c, reasons(c, p0={"hoe": hoe})), consent()), Create)[0].state
    assert (u.nodigt, u.langs, u.per_bot) == (nodigt, langs, langs == "bericht")


@pytest.mark.regel("OVL-03")
@pytest.mark.parametrize("expertise", ["gezondheid", "psychisch", "verslaving"])
def test_of_a_behandelaar_it_is_asked_whether_the_inwoner_would_rather_do_it(expertise: str) -> None:
    c = play(C, pick(MO, ELS))
    r = do(c, reasons(c, p0={"expertise": expertise}, p1={"expertise": "wonen"}))
    assert of(r, ReplaceWindow)[0].data["behandelaars"] == [MO]
    mo, els = (x.state for x in of(do(r.state, consent(zelf=[MO])), Create))
    assert (mo.nodigt, mo.langs, els.nodigt) == ("inwoner", "gesprek", "professional")
    toch = of(do(r.state, consent()), Create)[0].state
    assert toch.nodigt == "professional", "het is een voorstel"
    al_zelf = do(c, reasons(c, p0={"expertise": expertise, "hoe": "inwoner"}))
    assert of(al_zelf, ReplaceWindow)[0].data["behandelaars"] == []


def test_whom_the_bot_does_not_ask_stands_in_one_message_to_the_professional() -> None:
    c = play(C, pick(MO, netwerk="Ria"))
    r = do(play(c, reasons(c)), consent())
    mo, ria = (x.state for x in of(r, Create))
    (bericht,) = of(r, Say)
    assert bericht.data == {"aantal": 1, "buiten": [ria.id], "leeg": []}
    assert (ria.zonder_slack, ria.contact, mo.zonder_slack) == (True, c.regisseur, False)


@pytest.mark.regel_deel("OVL-04", "AAN-02")
@pytest.mark.parametrize("soort", ["wijk", "organisatie"])
def test_a_question_without_one_inwoner_is_looked_at_once_and_needs_no_consent(soort: str) -> None:
    c = play(replace(C, soort=soort), pick(MO))
    r = do(c, reasons(c))
    assert [v.key for v in of(r, ReplaceWindow)] == ["casus/voorbeeld"]
    assert of(r, Create) == []
    assert len(of(do(r.state, Submitted("casus/voorbeeld", {"zelf": None})), Create)) == 1


def test_the_window_without_consent_sends_nothing_of_an_inwoner() -> None:
    c = play(C, pick(MO))
    c = play(c, reasons(c))
    r = do(c, Submitted("casus/voorbeeld", {"zelf": None}))
    assert of(r, Create) == []
    assert keys(r) == ["casus/al_verstuurd"]
