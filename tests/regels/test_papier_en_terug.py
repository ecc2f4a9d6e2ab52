"""PLA-10: from a conversation in the chat to paper and back again, and nothing of it is lost."""

import pytest

from flows.gesprekstand import Gesprek
from tests.draaiboek.spelen import Speler
from tests.regels.conftest import EERSTE_ANTWOORDEN, REST_VAN_HET_PLAN, START, Speel

NAAR_PAPIER = "Sanne: leeg formulier\nSanne stuurt keukentafel.jpg\nSanne: [Bij deze casus]\nSanne: [Samen]\n"
VERDER = "Sanne: verder\n" + REST_VAN_HET_PLAN


def gesprek(s: Speler) -> Gesprek:
    [g] = s.bot.db.run_now(lambda w: w.machines.find("gesprek"))
    assert isinstance(g, Gesprek)
    return g


@pytest.mark.regel_deel("PLA-10")
async def test_from_the_chat_to_paper_and_back_nothing_is_lost(speel: Speel) -> None:
    s = await speel(START + EERSTE_ANTWOORDEN)
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
