"""What a test needs from outside: PostgreSQL, a browser, ../shared. Missing here is a skip, in CI a failure."""

import os
from typing import TypeVar

import pytest

T = TypeVar("T")


def needs(thing: T | None, reason: str) -> T:
    """Give ``thing`` back where it is there; otherwise skip with ``reason``, or fail where CI is set."""
    if thing:
        return thing
    if os.environ.get("CI"):
        pytest.fail(f"in CI mag dit niet ontbreken: {reason}", pytrace=False)
    pytest.skip(reason, allow_module_level=True)
