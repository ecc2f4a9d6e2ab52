"""Whether an *ik wil* names a solution where a wish is asked (VRA-04): a provision, product, indication, professional.

Reads a text clause by clause, without knowing the casus. A guess, so what follows from it is one kind question and
never a refusal. Its one idea: a word of care is only a solution where it is *asked for*. "Zonder scootmobiel naar de
markt" and "de begeleider luistert" name one in passing; "een scootmobiel zodat ik mijn zus kan bezoeken" already
tells what it would bring, so that the question behind the question is answered.
"""

import re
from functools import cache
from itertools import pairwise

from flows import oplossingwoorden as woorden

_WOORD = re.compile(r"[\w'’]+(?:-\w+)*")
_GRENS = re.compile(r"[.,;:!?()\n]+|\b(?=(?:want|omdat|doordat|aangezien|zodat|waardoor|waarmee|opdat|maar|anders)\b)")
_NIET_GEWOON = re.compile(r"\bniet (?=gewoon|steeds|eens)")  # "kan er niet gewoon iemand komen" asks
_OM_TE = re.compile(r"\b(?=om\b(?:\s+[\w'’-]+){0,8}?\s+te\s)")
_KOPPEN = tuple(woorden.KOP)
_KORTSTE_FOUT = 8  # letters; in a shorter word one slip makes another word


def looks_like_solution(text: str) -> bool:
    """True where the text asks for a provision, product, indication or professional and tells no wish behind it."""
    gevraagd = False
    for zinsdeel in _clauses(_NIET_GEWOON.sub("", text.lower().replace("in plaats van", "ipv"))):
        if zinsdeel[0] in woorden.DOEL or (zinsdeel[0] == "om" and "te" in zinsdeel):
            if gevraagd and not _names_help(zinsdeel):
                return False
        elif zinsdeel[0] not in woorden.REDEN:
            gevraagd = gevraagd or _asks(zinsdeel)
    return gevraagd


def _clauses(text: str) -> list[list[str]]:
    delen = (deel for stuk in _GRENS.split(text) for deel in _OM_TE.split(stuk))
    return [woord for deel in delen if (woord := _WOORD.findall(deel))]


def _names_help(zinsdeel: list[str]) -> bool:
    return bool(_places(zinsdeel)) or not woorden.TAAK.isdisjoint(zinsdeel)


def _asks(zinsdeel: list[str]) -> bool:
    if not woorden.ZONDER.isdisjoint(zinsdeel):
        return False
    if "iemand" in zinsdeel and not woorden.TAAK.isdisjoint(zinsdeel):
        return woorden.GEZELSCHAP.isdisjoint(zinsdeel)
    return any(_asked_for(zinsdeel, begin, eind) for begin, eind in _places(zinsdeel))


def _asked_for(zinsdeel: list[str], begin: int, eind: int) -> bool:
    ervoor, erna = zinsdeel[:begin], zinsdeel[eind:]
    if not woorden.HOUDEN.isdisjoint(zinsdeel):
        return False
    if erna[:2] == ["die", "ik"]:
        return False
    if erna[:1] == ["die"] and not woorden.BEPAALD.intersection(ervoor[-2:]):
        return True  # "een arts die luistert" is asked for; "de arts" who listens is already there
    if erna[:1] == ["worden"] and zinsdeel[begin] not in woorden.DEELWOORD:
        return False
    if (
        (woorden.TOESTAND.intersection(erna[:2]) and "naar" not in ervoor)
        or erna[-1:] == ["zijn"]
        or not woorden.BEZIG.isdisjoint(erna)
    ):
        return False
    return all(map(_is_light, ervoor)) or not woorden.KRIJGEN.isdisjoint(zinsdeel) or not _in_passing(ervoor)


def _in_passing(ervoor: list[str]) -> bool:
    """Whether a preposition leads up to the provision: "met de rollator", but not "een plek bij de dagbesteding"."""
    for i in range(len(ervoor) - 1, -1, -1):
        if ervoor[i] in woorden.VOORZETSEL:
            return not any(woord in woorden.DEEL_VAN or woord.endswith("ing") for woord in ervoor[max(i - 2, 0) : i])
        if not _is_light(ervoor[i]):
            return False
    return False


def _is_light(woord: str) -> bool:
    # An adjective before a noun ends in -e, and says only which one: "elektrische", "aangepaste".
    return woord in woorden.LICHT or woord[0].isdigit() or (len(woord) > 4 and woord.endswith(("e", "lijk")))


def _places(zinsdeel: list[str]) -> list[tuple[int, int]]:
    """Where provisions stand in a clause, as (first word, after the last word)."""
    los = [(i, i + 1) for i, woord in enumerate(zinsdeel) if is_provision(woord)]
    # "scoot mobiel" is one word to who types with a thumb
    paren = [
        (i, i + 2)
        for i, (een, twee) in enumerate(pairwise(zinsdeel))
        if f"{een}_{twee}" in woorden.PAAR or een + twee in woorden.HEEL
    ]
    return sorted(los + paren)


@cache
def _slips() -> frozenset[str]:
    return frozenset(
        variant
        for woord in woorden.HEEL | woorden.KOP
        if len(woord) >= _KORTSTE_FOUT
        for variant in _without_one(woord)
    )


def is_provision(woord: str) -> bool:
    """Whether one word, in lower case, names a provision; a compound by what it ends in, a long word with one slip."""
    if woord in woorden.HEEL or woord in woorden.GEEN_VOORZIENING:
        return woord in woorden.HEEL
    if "-" in woord:
        return any(map(is_provision, woord.split("-")))
    if woord.startswith(woorden.BEGIN) or woord.endswith(_KOPPEN):
        return True
    return len(woord) >= _KORTSTE_FOUT and not _slips().isdisjoint(_without_one(woord))


def _without_one(woord: str) -> set[str]:
    """The word and each form with one letter left out. Two words that share a form are one slip apart: a letter
    missing, too many, wrong, or two that changed places."""
    return {woord, *(woord[:i] + woord[i + 1 :] for i in range(len(woord)))}
