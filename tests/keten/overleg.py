"""Asking people along, making the channel, agreeing, and everything that ends it."""

from __future__ import annotations

import pytest

from proeftuin.meespelen import Geweigerd
from tests.keten.plan import close_all
from tests.keten.toneel import Toneel


async def invite(t: Toneel) -> None:
    """Three windows: who, why, and the consent without which nothing leaves."""
    sanne, zin = t.sanne, t.zin
    await sanne.klik("Mensen uitnodigen")
    wie = {
        "Wie nodig je uit?": ["Mo", "Els"],
        "Waarvoor, in het kort?": zin(sanne, "kijken hoe thuis wonen veilig kan"),
    }
    await sanne.vul("Wie vraag je mee?", wie, "Verder")
    waarom = "Waarom juist deze persoon?"
    redenen = {
        f"Mo, {waarom}": "Heeft kennis die nodig is",
        "Mo, Welke kennis?": "Wonen",
        "Mo, In je eigen woorden": zin(sanne, "jij weet wat er aan een trap te doen is"),
        f"Els, {waarom}": "Kijkt kritisch mee",
    }
    await sanne.vul("Per persoon een reden", redenen, "Verder")
    with pytest.raises(Geweigerd):
        await sanne.vul("Toestemming om te delen", {"Hoe gaf de inwoner toestemming?": "In een gesprek"}, "Nodig uit")
    assert t.mo.leest() == [], "zonder akkoord gaat er niets uit"
    akkoord = {
        "Wat vindt de inwoner goed?": ["De inwoner wil dit overleg", "Wie meedoet, mag het plan lezen"],
        "Dit heb ik verteld": ["Met wie ik deel", "Waarvoor"],
        "Bezwaren of grenzen van de inwoner": zin(sanne, "liever niet over vroeger praten"),
    }
    await sanne.vul("Toestemming om te delen", akkoord, "Nodig uit")
    await sanne.ziet("De 2 uitnodigingen zijn verstuurd")


async def answer_invitations(t: Toneel) -> None:
    """Mo reads and joins; the channel is made around the first yes. Els cannot, and says why in a window."""
    sanne, mo, els = t.sanne, t.mo, t.els
    await mo.ziet("je kennis van wonen")
    await els.ziet("kritisch mee te kijken")
    assert "2026-001" not in "".join(mo.leest()), "wie nog niet meedoet, hoort geen casus"
    await mo.klik("Meer lezen")
    assert "jij weet wat er aan een trap te doen is" in mo.venstertekst
    assert "kijken hoe thuis wonen veilig kan" in mo.venstertekst
    await mo.sluit()
    await mo.klik("Ik doe mee")
    await mo.ziet("Fijn, je doet mee met casus 2026-001")
    await sanne.ziet("doet mee met casus 2026-001")
    kanaal = await mo.plek("overleg-")
    assert (kanaal.naam, t.leden("overleg-")) == ("overleg-2026-001", {"Sanne", "Mo"})
    assert "Overleg van casus 2026-001" in kanaal.doel["value"]
    vast = [b for ts, b in kanaal.berichten.items() if ts in kanaal.vastgezet]
    assert len(vast) == 2
    await mo.ziet("Welkom bij het overleg van casus 2026-001", in_="overleg-")
    assert "0 acties, 0 klaar" in (await mo.ziet("casusregisseur", in_="overleg-")).blocks[0]["text"]["text"]

    await els.klik("Ik kan niet")
    await els.vul("Ik kan niet", {"Wil je zeggen waarom?": t.zin(els, "ik ben die week met vakantie")}, "Verstuur")
    await els.ziet("Dank je dat je het laat weten")
    await sanne.klik("Lees waarom")
    assert "ik ben die week met vakantie" in sanne.venstertekst
    await close_all(sanne)
    assert t.leden("overleg-") == {"Sanne", "Mo"}


