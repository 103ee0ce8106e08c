"""This tree and another commit side by side: `python3 dev.py bench --against COMMIT [NAME …]`.

Both are measured in turn, in processes of their own, so that a slow spell of the machine hits both alike. The
program of the other commit is measured by the benchmarks of today where it has all that they ask for, else by its own.

Start, pages and store are shown the same client: the sample of the other commit.

Compared is the CPU time where a row tells it, else its value. The ratio is that of a round, the median of all: a
machine with other work has slow spells longer than a round, and the quietest round of each is not of the same spell.
What ``turns`` can ask for is compared a slice at a time besides.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from tests.benchmarks import earlier
from tests.benchmarks.turns import Start, by_turns, is_timed

ROOT = Path(__file__).resolve().parents[2]
# On the same disk as the tree itself, and ignored by git.
PLACE = ROOT / "build" / "against"


class Program(Struct):
    """What is measured: run by ``python`` in the first of ``homes`` whose benchmarks it passes through."""

    folder: Path
    python: str
    homes: tuple[Path, ...]
    client: Path

    def rows(self, name: str) -> dict[str, dict[str, float]]:
        """The rows of a benchmark by their names; none if it cannot be measured."""
        for home in self.homes:
            with tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / "rows.json"
                start = self.start([name, "--json", str(file)], home, folder)
                done = subprocess.run(
                    start.command, cwd=home, env=start.environment, capture_output=True, text=True, check=False
                )
                if file.exists():
                    # What failed once is not tried again.
                    self.homes = (home, *self.homes[self.homes.index(home) + 1 :])
                    return {row["name"]: row for row in json.loads(file.read_text("utf-8"))}
            last = done.stderr.strip().rpartition("\n")[2]
            then = "left out" if home == self.homes[-1] else "measured by its own"
            print(f"{name}: the benchmarks in {os.path.relpath(home, ROOT)} do not fit, so {then}: {last[:200]}")
        return {}

    def start(self, arguments: Sequence[str], home: Path, users: str) -> Start:
        """How its benchmarks in ``home`` are started, with ``users`` for the user's folders."""
        own = {"PYTHONPATH": str(self.folder), "SOMEDESK_HOME": users, earlier.GIVEN: str(self.client)}
        return Start([self.python, "-m", "tests.benchmarks", *arguments], home, {**os.environ, **own})


class Pair(Struct, frozen=True):
    """One row of both programs."""

    name: str
    unit: str
    this: float
    other: float
    ratio: float | None


def compare(commit: str, names: Sequence[str], rounds: int) -> list[Pair]:
    """Measure the benchmarks ``names`` of both, print the table as it grows and return it."""
    pairs: list[Pair] = []
    with _checked_out(commit) as folder:
        python = _python_for(folder)
        client = folder / "client.somedesk"
        sample = [python, "-m", "somedesk", "sample", str(client), "--lang", "en"]
        subprocess.run(sample, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        this = Program(ROOT, sys.executable, (ROOT,), client)
        print(f"{'':<76}{'this':>12}{commit[:10]:>12}{'ratio':>8}", flush=True)
        for name in names:
            other = Program(folder, python, (folder, folder / "own"), client)
            found: list[tuple[dict[str, dict[str, float]], dict[str, dict[str, float]]]] = []
            for number in range(rounds):
                first, second = (this, other) if number % 2 == 0 else (other, this)
                one, two = first.rows(name), second.rows(name)
                found.append((one, two) if first is this else (two, one))
                if not all(found[-1]):
                    break
            pairs += _table(found)
            if is_timed(name):
                pairs += _in_turn(this, other, name, rounds)
    return pairs


def _in_turn(this: Program, other: Program, name: str, rounds: int) -> list[Pair]:
    """One row, from slices of both; none if one of them cannot be asked by today's benchmarks."""
    each = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as users:
            one, two = (program.start([name, "--turns"], program.homes[0], users) for program in (this, other))
            what, slices = by_turns(one, two)
            each += [(first * 1000, second * 1000) for first, second in slices]
    return [_pair(f"{what}, a slice of each in turn", "ms", each)] if each else []


def _table(found: Sequence[tuple[dict[str, dict[str, float]], dict[str, dict[str, float]]]]) -> list[Pair]:
    pairs = []
    for name in found[0][0]:
        if not all(name in rows for both in found for rows in both):
            continue
        both_timed = all("seconds" in rows[name] for both in found for rows in both)
        unit, key, scale = ("ms", "seconds", 1000.0) if both_timed else ("", "value", 1.0)
        each = [tuple(rows[name][key] * scale for rows in both) for both in found]
        pairs.append(_pair(name, unit, each))
    return pairs


def _pair(name: str, unit: str, each: Sequence[tuple[float, ...]]) -> Pair:
    """The row of what both said each time, printed."""
    ours, theirs = (statistics.median(side) for side in zip(*each, strict=True))
    ratios = [one / other for one, other in each if other]
    pair = Pair(name, unit, ours, theirs, statistics.median(ratios) if ratios else None)
    shown = "–" if pair.ratio is None else f"{pair.ratio:.2f}"
    print(f"{name:<76}{pair.this:>9.2f} {unit:<2}{pair.other:>9.2f} {unit:<2}{shown:>8}", flush=True)
    return pair


@contextmanager
def _checked_out(commit: str) -> Iterator[Path]:
    """A folder with the program of a commit and the tests of today; its own tests lie in `own/tests`."""
    folder = PLACE / str(os.getpid())
    _git("worktree", "add", "--quiet", "--detach", str(folder), commit)
    try:
        (folder / "own").mkdir()
        (folder / "tests").rename(folder / "own" / "tests")
        shutil.copytree(ROOT / "tests", folder / "tests", ignore=shutil.ignore_patterns("__pycache__"))
        lrelease = Path(sys.executable).with_name("pyside6-lrelease")
        for source in (folder / "translations").glob("*.ts"):
            subprocess.run([lrelease, "-silent", source, "-qm", source.with_suffix(".qm")], check=True)
        yield folder
    finally:
        _git("worktree", "remove", "--force", str(folder))


def _git(*arguments: str) -> None:
    if subprocess.run(["git", *arguments], cwd=ROOT, check=False).returncode:
        sys.exit(f"bench: git {' '.join(arguments)} failed")


def _python_for(folder: Path) -> str:
    """This Python if the commit asks for the same libraries, else one with those that it asks for."""
    if _libraries(folder) == _libraries(ROOT):
        return sys.executable
    print("That commit asks for other libraries: preparing an environment for it …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", folder / ".venv"], check=True)
    python = folder / ".venv" / Path(sys.executable).parent.name / Path(sys.executable).name
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--constraint", "constraints.txt"]
    subprocess.run([*pip, "--editable", ".[dev]"], cwd=folder, check=True)
    return str(python)


def _libraries(folder: Path) -> tuple[object, bytes]:
    project = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = (project["dependencies"], project["optional-dependencies"])
    return wanted, (folder / "constraints.txt").read_bytes()
