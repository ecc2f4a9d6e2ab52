"""App Home: what it shows, in which order, that it stays current, and that two hundred casussen cost no more questions."""

import json
import re
import time
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from bot import blocks, vertaal
from bot.beeld import gather
from flows.machine import allows, machines
from flows.plan import Planversie, compose
from flows.prikken import key_of
from flows.volgende import KNOP, WAT, Stand, next_for
from flows.voorbereiding import PUNTEN
from messages import render, word
from proeftuin.blokken import check_view
from storage.database import Database
from storage.work import Work
from tests.draaiboek import papier
from tests.draaiboek.spelen import Speler
from tests.flows.spel import BEGIN, ELS, MO, NU, SANNE, given
from tests.regels.conftest import ACTIE_MO, AKKOORD, MO_DOET_MEE, PLAN, START, VRAAG_MO, Speel, after

DAG = NU.date()
KLAAR = replace(BEGIN["gesprek"], klaar=NU)
CASUS = replace(BEGIN["casus"], evaluatie=DAG + timedelta(days=42))
U = replace(BEGIN["uitnodiging"], status="gevraagd")
T = BEGIN["actie"]
GISTEREN = DAG - timedelta(days=1)


def home(work: Work, wie: str, nu: datetime = NU) -> dict[str, Any]:
    """The Home of a person as it would be drawn now."""
    ids = {"thuis": wie}
    return blocks.home(render("thuis/thuis", gather(work, ids, {}, wie, False, frozenset(), nu), ids))


def lines(view: dict[str, Any]) -> list[str]:
    return papier.lines(view["blocks"], {})


def fill(work: Work, aantal: int) -> None:
    """So many casussen of Sanne, in every stage, each with actions, invitations and a version of the plan."""
    for n in range(aantal):
        id, klaar = f"c{n}", n % 4 > 0
        c = replace(CASUS, id=id, nummer=f"2026-{n:03d}", gesprek=f"g{n}", versie=1 if klaar else 0, bij_inwoner=1)
        g = replace(
            BEGIN["gesprek"], id=f"g{n}", casus=id, antwoorden=(given("ik_wil", "rust"),), klaar=NU if klaar else None
        )
        acties = [
            replace(T, id=f"a{n}-{m}", casus=id, casusnummer=c.nummer, volg=m + 1, eigenaar=SANNE, uiterlijk=DAG + timedelta(days=n - 20))
            for m in range(3 if klaar else 0)
        ]  # fmt: skip
        for soort, state in (
            ("casus", c),
            ("gesprek", g),
            ("overleg", replace(BEGIN["overleg"], id=id, casus=id, bijeenkomst=f"b{n}")),
            ("bijeenkomst", replace(BEGIN["bijeenkomst"], id=f"b{n}", casus=id, casusnummer=c.nummer)),
            *(("actie", t) for t in acties),
        ):
            work.machines.insert(soort, state)
        for m in range(2):
            work.machines.insert("uitnodiging", replace(U, id=f"u{n}-{m}", casus=id, nummer=c.nummer, aan=MO))
        if klaar:
            work.records.add_plan(Planversie(f"{id}:1", "T0", id, 1, NU, MO, compose(c, g, acties)))
        work.rollen.grant(SANNE, "casusregisseur", id, NU, SANNE)


@pytest.mark.parametrize("aantal", [0, 1, 200])
def test_home_holds_and_asks_the_database_the_same_for_one_casus_and_for_two_hundred(db: Database, aantal: int) -> None:
    db.run_now(fill, aantal)
    vragen: list[str] = []
    event.listen(db.engine, "before_cursor_execute", lambda *a: vragen.append(a[2]))
    begin = time.perf_counter()
    view = db.run_now(home, SANNE)
    duur = time.perf_counter() - begin
    print(f"\n{aantal} casussen: {len(vragen)} vragen, {duur * 1000:.0f} ms, {len(view['blocks'])} blokken")
    assert len(vragen) <= 14
    assert duur < 1
    assert check_view(view, ("home",)) == []
    assert len(view["blocks"]) <= 60


