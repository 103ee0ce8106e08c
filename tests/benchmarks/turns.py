"""What takes less than a millisecond is compared with another commit a slice of calls at a time, each in turn.

A whole benchmark takes longer than a spell of the machine lasts: of the same two programs it said 0.91 and 1.10. One
that has ``timed`` is asked this way: of the functions that it gives the first is timed, the others come in between.
`python -m tests.benchmarks NAME --turns` says what it times, and for each line that it reads the CPU seconds of a call.
"""

import importlib
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from tests.benchmarks.row import interleaved

CALLS = 21
TURNS = 24


class Start(Struct, frozen=True):
    """How a process that answers is started."""

    command: Sequence[str]
    folder: Path
    environment: Mapping[str, str]


def is_timed(name: str) -> bool:
    """Whether a benchmark can be asked by turns."""
    return hasattr(importlib.import_module(f"tests.benchmarks.{name}"), "timed")


def answer(name: str) -> None:
    """Say what is timed, and how long it takes whenever asked."""
    with importlib.import_module(f"tests.benchmarks.{name}").timed() as (what, functions):
        print(what, flush=True)
        for _ in sys.stdin:
            print(interleaved(functions, CALLS)[0], flush=True)


def by_turns(one: Start, other: Start) -> tuple[str, list[tuple[float, float]]]:
    """What is timed, and what both say in each turn; nothing if one of them cannot be asked."""
    with _asked(one) as (what, first), _asked(other) as (_, second), suppress(ValueError, OSError):
        return what, [(first(), second()) if turn % 2 else (second(), first())[::-1] for turn in range(TURNS)]
    return "", []


@contextmanager
def _asked(start: Start) -> Iterator[tuple[str, Callable[[], float]]]:
    process = subprocess.Popen(
        start.command, cwd=start.folder, env=start.environment, text=True, bufsize=1,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    question, answers = process.stdin, process.stdout

    def ask() -> float:
        question.write("\n")
        return float(answers.readline())

    try:
        yield answers.readline().strip(), ask
    finally:
        with suppress(OSError):  # it has ended already
            question.close()
        process.wait()
        answers.close()
