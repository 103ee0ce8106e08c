"""dev.py and the comparison of benchmarks: what a developer relies on without looking."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from tests.benchmarks.against import Pair, Program, _in_turn, _table

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = """
import json, sys
from pathlib import Path
if {fails}:
    sys.exit("there is no such thing")
row = {{"name": sys.argv[1], "value": 2, "budget": 3, "ok": True}}
Path(sys.argv[3]).write_text(json.dumps([row]))
sys.exit(1)
"""

TIMED = """
import sys
print("a click", flush=True)
for number, _ in enumerate(sys.stdin, start=1):
    print(number * {milliseconds} / 1000, flush=True)
"""


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    return module


def made_by(version: str, folder: Path, program: str) -> None:
    (folder / program).parent.mkdir(parents=True)
    (folder / program).touch()
    (folder / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {version}\n", "utf-8")


def test_each_version_of_python_has_an_environment_of_its_own(dev: ModuleType, tmp_path: Path) -> None:
    usual, program = tmp_path / ".venv", f"{dev.SCRIPTS}/python{dev.SUFFIX}"
    assert dev.environment() == usual
    made_by("3.9.1", usual, program)
    assert dev.environment() == tmp_path / f".venv-{dev.VERSION}"
    (usual / "pyvenv.cfg").write_text(f"version = {dev.VERSION}.4\n", "utf-8")
    assert dev.environment() == usual


def test_an_environment_whose_python_is_gone_is_made_anew(dev: ModuleType, tmp_path: Path) -> None:
    made_by("3.9.1", tmp_path / ".venv", f"{dev.SCRIPTS}/python{dev.SUFFIX}")
    (tmp_path / ".venv" / dev.SCRIPTS / f"python{dev.SUFFIX}").unlink()
    assert dev.environment() == tmp_path / ".venv"


def test_a_commit_that_todays_benchmarks_do_not_fit_is_measured_by_its_own(tmp_path: Path) -> None:
    homes = (tmp_path / "today", tmp_path / "own")
    for home in homes:
        (home / "tests" / "benchmarks").mkdir(parents=True)
        code = BENCHMARKS.format(fails=home.name == "today")
        (home / "tests" / "benchmarks" / "__main__.py").write_text(code, "utf-8")
    program = Program(tmp_path, sys.executable, homes, tmp_path / "client.somedesk")
    assert program.rows("x")["x"]["value"] == 2, "a row over its budget is a row"
    assert program.homes == homes[1:]
    assert Program(tmp_path, sys.executable, homes[:1], tmp_path).rows("x") == {}


def test_rows_of_both_are_compared_by_cpu_time_where_both_tell_it() -> None:
    def row(name: str, value: float, seconds: float | None = None) -> dict[str, dict[str, float]]:
        return {name: {"value": value} | ({} if seconds is None else {"seconds": seconds})}

    none, last = row("c", 0), row("d", 1)
    rounds = [
        (row("a", 1, 0.5) | row("b", 6, 1) | none | last, row("a", 1, 0.2) | row("b", 2) | none),
        # A slow spell, which both meet: it is the round that is compared.
        (row("a", 1, 1.0) | row("b", 4, 1) | none | last, row("a", 1, 0.8) | row("b", 4) | none),
        (row("a", 1, 0.1) | row("b", 4, 1) | none | last, row("a", 1, 0.4) | row("b", 2) | none),
    ]
    assert _table(rounds) == [
        Pair("a", "ms", 500, 400, 1.25),
        Pair("b", "", 4, 2, 2),
        Pair("c", "", 0, 0, None),
    ]


def timed(folder: Path, code: str) -> Program:
    (folder / "tests" / "benchmarks").mkdir(parents=True)
    (folder / "tests" / "benchmarks" / "__main__.py").write_text(code, "utf-8")
    return Program(folder, sys.executable, (folder,), folder / "client.somedesk")


def test_what_takes_no_time_is_compared_a_slice_at_a_time(tmp_path: Path) -> None:
    this = timed(tmp_path / "this", TIMED.format(milliseconds=3))
    other = timed(tmp_path / "other", TIMED.format(milliseconds=2))
    (pair,) = _in_turn(this, other, "x", rounds=2)
    assert (pair.name, pair.unit, pair.ratio) == ("a click, a slice of each in turn", "ms", 1.5)
    assert pair.this / pair.other == pytest.approx(1.5)
    for code in ("raise SystemExit('no such option')", "print('a click'); input()"):
        assert _in_turn(this, timed(tmp_path / str(len(code)), code), "x", rounds=1) == []
