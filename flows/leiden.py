"""Leading an overleg: from point to point, back and past one, with a pause, more time, another voorzitter (MDO-01, MDO-04).

Who leads ends every point; the clock only advises. Who may lead can go on where another lost connection.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from flows.agendastand import ERBIJ, PUNTEN, RONDES, Agenda, ids_of
from flows.effect import Effect, FieldErrors, Forget, Grant, OpenWindow, Remind, Revoke, Say, Whisper
from flows.invoer import Click, Occasion, slack_id
from flows.machine import Result, keep
from flows.termijnen import working_days_after, working_moment

LEIDT = frozenset({"casusregisseur", "voorzitter", "notulist"})
TOCH = ":toch"
"""The end of what *toch verder* answers: a round without an answer is left on purpose, not by one click too many."""


def begin(x: Agenda, a: Occasion) -> Result:
    """The overleg begins: the card where all can see it, and who leads gets a window of their own."""
    x = replace(x, schermen={a.wie: a.venster}) if a.venster else x
    rollen = [(p, rol) for p, rol in ((x.voorzitter, "voorzitter"), (x.notulist, "notulist")) if p]
    anderen = tuple(dict.fromkeys(p for p, _ in rollen if p != a.wie))
    nog_open = working_moment(working_days_after(a.nu.date(), 1))
    return keep(
        x,
        *(Grant(p, rol, x.casus) for p, rol in rollen),
        Remind("agenda", x.id, "nog_open", "", nog_open),
        *_clock(x),
        *card(x),
        *(Say(p, "agenda/jij_leidt", ids_of(x)) for p in anderen),
        show(x),
    )


def card(x: Agenda) -> tuple[Effect, ...]:
    """The one message that all follow: neutral, kept in its place. Without a channel it stands with who leads."""
    slot = f"agenda:{x.id}"
    if x.kanaal:
        return (Say(x.kanaal, "agenda/kaart", ids_of(x), slot=slot, rang=1),)
    return (Say(x.leider, "agenda/kaart", ids_of(x), slot=slot, rang=1),)


def show(x: Agenda, **data: Any) -> OpenWindow:
    """The guidance of this point, in the window where who leads already was."""
    if x.status == "gesloten":
        return OpenWindow("agenda/uitkomst", ids_of(x), hier=True)
    return OpenWindow(f"agenda/{x.punt}", ids_of(x), data=data, hier=True, onthoud=True)


def whisper(x: Agenda, a: Occasion, key: str) -> Effect:
    """A word for who acted alone: where they were, or in their chat where there is no channel."""
    return Whisper(x.kanaal, a.wie, key, ids_of(x)) if x.kanaal else Say(a.wie, key, ids_of(x))


def leads(a: Occasion) -> bool:
    """Whether who acts may lead here."""
    return bool(a.rollen & LEIDT)


def _clock(x: Agenda) -> tuple[Effect, ...]:
    return Forget("agenda", x.id, "tijd"), Remind("agenda", x.id, "tijd", x.leider, x.tot)


def click(x: Agenda, invoer: Click, a: Occasion) -> Result:
    """A button of who leads. One of an earlier point changes nothing and shows where the overleg is (law 7). A round that
    nobody answered is not gone past unasked (MDO-12)."""
    if invoer.knop != "leid" and invoer.bij.removesuffix(TOCH) != x.stempel:
        return keep(x, show(x, al=True))
    match invoer.knop:
        case "verder" if x.punt in RONDES and not x.ronde and not invoer.bij.endswith(TOCH):
            return keep(x, show(x, niemand=True))
        case "verder":
            return move(x, PUNTEN[min(x.nummer, len(PUNTEN) - 1)], a)
        case "sprong" if invoer.waarde in PUNTEN:
            return move(x, str(invoer.waarde), a)
        case "langer":
            return longer(x, a)
        case "tweede":
            later = replace(x, vervolg=True)
            return move(later, "afspraken", a) if x.nummer <= PUNTEN.index("afspraken") else keep(later, show(later))
    return keep(x, show(x))


def move(x: Agenda, punt: str, a: Occasion) -> Result:
    """To another point, forward or back; what was noted anywhere stays."""
    nieuw = replace(x, punt=punt, tel=x.tel + 1, door=a.wie, sinds=a.nu, langer=0, pauze=None, gesproken=_heard(x))
    return keep(nieuw, *_clock(nieuw), *card(nieuw), show(nieuw))


def _heard(x: Agenda) -> tuple[str, ...]:
    """Who spoke: after their own story the inwoner did (MDO-10)."""
    verteld = x.punt == "verhaal" and x.inwoner in x.aanwezig
    return tuple(dict.fromkeys((*x.gesproken, x.inwoner))) if verteld else x.gesproken


def longer(x: Agenda, a: Occasion) -> Result:
    """More minutes from now on; a second click finds that there is time again."""
    over = a.nu - x.tot
    if over < timedelta():
        return keep(x, show(x))
    ruim = replace(x, langer=x.langer + ERBIJ + -(-over // timedelta(minutes=1)))
    return keep(ruim, *_clock(ruim), show(ruim))


def time_is_up(x: Agenda, a: Occasion) -> Result:
    """The time of a point is over: who leads hears it once, and chooses."""
    if x.status != "bezig" or x.pauze or a.nu < x.tot:
        return keep(x)
    return keep(x, Say(x.leider, "agenda/tijd_om", ids_of(x), {"stempel": x.stempel}))


def pause(x: Agenda, a: Occasion) -> Result:
    """Whenever the inwoner wants one (MDO-02). The clock stands still."""
    stil = replace(x, pauze=x.pauze or a.nu)
    return keep(stil, Forget("agenda", x.id, "tijd"), *card(stil), *((show(stil),) if leads(a) else ()))


def resume(x: Agenda, a: Occasion) -> Result:
    """On again, with the time that was left."""
    weer = replace(x, sinds=x.sinds + (a.nu - x.pauze), pauze=None) if x.pauze else x
    return keep(weer, *(_clock(weer) if x.pauze else ()), *card(weer), *((show(weer),) if leads(a) else ()))


def hand_over(x: Agenda, w: Mapping[str, Any], a: Occasion) -> Result:
    """Another voorzitter or notulist from here on: the overleg goes on where it was."""
    fouten = {rol: fout for rol in ("voorzitter", "notulist") if (fout := off_casus(w[rol], a))}
    if fouten:
        return keep(x, FieldErrors(fouten))
    nieuw = replace(x, voorzitter=w["voorzitter"] or "", notulist=w["notulist"])
    rollen: list[Effect] = []
    for rol in ("voorzitter", "notulist"):
        oud, nu = getattr(x, rol), getattr(nieuw, rol)
        if oud != nu:
            rollen += [*release(oud, rol, x.casus, a), *((Grant(nu, rol, x.casus),) if nu else ())]
    erbij = {nieuw.voorzitter, nieuw.notulist} - {x.voorzitter, x.notulist, a.wie, ""}
    gezegd = (Say(p, "agenda/jij_leidt", ids_of(x)) for p in sorted(erbij))
    blijft = a.wie in (nieuw.voorzitter, nieuw.notulist, a.instelling.get("regisseur"))
    zelf = show(nieuw) if blijft else whisper(nieuw, a, "agenda/doorgegeven")
    return keep(nieuw, *rollen, *(() if nieuw.pauze else _clock(nieuw)), *card(nieuw), *gezegd, zelf)


def release(persoon: str, rol: str, casus: str, a: Occasion) -> tuple[Effect, ...]:
    """The end of a role of this overleg; who had it stays on the casus."""
    if not persoon or persoon not in a.instelling.get("betrokken", ()):
        return ()
    blijft = () if persoon == a.instelling.get("regisseur") else (Grant(persoon, "deelnemer", casus),)
    return Revoke(persoon, rol, casus), *blijft


def on_casus(a: Occasion) -> list[str]:
    """Who can be given a part in this casus: who is on it and has Slack, who acts first, the others by name."""
    weg, namen = a.instelling.get("vertrokken", ()), a.instelling.get("namen", {})
    mensen = (p for p in a.instelling.get("betrokken", ()) if slack_id(p) and p not in weg)
    return sorted(mensen, key=lambda p: (p != a.wie, namen.get(p, ""), p))


def off_casus(persoon: str | None, a: Occasion) -> str:
    """The key of what is wrong with somebody for a part in this casus; empty where nothing is."""
    return "niet_betrokken" if persoon and persoon not in a.instelling.get("betrokken", ()) else ""
