"""What a beheerder keeps goes out and comes back whole, or not at all; and never a word of a casus."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot.beheermap import export, take_in
from bot.bevinding import Beletsel
from bot.clock import AMSTERDAM
from flows.gebied import Gebied
from flows.kaart import Kaartregel
from storage.database import Database
from storage.migratie import migrate
from storage.sleutels import Sleutelring, new_key
from storage.work import Work
from tests.draaiboek.spelen import Speler
from tests.opstelling import bot_in_proeftuin, cli, environment
from tests.regels.conftest import PLAN

NU = datetime(2026, 3, 2, 9, tzinfo=AMSTERDAM)


def fill(work: Work) -> None:
    work.gebieden.put(Gebied("g1", "Ruwaard", ("Vierwinden",)))
    work.gebieden.put(Gebied("g2", "Oud gebied"))
    work.rollen.grant("slack:U0FATMA", "aanjager", "", NU, "slack:U0BRAM", "g1")
    work.rollen.grant("slack:U0MO", "manager", "", NU, "slack:U0BRAM", "", "Thuiszorg")
    work.rollen.grant("slack:U0ELS", "ambassadeur", "", NU, "slack:U0BRAM", "g2")
    work.rollen.close_gebied("g2", NU)
    work.gebieden.close("g2", NU)
    work.instellingen.choose("overlegwoord", "MDO", NU, "x")
    work.instellingen.choose("grondslagen", [["wmo", "Wmo 2015"]], NU, "x")
    work.teksten.put("dm/uitleg", "Zeg het gewoon.", NU, "x")
    work.kaart.put(Kaartregel("k1", "wonen", "Woonstad", "Karin", gebied="g1", ambassadeur=True), "wonen")


@pytest.fixture
def ander(tmp_path: Path) -> Any:
    db = Database(f"sqlite:///{tmp_path / 'ander.db'}", Sleutelring([new_key()]), "T9")
    migrate(db.engine)
    yield db
    db.close()


def test_what_goes_out_comes_back_the_same_elsewhere_and_twice(db: Database, ander: Database) -> None:
    db.run_now(fill)
    uit = db.run_now(export)
    assert "3 nieuwe rollen" in str(ander.run_now(take_in, uit, NU))
    assert ander.run_now(export) == uit
    assert "0 nieuwe rollen" in str(ander.run_now(take_in, uit, NU))
    assert ander.run_now(export) == uit
    assert ander.run_now(lambda w: w.rollen.with_role("ambassadeur")) == [], "wat voorbij was, blijft voorbij"
    assert ander.run_now(lambda w: w.instellingen.now().grondslagen) == (("wmo", "Wmo 2015"),)


@pytest.mark.parametrize(
    ("pad", "waarde", "zin"),
    [
        ("versie", 2, "versie klopt niet"),
        ("vreemd", 1, "vreemd klopt niet"),
        ("gebieden", [{"naam": ""}], "gebieden.0.naam"),
        ("rollen", [{"lidnummer": "karin", "rol": "aanjager", "van": "2026-03-02T09:00:00Z"}], "lidnummer"),
        ("rollen", [{"lidnummer": "U0MO", "rol": "casusregisseur", "van": "2026-03-02T09:00:00Z"}], "rol"),
        (
            "rollen",
            [{"lidnummer": "U0MO", "rol": "aanjager", "gebied": "Weg", "van": "2026-03-02T09:00:00Z"}],
            "gebied Weg",
        ),
        ("instellingen", {"kleur": "blauw"}, "instelling kleur"),
        ("instellingen", {"overlegwoord": "feest"}, "instelling overlegwoord"),
        ("instellingen", {"bewaardagen": True}, "instelling bewaardagen"),
        ("instellingen", {"bewaardagen": 3}, "instelling bewaardagen"),
        ("instellingen", {"verteld": ["niets"]}, "instelling verteld"),
        ("instellingen", {"slack_connect": "ja"}, "instelling slack_connect"),
        ("instellingen", {"grondslagen": []}, "instelling grondslagen"),
        ("instellingen", {"grondslagen": [["wmo"]]}, "instelling grondslagen"),
        ("instellingen", {"grondslagen": [["a", "A"], ["a", "B"]]}, "instelling grondslagen"),
        ("instellingen", {"grondslagen": "Wmo"}, "instelling grondslagen"),
        ("teksten", {"dm/uitleg": "{{ casus }}"}, "tekst dm/uitleg"),
        ("teksten", {"gesprek/samenvatting": "x"}, "tekst gesprek/samenvatting"),
        ("kaart", "kennis;organisatie\nhuizen;X\n", "regel 2 van de kaart"),
    ],
)
def test_one_wrong_thing_and_nothing_is_taken_in(db: Database, pad: str, waarde: Any, zin: str) -> None:
    voor = db.run_now(export)
    goed = {"versie": 1, "gebieden": [{"naam": "Noord", "wijken": []}], "instellingen": {"bewaardagen": 90}}
    with pytest.raises(Beletsel, match=zin):
        db.run_now(take_in, json.dumps(goed | {pad: waarde}), NU)
    assert db.run_now(export) == voor


def test_a_choice_that_is_the_beginning_may_stand_in_a_map(db: Database) -> None:
    db.run_now(take_in, json.dumps({"versie": 1, "instellingen": {"invoer": "chat"}}), NU)
    assert db.run_now(lambda w: w.instellingen.chosen()) == {"invoer": "chat"}


@pytest.mark.regel_deel("PRI-02")
async def test_no_word_of_a_casus_and_nobody_of_it_goes_out(db: Database) -> None:
    await Speler(db, PLAN).play()
    uit = db.run_now(export)
    for woord in ("rustig wonen", "2026-001", "U0SANNE", "moestuin"):
        assert woord not in uit


async def test_the_commands_hand_it_over(tmp_path: Path) -> None:
    async with bot_in_proeftuin(tmp_path) as (tuin, bot):
        omgeving = environment(tuin, "socket", bot.db.url)
        await cli("beheer", "gebied", "Noord", **omgeving)
        uit = await cli("beheer", "export", **omgeving)
        assert json.loads(uit)["gebieden"] == [{"naam": "Noord", "wijken": []}]
        map_ = tmp_path / "map.json"
        map_.write_text(uit)
        assert "1 gebieden" in await cli("beheer", "import", str(map_), **omgeving)
        map_.write_text("geen json")
        assert "niets ingelezen" in await cli("beheer", "import", str(map_), **omgeving, code=1)
