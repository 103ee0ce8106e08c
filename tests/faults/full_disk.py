"""The disk fills, at another moment in each trial, and is freed again: the old file stays, and the change is saved."""

import json
import subprocess
import sys
from pathlib import Path

from tests.faults.outcome import Outcome, real_folder

# In a process of its own: the limit on file sizes is one of the process.
FILLING = """
import json, resource, sys
from pathlib import Path
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.environment import Environment
from somedesk.store.durable_file import backup_path
from somedesk.domain.grid.assessment import edit_profile
from tests.small_client import small_client

def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))

def change(file, text):
    file.apply(edit_profile(file.client, notes=text))
    return file.wait()

def trial(path, room):
    wrong = []
    file = ClientFile.create(path, small_client(strategy=(2, 4)), Environment(retry_seconds=3600))
    assert change(file, "before")
    before, backup = path.read_bytes(), backup_path(path).read_bytes()
    limit(room % len(before))
    if change(file, "while full"):
        wrong.append("said to be saved on a full disk")
    if file.state.error is None or file.state.error.code != "disk_full":
        wrong.append(f"not told that the disk is full: {file.state}")
    if path.read_bytes() != before:
        wrong.append("the old file is not as it was")
    read_client(backup_path(path))
    limit(resource.RLIM_INFINITY)
    file.retry()
    if not file.wait():
        wrong.append("not saved when there was room again")
    file.close()
    if read_client(path).profile.notes != "while full":
        wrong.append("the change is lost")
    left = [other.name for other in path.parent.glob(".somedesk-*")]
    return wrong + ([f"left behind: {left}"] if left else [])

folder, count = Path(sys.argv[1]), int(sys.argv[2])
for number in range(count):
    (folder / str(number)).mkdir()
print(json.dumps([trial(folder / str(n) / "client.somedesk", n * 67) for n in range(count)]))
"""


def run(count: int) -> Outcome:
    """``count`` trials; the disk takes 0 bytes more in the first, and 67 more in each that follows."""
    with real_folder() as folder:
        found = subprocess.run(
            [sys.executable, "-c", FILLING, str(folder), str(count)],
            cwd=Path(__file__).parent.parent.parent,
            capture_output=True,
            text=True,
            check=False,
        )
    if found.returncode:
        return Outcome(0, (found.stderr[-500:],))
    trials = json.loads(found.stdout)
    return Outcome(len(trials), tuple(f"trial {n}: {what}" for n, trial in enumerate(trials) for what in trial))