def test_ten_on_a_page_and_every_casus_on_one_of_them(db: Database) -> None:
    db.run_now(fill, 23)
    gezien: list[str] = []
    for blad in range(3):
        db.run_now(
            lambda w, blad=blad: (
                w.machines.insert("dm", replace(BEGIN["dm"], bladzijde=blad))
                if not blad
                else w.machines.save("dm", replace(BEGIN["dm"], bladzijde=blad), blad)
            )
        )
        regels = lines(db.run_now(home, SANNE))
        nummers = re.findall(r"^\*(2026-\d+)\*", "\n".join(regels), re.MULTILINE)
        assert len(nummers) == (3 if blad == 2 else 10)
        assert [k for k in ("[Vorige]", "[Volgende]") if k in regels[-1]] == [
            ["[Volgende]"],
            ["[Vorige]", "[Volgende]"],
            ["[Vorige]"],
        ][blad]
        gezien += nummers
    assert len(set(gezien)) == 23


async def test_the_next_page_is_one_click_and_a_page_that_is_gone_becomes_the_last(db: Database) -> None:
    db.run_now(fill, 23)
    s = Speler(db, "# toon: thuis\nSanne: opent Thuis\nSanne: [Volgende]\nSanne: [Volgende]\nSanne: [Vorige]\n")
    await s.play()
    assert re.findall(r"Bladzijde (\d) van 3", "\n".join(s.uit)) == ["1", "2", "3", "2"]
    db.run_now(lambda w: w.rollen.revoke(SANNE, "casusregisseur", "c0", NU))
    for n in range(1, 15):
        db.run_now(lambda w, n=n: w.rollen.revoke(SANNE, "casusregisseur", f"c{n}", NU))
    regels = lines(db.run_now(home, SANNE))
    assert "Bladzijde" not in "\n".join(regels)
    assert len(re.findall(r"^\*2026", "\n".join(regels), re.MULTILINE)) == 8


# --- the one thing to do next

