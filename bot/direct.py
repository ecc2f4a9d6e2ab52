"""Direct effects: windows, sentences by a field, and whispers. They go out once, to who acted, after the commit."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from bot import blocks
from bot.beeld import gather
from bot.namen import Namen
from bot.poort import casus_of
from bot.post import Call, Lees
from bot.vensters import fields
from flows import effect as e
from flows.invoer import slack_id
from flows.machine import formulieren, machines, may_read
from messages import render
from messages.huiswoord import load_spoken

if TYPE_CHECKING:
    from bot.turn import Turn


class Windows:
    """Draws the windows of one turn, with permission checked again for the window itself."""

    def __init__(self, turn: "Turn") -> None:
        self._turn = turn

    def do(self, effect: e.Effect, wie: str) -> None:
        """One direct effect."""
        t = self._turn
        match effect:
            case e.OpenWindow(hier=True) if t.lees or t.formulier:
                self._in_place(effect, wie)
            case e.OpenWindow() if t.trigger:
                view = self.view(effect, wie)
                if view:
                    methode = "views.push" if t.in_venster else "views.open"
                    soort = effect.key.split("/")[0]
                    meld = (soort, effect.ids[soort]) if effect.onthoud else None
                    t.uit.direct.append(Call(methode, {"trigger_id": t.trigger, "view": view}, meld=meld))
            case e.Redraw(venster=venster, schermen=schermen):
                for persoon, view_id in schermen.items():
                    if view := self.view(venster, persoon, stil=True):
                        t.uit.direct.append(Call("views.update", {"view_id": view_id, "view": view}, stil=True))
            case e.ReplaceWindow():
                view = self.view(effect, wie)
                if view:
                    t.uit.ack = {"response_action": "update", "view": view}
            case e.FieldErrors(fouten=fouten):
                self.errors(t.formulier, fouten)
            case e.Speak(key=key, data=data):
                bericht = render(key, gather(t.work, {}, data, wie, False, t.regels.beheerders, t.nu), {})
                args = {"channel": t.kanaal or slack_id(wie), "text": bericht.tekst, "blocks": blocks.message(bericht)}
                t.uit.direct.append(Call("chat.postMessage", args))
            case e.Whisper(kanaal=kanaal, wie=voor, key=key, ids=ids, data=data):
                t.standen.flush()
                bericht = render(key, gather(t.work, ids, data, voor, True, t.regels.beheerders, t.nu), ids)
                args = {
                    "channel": kanaal,
                    "user": slack_id(voor),
                    "text": bericht.tekst or bericht.kaal,
                    "blocks": blocks.message(bericht),
                }
                t.uit.direct.append(Call("chat.postEphemeral", args))

    def _in_place(self, effect: e.OpenWindow, wie: str) -> None:
        """Over the reading window that is open; a form that came from none makes room for it."""
        t = self._turn
        view = self.view(effect, wie)
        if view and t.lees:
            t.uit.direct.append(Call("views.update", {"view_id": t.lees.view_id, "view": view}))
        elif view:
            t.uit.ack = {"response_action": "update", "view": view}

    def view(self, effect: e.OpenWindow | e.ReplaceWindow, wie: str, stil: bool = False) -> dict[str, Any] | None:
        """The view of a window, or None where this person may not see it. A look is audited (PRI-07)."""
        t = self._turn
        t.standen.flush()
        soort = effect.key.split("/")[0]
        id = effect.ids.get(soort, "")
        machine = machines().get(soort)
        state = t.state(soort, id) if machine and id else None
        if machine and state is not None:
            casus = casus_of(soort, state)
            if not may_read(machine, effect.key, t.poort.roles(soort, state, wie, casus)):
                if not stil:
                    t.say(wie, "algemeen/niet_voor_jou")
                return None
            t.work.lock(f"audit:{casus}")
            t.work.audit.add(t.nu, wie, f"gezien:{effect.key}", soort, id, casus)
        formulier = formulieren().get(effect.key)
        gegevens = gather(t.work, effect.ids, effect.data, wie, False, t.regels.beheerders, t.nu)
        bericht = render(effect.key, {**gegevens, "bij": effect.bij}, effect.ids)
        velden = fields(formulier, bericht, effect.data, Namen(t.work, False).voluit) if formulier else []
        onder = {"onder": asdict(t.lees)} if formulier and t.lees else {}
        return blocks.window(
            bericht,
            velden,
            {"id": id, "bij": effect.bij, "ids": dict(effect.ids), **onder},
            formulier.key if formulier else None,
        )

    def refresh(self, lees: Lees, wie: str) -> None:
        """Draw a reading window anew after a click in it; who may not see it any more sees that it is done."""
        if any(c.methode.startswith("views.") and not c.stil for c in self._turn.uit.direct):
            return
        view = self.view(e.OpenWindow(lees.key, lees.ids), wie, stil=True) or self.view(
            e.OpenWindow("algemeen/gedaan"), wie
        )
        if view:
            self._turn.uit.direct.append(Call("views.update", {"view_id": lees.view_id, "view": view}))

    def errors(self, key: str, fouten: Mapping[str, str]) -> None:
        """Sentences by the fields of a submission, the form's own before the general ones."""
        t = self._turn
        woord = t.work.instellingen.now().overlegwoord
        algemeen = load_spoken("algemeen/fouten", woord).kop["fouten"]
        eigen = load_spoken(key, woord).kop.get("fouten", {}) if key else {}
        t.uit.ack = {
            "response_action": "errors",
            "errors": {veld: eigen.get(f) or algemeen[f] for veld, f in fouten.items()},
        }
