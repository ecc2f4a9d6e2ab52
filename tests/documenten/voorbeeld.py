"""Plans to print: an ordinary one, one as long as can be, and the people in it."""

import re
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.documenten.dossier import Dossier, Leefgebied
from bot.documenten.planblad import Hulp, Mens, OpPapier, Planblad, make_blad
from flows.casusstand import Evaluatie
from flows.plan import ANTWOORDEN, Inhoud, Regel

START, ERBIJ, EINDE = date(2026, 3, 2), date(2026, 3, 12), date(2026, 4, 13)
NAAM_VAN_DE_INWONER = "Wilhelmina Onzichtbaar"
MENSEN = {
    "slack:U1": Mens("Sanne de Wit", "06-12 34 56 78, op maandag en dinsdag"),
    "slack:U2": Mens("Mo Yılmaz"),
    "netwerk:1": Mens("Ria"),
    "inwoner:1": Mens(NAAM_VAN_DE_INWONER, "geheim nummer", inwoner=True),
}
HULP = (Hulp(MENSEN["slack:U2"], "Ik help met brieven.", "Bel mij als er post komt."),)
GEBIEDEN = (Leefgebied("wonen", "vraag", "te klein"), Leefgebied("geld", "niet_besproken"))
DOSSIER = Dossier("Wijkteam Ruwaard", date(2026, 2, 27), START, MENSEN["slack:U1"], GEBIEDEN)
PAPIEREN = (OpPapier(START, "voorgelezen", 2), OpPapier(ERBIJ))
GEWOON = Inhoud(
    antwoorden=(
        ("ik_wil", "niet meer zo alleen zijn"),
        ("doorvragen", "dan durf ik weer mensen binnen te laten"),
        ("ik_kan", "koken\nen mijn zus belt elke week"),
        ("eerste_stap", ""),
        ("nodig_kort", "iemand die meekijkt met de huur"),
        ("nodig_lang", "een vast gezicht"),
    ),
    cijfer=4,
    cijfer_waarom="ik slaap slecht",
    regisseur="slack:U1",
    regels=(
        Regel(1, "de eerste brief openen", "inwoner:1", "", EINDE, START),
        Regel(2, "de huur uitzoeken", "slack:U2", "", EINDE, START),
        Regel(3, "elke woensdag bellen", "netwerk:1", "slack:U1", EINDE, ERBIJ),
    ),
    evaluatie=EINDE,
)
AVOND = datetime(2026, 4, 13, 19, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
TERUG = replace(
    GEWOON,
    regels=(*GEWOON.regels, Regel(4, "een huiswerkmaatje vragen", "slack:U2", "", date(2026, 5, 25), EINDE)),
    evaluaties=(Evaluatie(AVOND, "slack:U1", 7, "ik heb weer zin in de dag", "hulp bij het huiswerk"),),
    deel_b=(("situatie", "zonder laptop geen opleiding"), ("budget", "€ 450,00 voor een laptop")),
)
ZIN = "Ik wil graag weer rustig wonen en zonder zorgen naar bed. "
LANG = replace(
    GEWOON,
    antwoorden=tuple((key, (ZIN * 60)[:2990] + f" einde {key}") for key in ANTWOORDEN),
    regels=tuple(Regel(n, f"{ZIN * (n % 9)}actie {n} eindigt", "slack:U2", "", EINDE, START) for n in range(1, 21)),
)


def print_of(inhoud: Inhoud = GEWOON, **anders: Any) -> Planblad:
    """The paper of a plan."""
    vast: dict[str, Any] = {
        "casusnummer": "2026-014",
        "versie": 3,
        "datum": ERBIJ,
        "eerste_dag": START,
        "cijfer_dag": START,
    }
    return make_blad(inhoud, MENSEN.__getitem__, **{**vast, **anders})


def flat(tekst: str) -> str:
    """Text on one line: where a line breaks on paper is no part of what it says."""
    return re.sub(r"\s+", " ", tekst)
