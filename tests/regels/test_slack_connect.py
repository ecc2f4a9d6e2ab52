"""OVL-10, the experiment: what stays inside, what is not done twice, who gets nothing, and what withdrawing undoes."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from bot.turn import Turn
from flows.casusstand import Afsluiting
from flows.invoer import Due
from flows.koppeling import Koppeling
from storage.wissen import erase
from storage.work import Work
from tests.draaiboek.spelen import Speler
from tests.regels.conftest import DATUM, Speel, after
from tests.regels.test_buiten_slack import VERZET
from tests.regels.test_datum import files
from tests.regels.test_toestemming import STOP

AAN = "# slack connect: aan\n# eerst: nina_zonder_slack\n"
MAIL = "nina@huisartsen.example"
JA = f"""Sanne: (Noteer het antwoord)
    Wat is het antwoord?: Doet mee
    E-mailadres van het werk: {MAIL}
    [Bewaar]
"""
NODIG = "Sanne: [Nodig uit via Slack Connect]\n"
KOMT = "Nina komt via Slack Connect in #overleg-2026-001\n"
PLAN = "Nina in #overleg: [Bekijk het plan]\n"


def calls(s: Speler, methode: str = "conversations.inviteShared") -> list[dict[str, object]]:
    return [a for m, a in s.plek.log if m == methode]


async def go_on(s: Speler, tekst: str) -> Speler:
    """Play on where it was."""
    s.regels = tekst.splitlines()
    await s.play()
    return s


def waiting(s: Speler) -> list[Koppeling]:
    return s.bot.db.run_now(lambda w: w.machines.find("koppeling"))


def koppeling(s: Speler) -> Koppeling:
    (k,) = waiting(s)
    return k


def on(s: Speler) -> set[str]:
    casus = koppeling(s).casus
    return {p for p, rol in s.bot.db.run_now(lambda w: w.rollen.on(casus)) if rol == "deelnemer"}


@pytest.mark.regel_deel("OVL-10")
async def test_one_address_is_invited_to_write_only_and_it_stands_nowhere_readable(speel: Speel) -> None:
    s = await speel(AAN + JA + NODIG)
    (vraag,) = calls(s)
    assert (vraag["emails"], vraag["external_limited"]) == (MAIL, True)
    gezegd = str([a for m, a in s.plek.log if m.startswith("chat.")])
    assert MAIL not in gezegd
    for tabel in ("outbox", "koppeling", "uitnodiging", "audit", "persoon"):
        rijen = s.bot.db.run_now(lambda w, tabel=tabel: w.conn.execute(text(f"select * from {tabel}")).fetchall())
        assert MAIL not in str(rijen), tabel


@pytest.mark.regel_deel("OVL-10")
async def test_a_line_that_broke_sends_no_second_invitation_and_says_so(speel: Speel) -> None:
    s = await speel(AAN + JA + "! conversations.inviteShared: verbinding\n" + NODIG + "-- 5 minuten later --\n")
    assert calls(s) == []
    assert "de verbinding viel weg" in "\n".join(s.uit)
    assert koppeling(s).status == "niet"
    s = await go_on(s, "Sanne: [Probeer opnieuw]\n")
    assert len(calls(s)) == 1


@pytest.mark.regel_deel("OVL-10")
@pytest.mark.parametrize("fout", ["access_denied", "missing_scope", "connection_limit_exceeded", "restricted_action"])
async def test_a_refusal_stops_nothing_else(speel: Speel, fout: str) -> None:
    s = await speel(AAN + JA + f"! conversations.inviteShared: {fout}\n" + NODIG + "Mo: hoi\n")
    assert "doet mee zoals eerst, met het agendabestand en het plan op papier" in "\n".join(s.uit)
    assert after(s, "Mo: hoi"), "wie iets anders vraagt, krijgt antwoord"


@pytest.mark.regel("OVL-10")
async def test_who_came_in_is_that_deelnemer_from_now_on(speel: Speel) -> None:
    s = await speel(AAN + JA + NODIG + KOMT)
    assert koppeling(s).account == "slack:U0NINA"
    assert on(s) == {"slack:U0MO", "slack:U0NINA"}
    assert "@Nina · kennis van gezondheid" in "\n".join(s.uit)
    s = await go_on(s, PLAN)
    assert "(Samenwerkplan)" in after(s, PLAN.strip())
    s = await go_on(s, "-- de ronde langs de kanalen --\n")
    assert "U0NINA" not in [a["user"] for a in calls(s, "conversations.kick")]


TWEE = (
    "# slack connect: aan\n# eerst: mo_in_overleg\n"
    + """Sanne: [Mensen uitnodigen]
Sanne: (Wie vraag je mee?)
    Anderen zonder Slack: huisarts Nina\\nwijkagent Bas
    Waarvoor, in het kort?: de huur op orde
    [Verder]
Sanne: (Per persoon een reden)
    huisarts Nina, Waarom juist deze persoon?: Kan goed meedenken
    wijkagent Bas, Waarom juist deze persoon?: Kan goed meedenken
    [Verder]
