"""PLA-10: from a conversation in the chat to paper and back again, and nothing of it is lost."""

import pytest

from flows.gesprekstand import Gesprek
from tests.draaiboek.spelen import Speler
from tests.regels.conftest import START, Speel

HALF = START + "Sanne: weer rustig wonen\nSanne: niet meer wakker liggen\nSanne: [Kies een cijfer: 4]\n"
NAAR_PAPIER = "Sanne: leeg formulier\nSanne stuurt keukentafel.jpg\nSanne: [Bij deze casus]\nSanne: [Samen]\n"
VERDER = """Sanne: verder
Sanne: ik slaap slecht
Sanne: zelf de post openen
Sanne: morgen de eerste brief
Sanne: helpen bij de buurtmoestuin
Sanne: iemand die meekijkt met de huur
Sanne: een vast gezicht
Sanne: [Klopt, dit is het plan]
"""


def gesprek(s: Speler) -> Gesprek:
    [g] = s.bot.db.run_now(lambda w: w.machines.find("gesprek"))
    assert isinstance(g, Gesprek)
    return g


@pytest.mark.regel_deel("PLA-10")
async def test_from_the_chat_to_paper_and_back_nothing_is_lost(speel: Speel) -> None:
    s = await speel(HALF)
    getypt = gesprek(s)
    for regel in NAAR_PAPIER.splitlines():
        await s.line(regel, [])
    assert gesprek(s).antwoorden == getypt.antwoorden
    [papier] = s.bot.db.run_now(lambda w: w.machines.find("papier"))
    assert (papier.casus, papier.hoe, len(papier.binnen)) == (getypt.casus, "samen", 1)
    for regel in VERDER.splitlines():
        await s.line(regel, [])
    klaar = gesprek(s)
    assert klaar.antwoorden[: len(getypt.antwoorden)] == getypt.antwoorden
    assert (klaar.tekst("ik_wil"), klaar.cijfer, klaar.cijfer_waarom) == ("weer rustig wonen", 4, "ik slaap slecht")
    assert klaar.tekst("nodig_lang") == "een vast gezicht"
    [casus] = s.bot.db.run_now(lambda w: w.machines.find("casus"))
    assert (casus.versie, [id for id, _ in casus.bladen]) == (1, [papier.id])
