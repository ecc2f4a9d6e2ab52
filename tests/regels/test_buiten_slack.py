"""OVL-10: who is outside the workspace takes part by a calendar item and the plan on paper, by way of the contactpersoon."""

import pytest
import vobject

from bot.post import Post
from flows.invoer import Click
from tests.draaiboek.spelen import Speler
from tests.regels.conftest import DATUM, DRAAG_OVER, MO_DOET_MEE, Speel, after
from tests.regels.test_datum import files

RIET_DOET_MEE = """Sanne: mijn casussen
Sanne: [Open]
Sanne: [Mensen uitnodigen]
Sanne: (Wie vraag je mee?)
    Familie, buren en vrijwilligers: Riet
    Waarvoor, in het kort?: de huur op orde
    [Verder]
Sanne: (Per persoon een reden)
    Waarom juist deze persoon?: Kent de inwoner
    [Verder]
Sanne: (Toestemming om te delen)
    Wat vindt de inwoner goed?: De inwoner wil dit overleg + Wie meedoet, mag het plan lezen
    [Nodig uit]
"""
NOTEER = """Sanne: [Noteer het antwoord]
Sanne: (Noteer het antwoord)
    Wat is het antwoord?: Doet mee
    [Bewaar]
"""
SANNE_HOUDT_CONTACT = MO_DOET_MEE + RIET_DOET_MEE + NOTEER + DRAAG_OVER + "Mo: [Ik neem het over]\n"
DATUM_VAN_MO = DATUM.replace("Sanne:", "Mo:")
VERZET = "Mo: [Verzet]\nMo: (Wanneer en waar?)\n    Dag en tijd: 2026-03-13 10:00\n    [Zet vast]\n"


def of_sanne(s: Speler) -> list[tuple[str, str]]:
    items = [vobject.readOne(inhoud) for chat, _, inhoud in files(s) if chat == "D0SANNE"]
    return [(i.method.value, i.vevent.sequence.value) for i in items]


@pytest.mark.regel("OVL-10")
async def test_the_contactpersoon_gets_each_change_with_the_item_once(speel: Speel) -> None:
    s = await speel(SANNE_HOUDT_CONTACT + DATUM_VAN_MO + VERZET + "Mo: [Zeg af]\n")
    assert of_sanne(s) == [("REQUEST", "0"), ("REQUEST", "1"), ("CANCEL", "2")]
    tekst = "\n".join(s.uit)
    for zin in (
        "heeft geen Slack. Geef jij de datum door?",
        "is verzet. Geef jij de nieuwe datum",
        "gaat niet door. Laat jij het",
    ):
        assert tekst.count(zin) == 1, zin
    assert "Riet" not in "\n".join(r for r in s.uit if "#overleg" in r)


@pytest.mark.regel_deel("OVL-10", "PRI-02")
async def test_the_printed_plan_is_one_click_while_the_inwoner_shares_it(speel: Speel) -> None:
    s = await speel(SANNE_HOUDT_CONTACT + DATUM_VAN_MO + "Sanne: [Het plan op papier]\n")
    assert "bestand samenwerkplan-2026-001" in after(s, "Sanne: [Het plan op papier]")
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0].id
    for n, wie in enumerate(("slack:U0ELS", "slack:U0JORIS")):
        await s.bot.turn(Post(f"vreemd{n}", wie, "casus", casus, Click("pdf")))
    await s.flush()
    plannen = [
        a["channel"] for m, a in s.plek.log if m == "files.completeUploadExternal" and "plan" in a["bestand"].naam
    ]
    assert plannen == ["D0SANNE"], "wie niet bij de casus hoort, krijgt geen plan"


@pytest.mark.regel_deel("OVL-10", "PRI-01")
async def test_without_consent_to_share_there_is_no_plan_to_hand_over(speel: Speel) -> None:
    niet_delen = "De inwoner wil dit overleg"
    s = await speel(
        (MO_DOET_MEE + RIET_DOET_MEE).replace(f"{niet_delen} + Wie meedoet, mag het plan lezen", niet_delen)
        + NOTEER
        + DATUM
    )
    assert "heeft geen Slack. Geef jij de datum door?" in "\n".join(s.uit)
    assert not [r for r in s.uit if "[Het plan op papier]" in r]


@pytest.mark.regel_deel("OVL-10")
async def test_before_the_yes_nothing_goes_out_and_after_it_the_date_that_stands(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + RIET_DOET_MEE + DATUM)
    assert "Geef jij de datum door" not in "\n".join(s.uit)
    n = len(files(s))
    for regel in NOTEER.splitlines()[:1]:
        await s.line(regel, [])
    await s.line("Sanne: (Noteer het antwoord)", ["Wat is het antwoord?: Doet mee", "[Bewaar]"])
    assert "heeft geen Slack. Geef jij de datum door?" in "\n".join(s.uit)
    assert [chat for chat, naam, _ in files(s)[n:] if naam.endswith(".ics")] == ["D0SANNE"]
