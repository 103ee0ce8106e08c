"""Very many changes in one session: memory, open files, threads, the file and its backups stay bounded."""

import os
import threading
from pathlib import Path

from somedesk.domain.grid.assessment import edit_profile, rate, set_note
from somedesk.store.client_file import ClientFile, read_client
from somedesk.store.durable_file import backup_path
from tests.faults.outcome import Outcome, real_folder
from tests.small_client import small_client
from tests.store.faults import environment

SAVED_EACH = 25
REOPENED_EACH = 2_000
LARGEST_FILE = 1024 * 1024  # some 20 KB of client, and a history of at most 600 KB
MOST_MEMORY = 64 * 1024 * 1024
MOST_BACKUPS = 40


def run(count: int) -> Outcome:
    """``count`` changes."""
    with real_folder() as folder:
        path = folder / "client.somedesk"
        file = ClientFile.create(path, small_client(strategy=(2, 4)), environment())
        handles, threads = _handles(), threading.active_count()
        largest = warm = 0
        for number in range(1, count + 1):
            _click(file, number)
            if number % SAVED_EACH == 0:
                assert file.wait(60), file.state
                largest = max(largest, path.stat().st_size)
            if number % REOPENED_EACH == 0:
                file.close()
                file = ClientFile.open(path, environment=environment())
            if number == count // 4:
                warm = _memory()
        grown = _memory() - warm
        handles, threads = _handles() - handles, threading.active_count() - threads
        client, entries = file.client, len(file.history())
        file.close()
        backups = list(folder.glob(".backups/*/*.somedesk"))
        kept = sum(backup.stat().st_size for backup in backups)
        failures = [
            what
            for what, wrong in {
                "the last change is lost": read_client(path) != client,
                "the file grows": max(largest, backup_path(path).stat().st_size) > LARGEST_FILE,
                "backups pile up": len(backups) > MOST_BACKUPS,
                "memory grows": grown > MOST_MEMORY,
                "handles leak": handles > 1,
                "threads leak": threads > 1,
            }.items()
            if wrong
        ]
        figures = {
            "largest file (KB)": largest // 1024,
            "backups": len(backups),
            "of them (KB)": kept // 1024,
            "entries of history": entries,
            "memory grown (MB)": grown / 1024 / 1024,
        }
        return Outcome(count, tuple(failures), figures)


def _click(file: ClientFile, number: int) -> None:
    if number % 100 == 0:
        change = set_note(file.client, "first", "dialogue", f"Note {number}. " * 20)
    elif number % 10 == 0:
        change = edit_profile(file.client, notes=f"{number}")
    else:
        change = rate(file.client, "first", ("strategy", "support", "dialogue")[number % 3], number // 3 % 5 + 1)
    if change is not None:
        file.apply(change)


def _handles() -> int:
    return len(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").is_dir() else 0


def _memory() -> int:
    """Bytes of memory in use."""
    status = Path("/proc/self/statm")
    return int(status.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if status.exists() else 0
