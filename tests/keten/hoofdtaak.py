"""The main job in chapters, each with what people see. The dates follow from the Monday on which it begins."""

from __future__ import annotations

import pytest

from proeftuin.meespelen import Geweigerd, Speler
from tests.keten.toneel import Toneel

GEBIEDEN = "Waar gaat het over?"
BUITEN = "Buiten de chat typen"


async def play(t: Toneel) -> None:
    """All of it, in order."""
    await make_plan(t)
    await invite(t)
    await answer_invitations(t)
    await agree(t)
    await be_reminded(t)
    await get_stuck_and_late(t)
    await hand_over(t)
    await withdraw(t)
    await hold_table(t)


async def make_plan(t: Toneel) -> None:
    """From hello to a plan: nine questions in the chat and in windows, with examples, back, a pause and a change."""
    sanne, zin = t.sanne, t.zin
    await sanne.typ("hoi")
    await sanne.ziet("Hallo!")
    await sanne.klik("Nieuwe casus")
    await sanne.ziet("Wil de inwoner zo geholpen worden?")
    await sanne.klik("Ja")
    assert sanne.venster == GEBIEDEN
    notitie = zin(sanne, "de trap wordt te steil")
    gebieden = {"Wonen": "Hier is een vraag", "Wonen, Kort, als je wilt": notitie, "Meedoen": "Hier is een vraag"}
    await sanne.vul(GEBIEDEN, gebieden, "Bewaar")
    await sanne.ziet("Dit is casus 2026-001")
    await sanne.ziet("vraag 2 van 9")

    await sanne.klik("Voorbeeldvragen")
    await sanne.ziet("Kies wat past")
    await sanne.typ(zin(sanne, "weer naar de soos"))
    await sanne.ziet("vraag 3 van 9")
    await sanne.klik("Terug")
    await sanne.ziet("Je had: weer naar de soos")
    await sanne.typ(zin(sanne, "elke week naar de soos en hier blijven wonen"))
    await sanne.klik(BUITEN)
    await sanne.vul("Doorvragen", {"Wat wordt er dan anders?": zin(sanne, "dan hoor ik er weer bij")}, "Bewaar")
    await close_all(sanne)
    await sanne.klik("Pauze")
    await sanne.ziet("Tot straks")
    await t.wind(dagen=1)
    await sanne.klik("Ga verder")
    await sanne.ziet("vraag 4 van 9")
    assert "vraag 4 van 9" in sanne.leest()[-1], "de vraag staat onderaan, niet ver naar boven"
    await sanne.klik("Kies een cijfer", keuze="5")
    await sanne.ziet("Wat maakt het een 5?")
    await sanne.typ(zin(sanne, "de dagen zijn lang en leeg"))
    await sanne.typ(zin(sanne, "koken en kaarten, en de buurvrouw wil meelopen"))
    await sanne.typ(zin(sanne, "de buurvrouw vragen voor donderdag"))
    await sanne.typ(zin(sanne, "anderen leren klaverjassen"))
    await sanne.ziet("Ik kan: koken en kaarten")
    await sanne.typ(zin(sanne, "iemand die naar de trap kijkt"))
    await sanne.ziet("vraag 9 van 9")
    await sanne.typ(zin(sanne, "een vaste dag dat er iemand langskomt"))

    await sanne.ziet("Klopt het zo?")
    await sanne.klik("Wijzig", bij="Een eerste stap")
    if not sanne.venster:
        await sanne.typ(zin(sanne, "de buurvrouw vragen voor vrijdag"))
    else:
        eerste_stap = {veld_of(sanne): zin(sanne, "de buurvrouw vragen voor vrijdag")}
        await sanne.vul(sanne.venster, eerste_stap, "Bewaar")
    await sanne.ziet("de buurvrouw vragen voor vrijdag")
    await sanne.klik("Klopt, dit is het plan")
    await sanne.ziet("Het Samenwerkplan staat")
    await sanne.klik("Bekijk het plan")
    assert sanne.venster == "Samenwerkplan"
    for deel in ("elke week naar de soos en hier blijven wonen", "Welzijnscijfer: 5", "iemand die naar de trap kijkt"):
        assert deel in sanne.venstertekst
    await sanne.sluit()


