"""One person under two ids: everything of the one becomes the other's, in any state. Knows no noun but the action, whose
contact stands between the bot and somebody without Slack (UIT-09)."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from flows.actiestand import Actie
from flows.invoer import slack_id


def taken_over(state: Any, van: str, naar: str, contact: str) -> Any:
    """A state in which ``naar`` stands wherever ``van`` stood; the very same object where that was nowhere. ``contact``:
    who reaches an owner without Slack."""
    nieuw = _rename(state, van, naar)
    if isinstance(nieuw, Actie) and nieuw is not state and nieuw.eigenaar == naar:
        return replace(nieuw, contact="" if slack_id(naar) else nieuw.contact or contact)
    return nieuw


def _rename(waarde: Any, van: str, naar: str) -> Any:
    if isinstance(waarde, str):
        return naar if waarde == van else waarde
    if isinstance(waarde, tuple | list | frozenset | set):
        nieuw = type(waarde)(_rename(w, van, naar) for w in waarde)
        return waarde if nieuw == waarde else nieuw
    if isinstance(waarde, Mapping):
        paren = {_rename(k, van, naar): _rename(w, van, naar) for k, w in waarde.items()}
        return waarde if paren == waarde else paren
    if is_dataclass(waarde) and not isinstance(waarde, type):
        delen = {f.name: getattr(waarde, f.name) for f in fields(waarde)}
        anders = {naam: nieuw for naam, deel in delen.items() if (nieuw := _rename(deel, van, naar)) is not deel}
        return replace(waarde, **anders) if anders else waarde
    return waarde
