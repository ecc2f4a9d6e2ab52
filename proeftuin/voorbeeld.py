"""One example casus, as far as the overleg, played by the people of the proeftuin over the real protocol.

Nothing is put in by a back door: what is there, somebody typed or clicked. The inwoner is made up and has no name.
"""

from bot.runtime import Runtime
from proeftuin.meespelen import Speler
from proeftuin.server import Proeftuin

MENSEN = "Wie vraag je mee?"
WAAROM = "Waarom juist deze persoon?"
AKKOORD = ["De inwoner wil dit overleg", "Wie meedoet, mag het plan lezen"]


async def play_example(tuin: Proeftuin, bot: Runtime) -> None:
    """Play it: a plan, an overleg with a channel, one action done and one to do. The clock stays where it is."""
    sanne, mo, els, fatma, bram = (Speler(tuin, naam, bot.settle) for naam in ("Sanne", "Mo", "Els", "Fatma", "Bram"))
    await name_aanjager(bram)
    await make_plan(sanne)
    await invite(sanne)
    await mo.klik("Ik doe mee")
    await els.klik("Ik kan niet")
    await els.vul("Ik kan niet", {"Wil je zeggen waarom?": "Ik ben die week met vakantie."}, "Verstuur")
    await agree(sanne, mo)
    for speler in (sanne, mo, els, fatma, bram):
        await speler.lees_alles()


async def name_aanjager(bram: Speler) -> None:
    """The beheerder gives Fatma her role."""
    await bram.thuis()
    await bram.klik("Rollen geven")
    wat = {"Wie": "Fatma", "Rol": "Aanjager: begeleidt leersessies"}
    await bram.vul("Rollen geven", wat, "Bewaar")


async def make_plan(sanne: Speler) -> None:
    """Vraagverheldering, question by question."""
    await sanne.typ("nieuwe casus")
    await sanne.klik("Ja")
    gebieden = {"Wonen": "Hier is een vraag", "Wonen, in het kort": "de trap", "Meedoen": "Hier is een vraag"}
    await sanne.vul("Waar gaat het over?", gebieden, "Bewaar")
    await sanne.typ("weer elke week naar de soos, en in dit huis blijven wonen")
    await sanne.typ("dan hoor ik er weer bij")
    await sanne.typ("5, want de dagen zijn lang")
    await sanne.typ("koken, kaarten, en de buurvrouw wil wel meelopen")
    await sanne.typ("de buurvrouw vragen voor donderdag")
    await sanne.typ("anderen leren klaverjassen")
    await sanne.typ("iemand die meekijkt of de trap veiliger kan")
    await sanne.typ("een vaste dag dat er iemand langskomt")
    await sanne.klik("Klopt, dit is het plan")


async def invite(sanne: Speler) -> None:
    """Two colleagues with a reason each, after consent of the inwoner."""
    await sanne.klik("Mensen uitnodigen")
    doel = "kijken hoe thuis wonen veilig kan, en hoe de week weer gevuld raakt"
    await sanne.vul(MENSEN, {"Wie nodig je uit?": ["Mo", "Els"], "Waarvoor, in het kort?": doel}, "Verder")
    redenen = {
        f"Mo, {WAAROM}": "Heeft kennis die nodig is",
        "Mo, Welke kennis?": "Wonen",
        "Mo, In je eigen woorden": "Jij weet wat er aan een trap te doen is.",
        f"Els, {WAAROM}": "Kijkt kritisch mee",
    }
    await sanne.vul("Per persoon een reden", redenen, "Verder")
    ja = {
        "Wat vindt de inwoner goed?": AKKOORD,
        "Hoe gaf de inwoner toestemming?": "In een gesprek",
        "Grondslag": "Wmo 2015",
    }
    await sanne.vul(
        "Toestemming om te delen", ja | {"Dit heb ik verteld": ["Met wie ik deel", "Waarvoor"]}, "Nodig uit"
    )


async def agree(sanne: Speler, mo: Speler) -> None:
    """In the channel: an action of Mo, who did it already, and one of the inwoner through Sanne."""
    await mo.klik("Nieuwe actie", in_="overleg-")
    await mo.vul(
        "Nieuwe actie",
        {"Wat spreken jullie af?": "de trap bekijken en zeggen wat er kan", "Wie doet het?": "Mo"},
        "Leg vast",
    )
    await sanne.klik("Nieuwe actie", in_="overleg-")
    eigen = {"Wat spreken jullie af?": "met de buurvrouw naar de soos", "Of iemand zonder Slack": "De inwoner"}
    await sanne.vul("Nieuwe actie", eigen, "Leg vast")
    await mo.thuis()
    await mo.klik("Bekijk", bij="Actie 1")
    await mo.klik("Klaar")
    await mo.sluit()
