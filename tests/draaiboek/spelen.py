"""Plays a transcript: each line of a person goes through the real payload reader and turn; what comes out is written
down again. The file that results must be the file that was read."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from babel.dates import get_month_names

from bot import vertaal
from bot.clock import AMSTERDAM, FixedClock
from bot.runtime import Runtime
from bot.tempo import Tempo
from bot.turn import Rules
from flows.aansluiten import RECHT
from storage.database import Database
from tests.draaiboek import papier
from tests.draaiboek.werkplek import Werkplek

MAANDEN = {naam: n for n, naam in get_month_names("wide", locale="nl").items()}
VAST = {
    "Sanne": "U0SANNE",
    "Mo": "U0MO",
    "Els": "U0ELS",
    "Fatma": "U0FATMA",
    "Bram": "U0BRAM",
    "Joris": "U0JORIS",
    "Robot": "U0ROBOT",
    "Wim": "U0WIM",
    "Nadia": "U0NADIA",
    "Nina": "U0NINA",
}
INSPRING = "     "
EERST = Path(__file__).resolve().parents[1] / "gesprekken" / "eerst"
HAND = r"(\w+) (verlaat|archiveert|heropent|hernoemt|zet \w+ in|haalt \w+ uit|komt via Slack Connect in) #([\w-]+)(?: naar ([\w-]+))?( ongemerkt)?$"
RONDEN = count()


class Speler:
    """One run of one transcript."""

    def __init__(self, db: Database, tekst: str) -> None:
        self.regels = tekst.splitlines()
        self.uit: list[str] = []
        self.klok = FixedClock(datetime(2026, 3, 2, 9, 0, tzinfo=AMSTERDAM))
        self.plek = Werkplek(dict(VAST), bots={"U0ROBOT"}, weg={"U0WIM"}, nu=self.klok.now)
        self.plek.kanalen["C0LEER"] = "leersessie-ruwaard"
        for naam, waarde in re.findall(r"^# (invoer|aanspreek): (\w+)", tekst, re.MULTILINE):
            db.begin = replace(db.begin, **{naam: waarde})
        rechten = frozenset[str]()
        if re.search(r"^# slack connect: aan", tekst, re.MULTILINE):
            db.begin, rechten = replace(db.begin, slack_connect="aan"), frozenset({RECHT})
        beheerders = frozenset({"slack:U0BRAM"})
        self.toon_thuis = bool(re.search(r"^# toon: thuis", tekst, re.MULTILINE))
        self.bot = Runtime(db, self.plek, Rules("T0", beheerders, rechten=rechten), self.klok, tempo=Tempo(aan=False))  # type: ignore[arg-type]
        self.teller = next(RONDEN) * 100_000
        self.namen = {u: n for n, u in VAST.items()}
        self.getypt: dict[tuple[str, str], str] = {}
        self.wie = ""
        self.gezien = 0

    async def play(self) -> str:
        """The transcript as it came out. What ``# eerst:`` names was played before it, and is not written down again."""
        if m := re.search(r"^# eerst: (\w+)", "\n".join(self.regels), re.MULTILINE):
            eigen, self.regels = self.regels, (EERST / f"{m[1]}.txt").read_text(encoding="utf-8").splitlines()
            await self.play()
            self.regels, self.uit = eigen, []
        n = 0
        while n < len(self.regels):
            regel = self.regels[n]
            n += 1
            if regel.startswith(("bot", INSPRING, "  ·", "    bot !")):
                continue
            blok = []
            if re.match(r"\w+( in #[\w-]+)?: \(", regel):
                while (
                    n < len(self.regels)
                    and self.regels[n].startswith("    ")
                    and not self.regels[n].startswith("    bot !")
                ):
                    blok.append(self.regels[n])
                    n += 1
            self.uit += [regel, *blok]
            await self.line(regel.strip(), [b.strip() for b in blok])
        return "\n".join(self.uit) + "\n"

    async def line(self, regel: str, blok: list[str]) -> None:
        """One line of a person, the clock, or a fault."""
        if not regel or regel.startswith("#"):
            return None
        if regel.startswith("--"):
            return await self.time(regel.strip("- "))
        if m := re.match(r"! (\S+)(?: (\w+))?: (\w+)$", regel):
            self.plek.fouten[(m[1], VAST.get(m[2], "") if m[2] else "")] = m[3]
            return None
        if m := re.match(HAND, regel):
            return await self.by_hand(m)
        if m := re.match(r'(\w+) (wijzigt|verwijdert) "(.*?)"(?: in: (.*))?$', regel):
            return await self.change(*m.groups())
        if m := re.match(r'(\w+) stuurt (.+?)(?: met "(.*)")?$', regel):
            return await self.share(*m.groups(""))
        m = re.match(r"(\w+)(?: in #([\w-]+))?( \(eerder\))?: ?(.*)$", regel)
        assert m, f"wat is dit: {regel!r}"
        wie, kanaal, eerder, rest = m[1], m[2], bool(m[3]), m[4]
        self.wie = wie
        self.plek.wie = VAST[wie]
        if rest.startswith("(") and blok:
            await self.submit(wie, rest, blok)
        elif rest.startswith("["):
            await self.click(wie, kanaal, rest)
        elif rest.startswith("/samenwerk"):
            await self.command(wie, kanaal, rest)
        elif rest == "opent Thuis":
            await self.post(vertaal.home({"event_id": self.id(), "event": {"user": VAST[wie], "tab": "home"}}))
        else:
            await self.type(wie, kanaal, rest, eerder)
        await self.flush()
        return None

    async def time(self, tekst: str) -> None:
        """A date, or so many days, hours or minutes later."""
        if tekst == "de ronde langs de kanalen":
            await self.bot.ronde.once()
            await self.flush()
            return
        if m := re.match(r"\w+ (\d+) (\w+) (\d+), (\d+):(\d+)$", tekst):
            doel = datetime(int(m[3]), MAANDEN[m[2]], int(m[1]), int(m[4]), int(m[5]), tzinfo=AMSTERDAM)
        else:
            m = re.match(r"(\d+) (dag|dagen|uur|minuten|minuut|weken) later", tekst)
            assert m, tekst
            n = int(m[1])
            stap = {
                "dag": timedelta(days=n),
                "uur": timedelta(hours=n),
                "min": timedelta(minutes=n),
                "wek": timedelta(weeks=n),
            }[m[2][:3]]
            doel = self.klok.now() + stap
        self.wie = ""
        await self.bot.wind(doel)
        await self.flush()

    async def type(self, wie: str, kanaal: str | None, tekst: str, eerder: bool) -> None:
        ts = self.plek.ts() if not eerder else "1767600000.000500"
        self.getypt[(wie, tekst)] = ts
        ev: dict[str, Any] = {
            "type": "message",
            "user": VAST[wie],
            "text": tekst.replace("&", "&amp;").replace("<", "&lt;"),
            "ts": ts,
        }
        ev["text"] = tekst.replace("\\n", "\n")
        if kanaal:
            ev |= {"channel": self.channel(kanaal), "channel_type": "group"}
        else:
            ev |= {"channel": "D" + VAST[wie][1:], "channel_type": "im"}
        await self.post(vertaal.message({"event_id": self.id(), "event": ev}))

    async def by_hand(self, m: re.Match[str]) -> None:
        """Somebody does in Slack itself what the bot would do: the bot hears of it by an event, or not (``ongemerkt``)."""
        wie, wat, id = m[1], m[2].split(), self.channel(m[3])
        leden, bot = self.plek.leden.setdefault(id, []), "U0SAMEN"
        ev: dict[str, Any] = {"channel": id}
        post: Any = vertaal.channel_gone
        match wat:
            case ["verlaat"] | ["haalt", *_]:
                eruit = VAST.get(wat[1] if len(wat) > 1 else wie, bot)
                leden.remove(eruit) if eruit in leden else None
                ev |= {"type": "group_left" if eruit == bot else "member_left_channel", "user": eruit}
                post = vertaal.channel_gone if eruit == bot else vertaal.left
            case ["zet", erin, _]:
                leden.append(VAST.get(erin, bot)) if erin in VAST else None
                ev |= {"user": VAST.get(erin, bot), "inviter": VAST[wie]}
                post = partial(vertaal.joined, bot_user=bot, team="T0")
            case ["komt", *_]:
                leden.append(VAST[wie])
                ev |= {"user": VAST[wie], "inviter": bot, "team": "T0ELDERS"}
                post = partial(vertaal.joined, bot_user=bot, team="T0")
            case ["hernoemt"]:
                self.plek.kanalen[id] = m[4]
                ev = {"channel": {"id": id, "name": m[4]}}
                post = vertaal.channel_renamed
            case ["archiveert"]:
                self.plek.dicht.add(id)
                ev["type"] = "group_archive"
            case _:
                self.plek.dicht.discard(id)
                post = vertaal.channel_back
        if not m[5]:
            await self.post(post({"event_id": self.id(), "event": ev}))
        self.wie = ""
        await self.flush()

    async def share(self, wie: str, namen: str, tekst: str) -> None:
        """Files dropped in the chat: ``a.jpg, b.pdf 12 MB``; what is not said is small."""
        self.wie, self.plek.wie = wie, VAST[wie]
        files = []
        for naam in namen.split(", "):
            naam, _, maat = naam.partition(" ")
            id = f"F{self.id()}"
            self.plek.bestanden[id] = VAST[wie]
            groot = int(maat.split()[0]) * 1024 * 1024 if maat else 80_000
            files.append({"id": id, "name": naam, "filetype": naam.rpartition(".")[2], "size": groot, "mode": "hosted"})
        ev = {
            "type": "message", "subtype": "file_share", "user": VAST[wie], "text": tekst, "ts": self.plek.ts(), "files": files,
            "channel": "D" + VAST[wie][1:], "channel_type": "im",
        }  # fmt: skip
        await self.post(vertaal.message({"event_id": self.id(), "event": ev}))
        await self.flush()

    async def change(self, wie: str, wat: str, oud: str, nieuw: str | None) -> None:
        self.wie = wie
        ts = self.getypt[(wie, oud)]
        ev: dict[str, Any] = {
            "channel": "D" + VAST[wie][1:],
            "channel_type": "im",
            "previous_message": {"user": VAST[wie], "text": oud, "ts": ts},
        }
        if wat == "wijzigt":
            ev |= {"subtype": "message_changed", "message": {"user": VAST[wie], "text": nieuw, "ts": ts}}
            self.getypt[(wie, nieuw or "")] = ts
        else:
            ev |= {"subtype": "message_deleted", "deleted_ts": ts}
        await self.post(vertaal.message({"event_id": self.id(), "event": ev}))
        await self.flush()

    async def click(self, wie: str, kanaal: str | None, rest: str) -> None:
        oud = rest.endswith("^oud")
        rest, _, bij = rest.partition("] bij ")
        m = re.match(r"\[([^\]]*?)\](?:\^(\d+|oud))?$", rest + ("]" if bij else ""))
        assert m, rest
        label, keuze, rang = m[1], None, 1 if oud else int(m[2] or 1)
        plek = self.channel(kanaal) if kanaal else "D" + VAST[wie][1:]
        venster = (self.plek.vensters.get(VAST[wie]) or [None])[-1]
        gevonden = self.buttons(wie, plek, label, bij) if not oud else self.old_buttons(plek, label)
        if not gevonden and ": " in label:
            label, keuze = label.split(": ", 1)
            gevonden = self.buttons(wie, plek, label)
        assert len(gevonden) >= rang, f"{wie} ziet geen knop [{label}]"
        el = gevonden[rang - 1]
        daad: dict[str, Any] = {"action_id": el["action_id"], "type": el["type"], "action_ts": self.id()}
        if keuze:
            daad["selected_option"] = next(o for o in el["options"] if o["text"]["text"] == keuze)
        else:
            daad["value"] = el.get("value")
        body = {
            "type": "block_actions",
            "user": {"id": VAST[wie]},
            "trigger_id": self.id(),
            "channel": {"id": plek},
            "actions": [daad],
        }
        if venster and el in _elements(venster["blocks"]):
            body["view"] = venster
        elif any(el is thuis for blokken in self._home(wie) for thuis in _elements(blokken)):
            body["view"] = {"type": "home"}
        await self.post(vertaal.action(body))

    def buttons(self, wie: str, plek: str, label: str, bij: str = "") -> list[dict[str, Any]]:
        """What this person can press under this label, newest first; ``bij``: beside a line with these words."""
        gevonden = []
        for bron in self._surfaces(wie, plek):
            blokken = [b for b in bron if bij in papier.text(b.get("text"), self.namen)] if bij else bron
            raak = [el for el in _elements(blokken) if papier.button(el).strip("[]").removesuffix(" ▾") == label]
            gevonden += raak[:1]
        return gevonden

    def old_buttons(self, plek: str, label: str) -> list[dict[str, Any]]:
        """Buttons that stood in this place once: somebody's other screen may still show them."""
        bronnen = [
            a["blocks"] for m, a in self.plek.log if m in ("chat.postMessage", "chat.update") and a["channel"] == plek
        ]
        return [el for b in bronnen for el in _elements(b) if papier.button(el).strip("[]") == label]

    def _surfaces(self, wie: str, plek: str) -> list[list[dict[str, Any]]]:
        vensters = [v["blocks"] for v in self.plek.vensters.get(VAST[wie], [])[-1:]]
        berichten = [
            b.blocks for b in reversed(self.plek.berichten) if b.kanaal == plek and b.alleen_voor in ("", VAST[wie])
        ]
        return vensters + berichten + self._home(wie)

    def _home(self, wie: str) -> list[list[dict[str, Any]]]:
        """What stands in Home now; nothing where it was never drawn."""
        return [
            a["view"]["blocks"]
            for m, a in reversed(self.plek.log)
            if m == "views.publish" and a["user_id"] == VAST[wie]
        ][:1]

    async def submit(self, wie: str, titel: str, blok: list[str]) -> None:
        view = self.plek.vensters[VAST[wie]][-1]
        assert view["title"]["text"] == titel.strip("()"), f"open staat ({view['title']['text']})"
        knop = blok[-1].strip("[]")
        if knop == view["close"]["text"] or knop == "Sluit":
            self.plek.vensters[VAST[wie]].pop()
            return
        assert knop == view["submit"]["text"], f"het venster heeft [{view['submit']['text']}]"
        gegeven = dict(r.split(": ", 1) if ": " in r else (r.rstrip(":"), "") for r in blok[:-1])
        values: dict[str, Any] = {}
        groep = ""
        for b in view["blocks"]:
            if b["type"] == "section":
                m = re.match(r"\*(?:<@(\w+)>|([^*]+))\*$", b["text"]["text"])
                groep = (self.namen[m[1]] if m[1] else m[2]) + ", " if m else groep
            if b["type"] == "input":
                label = b["label"]["text"]
                waarde = gegeven.pop(groep + label, gegeven.pop(label, None) if groep + label not in gegeven else None)
                if waarde and "external_select" in b["element"]["type"]:
                    values[b["block_id"]] = {"waarde": await self.look_up(view, b, values, waarde)}
                else:
                    values[b["block_id"]] = {"waarde": self.fill(b["element"], waarde)}
        assert not gegeven, f"het venster kent geen {list(gegeven)}"
        body = {
            "user": {"id": VAST[wie]},
            "trigger_id": self.id(),
            "view": {**view, "hash": self.id(), "state": {"values": values}},
        }
        self.plek.vensters[VAST[wie]].pop()  # what is drawn anew meanwhile lies beneath it
        uit = await self.bot.turn(vertaal.submission(body))
        ack = uit.ack or {}
        if ack.get("response_action") == "errors":
            self.plek.vensters[VAST[wie]].append(view)
            self.uit += [f"    bot ! {self._label(view, veld)}: {fout}" for veld, fout in ack["errors"].items()]
            return
        if ack.get("response_action") == "update":
            self.plek.log.append(("views.update", {"view": ack["view"]}))
            self.plek.vensters[VAST[wie]].append({**ack["view"], "id": view["id"]})

    async def look_up(
        self, view: dict[str, Any], blok: dict[str, Any], values: dict[str, Any], waarde: str
    ) -> dict[str, Any]:
        """What a person picks of what is offered while they type, by the labels."""
        body = {
            "user": {"id": self.plek.wie},
            "view": {**view, "state": {"values": values}},
            "block_id": blok["block_id"],
        }
        gekozen = []
        for label in waarde.split(" + "):
            opties = await self.bot.look_up(vertaal.question({**body, "value": label.split(" · ")[-1]}))
            gekozen += [o for o in opties if o["text"]["text"] == label][:1]
            assert label in [o["text"]["text"] for o in gekozen], f"{label} staat niet in {opties}"
        soort = blok["element"]["type"]
        een = soort == "external_select"
        return {"type": soort, **({"selected_option": gekozen[0]} if een else {"selected_options": gekozen})}

    def _label(self, view: dict[str, Any], veld: str) -> str:
        return next(b["label"]["text"] for b in view["blocks"] if b.get("block_id") == veld)

    def fill(self, el: dict[str, Any], waarde: str | None) -> dict[str, Any]:
        soort = el["type"]
        match soort:
            case "plain_text_input":
                getypt = waarde.replace("\\n", "\n") if waarde is not None else el.get("initial_value")
                return {"type": soort, "value": getypt or None}
            case "static_select" | "radio_buttons":
                gekozen = (
                    next(o for o in el["options"] if o["text"]["text"] == waarde)
                    if waarde
                    else el.get("initial_option")
                )
                return {"type": soort, "selected_option": gekozen}
            case "checkboxes":
                aan = [o for o in el["options"] if o["text"]["text"] in (waarde or "").split(" + ")]
                return {"type": soort, "selected_options": aan or el.get("initial_options", [])}
            case "datepicker":
                return {"type": soort, "selected_date": waarde or el.get("initial_date")}
            case "datetimepicker":
                tijd = datetime.strptime(waarde, "%Y-%m-%d %H:%M").replace(tzinfo=AMSTERDAM) if waarde else None
                return {
                    "type": soort,
                    "selected_date_time": int(tijd.timestamp()) if tijd else el.get("initial_date_time"),
                }
            case "users_select":
                return {"type": soort, "selected_user": VAST[waarde] if waarde else el.get("initial_user")}
            case "multi_static_select":
                aan = [o for o in el["options"] if o["text"]["text"] in (waarde or "").split(" + ")]
                return {"type": soort, "selected_options": aan or el.get("initial_options", [])}
            case "external_select" | "multi_external_select":
                return {"type": soort}
            case "file_input":
                return {"type": soort, "files": [self.plek.keep(waarde.replace("\\n", "\n"))] if waarde else []}
            case "multi_users_select":
                mensen = [VAST[n] for n in waarde.split(", ")] if waarde else el.get("initial_users", [])
                return {"type": soort, "selected_users": mensen}
        raise AssertionError(soort)

    async def command(self, wie: str, kanaal: str | None, rest: str) -> None:
        plek = self.channel(kanaal) if kanaal else "D" + VAST[wie][1:]
        body = {
            "user_id": VAST[wie],
            "channel_id": plek,
            "trigger_id": self.id(),
            "text": rest.removeprefix("/samenwerk").strip(),
        }
        await self.post(vertaal.command(body))

    async def post(self, post: Any) -> None:
        if post is not None:
            await self.bot.turn(post)

    async def flush(self) -> None:
        """Write down what the bot did."""
        await self.bot.settle()
        self.namen |= self.plek.kanalen
        for methode, args in self.plek.log[self.gezien :]:
            self.uit += self.describe(methode, args)
        self.gezien = len(self.plek.log)

    def describe(self, methode: str, a: dict[str, Any]) -> list[str]:
        match methode:
            case "chat.postMessage" | "chat.update" | "chat.postEphemeral":
                return self._message(methode, a)
            case "views.update" if "view_id" in a and (van := self.plek.owner(a["view_id"])) != VAST.get(self.wie):
                blad = papier.lines(a["view"]["blocks"], self.namen)
                return [f"bot ~ {self.namen[van]}: ({a['view']['title']['text']}) {blad[0]}"] if van else []
            case "views.open" | "views.push" | "views.update":
                view = a["view"]
                wie = (
                    ""
                    if methode == "views.update" or self.plek.wie == VAST.get(self.wie)
                    else self.namen[self.plek.wie]
                )
                knoppen = (
                    f"[{view['submit']['text']}] [{view['close']['text']}]"
                    if "submit" in view
                    else f"[{view['close']['text']}]"
                )
                return _indent(
                    f"bot{' -> ' + wie if wie else ''}: ",
                    [f"({view['title']['text']})", *papier.lines(view["blocks"], self.namen), knoppen],
                )
            case "views.publish":
                if not self.toon_thuis:
                    return []
                return _indent(f"bot @ {self.namen[a['user_id']]}: ", papier.lines(a["view"]["blocks"], self.namen))
            case "conversations.create":
                return [f"  · #{a['name']} is gemaakt"]
            case "conversations.invite":
                return [f"  · {self.namen[a['users']]} komt in #{self.plek.kanalen[a['channel']]}"]
            case "conversations.inviteShared":
                return [
                    f"  · uitnodiging via Slack Connect naar {a['emails']}, voor #{self.plek.kanalen[a['channel']]}"
                ]
            case "conversations.rename":
                return [f"  · het kanaal heet weer #{a['name']}"]
            case "conversations.kick":
                return [f"  · {self.namen[a['user']]} gaat uit #{self.plek.kanalen[a['channel']]}"]
            case "conversations.setPurpose":
                return [f"  · doel van #{self.plek.kanalen[a['channel']]}: {a['purpose']}"]
            case "files.completeUploadExternal":
                return [f"  · bestand {a['bestand'].naam} voor {self.namen['U' + a['channel'][1:]]}"]
            case "files.delete":
                return ["  · een bestand van de bot is weg"]
            case "conversations.archive":
                return [f"  · #{self.plek.kanalen[a['channel']]} gaat dicht"]
            case "pins.add":
                return [f"  · vastgezet in #{self.plek.kanalen[a['channel']]}"]
        return []

    def _message(self, methode: str, a: dict[str, Any]) -> list[str]:
        kanaal = a["channel"]
        pijl = "~" if methode == "chat.update" else "->"
        if kanaal in self.plek.kanalen:
            wie = (
                f"#{self.plek.kanalen[kanaal]}"
                if methode != "chat.postEphemeral"
                else f"{self.namen[a['user']]} (alleen hier)"
            )
        else:
            wie = self.namen["U" + kanaal[1:]]
            if wie == self.wie and methode == "chat.postMessage":
                return _indent("bot: ", papier.lines(a["blocks"], self.namen))
        return _indent(f"bot {pijl} {wie}: ", papier.lines(a["blocks"], self.namen))

    def channel(self, naam: str) -> str:
        return next(id for id, n in self.plek.kanalen.items() if n == naam or n.startswith(naam))

    def id(self) -> str:
        self.teller += 1
        return f"X{self.teller}"


def _elements(blokken: list[dict[str, Any]]) -> list[dict[str, Any]]:
    uit = []
    for b in blokken:
        uit += b.get("elements", []) if b["type"] == "actions" else []
        if b.get("accessory"):
            uit.append(b["accessory"])
    return uit


def _indent(kop: str, regels: list[str]) -> list[str]:
    if not regels:
        return [kop.rstrip()]
    return [kop + regels[0], *((INSPRING + r).rstrip() for r in regels[1:])]


def play_file(pad: Path) -> str:
    """The text of a transcript."""
    return pad.read_text(encoding="utf-8")
