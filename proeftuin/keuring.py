"""The pen of the Block Kit check: collects what is wrong, in Slack's words with a pointer to the place.

Texts, options and the small objects are checked here; elements and blocks build on it.
"""

from __future__ import annotations

from typing import Any

CONFIRM = {"title": 100, "text": 300, "confirm": 30, "deny": 30}


class Keuring:
    def __init__(self) -> None:
        self.fouten: list[str] = []
        self.focus: list[str] = []

    def say(self, plek: str, tekst: str) -> None:
        self.fouten.append(f"[ERROR] {tekst} [json-pointer:{plek}]")

    def fields(self, plek: str, data: Any, needed: set[str], allowed: set[str]) -> bool:
        """The right keys? False when the rest of the check would make no sense."""
        if not isinstance(data, dict):
            self.say(plek, "must be an object")
            return False
        for key in sorted(needed - data.keys()):
            self.say(plek, f"missing required field: {key}")
        for key in sorted(data.keys() - needed - allowed):
            self.say(plek, f"invalid additional property: {key}")
        return True

    def length(self, plek: str, waarde: Any, most: int, least: int = 0) -> None:
        if waarde is None:
            return
        if not isinstance(waarde, str):
            self.say(plek, "must be a string")
        elif len(waarde) > most:
            self.say(plek, f"must be less than {most + 1} characters")
        elif len(waarde) < least:
            self.say(plek, f"must be more than {least - 1} characters")

    def count(self, plek: str, rij: Any, most: int, least: int = 1) -> list[Any]:
        if not isinstance(rij, list):
            self.say(plek, "must be an array")
            return []
        if len(rij) > most:
            self.say(plek, f"no more than {most} items allowed")
        if len(rij) < least:
            self.say(plek, f"no less than {least} items allowed")
        return rij

    def text(self, plek: str, data: Any, most: int = 3000, plain: bool = False) -> None:
        if data is None or not self.fields(plek, data, {"type", "text"}, {"emoji", "verbatim"}):
            return
        soort = data.get("type")
        if soort not in ({"plain_text"} if plain else {"plain_text", "mrkdwn"}):
            self.say(plek + "/type", f"unsupported type: {soort}")
        if soort == "mrkdwn" and "emoji" in data:
            self.say(plek, "invalid additional property: emoji")
        if soort == "plain_text" and "verbatim" in data:
            self.say(plek, "invalid additional property: verbatim")
        self.length(plek + "/text", data.get("text"), most, 1)

    def option(self, plek: str, data: Any, plain: bool, url: bool = False) -> None:
        if not self.fields(plek, data, {"text", "value"}, {"description"} | ({"url"} if url else set())):
            return
        self.text(plek + "/text", data.get("text"), 75, plain)
        self.length(plek + "/value", data.get("value"), 150)
        self.text(plek + "/description", data.get("description"), 75, plain)
        self.length(plek + "/url", data.get("url"), 3000)

    def options(
        self, plek: str, data: dict[str, Any], most: int, *, plain: bool = True, url: bool = False, least: int = 1
    ) -> None:
        """Options or groups of options; values once each; what is chosen beforehand must be one of them, exactly."""
        alle: list[Any] = []
        if "options" in data:
            alle = self.count(plek + "/options", data["options"], most, least)
            for i, o in enumerate(alle):
                self.option(f"{plek}/options/{i}", o, plain, url)
        elif "option_groups" in data:
            for i, groep in enumerate(self.count(plek + "/option_groups", data["option_groups"], 100, least)):
                waar = f"{plek}/option_groups/{i}"
                if self.fields(waar, groep, {"label", "options"}, set()):
                    self.text(waar + "/label", groep.get("label"), 75, plain=True)
                    for j, o in enumerate(self.count(waar + "/options", groep.get("options"), 100)):
                        self.option(f"{waar}/options/{j}", o, plain)
                        alle.append(o)
        else:
            self.say(plek, "missing required field: options")
        if "options" in data and "option_groups" in data:
            self.say(plek, "only one of options and option_groups may be provided")
        self.distinct(plek, [o.get("value") for o in alle if isinstance(o, dict)], "option value")
        self.chosen(plek, data, alle)

    def chosen(self, plek: str, data: dict[str, Any], alle: list[Any]) -> None:
        if "initial_options" in data:
            self.count(plek + "/initial_options", data["initial_options"], 100)
        vooraf = data.get("initial_options") or ([data["initial_option"]] if "initial_option" in data else [])
        if any(keuze not in alle for keuze in vooraf):
            self.say(plek, "initial option must exactly match one of the provided options")

    def distinct(self, plek: str, waarden: list[Any], wat: str) -> None:
        bekend = [w for w in waarden if w is not None]
        for dubbel in sorted({str(w) for w in bekend if bekend.count(w) > 1}):
            self.say(plek, f"duplicate {wat}: {dubbel}")

    def confirm(self, plek: str, data: Any) -> None:
        if data is None or not self.fields(plek, data, set(CONFIRM), {"style"}):
            return
        for key, most in CONFIRM.items():
            self.text(f"{plek}/{key}", data.get(key), most, plain=key != "text")
        self.style(plek, data)

    def style(self, plek: str, data: dict[str, Any]) -> None:
        if data.get("style") not in (None, "primary", "danger"):
            self.say(plek + "/style", "must be one of the allowed values: primary, danger")