async def agree(t: Toneel) -> None:
    """Three actions: Mo's own, one of Mo by Sanne, one of the inwoner with Sanne as contactpersoon."""
    sanne, mo, zin = t.sanne, t.mo, t.zin
    await mo.klik("Nieuwe actie", in_="overleg-")
    eigen = {"Wat spreken jullie af?": zin(mo, "de trap opmeten"), "Wie doet het?": "Mo"}
    await mo.vul("Nieuwe actie", eigen, "Leg vast")
    await mo.ziet("Actie 1 in casus 2026-001 staat")
    await sanne.klik("Nieuwe actie", in_="overleg-")
    leuning = {"Wat spreken jullie af?": zin(sanne, "een tweede leuning regelen"), "Wie doet het?": "Mo"}
    await sanne.vul("Nieuwe actie", leuning | {"Uiterlijk": "2026-03-13"}, "Leg vast")
    await mo.ziet("Actie 2 in casus 2026-001 is voor jou, uiterlijk vrijdag 13 maart 2026")
    await mo.klik("Nieuwe actie", in_="overleg-")
    soos = {
        "Wat spreken jullie af?": zin(mo, "met de buurvrouw naar de soos"),
        "Of iemand zonder Slack": "De inwoner",
        "Wie houdt contact met deze persoon?": "Sanne",
        "Uiterlijk": "2026-03-20",
    }
    await mo.vul("Nieuwe actie", soos, "Leg vast")
    await sanne.ziet("Actie 3 in casus 2026-001 is van iemand zonder Slack. Jij houdt contact.")
    await mo.ziet("3 acties, 0 klaar", in_="overleg-")
    await mo.ziet("de inwoner · uiterlijk vrijdag 20 maart", in_="overleg-")
    await mo.klik("Bekijk de acties", in_="overleg-")
    for wat in ("de trap opmeten", "een tweede leuning regelen", "met de buurvrouw naar de soos"):
        assert wat in mo.venstertekst
    await mo.sluit()


async def hand_over(t: Toneel) -> None:
    """The regie goes to Mo, who says yes; Sanne stays and may not invite any more."""
    sanne, mo = t.sanne, t.mo
    await sanne.typ("mijn casussen")
    await sanne.klik("Open")
    await sanne.klik("Meer")
    await sanne.klik("Draag de regie over")
    samenvatting = "Waar staan we, en wat heeft aandacht nodig?"
    vraag = {"Wie neemt het over?": "Mo", samenvatting: t.zin(sanne, "eerst de trap, dan de soos")}
    await sanne.vul("De regie overdragen", vraag, "Vraag het")
    await mo.ziet("vraagt of jij casusregisseur wilt worden van casus 2026-001")
    await mo.klik("Lees de samenvatting")
    assert "eerst de trap, dan de soos" in mo.venstertekst
    await mo.sluit()
    await mo.klik("Ik neem het over")
    await mo.ziet("Jij bent nu casusregisseur van 2026-001")
    await sanne.ziet("is nu casusregisseur van 2026-001")
    await mo.ziet("<@U0MO> · casusregisseur", in_="overleg-")
    await sanne.klik("Mensen uitnodigen")
    await sanne.ziet("Deze knop is voor iemand met een andere rol")
    assert sanne.venster == ""


async def withdraw(t: Toneel) -> None:
    """The inwoner stops the sharing: nobody but the casusregisseur is in the channel, or can open the plan."""
    sanne, mo = t.sanne, t.mo
    await mo.typ("mijn casussen")
    await mo.klik("Open")
    await mo.klik("Meer")
    await mo.klik("Toestemming intrekken")
    weg = {
        "Hoe liet de inwoner het weten?": "In een gesprek",
        "Wat zei de inwoner erover?": t.zin(mo, "ik wil er een tijdje niets meer over horen"),
    }
    await mo.vul("Toestemming intrekken", weg, "Trek in")
    await mo.ziet("Het delen is gestopt")
    await mo.ziet("Dit overleg is gestopt", in_="overleg-")
    assert t.leden("overleg-") == {"Mo"}
    await sanne.klik("Bekijk het plan")
    await sanne.ziet("Je bent niet (meer) bij deze casus")
    assert sanne.venster == ""
    voor = len(sanne.leest())
    await t.wind(dagen=30)
    assert len(sanne.leest()) == voor, "wie niet meer bij de casus is, hoort er niets meer van"
