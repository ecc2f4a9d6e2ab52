"""Draws what the machines do, from the machines themselves: every state that can be reached, and what leads there.

``python -m tests.flows.stroom`` writes the pages in docs/stroom; a test fails when they are stale.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from flows.machine import Machine, machines
from flows.stap import Antwoord
from flows.vraagverheldering import STAPPEN
from messages.laden import load
from tests.flows.spel import BEGIN, ELS, FATMA, NU, SANNE
from tests.flows.verken import gist, walk
from tests.huis.bron import ROOT

MAP = ROOT / "docs" / "stroom"
ZELF = (
    "Getekend uit de code; niet met de hand te wijzigen. Opnieuw tekenen: `.venv/bin/python -m tests.flows.stroom`.\n"
)
WEGEN = {
    f"{weg}, vraag van een {soort}": {
        "weg": Antwoord("weg", NU, SANNE, data={"weg": weg}),
        "soort": Antwoord("soort", NU, SANNE, data={"soort": soort}),
    }
    for weg in ("volledig", "snel")
    for soort in ("inwoner", "wijk", "organisatie")
}
KOPPEN = {"ik_wil": "Ik wil", "ik_kan": "Ik kan", "ik_heb_nodig": "Ik heb nodig"}


@dataclass(frozen=True)
class Tekening:
    """How one machine is drawn: the name of a state, what makes two states the same, and what can come in where."""

    titel: str
    uitleg: str
    naam: Callable[[Any], str]
    zelfde: Callable[[Any], Any]
    begin: tuple[Any, ...]
    kan: Callable[[Any, str], bool] = lambda state, naam: True


def _invited(u: Any) -> str:
    return f"{u.status}_zonder_akkoord" if not u.akkoord and u.status in ("nieuw", "gevraagd", "moment") else u.status


def _channel(o: Any, naam: str) -> bool:
    """The result of making a channel comes while it is made; one that is there can go."""
    komt = {
        "kanaal_open": "maken",
        "kanaal_mislukt": "maken",
        "kanaal_mislukt (naam bezet)": "maken",
        "kanaal_weg": "open",
    }
    return komt.get(naam, o.status) == o.status


U = BEGIN["uitnodiging"]
TEKENINGEN: Mapping[str, Tekening] = {
    "uitnodiging": Tekening(
        "Uitnodiging", "Een collega wordt gevraagd. Wie via een ander gevraagd is, wacht op akkoord.", _invited,
        lambda u: (u.status, u.akkoord, bool(u.via), u.langs), (U, replace(U, akkoord=False, via=ELS, aan=FATMA), replace(U, langs="telefoon")),
    ),
    "plek": Tekening("Lege plek", "Een plek waarvoor de aanjager meezoekt.", lambda p: p.status, lambda p: p.status, (BEGIN["plek"],)),
    "opschaling": Tekening("Opschaling", "De procesregisseur die erbij gevraagd wordt.", lambda o: o.status, lambda o: o.status, (BEGIN["opschaling"],)),
    "actie": Tekening("Actie", "Wie doet wat voor wanneer.", lambda t: t.status, lambda t: (t.status, t.uiterlijk), (BEGIN["actie"],)),
    "overleg": Tekening(
        "Overleg", "Het kanaal van een casus.", lambda o: o.status,
        lambda o: (o.status, o.naam, bool(o.leden), bool(o.binnen), o.gewijzigd), (BEGIN["overleg"],), _channel,
    ),
    "agenda": Tekening(
        "Agenda", "Een overleg dat geleid wordt, stap voor stap. Terug en overslaan kan altijd.",
        lambda x: x.punt if x.status == "bezig" else x.status, lambda x: (x.punt, x.status, x.mist), (BEGIN["agenda"],),
    ),
    "bijeenkomst": Tekening(
        "Bijeenkomst", "Eén keer samenkomen: een datum zoeken, vastleggen, verzetten of afzeggen, en houden.",
        lambda b: "momenten_gevraagd" if b.prikt else b.status, lambda b: (b.status, b.prikt, bool(b.volgende), bool(b.inwoner)), (BEGIN["bijeenkomst"], replace(BEGIN["bijeenkomst"], inwoner="")),
    ),
    "tafel": Tekening(
        "Tafel", "Actieleren aan een tafel, fase voor fase.", lambda t: t.fase,
        gist, (BEGIN["tafel"],),
    ),
}  # fmt: skip


@cache
def pages() -> dict[str, str]:
    """Every page by file name."""
    uit = {f"{soort}.md": machine_page(machines()[soort], tekening) for soort, tekening in TEKENINGEN.items()}
    uit["vraagverheldering.md"] = steps_page()
    namen = "\n".join(f"- [{tekst.splitlines()[0].removeprefix('# ')}]({naam})" for naam, tekst in sorted(uit.items()))
    return uit | {"README.md": f"# Hoe het loopt\n\n{ZELF}\n{namen}\n"}


def machine_page(machine: Machine, t: Tekening) -> str:
    """A state diagram, and who may give each input."""
    pijlen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for state, i, r in walk(machine, t.zelfde, 300, t.begin):
        van, naar = t.naam(state), t.naam(r.state)
        if van != naar and t.kan(state, i.naam):
            pijlen[van, naar].add(i.naam.split("/")[-1].replace("_", " "))
    regels = [f"    [*] --> {naam}" for naam in dict.fromkeys(t.naam(b) for b in t.begin)]
    regels += [f"    {van} --> {naar}: {', '.join(sorted(labels))}" for (van, naar), labels in sorted(pijlen.items())]
    mag = [f"| {naam} | {', '.join(sorted(rollen))} |" for naam, rollen in sorted(machine.mag.items())]
    diagram = "\n".join(["```mermaid", "stateDiagram-v2", *regels, "```"])
    tabel = "\n".join(["| knop, venster of bericht | wie mag |", "| --- | --- |", *mag])
    return f"# {t.titel}\n\n{t.uitleg} {ZELF}\n{diagram}\n\nEen plus achter een rol: alleen zolang die persoon bij de casus hoort.\n\n{tabel}\n"


def steps_page() -> str:
    """The questions in their order, those that are asked only sometimes dotted, and which road asks which."""
    regels: list[str] = []
    for kop, titel in KOPPEN.items():
        regels.append(f'    subgraph {kop} ["{titel}"]')
        regels += [f'        stap_{s.key}["{load(f"gesprek/{s.key}").kop["titel"]}"]' for s in STAPPEN if s.kop == kop]
        regels.append("    end")
    altijd = [s for s in STAPPEN if s.bij is None]
    regels += [f"    stap_{a.key} --> stap_{b.key}" for a, b in pairwise(altijd)]
    regels += [f"    stap_{s.bij} -. soms .-> stap_{s.key}" for s in STAPPEN if s.bij]
    diagram = "\n".join(["```mermaid", "flowchart TD", *regels, "```"])
    tabel = [
        "| weg | vragen |",
        "| --- | --- |",
        *(f"| {naam} | {', '.join(asked(nu))} |" for naam, nu in WEGEN.items()),
    ]
    uitleg = "De vragen, in deze volgorde; elke vraag mag open blijven."
    return f"# Vraagverheldering\n\n{uitleg} {ZELF}\n{diagram}\n\n" + "\n".join(tabel) + "\n"


def asked(nu: dict[str, Antwoord]) -> list[str]:
    """The questions of one road, those that come in between left out."""
    return [s.key.replace("_", " ") for s in STAPPEN if s.bij is None and s.when(nu)]


def write(map_: Path = MAP) -> None:
    """Write every page, and remove those that nothing draws any more."""
    map_.mkdir(parents=True, exist_ok=True)
    nieuw = pages()
    for oud in map_.glob("*.md"):
        if oud.name not in nieuw:
            oud.unlink()
    for naam, tekst in nieuw.items():
        (map_ / naam).write_text(tekst, encoding="utf-8")


if __name__ == "__main__":
    write()
