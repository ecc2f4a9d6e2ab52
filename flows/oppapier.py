"""What stands on paper of a casus: which photo belongs to it, and seeing it again (PLA-08). The photos are not here."""

from dataclasses import replace

from flows.casusstand import Casus
from flows.effect import Effect, Say, SendFile, Tell
from flows.invoer import Click, Happened, Occasion
from flows.machine import Result, keep


def click(c: Casus, klik: Click, a: Occasion) -> Result:
    """*Hier hoort het bij* under a photo, and *Bekijk de foto*."""
    if klik.knop == "papier":
        return keep(c, Tell("papier", klik.bij, Happened("bij_casus", {"casus": c.id, "nummer": c.nummer})))
    bladen = tuple(blad for _, blad in c.bladen)
    if not bladen:
        return keep(c, Say(a.wie, "casus/geen_foto", {"casus": c.id}))
    files: tuple[Effect, ...] = tuple(SendFile(a.wie, "blad", c.id, blad=blad) for blad in bladen)
    return keep(c, Say(a.wie, "casus/foto_komt", {"casus": c.id}, {"aantal": len(bladen)}), *files)


def hear(c: Casus, woord: Happened, a: Occasion) -> Result:
    """Word from a paper: its pages are kept, it went, or it is the plan as it is."""
    match woord.wat:
        case "papier_erbij":
            zonder = tuple(b for b in c.bladen if b[0] != woord["papier"])
            return keep(replace(c, bladen=(*zonder, *((woord["papier"], blad) for blad in woord["bladen"]))))
        case "papier_weg":
            return keep(replace(c, bladen=tuple(b for b in c.bladen if b[0] != woord["papier"])))
    return keep(c, Tell("gesprek", c.gesprek, Happened("foto_is_plan")))
