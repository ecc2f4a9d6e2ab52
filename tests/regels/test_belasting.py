"""The ceilings of HAN-05: what the main job sends to one person, counted over days."""

import re
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.clock import FixedClock
from flows.effect import Remind, Say
from flows.invoer import Happened
from flows.machine import machines
from flows.termijnen import AMSTERDAM
from messages.laden import load
from storage.work import Work
from tests.draaiboek.spelen import Speler
from tests.flows.spel import BEGIN, MO, SANNE, at, do, of
from tests.flows.test_machines import road
from tests.regels.conftest import ACTIE_MO, AKKOORD, MO_DOET_MEE, PLAN, START, VRAAG_MO, Speel

BEGIN_DAG = datetime(2026, 3, 2, 9, tzinfo=AMSTERDAM)


class Dagen:
    """Winds the clock day by day, and counts what each person gets in their own chat on a day."""

    def __init__(self, s: Speler) -> None:
        self.s = s
        self.per_dag: Counter[tuple[str, str]] = Counter()
        self.teksten: list[tuple[str, str]] = []

    async def live(self, dagen: int) -> None:
        for _ in range(dagen):
            gezien = len(self.s.plek.log)
            await self.s.time("1 dag later")
            for methode, args in self.s.plek.log[gezien:]:
                if methode == "chat.postMessage" and args["channel"].startswith("D"):
                    wie = self.s.namen["U" + args["channel"][1:]]
                    self.per_dag[wie, self.s.klok.now().date().isoformat()] += 1
                    self.teksten.append((wie, args["text"]))

    def of(self, wie: str) -> list[str]:
        return [t for w, t in self.teksten if w == wie]


@pytest.mark.regel_deel("HAN-05")
async def test_nothing_is_sent_where_nothing_is_asked(speel: Speel) -> None:
    dagen = Dagen(await speel("Sanne: hoi\nSanne: help\nSanne: nieuwe casus\nSanne: [Nee]\n"))
    await dagen.live(60)
    assert dagen.teksten == []


@pytest.mark.regel_deel("HAN-05")
@pytest.mark.parametrize("tot", [START, START + "Sanne: weer rustig wonen\nSanne: pauze\n", PLAN + VRAAG_MO + AKKOORD])
async def test_an_open_question_is_nudged_for_once_at_most(speel: Speel, tot: str) -> None:
    dagen = Dagen(await speel(tot))
    await dagen.live(60)
    assert all(n <= 1 for n in Counter(dagen.teksten).values())


@pytest.mark.regel("HAN-05")
async def test_an_invitation_is_the_one_question_that_is_nudged_for_twice(speel: Speel) -> None:
    """Halfway and on its last day, as the overleg asks: besluit 0023. Then it is with the casusregisseur, and still nobody
    gets more than one message on a working day."""
    dagen = Dagen(await speel(PLAN + VRAAG_MO + AKKOORD))
    await dagen.live(60)
    assert dagen.of("Mo") == ["Een vraag die nog openstaat", "Vandaag is de laatste dag om te antwoorden"]
    assert max(dagen.per_dag.values()) == 1
    weekend = [dag for _, dag in dagen.per_dag if datetime.fromisoformat(dag).weekday() >= 5]
    assert weekend == []


@pytest.mark.regel_deel("HAN-05")
async def test_the_main_job_sends_one_message_a_day_at_most(speel: Speel) -> None:
    """A professional and a deelnemer, through the six weeks and beyond."""
    dagen = Dagen(await speel(MO_DOET_MEE + ACTIE_MO + ACTIE_MO + ACTIE_MO))
    await dagen.live(60)
    assert max(dagen.per_dag.values()) == 1
    assert len(dagen.of("Mo")) == 7, "21, 7, 2 en 0 dagen vooraf, en drie werkdagen erna"
    assert len(dagen.of("Sanne")) <= 7, (
        "het plan, één herinnering, drie keer geen datum, de vierde dag, en één keer of een procesregisseur helpt"
    )


def plan_for(work: Work, aantal: int, dag: datetime) -> None:
    """So many actions of Mo, each in a casus of its own, with their moments."""
    for n in range(aantal):
        id = f"c{n}"
        actie: Any = replace(BEGIN["actie"], id=f"a{n}", casus=id, casusnummer=f"2026-{n:03d}", uiterlijk=dag.date())
        for soort, state in (
            ("casus", replace(BEGIN["casus"], id=id, nummer=f"2026-{n:03d}")),
            ("overleg", replace(BEGIN["overleg"], id=id, casus=id)),
            ("actie", actie),
        ):
            work.machines.insert(soort, state)
        for p, rol in ((SANNE, "casusregisseur"), (MO, "deelnemer")):
            work.rollen.grant(p, rol, id, BEGIN_DAG, SANNE)
        for r in of(do(actie, Happened("begin"), at(MO, BEGIN_DAG)), Remind):
            work.momenten.add(r.soort, r.id, r.wat, r.wie, r.wanneer)


@pytest.mark.regel("HAN-05")
@pytest.mark.parametrize("aantal", [1, 3, 260])
async def test_what_is_due_in_several_casussen_comes_in_one_message(speel: Speel, aantal: int) -> None:
    s = await speel("")
    s.bot.db.run_now(plan_for, aantal, BEGIN_DAG + timedelta(days=7))
    s.klok.set(BEGIN_DAG + timedelta(minutes=5))
    dagen = Dagen(s)
    await dagen.live(14)
    assert max(dagen.per_dag.values()) == 1
    berichten = [a for m, a in s.plek.log if m == "chat.postMessage" and a["channel"] == "D0MO"]
    if aantal == 1:
        assert {a["text"] for a in berichten} == {"Een herinnering van Samenwerkbot", "Een vraag over je afspraak"}
        return
    assert {a["text"] for a in berichten} == {"Vandaag vraag ik je aandacht"}
    eerste = berichten[0]["blocks"]
    assert f"aandacht voor {aantal} acties" in eerste[0]["text"]["text"]
    assert sum("accessory" in b for b in eerste) == min(aantal, 40)
    assert len(eerste) <= 50


