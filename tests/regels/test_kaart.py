"""Who is needed: looked up on the sociale kaart while somebody types, by who may ask for it and nobody else (OVL-01, OVL-19)."""

from datetime import datetime
from typing import Any

import pytest

from bot import vertaal
from bot.clock import AMSTERDAM
from bot.openplek import seat
from bot.post import Zoekvraag
from bot.zoeken import options
from flows.casusstand import OpenPlek
from flows.effect import FieldErrors, NewPersoon, ReplaceWindow
from flows.invoer import Submitted
from flows.kaart import Kaartregel
from storage.database import Database
from tests.draaiboek.spelen import Speler
from tests.flows.spel import BEGIN, ELS, MO, NU, ROBOT, WIM, at, do, of
from tests.regels.conftest import PLAN, Speel

NU_OOK = datetime(2026, 3, 1, 9, tzinfo=AMSTERDAM)
WOONSTAD = Kaartregel("k1", "wonen", "Woonstad")
KARIN = Kaartregel("k2", "werk", "Woonstad", "Karin Smits", telefoon="010 123 45 67", ambassadeur=True)
BANK = Kaartregel("k3", "geld", "Kredietbank", "Mo", collega=MO)
AN = Kaartregel("k4", "geld", "Budgethulp", "An Bos", telefoon="06 1234 5678")
KAART = (WOONSTAD, KARIN, BANK, AN)
VRAAG: dict[str, Any] = {
    "kennis": ["wonen"], "kaart": [], "mensen": [], "netwerk": None, "partners": None, "doel": "rust", "uiterlijk": NU.date(),
}  # fmt: skip


def pick(*ids: str, **anders: Any) -> Any:
    w = VRAAG | {"kaart": list(ids)} | anders
    return do(BEGIN["casus"], Submitted("casus/mensen", w), at(kaart=KAART))


@pytest.mark.regel("OVL-01")
def test_expertise_comes_along_with_who_is_picked() -> None:
    r = pick("k3", "k4")
    concept = r.state.concept
    an = next(n.id for n in of(r, NewPersoon))
    assert concept["mensen"] == [MO, an]
    assert concept["kennis"] == ["wonen", "geld"]
    vul = of(r, ReplaceWindow)[0].data["vul"]
    assert (vul[f"expertise:{MO}"], vul[f"expertise:{an}"]) == ("geld", "geld")
    assert [(n.soort, n.naam, n.casus) for n in of(r, NewPersoon)] == [
        ("partner", "An Bos (Budgethulp, 06 1234 5678)", "c1")
    ]


@pytest.mark.regel("OVL-01")
def test_the_network_is_picked_beside_the_kaart() -> None:
    r = pick("k3", netwerk="zus Ria")
    assert [(n.soort, n.naam) for n in of(r, NewPersoon)] == [("netwerk", "zus Ria")]
    assert len(r.state.concept["mensen"]) == 2


def test_an_entry_that_went_in_the_meantime_is_asked_about() -> None:
    r = pick("k3", "weg")
    assert list(r.effecten) == [FieldErrors({"kaart": "van_de_kaart"})]
    assert r.state is BEGIN["casus"]


@pytest.mark.parametrize(("wie", "fout"), [(ROBOT, "bot"), (WIM, "vertrokken")])
def test_a_colleague_of_the_kaart_is_looked_at_like_any_other(wie: str, fout: str) -> None:
    regel = Kaartregel("k9", "geld", "Bank", collega=wie)
    r = do(BEGIN["casus"], Submitted("casus/mensen", VRAAG | {"kaart": ["k9"]}), at(kaart=(regel,)))
    assert list(r.effecten) == [FieldErrors({"mensen": fout})]


@pytest.mark.regel("OVL-19")
def test_an_organisation_without_a_name_is_a_seat_until_it_gets_one() -> None:
    r = pick("k1")
    assert [(p.expertise, p.organisatie) for p in r.state.plekken] == [("wonen", "Woonstad")]
    assert [e.key for e in of(r, ReplaceWindow)] == ["casus/plekken"]
    assert of(r, NewPersoon) == []
    met_naam = (*KAART, Kaartregel("k7", "wonen", "Woonstad", "Els", collega=ELS))
    nog = do(r.state, Submitted("casus/mensen", VRAAG | {"kaart": ["k7"]}), at(kaart=met_naam))
    assert nog.state.plekken == ()


