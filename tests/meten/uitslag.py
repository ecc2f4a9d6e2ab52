"""A figure beside its target, on a line of its own; a missed one is hard to overlook, and fails."""

import pytest


def report(wat: str, gemeten: float, doel: float, hoogstens: bool = True) -> None:
    """Print one figure. Fails the measurement, after printing, where the target is missed."""
    gehaald = gemeten <= doel if hoogstens else gemeten >= doel
    print(
        f"\n  {'gehaald ' if gehaald else 'GEMIST  '} {wat}: {gemeten:.2f} ({'hoogstens' if hoogstens else 'minstens'} {doel:g})",
        flush=True,
    )
    if not gehaald:
        _MISSED.append(wat)


_MISSED: list[str] = []


@pytest.fixture(autouse=True)
def nothing_missed() -> object:
    """Fails at the end of a measurement where a figure missed its target."""
    _MISSED.clear()
    yield
    if _MISSED:
        pytest.fail("gemist: " + "; ".join(_MISSED), pytrace=False)
