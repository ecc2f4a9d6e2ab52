"""What an organisation chooses: its words, what stands filled in, how long things are kept. Values only, no decisions.

Kept values stand over these defaults (``merge``); what is not a value of its kind is left out, never half applied.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from flows.invoer import Occasion


@dataclass(frozen=True, slots=True)
class Organisatie:
    """Every choice with its default. ``overlegwoord`` and ``ondersteuningsplan`` take one of ``KEUZES``;
    ``grondslagen``: key and label, the first is offered; ``bewaardagen``: days that a closed or stopped casus stays (PRI-06, PRI-09);
    ``meedenkdagen``: days after which a question to think along is erased, counted from its answer (VRA-14);
    ``agenda_afzender``: the address that stands as organiser in calendar items, none for one that reaches nobody (OVL-11);
    ``slack_connect``: whether people of another Slack may be invited to a channel, an experiment (OVL-10)."""

    naam: str = ""
    overlegwoord: str = "overleg"
    aanspreek: str = "u"
    invoer: str = "chat"
    ondersteuningsplan: str = "naast"
    hoe: str = "mondeling"
    verteld: tuple[str, ...] = ("met_wie", "waarvoor", "intrekken", "inzien")
    grondslagen: tuple[tuple[str, str], ...] = (
        ("wmo", "Wmo 2015"), ("jeugdwet", "Jeugdwet"), ("participatiewet", "Participatiewet"),
        ("schuldhulp", "Wet gemeentelijke schuldhulpverlening"), ("toestemming", "Alleen toestemming"), ("anders", "Anders"),
    )  # fmt: skip
    bewaardagen: int = 30
    meedenkdagen: int = 30
    agenda_afzender: str = ""
    slack_connect: str = "uit"
    crisisdienst: str = ""
    meldcode: str = ""


KEUZES: Mapping[str, tuple[str, ...]] = {
    "overlegwoord": ("overleg", "samenwerkoverleg", "MDO"),
    "aanspreek": ("u", "je"),
    "invoer": ("chat", "venster"),
    "ondersteuningsplan": ("naast", "in_plaats_van"),
    "slack_connect": ("uit", "aan"),
    "hoe": ("mondeling", "schriftelijk", "digitaal"),
}

BEGIN = Organisatie()
"""Where nobody chose anything."""


def chosen(a: Occasion) -> Organisatie:
    """What the organisation chose, for a flow that decides by it."""
    return a.instelling.get("organisatie") or BEGIN


def merge(basis: Organisatie, gekozen: Mapping[str, Any]) -> Organisatie:
    """The defaults with what was chosen over them; a name or value that does not exist changes nothing."""
    soorten = {f.name: type(getattr(basis, f.name)) for f in fields(basis)}
    geldig = {naam: _tuples(waarde) for naam, waarde in gekozen.items() if naam in soorten}
    return replace(
        basis,
        **{
            naam: waarde
            for naam, waarde in geldig.items()
            if type(waarde) is soorten[naam] and waarde in KEUZES.get(naam, (waarde,))
        },
    )


def _tuples(waarde: Any) -> Any:
    return tuple(_tuples(w) for w in waarde) if isinstance(waarde, list | tuple) else waarde
