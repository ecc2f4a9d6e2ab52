"""People of another Slack: who may be asked in, who it was that came, and what is left when it fails (OVL-10)."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from flows import aansluiten
from flows import effect as e
from flows.invoer import Click, Happened, Occasion, Submitted, persoon_of
from flows.kaart import Kaartregel
from flows.kaartkeuze import in_words
from flows.koppeling import REDENEN, Koppeling
from flows.namens import Namens
from flows.organisatie import Organisatie
from flows.prikken import key_of
from flows.uitnodigingstand import Uitnodiging
from flows.zelfde_mens import taken_over
from tests.flows.spel import BEGIN, CASUS, ELS, MO, NU, SANNE, at, do, keys, of, told

NINA, ANDER = persoon_of("U0NINA"), persoon_of("U0ANDER")
K: Koppeling = replace(BEGIN["koppeling"], status="kan")
WACHT = replace(K, status="verstuurd", kanaal="C0OVERLEG")
OVERLEG = replace(BEGIN["overleg"], status="open", kanaal="C0OVERLEG", leden=("netwerk1",), binnen=(SANNE,))
AAN = {"organisatie": Organisatie(slack_connect="aan"), "rechten": frozenset({aansluiten.RECHT})}
NOTEER = {"antwoord": "mee", "dagen": [], "woorden": "", "hoe": "telefoon"}


def on(wie: str = SANNE, **meer: Any) -> Occasion:
    return at(wie, **{**AAN, **meer})


def asked(aan: str = "netwerk1", **meer: Any) -> Uitnodiging:
    return replace(BEGIN["uitnodiging"], aan=aan, status="buiten", contact=SANNE, **meer)


def note(u: Uitnodiging, a: Occasion, **w: Any) -> Any:
    return do(u, Submitted("uitnodiging/noteer", {**NOTEER, **w}), a)


def made(r: Any) -> list[Koppeling]:
    return [x.state for x in of(r, e.Create) if x.soort == "koppeling"]


@pytest.mark.regel_deel("OVL-10")
def test_who_accepted_without_slack_may_be_invited_and_nothing_goes_by_itself() -> None:
    r = note(asked(), on(), mail="nina@huisartsen.example")
    assert [(k.persoon, k.mail, k.status) for k in made(r)] == [("netwerk1", "nina@huisartsen.example", "kan")]
    assert of(r, e.InviteOutside) == []


@pytest.mark.regel_deel("OVL-10")
@pytest.mark.parametrize(
    ("u", "antwoord", "anders"),
    [
        pytest.param(asked(), "mee", {"organisatie": Organisatie()}, id="de proef staat uit"),
        pytest.param(asked(), "mee", {"rechten": frozenset()}, id="de bot heeft het recht niet"),
        pytest.param(asked(), "nee", {}, id="wie nee zegt"),
        pytest.param(asked(), "moment", {}, id="wie een ander moment wil"),
        pytest.param(asked(MO), "mee", {}, id="een collega in deze Slack"),
    ],
)
def test_nobody_else_is_offered_anything(u: Uitnodiging, antwoord: str, anders: dict[str, Any]) -> None:
    assert made(note(u, on(**anders), antwoord=antwoord, mail="nina@huisartsen.example")) == []
    assert made(note(asked(), on(), mail=None)) == [], "wie geen adres heeft"


def test_the_address_is_asked_only_where_something_can_be_done_with_it() -> None:
    knop = Click("noteer")
    (venster,) = of(do(asked(), knop, on()), e.OpenWindow)
    assert venster.data["slack_connect"]
    for u, a in ((asked(), at()), (asked(MO), on())):
        (venster,) = of(do(u, knop, a), e.OpenWindow)
        assert "slack_connect" not in venster.data


def test_the_address_of_the_sociale_kaart_stands_there_already_where_it_can_be_one_only() -> None:
    nina = Kaartregel("k1", "gezondheid", "Huisartsen Ruwaard", "Nina de Boer", mail="nina@huisartsen.example")
    weet = {"kaart": (nina,), "namen": {"netwerk1": in_words(nina)}}

    def stands(**anders: Any) -> str:
        (venster,) = of(do(asked(), Click("noteer"), on(**{**weet, **anders})), e.OpenWindow)
        return str(venster.data["vul"]["mail"])

    assert stands() == "nina@huisartsen.example"
    assert stands(namen={"netwerk1": "een andere Nina"}) == ""
    assert stands(kaart=(nina, replace(nina, id="k2", expertise="psychisch"))) == "nina@huisartsen.example"
    bellen = replace(nina, telefoon="0181 123456")
    twee = (bellen, replace(bellen, id="k2", mail="praktijk@huisartsen.example"))
    assert stands(kaart=twee, namen={"netwerk1": in_words(bellen)}) == "", "twee adressen bij dezelfde naam"


def test_who_comes_in_while_a_date_is_being_found_is_asked_what_suits() -> None:
    b = replace(BEGIN["bijeenkomst"], voorstellen=(NU + timedelta(days=3),), gevraagd=(MO, NINA))
    assert keys(do(b, Happened("aangesloten", {"persoon": NINA}), on()), NINA) == ["bijeenkomst/prik_vraag"]
    al = replace(b, antwoorden={NINA: {key_of(m): "kan" for m in b.voorstellen}})
    assert keys(do(al, Happened("aangesloten", {"persoon": NINA}), on()), NINA) == [], "al geantwoord"


def test_an_address_that_is_none_is_asked_again() -> None:
    (fout,) = of(note(asked(), on(), mail="nina@huisartsen"), e.FieldErrors)
    assert fout.fouten == {"mail": "geen_mail"}


def test_one_click_asks_slack_once() -> None:
    r = do(K, Click("nodig_uit"), on())
    assert told(r, "overleg") == [Happened("nodig_buiten", {"koppeling": "k1"})]
    weer = do(r.state, Click("nodig_uit"), on())
    assert (told(weer, "overleg"), keys(weer)) == ([], ["koppeling/al"])
    (vraag,) = of(do(OVERLEG, Happened("nodig_buiten", {"koppeling": "k1"}), on()), e.InviteOutside)
    assert vraag == e.InviteOutside("C0OVERLEG", "k1")


def test_a_better_address_is_tried_at_once() -> None:
    fout = replace(K, mail="nina@huisarsten.example", status="niet", fout="invalid_email")
    (venster,) = of(do(fout, Click("adres"), on()), e.OpenWindow)
    assert venster.data["vul"] == {"mail": "nina@huisarsten.example"}
    r = do(fout, Submitted("koppeling/adres", {"mail": "nina@huisartsen.example"}), on())
    assert (r.state.mail, r.state.status) == ("nina@huisartsen.example", "onderweg")
    (geen,) = of(do(fout, Submitted("koppeling/adres", {"mail": "nina"}), on()), e.FieldErrors)
    assert geen.fouten == {"mail": "geen_mail"}


@pytest.mark.regel_deel("OVL-10")
def test_where_there_is_no_channel_or_the_experiment_went_off_the_other_road_is_named() -> None:
    (woord,) = told(
        do(replace(OVERLEG, status="weg"), Happened("nodig_buiten", {"koppeling": "k1"}), on()), "koppeling"
    )
    r = do(replace(K, status="onderweg"), woord, on())
    assert (r.state.status, r.state.reden, keys(r)) == ("niet", "geen_kanaal", ["koppeling/niet"])
    uit = do(K, Click("nodig_uit"), at())
    assert (uit.state.reden, keys(uit), told(uit, "overleg")) == ("uit", ["koppeling/niet"], [])


@pytest.mark.regel_deel("OVL-10")
@pytest.mark.parametrize("fout", [f for fouten in REDENEN.values() for f in fouten] + ["wat_dan_ook"])
def test_every_refusal_ends_on_the_other_road_with_a_reason(fout: str) -> None:
    r = do(replace(K, status="onderweg"), Happened("niet_verstuurd", {"fout": fout}), on())
    assert (r.state.status, r.state.reden in (*REDENEN, "onbekend")) == ("niet", True)
    assert keys(r, SANNE) == ["koppeling/niet"]
    assert told(do(r.state, Click("nodig_uit"), on()), "overleg"), "opnieuw proberen mag altijd"


@pytest.mark.regel_deel("OVL-10")
def test_who_comes_while_one_invitation_waits_is_that_person() -> None:
    erbij = Happened("erbij", {"persoon": NINA, "elders": True})
    (woord,) = told(do(OVERLEG, erbij, on(koppelingen=(WACHT,))), "koppeling")
    r = do(WACHT, woord, on())
    assert (r.state.status, r.state.account) == ("binnen", NINA)
    assert of(r, e.Merge) == [e.Merge(CASUS, "netwerk1", NINA)]
    assert keys(r, SANNE) == ["koppeling/binnen"]


TWEE = (WACHT, replace(WACHT, id="k2", persoon="netwerk2"))


@pytest.mark.regel_deel("OVL-10")
@pytest.mark.parametrize(
    ("elders", "wacht", "vreemd"),
    [
        pytest.param(True, TWEE, (), id="twee wachten"),
        pytest.param(False, (WACHT,), (), id="van deze Slack, of niemand zei waarvandaan"),
        pytest.param(True, (WACHT,), (ANDER,), id="over een ander is nog niet gezegd wie het is"),
    ],
)
def test_where_it_could_be_another_the_casusregisseur_says_who_it_is(
    elders: bool, wacht: tuple[Koppeling, ...], vreemd: tuple[str, ...]
) -> None:
    o = replace(OVERLEG, vreemd=vreemd)
    r = do(o, Happened("erbij", {"persoon": NINA, "elders": elders}), on(koppelingen=wacht))
    assert (told(r, "koppeling"), keys(r, SANNE)) == ([], ["koppeling/wie"])
    assert r.state.vreemd == (*vreemd, NINA)
    gezegd = do(r.state, Happened("is_het", {"koppeling": "k1", "persoon": NINA}), on())
    assert told(gezegd, "koppeling") == [Happened("aangenomen", {"persoon": NINA})]
    niet = do(r.state, Happened("is_het", {"koppeling": "k1", "persoon": ELS}), on())
    assert (told(niet, "koppeling"), keys(niet)) == ([], ["overleg/vreemd_al"])


def test_without_an_invitation_that_waits_somebody_of_another_slack_is_a_stranger() -> None:
    r = do(OVERLEG, Happened("erbij", {"persoon": NINA, "elders": True}), on(koppelingen=()))
    assert keys(r, SANNE) == ["overleg/vreemd"]


def test_the_hourly_round_asks_who_it_is_and_puts_nobody_out() -> None:
    leden = Happened("leden", {"binnen": [SANNE, NINA], "naam": "", "gearchiveerd": False})
    r = do(OVERLEG, leden, on(koppelingen=(WACHT,)))
    assert keys(r, SANNE) == ["koppeling/wie"]
    assert of(r, e.Kick) == []
    binnen = do(r.state, leden, on(koppelingen=(), betrokken=frozenset({SANNE, NINA})))
    assert NINA in binnen.state.binnen
    assert of(binnen, e.Kick) == []


@pytest.mark.regel_deel("OVL-10")
def test_a_message_that_cannot_arrive_becomes_a_neutral_mention_once_a_day_until_it_is_looked_at() -> None:
    binnen = replace(WACHT, status="binnen", account=NINA)
    r = do(binnen, Happened("niet_bezorgd"), on())
    (zeg,) = of(r, e.Say)
    assert (zeg.aan, zeg.key, zeg.ids["wie"]) == ("C0OVERLEG", "koppeling/wacht_op_je", NINA)
    assert of(do(r.state, Happened("niet_bezorgd"), on()), e.Say) == []
    gekeken = do(r.state, Click("bekijk"), on(NINA, rollen=frozenset({"op_casus", "aangesloten"})))
    assert keys(gekeken) == ["koppeling/klaar"]
    assert of(do(gekeken.state, Happened("niet_bezorgd"), on()), e.Say)


@pytest.mark.regel_deel("OVL-10")
def test_it_was_somebody_else_after_all() -> None:
    r = do(replace(WACHT, status="binnen", account=NINA), Click("iemand_anders"), on())
    assert of(r, e.Merge) == [e.Merge(CASUS, NINA, "netwerk1")]
    assert of(r, e.Kick) == [e.Kick("C0OVERLEG", NINA)]
    assert (r.state.status, r.state.account) == ("niet", "")


@pytest.mark.regel_deel("OVL-10", "PRI-01")
@pytest.mark.parametrize(("status", "gezegd"), [("kan", []), ("verstuurd", ["koppeling/trek_in"]), ("binnen", [])])
def test_who_leaves_the_casus_leaves_no_address_and_no_way_in(status: str, gezegd: list[str]) -> None:
    r = do(replace(K, status=status), Happened("weg", {"persoon": "netwerk1"}), on())
    assert (r.state.status, r.state.mail, keys(r)) == ("weg", "", gezegd)
    for invoer in (Click("nodig_uit"), Click("is_het", NINA), Happened("aangenomen", {"persoon": NINA})):
        na = do(r.state, invoer, on())
        assert na.state is r.state
        assert told(na, "overleg") == []
    assert do(K, Happened("weg", {"persoon": MO}), on()).state is K, "een ander gaat weg"


def test_everything_of_one_person_becomes_the_others_and_nothing_else_changes() -> None:
    actie = replace(BEGIN["actie"], eigenaar="netwerk1", contact=SANNE)
    over = taken_over(actie, "netwerk1", NINA, SANNE)
    assert (over.eigenaar, over.contact, over.wat) == (NINA, "", actie.wat)
    assert taken_over(over, NINA, "netwerk1", SANNE) == actie, "en terug"
    b = replace(
        BEGIN["bijeenkomst"], gevraagd=(MO, "netwerk1"), antwoorden={"netwerk1": {"a": "kan"}, MO: {"a": "kan_niet"}},
        namens={"netwerk1": Namens(SANNE, "netwerk1")},
    )  # fmt: skip
    nu = taken_over(b, "netwerk1", NINA, SANNE)
    assert (nu.gevraagd, nu.antwoorden[NINA], nu.antwoorden[MO]) == ((MO, NINA), {"a": "kan"}, {"a": "kan_niet"})
    assert nu.namens == {NINA: Namens(SANNE, NINA)}
    for state in BEGIN.values():
        assert taken_over(state, "niemand", NINA, SANNE) is state
    assert BEGIN["actie"].gemaakt == NU
