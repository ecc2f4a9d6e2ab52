"""Who may what: the table of the design, written once more by hand and laid beside every machine's own table.

People are described by what they are to the casus and to the machine; the contrast is in the same rows.
"""

from dataclasses import replace
from typing import Any

import pytest

from flows.invoer import Click, Due, Happened, Submitted, Text
from flows.machine import Machine, allows, machines, may, may_read
from tests.flows.spel import BEGIN, ELS, FATMA, JORIS, MO, NU, SANNE

OP = frozenset({"op_casus"})
MENSEN: dict[str, frozenset[str]] = {
    "casusregisseur": OP | {"casusregisseur"},
    "voorzitter": OP | {"voorzitter"},
    "notulist": OP | {"notulist"},
    "deelnemer": OP | {"deelnemer"},
    "genodigd": frozenset({"uitgenodigd"}),
    "vertrokken": frozenset(),
    "procesregisseur": frozenset({"procesregisseur"}),
    "aanjager": frozenset({"aanjager"}),
    "beheerder": frozenset({"beheerder"}),
    "manager": frozenset({"manager"}),
    "bestuurder": frozenset({"bestuurder"}),
    "niemand": frozenset(),
}
LEIDT = {"casusregisseur", "voorzitter", "notulist"}
OP_CASUS = LEIDT | {"deelnemer"}
ALLEEN_REGISSEUR = {"casusregisseur"}
# (machine, wat): wie; what stands here is the design, not the code.
MAG: dict[tuple[str, str], set[str]] = {
    **{("gesprek", k): ALLEEN_REGISSEUR for k in ("tekst", "bewerkt", "gewist", "terug", "wijzig", "venster", "klopt", "bekijk", "gesprek/ik_wil", "gesprek/cijfer")},
    **{("casus", k): ALLEEN_REGISSEUR for k in ("uitnodigen", "casus/mensen", "casus/redenen", "casus/toestemming", "casus/intrekken", "overdragen", "casus/overdragen", "intrekken")},
    **{("casus", k): OP_CASUS for k in ("plan", "acties")},
    **{("casus", k): {"beheerder"} for k in ("wijs_aan", "casus/wijs_aan")},
    **{("casus", k): ALLEEN_REGISSEUR for k in ("doorlopen", "casus/doorlopen")},
    **{("overleg", k): ALLEEN_REGISSEUR for k in ("haal_eruit", "naam_terug", "nog_eens", "verteld_vooraf", "verteld_achteraf")},
    **{("overleg", k): OP_CASUS for k in ("agendapunt", "overleg/agendapunt", "agendapunten", "vast")},
    **{("overleg", k): {"casusregisseur", "voorzitter"} for k in ("voorbereiding", "voorbereid", "voorbereid_alles", "overleg/voorbereid_alles")},
    ("overleg", "punt_besproken"): LEIDT,
    **{("overleg", k): OP_CASUS for k in ("nieuwe_actie", "overleg/actie")},
    ("overleg", "opnieuw"): ALLEEN_REGISSEUR,
    **{("koppeling", k): ALLEEN_REGISSEUR for k in ("nodig_uit", "adres", "koppeling/adres", "is_het", "iemand_anders")},
    ("koppeling", "bekijk"): set(),
    **{("actie", k): LEIDT for k in ("klaar", "bezig", "later", "vast", "heropen", "actie/later", "actie/vast", "obstakel")},
    ("actie", "bekijk"): OP_CASUS,
    **{("uitnodiging", k): ALLEEN_REGISSEUR for k in ("akkoord", "niet_akkoord", "waarom")},
    **{("uitnodiging", k): set() for k in ("doe_mee", "kan_niet", "collega", "ander_moment", "lezen")},
    **{("casus", k): ALLEEN_REGISSEUR for k in ("opschalen", "niet_opschalen", "casus/opschalen")},
    **{("opschaling", k): ALLEEN_REGISSEUR for k in ("stand", "intrekken", "klaar", "lezen")},
    **{("opschaling", k): set() for k in ("doe_mee", "kan_niet", "voortgang", "samen", "besluit", "opschaling/besluit")},
    **{("dm", k): set(MENSEN) for k in ("tekst", "nieuwe_casus", "ja", "nee", "help", "mijn_casussen")},
    **{("dm", k): {"aanjager", "beheerder"} for k in ("tafel_starten", "dm/tafel")},
    **{("dm", k): {"aanjager", "beheerder"} for k in ("leersessie", "dm/leersessie")},
    **{("leersessie", k): {"aanjager", "beheerder"} for k in ("overzicht", "vraag", "vul_in", "leersessie/taken", "verzet", "leersessie/verzet", "afzeggen")},
    **{("leersessie", k): set() for k in ("leid", "schrijf", "niet")},
    **{("beheer", k): {"beheerder"} for k in ("menu", "gebied", "beheer/gebied", "sluit_gebied", "rol", "beheer/rol", "einde", "geschiedenis")},
    **{("beheer", k): {"aanjager", "beheerder"} for k in ("ambassadeur", "beheer/ambassadeur")},
    **{("dm", k): set(MENSEN) for k in ("gebied", "dm/gebied")},
    **{("tafel", k): set() for k in ("verder", "langer", "volgende", "advies", "sluit_aan", "vraag", "kies", "nuttig")},
}  # fmt: skip
ZIET: dict[str, set[str]] = {
    "casus/plan": OP_CASUS, "casus/acties": OP_CASUS, "actie/bekijk": OP_CASUS, "actie/obstakel": LEIDT,
    **{f"beheer/{k}": {"beheerder"} for k in ("menu", "gebieden", "rollen", "geschiedenis")},
    "uitnodiging/lezen": set(), "uitnodiging/waarom": ALLEEN_REGISSEUR, "casus/overdracht_lezen": set(),
    "overleg/agendapunten": OP_CASUS, "leersessie/overzicht": {"aanjager", "beheerder"}, "koppeling/klaar": set(),
    "casus/wijs_aan": {"beheerder"},
    "opschaling/voortgang": set(), "opschaling/stand": ALLEEN_REGISSEUR, "opschaling/lezen": ALLEEN_REGISSEUR,
}  # fmt: skip


