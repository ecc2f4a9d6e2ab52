"""Keep what went over the line, so that CI can have it judged by others' rules (.ci/keur_verkeer.py).

One line a call: `{"method", "args", "answer"}`, with acks as `ack.command`, `ack.view_submission`,
`ack.block_suggestion` and posts to a response_url as `response_url`. Without TRAFFIC_DIR nothing is kept.
"""

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any


def keep_traffic(calls: Iterable[Mapping[str, Any]], name: str) -> None:
    """Add these calls to a file of this process in TRAFFIC_DIR. Give no calls that a test made wrong on purpose."""
    folder = os.environ.get("TRAFFIC_DIR")
    if not folder:
        return
    with (Path(folder) / f"{name}-{os.getpid()}.jsonl").open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(_line(call), ensure_ascii=False) + "\n" for call in calls)


def _line(call: Mapping[str, Any]) -> dict[str, Any]:
    args = {key: value for key, value in (call.get("args") or {}).items() if key != "token"}
    return {"method": call["method"], "args": args, "answer": call.get("answer")}
