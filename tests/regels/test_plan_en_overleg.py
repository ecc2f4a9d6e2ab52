"""PLA, OVL, MDO, REG and PRI: the plan, who may see it, and the overleg channel."""

import json

import pytest

from tests.draaiboek.spelen import Speler
from tests.regels.conftest import ACTIE_MO, AKKOORD, DRAAG_OVER, MO_DOET_MEE, PLAN, VRAAG_MO, Speel, after

GEHEIM = ("weer rustig wonen", "wakker liggen", "slaap slecht", "post openen", "eerste brief", "moestuin", "meekijkt", "vast gezicht",
          "de huur op orde", "jij kent de corporatie", "de huur uitzoeken")  # fmt: skip


@pytest.mark.regel("PLA-01", "PLA-02")
async def test_the_plan_says_whose_it_is_and_has_deel_a(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + ACTIE_MO + "Mo in #overleg: [Bekijk het plan]\n")
    plan = after(s, "Mo in #overleg: [Bekijk het plan]")
    assert "Dit plan is van de inwoner. Geef het niet door zonder dat de inwoner het weet." in plan
    assert "Het is alleen voor de mensen die erin staan." in plan
    for stuk in (
        "maandag 2 maart 2026", "> weer rustig wonen", "> zelf de post openen", "> iemand die meekijkt met de huur", "Welzijnscijfer: 4",
        "1. @Mo · uiterlijk maandag 13 april 2026", "> de huur uitzoeken", "@Sanne is casusregisseur",
        "maandag 13 april 2026; @Sanne regelt het", "Handtekening van de inwoner: ....",
    ):  # fmt: skip
        assert stuk in plan, stuk


@pytest.mark.regel("PLA-05")
async def test_a_change_is_a_new_version_the_state_of_an_action_is_none(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE)

    def versies() -> list[int]:
        return sorted(v.nummer for v in s.bot.db.run_now(lambda w: w.machines.find("planversie")))

    assert versies() == [1]
    for regel in ("Sanne: mijn casussen", "Sanne: [Open]", "Sanne: [Nieuwe actie]"):
        await s.line(regel, [])
    await s.line("Sanne: (Nieuwe actie)", ["Wat spreken jullie af?: bellen", "Wie doet het?: Sanne", "[Leg vast]"])
    assert versies() == [1, 2]
    await s.line("-- 21 dagen later --", [])
    await s.line("Sanne: [Klaar]", [])
    assert s.bot.db.run_now(lambda w: w.machines.find("actie"))[0].status == "klaar"
    assert versies() == [1, 2]
    assert "*Casus 2026-001* · 1 actie, 1 klaar" in "\n".join(s.uit)


@pytest.mark.regel("PLA-05")
async def test_a_new_version_is_marked_in_home_until_it_was_opened_and_added_actions_carry_their_date(
    speel: Speel,
) -> None:
    s = await speel(MO_DOET_MEE + "# toon: thuis\n-- 3 dagen later --\n" + ACTIE_MO + "Sanne: opent Thuis\n")
    assert "nieuwe versie van het plan" in after(s, "Sanne: opent Thuis")
    s = await speel(
        "# toon: thuis\n-- 4 dagen later --\nSanne: mijn casussen\nSanne: [Open]\nSanne: [Bekijk het plan]\nSanne: opent Thuis\n"
    )
    assert "erbij op donderdag 5 maart" in after(s, "Sanne: [Bekijk het plan]")
    assert "nieuwe versie" not in after(s, "Sanne: opent Thuis")


@pytest.mark.regel("PLA-07", "OVL-02")
async def test_where_no_overleg_is_needed_the_plan_is_the_work_plan(speel: Speel) -> None:
    s = await speel(
        PLAN + "Sanne: [Kan zonder overleg]\nSanne: [Nieuwe actie]\n"
        "Sanne: (Nieuwe actie)\n    Wat spreken jullie af?: bellen\n    Wie doet het?: Sanne\n    [Leg vast]\n"
    )
    assert "dan is dit het werkplan" in after(s, "Sanne: [Kan zonder overleg]")
    assert "Actie 1 in casus 2026-001 staat" in after(s, "    [Leg vast]")
    assert s.plek.kanalen == {"C0LEER": "leersessie-ruwaard"}


@pytest.mark.regel("OVL-01")
async def test_who_is_needed_goes_from_ik_heb_nodig_by_expertise_to_names(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_MO + AKKOORD)
    venster = after(s, "Sanne: [Mensen uitnodigen]")
    volgorde = [
        venster.index(t) for t in ("iemand die meekijkt met de huur", "Welke kennis is nodig?", "Wie nodig je uit?")
    ]
    assert volgorde == sorted(volgorde)
    assert "familie, buren en vrijwilligers" in venster
    assert "Voor *geld en schulden* is er nog niemand." in after(s, "    [Nodig uit]")


@pytest.mark.regel("OVL-04", "OVL-14", "OVL-18")
async def test_the_invitation_says_why_this_person_by_when_and_nothing_of_whom_it_is_about(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_MO + AKKOORD + "Mo: [Meer lezen]\n")
    bericht, venster = after(s, "    [Nodig uit]").split("Mo: [Meer lezen]")
    assert "Je wordt gevraagd om *je kennis van wonen*." in bericht
    assert "Laat het weten uiterlijk donderdag 5 maart 2026." in bericht
    assert "Over wie het gaat en waar, hoor je van @Sanne als je meedoet; dat staat nooit in een bericht." in bericht
    assert not [g for g in GEHEIM if g in bericht]
    assert "> jij kent de corporatie" in venster
    assert "> de huur op orde" in venster
    assert "Je denkt mee, ook als je eigen organisatie straks niets levert." in venster


