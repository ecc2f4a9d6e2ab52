"""Roles beside a casus: who gives them, what they open and what not, and how long they held (ROL)."""

from datetime import datetime
from typing import Any

import pytest

from bot.clock import AMSTERDAM
from flows.effect import FieldErrors, Grant, Keep, Revoke
from flows.gebied import Gebied
from flows.invoer import Click, Occasion, Submitted
from flows.machine import allows, machines
from flows.rol import ROLLEN, Rol
from storage.database import Database
from tests.flows.spel import BEGIN, ELS, FATMA, MO, ROBOT, at, do, keys, of
from tests.regels.conftest import AKKOORD, MO_DOET_MEE, PLAN, VRAAG_MO, Speel, after

NU = datetime(2026, 3, 1, 9, tzinfo=AMSTERDAM)
GEBIEDEN = (Gebied("g1", "Ruwaard", ("Vierwinden",)), Gebied("g2", "Noord"))
BUREAU = BEGIN["beheer"]
GEVEN = {"wie": ELS, "rol": "aanjager", "gebied": "g1", "organisatie": None}


def beheerder(*benoemd: Rol, gebieden: tuple[Gebied, ...] = GEBIEDEN) -> Occasion:
    return at(FATMA, rollen=frozenset({"beheerder"}), gebieden=gebieden, benoemd=benoemd)


def aanjager(*benoemd: Rol) -> Occasion:
    van_ruwaard = Rol("1", FATMA, "aanjager", "g1", "", NU)
    return at(FATMA, rollen=frozenset({"aanjager"}), gebieden=GEBIEDEN, benoemd=benoemd or (van_ruwaard,))


@pytest.mark.regel("ROL-01")
@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({}, {}),
        ({"gebied": None}, {"gebied": "kies_gebied"}),
        ({"wie": ROBOT}, {"wie": "geen_mens"}),
        ({"rol": "manager"}, {"gebied": "geen_gebied"}),
        ({"rol": "manager", "gebied": None}, {"organisatie": "welke_organisatie"}),
        ({"rol": "bestuurder", "gebied": None, "organisatie": "Gemeente"}, {}),
        ({"rol": "ambassadeur", "organisatie": "Thuiszorg"}, {}),
        ({"rol": "beheerder", "gebied": None, "organisatie": "Gemeente"}, {"organisatie": "geen_organisatie"}),
        ({"gebied": "bestaat_niet"}, {"gebied": "kies"}),
    ],
)
def test_a_role_is_of_a_gebied_or_of_an_organisation(anders: dict[str, Any], fout: dict[str, str]) -> None:
    w = GEVEN | anders
    r = do(BUREAU, Submitted("beheer/rol", w), beheerder())
    if fout:
        assert list(r.effecten) == [FieldErrors(fout)]
        return
    gegeven = Grant(w["wie"], w["rol"], gebied=w["gebied"] or "", organisatie=w["organisatie"] or "")
    assert of(r, Grant) == [gegeven]
    assert keys(r, w["wie"]) == ["beheer/rol_bericht"]


@pytest.mark.regel("ROL-01")
def test_only_a_beheerder_gives_roles_and_an_aanjager_only_ambassadeurs() -> None:
    mag = machines()["beheer"].mag
    for rol in (*ROLLEN, "casusregisseur", "deelnemer", "voorzitter", "procesregisseur"):
        assert allows(mag["beheer/rol"], {rol}) is (rol == "beheerder")
        assert allows(mag["einde"], {rol}) is (rol == "beheerder")
        assert allows(mag["beheer/ambassadeur"], {rol}) is (rol in ("beheerder", "aanjager"))


@pytest.mark.regel("ROL-01")
def test_an_aanjager_names_ambassadeurs_in_their_own_gebied_only() -> None:
    noem = {"wie": ELS, "wat": "benoemen", "gebied": None}
    assert of(do(BUREAU, Submitted("beheer/ambassadeur", noem), aanjager()), Grant) == [
        Grant(ELS, "ambassadeur", gebied="g1")
    ]
    elders = do(BUREAU, Submitted("beheer/ambassadeur", noem | {"gebied": "g2"}), aanjager())
    assert list(elders.effecten) == [FieldErrors({"wie": "niet_jouw_gebied"})]
    niet_meer = do(BUREAU, Submitted("beheer/ambassadeur", noem), at(FATMA, rollen=frozenset(), gebieden=GEBIEDEN))
    assert of(niet_meer, Grant) == []