OVER, B = replace(BEGIN["overleg"], bijeenkomst="b1"), BEGIN["bijeenkomst"]
KOMT = replace(B, status="gepland", begin=NU + timedelta(days=9))
PRIKT = replace(B, voorstellen=(NU + timedelta(days=7),), ronde=1, gevraagd=(MO,))
GEPRIKT = replace(PRIKT, antwoorden={MO: {key_of(PRIKT.voorstellen[0]): "kan"}})
MEE = (replace(U, status="mee"),)
STANDEN = {
    "bezig": (SANNE, Stand(CASUS, KLAAR, OVER, (replace(T, uiterlijk=GISTEREN),), MEE, bijeenkomst=replace(B, status="bezig"))),
    "bezig_mee": (MO, Stand(CASUS, KLAAR, OVER, (T,), bijeenkomst=replace(B, status="bezig"))),
    "vandaag": (MO, Stand(CASUS, KLAAR, OVER, (T,), bijeenkomst=replace(KOMT, begin=NU), leidt=True)),
    "vandaag_mee": (MO, Stand(CASUS, KLAAR, OVER, (T,), bijeenkomst=replace(KOMT, begin=NU))),
    "voorbereiden": (SANNE, Stand(CASUS, KLAAR, OVER, (), MEE, bijeenkomst=replace(KOMT, begin=NU + timedelta(days=1)))),
    "prik": (MO, Stand(CASUS, KLAAR, OVER, (T,), bijeenkomst=PRIKT)),
    "prikt": (SANNE, Stand(CASUS, KLAAR, OVER, (), MEE, bijeenkomst=PRIKT)),
    "kies": (SANNE, Stand(CASUS, KLAAR, OVER, (), MEE, bijeenkomst=GEPRIKT)),
    "prikken": (SANNE, Stand(CASUS, KLAAR, OVER, (), MEE, bijeenkomst=B)),
    "gepland": (SANNE, Stand(CASUS, KLAAR, OVER, (), MEE, bijeenkomst=KOMT)),
    "overnemen": (MO, Stand(replace(CASUS, opvolger=MO), KLAAR, None)),
    "kanaal": (SANNE, Stand(CASUS, KLAAR, replace(BEGIN["overleg"], status="weg"))),
    "doorlopen": (SANNE, Stand(replace(CASUS, doorlopen="nodig", versie=2), KLAAR, None, (T,))),
    "te_laat": (SANNE, Stand(CASUS, KLAAR, None, (replace(T, uiterlijk=GISTEREN), replace(T, status="vast")))),
    "vast": (SANNE, Stand(CASUS, KLAAR, None, (replace(T, status="vast"),))),
    "akkoord": (SANNE, Stand(CASUS, KLAAR, None, (), (replace(U, status="wacht"),))),
    "antwoord_laat": (SANNE, Stand(CASUS, KLAAR, None, (), (replace(U, uiterlijk=GISTEREN),))),
    "terugkijken": (SANNE, Stand(replace(CASUS, evaluatie=DAG), KLAAR, None, (T,))),
    "evaluatie": (SANNE, Stand(replace(CASUS, evaluatie=DAG + timedelta(days=3)), KLAAR, None, (T,))),
    "versie": (MO, Stand(CASUS, KLAAR, None, nieuw=True)),
    "vraag": (SANNE, Stand(CASUS, BEGIN["gesprek"], None)),
    "concept": (SANNE, Stand(replace(CASUS, concept={"mensen": [MO]}), KLAAR, None)),
    "uitnodigen": (SANNE, Stand(CASUS, KLAAR, None, (), (replace(U, status="nee"),))),
    "heeft_het": (SANNE, Stand(replace(CASUS, versie=2, bij_inwoner=1), KLAAR, None, (T,))),
    "afspreken": (SANNE, Stand(replace(CASUS, zonder_overleg=True), KLAAR, None)),
    "wacht": (SANNE, Stand(CASUS, KLAAR, None, (), (U, replace(U, id="u2", aan=ELS)))),
    "actie": (SANNE, Stand(CASUS, KLAAR, None, (T,))),
    "doet_mee": (MO, Stand(CASUS, KLAAR, None, (T,))),
    "later": (SANNE, Stand(CASUS, KLAAR, None, (replace(T, status="klaar"),))),
    "klaar": (SANNE, Stand(replace(CASUS, evaluatie=None), KLAAR, None, (replace(T, status="klaar"),))),
    "gestopt": (SANNE, Stand(replace(CASUS, status="gestopt"), KLAAR, None, (T,))),
    "dicht": (SANNE, Stand(replace(CASUS, status="dicht"), KLAAR, None)),
}  # fmt: skip


@pytest.mark.parametrize("wat", sorted(STANDEN))
def test_each_casus_has_one_thing_to_do_next(wat: str) -> None:
    wie, stand = STANDEN[wat]
    assert next_for(wie, stand, DAG).wat == wat


def test_what_is_asked_of_nobody_is_not_the_next_thing() -> None:
    """The contrast: nobody to find a date with, moments that went by, an answer that was given, all talked through."""
    niemand = Stand(CASUS, KLAAR, OVER, (), (replace(U, status="nee"),), bijeenkomst=B)
    assert next_for(SANNE, niemand, DAG).wat == "uitnodigen"
    voorbij = Stand(CASUS, KLAAR, OVER, (), MEE, bijeenkomst=PRIKT)
    assert next_for(SANNE, voorbij, DAG + timedelta(days=8)).wat == "prikken"
    assert next_for(MO, Stand(CASUS, KLAAR, OVER, bijeenkomst=GEPRIKT), DAG).wat == "doet_mee"
    assert next_for(ELS, Stand(CASUS, KLAAR, OVER, bijeenkomst=PRIKT), DAG).wat == "doet_mee"
    besproken = Stand(CASUS, KLAAR, replace(OVER, voorbereid=dict.fromkeys(PUNTEN, "")), (), MEE, bijeenkomst=KOMT)
    assert next_for(SANNE, besproken, KOMT.begin.date() - timedelta(days=1)).wat == "gepland"


