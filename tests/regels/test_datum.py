"""OVL-07, OVL-08, OVL-11: the date of the overleg, from the decision to everybody's calendar, and who may not have it."""

import pytest
import vobject
from sqlalchemy import text

from bot.post import Post
from flows.invoer import Click
from storage.wissen import erase
from tests.draaiboek.spelen import Speler
from tests.regels.conftest import AKKOORD, DATUM, MO_DOET_MEE, PLAN, VRAAG_MO, Speel, after

PRIK = """Sanne: mijn casussen
Sanne: [Open]
Sanne: [Prik een datum]
Sanne: (Prik een datum)
    [Vraag wie kan]
"""
GEHEIM = ("weer rustig wonen", "de huur op orde", "jij kent de corporatie", "Sanne", "Mo", "Ruwaard")


def files(s: Speler) -> list[tuple[str, str, str]]:
    """(chat, name, content) of every calendar item that was sent."""
    gestuurd = [a for m, a in s.plek.log if m == "files.completeUploadExternal"]
    return [(a["channel"], a["bestand"].naam, a["bestand"].make().decode()) for a in gestuurd]


@pytest.mark.regel("OVL-11")
async def test_a_calendar_item_goes_to_who_takes_part_and_says_nothing_of_whom_it_is_about(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + DATUM)
    assert [(chat, naam) for chat, naam, _ in files(s)] == [
        ("D0SANNE", "overleg-2026-001.ics"), ("D0MO", "overleg-2026-001.ics"),
    ]  # fmt: skip
    for _, _, inhoud in files(s):
        item = vobject.readOne(inhoud).vevent
        assert item.summary.value == "Overleg 2026-001"
        assert item.location.value == "Bij de inwoner thuis"
        assert not [g for g in GEHEIM if g in inhoud.replace("Samenwerkbot", "")]


@pytest.mark.regel("OVL-11")
async def test_moving_and_calling_off_go_to_the_same_item(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE
        + DATUM
        + "Sanne: [Verzet]\nSanne: (Wanneer en waar?)\n    Dag en tijd: 2026-03-13 10:00\n    [Zet vast]\n"
        "Sanne: [Zeg af]\n"
    )
    van_mo = [vobject.readOne(inhoud) for chat, _, inhoud in files(s) if chat == "D0MO"]
    assert [(k.method.value, k.vevent.sequence.value) for k in van_mo] == [
        ("REQUEST", "0"), ("REQUEST", "1"), ("CANCEL", "2"),
    ]  # fmt: skip
    assert len({k.vevent.uid.value for k in van_mo}) == 1
    assert files(s)[-1][1] == "overleg-2026-001-afgezegd.ics"


@pytest.mark.regel_deel("PRI-02")
async def test_who_is_not_on_the_casus_gets_no_file_and_cannot_answer(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + PRIK)
    b = s.bot.db.run_now(lambda w: w.machines.find("bijeenkomst"))[0]
    await s.line("Sanne: mijn casussen", [])
    for n, wie in enumerate(("slack:U0ELS", "slack:U0JORIS")):
        await s.bot.turn(Post(f"vreemd{n}", wie, "bijeenkomst", b.id, Click("kan_alles", "1")))
    await s.flush()
    nu = s.bot.db.run_now(lambda w: w.machines.get("bijeenkomst", b.id))
    assert nu.antwoorden == b.antwoorden
    assert "bot -> Els: Je bent niet (meer) bij deze casus." in "\n".join(s.uit)
    assert files(s) == []


async def test_who_declined_cannot_answer_any_more(speel: Speel) -> None:
    s = await speel(
        PLAN + VRAAG_MO + AKKOORD + "Sanne: [Prik alvast een datum]\nSanne: (Prik een datum)\n    [Vraag wie kan]\n"
    )
    await s.line("Mo: [Ik kan niet]", [])
    await s.line("Mo: (Ik kan niet)", ["[Verstuur]"])
    assert "bot ~ Mo: Je hoeft geen datum meer te prikken. Dank je." in "\n".join(s.uit)
    await s.line("Mo: [Ik kan altijd]^oud", [])
    assert s.uit[-1].startswith("bot: Je bent niet (meer) bij deze casus.")
    b = s.bot.db.run_now(lambda w: w.machines.find("bijeenkomst"))[0]
    assert "slack:U0MO" not in b.antwoorden


@pytest.mark.regel_deel("PRI-01")
async def test_a_withdrawal_takes_it_out_of_the_calendars(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + DATUM + "Sanne: mijn casussen\nSanne: [Open]\nSanne: [Toestemming intrekken]\n")
    n = len(files(s))
    titel = s.plek.vensters["U0SANNE"][-1]
    await s.line(f"Sanne: ({titel['title']['text']})", [f"[{titel['submit']['text']}]"])
    na = files(s)[n:]
    assert {chat for chat, _, _ in na} == {"D0SANNE", "D0MO"}
    assert all("METHOD:CANCEL" in inhoud for _, _, inhoud in na)


@pytest.mark.regel_deel("PRI-06")
async def test_erasing_leaves_nothing_of_it(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE + PRIK + "Mo: [Ik kan altijd]\n")
    casus = s.bot.db.run_now(lambda w: w.machines.find("casus"))[0].id

    def count(vraag: str) -> int:
        return int(s.bot.db.run_now(lambda w: w.conn.execute(text(vraag)).scalar()))

    vragen = (
        "select count(*) from bijeenkomst",
        "select count(*) from bericht where slot like 'bijeenkomst:%'",
        "select count(*) from moment where soort = 'bijeenkomst' and staat = 'open'",
    )
    assert all(count(v) for v in vragen)
    s.bot.db.run_now(lambda w: erase(w.conn, casus))
    assert [count(v) for v in vragen] == [0, 0, 0]


async def test_a_second_overleg_is_two_clicks_with_the_same_people(speel: Speel) -> None:
    s = await speel(
        MO_DOET_MEE
        + DATUM
        + "Sanne: [Zeg af]\nSanne: [Prik een nieuwe datum]\nSanne: (Prik een datum)\n    [Vraag wie kan]\n"
    )
    assert "bot -> Mo: Wanneer kun je voor het overleg" in after(s, "    [Vraag wie kan]")
    alle = s.bot.db.run_now(lambda w: w.machines.find("bijeenkomst"))
    assert sorted((b.volg, b.status) for b in alle) == [(1, "afgezegd"), (2, "prikken")]


NOG_EEN = "Sanne: mijn casussen\nSanne: [Open]\n" + VRAAG_MO.replace("uit?: Mo", "uit?: Els") + AKKOORD


@pytest.mark.parametrize(("datum", "biedt_aan"), [("", True), (DATUM, False)])
async def test_moments_are_offered_only_where_there_is_no_date(speel: Speel, datum: str, biedt_aan: bool) -> None:
    na = after(await speel(MO_DOET_MEE + datum + NOG_EEN), "    [Nodig uit]")
    assert "uitnodiging is verstuurd" in na
    assert ("[Prik alvast een datum]" in na) is biedt_aan


async def test_no_moments_are_offered_while_the_overleg_is_on(speel: Speel) -> None:
    begin = "Sanne in #overleg: [Start overleg]\nSanne: (We beginnen)\n    [Begin]\n"
    s = await speel(MO_DOET_MEE + begin + "Sanne: mijn casussen\nSanne: [Open]\n")
    kaart = after(s, "Sanne: [Open]")
    assert "[Bekijk het plan]" in kaart
    assert "Prik een datum" not in kaart