async def invite(t: Toneel) -> None:
    """Three windows: who, why, and the consent without which nothing leaves."""
    sanne, zin = t.sanne, t.zin
    await sanne.klik("Mensen uitnodigen")
    wie = {
        "Wie nodig je uit?": ["Mo", "Els"],
        "Waarvoor, in het kort?": zin(sanne, "kijken hoe thuis wonen veilig kan"),
    }
    await sanne.vul("Wie vraag je mee?", wie, "Verder")
    waarom = "Waarom vraag je deze collega?"
    redenen = {
        f"Mo, {waarom}": "Heeft kennis die nodig is",
        "Mo, Welke kennis?": "Wonen",
        "Mo, In je eigen woorden": zin(sanne, "jij weet wat er aan een trap te doen is"),
        f"Els, {waarom}": "Kijkt kritisch mee",
    }
    await sanne.vul("Waarom juist zij?", redenen, "Verder")
    with pytest.raises(Geweigerd):
        await sanne.vul("Toestemming om te delen", {"Hoe gaf de inwoner toestemming?": "In een gesprek"}, "Vraag ze mee")
    assert t.mo.leest() == [], "zonder akkoord gaat er niets uit"
    akkoord = {
        "De inwoner vindt het goed": ["De inwoner wil dit overleg", "Wie meedoet, mag het plan lezen"],
        "Dit heb ik verteld": ["Met wie ik deel", "Waarvoor"],
        "Bezwaren of grenzen van de inwoner": zin(sanne, "liever niet over vroeger praten"),
    }
    await sanne.vul("Toestemming om te delen", akkoord, "Vraag ze mee")
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


async def be_reminded(t: Toneel) -> None:
    """The clock is wound: two days and no days before; busy, then done; a weekly summary where something changed."""
    sanne, mo = t.sanne, t.mo
    await t.wind_to("2026-03-06 09:30")
    await mo.ziet("Jouw actie 2 in casus 2026-001 is afgesproken voor uiterlijk vrijdag 13 maart. Dat is over zeven dagen.")
    assert "over zeven dagen" not in "".join(sanne.leest())
    await mo.klik("Ik ben bezig")
    await mo.ziet("Fijn, genoteerd")
    await mo.ziet("mee bezig", in_="overleg-")
    weken = summaries(mo)
    await t.wind_to("2026-03-10 12:00")
    assert summaries(mo) == weken + 1
    await mo.klik("Klaar", bij="", ouder=0)
    await mo.ziet("Mooi, actie 2 in casus 2026-001 is klaar")
    await mo.ziet("3 acties, 1 klaar", in_="overleg-")
    await t.wind_to("2026-03-13 12:00")
    assert "Dat is vandaag" not in "".join(mo.leest()), "wat klaar is, wordt niet herinnerd"
    await sanne.ziet("jij houdt contact. De afspraak is uiterlijk vrijdag 20 maart, dat is over zeven dagen")


async def get_stuck_and_late(t: Toneel) -> None:
    """Later and stuck reach the casusregisseur; what stays open is asked for three days, and then told."""
    sanne, mo, zin = t.sanne, t.mo, t.zin
    await sanne.klik("Het wordt later")
    later = {"Nieuwe datum": "2026-03-27", "Waarom, en wat is de volgende stap?": zin(sanne, "de soos is een week dicht")}
    await sanne.vul("Het wordt later", later, "Bewaar")
    await mo.ziet("wordt later", in_="overleg-")
    await t.wind_to("2026-03-24 12:00")
    await mo.ziet("Jouw actie 1 in casus 2026-001 is afgesproken voor uiterlijk dinsdag 14 april. Dat is over 21 dagen.")
    await mo.klik("Ik loop vast")
    vast = {"Wat houdt je tegen?": zin(mo, "er doet niemand open"), "Wat heb je nodig?": zin(mo, "een vast tijdstip")}
    await mo.vul("Ik loop vast", vast, "Verstuur")
    await sanne.ziet("loopt vast met actie 1 in casus 2026-001")
    await sanne.klik("Lees")
    assert "er doet niemand open" in sanne.venstertekst
    await sanne.sluit()
    await mo.ziet("loopt vast", in_="overleg-")
    await t.wind_to("2026-03-30 12:00")
    await sanne.ziet("was afgesproken voor uiterlijk vrijdag 27 maart")
    assert "Jij bent ook casusregisseur" not in "".join(sanne.leest())
    await t.wind_to("2026-04-02 12:00")
    await sanne.ziet("Jij bent ook casusregisseur: wat is er nodig")
    await t.wind_to("2026-04-18 12:00")
    assert not any("actie 3 in casus" in b for b in mo.leest()), "andermans actie is niet voor Mo"
    await mo.ziet("Jouw actie 1 in casus 2026-001 was afgesproken voor uiterlijk dinsdag 14 april")


async def hand_over(t: Toneel) -> None:
    """The regie goes to Mo, who says yes; Sanne stays and may not invite any more."""
    sanne, mo = t.sanne, t.mo
    await sanne.typ("mijn casussen")
    await sanne.klik("Open")
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
    await mo.ziet("casusregisseur: <@U0MO>", in_="overleg-")
    await sanne.klik("Mensen uitnodigen")
    await sanne.ziet("Deze knop is voor iemand met een andere rol")
    assert sanne.venster == ""