@pytest.mark.regel("ROL-01")
def test_a_role_ends_once_and_where_it_was() -> None:
    r = Rol("7", MO, "manager", "", "Thuiszorg", NU)
    assert of(do(BUREAU, Click("einde", "7"), beheerder(r)), Revoke) == [
        Revoke(MO, "manager", gebied="", organisatie="Thuiszorg")
    ]
    assert keys(do(BUREAU, Click("einde", "7"), beheerder())) == ["beheer/al_weg"]


@pytest.mark.regel("ROL-01")
async def test_who_had_which_role_stays_readable_for_a_beheerder(speel: Speel) -> None:
    s = await speel(
        "Bram: opent Thuis\nBram: [Rollen geven]\nBram: (Rollen geven)\n    Wie: Mo\n    Rol: Manager: zit in het netwerkoverleg\n"
        "    Van welke organisatie?: Thuiszorg\n    [Bewaar]\nBram: [Beheer]\nBram: [Rollen]\n-- 3 dagen later --\n"
        "Bram: [Stopt]\nBram: [Wie was wat?]\n"
    )
    gezegd = after(s, "Bram: [Wie was wat?]")
    assert "@Mo · manager van Thuiszorg · van maandag 2 maart 2026 tot donderdag 5 maart 2026" in gezegd
    assert "Gegeven door @Bram" in gezegd


@pytest.mark.regel("ROL-01")
async def test_an_old_button_of_a_beheerder_who_is_none_any_more_gives_nothing(speel: Speel) -> None:
    benoem = "Bram: opent Thuis\nBram: [Rollen geven]\nBram: (Rollen geven)\n    Wie: Els\n    Rol: Beheerder: zorgt voor instellingen en rollen\n    [Bewaar]\n"
    els = "Els: opent Thuis\nEls: [Beheer]\nEls: [Rollen]\n"
    s = await speel(benoem + els + "Bram: [Beheer]\nBram: [Rollen]\nBram: [Stopt]\nEls: [Rollen geven]\n")
    assert "Deze knop is voor iemand met een andere rol" in after(s, "Els: [Rollen geven]")
    assert "(Rollen geven)" not in after(s, "Els: [Rollen geven]")


@pytest.mark.regel("ROL-02")
def test_a_gebied_has_more_aanjagers_and_what_changes_is_told() -> None:
    er_was = Rol("1", MO, "aanjager", "g1", "", NU)
    w = {"naam": "Ruwaard", "wijken": "Vierwinden, Het Woud,", "aanjagers": [ELS, FATMA]}
    r = do(BUREAU, Submitted("beheer/gebied", w, "g1"), beheerder(er_was))
    assert of(r, Keep) == [Keep(Gebied("g1", "Ruwaard", ("Vierwinden", "Het Woud")))]
    assert of(r, Grant) == [Grant(p, "aanjager", gebied="g1") for p in (ELS, FATMA)]
    assert of(r, Revoke) == [Revoke(MO, "aanjager", gebied="g1")]
    assert all(keys(r, p) == ["beheer/rol_bericht"] for p in (ELS, FATMA, MO))


@pytest.mark.regel("ROL-02")
def test_one_home_gebied_and_the_aanjager_of_that_one_helps(db: Database) -> None:
    from bot.instelling import near

    def fill(work: Any) -> None:
        for g in GEBIEDEN:
            work.gebieden.put(g)
        for wie, gebied in ((FATMA, "g1"), (ELS, "g2")):
            work.rollen.grant(wie, "aanjager", "", NU, "x", gebied)
        for gebied in ("g1", "g2"):
            work.rollen.revoke(MO, "professional", "", NU)
            work.rollen.grant(MO, "professional", "", NU, MO, gebied)

    db.run_now(fill)
    assert db.run_now(lambda w: w.rollen.home(MO)) == "g2"
    assert db.run_now(near, "aanjager", MO) == (ELS,)
    assert db.run_now(near, "aanjager", ROBOT) == (FATMA, ELS), "zonder thuisgebied helpt elke aanjager"
    db.run_now(lambda w: w.rollen.close_gebied("g2", NU))
    assert db.run_now(near, "aanjager", MO) == (FATMA,), "een opgeheven gebied houdt niemand vast"


