"""REG: there is always one named casusregisseur, whatever happens to people and channels."""

from __future__ import annotations

import pytest

from bot.runtime import tell_departure
from bot.turn import Rules
from flows.invoer import Mens
from tests.draaiboek.spelen import EERST, Speler
from tests.regels.conftest import DRAAG_OVER, Speel, after

MO_EN_FATMA = (EERST / "mo_in_overleg.txt").read_text(encoding="utf-8").replace(
    "Wie nodig je uit?: Mo\n", "Wie nodig je uit?: Mo, Fatma\n"
).replace(
    "    Waarom juist deze persoon?: Heeft kennis die nodig is\n    Welke kennis?: Wonen\n",
    "    Mo, Waarom juist deze persoon?: Heeft kennis die nodig is\n    Mo, Welke kennis?: Wonen\n"
    "    Fatma, Waarom juist deze persoon?: Kan goed meedenken\n",
) + "Fatma: [Ik doe mee]\n"


def regie(s: Speler) -> list[str]:
    """Everybody who is casusregisseur now, by their roles; the casus itself names the same one."""
    [casus] = s.bot.db.run_now(lambda w: w.machines.find("casus"))
    wie = [p for p, rol in s.bot.db.run_now(lambda w: w.rollen.on(casus.id)) if rol == "casusregisseur"]
    assert wie == [casus.regisseur]
    return [p.removeprefix("slack:U0") for p in wie]


def closed(s: Speler, wie: str) -> None:
    """Slack says that this account was closed; said twice, as Slack may."""
    for _ in range(2):
        s.bot.db.run_now(lambda w: w.personen.put(Mens(wie, weg=True), s.klok.now()))
        s.bot.db.run_now(tell_departure, Rules("T0", s.bot.regels.beheerders), s.klok.now(), wie)


@pytest.mark.regel("REG-01")
async def test_helpers_of_several_organisations_always_have_one_named_casusregisseur(speel: Speel) -> None:
    s = await speel(MO_EN_FATMA)
    assert regie(s) == ["SANNE"]
    assert "@Sanne · casusregisseur" in after(s, "Fatma: [Ik doe mee]")
    for regel in ("Sanne verlaat #overleg-2026-001", "Fatma verlaat #overleg-2026-001"):
        await s.line(regel, [])
        assert regie(s) == ["SANNE"], "uit het kanaal gaan geeft de regie niet weg"
    n = len(s.uit)
    for regel in DRAAG_OVER.splitlines():
        if not regel.startswith("    ") and not regel.startswith("Sanne: ("):
            await s.line(regel, [])
    await s.line("Sanne: (De regie overdragen)", [r.strip() for r in DRAAG_OVER.splitlines()[5:]])
    assert regie(s) == ["SANNE"], "tot Mo ja zegt"
    await s.line("Mo: [Ik neem het over]", [])
    assert regie(s) == ["MO"]
    assert "@Mo · casusregisseur" in "\n".join(s.uit[n:])


@pytest.mark.regel("REG-01")
async def test_where_the_casusregisseur_is_gone_a_beheerder_names_another_without_seeing_text(speel: Speel) -> None:
    s = await speel(MO_EN_FATMA)
    closed(s, "slack:U0SANNE")
    await s.flush()
    assert regie(s) == ["SANNE"], "een naam staat er altijd"
    gezegd = "\n".join(s.uit[-6:])
    assert gezegd.count("bot -> Bram: Het Slack-account van de casusregisseur van casus 2026-001 is gesloten.") == 1
    n = len(s.uit)
    await s.line("Bram: [Wijs iemand aan]", [])
    await s.line("Bram: (Casusregisseur aanwijzen)", ["Wie wordt casusregisseur?: Wim", "[Wijs aan]"])
    await s.line("Bram: (Casusregisseur aanwijzen)", ["Wie wordt casusregisseur?: Mo", "[Wijs aan]"])
    gezien = "\n".join(s.uit[n:])
    assert "bot ! Wie wordt casusregisseur?: Kies iemand die hier in Slack werkt" in gezien
    assert "Erbij horen: @Mo, @Fatma" in gezien
    assert "bot -> Mo: Jij bent nu casusregisseur van 2026-001." in gezien
    assert not [t for t in ("weer rustig wonen", "de post openen", "de huur op orde") if t in gezien]
    assert regie(s) == ["MO"]
    await s.line("Bram: [Wijs iemand aan]", [])
    assert regie(s) == ["MO"]
    assert "Dit was al geregeld" in s.uit[-1]