@pytest.mark.regel_deel("OVL-16", "PRI-01")
async def test_consent_is_kept_before_anything_leaves(speel: Speel) -> None:
    s = await speel(PLAN + VRAAG_MO)
    assert s.bot.db.run_now(lambda w: w.machines.find("uitnodiging")) == []
    s = await speel("Sanne: mijn casussen\nSanne: [Open]\n" + VRAAG_MO + AKKOORD)
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0]
    [rij] = s.bot.db.run_now(lambda w: w.records.of("toestemming_delen", casus.id))
    assert (rij["soort"], rij["door"], rij["hoe"], rij["grondslag"]) == (
        "gegeven",
        "slack:U0SANNE",
        "mondeling",
        "Wmo 2015",
    )
    assert rij["met"] == ["slack:U0MO"]
    assert rij["waarvoor"] == "de huur op orde"
    assert rij["verteld"] == ["met_wie", "waarvoor"]
    assert rij["wanneer"].astimezone(s.klok.now().tzinfo) == s.klok.now()


@pytest.mark.regel("OVL-09")
async def test_one_private_channel_named_by_its_number_after_the_first_yes(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE)
    gemaakt = [a for m, a in s.plek.log if m == "conversations.create"]
    assert gemaakt == [{"name": "overleg-2026-001", "is_private": True}]
    uitgenodigd = [a["users"] for m, a in s.plek.log if m == "conversations.invite"]
    assert uitgenodigd == ["U0SANNE", "U0MO"]
    assert len([1 for m, _ in s.plek.log if m == "pins.add"]) == 2
    assert "Zo gaan we met elkaar om" in "\n".join(s.uit)


@pytest.mark.regel("PRI-03")
async def test_no_case_text_in_any_channel_or_in_any_text_that_a_locked_phone_shows(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE
        + ACTIE_MO
        + "Mo in #overleg: [Bekijk het plan]\nMo in #overleg: [Bekijk de acties]\n-- 40 dagen later --\n"
    )
    for methode, args in s.plek.log:
        kanaal = str(args.get("channel", ""))
        if methode.startswith("chat.") and kanaal.startswith("C0"):
            gezegd = json.dumps(args, ensure_ascii=False)
        elif methode.startswith("views."):
            continue
        else:
            gezegd = json.dumps({k: v for k, v in args.items() if k != "blocks"}, ensure_ascii=False)
        assert not [g for g in GEHEIM if g in gezegd], (methode, kanaal)


@pytest.mark.regel("PRI-02")
@pytest.mark.parametrize(("wie", "knop"), [("Els", "casus.plan"), ("Els", "overleg.nieuwe_actie"), ("Els", "gesprek.verder"), ("Mo", "casus.uitnodigen"),
                                           ("Mo", "gesprek.wijzig"), ("Bram", "casus.plan"), ("Fatma", "casus.acties")])  # fmt: skip
async def test_only_people_of_the_casus_see_it_whatever_button_they_press(speel: Speel, wie: str, knop: str) -> None:
    s = await speel(MO_DOET_MEE + ACTIE_MO)
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0]
    id = casus.gesprek if knop.startswith("gesprek") else casus.id
    voor = len(s.plek.log)
    body = {
        "type": "block_actions", "user": {"id": f"U0{wie.upper()}"}, "trigger_id": "T1",
        "actions": [{"action_id": f"{knop}#0", "type": "button", "value": f"{id}|ik_wil|"}],
    }  # fmt: skip
    from bot import vertaal

    await s.post(vertaal.action(body))
    await s.bot.settle()
    assert not [m for m, _ in s.plek.log[voor:] if m.startswith("views.")]
    regels = s.bot.db.run_now(lambda w: w.audit.of(casus.id))
    assert [r.wie for r in regels if r.wat.startswith("geweigerd:")] == [f"slack:U0{wie.upper()}"]


@pytest.mark.regel("MDO-05")
async def test_an_action_has_one_owner_and_a_date_and_a_later_one_a_reason(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE + "Mo in #overleg: [Nieuwe actie]\n"
        "Mo: (Nieuwe actie)\n    Wat spreken jullie af?: bellen\n    [Leg vast]\n"
        "Mo: (Nieuwe actie)\n    Wat spreken jullie af?: bellen\n    Wie doet het?: Mo\n    Of iemand zonder Slack: De inwoner\n    [Leg vast]\n"
        "Mo: (Nieuwe actie)\n    Wat spreken jullie af?: bellen\n    Wie doet het?: Mo\n    Uiterlijk: 2026-04-14\n    [Leg vast]\n"
    )
    uit = after(s, "Mo in #overleg: [Nieuwe actie]")
    assert uit.count("bot ! Wie doet het?: Kies één persoon") == 2
    assert "bot ! Later dan zes weken? Waarom?: Dit is later dan zes weken" in uit
    assert s.bot.db.run_now(lambda w: w.machines.find("actie")) == []
    assert "Uiterlijk: 2026-04-13" in uit


@pytest.mark.regel("MDO-06", "REG-11")
async def test_there_is_always_exactly_one_casusregisseur(speel: Speel) -> None:
    s = await speel(PLAN)

    def wie(s: Speler) -> list[str]:
        op = s.bot.db.run_now(lambda w: w.rollen.on(w.machines.find("casus")[0].id))
        return [p for p, rol in op if rol == "casusregisseur"]

    assert wie(s) == ["slack:U0SANNE"]
    s = await speel("Sanne: mijn casussen\nSanne: [Open]\n" + VRAAG_MO + AKKOORD + "Mo: [Ik doe mee]\n" + DRAAG_OVER)
    assert wie(s) == ["slack:U0SANNE"]
    await s.line("Mo: [Ik neem het over]", [])
    assert wie(s) == ["slack:U0MO"]