Sanne: (Toestemming om te delen)
    Wat vindt de inwoner goed?: De inwoner wil dit overleg + Wie meedoet, mag het plan lezen
    [Nodig uit]
"""
)


@pytest.mark.regel_deel("OVL-10")
async def test_of_two_who_wait_the_casusregisseur_says_which_it_is(speel: Speel) -> None:
    mee = "".join(f"Sanne: [Noteer het antwoord] bij {wie}\n{JA}{NODIG}" for wie in ("huisarts Nina", "wijkagent Bas"))
    s = await speel(TWEE + mee.replace(MAIL, "bas@politie.example", 1) + KOMT)
    assert len(calls(s)) == 2
    assert "Wie is dat? Tot je kiest, kan @Nina niets openen." in after(s, KOMT.strip())
    assert [k.account for k in waiting(s)] == ["", ""]
    s = await go_on(s, PLAN)
    assert "Je bent niet (meer) bij deze casus" in after(s, PLAN.strip())
    dit = "Sanne: [Dat is deze persoon] bij huisarts Nina"
    s = await go_on(s, f"{dit}\n{dit}\n{PLAN}")
    assert "huisarts Nina is via Slack Connect in het kanaal" in "\n".join(s.uit)
    assert "Dit was al geregeld" in after(s, dit)
    assert "(Samenwerkplan)" in after(s, PLAN.strip())


@pytest.mark.regel_deel("OVL-10", "PRI-01")
async def test_withdrawn_consent_takes_them_out_as_others(speel: Speel) -> None:
    stop = "Sanne: mijn casussen\nSanne: [Open]\n" + STOP
    oud = PLAN.replace("]", "]^oud")
    s = await speel(AAN + JA + NODIG + KOMT + stop + oud)
    assert {a["user"] for a in calls(s, "conversations.kick")} == {"U0NINA", "U0MO"}
    assert (koppeling(s).status, koppeling(s).mail) == ("weg", "")
    assert "Je bent niet (meer) bij deze casus" in after(s, oud.strip())


@pytest.mark.regel_deel("OVL-10", "PRI-01")
async def test_an_invitation_that_still_waits_lets_nobody_see_anything_after_consent_was_withdrawn(
    speel: Speel,
) -> None:
    stop, oud = "Sanne: mijn casussen\nSanne: [Open]\n" + STOP, PLAN.replace("]", "]^oud")
    s = await speel(AAN + JA + NODIG + stop + KOMT + oud)
    assert "Trek die zelf in bij het kanaal" in "\n".join(s.uit)
    assert "Je bent niet (meer) bij deze casus" in after(s, oud.strip())
    assert koppeling(s).account == ""


@pytest.mark.regel("OVL-10")
async def test_from_then_on_the_date_comes_by_slack_and_not_by_the_contactpersoon(speel: Speel) -> None:
    datum = DATUM + NODIG
    s = await speel(AAN + JA + datum + KOMT + VERZET.replace("Mo:", "Sanne:"))
    assert [naam for chat, naam, _ in files(s) if chat == "D0NINA"] == ["overleg-2026-001.ics"] * 2
    tekst = "\n".join(s.uit)
    assert tekst.count("heeft geen Slack. Geef jij de datum door?") == 1, "voor die binnen was"
    assert "is verzet. Geef jij de nieuwe datum" not in tekst


@pytest.mark.regel_deel("PRI-06", "OVL-10")
async def test_it_goes_with_the_casus(speel: Speel) -> None:
    s = await speel(AAN + JA + NODIG)
    casus = koppeling(s).casus
    s.bot.db.run_now(lambda w: erase(w.conn, casus))
    assert s.bot.db.run_now(lambda w: w.machines.find("koppeling")) == []


@pytest.mark.regel_deel("PRI-09", "OVL-10")
@pytest.mark.parametrize(("kwam", "zegt"), [(KOMT, True), ("", False)])
async def test_the_receipt_names_a_copy_that_another_organisation_keeps(speel: Speel, kwam: str, zegt: bool) -> None:
    s = await speel(AAN + JA + NODIG + kwam)
    casus = koppeling(s).casus
    s.bot.db.run_now(lambda w: erased(s, w, casus))
    await s.flush()
    assert ("houdt een eigen kopie van het kanaal" in "\n".join(s.uit)) is zegt
    assert [r.endswith("elders=slack_connect") for r in s.bot.db.run_now(lambda w: list(w.audit.receipts()))] == [zegt]


def erased(s: Speler, work: Work, casus: str) -> None:
    """The casus is closed and its time is over."""
    c = work.machines.get("casus", casus)
    nu = s.klok.now()
    toe = replace(c, status="gesloten", wissen=nu.date(), afsluiting=Afsluiting(nu, "zonder", "inwoner"))
    work.machines.save("casus", toe, work.machines.load("casus", casus)[1])
    Turn(work, s.bot.regels, nu).happen("casus", casus, Due("bewaartermijn", "", nu))