@pytest.mark.regel_deel("HAN-05")
async def test_after_a_week_away_everybody_gets_one_message(speel: Speel) -> None:
    s = await speel("")
    s.bot.db.run_now(plan_for, 3, BEGIN_DAG + timedelta(days=7))
    assert isinstance(s.klok, FixedClock)
    s.klok.set(BEGIN_DAG + timedelta(days=11))
    await s.bot.tick()
    await s.bot.settle()
    gezegd = Counter(a["channel"] for m, a in s.plek.log if m == "chat.postMessage")
    assert gezegd == {"D0MO": 1, "D0SANNE": 1}, "Mo over drie acties, Sanne omdat het de vierde dag is"


@pytest.mark.regel_deel("HAN-05", "UIT-04")
async def test_what_is_done_is_not_in_it(speel: Speel) -> None:
    s = await speel("")
    s.bot.db.run_now(plan_for, 3, BEGIN_DAG + timedelta(days=7))
    s.klok.set(BEGIN_DAG + timedelta(minutes=5))

    def done(work: Work) -> None:
        for id in ("a0", "a1"):
            actie, versie = work.machines.load("actie", id) or (None, 0)
            work.machines.save("actie", replace(actie, status="klaar"), versie)

    s.bot.db.run_now(done)
    dagen = Dagen(s)
    await dagen.live(6)
    assert set(dagen.of("Mo")) == {"Een herinnering van Samenwerkbot"}


@pytest.mark.regel("HAN-05")
async def test_a_question_is_asked_on_twice_at_most(speel: Speel) -> None:
    """Also where every answer reads like a provision again."""
    oplossing = "Sanne: huishoudelijke hulp\n"
    s = await speel("Sanne: nieuwe casus\nSanne: [Ja, kort]\n" + oplossing * 3)
    assert "\n".join(s.uit).count("vraag 2 van 5") == 2
    assert "vraag 3 van 5" in s.uit[-3]


@pytest.mark.regel("HAN-05")
async def test_a_channel_hears_of_a_week_only_where_something_changed(speel: Speel) -> None:
    s = await speel(MO_DOET_MEE)
    voor = len(s.plek.log)
    await Dagen(s).live(60)
    in_kanaal = [a["text"] for m, a in s.plek.log[voor:] if m == "chat.postMessage" and a["channel"].startswith("C")]
    assert in_kanaal == ["Het overleg van deze week in het kort"], "de week waarin Mo kwam; daarna veranderde er niets"


@pytest.mark.regel("HAN-05")
async def test_three_casussen_with_everything_open_are_one_message_a_working_day(speel: Speel) -> None:
    """Casusregisseur of three, each with an action of Sanne herself, a plan to hand over and a colleague's question."""
    zelf = (
        ACTIE_MO.replace("Mo in", "Sanne in")
        .replace("Mo: (", "Sanne: (")
        .replace("Wie doet het?: Mo", "Wie doet het?: Sanne")
    )
    drie = "".join(MO_DOET_MEE + zelf.replace("#overleg", f"#overleg-2026-00{n}") for n in (1, 2, 3))
    vraag = (
        "Mo: meedenken\nMo: [Vraag iemand mee te denken]\nMo: (Vraag mee te denken)\n    Wat is je vraag?: hoe begin ik?\n"
        "    Wie wil je vragen?: Sanne\n    [Lees na]\nMo: (Staat er geen naam in?)\n    [Verstuur]\n"
    )
    dagen = Dagen(await speel(drie + vraag))
    await dagen.live(70)
    assert max(n for (wie, _), n in dagen.per_dag.items() if wie == "Sanne") == 1
    weekend = [dag for _, dag in dagen.per_dag if datetime.fromisoformat(dag).weekday() >= 5]
    assert weekend == [], "op een vrije dag komt er niets"


def test_the_morning_message_has_words_for_all_that_may_stand_in_it() -> None:
    """By its key, or by what it is about."""
    blad = load("dm/dagbericht").body
    for soort in machines():
        samen = {x.key for _, _, r in road(soort) for x in r.effecten if isinstance(x, Say) and x.samen}
        assert not samen or f"z.{soort} is defined" in blad or samen <= set(re.findall(r"z.key == '([a-z_/]+)'", blad))


async def test_an_invitation_stands_in_the_morning_message_with_its_own_button(speel: Speel) -> None:
    """Two casussen ask Mo on one day: one message, each with the way to answer."""
    s = await speel((PLAN + VRAAG_MO + AKKOORD) * 2)
    dagen = Dagen(s)
    await dagen.live(4)
    assert max(n for (wie, _), n in dagen.per_dag.items() if wie == "Mo") == 1
    [blad, *_] = [
        a
        for m, a in s.plek.log
        if m == "chat.postMessage" and a["text"] == "Vandaag vraag ik je aandacht" and a["channel"] == "D0MO"
    ]
    knoppen = [b["accessory"]["text"]["text"] for b in blad["blocks"] if "accessory" in b]
    assert knoppen == ["Lees en antwoord", "Lees en antwoord"]
