"""When each action can be done, by the hours that its owner has. How it is reckoned: docs/numbers.md.

Work is laid out day by day in whole minutes, so that no sum is ever above a limit by a rounding: a week has five
working days, and each takes a fifth of its owner's hours. The same input gives the same schedule.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from heapq import heapify, heappop, heappush
from typing import Literal

from msgspec import Struct

from somedesk.domain.client import Period
from somedesk.domain.recurrence import days_later

MINUTES = 60
WORKING_DAYS = 5
_DAY = dt.timedelta(days=1)

Problem = Literal["too_little_time", "before_prerequisites", "after_horizon", "prerequisite_left_out", "no_hours"]


class Task(Struct, frozen=True):
    """What is to be laid out. ``start`` and ``due`` are fixed dates; ``rank`` orders tasks, lowest first."""

    id: str
    owner: str
    minutes: int
    rank: tuple[float, ...] = ()
    after: tuple[str, ...] = ()
    start: dt.date | None = None
    due: dt.date | None = None


class Capacity(Struct, frozen=True):
    """How much someone can do: minutes of a working day, and the days without work."""

    minutes_a_day: int
    blocked: tuple[Period, ...] = ()

    def on(self, day: dt.date) -> int:
        """Minutes of that day."""
        is_off = day.weekday() >= WORKING_DAYS or any(day in period for period in self.blocked)
        return 0 if is_off else self.minutes_a_day


class Placement(Struct, frozen=True):
    """From when to when a task is done, and its minutes by owner's day. ``missing`` minutes found no room,
    or, with a due date after the horizon, have it later.

    ``problem`` says what is wrong with it nevertheless, because a fixed date stands in the way.
    """

    task: str
    start: dt.date
    due: dt.date
    minutes: Mapping[dt.date, int]
    missing: int = 0
    problem: Problem | None = None


class LeftOut(Struct, frozen=True):
    """A task that does not fit, and why."""

    task: str
    problem: Problem


class WeekLoad(Struct, frozen=True):
    """What one owner has to do in the week that begins on ``monday``, and could do, in minutes."""

    owner: str
    monday: dt.date
    minutes: int
    capacity: int

    @property
    def over(self) -> int:
        """Minutes above the capacity."""
        return max(0, self.minutes - self.capacity)


class Schedule(Struct, frozen=True, dict=True):
    """Every task is either placed or left out."""

    today: dt.date
    horizon: dt.date
    placed: Mapping[str, Placement]
    left_out: tuple[LeftOut, ...]
    loads: tuple[WeekLoad, ...]

    @cached_property
    def overloaded(self) -> tuple[WeekLoad, ...]:
        """Weeks in which fixed dates ask more of someone than the hours allow."""
        return tuple(load for load in self.loads if load.over)


def monday_of(day: dt.date) -> dt.date:
    """The first day of the ISO week."""
    return day - dt.timedelta(days=day.weekday())


def minutes_a_day(hours_per_week: float) -> int:
    """A fifth of a week's hours, in whole minutes, never more than it is."""
    return int(hours_per_week * MINUTES / WORKING_DAYS + 1e-9)


def schedule(tasks: Iterable[Task], capacity: Mapping[str, Capacity], today: dt.date, horizon: dt.date) -> Schedule:
    """Lay out ``tasks`` between ``today`` and ``horizon``. Every owner needs a capacity.

    Fixed dates stand. What has a deadline, its own or that of what waits for it, is laid out before the rest; then rank
    decides, and the id where all else is equal. A task begins on the first working day after what it comes after.
    """
    return _Layout(tasks, capacity, today, horizon).made()


