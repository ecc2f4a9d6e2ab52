"""What must hold for everything that went over the line, whatever the story was (law 8). Judges; plays nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from proeftuin import Proeftuin

Oproep = Mapping[str, Any]
IN_BEELD = ("views.open", "views.push", "views.update", "views.publish", "ack.view_submission")
BIJ_NAAM = ("name", "purpose", "topic", "text", "metadata")


def assert_clean(tuin: Proeftuin) -> None:
    """Every call was taken, and the proeftuin had nothing to complain about."""
    mis = [(c["method"], c["answer"]) for c in tuin.verkeer if not taken(c)]
    assert mis == []
    assert tuin.meldingen == []
    acks = [r for r in tuin.opname.regels if "poging" in r["kort"]]
    assert acks == [], "alles is de eerste keer beantwoord"


def taken(call: Oproep) -> bool:
    """Whether the workspace took this call; an ack and a response_url have no ``ok`` of their own."""
    antwoord = call["answer"]
    return not isinstance(antwoord, dict) or bool(antwoord.get("ok", True))


def assert_out_of_sight(tuin: Proeftuin, zinnen: Mapping[str, str]) -> None:
    """A typed sentence stands in windows, and in blocks of a message to who typed it; nowhere else."""
    gelekt = list(leaks(tuin, zinnen))
    assert gelekt == [], gelekt
    gezien = flat([c["args"] for c in tuin.verkeer if c["method"] in (*IN_BEELD, "chat.postMessage")])
    assert [zin for zin in zinnen if zin in gezien], "anders keek deze test nergens naar"


def leaks(tuin: Proeftuin, zinnen: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """(method, place, sentence) of every sentence that stands where it may not."""
    for call in tuin.verkeer:
        args = call["args"]
        for zin, wie in zinnen.items():
            for veld in BIJ_NAAM:
                if veld in args and zin in flat(args[veld]):
                    yield call["method"], veld, zin
            if call["method"] not in IN_BEELD and zin in flat(args.get("blocks")) and not own(tuin, args, wie):
                yield call["method"], f"blocks in {args.get('channel')}", zin
            if call["method"] == "views.publish" and zin in flat(args):
                yield call["method"], "Thuis", zin


def own(tuin: Proeftuin, args: Mapping[str, Any], wie: str) -> bool:
    """Whether this goes to the own chat of the person who typed it."""
    return args.get("channel") in (tuin.ruimte.dm(wie).id, wie)


def flat(deel: Any) -> str:
    """Everything in it as one text."""
    return json.dumps(deel, ensure_ascii=False)


def assert_unseen(tuin: Proeftuin, wie: str, zinnen: Mapping[str, str], nummer: str) -> None:
    """The contrast: who is not on the casus has no message, no window, no Home and no channel with anything of it."""
    for kanaal in tuin.ruimte.kanalen.values():
        if wie in kanaal.leden:
            assert not kanaal.naam.startswith("overleg-")
            for bericht in kanaal.berichten.values():
                alles = flat([bericht.tekst, bericht.blocks])
                assert nummer not in alles
                assert not [zin for zin in zinnen if zin in alles]
    gezien = [c["args"] for c in tuin.verkeer if c["method"] == "views.publish" and c["args"]["user_id"] == wie]
    assert not [zin for zin in (*zinnen, nummer) if zin in flat(gezien)]
