"""A program that hangs on the proeftuin from a process of its own, so that it can be measured, and killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

from proeftuin import Proeftuin

ROOT = Path(__file__).resolve().parents[2]
BLADZIJDE = os.sysconf("SC_PAGE_SIZE")
TIK = os.sysconf("SC_CLK_TCK")


class Proces:
    """``start()``, ``kill()`` without a word, ``stop()`` kindly. The log goes to a file in ``map_``."""

    def __init__(
        self, tuin: Proeftuin, map_: Path, opdracht: list[str], database_url: str = "", **omgeving: str
    ) -> None:
        self.tuin, self.opdracht, self.log = tuin, opdracht, map_ / "log.txt"
        schoon = {k: v for k, v in os.environ.items() if not k.startswith(("SLACK_", "DATABASE_", "SLEUTELS"))}
        self.omgeving = schoon | {
            "SLACK_BOT_TOKEN": tuin.bot_token,
            "SLACK_APP_TOKEN": tuin.app_token,
            "SLACK_API_URL": tuin.api_url,
            "DATABASE_URL": database_url or f"sqlite:///{map_ / 'bot.db'}",
            "BEHEERDERS": "U0BRAM",
            "PYTHONPATH": str(ROOT),
            **omgeving,
        }
        self.proces: subprocess.Popen[bytes] | None = None

    @classmethod
    def bot(cls, tuin: Proeftuin, map_: Path, database_url: str = "", **omgeving: str) -> Proces:
        """`samenwerkbot start`."""
        return cls(
            tuin, map_, [sys.executable, "-c", "from bot.cli import app; app()", "start"], database_url, **omgeving
        )

    async def start(self, lijnen: int = 1) -> None:
        """Until it has its line."""
        with self.log.open("ab") as f:
            self.proces = subprocess.Popen(self.opdracht, env=self.omgeving, cwd=self.log.parent, stdout=f, stderr=f)
        await self.tuin.wacht_op(lambda: len(self.tuin.lijnen.vervoer.lijnen) >= lijnen, 60)

    async def kill(self, lijnen: int = 0) -> None:
        """SIGKILL, at once."""
        assert self.proces
        self.proces.send_signal(signal.SIGKILL)
        self.proces.wait()
        await self.tuin.wacht_op(lambda: len(self.tuin.lijnen.vervoer.lijnen) <= lijnen, 60)

    def stop(self) -> None:
        """SIGTERM, and wait."""
        if self.proces and self.proces.poll() is None:
            self.proces.terminate()
            self.proces.wait()

    @property
    def cpu(self) -> float:
        """Seconds of processor used so far."""
        assert self.proces
        velden = Path(f"/proc/{self.proces.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(velden[11]) + int(velden[12])) / TIK

    @property
    def memory(self) -> int:
        """Bytes in memory now."""
        assert self.proces
        return int(Path(f"/proc/{self.proces.pid}/statm").read_text().split()[1]) * BLADZIJDE
