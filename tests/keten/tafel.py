"""A table of actieleren, from who is named aanjager to the outcome."""

from __future__ import annotations

from proeftuin.meespelen import Speler
from tests.keten.toneel import Toneel

HIER = "leersessie-"


async def open_table(t: Toneel, vraag: str) -> None:
    """Bram names Fatma aanjager; she starts a table, in which Mo shares this question."""
    bram, fatma, mo, els = t.bram, t.fatma, t.mo, t.els
    await bram.thuis()
    await bram.klik("Rollen geven")
    await bram.vul("Rollen geven", {"Wie": "Fatma", "Rol": "Aanjager: begeleidt leersessies"}, "Bewaar")
    await fatma.ziet("Je bent nu aanjager")
    await fatma.commando("tafel", in_=HIER)
    wie = {
        "Wie brengt een vraag in?": "Mo",
        "Wie leidt het gesprek?": "Fatma",
        "Wie denken mee?": ["Els", "Sanne"],
    }
    await fatma.vul("Een tafel starten", wie, "Start de tafel")
    await mo.ziet("brengt een vraag in", in_=HIER)
    await fatma.klik("Gespreksleider: verder", in_=HIER)
    await mo.klik("Schrijf je vraag op", in_=HIER)
    await mo.vul("Je vraag", {"Wat is je vraag?": vraag}, "Lees na")
    assert "Staat er geen naam of adres in?" in mo.venstertekst
    assert vraag not in "".join(els.leest(HIER))
    await mo.vul("Staat er geen naam in?", {}, "Deel")
    await els.ziet(vraag, in_=HIER)


async def hold_table(t: Toneel) -> None:
    """A whole table, to its outcome."""
    fatma, mo, els, sanne, hier = t.fatma, t.mo, t.els, t.sanne, HIER
    await open_table(t, "hoe houd ik een buur betrokken?")
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
