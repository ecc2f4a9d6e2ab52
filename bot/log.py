"""Structured logs: events with ids and kinds, never a text that a person typed (law 8)."""

import logging

import structlog

MAG = frozenset(
    {
        "event",
        "level",
        "timestamp",
        "soort",
        "key",
        "fout",
        "methode",
        "wat",
        "uitleg",
        "poort",
        "url",
        "aantal",
        "versie",
    }
)


def _only_known(_: object, __: str, regel: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Drop every field that is not known to be free of content."""
    return {k: v for k, v in regel.items() if k in MAG}


def configure(json: bool = False) -> None:
    """Logs for people, or as JSON lines for a machine."""
    laatste: structlog.typing.Processor = (
        structlog.processors.JSONRenderer() if json else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            _only_known,
            laatste,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    logging.getLogger("slack_bolt").setLevel(logging.ERROR)
    logging.getLogger("slack_sdk").setLevel(logging.ERROR)
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    logging.getLogger("aiohttp.access").setLevel(logging.WARNING)