@pytest.mark.regel("ROL-02")
async def test_a_professional_is_welcome_at_a_table_of_another_gebied(speel: Speel, db: Database) -> None:
    def fill(work: Any) -> None:
        for g in GEBIEDEN:
            work.gebieden.put(g)
        work.rollen.grant(FATMA, "aanjager", "", NU, "x", "g1")
        work.rollen.grant(MO, "professional", "", NU, MO, "g2")
        work.rollen.grant(ELS, "professional", "", NU, ELS, "g1")

    db.run_now(fill)
    s = await speel(
        "Fatma in #leersessie-ruwaard: /samenwerk tafel\nFatma: (Een tafel starten)\n    Wie brengt een vraag in?: Mo\n"
        "    Wie leidt het gesprek?: Fatma\n    Wie denken mee?: Els, Sanne\n    [Start de tafel]\n"
    )
    assert any("@Mo brengt een vraag in" in r for r in s.uit)


@pytest.mark.regel("ROL-04")
@pytest.mark.parametrize("soort", ["casus", "gesprek", "overleg", "actie", "uitnodiging"])
def test_the_role_of_aanjager_opens_nothing_of_a_casus(soort: str) -> None:
    """What the role gives is what nobody has: the contrast with who is on the casus stands beside it."""
    machine = machines()[soort]
    for rollen in (*machine.mag.values(), *machine.leesvensters.values()):
        assert not allows(rollen, {"aanjager", "ambassadeur", "kwartiermaker"})
    assert any(allows(rollen, {"op_casus", "casusregisseur"}) for rollen in machine.mag.values()) or soort == "actie"


@pytest.mark.regel("ROL-04")
async def test_an_aanjager_sees_a_casus_only_when_put_on_it(speel: Speel, db: Database) -> None:
    db.run_now(lambda w: w.rollen.grant("slack:U0MO", "aanjager", "", NU, "x"))
    s = await speel(
        PLAN + "Mo: plan\n" + VRAAG_MO + AKKOORD + "Mo: plan\nMo: [Ik doe mee]\nMo: plan\nMo: [Bekijk het plan]\n"
    )
    delen = "\n".join(s.uit).split("Mo: plan\n")
    assert "2026-001" not in delen[1].split("Sanne:")[0], "voor de uitnodiging niets"
    assert "weer rustig wonen" not in delen[2], "gevraagd is nog niet op de casus"
    assert "weer rustig wonen" in delen[3], "op de casus gezet: het plan"


@pytest.mark.regel("ROL-04")
async def test_an_aanjager_with_somebody_elses_button_gets_nothing(speel: Speel, db: Database) -> None:
    from bot import vertaal

    s = await speel(MO_DOET_MEE)
    db.run_now(lambda w: w.rollen.grant("slack:U0FATMA", "aanjager", "", NU, "x"))
    casus = db.run_now(lambda w: w.machines.find("casus")[0].id)
    for knop in ("casus.plan", "casus.uitnodigen", "overleg.nieuwe_actie", "casus.overdragen"):
        body = {
            "user": {"id": "U0FATMA"},
            "trigger_id": s.id(),
            "channel": {"id": "D0FATMA"},
            "actions": [{"action_id": f"{knop}#0", "type": "button", "value": f"{casus}||", "action_ts": "1"}],
        }
        post = vertaal.action(body)
        assert post
        assert (await s.bot.turn(post)).direct == [], knop
    await s.bot.settle()
    gezegd = [b.tekst for b in s.plek.berichten if b.kanaal == "D0FATMA"]
    assert len(gezegd) == 4
    assert len(set(gezegd)) == 1
