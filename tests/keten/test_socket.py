"""The whole main job once, over Socket Mode: judged by what people see, and by everything that went over the line."""

from pathlib import Path

import pytest

from tests.keten.hoofdtaak import play
from tests.keten.toneel import toneel
from tests.keten.verkeersregels import assert_clean, assert_out_of_sight, assert_unseen
from tests.verkeer import keep_traffic

pytestmark = pytest.mark.traag


@pytest.mark.regel_deel(
    "VRA-01", "OVL-01", "OVL-02", "UIT-01", "UIT-02", "UIT-03", "ACT-01", "PRI-01", "PRI-03", "REG-11"
)
async def test_the_main_job_over_socket_mode(tmp_path: Path) -> None:
    await whole_job(tmp_path, "socket")


async def whole_job(map_: Path, weg: str) -> None:
    """The story by this road, and what must hold for its traffic."""
    async with toneel(map_, weg) as t:
        await play(t)
        assert_clean(t.tuin)
        assert_out_of_sight(t.tuin, t.zinnen)
        for wie in (t.fatma, t.bram):
            assert_unseen(t.tuin, wie.id, t.zinnen, "2026-001")
        keep_traffic(t.tuin.verkeer, f"keten_{weg}")
