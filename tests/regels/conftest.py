"""Playing a piece of a transcript and looking at what came out."""

from collections.abc import Awaitable, Callable

import pytest

from storage.database import Database
from tests.draaiboek.spelen import Speler

START = """Sanne: nieuwe casus
Sanne: [Ja]
Sanne: (Waar gaat het over?)
    Wonen: Hier is een vraag
    [Bewaar]
"""
EERSTE_ANTWOORDEN = """Sanne: weer rustig wonen
Sanne: niet meer wakker liggen
Sanne: [Kies een cijfer: 4]
"""
REST_VAN_HET_PLAN = """Sanne: ik slaap slecht
Sanne: zelf de post openen
Sanne: morgen de eerste brief
Sanne: helpen bij de buurtmoestuin
Sanne: iemand die meekijkt met de huur
Sanne: een vast gezicht
Sanne: [Klopt, dit is het plan]
"""
PLAN = START + EERSTE_ANTWOORDEN + REST_VAN_HET_PLAN
VRAAG_MO = """Sanne: [Mensen uitnodigen]
Sanne: (Wie vraag je mee?)
    Welke kennis is nodig?: Wonen + Geld en schulden
    Wie nodig je uit?: Mo
    Waarvoor, in het kort?: de huur op orde
    [Verder]
Sanne: (Per persoon een reden)
    Waarom juist deze persoon?: Heeft kennis die nodig is
    Welke kennis?: Wonen
    In je eigen woorden: jij kent de corporatie
    [Verder]
"""
AKKOORD = """Sanne: (Toestemming om te delen)
    Wat vindt de inwoner goed?: De inwoner wil dit overleg + Wie meedoet, mag het plan lezen
    Dit heb ik verteld: Met wie ik deel + Waarvoor
    [Nodig uit]
"""
MO_DOET_MEE = PLAN + VRAAG_MO + AKKOORD + "Mo: [Ik doe mee]\n"
ACTIE_MO = """Mo in #overleg: [Nieuwe actie]
Mo: (Nieuwe actie)
    Wat spreken jullie af?: de huur uitzoeken
    Wie doet het?: Mo
    [Leg vast]
"""
DATUM = """Sanne: mijn casussen
Sanne: [Open]
Sanne: [Meer]
Sanne: [De datum staat vast]
Sanne: (Wanneer en waar?)
    Dag en tijd: 2026-03-12 14:30
    [Zet vast]
"""
DRAAG_OVER = """Sanne: mijn casussen
Sanne: [Open]
Sanne: [Meer]
Sanne: [Draag de regie over]
Sanne: (De regie overdragen)
    Wie neemt het over?: Mo
    Waar staan we, en wat heeft aandacht nodig?: de huur eerst
    [Vraag het]
"""

Speel = Callable[[str], Awaitable[Speler]]


@pytest.fixture
def speel(db: Database) -> Speel:
    """Play lines; the player that comes back has ``uit`` (what was said) and the database."""

    async def play(tekst: str) -> Speler:
        speler = Speler(db, tekst)
        await speler.play()
        return speler

    return play


def after(speler: Speler, regel: str) -> str:
    """What was said after the last time that this line was spoken."""
    n = max(i for i, r in enumerate(speler.uit) if r == regel)
    return "\n".join(speler.uit[n + 1 :])
