"""From hello to a plan, in the chat and in windows."""

from __future__ import annotations

from proeftuin.meespelen import Speler
from tests.keten.toneel import Toneel

GEBIEDEN = "Waar gaat het over?"
BUITEN = "Buiten de chat typen"


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
    gebieden = {"Wonen": "Hier is een vraag", "Wonen, in het kort": notitie, "Meedoen": "Hier is een vraag"}
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
    await sanne.vul(sanne.venster, {veld_of(sanne): zin(sanne, "de buurvrouw vragen voor vrijdag")}, "Bewaar")
    await sanne.ziet("de buurvrouw vragen voor vrijdag")
    await sanne.klik("Klopt, dit is het plan")
    await sanne.ziet("Het Samenwerkplan staat")
    await sanne.klik("Bekijk het plan")
    assert sanne.venster == "Samenwerkplan"
    for deel in ("elke week naar de soos en hier blijven wonen", "Welzijnscijfer: 5", "iemand die naar de trap kijkt"):
        assert deel in sanne.venstertekst
    await sanne.sluit()


async def close_all(wie: Speler) -> None:
    """Close every window that is open."""
    while wie.venster:
        await wie.sluit()


def veld_of(wie: Speler) -> str:
    """The label of the only field in the window on top."""
    [label] = [b["label"]["text"] for b in wie.tuin.vensters.stack(wie.id)[-1].vorm["blocks"] if b["type"] == "input"]
    return str(label)
