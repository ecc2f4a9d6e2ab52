"""Frozen dataclasses to JSON bytes and back, by their own type hints (pydantic does the work)."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter


@cache
def _adapter(soort: type) -> TypeAdapter[Any]:
    return TypeAdapter(soort)


def dump(waarde: Any, soort: type | None = None) -> bytes:
    """The JSON bytes of a value."""
    return _adapter(soort or type(waarde)).dump_json(waarde)


def load(soort: type, inhoud: bytes) -> Any:
    """The value of this type in JSON bytes. Raises pydantic.ValidationError where it does not fit."""
    return _adapter(soort).validate_json(inhoud)
