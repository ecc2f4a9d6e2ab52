"""REG-02 and REG-03: the casusregisseur scales up in time, by a choice of their own, and stays."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from flows.effect import Remind, Revoke, Say, Tell
from flows.invoer import Click, Due, Happened, Submitted
from flows.machine import allows, machines, may, may_read
from flows.opschalen import FORMULIER
from flows.opschalingstand import REDENEN
from storage.rijen import RolRij
from tests.draaiboek.spelen import EERST, Speler
from tests.flows.spel import BEGIN, ELS, JORIS, MO, NU, ROBOT, SANNE, WIM, at, do, keys, of, told
from tests.regels.conftest import ACTIE_MO, Speel, after

MO_IN_OVERLEG = (EERST / "mo_in_overleg.txt").read_text(encoding="utf-8")
VRAAG = """Sanne: mijn casussen
Sanne: [Open]
Sanne: [Meer]
Sanne: [Procesregisseur]
Sanne: (Procesregisseur vragen)
    Wie vraag je?: Els
    Waarom?: De samenwerking loopt vast
    Wat vraag je?: wie belt de corporatie
    [Vraag het]
"""
MET_ELS = MO_IN_OVERLEG + ACTIE_MO + VRAAG + "Els: [Ik doe het]\n"
INTREKKEN = """Sanne: mijn casussen
Sanne: [Open]
Sanne: [Meer]
Sanne: [Toestemming intrekken]
Sanne: (Toestemming intrekken)
    Hoe liet de inwoner het weten?: In een gesprek
    [Trek in]