@pytest.mark.regel("REG-02")
async def test_the_casusregisseur_is_who_hears_and_whom_to_call(speel: Speel) -> None:
    """Contact for everybody: what happens comes to them, and the overview names them first."""
    s = await speel(
        MO_EN_FATMA
        + "Fatma verlaat #overleg-2026-001\nMo in #overleg: [Ik loop vast]\nMo in #overleg: [Wie bel je waarvoor]\n"
    )
    assert "bot -> Sanne: @Fatma is uit het kanaal" in after(s, "Fatma verlaat #overleg-2026-001")
    assert "bot -> Sanne: @Mo loopt vast" in after(s, "Mo in #overleg: [Ik loop vast]")
    assert "casusregisseur: @Sanne" in after(s, "Mo in #overleg: [Wie bel je waarvoor]")


ACTIES = """Sanne in #overleg: [Nieuwe actie]
Sanne: (Nieuwe actie)
    Wat spreken jullie af?: de huur uitzoeken
    Wie doet het?: Sanne
    [Leg vast]
Sanne in #overleg: [Nieuwe actie]
Sanne: (Nieuwe actie)
    Wat spreken jullie af?: samen wandelen
    Of iemand zonder Slack: Iemand anders uit het netwerk
    Hoe heet diegene uit het netwerk?: tante Rie
    [Leg vast]
"""


def owners(s: Speler) -> list[tuple[str, str]]:
    """(owner, contactpersoon) of each action; who has no Slack by a dash."""
    acties = sorted(s.bot.db.run_now(lambda w: w.machines.find("actie")), key=lambda t: t.volg)
    return [
        tuple(p.removeprefix("slack:U0") if p.startswith("slack") or not p else "-" for p in (t.eigenaar, t.contact))
        for t in acties
    ]


@pytest.mark.regel_deel("REG-05", "UIT-09")
async def test_after_a_handover_contacts_go_along_and_open_actions_are_asked_about_once(speel: Speel) -> None:
    s = await speel(MO_EN_FATMA + ACTIES + DRAAG_OVER + "Mo: [Ik neem het over]\n")
    assert owners(s) == [("SANNE", ""), ("-", "MO")], "de contactpersoon gaat mee, de actie niet vanzelf"
    gezegd = after(s, "Mo: [Ik neem het over]")
    assert "Blijft je open actie bij jou?" in gezegd
    assert "Neem jij de" not in gezegd, "één vraag, aan wie de actie beloofde"
    s.regels = ["Sanne: [Draag ze over]"]
    await s.play()
    assert owners(s) == [("MO", ""), ("-", "MO")]
    assert "bot -> Mo: De open acties van @Sanne in casus 2026-001 zijn nu van @Mo." in after(
        s, "Sanne: [Draag ze over]"
    )
    s.regels = ["Sanne: [Ze blijven bij mij]"]
    await s.play()
    assert "Dit was al geregeld" in after(s, "Sanne: [Ze blijven bij mij]")
    assert owners(s) == [("MO", ""), ("-", "MO")]


async def test_contrast_an_action_that_stays_stays(speel: Speel) -> None:
    s = await speel(MO_EN_FATMA + ACTIES + DRAAG_OVER + "Mo: [Ik neem het over]\nSanne: [Ze blijven bij mij]\n")
    assert owners(s) == [("SANNE", ""), ("-", "MO")]


async def test_contrast_who_has_nothing_open_is_not_asked(speel: Speel) -> None:
    s = await speel(MO_EN_FATMA + DRAAG_OVER + "Mo: [Ik neem het over]\n")
    assert "bij jou?" not in after(s, "Mo: [Ik neem het over]")


async def test_who_takes_over_from_somebody_gone_is_asked_about_their_actions(speel: Speel) -> None:
    s = await speel(MO_EN_FATMA + ACTIES)
    closed(s, "slack:U0SANNE")
    await s.flush()
    await s.line("Bram: [Wijs iemand aan]", [])
    await s.line("Bram: (Casusregisseur aanwijzen)", ["Wie wordt casusregisseur?: Mo", "[Wijs aan]"])
    assert owners(s) == [("SANNE", ""), ("-", "MO")]
    assert "Neem jij de open actie van @Sanne over?" in "\n".join(s.uit[-30:])
    await s.line("Mo: [Ik neem de acties over]", [])
    assert owners(s) == [("MO", ""), ("-", "MO")]


async def test_somebody_who_leaves_is_no_contactpersoon_any_more(speel: Speel) -> None:
    bij_mo = ACTIES.replace(
        "diegene uit het netwerk?: tante Rie\n",
        "diegene uit het netwerk?: tante Rie\n    Wie houdt contact met deze persoon?: Mo\n",
    )
    s = await speel(MO_EN_FATMA + bij_mo + "Mo verlaat #overleg-2026-001\n")
    assert owners(s) == [("SANNE", ""), ("-", "SANNE")]
