"""The project's own files, as the house tests read them: by package, as text or as a syntax tree."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("flows", "messages", "storage", "bot")
ELSEWHERE = {
    ".git",
    ".venv",
    ".hypothesis",
    ".mypy_cache",
    ".pytest_cache",
    ".ruff_cache",
    "__pycache__",
    "build",
    "node_modules",
}


def modules(*packages: str) -> list[Path]:
    """The Python modules of these packages, from the root; migrations are no modules to live in."""
    found = (path for package in packages for path in (ROOT / package).rglob("*.py"))
    return sorted(path.relative_to(ROOT) for path in found if "versions" not in path.parts)


def tree(path: Path) -> ast.Module:
    """The syntax tree of one module."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """The top package of everything that this module imports."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def texts() -> list[Path]:
    """Every text file of the project, from the root, the tools' own folders left out."""
    files = (path.relative_to(ROOT) for path in ROOT.rglob("*") if path.is_file())
    return sorted(path for path in files if not ELSEWHERE & set(path.parts) and is_text(ROOT / path))


def is_text(path: Path) -> bool:
    """Whether the file reads as UTF-8 without a NUL: pictures and databases do not."""
    start = path.read_bytes()
    return b"\0" not in start and _decodes(start)


def _decodes(start: bytes) -> bool:
    try:
        start.decode()
    except UnicodeDecodeError:
        return False
    return True
