"""In every `make test`: the example of the proeftuin over Socket Mode, with nothing of the casus where it may not be."""

from pathlib import Path

import pytest

from tests.keten.plan import make_plan
from tests.keten.toneel import toneel
from tests.keten.verkeersregels import assert_clean, assert_out_of_sight, assert_unseen
from tests.verkeer import keep_traffic


@pytest.mark.regel_deel("VRA-01", "VRA-12", "PRI-03")
async def test_a_plan_is_made_and_its_words_stay_with_who_typed_them(tmp_path: Path) -> None:
    async with toneel(tmp_path) as t:
        await make_plan(t)
        assert_clean(t.tuin)
        assert_out_of_sight(t.tuin, t.zinnen)
        for wie in (t.mo, t.els, t.fatma, t.bram):
            assert_unseen(t.tuin, wie.id, t.zinnen, "2026-001")
        keep_traffic(t.tuin.verkeer, "keten_rook")
