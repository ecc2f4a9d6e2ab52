"""Every measurement fails where one of its figures missed the target; all of them stand in one table at the end."""

from typing import Any

from tests.meten.uitslag import GETALLEN, nothing_missed, table

__all__ = ["nothing_missed"]


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """The table."""
    if GETALLEN:
        terminalreporter.section("de getallen van het ontwerp")
        for regel in table():
            terminalreporter.write_line(regel)
