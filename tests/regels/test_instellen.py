"""What a beheerder chooses holds at once, over the environment; what is no value is refused by the field."""

from dataclasses import replace
from pathlib import Path

import pytest

from flows.effect import Choose, FieldErrors
from flows.instellen import GROEPEN, begin, read_grounds
from flows.invoer import Click, Submitted
from flows.organisatie import BEGIN, Organisatie
from proeftuin.meespelen import Speler as Meespeler
from tests.flows.spel import BEGIN as MACHINES
from tests.flows.spel import FATMA, at, do, keys
from tests.opstelling import bot_in_proeftuin, cli, environment
from tests.regels.conftest import PLAN, Speel, after

BUREAU = MACHINES["beheer"]


def by_beheerder(organisatie: Organisatie = BEGIN):
    return at(FATMA, rollen=frozenset({"beheerder"}), organisatie=organisatie)


def test_every_choice_has_its_place_in_one_window() -> None:
    namen = [veld.key for velden in GROEPEN.values() for veld in velden]
    assert sorted(namen) == sorted(Organisatie.__slots__)


@pytest.mark.parametrize("groep", GROEPEN)
def test_what_was_left_as_it_is_is_not_chosen(groep: str) -> None:
    w = begin(groep, BEGIN)
    assert do(BUREAU, Submitted(f"beheer/{groep}", w), by_beheerder()).effecten == ()


@pytest.mark.regel_deel("PRN-03")
def test_a_change_is_one_choice_and_goes_back_as_a_whole() -> None:
    w = begin("woorden", BEGIN) | {"overlegwoord": "MDO"}
    assert do(BUREAU, Submitted("beheer/woorden", w), by_beheerder()).effecten == (Choose("overlegwoord", "MDO"),)
    terug = do(BUREAU, Click("herstel", "woorden"), by_beheerder())
    assert set(terug.effecten) == {Choose(v.key, None) for v in GROEPEN["woorden"]}
    assert keys(do(BUREAU, Click("herstel", "bestaat_niet"), by_beheerder())) == ["beheer/al_weg"]


@pytest.mark.parametrize(
    ("groep", "anders", "fout"),
    [
        ("werkwijze", {"bewaardagen": "5"}, {"bewaardagen": "aantal_bewaardagen"}),
        ("werkwijze", {"bewaardagen": "een jaar"}, {"bewaardagen": "aantal_bewaardagen"}),
        ("toestemming", {"grondslagen": "x" * 71}, {"grondslagen": "grondslagen"}),
        ("toestemming", {"grondslagen": "\n".join(map(str, range(31)))}, {"grondslagen": "grondslagen"}),
    ],
)
def test_what_is_no_value_is_refused_by_its_field(groep: str, anders: dict[str, str], fout: dict[str, str]) -> None:
    r = do(BUREAU, Submitted(f"beheer/{groep}", begin(groep, BEGIN) | anders), by_beheerder())
    assert r.effecten == (FieldErrors(fout),)


def test_a_ground_keeps_its_key_as_long_as_its_label_stays() -> None:
    nieuw, fout = read_grounds("Eigen verordening\nJeugdwet\nwmo\n", BEGIN)
    assert fout == ""
    assert nieuw == (("eigen_verordening", "Eigen verordening"), ("jeugdwet", "Jeugdwet"), ("wmo_2", "wmo"))
    nog, _ = read_grounds("Eigen verordening!\nEigen verordening", replace(BEGIN, grondslagen=nieuw))
    assert dict(nog)["eigen_verordening"] == "Eigen verordening"


@pytest.mark.regel_deel("PRN-03")
async def test_the_chosen_word_is_said_at_once(speel: Speel) -> None:
    kies = (
        "Bram: opent Thuis\nBram: [Beheer]\nBram: [Instellingen]\nBram: [Wijzig hoe het heet]\nBram: (Hoe het heet)\n"
        "    Hoe noemen jullie een overleg?: MDO\n    [Bewaar]\n"
    )
    voor, na = await speel(PLAN), await speel(kies + PLAN)
    assert "Dan helpt een overleg." in after(voor, "Sanne: [Klopt, dit is het plan]")
    assert "Dan helpt een MDO." in after(na, "Sanne: [Klopt, dit is het plan]")


async def test_the_command_line_chooses_lists_and_takes_back(tmp_path: Path) -> None:
    async with bot_in_proeftuin(tmp_path) as (tuin, bot):
        omgeving = environment(tuin, "socket", bot.db.url) | {"CRISISDIENST": "GGZ 010 1234567"}
        assert "  crisisdienst = GGZ 010 1234567\n" in await cli("instelling", "lijst", **omgeving)
        assert "gekozen" in await cli("instelling", "zet", "overlegwoord", "MDO", **omgeving)
        assert "gekozen" in await cli("instelling", "zet", "grondslagen", "Wmo 2015; Eigen", **omgeving)
        assert "gekozen" in await cli("instelling", "zet", "verteld", "met_wie, intrekken", **omgeving)
        assert "gekozen" in await cli("instelling", "zet", "agenda_afzender", "wijkteam@gemeente.example", **omgeving)
        nu = await cli("instelling", "lijst", **omgeving)
        for regel in ("* overlegwoord = MDO", "* grondslagen = Wmo 2015; Eigen", "* verteld = met_wie, intrekken"):
            assert regel in nu
        assert "overleg, samenwerkoverleg, MDO" in await cli(
            "instelling", "zet", "overlegwoord", "feest", **omgeving, code=1
        )
        assert "14 tot en met 365" in await cli("instelling", "zet", "bewaardagen", "3", **omgeving, code=1)
        assert "e-mailadres" in await cli("instelling", "zet", "agenda_afzender", "het wijkteam", **omgeving, code=1)
        assert "ken ik niet" in await cli("instelling", "zet", "kleur", "blauw", **omgeving, code=1)
        assert "zoals in het begin" in await cli("instelling", "herstel", "overlegwoord", **omgeving)
        sanne = Meespeler(tuin, "Sanne", bot.settle)
        await sanne.typ("hoi")
        assert "* overlegwoord" not in await cli("instelling", "lijst", **omgeving)
