"""Whether an input may come to a machine: permission, a casus that stands still, a form that is filled in well.

It is looked at anew for every input, of an old button too; what may not be is said to who gave it, and a refusal is a line
of the audit log (PRI-07).
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from flows.formulier import check
from flows.invoer import Due, Happened, Input, Submitted
from flows.machine import formulieren, machines, may, name_of
from flows.toestemming import is_silent, stands_still

if TYPE_CHECKING:
    from bot.turn import Turn


class Poort:
    """Lets the inputs of one turn in, or not."""

    def __init__(self, turn: "Turn") -> None:
        self._turn = turn

    def roles(self, soort: str, state: Any, wie: str, casus: str) -> frozenset[str]:
        """Roles on the casus and the workspace, and the relation to this machine."""
        t = self._turn
        rollen = t.work.rollen.of(wie, casus) | machines()[soort].relaties(state, wie)
        return rollen | {"beheerder"} if wie in t.regels.beheerders else rollen

    def let_in(self, soort: str, state: Any, invoer: Input, wie: str, rollen: frozenset[str]) -> Input | None:
        """The input as the machine may have it, a form with its values read; None where it goes no further."""
        casus = casus_of(soort, state)
        if not may(machines()[soort], invoer, rollen):
            self._refuse(soort, state, invoer, wie, rollen)
            return None
        if not isinstance(invoer, Happened) and casus and self._stands_still(soort, invoer, wie, rollen, casus):
            return None
        return self._checked(invoer) if isinstance(invoer, Submitted) else invoer

    def _refuse(self, soort: str, state: Any, invoer: Input, wie: str, rollen: frozenset[str]) -> None:
        t, casus = self._turn, casus_of(soort, state)
        t.work.lock(f"audit:{casus}")
        t.work.audit.add(t.nu, wie, f"geweigerd:{name_of(invoer)}", soort, state.id, casus)
        op_casus = not casus or "op_casus" in rollen
        t.say(wie, "algemeen/niet_voor_jou" if op_casus else "algemeen/geen_toegang")

    def _stands_still(self, soort: str, invoer: Input, wie: str, rollen: frozenset[str], casus: str) -> bool:
        """Nothing is done in a casus on which nobody works: who presses hears why, a moment passes by."""
        c = self._turn.state("casus", casus)
        if isinstance(invoer, Due):
            return is_silent(soort, c)
        if zin := stands_still(soort, c, rollen):
            self._turn.say(wie, zin, {"casus": casus})
        return bool(zin)

    def _checked(self, invoer: Submitted) -> Submitted | None:
        formulier = formulieren()[invoer.formulier]
        self._turn.formulier = formulier.key
        schoon, fouten = check(formulier, invoer.waarden)
        if fouten:
            self._turn.vensters.errors(formulier.key, fouten)
            return None
        return replace(invoer, waarden=schoon)


def casus_of(soort: str, state: Any) -> str:
    """The casus that a machine belongs to; empty where it has none."""
    return str(state.id if soort == "casus" else getattr(state, "casus", ""))
