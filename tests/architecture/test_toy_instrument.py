"""One more instrument costs a few lines outside its own folders, and then is everywhere without another edit.

The toy in the folder ``toy`` is laid over a copy of the program, with the lines that register it; in that copy run the
tests that make their cases of the tables' description, as they are: those without cases, and the toy's. The cases of
the other tables run where they belong.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import cases_of

ROOT = Path(__file__).resolve().parents[2]
TOY = Path(__file__).with_name("toy")
RECORDS = "somedesk/domain/records/__init__.py"
CLIENT = "somedesk/domain/client.py"
PLACES = "somedesk/ui/places.py"
PLACE = (
    '    Place("observations", "Observations", "somedesk.ui.observations.page:ObservationsPage", "eye", "work",'
    ' keys="Ctrl+Alt+O", number=False, room="somedesk.ui.observations.place", help="List, board and timeline"),'
)
# What an instrument adds to files that there are: the file, how the line after it begins, and its own line.
REGISTRATION = (
    (RECORDS, "from somedesk.domain.records.table", "from somedesk.domain.records import observations"),
    (RECORDS, "    )\n}", "        *observations.TABLES,"),
    (CLIENT, "from somedesk.domain.records.plan", "from somedesk.domain.records.observations import Observation"),
    (CLIENT, "\n    def table(", "    observations: Mapping[str, Observation] = field(default_factory=dict)"),
    (PLACES, '    Place(\n        "figures",', PLACE),
    ("pyproject.toml", '    "grid",', '    "observations",'),
)
MOST_LINES = 6
# Each with how many of its tests must name the toy among their cases.
SUITES = {
    "tests/unit/test_tables_are_whole.py": 10,
    "tests/unit/test_words_are_whole.py": 1,
    "tests/gui/test_words_on_screen.py": 0,
    "tests/gui/test_places.py": 2,
    "tests/gui/test_help.py": 0,
    "tests/gui/test_navigation.py": 0,
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program with the toy in it."""
    target = tmp_path_factory.mktemp("program")
    for name in ("tests", "translations", "docs"):
        (target / name).symlink_to(ROOT / name)
    for name in ("somedesk", "resources"):
        shutil.copytree(ROOT / name, target / name)  # with what was compiled, which is not compiled again
    shutil.copy(ROOT / "pyproject.toml", target)
    shutil.copytree(TOY, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    for name, after, line in REGISTRATION:
        text = (target / name).read_text("utf-8")
        assert text.count(f"\n{after}") == 1, after
        (target / name).write_text(text.replace(f"\n{after}", f"\n{line}\n{after}"), "utf-8")
    return target


def test_the_toy_needs_few_lines_outside_its_own_files() -> None:
    assert len(REGISTRATION) <= MOST_LINES
    assert not [path for path in TOY.rglob("*.*") if (ROOT / path.relative_to(TOY)).is_file()]


def test_the_toy_is_in_every_test_that_goes_through_the_tables_and_passes(program: Path) -> None:
    plugins = ("-p", "no:cacheprovider", "-p", "no:xdist", "-p", cases_of.__name__)
    command = [sys.executable, "-m", "pytest", "-v", "--color=no", *plugins, *SUITES]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "COV_"))}
    environment[cases_of.NAME] = "observations"
    result = subprocess.run(command, cwd=program, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout[-4000:] + result.stderr
    for suite, fewest in SUITES.items():
        assert f"{suite}::" in result.stdout
        asked = set(re.findall(rf"{re.escape(suite)}::(\w+)\[observations\S*\] PASSED", result.stdout))
        assert len(asked) >= fewest, (suite, asked)


def test_the_toy_breaks_no_contract_between_layers(program: Path) -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"]
    result = subprocess.run(command, cwd=program, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