@pytest.mark.parametrize("wat", sorted(KNOP))
def test_the_button_of_a_next_thing_has_a_word_and_does_something(wat: str) -> None:
    soort, _, knop = KNOP[wat].partition(".")
    assert knop in machines()[soort].mag
    assert word("volgende_knop", wat)


@pytest.mark.parametrize("wat", sorted(STANDEN))
def test_who_sees_the_button_may_press_it(wat: str) -> None:
    wie, stand = STANDEN[wat]
    if stand.casus.status != "open":
        return
    v = next_for(wie, stand, DAG)
    rol = "casusregisseur" if wie == SANNE else "voorzitter" if stand.leidt else "deelnemer"
    soort, _, knop = v.knop.partition(".")
    relatie = {"opvolger"} if wat == "overnemen" else set()
    assert allows(machines()[soort].mag[knop], {rol, "op_casus", *relatie}), v


def test_every_next_thing_is_shown_somewhere() -> None:
    assert set(WAT) - set(STANDEN) == {"kijk_na"}


def test_the_most_urgent_comes_first(db: Database) -> None:
    db.run_now(fill, 40)
    regels = [r for r in lines(db.run_now(home, SANNE)) if r.startswith("*2026")]
    laat = [r for r in regels if "was uiterlijk" in r]
    assert regels[: len(laat)] == laat
    dagen = [re.search(r"uiterlijk \w+ (\d+) (\w+)", r) for r in laat]
    assert [d[2] for d in dagen if d] == sorted(d[2] for d in dagen if d)


def test_an_action_whose_day_is_past_is_said_kindly(db: Database) -> None:
    db.run_now(fill, 2)
    regels = "\n".join(lines(db.run_now(home, SANNE)))
    assert "Actie 1 in casus 2026-001 · was uiterlijk woensdag 11 februari" in regels
    assert "te laat" not in regels


# --- kept current

VERHAAL = (
    PLAN + VRAAG_MO + AKKOORD + "Mo: [Ik doe mee]\n" + ACTIE_MO + "Mo: [Bekijk het plan]\nSanne: mijn casussen\nSanne: [Open]\nSanne: [Meer]\nSanne: [Evaluatie: kies de dag]\n"
    "Sanne: (Dag van de evaluatie)\n    Wanneer kijken jullie terug?: 2026-03-05\n    [Bewaar]\n-- 43 dagen later --\nMo: acties\nMo: [Klaar]\nSanne: mijn casussen\nSanne: [Open]\n"
)  # fmt: skip


async def test_home_is_current_after_every_step(db: Database) -> None:
    """What was published last is what would be drawn now; only the number of the open question waits for a next time."""
    s = Speler(db, "Sanne: opent Thuis\nMo: opent Thuis\n" + VERHAAL)
    regel = s.line

    async def then_look(tekst: str, blok: list[str]) -> None:
        await regel(tekst, blok)
        for wie in ("U0SANNE", "U0MO"):
            gepubliceerd = [a["view"] for m, a in s.plek.log if m == "views.publish" and a["user_id"] == wie]
            if gepubliceerd:
                nu = db.run_now(home, f"slack:{wie}", s.klok.now())
                assert still(gepubliceerd[-1]) == still(nu), f"na {tekst!r} is Thuis van {wie} oud"

    s.line = then_look  # type: ignore[method-assign]
    await s.play()


def still(view: dict[str, Any]) -> str:
    return re.sub(r"vraag \d+ van \d+", "vraag", json.dumps(view, ensure_ascii=False))


# --- danger


