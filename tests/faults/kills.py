"""kill -9 under constant clicking: whatever was acknowledged is in the file, and every file can be read."""

import os
import random
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from somedesk.base.errors import FileProblem
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.durable_file import backup_path
from tests.faults.outcome import MOST_FAILURES, Outcome, real_folder
from tests.small_client import small_client

# Counts in the client's notes, says what is acknowledged, and now and then closes the file and opens it again.
CLICKING = """
import sys
from pathlib import Path
from somedesk.domain.grid.assessment import edit_profile, rate
from somedesk.store.client_file import ClientFile
file = ClientFile.open(Path(sys.argv[1]))
number = int(file.client.profile.notes or 0)
while True:
    for _ in range(number % 4 + 1):
        number += 1
        file.apply(edit_profile(file.client, notes=str(number)))
        change = rate(file.client, "first", "dialogue", number % 5 + 1)
        if change is not None:
            file.apply(change)
    assert file.wait()
    print(number, flush=True)
    if number % 50 < 4:
        file.close()
        file = ClientFile.open(Path(sys.argv[1]))
"""
LONGEST_SECONDS = 0.03
MOST_LINES = 40
ON_ONE_FILE = 25  # trials, before a new one is begun: its history would slow everything down


def run(count: int, seed: int = 20261114) -> Outcome:
    """``count`` kills, on two files at a time."""
    with real_folder() as folder, ThreadPoolExecutor(2) as pool:
        shares = [count - count // 2, count // 2]
        work = [pool.submit(_kills, folder / str(n), share, seed + n) for n, share in enumerate(shares)]
        results = [job.result() for job in work]
    failures = tuple(failure for found, _ in results for failure in found)
    return Outcome(count, failures, {"acknowledged": sum(clicks for _, clicks in results)})


def _kills(folder: Path, count: int, seed: int) -> tuple[list[str], int]:
    chance = random.Random(seed)
    failures: list[str] = []
    acknowledged = total = 0
    path = folder
    for number in range(count):
        if number % ON_ONE_FILE == 0:
            path, acknowledged = folder / str(number) / "client.somedesk", 0
            path.parent.mkdir(parents=True)
            ClientFile.create(path, small_client(strategy=(2, 4))).close()
        before, acknowledged = acknowledged, max(acknowledged, _killed(path, chance))
        total += acknowledged - before
        failures += [f"trial {number}: {what}" for what in _wrong(path, acknowledged)]
        if len(failures) >= MOST_FAILURES:
            break
    return failures, total


def _killed(path: Path, chance: random.Random) -> int:
    """Let it click, kill it at some moment, and return the last number that it said was saved."""
    with subprocess.Popen([sys.executable, "-c", CLICKING, str(path)], stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(chance.randrange(1, MOST_LINES))]
        time.sleep(chance.random() * LONGEST_SECONDS)  # so that it is not always just after an acknowledgement
        child.send_signal(signal.SIGKILL)
        lines += child.stdout.read().splitlines()
    return max((int(line) for line in lines if line.strip()), default=0)


def _wrong(path: Path, acknowledged: int) -> list[str]:
    found = []
    try:
        reached = int(read_client(path).profile.notes)
        if reached < acknowledged:
            found.append(f"{acknowledged} was acknowledged, the file holds {reached}")
        read_client(backup_path(path))
        for backup in path.parent.glob(".backups/*/[!.]*.somedesk"):
            read_client(backup)
        ClientFile.open(path).close()
    except FileProblem as problem:
        found.append(f"{problem.code} {problem.params}")
    left = [name for name in os.listdir(path.parent) if name.endswith((".tmp", ".lock", ".holder"))]
    return [*found, *(f"left behind: {name}" for name in left)]
