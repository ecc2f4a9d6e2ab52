"""PRI-03 and VRA-12: typed in the chat or in windows; as many clicks, and in windows nothing of it in the chat."""

import json

import pytest

from tests.regels.conftest import Speel

ZINNEN = ("rust in huis", "dan slaap ik weer", "de nachten zijn lang", "koken en bellen", "iemand die meekijkt")
CHAT = "Sanne: nieuwe casus\nSanne: [Ja, kort]\n" + "".join(
    f"Sanne: {zin}\n" for zin in (*ZINNEN[:2], f"5, want {ZINNEN[2]}", *ZINNEN[3:])
)
EERSTE = f"Sanne: (Ik wil)\n    In de woorden van de inwoner: {ZINNEN[0]}\n    [Bewaar]\n"
REST = (
    f"Sanne: (Doorvragen)\n    Wat wordt er dan anders?: {ZINNEN[1]}\n    [Bewaar]\n"
    f"Sanne: (Het cijfer van nu)\n    Cijfer: 5\n    Waarom dit cijfer? In de woorden van de inwoner: {ZINNEN[2]}\n    [Bewaar]\n"
    f"Sanne: (Ik kan)\n    Wat kan de inwoner, en wie helpen er al?: {ZINNEN[3]}\n    [Bewaar]\n"
    f"Sanne: (Ik heb nodig)\n    Wat is er op korte termijn nodig?: {ZINNEN[4]}\n    [Bewaar]\n"
)
VENSTER = "# in vensters\n# invoer: venster\nSanne: nieuwe casus\nSanne: [Ja, kort]\n" + EERSTE + REST
KLAAR = "Sanne: [Klopt, dit is het plan]\n"


def inputs(tekst: str) -> int:
    """How often somebody types, presses or sends something in."""
    return sum(regel.startswith("Sanne: ") for regel in tekst.splitlines())


@pytest.mark.regel("PRI-03")
async def test_in_windows_a_plan_takes_as_many_inputs_and_leaves_nothing_in_the_chat(speel: Speel) -> None:
    assert inputs(VENSTER) == inputs(CHAT) < 12
    s = await speel(
        VENSTER + KLAAR + "Sanne: mijn casussen\nSanne: [Open]\nSanne: hoi\nSanne: plan\n-- 60 dagen later --\n"
    )
    g = s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0])
    assert (g.klaar is not None, g.cijfer, g.tekst("nodig_kort")) == (True, 5, ZINNEN[4])
    in_chat = json.dumps([a for m, a in s.plek.log if m.startswith("chat.")], ensure_ascii=False)
    assert not [zin for zin in ZINNEN if zin in in_chat]


@pytest.mark.regel("VRA-12")
async def test_a_usable_plan_on_the_quick_road_takes_fewer_than_twelve_inputs(speel: Speel) -> None:
    assert inputs(CHAT + KLAAR) < 12
    s = await speel(CHAT + KLAAR)
    assert s.bot.db.run_now(lambda w: w.machines.find("planversie"))[0].inhoud.cijfer == 5


@pytest.mark.regel("PRI-03")
async def test_out_of_the_chat_once_is_out_of_the_chat_for_this_conversation(speel: Speel) -> None:
    s = await speel("Sanne: nieuwe casus\nSanne: [Ja, kort]\nSanne: [Buiten de chat typen]\n" + EERSTE + REST + KLAAR)
    in_chat = json.dumps([a for m, a in s.plek.log if m.startswith("chat.")], ensure_ascii=False)
    assert not [zin for zin in ZINNEN if zin in in_chat]
    assert s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0]).klaar


@pytest.mark.regel("VRA-12")
async def test_from_one_road_to_another_and_back_nothing_is_lost(speel: Speel) -> None:
    """Quick, full, windows, chat, and what was kept apart on paper: every answer stays."""
    s = await speel(
        "Sanne: nieuwe casus\nSanne: [Ja, kort]\nSanne: rust in huis\nSanne: dan slaap ik weer\nSanne: uitgebreid\nSanne: kort\n"
        "Sanne: [Buiten de chat typen]\nSanne: (Het cijfer van nu)\n    Cijfer: 5\n    [Bewaar]\n"
    )
    g = s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0])
    assert (g.tekst("ik_wil"), g.tekst("doorvragen"), g.cijfer, g.nu) == (
        "rust in huis",
        "dan slaap ik weer",
        5,
        "ik_kan",
    )
