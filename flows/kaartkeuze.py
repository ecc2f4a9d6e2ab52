"""Who is picked from the sociale kaart for a casus: a colleague, somebody without Slack, or as yet only an organisation.

An organisation without a name is a seat: it waits, with the ambassadeur of that organisation as its contact (OVL-19).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flows.casusstand import Casus, OpenPlek
from flows.effect import FieldErrors
from flows.invoer import Occasion
from flows.kaart import Kaartregel, known
from flows.uitnodigingstand import EXPERTISES

NAAM = 80
"""So long may a name in a casus be."""


@dataclass(frozen=True, slots=True)
class Gekozen:
    """What a window asks once the kaart is read: ``waarden`` as if everybody had been named by hand; ``kennis``: the
    expertise for which somebody was picked, by persoon id or name; ``plekken``: seats without a name."""

    waarden: Mapping[str, Any]
    kennis: Mapping[str, str]
    plekken: tuple[OpenPlek, ...]


def from_kaart(c: Casus, w: Mapping[str, Any], a: Occasion) -> Gekozen | FieldErrors:
    """Read what was picked. An entry that has gone in the meantime is asked about, not guessed."""
    ids = list(dict.fromkeys(w.get("kaart") or ()))
    regels = {r.id: r for r in known(a)} if ids else {}
    if any(id not in regels for id in ids):
        return FieldErrors({"kaart": "van_de_kaart"})
    gekozen = [regels[id] for id in ids]
    collegas = [r.collega for r in gekozen if r.collega]
    namen = {in_words(r): r for r in gekozen if r.naam and not r.collega}
    zonder = [r for r in gekozen if not r.iemand]
    partners = "\n".join(filter(None, (w["partners"], *namen)))
    kennis = {r.collega: r.expertise for r in gekozen if r.collega} | {n: r.expertise for n, r in namen.items()}
    gezocht = [k for k in EXPERTISES if k in {*(w["kennis"] or ()), *(r.expertise for r in gekozen)}]
    waarden = {**w, "mensen": [*(w["mensen"] or ()), *collegas], "partners": partners or None, "kennis": gezocht}
    return Gekozen(waarden, kennis, _seats(c, zonder, gekozen, a))


def in_words(r: Kaartregel) -> str:
    """Somebody without Slack as they are named in the casus: who, of which organisation, and how to reach them."""
    vormen = (f"{r.naam} ({r.organisatie}, {bereik})" for bereik in (r.telefoon, r.mail) if bereik)
    return next((v for v in (*vormen, f"{r.naam} ({r.organisatie})") if len(v) <= NAAM), r.naam[:NAAM])


def _seats(c: Casus, zonder: list[Kaartregel], gekozen: list[Kaartregel], a: Occasion) -> tuple[OpenPlek, ...]:
    """The seats that wait for a name: those of before without the ones that got one, and the new ones."""
    gevuld = {(r.expertise, r.organisatie) for r in gekozen if r.iemand}
    nieuw = (OpenPlek(a.id(f"plek/{r.id}"), r.expertise, r.organisatie) for r in zonder)
    per = {(p.expertise, p.organisatie): p for p in (*nieuw, *c.plekken)}
    return tuple(p for wat, p in per.items() if wat not in gevuld)


def drop(c: Casus, id: str) -> Casus:
    """A seat is not needed any more; a second click changes nothing."""
    blijft = tuple(p for p in c.plekken if p.id != id)
    return c if len(blijft) == len(c.plekken) else replace(c, plekken=blijft)