def given(wat: str) -> Any:
    return Text("x", "1.0") if wat == "tekst" else Submitted(wat, {}) if "/" in wat else Click(wat)


@pytest.mark.regel("PRI-02")
@pytest.mark.parametrize(("soort", "wat"), MAG)
def test_who_may_is_the_table_of_the_design(soort: str, wat: str) -> None:
    machine = machines()[soort]
    assert wat in machine.mag
    if wat in ("bewerkt", "gewist"):
        mogen = {naam for naam, rollen in MENSEN.items() if allows(machine.mag[wat], rollen)}
    else:
        mogen = {naam for naam, rollen in MENSEN.items() if may(machine, given(wat), rollen)}
    assert mogen == MAG[soort, wat]


@pytest.mark.regel("PRI-02")
@pytest.mark.parametrize("venster", ZIET)
def test_who_may_read_is_the_table_of_the_design(venster: str) -> None:
    machine = machines()[venster.split("/")[0]]
    assert {naam for naam, rollen in MENSEN.items() if may_read(machine, venster, rollen)} == ZIET[venster]


@pytest.mark.parametrize("machine", machines().values(), ids=lambda m: m.soort)
def test_nobody_from_outside_reaches_a_casus(machine: Machine) -> None:
    """Whatever is added later: of a casus, who is not on it may only do what answers their own invitation."""
    if machine.soort in ("dm", "beheer", "tafel", "leersessie"):
        return
    for wie in ("niemand", "vertrokken", "aanjager", "beheerder", "manager", "bestuurder", "procesregisseur"):
        open_ = {naam for naam, rollen in machine.mag.items() if allows(rollen, MENSEN[wie])}
        # A beheerder names a casusregisseur where the one is gone, and sees a number and people for it, no text.
        assert open_ == ({"wijs_aan", "casus/wijs_aan"} & set(machine.mag) if wie == "beheerder" else set()), wie