@pytest.mark.regel("OVL-19")
def test_the_ambassadeur_of_that_organisation_and_of_no_other_is_the_contact(db: Database) -> None:
    def fill(work: Any) -> None:
        for r in (WOONSTAD, KARIN, AN):
            work.kaart.put(r, r.expertise)
        work.rollen.grant(ELS, "ambassadeur", "", NU_OOK, "x", "", "Budgethulp")

    db.run_now(fill)
    woonstad = db.run_now(seat, OpenPlek("p1", "wonen", "woonstad"))
    assert (woonstad.naam, woonstad.bereik) == ("Karin Smits", "010 123 45 67")
    assert db.run_now(seat, OpenPlek("p2", "geld", "Budgethulp")).collega == ELS, "de rol telt ook"
    assert not db.run_now(seat, OpenPlek("p3", "geld", "Kredietbank")).iemand


async def asked(s: Speler, wie: str, veld: str = "kaart", tekst: str = "", kennis: tuple[str, ...] = ()) -> list[str]:
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus")[0].id)
    body = {
        "user": {"id": wie},
        "block_id": veld,
        "value": tekst,
        "view": {
            "callback_id": "casus/mensen",
            "private_metadata": f'{{"id": "{casus}"}}',
            "state": {
                "values": {
                    "kennis": {
                        "waarde": {"type": "multi_static_select", "selected_options": [{"value": k} for k in kennis]}
                    }
                }
            },
        },
    }
    return [o["text"]["text"] for o in await s.bot.look_up(vertaal.question(body))]


@pytest.mark.regel("OVL-01")
async def test_the_expertise_that_was_chosen_stands_first(speel: Speel, db: Database) -> None:
    s = await speel(PLAN)
    db.run_now(lambda w: [w.kaart.put(r, r.expertise) for r in KAART])
    assert (await asked(s, "U0SANNE"))[0].startswith("Geld")
    assert await asked(s, "U0SANNE", kennis=("wonen",)) == [
        "Wonen · Woonstad",
        "Geld en schulden · Budgethulp · An Bos",
        "Geld en schulden · Kredietbank · Mo",
        "Werk en inkomen · Woonstad · Karin Smits",
    ]
    assert await asked(s, "U0SANNE", tekst="geld bos") == ["Geld en schulden · Budgethulp · An Bos"]


@pytest.mark.regel_deel("PRI-02")
async def test_who_may_not_invite_is_offered_nothing(speel: Speel, db: Database) -> None:
    s = await speel(PLAN)
    db.run_now(lambda w: [w.kaart.put(r, r.expertise) for r in KAART])
    assert await asked(s, "U0SANNE") != []
    for wie in ("U0MO", "U0BRAM", "U0NIEMAND"):
        assert await asked(s, wie) == [], wie
    assert await asked(s, "U0SANNE", veld="doel") == [], "alleen een zoekveld zoekt"


def test_a_strange_window_or_machine_is_offered_nothing(db: Database) -> None:
    from bot.turn import Rules

    db.run_now(lambda w: w.kaart.put(KARIN, "werk"))
    for formulier, id in (("casus/mensen", "weg"), ("bestaat/niet", "c1"), ("", ""), ("beheer/kaart_zoek", MO)):
        vraag = Zoekvraag(MO, formulier, id, "kaart" if "casus" in formulier else "regel", "")
        assert db.run_now(options, Rules("T0"), NU, vraag) == []
    bram = Zoekvraag(ELS, "beheer/kaart_zoek", ELS, "regel", "")
    assert len(db.run_now(options, Rules("T0", frozenset({ELS})), NU, bram)) == 1


def test_looking_up_writes_nothing_and_stays_within_what_slack_takes(db: Database) -> None:
    from bot.turn import Rules

    def much(work: Any) -> None:
        for n in range(150):
            work.kaart.put(
                Kaartregel(f"x{n}", "wonen", "Een heel lange naam van een organisatie " * 2, f"Naam {n}"), "wonen"
            )

    db.run_now(much)
    vraag = Zoekvraag(ELS, "beheer/kaart_zoek", ELS, "regel", "wonen " * 50)
    gevonden = db.run_now(options, Rules("T0", frozenset({ELS})), NU, vraag)
    assert len(gevonden) == 100
    assert all(len(o["text"]["text"]) <= 75 and len(o["value"]) <= 150 for o in gevonden)
    assert db.run_now(lambda w: w.machines.get("beheer", ELS)) is None
