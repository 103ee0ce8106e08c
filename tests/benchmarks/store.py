"""One click, saved durably: against the bare system calls for the same bytes, and in libraries of 10 and 10,000 files.

Wall time, because a disk is waited for; each round is compared with itself, as disks are slower at some times.
"""

import datetime as dt
import itertools
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from somedesk.domain.grid.assessment import rate
from somedesk.store.client_file import ClientFile
from somedesk.ui.app import collect_garbage
from tests.benchmarks import earlier
from tests.benchmarks.row import Row

ROUNDS = 200
SMALL, LARGE = 10, 10_000


def rows() -> list[Row]:
    """Cost of a saved click."""
    client = earlier.sample(dt.date(2026, 11, 14))
    with tempfile.TemporaryDirectory(dir=earlier.disk()) as folder:
        root = Path(folder)
        files = [_library(root / str(count), count) for count in (SMALL, LARGE)]
        opened = [ClientFile.create(path, client) for path in files]
        clicks = [_clicker(file) for file in opened]
        os.sync()  # else the disk is still busy with the thousands of files just made
        collect_garbage()  # as the program does while it runs
        small, large, bare = _in_turn([*clicks, _bare_writer(root / "bare", opened[0])])
        written = [path.stat().st_size for path in files]
        for file in opened:
            file.close()
    return [
        Row("saved click ÷ (write + fsync + replace + folder fsync of the same bytes)", _ratio(small, bare), 1.5),
        Row("time per click, library of 10,000 clients ÷ 10", _ratio(large, small), 1.2),
        Row("bytes per click, library of 10,000 clients ÷ 10", written[1] / written[0], 1.2),
    ]


@contextmanager
def timed() -> Iterator[tuple[str, list[Callable[[], None]]]]:
    """A saved click to be asked for in turn with another commit."""
    with tempfile.TemporaryDirectory(dir=earlier.disk()) as folder:
        file = ClientFile.create(Path(folder) / "client.somedesk", earlier.sample(dt.date(2026, 11, 14)))
        collect_garbage()
        yield "saved click", [_clicker(file)]
        file.close()


def _library(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.somedesk").write_bytes(b"{}")
    return folder / "client.somedesk"


def _clicker(file: ClientFile) -> Callable[[], None]:
    assessment = file.client.timeline[-1].id
    levels = itertools.cycle((1, 2, 3, 4, 5))

    def click() -> None:
        change = rate(file.client, assessment, "strategy", next(levels))
        assert change is not None
        file.apply(change)
        assert file.wait(60)

    return click


def _bare_writer(folder: Path, file: ClientFile) -> Callable[[], None]:
    """Writes what the click before it has written: the file grows, as its history does."""
    folder.mkdir()
    target, part = folder / "file", folder / "part"

    def write() -> None:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        os.write(handle, file._storage.file.content)
        os.fsync(handle)
        os.close(handle)
        os.replace(part, target)
        directory = os.open(folder, os.O_RDONLY)
        os.fsync(directory)
        os.close(directory)

    return write


def _in_turn(functions: list[Callable[[], None]]) -> list[list[float]]:
    times: list[list[float]] = [[] for _ in functions]
    for _ in range(ROUNDS):
        for taken, function in zip(times, functions, strict=True):
            begin = time.perf_counter()
            function()
            taken.append(time.perf_counter() - begin)
    return times


def _ratio(one: list[float], other: list[float]) -> float:
    return statistics.median(each / of for each, of in zip(one, other, strict=True))
