"""For every test of the chain: the bot's log, which must hold no error that the test did not name."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from structlog.testing import capture_logs


class Logboek:
    """``mag``: events of level error that this test expects."""

    def __init__(self) -> None:
        self.mag: set[str] = set()


@pytest.fixture(autouse=True)
def logboek(caplog: pytest.LogCaptureFixture) -> Iterator[Logboek]:
    """Fails where something went wrong unseen: an error in the log, or an exception that nobody caught."""
    boek = Logboek()
    with capture_logs() as regels, caplog.at_level(logging.ERROR):
        yield boek
    fouten = [r for r in regels if r["log_level"] in ("error", "critical") and r["event"] not in boek.mag]
    assert fouten == []
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.ERROR] == []
