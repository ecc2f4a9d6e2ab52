"""A workspace on this machine that speaks Slack's protocol, to rehearse in and to test against.

It never reaches Slack and takes no real token. The product must not import it, except where the command `proeftuin` starts it.
"""

from proeftuin.server import Proeftuin

__all__ = ["Proeftuin"]
