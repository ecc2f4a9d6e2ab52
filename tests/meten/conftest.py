"""Every measurement fails where one of its figures missed the target, after all were printed."""

from tests.meten.uitslag import nothing_missed

__all__ = ["nothing_missed"]
