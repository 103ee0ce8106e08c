"""What a benchmark says: a figure and the budget that it must keep, both of the same run."""

import statistics
import time
from collections.abc import Callable, Sequence

from msgspec import Struct


class Row(Struct, frozen=True):
    """One line of the table. ``value`` and ``budget`` are counts or ratios; at most ``budget`` is allowed.

    ``seconds`` is the CPU time of what the row is about, to be compared with that of another commit.
    """

    name: str
    value: float
    budget: float
    seconds: float | None = None

    @property
    def ok(self) -> bool:
        """Whether the budget is kept."""
        return self.value <= self.budget


def interleaved(functions: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Median CPU seconds of each function, taken in turn so that a slow spell of the machine hits all alike."""
    for function in functions:
        function()
    times: list[list[float]] = [[] for _ in functions]
    for _ in range(rounds):
        for taken, function in zip(times, functions, strict=True):
            begin = time.process_time()
            function()
            taken.append(time.process_time() - begin)
    return [statistics.median(taken) for taken in times]
