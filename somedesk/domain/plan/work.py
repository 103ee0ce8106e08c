"""Tasks as the layout sees them: by number, in days from today, with what comes before and after each."""

import datetime as dt
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

from msgspec import Struct

from somedesk.domain.client import Period, Repeat
from somedesk.domain.dependencies import without_rings
from somedesk.domain.plan.hours import Hours
from somedesk.domain.recurrence import shifted

WORKING_DAYS = 5
NEVER = 1 << 40
# What an hour of each priority weighs.
WEIGHTS = (16, 4, 1)


class Follows(Struct, frozen=True):
    """That a task is a later time of a recurring one: so many repeats after the day on which that begins."""

    task: str
    repeat: Repeat
    times: int


class Task(Struct, frozen=True):
    """What is to be laid out. ``start`` and ``due`` are fixed dates; ``minutes`` None = nobody has said how long.

    ``priority`` 0 comes first; within it what gains most an hour, where ``gain`` is known (0 = it is not). Among equals
    ``rank`` decides in the end, lowest first.
    """

    id: str
    owner: str
    minutes: int | None
    priority: int = 0
    rank: tuple[float, ...] = ()
    after: tuple[str, ...] = ()
    start: dt.date | None = None
    due: dt.date | None = None
    begun: bool = False
    gain: float = 0.0
    follows: Follows | None = None

    @property
    def is_dated(self) -> bool:
        """Whether a date stands."""
        return self.start is not None or self.due is not None


class Capacity(Struct, frozen=True):
    """How much someone can do: minutes of a working day, the days without work, and those of which half is worked."""

    minutes_a_day: int
    blocked: tuple[Period, ...] = ()
    halves: frozenset[dt.date] = frozenset()

    def on(self, day: dt.date) -> int:
        """Minutes of that day."""
        is_off = day.weekday() >= WORKING_DAYS or any(day in period for period in self.blocked)
        return 0 if is_off else self.minutes_a_day // (2 if day in self.halves else 1)

    def hours(self, first: dt.date, days: int) -> Hours:
        """The minutes of so many days from ``first`` on."""
        halves = {(day - first).days for day in self.halves}
        return Hours(self.worked(first, days), self.minutes_a_day, halves)

    def worked(self, first: dt.date, days: int) -> list[bool]:
        """Whether each of so many days from ``first`` on is worked."""
        weekday = first.weekday()
        found = [(weekday + number) % 7 < WORKING_DAYS for number in range(days)]
        for period in self.blocked:
            for number in range(max(0, (period.first - first).days), min(days, (period.last - first).days + 1)):
                found[number] = False
        return found


class Work:
    """What is to be done and by whom. Lists are by the number of a task; days count from today."""

    def __init__(
        self, tasks: Iterable[Task], capacity: Mapping[str, Capacity], today: dt.date, horizon: dt.date
    ) -> None:
        self.today, self.horizon = today, (horizon - today).days
        self.hours = {name: c.hours(today, self.horizon + 1) for name, c in capacity.items()}
        by_id = {task.id: task for task in sorted(tasks, key=lambda task: task.id)}
        named = {key: tuple(dict.fromkeys(other for other in t.after if other in by_id)) for key, t in by_id.items()}
        self.tasks = list(by_id.values())
        self.number = {key: number for number, key in enumerate(by_id)}
        self.owner = [self.hours[task.owner] for task in self.tasks]
        # Nothing has room for what nobody knows.
        self.minutes = [NEVER if t.minutes is None and not t.is_dated else t.minutes or 0 for t in self.tasks]
        self.start = [None if t.start is None else (t.start - today).days for t in self.tasks]
        self.due = [None if t.due is None else (t.due - today).days for t in self.tasks]
        # Should prerequisites ever form a ring, it is cut rather than its members lost.
        kept = without_rings(named)
        self.after = [[self.number[other] for other in kept[task.id]] for task in self.tasks]
        self.later: list[list[int]] = [[] for _ in self.tasks]
        for number, before in enumerate(self.after):
            for other in before:
                self.later[other].append(number)
        # Each after what it comes after.
        self.order = list(self.in_order(list(range(len(self.tasks)))))

    def in_order(self, rank: list[int], chosen: Iterable[int] | None = None) -> "Queue":
        """The tasks, or those chosen, by rank, each after what it comes after."""
        return Queue(self, rank, range(len(self.tasks)) if chosen is None else chosen)

    def is_free(self, task: int) -> bool:
        """Whether no date stands."""
        return self.start[task] is None and self.due[task] is None

    def shifted(self, day: int, follows: Follows) -> int:
        """The day of a later time, if the first one is on ``day``."""
        return (shifted(self.today + dt.timedelta(day), follows.repeat, follows.times) - self.today).days


class Queue:
    """Tasks in order of rank among those whose prerequisites have come already."""

    def __init__(self, work: Work, rank: list[int], chosen: Iterable[int]) -> None:
        self._work, self._rank = work, rank
        among = set(chosen)
        self._left = {task: sum(other in among for other in work.after[task]) for task in among}
        self._ready = [(rank[task], task) for task, count in self._left.items() if not count]
        heapify(self._ready)

    def __iter__(self) -> "Queue":
        return self

    def __next__(self) -> int:
        if not self._ready:
            raise StopIteration
        task = heappop(self._ready)[1]
        for other in self._work.later[task]:
            if other in self._left:
                self._left[other] -= 1
                if not self._left[other]:
                    heappush(self._ready, (self._rank[other], other))
        return task