async def withdraw(t: Toneel) -> None:
    """The inwoner stops the sharing: nobody but the casusregisseur is in the channel, or can open the plan."""
    sanne, mo = t.sanne, t.mo
    await mo.typ("mijn casussen")
    await mo.klik("Open")
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


async def hold_table(t: Toneel) -> None:
    """Bram names Fatma aanjager; Fatma leads a table in which Mo brings in a question."""
    bram, fatma, mo, els, sanne = t.bram, t.fatma, t.mo, t.els, t.sanne
    await bram.thuis()
    await bram.klik("Rollen geven")
    await bram.vul("Rollen geven", {"Wie": "Fatma", "Wat wil je doen?": "Deze collega wordt aanjager"}, "Bewaar")
    await fatma.ziet("Je bent nu aanjager")
    hier = "leersessie-"
    await fatma.commando("tafel", in_=hier)
    wie = {
        "Wie brengt een vraag in?": "Mo",
        "Wie leidt het gesprek?": "Fatma",
        "Wie denken mee?": ["Els", "Sanne"],
    }
    await fatma.vul("Een tafel starten", wie, "Start de tafel")
    await mo.ziet("brengt een vraag in", in_=hier)
    await fatma.klik("Gespreksleider: verder", in_=hier)
    await mo.klik("Schrijf je vraag op", in_=hier)
    await mo.vul("Je vraag", {"Wat is je vraag?": "hoe houd ik een buur betrokken?"}, "Lees na")
    assert "Staat er geen naam of adres in?" in mo.venstertekst
    assert "hoe houd ik een buur betrokken?" not in "".join(els.leest(hier))
    await mo.vul("Staat er geen naam in?", {}, "Deel")
    await els.ziet("hoe houd ik een buur betrokken?", in_=hier)
    await fatma.klik("Gespreksleider: de vraag is helder", in_=hier)
    await advise(els, "vraag wat de buur zelf leuk vindt", hier)
    await fatma.ziet("1 van 3 klaar", in_=hier)
    await advise(sanne, "begin met een kop koffie", hier)
    await fatma.klik("Ik heb niets", in_=hier)
    for geheim in ("vraag wat de buur zelf leuk vindt", "begin met een kop koffie"):
        assert geheim not in "".join(mo.leest(hier)), "niemand leest mee"
    await t.wind(minutes=3)
    await fatma.ziet("De twee minuten zijn om", in_=hier)
    await fatma.klik("Gespreksleider: start de ronde", in_=hier)
    await mo.ziet("vraag wat de buur zelf leuk vindt", in_=hier)
    assert "begin met een kop koffie" not in "".join(mo.leest(hier)), "om de beurt"
    await sanne.klik("Sluit aan", in_=hier)
    await fatma.klik("Gespreksleider: volgende", in_=hier)
    await mo.ziet("sluit aan bij", in_=hier)
    await fatma.klik("Gespreksleider: volgende", in_=hier)
    await mo.klik("Kies", in_=hier)
    keus = {"Waar wil je op doorvragen? Hoogstens twee": ["Els Jansen"], "Met wie wil je in gesprek?": "Els Jansen"}
    await mo.vul("Waar ga je op door?", keus, "Kies")
    await els.ziet("vraagt door op het advies van", in_=hier)
    await mo.klik("Rond af", in_=hier)
    oogst = {"Wat was nuttig?": ["Els Jansen"], "Wat ga je als eerste doen?": "de buur bellen"}
    await mo.vul("Wat neem je mee?", oogst, "Rond af")
    await els.ziet("Wat deze tafel opleverde", in_=hier)
    await els.ziet("de buur bellen", in_=hier)


async def advise(wie: Speler, advies: str, hier: str) -> None:
    """Write an advice in the private window, and read it over."""
    await wie.klik("Schrijf je advies", in_=hier)
    await wie.vul("Je advies", {"Jouw advies": advies}, "Lees na")
    await wie.vul("Staat er geen naam in?", {}, "Bewaar")


async def close_all(wie: Speler) -> None:
    """Close every window that is open."""
    while wie.venster:
        await wie.sluit()


def veld_of(wie: Speler) -> str:
    """The label of the only field in the window on top."""
    [label] = [
        b["label"]["text"] for b in wie.tuin.vensters.stack(wie.id)[-1].vorm["blocks"] if b["type"] == "input"
    ]
    return str(label)


def summaries(wie: Speler) -> int:
    """How many weekly summaries stand in the overleg."""
    return sum(b.startswith("Deze week in casus") for b in wie.leest("overleg-"))