@pytest.mark.regel_deel("PRI-02")
def test_an_owner_who_left_the_casus_is_no_owner_any_more() -> None:
    actie, machine = BEGIN["actie"], machines()["actie"]
    rollen = machine.relaties(actie, MO)
    assert rollen == {"eigenaar"}
    assert may(machine, Click("klaar"), rollen | MENSEN["deelnemer"])
    assert not may(machine, Click("klaar"), rollen)
    assert not may(machine, Click("klaar"), MENSEN["deelnemer"]), "een ander meldt hem niet klaar"


@pytest.mark.regel_deel("UIT-09", "HAN-06")
def test_a_contact_answers_for_somebody_without_slack() -> None:
    actie, machine = replace(BEGIN["actie"], eigenaar="netwerk1", contact=ELS), machines()["actie"]
    assert may(machine, Click("klaar"), machine.relaties(actie, ELS) | MENSEN["deelnemer"])
    assert machine.relaties(actie, MO) == frozenset()


@pytest.mark.regel_deel("OVL-05")
@pytest.mark.parametrize(
    ("status", "leest"),
    [
        ("gevraagd", True),
        ("moment", True),
        ("wacht", True),
        ("mee", True),
        ("nee", False),
        ("door", False),
        ("weg", False),
    ],
)
def test_who_declined_or_passed_on_reads_no_more(status: str, leest: bool) -> None:
    machine, u = machines()["uitnodiging"], replace(BEGIN["uitnodiging"], status=status)
    assert may(machine, Click("lezen"), machine.relaties(u, MO)) is leest
    assert may_read(machine, "uitnodiging/lezen", machine.relaties(u, MO)) is leest
    assert may(machine, Click("doe_mee"), machine.relaties(u, MO)), "een oude knop mag zeggen hoe het staat"
    assert not may(machine, Click("doe_mee"), machine.relaties(u, ELS))


def test_the_asked_successor_and_nobody_else_takes_the_regie() -> None:
    machine, c = machines()["casus"], replace(BEGIN["casus"], opvolger=MO)
    assert may(machine, Click("neem_over"), machine.relaties(c, MO) | MENSEN["deelnemer"])
    assert machine.relaties(c, ELS) == frozenset()
    assert machine.relaties(BEGIN["casus"], "") == frozenset()
    assert not may_read(machine, "casus/overdracht_lezen", machine.relaties(c, ELS) | MENSEN["deelnemer"])


@pytest.mark.regel_deel("PRI-01", "REG-05")
def test_a_successor_who_left_the_casus_gets_nothing() -> None:
    machine, c = machines()["casus"], replace(BEGIN["casus"], opvolger=MO)
    assert not may(machine, Click("neem_over"), machine.relaties(c, MO))
    assert not may_read(machine, "casus/overdracht_lezen", machine.relaties(c, MO))


@pytest.mark.regel_deel("ACT-11", "ACT-09")
def test_at_a_table_everybody_has_their_own_part() -> None:
    machine, t = machines()["tafel"], BEGIN["tafel"]
    rol = {p: machine.relaties(t, p) for p in (FATMA, JORIS, ELS, MO, SANNE)}
    assert may(machine, Click("verder"), rol[FATMA])
    assert not may(machine, Click("verder"), rol[ELS])
    assert may(machine, Click("advies"), rol[ELS])
    assert may(machine, Click("advies"), rol[FATMA]), "de gespreksleider mag ook advies geven"
    assert not may(machine, Click("advies"), rol[JORIS]), "de inbrenger adviseert zichzelf niet"
    assert may(machine, Click("kies"), rol[JORIS])
    assert not may(machine, Click("kies"), rol[MO])
    assert rol[SANNE] == frozenset()
    assert may(machine, Click("verder"), machine.relaties(replace(t, leider=MO), FATMA)), (
        "valt de leider weg, dan gaat de aanjager verder"
    )


@pytest.mark.parametrize("invoer", [Happened("binnen"), Due("herinnering", MO, NU)])
def test_word_from_the_shell_needs_no_role(invoer: Any) -> None:
    assert may(machines()["actie"], invoer, frozenset())
