"""The whole main job once more, over signed HTTP: the same story must come out."""

from pathlib import Path

import pytest

from tests.keten.test_socket import whole_job

pytestmark = pytest.mark.traag


async def test_the_main_job_over_http(tmp_path: Path) -> None:
    await whole_job(tmp_path, "http")
