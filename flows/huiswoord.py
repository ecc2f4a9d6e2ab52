"""The few words that count as a command when they are a whole message, and which of them come closest to another text.

A word is read here and decided on in ``dm``; a word inside a sentence is never a command (law 3).
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from flows.invoer import Click

COMMANDS = {
    "nieuwe casus": "nieuwe_casus", "nieuwe vraag": "nieuwe_casus", "start": "nieuwe_casus", "help": "help", "hulp": "help",
    "wat kun je": "help", "mijn casussen": "mijn_casussen", "status": "mijn_casussen", "casussen": "mijn_casussen",
    "acties": "acties", "mijn acties": "acties", "plan": "plan", "samenwerkplan": "plan", "afdrukken": "afdrukken", "print": "afdrukken",
    "printen": "afdrukken", "wijzig": "wijzig", "wijzigen": "wijzig", "gevaar": "gevaar", "er is nu gevaar": "gevaar",
    "er is gevaar": "gevaar", "spoed": "gevaar", "nood": "gevaar",
    "afronden": "afronden", "rond af": "afronden", "casus afronden": "afronden", "sluiten": "afronden", "casus sluiten": "afronden",
    "meedenken": "meedenken", "leeg formulier": "papier", "formulier": "papier", "op papier": "papier",
    "leersessie": "leersessie", "leersessies": "leersessie",
}  # fmt: skip
IN_GESPREK = {
    "terug": "terug", "pauze": "pauze", "stop": "pauze", "verder": "verder", "ga verder": "verder", "overslaan": "overslaan",
    "sla over": "overslaan", "voorbeelden": "voorbeelden", "voorbeeldvragen": "voorbeelden",
}  # fmt: skip
GROETEN = frozenset(
    (
        "hoi",
        "hallo",
        "hey",
        "hi",
        "dag",
        "goedemorgen",
        "goedemiddag",
        "goedenavond",
        "goedendag",
        "hoi hoi",
        "hallo daar",
    )
)
DELEN = {
    "waar het over gaat": "leefgebieden", "leefgebieden": "leefgebieden", "ik wil": "ik_wil", "wens": "ik_wil", "cijfer": "cijfer",
    "welzijnscijfer": "cijfer", "ik kan": "ik_kan", "eerste stap": "eerste_stap", "ik heb nodig": "nodig_kort", "nodig": "nodig_kort",
    "korte termijn": "nodig_kort", "lange termijn": "nodig_lang",
}  # fmt: skip
# Words that are no command, and still say what somebody may be looking for.
OOK = {
    "nieuwe_casus": ("nieuw", "beginnen", "aanmelden"), "mijn_casussen": ("casus", "overzicht"), "acties": ("actie", "taken", "afspraken"),
    "plan": ("plannen",), "afdrukken": ("papier", "pdf", "uitprinten"), "wijzig": ("veranderen", "aanpassen"),
    "afronden": ("afsluiten", "afgerond"), "help": ("uitleg", "werkt"), "gevaar": ("gevaarlijk", "geweld", "dreiging", "crisis"), "verder": ("verder",),
}  # fmt: skip
LIJKT = 0.8
BEKEKEN = 12
"""So many words of a message are looked at."""
_MET_NUMMER = re.compile(r"(?P<woord>.+?) (?P<nummer>\d{4}-\d{3,})")


def command_of(tekst: str) -> str:
    """A whole message as a command, without case, spaces and punctuation at the ends."""
    return re.sub(r"\s+", " ", tekst.strip().strip(".!?,;: ").lower())


def read(tekst: str) -> Click | None:
    """The command that a whole message is: ``bij`` the part of the plan to change, ``waarde`` the number of a casus."""
    woord = command_of(tekst)
    nummer = None
    if m := _MET_NUMMER.fullmatch(woord):
        woord, nummer = m["woord"], m["nummer"]
    if woord.startswith("wijzig ") and (deel := DELEN.get(woord.removeprefix("wijzig "))):
        return Click("wijzig", deel, nummer)
    knop = COMMANDS.get(woord)
    if knop is None or (nummer and knop not in ("plan", "afdrukken", "wijzig", "afronden")):
        return None
    return Click(knop, waarde=nummer)


def likely(tekst: str) -> list[str]:
    """The commands that come closest to a text, nearest first; none where nothing comes near."""
    woorden = [w for w in re.findall(r"\w+", command_of(tekst[:200]))[:BEKEKEN] if len(w) > 2]
    punten: dict[str, float] = {}
    for knop, bekend in _known():
        for woord in (command_of(tekst[:60]), *woorden):
            gelijk = SequenceMatcher(None, woord, bekend).ratio()
            punten[knop] = max(punten.get(knop, 0), gelijk)
    return sorted((k for k, p in punten.items() if p >= LIJKT), key=lambda k: -punten[k])


def _known() -> Iterator[tuple[str, str]]:
    yield from ((knop, woord) for woord, knop in COMMANDS.items())
    yield from ((knop, woord) for knop, woorden in OOK.items() for woord in woorden)
