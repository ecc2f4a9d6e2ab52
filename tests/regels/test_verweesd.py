"""A casus that has nobody left gets a casusregisseur again; who names them reads nothing of it (REG-01, PRI-02)."""

import json
from dataclasses import replace
from typing import Any

import pytest

from flows.effect import FieldErrors, Grant, NewVersion, Revoke, Say, Tell
from flows.invoer import Click, Happened, Mens, Submitted
from flows.verweesd import Verweesd
from storage.database import Database
from tests.flows.spel import BEGIN, ELS, FATMA, MO, NU, ROBOT, SANNE, at, do, keys, of
from tests.opstelling import bot_in_proeftuin, cli, environment
from tests.regels.conftest import PLAN, Speel, after

BUREAU = BEGIN["beheer"]
VERWEESD = (Verweesd("c1", "2026-014", SANNE),)
WIJS_AAN = "Bram: opent Thuis\nBram: [Beheer]\nBram: [Mensen]\nBram: [Wijs iemand aan]\nBram: (Nieuwe casusregisseur)\n    Wie: Mo\n    [Wijs aan]\n"


def beheerder(*verweesd: Verweesd) -> Any:
    return at(FATMA, rollen=frozenset({"beheerder"}), verweesd=verweesd)


def gone(db: Database, wie: str) -> None:
    db.run_now(lambda w: w.personen.put(Mens(wie, "Sanne", weg=True), NU))


@pytest.mark.regel_deel("REG-01")
async def test_a_beheerder_names_another_and_reads_nothing(speel: Speel, db: Database) -> None:
    s = await speel(PLAN)
    gone(db, "slack:U0SANNE")
    begin = len(s.plek.log)
    s.regels = WIJS_AAN.splitlines()
    await s.play()
    casus = db.run_now(lambda w: w.machines.find("casus")[0])
    assert casus.regisseur == "slack:U0MO"
    assert db.run_now(lambda w: w.rollen.on(casus.id)) == [("slack:U0MO", "casusregisseur")]
    gezien = json.dumps([a for m, a in s.plek.log[begin:] if "U0MO" not in str(a.get("user_id", a.get("channel", "")))])
    assert "rustig wonen" not in gezien
    assert "2026-001" in gezien
    assert "Je bent nu casusregisseur van casus 2026-001" in after(s, "Bram: (Nieuwe casusregisseur)")
    assert "Zonder casusregisseur" not in after(s, "Bram: (Nieuwe casusregisseur)"), "het venster eronder weet het"
    s.regels = ["Mo: [Bekijk het plan]"]
    await s.play()
    assert "weer rustig wonen" in after(s, "Mo: [Bekijk het plan]")


@pytest.mark.regel_deel("REG-01")
async def test_a_casus_with_its_casusregisseur_is_not_offered(speel: Speel) -> None:
    s = await speel(PLAN + "Bram: opent Thuis\nBram: [Beheer]\nBram: [Mensen]\n")
    assert "Zonder casusregisseur" not in after(s, "Bram: [Mensen]")
    assert "2026-001" not in after(s, "Bram: [Mensen]")


def test_only_a_casus_that_has_nobody_can_be_given() -> None:
    w = {"wie": MO}
    r = do(BUREAU, Submitted("beheer/regie", w, "c1"), beheerder(*VERWEESD))
    assert of(r, Tell) == [Tell("casus", "c1", Happened("regie_toegewezen", {"persoon": MO}))]
    assert keys(do(BUREAU, Submitted("beheer/regie", w, "c1"), beheerder())) == ["beheer/al_weg"]
    assert keys(do(BUREAU, Submitted("beheer/regie", w, "c2"), beheerder(*VERWEESD))) == ["beheer/al_weg"]
    bot = do(BUREAU, Submitted("beheer/regie", {"wie": ROBOT}, "c1"), beheerder(*VERWEESD))
    assert list(bot.effecten) == [FieldErrors({"wie": "geen_mens"})]


def test_the_casus_changes_hands_once_and_the_plan_says_so() -> None:
    woord = Happened("regie_toegewezen", {"persoon": ELS})
    r = do(BEGIN["casus"], woord)
    assert r.state.regisseur == ELS
    assert of(r, Revoke) == [Revoke(SANNE, "casusregisseur", "c1"), Revoke(ELS, "deelnemer", "c1")]
    assert of(r, Grant) == [Grant(ELS, "casusregisseur", "c1")]
    assert of(r, NewVersion) == [NewVersion("c1")]
    assert [x.aan for x in of(r, Say)] == [ELS], "wie weg is, krijgt niets"
    assert do(r.state, woord).effecten == ()


@pytest.mark.regel_deel("REG-01")
def test_however_they_were_named_they_come_into_the_channel_and_the_old_question_is_over() -> None:
    wees = replace(BEGIN["casus"], wees=True, opvolger=MO, samenvatting="voor Mo")
    aan_bureau = do(wees, Happened("regie_toegewezen", {"persoon": ELS}))
    met_knop = do(wees, Submitted("casus/wijs_aan", {"wie": ELS}), beheerder())
    for r in (aan_bureau, met_knop):
        assert Tell("overleg", "c1", Happened("erbij_halen", {"persoon": ELS})) in of(r, Tell)
        assert keys(do(r.state, Click("wijs_aan"), beheerder())) == ["casus/overdracht_al"]
    assert aan_bureau.state == met_knop.state
    assert (met_knop.state.opvolger, met_knop.state.samenvatting) == ("", ""), "wat voor Mo was, leest Els niet"


async def test_the_command_line_lists_people_and_names_a_casusregisseur(tmp_path: Any) -> None:
    from proeftuin.meespelen import Speler as Meespeler

    async with bot_in_proeftuin(tmp_path) as (tuin, bot):
        omgeving = environment(tuin, "socket", bot.db.url)
        sanne, mo = Meespeler(tuin, "Sanne", bot.settle), Meespeler(tuin, "Mo", bot.settle)
        await sanne.typ("nieuwe casus")
        await sanne.klik("Ja, kort")
        nummer = bot.db.run_now(lambda w: w.machines.find("casus")[0].nummer)
        assert "heeft een casusregisseur" in await cli("beheer", "regie", nummer, "U0MO", **omgeving, code=1)
        sanne_id = bot.db.run_now(lambda w: w.machines.find("casus")[0].regisseur)
        gone(bot.db, sanne_id)
        lijst = await cli("beheer", "mensen", **omgeving)
        assert f"zonder casusregisseur: casus {nummer}" in lijst
        assert "werkt hier niet meer" in lijst
        assert "nu casusregisseur" in await cli("beheer", "regie", nummer, "U0MO", **omgeving)
        bot.sender.kick()
        await mo.ziet("Je bent nu casusregisseur")
