"""Many programs want the same file at once; some are killed while they have it; forged locks lie about.

Each adds one to a number in the file. If two ever had it at a time, one of their additions would be missing.
"""

import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from somedesk.base.errors import FileProblem
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.lock import LOCKED
from tests.faults.outcome import Outcome, real_folder
from tests.small_client import small_client
from tests.store.faults import environment, noted

ADDING = """
import os, signal, sys
from pathlib import Path
from somedesk.base.errors import FileProblem
from somedesk.domain.grid.assessment import edit_profile
from somedesk.store.lock import LOCKED
from somedesk.store.client_file import ClientFile
path, rounds, killed = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "killed"
done = refused = 0
while done < rounds:
    try:
        file = ClientFile.open(path)
    except FileProblem as problem:
        assert problem.code in LOCKED, problem
        refused += 1
        continue
    file.apply(edit_profile(file.client, notes=str(int(file.client.profile.notes or 0) + 1)))
    assert file.wait()
    done += 1
    print(done, refused, flush=True)
    if killed and done == rounds:
        os.kill(os.getpid(), signal.SIGKILL)
    file.close()
"""
AT_ONCE = 10
ROUNDS = 5

HOLDING = """
import sys
from pathlib import Path
from somedesk.store.lock import LOCKED
from somedesk.store.client_file import ClientFile
from somedesk.store.environment import Environment
file = ClientFile.open(Path(sys.argv[1]), environment=Environment(holder="Anna"))
print("open", flush=True)
sys.stdin.readline()
"""


def run(count: int) -> Outcome:
    """``count`` processes, ten at a time, every third of them killed while it holds the file; then the forged locks."""
    with real_folder() as folder:
        path, chance = folder / "client.somedesk", random.Random(20261114)
        ClientFile.create(path, small_client(), environment()).close()
        failures, added, refused = list[str](), 0, 0
        for start in range(0, count, AT_ONCE):
            batch = range(start, min(start + AT_ONCE, count))
            rounds = [chance.randint(1, ROUNDS) for _ in batch]
            for number, (done, waited, error) in zip(batch, _adding(path, batch, rounds), strict=True):
                added, refused = added + done, refused + waited
                failures += [f"process {number}: {error}"] if error else []
        reached = int(read_client(path).profile.notes)
        if reached != added:
            failures.append(f"{added} were added, the file holds {reached}")
        failures += [f"forged {name}: {what}" for name, forge in FORGED.items() for what in _forged(folder, forge)]
    return Outcome(count + len(FORGED), tuple(failures), {"additions": added, "refused meanwhile": refused})


def _adding(path: Path, batch: range, rounds: list[int]) -> list[tuple[int, int, str]]:
    children = [
        subprocess.Popen(
            [sys.executable, "-c", ADDING, str(path), str(of), "killed" if number % 3 == 0 else "closed"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number, of in zip(batch, rounds, strict=True)
    ]
    found = []
    for number, child in zip(batch, children, strict=True):
        out, error = child.communicate()
        done, refused = map(int, out.splitlines()[-1].split()) if out else (0, 0)
        expected = -signal.SIGKILL if number % 3 == 0 else 0
        found.append((done, refused, error[-300:] if child.returncode != expected else ""))
    return found


def _note(path: Path) -> Path:
    """The note on who has the file open."""
    with ClientFile.open(path, environment=environment()):
        return next(path.parent.glob(".somedesk-*.holder"))


def _link_to(target: Path) -> Callable[[Path], None]:
    return lambda place: place.symlink_to(target)


def _elsewhere(place: Path) -> None:
    place.write_text(json.dumps({"name": "x" * 300, "machine": "other", "since": "2016-11-14T12:00:00"}))


FORGED: dict[str, Callable[[Path], None]] = {
    "words": lambda place: place.write_bytes(b"mine!") and None,
    "nothing": lambda place: place.write_bytes(b"") and None,
    "a huge file": lambda place: place.write_bytes(b"[" * 10_000_000) and None,
    "a pipe": os.mkfifo,
    "a folder": os.mkdir,
    "a link to nowhere": _link_to(Path("nowhere")),
    "a link to the client": _link_to(Path("client.somedesk")),
    "the note of another machine": _elsewhere,
}


def _forged(folder: Path, forge: Callable[[Path], None]) -> list[str]:
    """Put what is forged in the place of the note and of the lock; with the file free, and with someone having it."""
    path, wrong = folder / "client.somedesk", []
    note = _note(path)
    lock = note.with_suffix(".lock")
    for place in (note, lock):
        before = path.read_bytes()
        forge(place)
        try:
            ClientFile.open(path, environment=environment()).close()
        except FileProblem as problem:
            if place == note and (forge is not _elsewhere or problem.code != "file_held_elsewhere"):
                wrong.append("the file cannot be opened for a note")
        if path.read_bytes() != before or (folder / "nowhere").exists():
            wrong.append(f"written through the {place.suffix[1:]}")
        _clear(place)
    wrong += _held(path, note, forge)
    with ClientFile.open(path, environment=environment()) as file:
        file.apply(noted(file.client, str(int(file.client.profile.notes) + 1)))
    return wrong


def _held(path: Path, note: Path, forge: Callable[[Path], None]) -> list[str]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        note.unlink()
        forge(note)
        try:
            ClientFile.open(path, environment=environment()).close()
        except FileProblem as problem:
            wrong = [] if problem.code in LOCKED else [f"{problem.code} instead of file_locked"]
        else:
            wrong = ["two have it open"]
        ClientFile.open(path, read_only=True, environment=environment()).close()
        other.kill()
    _clear(note)
    return wrong


def _clear(place: Path) -> None:
    if place.is_dir() and not place.is_symlink():
        place.rmdir()
    else:
        place.unlink(missing_ok=True)
