"""What a trial of faults comes to, and where such trials put their files."""

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

MOST_FAILURES = 20
MEMORY = Path("/dev/shm")


class Outcome(Struct, frozen=True):
    """How many trials were made, what went wrong in them, and what else was measured."""

    runs: int
    failures: tuple[str, ...] = ()
    figures: Mapping[str, float] = {}


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder in memory, where there is one: for trials in which the medium is only pretended."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        yield Path(name)


@contextmanager
def real_folder() -> Iterator[Path]:
    """A folder on the disk that the system gives to temporary files."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(os.path.realpath(name))