class _Layout:
    """The layout while it is being made."""

    def __init__(
        self, tasks: Iterable[Task], capacity: Mapping[str, Capacity], today: dt.date, horizon: dt.date
    ) -> None:
        self._tasks = {task.id: task for task in sorted(tasks, key=lambda task: task.id)}
        self._capacity, self._today, self._horizon = capacity, today, horizon
        # Minutes by owner and day, to the end of the last week: all, and what is still free of them.
        days = list(_days(today, monday_of(horizon) + 6 * _DAY))
        self._could = {owner: {day: c.on(day) for day in days} for owner, c in capacity.items()}
        self._room = {owner: dict(could) for owner, could in self._could.items()}
        self._placed: dict[str, Placement] = {}
        self._left_out: dict[str, LeftOut] = {}
        self._deadlines = _deadlines(self._tasks)

    def made(self) -> Schedule:
        """Place what cannot move, then the rest one by one as soon as what it comes after stands."""
        for task in sorted(self._tasks.values(), key=self._order):
            if task.start and task.due:
                self._place_fixed(task, task.start, task.due)
        left = {key: task for key, task in self._tasks.items() if key not in self._placed}
        ready = [self._order(task) for task in left.values() if not left.keys() & set(task.after)]
        heapify(ready)
        later = _later(left)
        while left:
            # Should prerequisites ever form a ring, its members follow by rank alone rather than being lost.
            task = left.pop(heappop(ready)[-1] if ready else min(left.values(), key=self._order).id)
            self._place(task, {key for key in task.after if key in left})
            for key in later[task.id]:
                if key in left and not left.keys() & set(left[key].after):
                    heappush(ready, self._order(left[key]))
        placed = {key: self._checked(self._tasks[key], place) for key, place in sorted(self._placed.items())}
        return Schedule(
            self._today, self._horizon, placed, tuple(self._left_out[key] for key in sorted(self._left_out)),
            tuple(self._loads()),
        )  # fmt: skip

    def _order(self, task: Task) -> tuple[dt.date, tuple[float, ...], str]:
        return self._deadlines.get(task.id, dt.date.max), task.rank, task.id

    def _place(self, task: Task, unknown: set[str]) -> None:
        known = [key for key in task.after if key in self._tasks and key not in unknown]
        if any(key in self._left_out for key in known) and not (task.start or task.due):
            self._left_out[task.id] = LeftOut(task.id, "prerequisite_left_out")
            return
        earliest = max([self._today, *(days_later(self._end(key), 1) for key in known if key in self._placed)])
        if task.start:
            earliest = max(self._today, task.start)
        if task.due:
            self._place_before(task, earliest, task.due)
        else:
            self._place_from(task, earliest)

    def _place_from(self, task: Task, earliest: dt.date) -> None:
        """From the first day that has room, for as long as it takes; all of it or nothing."""
        days, missing = self._free(task, earliest, self._horizon)
        if missing or not days:
            has_hours = bool(self._capacity[task.owner].minutes_a_day)
            if task.start is None:
                problem: Problem = "after_horizon" if has_hours else "no_hours"
                self._left_out[task.id] = LeftOut(task.id, problem)
                return
            last = max([task.start, *days])
            self._keep(Placement(task.id, task.start, last, days, missing, "too_little_time"), task)
            return
        self._keep(Placement(task.id, task.start or min(days), max(task.start or min(days), *days), days), task)

    def _place_before(self, task: Task, earliest: dt.date, due: dt.date) -> None:
        """As much as there is room for up to a fixed due date; the start is where the work begins."""
        days, missing = self._free(task, earliest, max(due, self._today))
        start = min([*days, due])
        problem: Problem | None = "before_prerequisites" if earliest > max(due, self._today) else None
        self._keep(Placement(task.id, start, due, days, missing, problem), task)

    def _place_fixed(self, task: Task, start: dt.date, due: dt.date) -> None:
        days, missing = self._free(task, max(start, self._today), max(due, self._today))
        self._keep(Placement(task.id, start, due, days, missing), task)

    def _free(self, task: Task, first: dt.date, last: dt.date) -> tuple[dict[dt.date, int], int]:
        """The owner's free minutes from day to day until the task is done, and how many are missing.

        A task without work takes its owner's first day that has any.
        """
        could, room, missing = self._could[task.owner], self._room[task.owner], task.minutes
        days: dict[dt.date, int] = {}
        for day in _days(first, min(last, self._horizon)):
            if not task.minutes and could[day]:
                return {day: 0}, 0
            if missing and room[day]:
                days[day] = min(missing, room[day])
                missing -= days[day]
                if not missing:
                    break
        return days, missing

    def _keep(self, place: Placement, task: Task) -> None:
        for day, minutes in place.minutes.items():
            self._room[task.owner][day] -= minutes
        self._placed[task.id] = place

    def _end(self, key: str) -> dt.date:
        """The day on which a placed task is done; one that is late takes as long as its work does."""
        place = self._placed[key]
        return max([place.due, *place.minutes])

    def _checked(self, task: Task, place: Placement) -> Placement:
        """With what is wrong, now that all others stand."""
        problem = place.problem
        if any(key in self._placed and self._end(key) >= place.start for key in task.after):
            problem = "before_prerequisites"
        elif any(key in self._left_out for key in task.after):
            problem = "prerequisite_left_out"
        elif place.missing and place.due <= self._horizon:
            problem = "too_little_time"
        return Placement(place.task, place.start, place.due, place.minutes, place.missing, problem)

    def _loads(self) -> Iterator[WeekLoad]:
        minutes: dict[tuple[str, dt.date], int] = defaultdict(int)
        for place in self._placed.values():
            owner = self._tasks[place.task].owner
            for day, taken in place.minutes.items():
                minutes[owner, monday_of(day)] += taken
            # What found no room must be done before the due date all the same; what is due later has room later.
            is_short = place.missing and place.due <= self._horizon
            weeks = _mondays(max(place.start, self._today), max(place.due, self._today)) if is_short else []
            for number, monday in enumerate(weeks):
                part, rest = divmod(place.missing, len(weeks))
                minutes[owner, monday] += part + (number < rest)
        for owner in sorted(self._could):
            could: dict[dt.date, int] = defaultdict(int)
            for day, room in self._could[owner].items():
                could[monday_of(day)] += room
            for monday in _mondays(self._today, self._horizon):
                yield WeekLoad(owner, monday, minutes[owner, monday], could[monday])


def _deadlines(tasks: Mapping[str, Task]) -> dict[str, dt.date]:
    """By when each task must be done: its own due date, or the day before what waits for it must begin."""
    found: dict[str, dt.date] = {}
    waiting = [(task.due, task.id) for task in tasks.values() if task.due]
    waiting += [(days_later(task.start, -1), key) for task in tasks.values() if task.start for key in task.after]
    while waiting:
        deadline, key = waiting.pop()
        if key in tasks and deadline < found.get(key, dt.date.max):
            found[key] = deadline
            waiting += [(deadline, other) for other in tasks[key].after]
    return found


def _later(tasks: Mapping[str, Task]) -> Mapping[str, list[str]]:
    """What comes after each task."""
    found: dict[str, list[str]] = defaultdict(list)
    for task in tasks.values():
        for key in dict.fromkeys(task.after):
            found[key].append(task.id)
    return found


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    for number in range((last - first).days + 1):
        yield first + number * _DAY


def _mondays(first: dt.date, last: dt.date) -> list[dt.date]:
    first = monday_of(first)
    return [first + week * 7 * _DAY for week in range((last - first).days // 7 + 1)]
