"""A Slack for transcripts: keeps what was posted, hands out ids, fails on request. No opinion on anything."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

from bot.slack import JSON, Misser

FOTO = b"\xff\xd8\xff een foto van de keukentafel"
TELLERS = count(1000, 10_000)
BEGIN = datetime(2026, 1, 5, 9, tzinfo=UTC)


@dataclass
class Bericht:
    """A message as it stands now."""

    ts: str
    kanaal: str
    blocks: list[dict[str, Any]]
    tekst: str
    alleen_voor: str = ""


@dataclass
class Werkplek:
    """``log`` holds (method, args) in order; ``fouten``: {(method, user): error} for the next such call."""

    mensen: dict[str, str]
    log: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    berichten: list[Bericht] = field(default_factory=list)
    vensters: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    kanalen: dict[str, str] = field(default_factory=dict)
    leden: dict[str, list[str]] = field(default_factory=dict)
    dicht: set[str] = field(default_factory=set)
    fouten: dict[tuple[str, str], str] = field(default_factory=dict)
    bestanden: dict[str, str] = field(default_factory=dict)
    lijsten: dict[str, str] = field(default_factory=dict)
    uitgereikt: dict[str, str] = field(default_factory=dict)
    bots: set[str] = field(default_factory=set)
    weg: set[str] = field(default_factory=set)
    teller: int = field(default_factory=lambda: next(TELLERS))
    wie: str = ""
    nu: Callable[[], datetime] = lambda: BEGIN

    def ts(self) -> str:
        """The next ts."""
        self.teller += 1
        return f"{int(self.nu().timestamp())}.{self.teller:06d}"

    def keep(self, tekst: str) -> dict[str, Any]:
        """A file with this text, as the person at work chose it in a window."""
        self.teller += 1
        id = f"F{self.teller}"
        self.bestanden[id], self.lijsten[id] = self.wie, tekst
        return {"id": id, "filetype": "csv", "size": len(tekst), "mode": "hosted"}

    async def __call__(self, methode: str, args: JSON) -> JSON:
        """A Web API call."""
        wie = str(args.get("users") or args.get("user") or args.get("channel") or "")
        for sleutel in ((methode, wie), (methode, "")):
            if fout := self.fouten.pop(sleutel, None):
                raise Misser(fout)
        self.log.append((methode, dict(args)))
        return getattr(self, methode.replace(".", "_"))(dict(args))  # type: ignore[no-any-return]

    def conversations_open(self, a: dict[str, Any]) -> JSON:
        return {"channel": {"id": "D" + a["users"][1:]}}

    def chat_postMessage(self, a: dict[str, Any]) -> JSON:
        ts = self.ts()
        self.berichten.append(Bericht(ts, a["channel"], a["blocks"], a["text"]))
        return {"ts": ts, "channel": a["channel"]}

    def chat_postEphemeral(self, a: dict[str, Any]) -> JSON:
        self.berichten.append(Bericht(self.ts(), a["channel"], a["blocks"], a["text"], a["user"]))
        return {}

    def chat_update(self, a: dict[str, Any]) -> JSON:
        for b in self.berichten:
            if b.ts == a["ts"]:
                b.blocks, b.tekst = a["blocks"], a["text"]
        return {"ts": a["ts"], "channel": a["channel"]}

    def conversations_create(self, a: dict[str, Any]) -> JSON:
        id = f"C0{len(self.kanalen):03d}"
        self.kanalen[id] = a["name"]
        return {"channel": {"id": id, "name": a["name"]}}

    def conversations_invite(self, a: dict[str, Any]) -> JSON:
        self.leden.setdefault(a["channel"], []).append(a["users"])
        return {}

    def conversations_inviteShared(self, a: dict[str, Any]) -> JSON:
        return {"invite_id": "I0EEN"}

    def conversations_kick(self, a: dict[str, Any]) -> JSON:
        leden = self.leden.setdefault(a["channel"], [])
        leden[:] = [u for u in leden if u != a["user"]]
        return {}

    def conversations_rename(self, a: dict[str, Any]) -> JSON:
        self.kanalen[a["channel"]] = a["name"]
        return {}

    def conversations_info(self, a: dict[str, Any]) -> JSON:
        return {"channel": {"name": self.kanalen[a["channel"]], "is_archived": a["channel"] in self.dicht}}

    def conversations_members(self, a: dict[str, Any]) -> JSON:
        return {"members": list(self.leden.get(a["channel"], []))}

    def users_info(self, a: dict[str, Any]) -> JSON:
        naam = next((n for n, u in self.mensen.items() if u == a["user"]), "Iemand")
        return {
            "user": {
                "id": a["user"],
                "real_name": naam,
                "is_bot": a["user"] in self.bots,
                "deleted": a["user"] in self.weg,
            }
        }

    def views_open(self, a: dict[str, Any]) -> JSON:
        self.teller += 1
        venster = {**a["view"], "id": f"V{self.teller}"}
        self.vensters.setdefault(self.wie, []).append(venster)
        return {"view": {"id": venster["id"]}}

    def files_info(self, a: dict[str, Any]) -> JSON:
        """What the bot gets of a file with its bytes: those of a small photo, or a list that was chosen in a window."""
        if a["file"] not in self.bestanden:
            raise Misser("weg")
        if a["haal"] == "lijst":
            return {"tekst": self.lijsten[a["file"]], "van": self.bestanden[a["file"]]}
        return {"soort": "jpg", "inhoud": FOTO, "van": self.bestanden[a["file"]]}

    def files_completeUploadExternal(self, a: dict[str, Any]) -> JSON:
        self.teller += 1
        self.uitgereikt[f"F{self.teller}"] = a["bestand"].naam
        return {"files": [{"id": f"F{self.teller}"}]}

    def files_delete(self, a: dict[str, Any]) -> JSON:
        if a["file"] not in self.uitgereikt:
            raise Misser("file_not_found")
        del self.uitgereikt[a["file"]]
        return {}

    views_push = views_open

    def views_update(self, a: dict[str, Any]) -> JSON:
        for stapel in self.vensters.values():
            for n, venster in enumerate(stapel):
                if venster["id"] == a["view_id"]:
                    stapel[n] = {**a["view"], "id": a["view_id"]}
        return {}

    def owner(self, view_id: str) -> str:
        """Whose window this is; empty where it was closed."""
        alle = ((u, v["id"]) for u, stapel in self.vensters.items() for v in stapel)
        return next((u for u, id in alle if id == view_id), "")

    def _ok(self, a: dict[str, Any]) -> JSON:
        return {}

    views_publish = conversations_setPurpose = pins_add = _ok

    def conversations_archive(self, a: dict[str, Any]) -> JSON:
        self.dicht.add(a["channel"])
        return {}
