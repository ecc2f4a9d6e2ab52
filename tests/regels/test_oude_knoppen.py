"""Law 7: the buttons under a question that was answered stay, and do no harm."""

import pytest

from tests.regels.conftest import PLAN, Speel, after

HALVERWEGE = PLAN[: PLAN.index("Sanne: helpen bij")]
VRAGEN = ("Sla over", "Laat het zo staan", "Terug", "Kies een cijfer: 9")


@pytest.mark.regel_deel("VRA-12")
@pytest.mark.parametrize("tot", [HALVERWEGE, PLAN])
@pytest.mark.parametrize("knop", VRAGEN)
async def test_an_old_button_of_a_question_changes_no_answer_and_says_where_one_is(
    speel: Speel, tot: str, knop: str
) -> None:
    s = await speel(tot)
    eerder = s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0])
    await s.line(f"Sanne: [{knop}]^oud", [])
    assert s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0]).live == eerder.live
    assert "Dat had je al beantwoord." in "\n".join(s.uit)


@pytest.mark.regel_deel("VRA-12")
@pytest.mark.parametrize("knop", ["Voorbeeldvragen", "Buiten de chat typen"])
async def test_an_old_help_button_helps_with_the_question_it_stands_under(speel: Speel, knop: str) -> None:
    s = await speel(HALVERWEGE + f"Sanne: [{knop}]^oud\n")
    assert s.bot.db.run_now(lambda w: w.machines.find("gesprek")[0]).nu == "gevraagd"
    assert after(s, f"Sanne: [{knop}]^oud").startswith(
        "bot: (Ik wil)" if knop != "Voorbeeldvragen" else "bot: Kies wat past"
    )
