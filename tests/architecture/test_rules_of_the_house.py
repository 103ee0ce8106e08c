"""The rules in CONTRIBUTING that a machine can check."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.source import nodes

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("matplotlib", "numpy", "reportlab", "PIL", "babel", "cryptography", "fontTools")


def sources(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


def texts() -> Iterator[tuple[str, str]]:
    """Every text file of the project, as (name, content)."""
    suffixes = {".py", ".toml", ".txt", ".md", ".json", ".spec", ".xml", ".ts", ".desktop", ".qss", ""}
    folders = ("somedesk", "resources", "translations", "tests", "packaging", "docs", ".ci")
    for path in [*ROOT.iterdir(), *(path for folder in folders for path in (ROOT / folder).rglob("*"))]:
        if path.is_file() and path.suffix in suffixes and not path.name.startswith((".coverage", ".git")):
            yield path.relative_to(ROOT).as_posix(), path.read_text("utf-8")


def test_files_are_short_enough_to_read() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in sources("somedesk", "tests")}
    too_long = {str(path.relative_to(ROOT)): n for path, n in lengths.items() if n > 400}
    assert not too_long, "more than 400 lines"


def test_functions_are_short_enough_to_read() -> None:
    too_long = [
        f"{place}:{node.lineno} {node.name}"
        for place, node in nodes()
        if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno >= 50
    ]
    assert not too_long, "more than 50 lines"


def test_no_drawer_for_odds_and_ends() -> None:
    assert not [path for path in sources("somedesk", "tests") if path.stem in {"utils", "helpers", "misc"}]


def test_widgets_take_colours_from_the_theme() -> None:
    raw = re.compile(r"""["'][^"'\n]*#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b""")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources("somedesk/ui")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if raw.search(line)
    ]
    assert not found, "a colour by its number"


def test_nothing_moves_by_itself() -> None:
    """So there is no motion to reduce: no animations, films, drawn-out scrolling or bars that run without an end."""
    moving = re.compile(
        r"Q\w*Animation\b|QTimeLine|QMovie|QScroller\b|setAnimated\(True|setRange\(0, 0\)|setMaximum\(0\)"
        r"|repeat-count|<animate"
    )
    found = [str(path) for path in sources("somedesk/ui") if moving.search(path.read_text("utf-8"))]
    assert not found


def test_what_is_put_off_ends_with_its_object() -> None:
    """A timer of its own calls even an object that is gone by then, unless it is given one to end with."""
    without = re.compile(r"singleShot\(\w+, (?:self\.[\w.]+|partial\(.*)\)$")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in sources("somedesk/ui")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if without.search(line.strip())
    ]
    assert not found, "singleShot without the object whose end ends it"


def test_plurals_stand_in_classes_that_no_other_inherits_from() -> None:
    """PySide looks for a plural under the name of the inheriting class, does not find it, and takes the English."""
    classes = [node for _, node in nodes("ui/") if isinstance(node, ast.ClassDef)]
    inherited = {ast.unparse(base).rpartition(".")[2] for node in classes for base in node.bases}
    assert inherited >= {"Page", "Dialog", "PlanEditing"}
    assert not [node.name for node in classes if node.name in inherited and re.search(r"tr\('%L?n", ast.unparse(node))]


def test_nothing_ties_the_project_to_one_machine() -> None:
    machine = re.compile(r"(?<![\w.])/(?:home|root|work|Users)/\w|file:///\w|\bC:\\\\?Users\b", re.IGNORECASE)
    registry = re.compile(r"index-url|(?:pypi|npmjs|pythonhosted)\.(?:org|com)|files\.python", re.IGNORECASE)
    this = Path(__file__).relative_to(ROOT).as_posix()
    found = [
        f"{name}: {match[0]}"
        for name, text in texts()
        if name != this
        for match in [machine.search(text) or registry.search(text)]
        if match
    ]
    assert not found


def test_import_contracts_hold() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_command_line_starts_light() -> None:
    """Neither Qt nor anything heavy is loaded before a command needs it."""
    loaded = modules_after("import somedesk.__main__, somedesk.cli.main")
    assert not loaded & {*HEAVY, "PySide6"}


def test_the_window_starts_light() -> None:
    loaded = modules_after("from somedesk import start; start.lean(); import somedesk.ui.app")
    assert not loaded & set(HEAVY)


def modules_after(code: str) -> set[str]:
    """Names of the top-level modules in a fresh interpreter that ran the code."""
    code += "; import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    command = [sys.executable, "-c", code]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return set(result.stdout.split())


@pytest.mark.usefixtures("qapp")
def test_pyside_keeps_its_references_to_none() -> None:
    """PySide6 6.12.0 drops one for each call that returns nothing, until the interpreter aborts."""
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("name")
    # Other threads and caches may hold a few more or fewer meanwhile
    assert abs(sys.getrefcount(None) - before) < 100
