"""The content of a message: is it allowed, and how is it stored. Shared by posting, changing, ephemeral and response_url."""

from __future__ import annotations

import json
from typing import Any

from proeftuin.blokken import MESSAGE_TEXT, check_blocks, complete_blocks, text_size
from proeftuin.fout import SlackFout

TEXT_MOST = 40_000  # characters; longer text is cut off by Slack, not refused
METADATA_BYTES = 8_000


def read_content(args: dict[str, Any], nodig: bool = True) -> dict[str, Any]:
    """`tekst`, `blocks` and `attachments` as the workspace keeps them; only those that were given."""
    out: dict[str, Any] = {}
    if args.get("text") is not None:
        out["tekst"] = str(args["text"])[:TEXT_MOST]
    if args.get("blocks") is not None:
        out["blocks"] = read_blocks(args["blocks"])
    if args.get("attachments") is not None:
        if not isinstance(args["attachments"], list):
            raise SlackFout("invalid_attachments")
        if len(args["attachments"]) > 100:
            raise SlackFout("too_many_attachments")
        out["attachments"] = args["attachments"]
    if nodig and not any(out.values()):
        raise SlackFout("no_text")
    return out


def read_blocks(blocks: Any) -> list[dict[str, Any]]:
    if not isinstance(blocks, list) or any(not isinstance(b, dict) for b in blocks):
        raise SlackFout("invalid_blocks_format")
    fouten = check_blocks(blocks)
    if fouten:
        raise SlackFout("invalid_blocks", *fouten, errors=[f.removeprefix("[ERROR] ") for f in fouten])
    if text_size(blocks) > MESSAGE_TEXT:
        raise SlackFout("msg_blocks_too_long")
    return complete_blocks(blocks)


def read_metadata(metadata: Any) -> dict[str, Any] | None:
    """An empty object takes away what was there; None means: not given."""
    if metadata is None:
        return None
    if not isinstance(metadata, dict):
        raise SlackFout("invalid_metadata_format")
    if not metadata:
        return metadata
    soort, lading = metadata.get("event_type"), metadata.get("event_payload")
    vreemd = set(metadata) - {"event_type", "event_payload", "entities"}
    if not isinstance(soort, str) or not soort or not isinstance(lading, dict) or vreemd:
        raise SlackFout("invalid_metadata_schema")
    if len(json.dumps(metadata)) > METADATA_BYTES:
        raise SlackFout("metadata_too_large")
    return metadata
