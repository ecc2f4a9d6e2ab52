"""One thought a message: how much a text tells and asks at once, with the few that may tell more by name and reason."""

import re

import pytest

from tests.messages.gedachte import Maat, longest, measure
from tests.messages.gezegd import said
from tests.messages.test_leesbaar import GESPREKKEN, heard

BERICHT, VENSTER = 4, 6
"""Sentences at most. A window may tell a little more: it was opened by who reads it."""
VRAGEN, VOORGELEZEN = 1, 1
"""Questions at most: one to who reads, one to read aloud to the inwoner."""
BERICHTEN = sorted({g.key for g in said() if g.effect in ("Say", "Whisper", "Speak")})
VENSTERS = sorted({g.key for g in said() if g.effect in ("OpenWindow", "ReplaceWindow")} - set(BERICHTEN))
LANGER = {
    "casus/afronden": "een lijst van wat nog openstaat: wie afrondt, ziet die vooraf",
    "casus/ingetrokken": "een lijst van wat iemand zelf nog moet doen, zo zelden nodig dat niemand haar kent",
    "casus/kaart": "een overzicht: er staat wat er is, het vraagt niets",
    "casus/plan": "het plan zelf",
    "casus/toestemmingen": "een overzicht van wat is vastgelegd",
    "beheer/menu": "een inhoudsopgave: één zin per knop",
    "dm/gevaar": "nummers om te bellen, die bij elkaar horen",
    "dm/help": "een bladzijde waar iemand om vroeg",
    "dm/methode": "een bladzijde waar iemand om vroeg",
    "gesprek/plan_klaar": "de samenvatting aan het eind: wat kon wachten, staat hier samen (HAN-05)",
    "overleg/paneel": "een overzicht: er staat wat er is, het vraagt niets",
    "overleg/welkom": "de omgangsregels, één keer, vastgezet in het kanaal",
    "overleg/welkom_samen": "de omgangsregels, één keer, vastgezet in het kanaal",
    "uitnodiging/lezen": "wie gevraagd is, leest hier alles voor een ja of nee",
    "uitnodiging/mailtekst": "een brief om zelf te sturen",
    "uitnodiging/vraag": "alles wat iemand nodig heeft om ja of nee te zeggen, in één bericht",
}
DRIE_VRAGEN = frozenset({"dm/methode", "uitnodiging/lezen"})
"""Where the three questions of the method are named in a row."""


@pytest.mark.parametrize(
    ("tekst", "maat"),
    [
        ("Goed. Wat wil je doen?", Maat(2, 1, 0)),
        ('Vraag: "Hoe gaat het? En thuis?" Schrijf het op.', Maat(2, 0, 2)),
        ("{% if a %}Een. Twee.{% elif b %}Drie?{% else %}Vier.{% endif %} Vijf.", Maat(3, 1, 0)),
        ("{% for x in y %}Rij {{ x }}. {% if x %}Wat?{% endif %}{% endfor %}Klaar.", Maat(1, 0, 0)),
        ("{% if a %}{% if b %}Een.{% endif %} Twee.{% endif %}Op {{ dag | datum }} is het 9.30 uur.", Maat(3, 0, 0)),
    ],
)
def test_the_longest_way_through_a_text_is_counted(tekst: str, maat: Maat) -> None:
    assert measure(tekst) == maat


@pytest.mark.regel_deel("HAN-03")
@pytest.mark.parametrize("key", [*BERICHTEN, *VENSTERS])
def test_a_text_asks_one_thing(key: str) -> None:
    maat = longest(key)
    assert maat.vragen <= VRAGEN, "vraag één ding; de rest is een zin, of een ander bericht"
    assert maat.voorgelezen <= (3 if key in DRIE_VRAGEN else VOORGELEZEN), "lees één vraag tegelijk voor"


@pytest.mark.parametrize("key", [*BERICHTEN, *VENSTERS])
def test_a_text_tells_one_thought(key: str) -> None:
    hoogstens = BERICHT if key in BERICHTEN else VENSTER
    assert longest(key).zinnen <= hoogstens or key in LANGER, "zeg minder, of later"


def test_what_may_be_longer_still_needs_it() -> None:
    for key, reden in LANGER.items():
        assert longest(key).zinnen > (BERICHT if key in BERICHTEN else VENSTER), (
            f"{key} past nu: haal de uitzondering weg"
        )
        assert reden


@pytest.mark.parametrize("pad", GESPREKKEN, ids=lambda p: p.stem)
def test_in_every_conversation_too(pad) -> None:  # type: ignore[no-untyped-def]
    """As it came out, with all that was filled in: one question of our own, besides what is read aloud or quoted."""
    for wie, gezegd in heard(pad.read_text(encoding="utf-8")):
        eigen = re.sub(r'"[^"]*"|^> .*$|^• .*$|^\(.*$', "", re.sub(r"\[.*?\]", "", gezegd), flags=re.MULTILINE)
        venster = gezegd.startswith(("(", "# Samenwerken begint hier"))
        assert venster or eigen.count("?") <= 1, f"{wie}: {gezegd}"
