"""The journey watched: what lies in the open after each step, after the end, and after a kill at any moment."""

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatch
from pathlib import Path

from somedesk.store.opened import clear_up
from tests.faults.outcome import MOST_FAILURES, Outcome, real_folder
from tests.leaks.allowed import allowed_places
from tests.leaks.journey import CHOSEN, STEPS, prepare
from tests.leaks.searching import FOLDER_MARKER, MARKER, found_in

ROOT = Path(__file__).parents[2]
MOST_SECONDS = 3.0  # of a step after which it is killed
# Names of folders may stand in the settings, and nowhere that other programs look.
FOLDERS_MAY_STAND_IN = ("config/settings.json", "config/QtProject.conf")


def steps() -> Outcome:
    """One journey, looked at after each step and at the end."""
    with real_folder() as root:
        prepare(root)
        failures, seen = [], set[str]()
        with _journey(root, "--wait") as program:
            assert program.stdin is not None
            assert program.stdout is not None
            step = ""
            for line in program.stdout:
                if line.startswith("step: "):
                    step = line.removeprefix("step: ").strip()
                elif line.startswith("outside: "):
                    failures.append(f"{step}: written outside its folders: {line.removeprefix('outside: ').strip()}")
                elif not line.startswith("done"):
                    failures.append(f"{step}: {line.strip()}")
                else:
                    seen.add(step)
                    failures += [f"after {step}: {leak}" for leak in leaks(root)]
                    program.stdin.write("\n")
                    program.stdin.flush()
        failures += [f"not reached: {step}" for step in STEPS if step not in seen]
        failures += [f"after the end: {leak}" for leak in [*leaks(root), *_opened(root)]]
        if not any(path.startswith(CHOSEN) for path in found_in(root, MARKER)):
            failures.append("nothing was found even where the user saved")
        return Outcome(len(seen), tuple(failures[:MOST_FAILURES]))


def kills(count: int, seed: int = 20261114) -> Outcome:
    """``count`` journeys killed at a random moment of a random step; then what the next start does."""
    chance, failures = random.Random(seed), list[str]()
    for number in range(count):
        with real_folder() as root:
            prepare(root)
            with _journey(root) as program:
                assert program.stdout is not None
                step = f"step: {chance.choice(STEPS)}\n"
                while program.stdout.readline() not in (step, ""):
                    pass
                time.sleep(chance.uniform(0.0, MOST_SECONDS))
                program.kill()
            failures += [f"kill {number}: {leak}" for leak in leaks(root)]
            clear_up(root / "cache" / "opened")
            failures += [f"kill {number}, next start: {leak}" for leak in _opened(root)]
    return Outcome(count, tuple(failures[:MOST_FAILURES]))


def leaks(root: Path) -> list[str]:
    """What lies in the open and must not."""
    places = allowed_places()

    def is_allowed(path: str) -> bool:
        return any(fnmatch(path, pattern) for pattern in places)

    def is_list_of_folders(path: str) -> bool:
        return path in FOLDERS_MAY_STAND_IN or is_allowed(path)

    words = found_in(root, MARKER, is_allowed)
    folders = found_in(root, FOLDER_MARKER, is_list_of_folders)
    return [
        *(f"{path} holds {sorted(markers)[:3]}" for path, markers in words.items()),
        *(f"{path} names a folder" for path in folders),
    ]


def _opened(root: Path) -> list[str]:
    return [f"{path} is still there" for path in (root / "cache" / "opened").rglob("*") if path.is_file()]


@contextmanager
def _journey(root: Path, *options: str) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "tests.leaks.journey", str(root), *options]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command, cwd=ROOT, env=_environment(root), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True
    ) as program:
        try:
            yield program
        finally:
            program.kill()


def _environment(root: Path) -> Mapping[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    own = {"HOME": str(root / "user"), "SOMEDESK_HOME": str(root), "TMPDIR": str(root / "tmp")}
    return kept | own | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(root / "tmp")}
