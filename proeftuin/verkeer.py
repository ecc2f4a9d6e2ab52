"""What went over the line: the calls of the app with their answers, for the checkers, and one line a thing for the inspector.

Tokens are never kept here.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from proeftuin.tijd import Tijdstempel


class Verkeer:
    def __init__(self, stempel: Tijdstempel, hoogstens: int | None = None) -> None:
        self.stempel = stempel
        self.hoogstens = hoogstens
        self.calls: list[dict[str, Any]] = []
        self.regels: deque[dict[str, Any]] = deque(maxlen=1000)
        self.luisteraars: list[Callable[[dict[str, Any]], None]] = []
        self.nummer = count(1)

    def note_call(self, method: str, args: dict[str, Any], answer: Any) -> None:
        self.calls.append({"method": method, "args": args, "answer": answer})
        if self.hoogstens and len(self.calls) > self.hoogstens:
            del self.calls[: len(self.calls) - self.hoogstens]
        fout = answer.get("error") if isinstance(answer, dict) else None
        self.line(
            "uit",
            method,
            fout or str(args.get("channel") or args.get("user_id") or ""),
            {"vraag": args, "antwoord": answer},
        )

    def note_in(self, soort: str, payload: dict[str, Any], poging: int) -> None:
        event = payload.get("event") or {}
        naam = event.get("type") or payload.get("type") or payload.get("command") or soort
        kort = (
            event.get("subtype")
            or ", ".join(a["action_id"] for a in payload.get("actions", ()))
            or payload.get("callback_id", "")
        )
        self.line("in", naam, f"{kort} (poging {poging + 1})".strip() if poging else kort, payload)

    def line(self, richting: str, methode: str, kort: str, inhoud: dict[str, Any]) -> None:
        tijd = self.stempel.klok.now().isoformat(timespec="milliseconds")
        regel = {
            "n": next(self.nummer),
            "tijd": tijd,
            "richting": richting,
            "methode": methode,
            "kort": kort,
            "inhoud": inhoud,
        }
        self.regels.append(regel)
        for luisteraar in self.luisteraars:
            luisteraar(regel)

    def write_jsonl(self, path: str | Path) -> None:
        """One line a call, as the checkers in slack-check read them."""
        with Path(path).open("w", encoding="utf-8") as f:
            f.writelines(
                json.dumps({"method": c["method"], "args": c["args"]}, ensure_ascii=False) + "\n" for c in self.calls
            )