@pytest.mark.regel("VEI-01")
@pytest.mark.parametrize("hoe", ["gevaar", "Er is nu gevaar!", "spoed", "knop", "/samenwerk gevaar"])
@pytest.mark.parametrize("vooraf", ["", START])
async def test_danger_shows_whom_to_call_and_keeps_nothing(db: Database, hoe: str, vooraf: str) -> None:
    s = Speler(db, vooraf)
    await s.play()
    voor, gezegd = dump(db), len(s.plek.log)
    if hoe == "knop":
        body = {
            "type": "block_actions",
            "user": {"id": "U0SANNE"},
            "trigger_id": "T1",
            "actions": [{"action_id": "dm.gevaar#0", "type": "button", "value": "||"}],
        }
        await s.post(vertaal.action(body))
    elif hoe.startswith("/"):
        await s.command("Sanne", None, hoe)
    else:
        await s.type("Sanne", None, hoe, False)
    await s.bot.settle()
    na = dump(db)
    assert {t for t in voor if voor[t] != na[t]} == {"invoer"}
    assert not [r for r in na["invoer"] if "gevaar" in repr(r).lower()]
    [(methode, args)] = s.plek.log[gezegd:]
    assert methode == ("chat.postMessage" if hoe in ("gevaar", "Er is nu gevaar!", "spoed") else "views.open")
    gezegd_nu = json.dumps(args, ensure_ascii=False)
    for nodig in ("112", "Veilig Thuis", "0800 2000", "crisisdienst", "meldcode"):
        assert nodig in gezegd_nu


@pytest.mark.regel_deel("VEI-01")
async def test_danger_shows_the_organisations_own_numbers(db: Database) -> None:
    s = Speler(db, "")
    db.begin = replace(db.begin, crisisdienst="GGZ, 020 1234567", meldcode="https://meldcode.example")
    await s.type("Sanne", None, "gevaar", False)
    await s.bot.settle()
    gezegd = json.dumps(s.plek.log[-1][1], ensure_ascii=False)
    assert "GGZ, 020 1234567" in gezegd
    assert "https://meldcode.example" in gezegd
    assert "leidinggevende" not in gezegd


@pytest.mark.regel_deel("VEI-01")
async def test_what_is_no_danger_is_kept(db: Database) -> None:
    """The contrast: an answer that speaks of danger is an answer."""
    s = Speler(db, START + "Sanne: er is gevaar op de trap\n")
    await s.play()
    gesprek = db.run_now(lambda w: w.machines.find("gesprek"))[0]
    assert gesprek.tekst("ik_wil") == "er is gevaar op de trap"


def dump(db: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as it stands."""
    with db.engine.connect() as conn:
        tabellen = [r[0] for r in conn.exec_driver_sql("select name from sqlite_master where type = 'table'")]
        return {t: [tuple(r) for r in conn.exec_driver_sql(f'select * from "{t}"')] for t in tabellen}


async def test_nothing_else_is_shown_to_who_has_no_part(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + ACTIE_MO)
    regels = "\n".join(lines(s.bot.db.run_now(home, ELS)))
    assert "2026-001" not in regels
    assert "Hier komt je eerste casus te staan." in regels
    assert date(2026, 3, 2) == s.klok.now().date()


async def test_a_button_in_home_says_where_the_answer_is_only_where_home_does_not_change(speel: Speel) -> None:
    """The contrast: what changes Home itself, or opens a window there, needs no word about the chat."""
    s = await speel(
        "# toon: thuis\n" + PLAN + "Sanne: [Kan zonder overleg]\nSanne: opent Thuis\nSanne: [Hoe werkt het?]\n"
    )
    assert "(Mijn antwoord)" in after(s, "Sanne: [Hoe werkt het?]")
    s.regels = ["Sanne: (Mijn antwoord)", "    [Sluit]", "Sanne: [Open]"]
    await s.play()
    assert "(Casus 2026-001)" in after(s, "Sanne: [Open]")
    assert "(Mijn antwoord)" not in after(s, "Sanne: [Open]")
    s.regels = ["Sanne: [De inwoner heeft het]"]
    await s.play()
    assert "(Mijn antwoord)" not in after(s, "Sanne: [De inwoner heeft het]")