"""
T, C, S = BEGIN["actie"], BEGIN["casus"], BEGIN["opschaling"]
VAST = Submitted("actie/vast", {"obstakel": "niemand belt", "nodig": None})


def roles(s: Speler) -> list[tuple[str, str]]:
    [casus] = s.bot.db.run_now(lambda w: w.machines.find("casus"))
    return [(p.removeprefix("slack:U0"), rol) for p, rol in s.bot.db.run_now(lambda w: w.rollen.on(casus.id))]


def chat(s: Speler, wie: str) -> str:
    """All that a person got to see, windows included."""
    return json.dumps([a for _, a in s.plek.log if wie in str(a.get("user_id", a.get("channel", a.get("wie", ""))))])


@pytest.mark.regel("REG-03")
async def test_who_is_added_sees_numbers_and_states_and_the_casusregisseur_stays(speel: Speel) -> None:
    s = await speel(MET_ELS + "Els: [Bekijk de voortgang]\nMo in #overleg: [Wie bel je waarvoor]\n")
    assert ("SANNE", "casusregisseur") in roles(s)
    assert ("ELS", "procesregisseur") in roles(s)
    gezien = after(s, "Els: [Bekijk de voortgang]").split("Mo in #overleg")[0]
    assert "Actie 1 · uiterlijk maandag 13 april · afgesproken" in gezien
    assert not [t for t in ("@Mo", "de huur", "rustig wonen", "wakker") if t in gezien]
    assert "@Els · procesregisseur" in "\n".join(s.uit), "het paneel noemt haar"
    assert "Over de samenwerking: @Els, procesregisseur" in after(s, "Mo in #overleg: [Wie bel je waarvoor]")
    assert not [r for r in s.uit if r.startswith("  · Els komt in")], "niet in het kanaal: daar gaat het over de inhoud"
    assert "wie belt de corporatie" not in chat(s, "ELS").replace("(De vraag aan jou)", ""), (
        "de vraag staat in een venster"
    )


@pytest.mark.regel("REG-03")
@pytest.mark.parametrize("reden", REDENEN)
def test_there_are_three_reasons_and_none_is_left_out(reden: str) -> None:
    w = {"wie": JORIS, "reden": reden, "vraag": "help ons", "uiterlijk": NU.date()}
    r = do(C, Submitted("casus/opschalen", w))
    assert r.state.opschaling
    assert [x.invoer for x in of(r, Tell)] == [Happened("vraag")]
    assert FORMULIER.velden[1].opties == REDENEN


def test_nobody_who_cannot_is_asked_and_nobody_twice() -> None:
    w = {"reden": "hulp", "vraag": "help ons", "uiterlijk": NU.date()}
    for wie, fout in ((SANNE, "jezelf"), (ROBOT, "bot"), (WIM, "vertrokken"), ("slack:U0X", "onbekend")):
        [fouten] = do(C, Submitted("casus/opschalen", {**w, "wie": wie})).effecten
        assert fouten.fouten == {"wie": fout}
    laat = do(C, Submitted("casus/opschalen", {**w, "wie": ELS, "uiterlijk": NU.date() - timedelta(days=1)}))
    assert laat.effecten[0].fouten == {"uiterlijk": "voorbij"}
    al = do(replace(C, opschaling="s1"), Submitted("casus/opschalen", {**w, "wie": ELS}))
    assert keys(al) == ["opschaling/stand"]
    assert al.state.opschaling == "s1"


async def test_who_declines_can_be_followed_by_another(speel: Speel) -> None:
    s = await speel(
        MO_IN_OVERLEG
        + VRAAG
        + "Els: [Ik kan niet]\nEls: (Ik kan niet)\n    Wil je zeggen waarom?: te druk\n    [Verstuur]\n"
    )
    assert "bot -> Sanne: @Els kan geen procesregisseur zijn bij casus 2026-001." in "\n".join(s.uit)
    gezegd = [r for r in after(s, "Els: (Ik kan niet)").splitlines() if r.startswith("bot")]
    assert "te druk" not in "".join(gezegd), "waarom opent in een venster"
    assert ("ELS", "procesregisseur") not in roles(s)
    s.regels = [
        "Els: [Ik doe het]^oud",
        "Sanne: [Lees waarom]",
        "Sanne: (Procesregisseur)",
        "    [Sluit]",
        "Sanne: [Vraag een ander]",
    ]
    await s.play()
    assert "Dit was al geregeld" in after(s, "Els: [Ik doe het]^oud")
    assert ("ELS", "procesregisseur") not in roles(s)
    assert "> te druk" in after(s, "Sanne: [Lees waarom]")
    assert "(Procesregisseur vragen)" in after(s, "Sanne: [Vraag een ander]")


async def test_no_answer_is_asked_about_once_and_then_told(speel: Speel) -> None:
    s = await speel(MO_IN_OVERLEG + VRAAG + "-- 14 dagen later --\n")
    later = after(s, "-- 14 dagen later --")
    assert later.count("@Els heeft nog niet geantwoord") + later.count("@Els antwoordde nog niet") == 1
    assert later.count("bot -> Els") == 1


@pytest.mark.regel_deel("ROL-01")
async def test_the_role_has_a_from_and_an_until(speel: Speel) -> None:
    s = await speel(MET_ELS + "-- 7 dagen later --\nSanne: [Bekijk]\nSanne: [Niet meer nodig]\n")
    assert ("ELS", "procesregisseur") not in roles(s)
    tabel = RolRij.__table__  # type: ignore[attr-defined]
    with s.bot.db.engine.connect() as conn:
        [rij] = conn.execute(tabel.select().where(tabel.c.rol == "procesregisseur")).all()
    assert (rij.door, (rij.tot - rij.van).days) == ("slack:U0ELS", 7)
    assert "Dank je voor je hulp" in "\n".join(s.uit)
    assert "@Els · procesregisseur" not in after(s, "Sanne: [Niet meer nodig]")


@pytest.mark.regel_deel("PRI-01", "PRI-02")
async def test_without_consent_nothing_is_shared_with_them_either(speel: Speel) -> None:
    s = await speel(MET_ELS + INTREKKEN + "Els: [Bekijk de voortgang]^oud\n")
    assert ("ELS", "procesregisseur") not in roles(s)
    gezien = after(s, "Els: [Bekijk de voortgang]^oud")
    assert "(Voortgang)" not in gezien
    assert "bot" in gezien


def test_a_casus_that_is_closed_needs_nobody_any_more() -> None:
    for status in ("gevraagd", "mee"):
        r = do(replace(S, status=status), Happened("afgerond"))
        assert [(x.persoon, x.rol) for x in of(r, Revoke)] == [(JORIS, "procesregisseur")]
        assert keys(r, JORIS) == ["opschaling/weg"]
    assert do(replace(S, status="nee"), Happened("afgerond")).effecten == ()


def test_contrast_who_is_not_asked_has_no_way_in() -> None:
    """Only a relation opens it: the one who was asked, while they are; a role of the workspace opens nothing."""
    machine = machines()["opschaling"]
    deelnemer = {"deelnemer", "op_casus"}
    for status, leest, kijkt in (
        ("gevraagd", True, False),
        ("mee", True, True),
        ("nee", False, False),
        ("klaar", False, False),
    ):
        rollen = machine.relaties(replace(S, status=status), JORIS)
        assert may_read(machine, "opschaling/lezen", rollen) is leest
        assert may_read(machine, "opschaling/voortgang", rollen) is kijkt
        assert not may_read(machine, "opschaling/stand", rollen)
        assert not may(machine, Click("klaar"), rollen)
    for rollen in (deelnemer | machine.relaties(S, MO), {"procesregisseur", "aanjager", "beheerder"}):
        assert not [k for k in machine.mag if allows(machine.mag[k], rollen)]


# --- in time, once, and as a choice


@pytest.mark.regel("REG-02")
def test_stuck_twice_is_pointed_out_the_next_working_morning() -> None:
    een = do(T, VAST, at(MO))
    assert not [r for r in of(een, Remind) if r.wat == "stokt"], "één keer vastlopen hoort erbij"
    twee = do(do(een.state, Click("bezig"), at(MO)).state, VAST, at(MO))
    [moment] = [r for r in of(twee, Remind) if r.wat == "stokt"]
    assert moment.wanneer.isoformat() == "2026-03-03T09:00:00+01:00"
    r = do(twee.state, Due("stokt", "", NU), at("", moment.wanneer))
    assert told(r, "casus") == [Happened("stokt", {"waarom": "vast"})]
    weer_bezig = do(twee.state, Click("bezig"), at(MO)).state
    assert told(do(weer_bezig, Due("stokt", "", NU), at("", moment.wanneer)), "casus") == []


@pytest.mark.regel("REG-02")
def test_late_after_it_was_told_and_past_the_six_weeks_is_pointed_out() -> None:
    vroeg = replace(T, uiterlijk=NU.date() + timedelta(days=4))
    toen = NU + timedelta(days=10)
    r = do(vroeg, Due("te_laat_regisseur", "", toen), at("", toen))
    [moment] = [x for x in of(r, Remind) if x.wat == "stokt"]
    assert told(r, "casus") == []
    assert told(do(vroeg, Due("stokt", "", NU), at("", moment.wanneer)), "casus") == [
        Happened("stokt", {"waarom": "te_laat"})
    ]
    klaar = replace(vroeg, status="klaar")
    assert do(klaar, Due("stokt", "", NU), at("", moment.wanneer)).effecten == ()
    later = replace(vroeg, uiterlijk=moment.wanneer.date() + timedelta(days=9), status="later")
    assert do(later, Due("stokt", "", NU), at("", moment.wanneer)).effecten == (), "er is perspectief"
    na = NU + timedelta(days=46)
    [moment] = [x for x in of(do(T, Due("te_laat_regisseur", "", na), at("", na)), Remind) if x.wat == "stokt"]
    assert moment.wanneer.date().isoformat() == "2026-04-20"
    r = do(T, Due("stokt", "", NU), at("", moment.wanneer))
    assert told(r, "casus") == [Happened("stokt", {"waarom": "zes_weken"})]


@pytest.mark.regel("REG-02")
def test_it_is_pointed_out_once_and_nobody_is_asked_by_the_bot() -> None:
    stokt = Happened("stokt", {"waarom": "vast"})
    r = do(C, stokt)
    [zeg] = of(r, Say)
    assert (zeg.aan, zeg.key, zeg.samen) == (SANNE, "casus/stokt", True)
    assert len(r.effecten) == 1
    assert do(r.state, stokt).effecten == ()
    assert do(replace(C, opschaling="s1"), stokt).effecten == ()
    assert do(replace(C, status="gestopt"), stokt).effecten == ()
    nee = do(r.state, Click("niet_opschalen"))
    assert (keys(nee), nee.state) == (["casus/niet_opschalen"], r.state)
    over = do(replace(C, opschaling="s1", gewezen=True), Happened("opschaling_over", {"opschaling": "s1"})).state
    assert of(do(over, stokt), Say), "een volgende keer mag het weer gezegd worden"


@pytest.mark.regel_deel("HAN-05")
async def test_it_stands_in_the_one_message_of_that_morning(speel: Speel) -> None:
    """With what else comes due; once, however long it stays open."""
    s = await speel(MO_IN_OVERLEG + ACTIE_MO + ACTIE_MO.replace("huur", "brief") + "-- 90 dagen later --\n")
    later = after(s, "-- 90 dagen later --").lower()
    assert later.count("zou een procesregisseur helpen") == 1


async def test_contrast_what_is_done_in_time_asks_for_nobody(speel: Speel) -> None:
    s = await speel(MO_IN_OVERLEG + ACTIE_MO + "-- 21 dagen later --\nMo: [Klaar]\n-- 60 dagen later --\n")
    assert "procesregisseur helpen" not in "\n".join(s.uit)


async def test_the_step_of_the_overleg_leads_to_the_same_window(speel: Speel) -> None:
    s = await speel(
        MO_IN_OVERLEG
        + "Sanne in #overleg: [Start overleg]\nSanne: (We beginnen)\n    Wie noteert de afspraken?: Mo\n    [Begin]\n"
        "Sanne: [Andere stap: 12 Procesregisseur]\nSanne: [Ja, die is nodig]\nSanne: [Vraag er een]\n"
    )
    assert "(Procesregisseur vragen)" in after(s, "Sanne: [Vraag er een]")
    assert "Je kunt er nu een vragen." in after(s, "Sanne: [Ja, die is nodig]")
