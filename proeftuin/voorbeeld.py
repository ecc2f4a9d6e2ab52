"""One finished example casus, played by the people of the proeftuin over the real protocol."""

from bot.runtime import Runtime
from proeftuin.server import Proeftuin


async def play_example(tuin: Proeftuin, bot: Runtime) -> None:
    """Play it. Nothing is put in by a back door: what is there, somebody typed or clicked."""
