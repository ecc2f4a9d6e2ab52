"""Texts that an organisation may say in its own words: proposed, looked at as they will be seen, then kept.

Which text holds now and what is wrong with a proposal is told by the shell (``a.instelling["teksten"]``): a flow knows no text.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flows.effect import Effect, FieldErrors, Keep, OpenWindow, ReplaceWindow, Say
from flows.formulier import Formulier, Veld
from flows.invoer import Occasion

FOUTEN = ("kapot", "onbekende_plek", "aantal_vragen", "geen_vraag", "opdringerig")
"""What can be wrong with own words besides being empty or too long."""
FORMULIER = Formulier("beheer/tekst", (Veld("tekst", maximum=3000),))


@dataclass(frozen=True, slots=True)
class EigenTekst:
    """The organisation's own words for the text with this key."""

    id: str
    tekst: str


def open_text(key: str, concept: EigenTekst | None, ids: Mapping[str, str], a: Occasion) -> Effect:
    """The window of one text, with what was tried out last, else what is said now."""
    nu = a.instelling["teksten"].now(key)
    if nu is None:
        return Say(a.wie, "beheer/al_weg")
    tekst = concept.tekst if concept and concept.id == key else nu
    return OpenWindow("beheer/tekst", ids, key, {"key": key, "vul": {"tekst": tekst}})


def propose(key: str, tekst: str, ids: Mapping[str, str], a: Occasion) -> Effect:
    """What was typed, as it will be seen; or what stands in its way."""
    fout = a.instelling["teksten"].fault(key, tekst)
    return FieldErrors({"tekst": fout}) if fout else ReplaceWindow("beheer/tekst_voorbeeld", ids, key)


def keep_text(concept: EigenTekst | None, key: str, a: Occasion) -> tuple[Effect, ...]:
    """It is right so: from now on it is said this way. Checked once more; an old button keeps nothing else."""
    if concept is None or concept.id != key or a.instelling["teksten"].fault(key, concept.tekst):
        return (Say(a.wie, "beheer/al_weg"),)
    return (Keep(concept),)


def restore(key: str, a: Occasion) -> tuple[Effect, ...]:
    """Back to our own words."""
    if a.instelling["teksten"].now(key) is None:
        return (Say(a.wie, "beheer/al_weg"),)
    return (Keep(EigenTekst(key, ""), weg=True),)


def typed(w: Mapping[str, Any], key: str) -> EigenTekst:
    """A proposal as it was typed."""
    return EigenTekst(key, w["tekst"])
