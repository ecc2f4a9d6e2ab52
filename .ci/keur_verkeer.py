"""Have recorded traffic judged by others' rules: Slack's own types, its documented limits, its recorded answers.

    keur_verkeer.py FOLDER_WITH_JSONL FOLDER_WITH_SLACK_CHECK

Reads lines as tests/verkeer.py keeps them, adds manifest.yml, prints figures, exits 1 where anything fails.
Where nothing was recorded it fails too: a check of nothing is no check.
"""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
MANIFEST = "apps.manifest.validate"
# Nobody recorded an answer of this method; its calls are judged by types and limits all the same.
GEEN_OPNAME = {"no recording of files.info", "no recording of files.delete"}


def main(traffic: Path, tools: Path) -> int:
    """0 where all is right, 1 where something is not."""
    lines = distinct(read(traffic))
    if not lines:
        print(f"Er is geen verkeer opgenomen in {traffic}.")
        return 1
    print(f"{len(lines)} verschillende aanroepen:", ", ".join(f"{m} {n}" for m, n in sorted(count(lines).items())))
    calls = traffic / "keuring" / "aanroepen.jsonl"
    calls.parent.mkdir(exist_ok=True)
    manifest = {"method": MANIFEST, "args": {"manifest": yaml.safe_load((ROOT / "manifest.yml").read_text("utf-8"))}}
    calls.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in [*lines, manifest]), "utf-8")
    wrong = [run("types", "node", str(tools / "check.mjs"), str(calls))]
    wrong.append(run("grenzen", sys.executable, str(tools / "limits.py"), str(calls)))
    wrong.append(shapes(lines))
    return int(any(wrong))


def read(traffic: Path) -> list[dict[str, Any]]:
    """Every recorded line of every file."""
    return [
        json.loads(line) for file in sorted(traffic.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines()
    ]


def distinct(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each line once: a hundred equal questions need one look."""
    return list({json.dumps(line, sort_keys=True): line for line in lines}.values())


def count(lines: list[dict[str, Any]]) -> Counter[str]:
    """How many lines a method."""
    return Counter(line["method"] for line in lines)


def run(name: str, *command: str) -> bool:
    """Run one checker; True where it found something wrong. It names lines of its input itself."""
    print(f"-- {name}", flush=True)
    return subprocess.run(command, check=False).returncode != 0


def shapes(lines: list[dict[str, Any]]) -> bool:
    """Compare the local workspace's answers with recorded ones; True where one differs."""
    import shape  # from ../shared, on PYTHONPATH

    print("-- antwoorden")
    judged = [line for line in lines if isinstance(line.get("answer"), dict) and is_method(line["method"])]
    found = Counter(
        f"{line['method']} {one}"
        for line in judged
        for one in shape.problems(line["method"], line["answer"])
        if one not in GEEN_OPNAME
    )
    for problem, times in sorted(found.items()):
        print(f"{problem} ({times} keer)")
    print(f"{len(judged)} answers, {len(found)} problems")
    return bool(found)


def is_method(name: str) -> bool:
    """Acks and posts to a response_url have no answer to judge."""
    return name != "response_url" and not name.startswith("ack.")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
